// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <utility>

#include "core/crypto/hash.h"
#include "core/vault/backup_file.h"
#include "core/vault/backup_keys.h"
#include "core/vault/backup_manifest.h"
#include "core/vault/backup_stream.h"
#include "core/vault/key_file.h"
#include "core/vault/migrations.h"

namespace qd::vault {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;
constexpr unsigned kOwnerOnly = 0600;

Error altered(const Message& why) {
    return Error{ErrorCode::Integrity, say("the backup is damaged or was altered: %1", why),
                 say("use another backup")};
}

/// The manifest, once its signature is good and it says the same as the preamble and the table.
Result<BackupManifest> takeManifest(ChunkReader& chunks, const std::vector<BackupEntry>& entries,
                                    const BackupPreamble& preamble, const DataKeys& keys) {
    QD_TRY(const auto text, chunks.take(entries[0].bytes));
    QD_TRY(const auto signed_, chunks.take(entries[1].bytes));
    crypto::Signature signature{};
    std::copy(signed_.begin(), signed_.end(), signature.begin());
    if (!crypto::verify(keys.workspace.publicKey(), text, signature))
        return altered(say("the signature of its manifest is not the workspace's"));
    QD_TRY(auto manifest, parseBackupManifest(text));
    const bool same = manifest.workspace == preamble.workspace &&
                      manifest.generation == preamble.generation && manifest.schema == preamble.schema &&
                      manifest.madeAt == preamble.madeAt && manifest.databaseBytes == entries[2].bytes;
    if (!same) return altered(say("its header and its manifest differ"));
    return manifest;
}

Status refuseNewer(const BackupManifest& manifest) {
    const int known = schemaMigrations().back().version;
    if (manifest.schema <= known) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("the backup has schema %1, this program knows up to %2", manifest.schema, known),
                 say("restore it with the newer version of Quarterdeck that wrote it")};
}

/// Writes the database of the backup, and holds it against size and hash in the manifest.
Status extractDatabase(ChunkReader& chunks, OutputStream& out, const BackupManifest& manifest,
                       const jobs::JobContext& job) {
    crypto::Sha256 hash;
    for (std::uint64_t left = manifest.databaseBytes; left > 0;) {
        const double done = static_cast<double>(manifest.databaseBytes - left);
        QD_CHECK(job.checkpoint("Decrypting the backup", done / static_cast<double>(manifest.databaseBytes)));
        QD_TRY(const auto piece,
               chunks.read(static_cast<std::size_t>(std::min<std::uint64_t>(left, kPieceBytes))));
        if (piece.empty()) return altered(say("it is cut off"));
        hash.update(piece);
        QD_CHECK(out.write(piece));
        left -= piece.size();
    }
    QD_CHECK(chunks.expectEnd());
    if (crypto::hex(hash.finish()) != manifest.databaseSha256)
        return altered(say("its content does not match its SHA-256"));
    return Ok{};
}

Error inBackup(Error error, const std::string& path) {
    if (error.where.file.empty()) error.where.file = path;
    return error;
}

Result<BackupManifest> extract(FileSystem& files, const std::string& path, const DataKeys& keys,
                               const std::string& databasePath, const jobs::JobContext& job) {
    QD_TRY(const auto in, files.open(path));
    QD_TRY(const auto head, takeBackupPreamble(*in));
    QD_TRY(const auto preamble, parseBackupPreamble(head));
    QD_TRY(const auto key, backupKey(keys, preamble.salt));
    ChunkReader chunks(*in, crypto::ChunkOpener(key, preamble.prefix, boundToChunks(head)));
    QD_TRY(const auto table, chunks.take(kBackupTableBytes));
    QD_TRY(const auto entries, parseBackupTable(table));
    QD_TRY(auto manifest, takeManifest(chunks, entries, preamble, keys));
    QD_CHECK(refuseNewer(manifest));
    QD_TRY(const auto out, files.create(databasePath, kOwnerOnly));
    QD_CHECK(extractDatabase(chunks, *out, manifest, job));
    QD_CHECK(out->commit());
    return manifest;
}

}  // namespace

Result<BackupPreamble> readBackupPreamble(const FileSystem& files, const std::string& path) {
    QD_TRY(const auto in, files.open(path));
    auto head = takeBackupPreamble(*in);
    if (!head.ok()) return inBackup(std::move(head).error(), path);
    auto preamble = parseBackupPreamble(*head);
    if (!preamble.ok()) return inBackup(std::move(preamble).error(), path);
    return preamble;
}

Result<BackupHeader> readBackupHeader(const FileSystem& files, const std::string& path) {
    QD_TRY(const auto preamble, readBackupPreamble(files, path));
    QD_TRY(const auto bytes, files.size(path));
    return BackupHeader{preamble.workspace, preamble.generation, preamble.schema, preamble.madeAt, bytes};
}

Result<BackupManifest> extractBackup(FileSystem& files, const std::string& path, const DataKeys& keys,
                                     const std::string& databasePath, const jobs::JobContext& job) {
    auto manifest = extract(files, path, keys, databasePath, job);
    if (!manifest.ok()) return inBackup(std::move(manifest).error(), path);
    return manifest;
}

}  // namespace qd::vault
