// SPDX-License-Identifier: GPL-3.0-or-later
// What a restore comes to: the workspace of the backup, or what was there before, and never anything between.
#include <filesystem>
#include <map>

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/vault/backup_format.h"
#include "core/vault/backup_manifest.h"
#include "core/vault/migrations.h"
#include "core/vault/restore_journal.h"
#include "core/vault/workspace_lock.h"
#include "tests/core/base/passing_files.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::codeOf;
using test::namesIn;
using test::readFile;
using test::wordsOf;
using test::writeFile;

class RestoreWorkspaceTest : public test::BackupTest {
protected:
    /// A backup that knows note 1; the workspace goes on to note 3 and is closed.
    void backUpAndGoOn() {
        ASSERT_TRUE(note(1).ok());
        const auto made = write();
        ASSERT_TRUE(made.ok()) << wordsOf(made);
        kept = made->entries;
        ASSERT_TRUE(note(2).ok());
        ASSERT_TRUE(note(3).ok());
        lost = entries() - kept;
        vault.reset();
    }
    Result<RestoreReport> restore(const std::string& target, FileSystem& with) {
        return restoreBackup(with, clock, file, unlock(), target, {"ann", {}}, job());
    }
    Result<RestoreReport> restore() { return restore(path, files); }
    [[nodiscard]] std::string noteAt(const std::string& target) {
        const auto opened = Vault::open(target, secret, {files, clock});
        if (!opened.ok()) return wordsOf(opened);
        const auto verdict = (*opened)->verifyAudit();
        if (!verdict.ok() || !verdict->intact) return "the chain is broken";
        if ((*opened)->evidence().rollback()) return "rolled back";
        return (*opened)->setting("note").value().value_or("none");
    }
    [[nodiscard]] std::map<std::string, std::string> contents() const {
        std::map<std::string, std::string> all;
        for (const auto& name : namesIn(folder.path()))
            all[name] = readFile(folder.file(name));
        return all;
    }

    std::int64_t kept = 0;
    std::int64_t lost = 0;
};

TEST_F(RestoreWorkspaceTest, TheRestoredWorkspaceTakesThePlaceAndTheOldOneStaysBesideIt) {
    backUpAndGoOn();
    writeFile(path + ".ui", "how the window stood");
    const auto report = restore();
    ASSERT_TRUE(report.ok()) << wordsOf(report);
    EXPECT_EQ(noteAt(path), "1");
    EXPECT_EQ(report->entriesLost, lost);
    EXPECT_EQ(report->entries, kept + 1);
    EXPECT_EQ(report->migratedFrom, 0);
    ASSERT_TRUE(report->setAside.starts_with(path + ".before-2025"));
    EXPECT_EQ(noteAt(report->setAside), "3");
    EXPECT_EQ(readFile(report->setAside + ".ui"), "how the window stood");
    EXPECT_FALSE(files.exists(path + ".ui"));
    EXPECT_FALSE(files.exists(restoringPath(path)));
    EXPECT_FALSE(restoreIsUnfinished(files, path));
}

TEST_F(RestoreWorkspaceTest, TheChainTellsOfItInANewLineage) {
    backUpAndGoOn();
    ASSERT_TRUE(restore().ok());
    const auto opened = open();
    ASSERT_TRUE(opened.ok()) << wordsOf(opened);
    const auto last = (*opened)->auditTail(1).value().front();
    EXPECT_EQ(last.what.action, "workspace.restore");
    EXPECT_EQ(last.what.actor, "ann");
    const auto detail = Json::parse(last.what.detail).value();
    EXPECT_EQ(detail.find("generation")->intOr(0), 1);
    EXPECT_EQ(detail.find("entries_lost")->intOr(0), lost);
    const auto head = (*opened)->evidence().checkpoints(1).value().front();
    EXPECT_EQ(head.lineage, 1);
    EXPECT_EQ(head.size, last.sequence);
    const auto next = writeBackup(**opened, folder.file("next"), job());
    ASSERT_TRUE(next.ok()) << wordsOf(next);
    EXPECT_EQ(next->generation, 2) << "it counts on after the backup that it came from";
}

