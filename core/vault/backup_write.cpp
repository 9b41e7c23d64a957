// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "core/vault/backup_file.h"
#include "core/vault/backup_keys.h"
#include "core/vault/backup_manifest.h"
#include "core/vault/backup_stream.h"

namespace qd::vault {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;
constexpr unsigned kOwnerOnly = 0600;

/// Hands the file to `take`, piece by piece.
template <class Take>
Status eachPiece(const FileSystem& files, const std::string& path, std::uint64_t size, std::string_view stage,
                 const jobs::JobContext& job, const Take& take) {
    QD_TRY(const auto in, files.open(path));
    std::string piece(kPieceBytes, '\0');
    for (std::uint64_t done = 0;;) {
        QD_CHECK(
            job.checkpoint(stage, size == 0 ? 0.0 : static_cast<double>(done) / static_cast<double>(size)));
        QD_TRY(const auto n, in->read(piece));
        if (n == 0) return Ok{};
        QD_CHECK(take(std::string_view(piece).substr(0, n)));
        done += n;
    }
}

Result<BackupPreamble> newPreamble(const BackupManifest& manifest, const std::string& keyFile) {
    BackupPreamble preamble;
    preamble.workspace = manifest.workspace;
    preamble.generation = manifest.generation;
    preamble.schema = manifest.schema;
    preamble.madeAt = manifest.madeAt;
    preamble.keyFile = keyFile;
    QD_CHECK(crypto::fillRandom(preamble.salt));
    QD_CHECK(crypto::fillRandom(preamble.prefix));
    return preamble;
}

}  // namespace

Status writeBackupFile(FileSystem& files, const std::string& path, const std::string& databaseCopy,
                       const std::string& keyFile, const DataKeys& keys, BackupManifest& manifest,
                       const jobs::JobContext& job) {
    constexpr double kHashed = 0.3;  // share of the time; the rest encrypts and writes
    crypto::Sha256 hash;
    QD_TRY(manifest.databaseBytes, files.size(databaseCopy));
    QD_CHECK(eachPiece(files, databaseCopy, manifest.databaseBytes, "Hashing the copy",
                       job.slice(0.0, kHashed), [&](std::string_view piece) -> Status {
                           hash.update(piece);
                           return Ok{};
                       }));
    manifest.databaseSha256 = crypto::hex(hash.finish());
    const auto text = backupManifestText(manifest);
    if (text.size() > kMostManifestBytes)
        return Error{ErrorCode::Internal, say("the manifest of the backup is too large")};
    QD_TRY(const auto signature, keys.workspace.sign(text));
    QD_TRY(const auto preamble, newPreamble(manifest, keyFile));
    const auto head = backupPreambleText(preamble);
    QD_TRY(const auto key, backupKey(keys, preamble.salt));

    QD_TRY(const auto out, files.create(path, kOwnerOnly));
    QD_CHECK(out->write(head));
    ChunkWriter chunks(*out, crypto::ChunkSealer(key, preamble.prefix, boundToChunks(head)));
    QD_CHECK(chunks.write(backupTableText({{std::string(kManifestEntry), text.size()},
                                           {std::string(kSignatureEntry), signature.size()},
                                           {std::string(kDatabaseEntry), manifest.databaseBytes}})));
    QD_CHECK(chunks.write(text));
    QD_CHECK(chunks.write({reinterpret_cast<const char*>(signature.data()), signature.size()}));
    QD_CHECK(eachPiece(files, databaseCopy, manifest.databaseBytes, "Writing the backup",
                       job.slice(kHashed, 1.0), [&](std::string_view piece) { return chunks.write(piece); }));
    QD_CHECK(chunks.finish());
    return out->commit();
}

}  // namespace qd::vault
