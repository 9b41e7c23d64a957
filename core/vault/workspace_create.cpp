// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "core/crypto/hash.h"
#include "core/crypto/random.h"
#include "core/vault/half_made.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migrations.h"
#include "core/vault/new_slot.h"
#include "core/vault/workspace_file.h"

namespace qd::vault {

namespace {

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

std::string makingPath(const std::string& path) {
    return path + ".new";
}

Status fillNew(const std::string& path, const KeyFile& keyFile, const DataKeys& keys, const UserKeys& user,
               const WorkspaceFill& fill) {
    QD_TRY(auto db, Database::open(path, keys.database, Database::Mode::Create));
    QD_CHECK(migrate(db, schemaMigrations()));
    KeyValueStore meta(db, KeyValueStore::Table::Meta);
    QD_CHECK(meta.set(kWorkspaceIdKey, keyFile.workspaceId));
    QD_CHECK(meta.set(kKeyGenerationKey, std::to_string(keyFile.generation)));
    QD_CHECK(fill(db, keys.audit, user));
    return db.close();
}

Result<KeyFile> emptyKeyFile() {
    std::array<std::uint8_t, 16> idBytes{};
    QD_CHECK(crypto::fillRandom(idBytes));
    KeyFile keyFile;
    keyFile.workspaceId = crypto::hex(idBytes);
    return keyFile;
}

}  // namespace

Result<WorkspaceFile> createWorkspace(FileSystem& files, const std::string& path, const SlotRequest& first,
                                      const WorkspaceFill& fill) {
    QD_REQUIRE(first.passphrase != nullptr);
    if (first.passphrase->empty()) return Error{ErrorCode::BadInput, say("the passphrase is empty")};
    QD_CHECK(refuseExisting(files, path));
    QD_TRY(auto lock, WorkspaceLock::take(path));
    QD_CHECK(refuseExisting(files, path));  // again: another instance may have made it before we had the lock
    QD_TRY(auto dataKey, crypto::randomKey(kKeyBytes));
    QD_TRY(auto keys, DataKeys::derive(std::move(dataKey)));
    QD_TRY(auto keyFile, emptyKeyFile());
    QD_TRY(auto made, makeSlot(keyFile, first, keys, 1, 1));
    keyFile.slots.push_back(std::move(made.slot));
    QD_CHECK(sealKeyFile(keyFile, keys.header));

    const auto making = makingPath(path);
    HalfMade halfMade(files);
    halfMade.add(making);
    halfMade.add(keyFilePath(making));
    halfMade.clear();  // what a crash may have left
    QD_CHECK(fillNew(making, keyFile, keys, made.user, fill));
    QD_CHECK(writeKeyFile(files, keyFilePath(making), keyFile));
    halfMade.add(path);
    QD_CHECK(files.rename(making, path));
    halfMade.add(keyFilePath(path));
    QD_CHECK(files.rename(keyFilePath(making), keyFilePath(path)));
    QD_TRY(auto db, openDatabase(files, path, keyFile.workspaceId, keys.database));
    halfMade.keep();
    return WorkspaceFile{std::move(lock),     std::move(db),        std::move(keys),
                         std::move(keyFile),  std::move(made.user), 1,
                         SlotType::Passphrase};
}

Status finishCreation(FileSystem& files, const std::string& path) {
    const auto waiting = keyFilePath(makingPath(path));
    if (!files.exists(waiting)) return Ok{};
    if (!files.exists(keyFilePath(path))) return files.rename(waiting, keyFilePath(path));
    return files.remove(waiting);
}

}  // namespace qd::vault
