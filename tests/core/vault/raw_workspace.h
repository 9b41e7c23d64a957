// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>
#include <utility>

#include "core/vault/key_value_store.h"
#include "core/vault/migrations.h"
#include "core/vault/vault_evidence.h"
#include "core/vault/vault_state.h"
#include "tests/core/base/passing_files.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {

/// How many attacks of each kind: few in every run of the suite, 1,000 with QD_ATTACKS=1000.
inline int attacks(int usual = 100) {
    const char* wanted = std::getenv("QD_ATTACKS");
    return wanted == nullptr ? usual : std::atoi(wanted);
}

inline constexpr const char* kRawId = "00112233445566778899aabbccddeeff";

inline DataKeys rawKeys() {
    return DataKeys::derive(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 0x21))).value();
}

/// The machine's files for reading; what is written is taken and forgotten, so that an attack costs no sync.
class ReadingFiles final : public qd::test::PassingFiles {
public:
    Status writeAtomically(const std::string&, std::string_view, unsigned) override { return Ok{}; }
    Status sync(const std::string&) override { return Ok{}; }
    Status createFolders(const std::string&) override { return Ok{}; }
};

/// A key file that can be written: its slot is another workspace's, because nothing here opens one.
inline KeyFile someKeyFile() {
    const ScratchFolder folder;
    PosixFileSystem files;
    const TickingClock clock;
    const auto path = folder.file("other.qdw");
    const auto made =
        Vault::create(path, passphrase(), crypto::kKdfFloor, draft("workspace.create"), {files, clock});
    EXPECT_TRUE(made.ok()) << wordsOf(made);
    return parseKeyFile(readFile(keyFilePath(path))).value();
}

/// A workspace file that is opened with its data key, without key file and passphrase: an attack is tried
/// thousands of times, and Argon2id is not what it tests.
class RawWorkspace {
public:
    static Result<std::unique_ptr<RawWorkspace>> open(const std::string& path, FileSystem& files,
                                                      const Clock& clock, KeyFile keyFile) {
        auto keys = rawKeys();
        QD_TRY(auto lock, WorkspaceLock::take(path));
        const bool made = !files.exists(path);
        QD_TRY(auto db,
               Database::open(path, keys.database, made ? Database::Mode::Create : Database::Mode::Existing));
        QD_CHECK(db.run("PRAGMA synchronous = OFF"));
        QD_CHECK(db.checkpoint());
        if (!made) QD_CHECK(checkLength(files, path, db));
        QD_CHECK(migrate(db, schemaMigrations()));
        if (keyFile.slots.empty()) keyFile = someKeyFile();
        keyFile.workspaceId = kRawId;
        return std::unique_ptr<RawWorkspace>(new RawWorkspace(
            path,
            WorkspaceFile{
                std::move(lock), std::move(db), std::move(keys), std::move(keyFile),
                UserKeys::derive(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 0x31))).value()},
            {files, clock}));
    }

    [[nodiscard]] Database& db() { return state.file.db; }
    Status transact(const std::function<Status(Database&)>& change, const AuditDraft& what) {
        QD_TRY(auto transaction, Transaction::begin(db()));
        QD_CHECK(change(db()));
        QD_CHECK(state.audit.append(what, state.dependencies.clock.now()));
        return transaction.commit();
    }

    VaultState state;
    VaultEvidence evidence;

private:
    RawWorkspace(const std::string& path, WorkspaceFile file, Vault::Dependencies dependencies)
        : state(path, std::move(file), 2, dependencies), evidence(state) {}
};

}  // namespace qd::vault::test
