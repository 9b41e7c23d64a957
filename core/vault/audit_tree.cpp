// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_tree.h"

#include <algorithm>
#include <string>

#include "core/vault/audit_row_reader.h"
#include "core/vault/damage.h"

namespace qd::vault {

namespace {

constexpr std::int64_t kLow = std::int64_t{1} << AuditTree::kLowLevel;
constexpr std::int64_t kHigh = std::int64_t{1} << AuditTree::kHighLevel;

Error incomplete() {
    return damage(say("the tree over the audit log is damaged or was altered"));
}

}  // namespace

Result<crypto::Digest> digestOf(std::string_view bytes) {
    crypto::Digest digest{};
    if (bytes.size() != digest.size()) return incomplete();
    std::transform(bytes.begin(), bytes.end(), digest.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    return digest;
}

std::string_view bytesOf(const crypto::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

Status AuditTree::grown(std::int64_t size) {
    if (size % kLow != 0) return Ok{};
    QD_TRY(const auto low, leaves(size - kLow, kLow));
    QD_CHECK(store(kLowLevel, size / kLow - 1, crypto::rootOf(low)));
    if (size % kHigh != 0) return Ok{};
    QD_TRY(const auto high, nodes(kLowLevel, size / kLow - kHigh / kLow, kHigh / kLow));
    return store(kHighLevel, size / kHigh - 1, crypto::rootOf(high));
}

Status AuditTree::store(int level, std::int64_t position, const crypto::Digest& hash) {
    QD_TRY(auto insert, m_db->prepare("INSERT INTO audit_node(level, position, hash) VALUES (?, ?, ?)"));
    return insert.bind(std::int64_t{level}).bind(position).bindBlob(bytesOf(hash)).run();
}

Status AuditTree::contains(std::int64_t size) const {
    QD_TRY(const auto entries, m_db->integer("SELECT coalesce(max(sequence), 0) FROM audit"));
    if (size >= 0 && size <= entries) return Ok{};
    return Error{ErrorCode::BadInput, say("the audit log has %1 entries, not %2", entries, size)};
}

Result<std::vector<crypto::Digest>> AuditTree::leaves(std::int64_t from, std::int64_t count) const {
    QD_TRY(auto rows, prepareAuditRows(*m_db, "WHERE sequence > ? AND sequence <= ? ORDER BY sequence"));
    rows.bind(from).bind(from + count);
    std::vector<crypto::Digest> hashes;
    hashes.reserve(static_cast<std::size_t>(count));
    std::string bytes;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        crypto::auditRowBytes(auditRowOf(rows), bytes);
        hashes.push_back(crypto::leafHash(bytes));
    }
    if (static_cast<std::int64_t>(hashes.size()) != count) return incomplete();
    return hashes;
}

Result<std::vector<crypto::Digest>> AuditTree::nodes(int level, std::int64_t first,
                                                     std::int64_t count) const {
    QD_TRY(auto rows, m_db->prepare("SELECT hash FROM audit_node WHERE level = ? AND position >= ? AND "
                                    "position < ? ORDER BY position"));
    rows.bind(std::int64_t{level}).bind(first).bind(first + count);
    std::vector<crypto::Digest> hashes;
    hashes.reserve(static_cast<std::size_t>(count));
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) break;
        QD_TRY(const auto hash, digestOf(rows.blob(0)));
        hashes.push_back(hash);
    }
    if (static_cast<std::int64_t>(hashes.size()) != count) return incomplete();
    return hashes;
}

Result<crypto::Digest> AuditTree::subtree(std::int64_t from, std::int64_t size) const {
    const auto joined = [&]() -> Result<std::vector<crypto::Digest>> {
        if (size >= kHigh) return nodes(kHighLevel, from / kHigh, size / kHigh);
        if (size >= kLow) return nodes(kLowLevel, from / kLow, size / kLow);
        return leaves(from, size);
    };
    QD_TRY(const auto hashes, joined());
    return crypto::rootOf(hashes);
}

Result<crypto::Digest> AuditTree::rootAt(std::int64_t size) const {
    QD_CHECK(contains(size));
    return crypto::rootAt(size,
                          [this](std::int64_t from, std::int64_t count) { return subtree(from, count); });
}

Result<std::vector<crypto::Digest>> AuditTree::inclusion(std::int64_t sequence, std::int64_t size) const {
    QD_CHECK(contains(size));
    return crypto::inclusionProof(
        sequence - 1, size, [this](std::int64_t from, std::int64_t count) { return subtree(from, count); });
}

Result<std::vector<crypto::Digest>> AuditTree::consistency(std::int64_t oldSize, std::int64_t newSize) const {
    QD_CHECK(contains(newSize));
    return crypto::consistencyProof(
        oldSize, newSize, [this](std::int64_t from, std::int64_t count) { return subtree(from, count); });
}

}  // namespace qd::vault
