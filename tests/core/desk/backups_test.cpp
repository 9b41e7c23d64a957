// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/backups.h"

#include <new>

#include "tests/core/desk/backups_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::readFile;

class CreateBackup : public test::BackupsTest {};

TEST_F(CreateBackup, ItIsNamedProvedCopiedAndRecorded) {
    const auto done = createBackup(*session, {}, job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_TRUE(isPlannedName(baseName(done->path), "book"));
    EXPECT_EQ(folderOf(done->path), first);
    EXPECT_EQ(done->proof.entries, done->manifest.entries);
    EXPECT_EQ(done->secondPath, joinPath(second, baseName(done->path)));
    EXPECT_EQ(readFile(done->path), readFile(done->secondPath));
    EXPECT_TRUE(done->warnings.empty());
    const auto known = vault().backups().list().value();
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known.front().generation, 1);
    EXPECT_TRUE(known.front().verifiedAt.has_value());
    const auto last = test::lastAudit(vault());
    EXPECT_EQ(last.what.action, "backup.create");
    EXPECT_EQ(last.what.subject, "backup 1");
    EXPECT_EQ(test::textOf(test::detailOf(last), "database_sha256"), done->manifest.databaseSha256);
}

TEST_F(CreateBackup, ASecondFolderThatIsNotThereIsAWarningAndNotALostBackup) {
    std::filesystem::remove_all(second);
    const auto done = createBackup(*session, {}, job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_TRUE(files.exists(done->path));
    EXPECT_EQ(done->secondPath, "");
    ASSERT_EQ(done->warnings.size(), 1U);
    EXPECT_NE(done->warnings.front().text.find("is not there"), std::string::npos);
    EXPECT_FALSE(files.exists(second)) << "the mount point of a disk that is away is not filled";
}

TEST_F(CreateBackup, AFirstFolderThatIsNotThereIsTold) {
    std::filesystem::remove_all(first);
    const auto done = createBackup(*session, {}, job());
    EXPECT_EQ(codeOf(done), "io");
    EXPECT_NE(done.error().hint.find("connect it"), std::string::npos);
}

TEST_F(CreateBackup, ToAFileOfItsOwnItIsNeitherCopiedNorRotatedAndOverwritesNothing) {
    const auto file = folder.file("mine.qdbackup");
    const auto done = createBackup(*session, file, job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_EQ(done->path, file);
    EXPECT_EQ(done->secondPath, "");
    EXPECT_TRUE(namesIn(second).empty());
    const auto bytes = readFile(file);
    EXPECT_EQ(codeOf(createBackup(*session, file, job())), "refused");
    EXPECT_EQ(readFile(file), bytes);
}

TEST_F(CreateBackup, WithoutAPlanAFileHasToBeNamed) {
    ASSERT_TRUE(saveBackupPlan(*session, {}).ok());
    EXPECT_EQ(codeOf(createBackup(*session, {}, job())), "bad_input");
}

TEST_F(CreateBackup, CancellingAtAnyStepLeavesNothingAndRecordsNothing) {
    const auto before = vault().backups().list().value().size();
    const auto beside = namesIn(folder.path());
    int cancelled = 0;
    for (int step = 1; step < 200; ++step) {
        test::CancelAt stop(step);
        const auto done = createBackup(*session, {}, stop.context(clock));
        if (done.ok()) break;
        ++cancelled;
        ASSERT_EQ(codeOf(done), "cancelled") << step;
        ASSERT_TRUE(namesIn(first).empty()) << step;
        ASSERT_TRUE(namesIn(second).empty()) << step;
        ASSERT_EQ(namesIn(folder.path()), beside) << step;
        ASSERT_EQ(vault().backups().list().value().size(), before) << step;
    }
    EXPECT_GE(cancelled, 8);
}

TEST_F(CreateBackup, TheRotationRemovesFromBothFoldersWhatThePlanDoesNotKeepAndNothingElse) {
    plan.keepLast = 2;
    plan.keepDaily = 0;
    plan.keepWeekly = 0;
    ASSERT_TRUE(saveBackupPlan(*session, plan).ok());
    test::writeFile(joinPath(first, "book-20200101T000000Z.qdbackup"), "not readable, so not ours to remove");
    test::writeFile(joinPath(first, "notes.txt"), "notes");
    const auto named = createBackup(*session, joinPath(first, "before-the-audit.qdbackup"), job());
    ASSERT_TRUE(named.ok());
    std::vector<std::string> made;
    for (int i = 0; i < 4; ++i) {
        const auto done = createBackup(*session, {}, job());
        ASSERT_TRUE(done.ok()) << done.error().describe();
        EXPECT_EQ(done->removed.size(), i < 2 ? 0U : 2U) << i;
        made.push_back(baseName(done->path));
    }
    EXPECT_EQ(namesIn(first), (std::set<std::string>{"book-20200101T000000Z.qdbackup", "notes.txt",
                                                     "before-the-audit.qdbackup", made[2], made[3]}));
    EXPECT_EQ(namesIn(second), (std::set<std::string>{made[2], made[3]}));
    EXPECT_EQ(test::lastAudit(vault()).what.action, "backup.rotate");
}

/// Memory runs out in whoever looks at it.
class CostlyClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { throw std::bad_alloc(); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
};

TEST_F(CreateBackup, MemoryThatRunsOutBeforeTheEndLeavesNoFile) {
    const auto out = folder.file("made");
    session.reset();
    const CostlyClock costly;
    {
        Session poor({files, costly, log}, vault::Vault::open(path, passphrase, {files, clock}).value(),
                     identity::Actor{"ann", identity::Role::Admin});
        EXPECT_THROW(static_cast<void>(createBackup(poor, out, job())), std::bad_alloc);
    }
    EXPECT_FALSE(files.exists(out));
    signIn("ann");
    EXPECT_EQ(codeOf(createBackup(*session, out, job())), "ok") << "the name is free";
}

TEST_F(CreateBackup, WhatCannotBeRecordedIsKeptAllTheSameAndTold) {
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->transactFault = Error{ErrorCode::Io, "the disk is full"};
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", identity::Role::Admin});
    const auto done = createBackup(*session, {}, job());
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_TRUE(files.exists(done->path));
    ASSERT_EQ(done->warnings.size(), 1U);
    EXPECT_NE(done->warnings.front().text.find("the disk is full"), std::string::npos);
}

TEST_F(CreateBackup, VerifyingAgainIsRememberedAndADamagedOneIsNot) {
    const auto done = createBackup(*session, {}, job());
    ASSERT_TRUE(done.ok());
    const auto before = vault().backups().list()->front().verifiedAt;
    ASSERT_TRUE(verifyBackup(*session, done->path, job()).ok());
    EXPECT_GT(vault().backups().list()->front().verifiedAt, before);
    EXPECT_EQ(test::lastAudit(vault()).what.action, "backup.verify");
    auto bytes = readFile(done->path);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    test::writeFile(done->path, bytes);
    EXPECT_EQ(codeOf(verifyBackup(*session, done->path, job())), "integrity");
    EXPECT_FALSE(vault().backups().list()->front().verifiedAt.has_value()) << "it is not proved any more";
    const auto told = test::lastAudit(vault()).what;
    EXPECT_EQ(told.action, "backup.verify");
    EXPECT_NE(told.detail.find(R"("passed":false)"), std::string::npos) << told.detail;
    // A file that the workspace does not know leaves no word.
    const auto entries = counts().auditEntries;
    test::writeFile(folder.file("strange.qdbackup"), "no backup at all");
    EXPECT_EQ(codeOf(verifyBackup(*session, folder.file("strange.qdbackup"), job())), "integrity");
    EXPECT_EQ(counts().auditEntries, entries);
}

TEST_F(CreateBackup, AFileIsProvedWithoutASessionByItsPassphrase) {
    const auto done = createBackup(*session, {}, job());
    ASSERT_TRUE(done.ok());
    session.reset();
    std::filesystem::remove(path);
    vault::Unlock unlock;
    unlock.passphrase = &passphrase;
    const auto proof = verifyBackupFile(env(), done->path, unlock, job());
    ASSERT_TRUE(proof.ok()) << proof.error().describe();
    EXPECT_EQ(describeBackup(env(), done->path)->generation, 1);
    const auto wrong = crypto::Secret::fromText("not the passphrase at all");
    unlock.passphrase = &wrong;
    EXPECT_EQ(codeOf(verifyBackupFile(env(), done->path, unlock, job())), "integrity");
}

}  // namespace
}  // namespace qd::desk
