// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/artifact_store.h"

#include "core/crypto/hash.h"
#include "core/vault/damage.h"
#include "core/vault/zstd_frame.h"

namespace qd::vault {

namespace {
constexpr std::size_t kLimitBytes = 512ULL << 20U;
}

Result<std::int64_t> ArtifactStore::add(std::string_view bytes) {
    if (bytes.size() > kLimitBytes)
        return Error{ErrorCode::BadInput, say("a file of more than 512 MiB does not go into a workspace")};
    QD_TRY(const auto frame, compress(bytes));
    QD_TRY(auto insert, m_db->prepare("INSERT INTO artifact(sha256, size, frame) VALUES (?, ?, ?)"));
    insert.bind(crypto::sha256Hex(bytes)).bind(static_cast<std::int64_t>(bytes.size())).bindBlob(frame);
    QD_CHECK(insert.run());
    return m_db->lastRowId();
}

Status ArtifactStore::remove(std::int64_t id) {
    QD_TRY(auto row, m_db->prepare("DELETE FROM artifact WHERE id = ?"));
    return row.bind(id).run();
}

Result<std::string> ArtifactStore::load(std::int64_t id) const {
    QD_TRY(auto row, m_db->prepare("SELECT sha256, size, frame FROM artifact WHERE id = ?"));
    QD_TRY(const bool found, row.bind(id).step());
    if (!found) return damage(say("a recorded file is missing from the workspace"));
    const auto size = row.integer(1);
    if (size < 0 || static_cast<std::uint64_t>(size) > kLimitBytes)
        return damage(say("a recorded file in the workspace has an impossible size"));
    QD_TRY(auto bytes, decompress(row.blob(2), static_cast<std::uint64_t>(size)));
    if (crypto::sha256Hex(bytes) != row.text(0))
        return damage(say("a recorded file in the workspace does not match its SHA-256"));
    return bytes;
}

}  // namespace qd::vault
