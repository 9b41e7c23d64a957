// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_file.h"

#include <array>
#include <utility>
#include <vector>

#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "core/crypto/subkey.h"
#include "core/vault/damage.h"
#include "core/vault/key_file.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migrations.h"

namespace qd::vault {

namespace {

constexpr std::size_t kDataKeyBytes = 32;
constexpr std::uint64_t kPageBytes = 4096;
constexpr std::string_view kDatabaseLabel = "quarterdeck database 1";
constexpr std::string_view kAuditLabel = "quarterdeck audit head 1";
constexpr std::string_view kSettingsLabel = "settings";
constexpr const char* kIdKey = "workspace";
constexpr const char* kAltered = "the workspace file is damaged or was altered";

Error integrity(const std::string& path, const std::string& what) {
    return damage(what, {}, SourceLocation{path});
}

/// Removes the files of a workspace that did not come to be.
class HalfMade {
public:
    explicit HalfMade(FileSystem& files) : m_files(&files) {}
    HalfMade(const HalfMade&) = delete;
    HalfMade& operator=(const HalfMade&) = delete;
    ~HalfMade() { clear(); }
    /// Removes what is there so far.
    void clear() {
        for (const auto& path : m_paths) {
            for (const auto* suffix : {"", "-wal", "-shm"}) {
                if (m_files->exists(path + suffix)) static_cast<void>(m_files->remove(path + suffix));
            }
        }
    }
    void add(const std::string& path) { m_paths.push_back(path); }
    void keep() { m_paths.clear(); }

private:
    FileSystem* m_files;
    std::vector<std::string> m_paths;
};

struct Keys {
    crypto::Secret database;
    crypto::Secret audit;
    crypto::Secret settings;
};

Result<Keys> keysOf(const crypto::Secret& dataKey) {
    Keys keys;
    QD_TRY(keys.database, crypto::deriveSubkey(dataKey, kDatabaseLabel));
    QD_TRY(keys.audit, crypto::deriveSubkey(dataKey, kAuditLabel));
    QD_TRY(keys.settings, crypto::deriveSubkey(dataKey, kSettingsLabel));
    return keys;
}

Status fillNew(const std::string& path, const std::string& workspaceId, const Keys& keys,
               const WorkspaceFill& fill) {
    QD_TRY(auto db, Database::open(path, keys.database, Database::Mode::Create));
    QD_CHECK(migrate(db, schemaMigrations()));
    QD_CHECK(KeyValueStore(db, KeyValueStore::Table::Meta).set(kIdKey, workspaceId));
    QD_CHECK(fill(db, keys.audit));
    return db.close();
}

Status refuseExisting(const FileSystem& files, const std::string& path) {
    if (files.exists(path)) {
        return Error{ErrorCode::Refused, say("'%1' exists already", path), say("choose another name"),
                     SourceLocation{path}};
    }
    if (files.exists(keyFilePath(path))) {
        return Error{ErrorCode::Refused, say("a key file for '%1' is there already", path),
                     say("it may be the only key of a workspace that was moved: choose another name"),
                     SourceLocation{keyFilePath(path)}};
    }
    return Ok{};
}

/// The length of the file, before a page of it is read.
Status checkWholePages(const FileSystem& files, const std::string& path) {
    QD_TRY(const auto size, files.size(path));
    if (size == 0) return integrity(path, "the workspace file is empty");
    if (size % kPageBytes != 0) return integrity(path, "the workspace file is cut off");
    return Ok{};
}

Result<Database> openChecked(const FileSystem& files, const std::string& path, const std::string& workspaceId,
                             const crypto::Secret& key) {
    QD_TRY(auto db, Database::open(path, key, Database::Mode::Existing));
    QD_CHECK(db.checkpoint());
    QD_CHECK(checkLength(files, path, db));
    QD_TRY(const int version, schemaVersionOf(db));
    if (version < 1) return integrity(path, "the workspace file has no tables");
    QD_CHECK(migrate(db, schemaMigrations()));
    QD_TRY(const auto id, KeyValueStore(db, KeyValueStore::Table::Meta).get(kIdKey));
    if (id != workspaceId) return integrity(path, "the key file belongs to another workspace");
    return db;
}

}  // namespace

Status checkLength(const FileSystem& files, const std::string& path, const Database& db) {
    QD_TRY(const auto pages, db.integer("PRAGMA page_count"));
    QD_TRY(const auto size, files.size(path));
    if (size != static_cast<std::uint64_t>(pages) * kPageBytes) {
        return integrity(path, "the workspace file is cut off or longer than it was: it has " +
                                   std::to_string(size) + " bytes, expected " +
                                   std::to_string(static_cast<std::uint64_t>(pages) * kPageBytes));
    }
    return Ok{};
}

Status checkStorage(const FileSystem& files, const std::string& path, Database& db) {
    QD_CHECK(db.checkpoint());
    QD_CHECK(checkLength(files, path, db));
    // Each gives one row for each fault; integrity_check gives "ok" when there is none.
    for (const auto* check : {"PRAGMA cipher_integrity_check", "PRAGMA foreign_key_check"}) {
        QD_TRY(auto faults, db.prepare(check));
        QD_TRY(const bool any, faults.step());
        if (any) return damage(kAltered, faults.text(0), SourceLocation{path});
    }
    QD_TRY(const auto verdict, db.text("PRAGMA integrity_check(1)"));
    if (verdict != "ok") return damage(kAltered, verdict, SourceLocation{path});
    return Ok{};
}

Result<WorkspaceFile> createWorkspace(FileSystem& files, const std::string& path,
                                      const crypto::Secret& passphrase, const crypto::KdfParams& kdf,
                                      const WorkspaceFill& fill) {
    if (passphrase.empty()) return Error{ErrorCode::BadInput, say("the passphrase is empty")};
    QD_CHECK(refuseExisting(files, path));
    QD_TRY(auto lock, WorkspaceLock::take(path));
    QD_CHECK(refuseExisting(files, path));  // again: another instance may have made it before we had the lock
    QD_TRY(const auto dataKey, crypto::randomKey(kDataKeyBytes));
    std::array<std::uint8_t, 16> idBytes{};
    QD_CHECK(crypto::fillRandom(idBytes));
    KeyFile keyFile;
    keyFile.workspaceId = crypto::hex(idBytes);
    QD_TRY(auto slot, makeSlot(keyFile.workspaceId, passphrase, dataKey, kdf, 1));
    keyFile.slots.push_back(std::move(slot));
    QD_TRY(auto keys, keysOf(dataKey));

    const std::string making = path + ".new";
    HalfMade halfMade(files);
    halfMade.add(making);
    halfMade.clear();  // what a crash may have left
    QD_CHECK(fillNew(making, keyFile.workspaceId, keys, fill));
    halfMade.add(keyFilePath(path));
    QD_CHECK(writeKeyFile(files, keyFilePath(path), keyFile));
    halfMade.add(path);
    QD_CHECK(files.rename(making, path));
    QD_TRY(auto db, openChecked(files, path, keyFile.workspaceId, keys.database));
    halfMade.keep();
    return WorkspaceFile{std::move(lock), std::move(db), std::move(keys.audit), std::move(keys.settings),
                         keyFile.workspaceId};
}

Result<WorkspaceFile> openWorkspace(FileSystem& files, const std::string& path,
                                    const crypto::Secret& passphrase) {
    if (!files.exists(path)) {
        return Error{ErrorCode::Io, say("there is no workspace at '%1'", path), say("check the path"),
                     SourceLocation{path}};
    }
    QD_TRY(auto lock, WorkspaceLock::take(path));
    QD_CHECK(checkWholePages(files, path));
    QD_TRY(const auto keyFile, readKeyFile(files, keyFilePath(path)));
    QD_TRY(const auto dataKey, unwrap(keyFile, passphrase));
    QD_TRY(auto keys, keysOf(dataKey));
    QD_TRY(auto db, openChecked(files, path, keyFile.workspaceId, keys.database));
    return WorkspaceFile{std::move(lock), std::move(db), std::move(keys.audit), std::move(keys.settings),
                         keyFile.workspaceId};
}

Status checkPassphrase(const FileSystem& files, const std::string& path, const crypto::Secret& passphrase,
                       const crypto::Secret& auditKey) {
    QD_TRY(const auto keyFile, readKeyFile(files, keyFilePath(path)));
    QD_TRY(const auto dataKey, unwrap(keyFile, passphrase));
    QD_TRY(const auto keys, keysOf(dataKey));
    if (crypto::equal(keys.audit.bytes(), auditKey.bytes())) return Ok{};
    return integrity(path, "the key file belongs to another workspace");
}

}  // namespace qd::vault