TEST_F(RestoreWorkspaceTest, ItNeedsNoWorkspaceToBeThere) {
    backUpAndGoOn();
    const auto target = folder.file("elsewhere.qdw");
    const auto report = restore(target, files);
    ASSERT_TRUE(report.ok()) << wordsOf(report);
    EXPECT_EQ(report->setAside, "");
    EXPECT_FALSE(report->entriesLost.has_value());
    EXPECT_EQ(noteAt(target), "1");
    EXPECT_EQ(noteAt(path), "3");
}

TEST_F(RestoreWorkspaceTest, ADamagedWorkspaceIsReplacedAndItsAnchorSaysWhatWasLost) {
    backUpAndGoOn();
    writeFile(path, std::string(8192, 'x'));
    const auto report = restore();
    ASSERT_TRUE(report.ok()) << wordsOf(report);
    EXPECT_EQ(report->entriesLost, lost);
    EXPECT_EQ(noteAt(path), "1");
    EXPECT_EQ(readFile(report->setAside), std::string(8192, 'x'));
}

TEST_F(RestoreWorkspaceTest, AnOpenWorkspaceIsNotReplaced) {
    ASSERT_TRUE(write().ok());
    EXPECT_EQ(codeOf(restore()), "busy");
    vault.reset();
    EXPECT_TRUE(restore().ok());
}

TEST_F(RestoreWorkspaceTest, AnotherWorkspaceIsNotReplaced) {
    backUpAndGoOn();
    const auto target = folder.file("other.qdw");
    ASSERT_TRUE(
        Vault::create(target, secret, crypto::kKdfFloor, test::draft("workspace.create"), {files, clock})
            .ok());
    const auto before = contents();
    EXPECT_EQ(codeOf(restore(target, files)), "refused");
    EXPECT_EQ(contents(), before);
}

TEST_F(RestoreWorkspaceTest, WhoIsNotAdmittedChangesNothing) {
    backUpAndGoOn();
    const auto before = contents();
    const auto refused = restoreBackup(files, clock, file, unlock(), path,
                                       {"eve",
                                        [](Vault& restored) -> Status {
                                            EXPECT_EQ(restored.setting("note").value(), "1");
                                            return Error{ErrorCode::Refused, "not you"};
                                        }},
                                       job());
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_EQ(contents(), before);
}

TEST_F(RestoreWorkspaceTest, AWrongPassphraseAndADamagedBackupChangeNothing) {
    backUpAndGoOn();
    const auto before = contents();
    const auto wrong = crypto::Secret::fromText("another passphrase entirely");
    EXPECT_EQ(codeOf(restoreBackup(files, clock, file, {"ann", &wrong, nullptr, nullptr}, path, {"ann", {}},
                                   job())),
              "integrity");
    EXPECT_EQ(contents(), before);
    auto bytes = readFile(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    writeFile(file, bytes);
    const auto damaged = contents();
    EXPECT_EQ(codeOf(restore()), "integrity");
    EXPECT_EQ(contents(), damaged);
}

TEST_F(RestoreWorkspaceTest, AFileThatIsNoBackupIsToldSo) {
    vault.reset();
    for (const auto& text : {std::string(), std::string("x"), std::string("QDBACKUP"), readFile(path)}) {
        writeFile(file, text);
        EXPECT_EQ(codeOf(restore()), "integrity") << text.size();
    }
    file = folder.file("nowhere.qdbackup");
    EXPECT_EQ(codeOf(restore()), "io");
}

TEST_F(RestoreWorkspaceTest, CancellingAtAnyStepChangesNothing) {
    backUpAndGoOn();
    const auto before = contents();
    int cancelled = 0;
    for (int step = 1; step < 200; ++step) {
        test::CancelledAt stop(step);
        const auto report =
            restoreBackup(files, clock, file, unlock(), path, {"ann", {}}, stop.context(clock));
        if (report.ok()) break;
        ++cancelled;
        ASSERT_EQ(codeOf(report), "cancelled") << step;
        ASSERT_EQ(contents(), before) << step;
    }
    EXPECT_GE(cancelled, 6);
    EXPECT_EQ(noteAt(path), "1");
}

TEST_F(RestoreWorkspaceTest, AFailureAtAnyChangeOfFilesLeavesTheOldWorkspaceOrTheRestoredOne) {
    backUpAndGoOn();
    int failures = 0;
    for (int at = 1; at < 100; ++at) {
        test::FailingFiles failing(at);
        const auto report = restore(path, failing);
        if (!report.ok()) {
            ++failures;
            EXPECT_EQ(codeOf(report), "io") << at;
            EXPECT_EQ(noteAt(path), "3") << at;
            EXPECT_FALSE(files.exists(restoringPath(path))) << at;
            continue;
        }
        EXPECT_EQ(noteAt(path), "1") << at;
        if (failing.changes() < at) break;
        // Beside the restore: the next attempt begins from where this one would have.
        for (const auto& part : {"", ".keys"}) {
            ASSERT_TRUE(files.rename(report->setAside + part, path + part).ok());
        }
    }
    EXPECT_GE(failures, 5);
}

/// Files that stop working altogether after so many changes, as when the program is killed.
class DyingFiles final : public qd::test::PassingFiles {
public:
    explicit DyingFiles(int lives) : m_lives(lives) {}
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode) override {
        QD_CHECK(live());
        return m_real.writeAtomically(path, bytes, mode);
    }
    Result<std::unique_ptr<OutputStream>> create(const std::string& path, unsigned mode) override {
        QD_CHECK(live());
        return m_real.create(path, mode);
    }
    Status sync(const std::string& path) override {
        QD_CHECK(live());
        return m_real.sync(path);
    }
    Status remove(const std::string& path) override {
        QD_CHECK(live());
        return m_real.remove(path);
    }
    Status rename(const std::string& from, const std::string& to) override {
        QD_CHECK(live());
        return m_real.rename(from, to);
    }
    [[nodiscard]] bool dead() const { return m_lives < 0; }

private:
    Status live() {
        if (--m_lives < 0) return Error{ErrorCode::Io, "killed"};
        return Ok{};
    }
    int m_lives;
};

