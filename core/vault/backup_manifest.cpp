// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_manifest.h"

#include <string>
#include <utility>

#include "core/base/json.h"
#include "core/crypto/checkpoint_note.h"
#include "core/vault/checkpoint_store.h"

namespace qd::vault {

namespace {

constexpr std::string_view kFormat = "quarterdeck-backup";
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostTables = 200;
constexpr std::size_t kDigestDigits = 64;

Error unreadable() {
    return Error{ErrorCode::Integrity,
                 say("the backup is damaged or was altered: %1", say("its manifest cannot be read")),
                 say("use another backup")};
}

bool isLowerHex(const std::string& text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Members by name; a missing one, or one of another kind, gives what no manifest holds.
class Members {
public:
    explicit Members(const Json& object) : m_object(&object) {}
    [[nodiscard]] std::string text(std::string_view name) const {
        const Json* member = m_object->find(name);
        return member == nullptr ? std::string() : member->stringOr("");
    }
    [[nodiscard]] std::int64_t number(std::string_view name) const {
        const Json* member = m_object->find(name);
        return member == nullptr ? -1 : member->intOr(-1);
    }

private:
    const Json* m_object;
};

bool readRows(const Json* rows, std::map<std::string, std::int64_t>& to) {
    if (rows == nullptr || !rows->isObject() || rows->members().size() > kMostTables) return false;
    for (const auto& [table, count] : rows->members()) {
        to[table] = count.intOr(-1);
        if (to[table] < 0) return false;
    }
    return true;
}

Status readHead(const std::string& text, const std::string& workspace, Checkpoint& head) {
    if (text.empty()) return Ok{};
    const auto read = crypto::parseSignedCheckpoint(text);
    if (!read.ok()) return unreadable();
    auto checkpoint = checkpointOf(*read);
    if (!checkpoint.ok() || checkpoint->workspace != workspace || checkpoint->size < 1) return unreadable();
    head = std::move(checkpoint).value();
    return Ok{};
}

}  // namespace

std::string backupManifestText(const BackupManifest& manifest) {
    Json rows = Json::object();
    for (const auto& [table, count] : manifest.rows)
        rows.set(table, count);
    const auto& head = manifest.head;
    const std::string checkpoint =
        head.size == 0 ? std::string() : crypto::signedCheckpointText(signedOf(head));
    Json json = Json::object();
    json.set("format", kFormat).set("version", kVersion).set("workspace", manifest.workspace);
    json.set("generation", manifest.generation).set("schema", manifest.schema);
    json.set("made_at", manifest.madeAt.millis());
    json.set("database_bytes", static_cast<std::int64_t>(manifest.databaseBytes));
    json.set("database_sha256", manifest.databaseSha256).set("rows", std::move(rows));
    json.set("entries", manifest.entries).set("audit_head", manifest.auditHead);
    json.set("checkpoint", checkpoint);
    return json.dump();
}

Result<BackupManifest> parseBackupManifest(std::string_view text) {
    const auto parsed = Json::parse(text);
    if (!parsed.ok() || !parsed->isObject()) return unreadable();
    const Members members(*parsed);
    if (members.text("format") != kFormat || members.number("version") != kVersion) return unreadable();
    BackupManifest manifest;
    manifest.workspace = members.text("workspace");
    manifest.generation = members.number("generation");
    const auto schema = members.number("schema");
    const auto madeAt = members.number("made_at");
    const auto bytes = members.number("database_bytes");
    manifest.databaseSha256 = members.text("database_sha256");
    manifest.entries = members.number("entries");
    manifest.auditHead = members.text("audit_head");
    const bool fits = manifest.generation >= 1 && schema >= 1 && schema <= 1'000'000 && madeAt >= 0 &&
                      bytes > 0 && isLowerHex(manifest.databaseSha256, kDigestDigits) &&
                      manifest.entries >= 0 && isLowerHex(manifest.auditHead, kDigestDigits) &&
                      readRows(parsed->find("rows"), manifest.rows);
    if (!fits) return unreadable();
    manifest.schema = static_cast<int>(schema);
    manifest.madeAt = Timestamp::fromMillis(madeAt);
    manifest.databaseBytes = static_cast<std::uint64_t>(bytes);
    QD_CHECK(readHead(members.text("checkpoint"), manifest.workspace, manifest.head));
    // One way to write it: nothing hides in what was passed over.
    if (backupManifestText(manifest) != text) return unreadable();
    return manifest;
}

}  // namespace qd::vault
