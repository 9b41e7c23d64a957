// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <vector>

#include "core/crypto/chunked_stream.h"
#include "core/vault/backup_format.h"
#include "core/vault/backup_manifest.h"
#include "core/vault/backup_stream.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/memory_input.h"
#include "tests/fuzz/targets.h"

namespace qd::fuzz {

namespace {

constexpr std::size_t kPiece = 7;

/// What a reader gives for bytes that it does not take: damage, or a newer version.
void holdRefusal(const Error& error) {
    holdError(error, error.code == ErrorCode::BadInput ? ErrorCode::BadInput : ErrorCode::Integrity);
}

void readPreamble(std::string_view bytes) {
    MemoryInput file(bytes, kPiece);
    const auto taken = vault::takeBackupPreamble(file);
    if (!taken.ok()) holdRefusal(taken.error());
    const auto preamble = vault::parseBackupPreamble(bytes);
    if (!preamble.ok()) return holdRefusal(preamble.error());
    QD_ENSURE(vault::backupPreambleText(*preamble) == bytes);
    QD_ENSURE(taken.ok() && *taken == bytes);
}

void readTable(std::string_view bytes) {
    const auto table = vault::parseBackupTable(bytes);
    if (!table.ok()) return holdRefusal(table.error());
    QD_ENSURE(vault::backupTableText(*table) == bytes);
}

void readManifest(std::string_view bytes) {
    const auto manifest = vault::parseBackupManifest(bytes);
    if (!manifest.ok()) return holdRefusal(manifest.error());
    QD_ENSURE(vault::backupManifestText(*manifest) == bytes);
}

/// A key that everybody knows, so that what is behind the encryption is reached.
crypto::Secret knownKey() {
    return crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 0x42));
}

vault::ChunkReader readerOf(InputStream& in) {
    return {in, crypto::ChunkOpener(knownKey(), {}, {})};
}

/// Reads a stream to its end in steps; whether it ended as it should.
bool readsWhole(std::string_view sealed, std::size_t step, std::string& plain) {
    MemoryInput file(sealed, 4096);
    auto reader = readerOf(file);
    for (;;) {
        const auto piece = reader.read(step);
        if (!piece.ok()) {
            holdRefusal(piece.error());
            return false;
        }
        if (piece->empty()) break;
        plain += *piece;
    }
    return reader.expectEnd().ok();
}

/// The bytes as a stream that nobody vouches for; then sealed, cut at a place that they choose, and read
/// again.
void readStream(std::string_view bytes) {
    std::string plain;
    QD_ENSURE(!readsWhole(bytes, 64, plain) && plain.empty());

    MemoryOutput file;
    vault::ChunkWriter writer(file, crypto::ChunkSealer(knownKey(), {}, {}));
    QD_ENSURE(writer.write(bytes).ok() && writer.finish().ok());
    const std::string sealed = file.bytes();
    QD_ENSURE(readsWhole(sealed, 1 + bytes.size() / 3, plain) && plain == bytes);
    if (bytes.empty()) return;
    const std::size_t cut = static_cast<unsigned char>(bytes.front()) % sealed.size();
    plain.clear();
    QD_ENSURE(!readsWhole(std::string_view(sealed).substr(0, cut), 64, plain));
    plain.clear();
    QD_ENSURE(!readsWhole(sealed + "x", 64, plain));
}

}  // namespace

void readBackup(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto rest = bytes.substr(1);
    switch (static_cast<unsigned char>(bytes.front()) & 3U) {
        case 0:
            return readPreamble(rest);
        case 1:
            return readTable(rest);
        case 2:
            return readManifest(rest);
        default:
            return readStream(rest);
    }
}

}  // namespace qd::fuzz
