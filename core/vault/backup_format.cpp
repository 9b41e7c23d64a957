// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_format.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "core/base/contracts.h"
#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/crypto/hash.h"
#include "core/vault/byte_io.h"

namespace qd::vault {

namespace {

constexpr std::string_view kMagic = "QDBACKUP";
constexpr std::size_t kFixedBytes = 18;
constexpr std::size_t kIdDigits = 32;
constexpr std::size_t kMembers = 6;
constexpr std::int64_t kMostSchema = 1'000'000;
/// Of a database file: 2^32 − 2 pages of SQLite.
constexpr std::uint64_t kMostDatabaseBytes = std::uint64_t{4096} * 4'294'967'294U;

Error foreign(const Message& why) {
    return Error{ErrorCode::Integrity, say("the backup is damaged or was altered: %1", why),
                 say("use another backup")};
}

Error noBackup() {
    return Error{ErrorCode::Integrity, say("the file is no backup of Quarterdeck"),
                 say("choose a file whose name ends in .qdbackup")};
}

bool isLowerHex(const std::string& text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

template <std::size_t N>
bool readHex(const Json& from, std::string_view name, std::array<std::uint8_t, N>& to) {
    const Json* member = from.find(name);
    const std::string text = member == nullptr ? std::string() : member->stringOr("");
    if (!isLowerHex(text, 2 * N)) return false;
    const auto bytes = crypto::unhex(text);
    if (!bytes || bytes->size() != N) return false;
    std::copy(bytes->begin(), bytes->end(), to.begin());
    return true;
}

std::string headerText(const BackupPreamble& preamble) {
    Json header = Json::object();
    header.set("workspace", preamble.workspace).set("generation", preamble.generation);
    header.set("schema", preamble.schema).set("made_at", preamble.madeAt.millis());
    header.set("salt", crypto::hex(preamble.salt)).set("prefix", crypto::hex(preamble.prefix));
    return header.dump();
}

Result<BackupPreamble> parseHeader(std::string_view text) {
    const auto parsed = Json::parse(text);
    if (!parsed.ok() || !parsed->isObject() || parsed->members().size() != kMembers)
        return foreign(say("its header cannot be read"));
    const auto number = [&](std::string_view name) {
        const Json* member = parsed->find(name);
        return member == nullptr ? std::int64_t{-1} : member->intOr(-1);
    };
    BackupPreamble preamble;
    if (const Json* id = parsed->find("workspace"); id != nullptr) preamble.workspace = id->stringOr("");
    preamble.generation = number("generation");
    const auto schema = number("schema");
    const auto madeAt = number("made_at");
    const bool fits = isLowerHex(preamble.workspace, kIdDigits) && preamble.generation >= 1 && schema >= 1 &&
                      schema <= kMostSchema && madeAt >= 0 && readHex(*parsed, "salt", preamble.salt) &&
                      readHex(*parsed, "prefix", preamble.prefix);
    if (!fits) return foreign(say("its header cannot be read"));
    preamble.schema = static_cast<int>(schema);
    preamble.madeAt = Timestamp::fromMillis(madeAt);
    // One way to write it: what is bound to the chunks is what was understood.
    if (headerText(preamble) != text) return foreign(say("its header cannot be read"));
    return preamble;
}

struct FixedPart {
    std::size_t header = 0;
    std::size_t keyFile = 0;
};

Result<FixedPart> parseFixedPart(std::string_view bytes) {
    ByteReader in(bytes);
    if (in.raw(kMagic.size()) != kMagic) return noBackup();
    const auto version = in.number<std::uint16_t>();
    const FixedPart sizes{in.number<std::uint32_t>(), in.number<std::uint32_t>()};
    if (!in.ok()) return foreign(say("it is cut off"));
    if (version > kBackupVersion) {
        return Error{ErrorCode::BadInput,
                     say("the backup has format %1, this program knows up to %2", std::to_string(version),
                         std::to_string(kBackupVersion)),
                     say("restore it with the newer version of Quarterdeck that wrote it")};
    }
    const bool fits = version >= 1 && sizes.header >= 1 && sizes.header <= kMostBackupHeaderBytes &&
                      sizes.keyFile >= 1 && sizes.keyFile <= kMostBackupKeyFileBytes;
    if (!fits) return foreign(say("its header has impossible sizes"));
    return sizes;
}

/// Reads exactly `size` more bytes into `bytes`.
Status append(InputStream& in, std::size_t size, std::string& bytes) {
    std::size_t at = bytes.size();
    bytes.resize(at + size);
    while (at < bytes.size()) {
        QD_TRY(const auto n, in.read(std::span(bytes).subspan(at)));
        if (n == 0) return at < kMagic.size() ? noBackup() : foreign(say("it is cut off"));
        at += n;
    }
    return Ok{};
}

}  // namespace

std::string backupPreambleText(const BackupPreamble& preamble) {
    const auto header = headerText(preamble);
    QD_REQUIRE(header.size() <= kMostBackupHeaderBytes && !preamble.keyFile.empty() &&
               preamble.keyFile.size() <= kMostBackupKeyFileBytes);
    ByteWriter out;
    out.raw(kMagic);
    out.number(kBackupVersion);
    out.number(static_cast<std::uint32_t>(header.size()));
    out.number(static_cast<std::uint32_t>(preamble.keyFile.size()));
    out.raw(header);
    out.raw(preamble.keyFile);
    return out.take();
}

Result<BackupPreamble> parseBackupPreamble(std::string_view bytes) {
    QD_TRY(const auto sizes, parseFixedPart(bytes));
    if (bytes.size() != kFixedBytes + sizes.header + sizes.keyFile)
        return foreign(say("its header has impossible sizes"));
    QD_TRY(auto preamble, parseHeader(bytes.substr(kFixedBytes, sizes.header)));
    preamble.keyFile = bytes.substr(kFixedBytes + sizes.header);
    return preamble;
}

Result<std::string> takeBackupPreamble(InputStream& in) {
    std::string bytes;
    QD_CHECK(append(in, kFixedBytes, bytes));
    QD_TRY(const auto sizes, parseFixedPart(bytes));
    QD_CHECK(append(in, sizes.header + sizes.keyFile, bytes));
    return bytes;
}

std::string backupTableText(const std::vector<BackupEntry>& entries) {
    ByteWriter out;
    out.number(static_cast<std::uint16_t>(entries.size()));
    for (const auto& entry : entries) {
        out.number(static_cast<std::uint8_t>(entry.name.size()));
        out.raw(entry.name);
        out.number(entry.bytes);
    }
    QD_ENSURE(out.bytes().size() == kBackupTableBytes);
    return out.take();
}

Result<std::vector<BackupEntry>> parseBackupTable(std::string_view bytes) {
    constexpr std::array kAllowed{kManifestEntry, kSignatureEntry, kDatabaseEntry};
    constexpr std::array<std::uint64_t, 3> kMost{kMostManifestBytes, kSignatureBytes, kMostDatabaseBytes};
    ByteReader in(bytes);
    if (in.number<std::uint16_t>() != kAllowed.size())
        return foreign(say("it does not hold the three parts of a backup"));
    std::vector<BackupEntry> entries;
    for (std::size_t i = 0; i < kAllowed.size(); ++i) {
        BackupEntry entry;
        entry.name = in.raw(in.number<std::uint8_t>());
        entry.bytes = in.number<std::uint64_t>();
        if (!in.ok()) return foreign(say("it is cut off"));
        if (entry.name != kAllowed[i])
            return foreign(say("it holds a part that does not belong there: '%1'", printable(entry.name)));
        if (entry.bytes == 0 || entry.bytes > kMost[i])
            return foreign(say("its part '%1' has an impossible size", entry.name));
        entries.push_back(std::move(entry));
    }
    if (!in.atEnd() || entries[1].bytes != kSignatureBytes || entries[2].bytes % 4096 != 0)
        return foreign(say("its table of contents has an impossible size"));
    return entries;
}

}  // namespace qd::vault
