// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_file.h"

#include <utility>

#include "core/base/temporary_folder.h"
#include "core/vault/damage.h"
#include "core/vault/key_unlock.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migration_backup.h"
#include "core/vault/migrations.h"
#include "core/vault/new_slot.h"
#include "core/vault/restore_journal.h"
#include "core/vault/rotation.h"

namespace qd::vault {

namespace {

constexpr std::uint64_t kPageBytes = 4096;
constexpr const char* kAltered = "the workspace file is damaged or was altered";

Error integrity(const std::string& path, const std::string& what) {
    return damage(what, {}, SourceLocation{path});
}

/// The length of the file, before a page of it is read. A log beside it may hold the page whose writing a
/// power cut has torn: then checkLength() looks, once it was played back.
Status checkWholePages(const FileSystem& files, const std::string& path) {
    QD_TRY(const auto size, files.size(path));
    if (size == 0) return integrity(path, "the workspace file is empty");
    if (size % kPageBytes != 0 && !files.exists(path + "-wal"))
        return integrity(path, "the workspace file is cut off");
    return Ok{};
}

/// What killed programs have left beside the workspace. The lock is held: no other writes here.
void sweepLeftovers(FileSystem& files, const std::string& path) {
    for (const auto* part : {"", ".keys", ".attempts", ".ui", ".backup-copy", ".restore-journal",
                             ".restoring", ".restoring.keys", ".new.keys"})
        files.sweep(path + part);
    TemporaryFolder::sweep(files, folderOf(path));
}

Error noWorkspace(const std::string& path) {
    return Error{ErrorCode::Io, say("there is no workspace at '%1'", path), say("check the path"),
                 SourceLocation{path}};
}

/// A key file of version 1 becomes one of version 2. It had one slot and no name: it was made for the person
/// who made the workspace.
Result<UserKeys> upgradeKeyFile(FileSystem& files, const std::string& path, Database& db,
                                const DataKeys& dataKeys, const Unlock& unlock, KeyFile& keyFile) {
    QD_TRY(const auto owner, db.text("SELECT actor FROM audit WHERE sequence = 1"));
    if (!unlock.user.empty() && unlock.user != owner) {
        return Error{ErrorCode::Refused, say("'%1' is not a user of this workspace", unlock.user),
                     say("pass --user with the name it was made for")};
    }
    KeyValueStore meta(db, KeyValueStore::Table::Meta);
    QD_TRY(const auto known, meta.get(kKeyGenerationKey));
    KeyFile second;
    second.workspaceId = keyFile.workspaceId;
    if (known) second.generation = 0;  // it was upgraded before: this is an older file that was put back
    const auto& old = keyFile.slots.front();
    SlotRequest request;
    request.user = owner;
    request.passphrase = unlock.passphrase;
    request.kdf = old.kdf;
    QD_TRY(auto made, makeSlot(second, request, dataKeys, old.id, old.epoch));
    second.slots.push_back(std::move(made.slot));
    QD_CHECK(sealKeyFile(second, dataKeys.header));
    QD_CHECK(writeKeyFile(files, keyFilePath(path), second));
    if (!known) QD_CHECK(meta.set(kKeyGenerationKey, std::to_string(second.generation)));
    keyFile = std::move(second);
    return std::move(made.user);
}

}  // namespace

Result<Database> openDatabase(const FileSystem& files, const std::string& path,
                              const std::string& workspaceId, const crypto::Secret& key,
                              const std::function<Status(Database&)>& beforeMigration) {
    QD_TRY(auto db, Database::open(path, key, Database::Mode::Existing));
    QD_CHECK(db.checkpoint());
    QD_CHECK(checkLength(files, path, db));
    QD_TRY(const int version, schemaVersionOf(db));
    if (version < 1) return integrity(path, "the workspace file has no tables");
    if (version < schemaMigrations().back().version && beforeMigration) QD_CHECK(beforeMigration(db));
    QD_CHECK(migrate(db, schemaMigrations()));
    QD_TRY(const auto id, KeyValueStore(db, KeyValueStore::Table::Meta).get(kWorkspaceIdKey));
    if (id != workspaceId) return integrity(path, "the key file belongs to another workspace");
    return db;
}

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
    // A file that cannot be read is not one that was altered.
    const auto altered = [&](const std::string& found) -> Status {
        QD_CHECK(db.fileStatus());
        return damage(kAltered, found, SourceLocation{path});
    };
    // Each gives one row for each fault; integrity_check gives "ok" when there is none.
    for (const auto* check : {"PRAGMA cipher_integrity_check", "PRAGMA foreign_key_check"}) {
        QD_TRY(auto faults, db.prepare(check));
        QD_TRY(const bool any, faults.step());
        if (any) return altered(faults.text(0));
    }
    QD_TRY(const auto fault, db.integrityFault());
    return fault.empty() ? Status(Ok{}) : altered(fault);
}

Result<WorkspaceFile> openWorkspace(FileSystem& files, const std::string& path, const Unlock& unlock,
                                    const Clock& clock) {
    if (!files.exists(path) && !restoreIsUnfinished(files, path)) return noWorkspace(path);
    QD_TRY(auto lock, WorkspaceLock::take(path));
    QD_CHECK(finishRestore(files, path));
    if (!files.exists(path)) return noWorkspace(path);
    QD_CHECK(finishCreation(files, path));
    sweepLeftovers(files, path);
    QD_CHECK(checkWholePages(files, path));
    QD_TRY(auto keyFile, readKeyFile(files, keyFilePath(path)));
    QD_TRY(auto unlocked, unlockKeyFile(keyFile, unlock));
    QD_CHECK(settleRotation(files, path, keyFile, unlocked));
    const auto backUp = [&](Database& db) {
        return backUpBeforeMigration(files, clock, path, keyFile.workspaceId, unlocked.keys, db);
    };
    QD_TRY(auto db, openDatabase(files, path, keyFile.workspaceId, unlocked.keys.database, backUp));
    if (!unlocked.user) {
        QD_TRY(unlocked.user, upgradeKeyFile(files, path, db, unlocked.keys, unlock, keyFile));
    }
    const auto type = unlock.recoveryKey != nullptr ? SlotType::Recovery : SlotType::Passphrase;
    return WorkspaceFile{std::move(lock),
                         std::move(db),
                         std::move(unlocked.keys),
                         std::move(keyFile),
                         *std::move(unlocked.user),
                         unlocked.slot,
                         type};
}

}  // namespace qd::vault