TEST_F(RestoreWorkspaceTest, KilledBetweenAnyTwoChangesTheNextOpeningFindsOneWholeWorkspace) {
    backUpAndGoOn();
    int asBefore = 0;
    int restored = 0;
    for (int lives = 0; lives < 100; ++lives) {
        const test::ScratchFolder fresh;
        for (const auto& part : {"book.qdw", "book.qdw.keys", "book.qdbackup"})
            writeFile(fresh.file(part), readFile(folder.file(part)));
        const auto target = fresh.file("book.qdw");
        DyingFiles dying(lives);
        const auto report =
            restoreBackup(dying, clock, fresh.file("book.qdbackup"), unlock(), target, {"ann", {}}, job());
        const auto found = noteAt(target);
        EXPECT_TRUE(found == "1" || found == "3") << lives << ": " << found;
        EXPECT_FALSE(files.exists(restoringPath(target))) << lives;
        EXPECT_FALSE(restoreIsUnfinished(files, target)) << lives;
        ++(found == "1" ? restored : asBefore);
        if (report.ok() && !dying.dead()) break;
    }
    EXPECT_GE(asBefore, 4);
    EXPECT_GE(restored, 3) << "killed after the journal was written: finished on opening";
}

TEST_F(RestoreWorkspaceTest, AFolderThatCannotBeWrittenIsToldAndNothingChanges) {
    backUpAndGoOn();
    const auto before = contents();
    // A folder that is not there, and one that is a file: refused for root, too.
    EXPECT_EQ(codeOf(restore(folder.file("nowhere/t.qdw"), files)), "io");
    EXPECT_EQ(codeOf(restore(file + "/t.qdw", files)), "io");
    EXPECT_EQ(contents(), before);
}

TEST_F(RestoreWorkspaceTest, ABackupFromANewerSchemaIsRefusedInPlainWords) {
    vault.reset();
    const auto keyFile = readFile(keyFilePath(path));
    BackupPreamble preamble;
    preamble.workspace = parseKeyFile(keyFile)->workspaceId;
    preamble.keyFile = keyFile;
    auto keys = unlockBackup(preamble, unlock());
    ASSERT_TRUE(keys.ok()) << wordsOf(keys);
    BackupManifest manifest;
    manifest.workspace = preamble.workspace;
    manifest.generation = 1;
    manifest.schema = schemaMigrations().back().version + 1;
    manifest.madeAt = clock.now();
    manifest.auditHead = std::string(64, '0');
    ASSERT_TRUE(writeBackupFile(files, file, path, keyFile, *keys, manifest, job()).ok());
    const auto before = contents();
    const auto refused = restore();
    EXPECT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(wordsOf(refused).find("newer version of Quarterdeck"), std::string::npos);
    EXPECT_EQ(contents(), before);
}

}  // namespace
}  // namespace qd::vault
