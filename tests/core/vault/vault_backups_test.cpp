// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of an open workspace as a whole: what they hold, what a failure leaves, what an attack comes to.
#include "core/vault/vault_backups.h"

#include <atomic>
#include <thread>

#include "core/base/random.h"
#include "core/vault/restore_journal.h"
#include "tests/core/vault/backup_fixture.h"

namespace qd::vault {
namespace {

using test::attacks;
using test::codeOf;
using test::namesIn;
using test::readFile;
using test::wordsOf;
using test::writeFile;

class VaultBackupsTest : public test::BackupTest {};

TEST_F(VaultBackupsTest, ABackupIsProvedByItsPassphraseAndByTheOpenWorkspace) {
    const auto made = write();
    ASSERT_TRUE(made.ok()) << wordsOf(made);
    EXPECT_EQ(made->workspace, vault->workspaceId());
    EXPECT_EQ(made->generation, 1);
    EXPECT_EQ(made->schema, vault->schemaVersion());
    EXPECT_EQ(made->entries, entries());
    EXPECT_EQ(made->head.size, made->entries);
    EXPECT_EQ(made->rows.at("dataset"), 1);
    const auto proof = verify();
    ASSERT_TRUE(proof.ok()) << wordsOf(proof);
    EXPECT_EQ(proof->entries, made->entries);
    EXPECT_EQ(proof->manifest.databaseSha256, made->databaseSha256);
    const auto own = verifyBackup(*vault, file, folder.path(), job());
    ASSERT_TRUE(own.ok()) << wordsOf(own);
    EXPECT_EQ(own->manifest.auditHead, made->auditHead);
}

TEST_F(VaultBackupsTest, ItsFileIsItsOwnersAloneAndShowsNoPlaintext) {
    ASSERT_TRUE(vault
                    ->transact([&](Writer& writer) -> Result<AuditDraft> {
                        QD_CHECK(writer.setSetting("canary", "CANARY-7f3a-IN-THE-CLEAR"));
                        return test::draft("note");
                    })
                    .ok());
    ASSERT_TRUE(write().ok());
    EXPECT_EQ(files.mode(file).value(), 0600U);
    const auto bytes = readFile(file);
    EXPECT_EQ(bytes.find("CANARY"), std::string::npos);
    EXPECT_EQ(bytes.find("SQLite format"), std::string::npos);
    EXPECT_EQ(bytes.find("prices.import"), std::string::npos);
}

TEST_F(VaultBackupsTest, NothingIsLeftBesideTheBackup) {
    const auto before = namesIn(folder.path());
    ASSERT_TRUE(write().ok());
    ASSERT_TRUE(verify().ok());
    auto after = namesIn(folder.path());
    EXPECT_EQ(after.erase("book.qdbackup"), 1U);
    EXPECT_EQ(after, before);
}

TEST_F(VaultBackupsTest, AWriterGoesOnWhileTheBackupIsMadeAndItsEarlierRowsAreIn) {
    addDataset(4000, 60);
    ASSERT_TRUE(note(1).ok());
    const auto before = entries();
    std::atomic<bool> done = false;
    std::atomic<int> written = 1;
    std::string failed;
    std::thread writer([&] {
        while (!done) {
            const auto noted = note(++written);
            if (!noted.ok()) failed = wordsOf(noted);
        }
    });
    const auto made = write();
    done = true;
    writer.join();
    ASSERT_TRUE(made.ok()) << wordsOf(made);
    EXPECT_EQ(failed, "");
    EXPECT_GE(made->entries, before);
    EXPECT_GT(entries(), made->entries) << "the writer was not held up";
    const auto proof = verify();
    ASSERT_TRUE(proof.ok()) << wordsOf(proof);
    EXPECT_EQ(proof->entries, made->entries);
}

TEST_F(VaultBackupsTest, ASecondBackupAtTheSameTimeIsToldToWait) {
    addDataset(2000, 40);
    std::string second;
    bool asked = false;
    const jobs::JobContext watching(
        {},
        [&](const jobs::Progress& progress) {
            if (asked || progress.stage != "Copying the workspace" || progress.fraction < 0.01) return;
            asked = true;
            std::thread([&] { second = codeOf(writeBackup(*vault, folder.file("b"), job())); }).join();
        },
        clock);
    ASSERT_TRUE(writeBackup(*vault, file, watching).ok());
    EXPECT_TRUE(asked);
    EXPECT_EQ(second, "busy");
}

TEST_F(VaultBackupsTest, VerifyingTheStorageMeanwhileWaitsForTheCopyInsteadOfFailing) {
    addDataset(2000, 40);
    std::string verified = "not asked";
    std::thread verifier;
    const jobs::JobContext watching(
        {},
        [&](const jobs::Progress& progress) {
            if (verifier.joinable() || progress.stage != "Copying the workspace" || progress.fraction < 0.01)
                return;
            verifier = std::thread([&] { verified = codeOf(vault->verifyStorage()); });
        },
        clock);
    const auto made = writeBackup(*vault, file, watching);
    ASSERT_TRUE(verifier.joinable());
    verifier.join();
    ASSERT_TRUE(made.ok()) << wordsOf(made);
    EXPECT_EQ(verified, "ok");
}

TEST_F(VaultBackupsTest, CancellingAtAnyStepLeavesNothing) {
    const auto before = namesIn(folder.path());
    int cancelled = 0;
    for (int step = 1; step < 200; ++step) {
        test::CancelledAt stop(step);
        const auto made = writeBackup(*vault, file, stop.context(clock));
        if (made.ok()) break;
        ++cancelled;
        ASSERT_EQ(codeOf(made), "cancelled") << step;
        ASSERT_EQ(namesIn(folder.path()), before) << step;
    }
    EXPECT_GE(cancelled, 4);
    ASSERT_TRUE(files.exists(file));
    const auto with = namesIn(folder.path());
    for (int step = 1; step < 200; ++step) {
        test::CancelledAt stop(step);
        const auto proof = verifyBackup(files, clock, file, unlock(), folder.path(), stop.context(clock));
        ASSERT_EQ(namesIn(folder.path()), with) << step;
        if (proof.ok()) break;
        ASSERT_EQ(codeOf(proof), "cancelled") << step << wordsOf(proof);
    }
}

TEST_F(VaultBackupsTest, AFullDiskAtAnyWriteLeavesNothingAndNamesTheCause) {
    vault.reset();
    const auto before = namesIn(folder.path());
    int failures = 0;
    for (int at = 1; at < 60; ++at) {
        test::FailingFiles failing(at);
        auto opened = Vault::open(path, secret, {failing, clock});
        if (!opened.ok()) continue;  // the failure came while opening
        const int begun = failing.changes();
        const auto made = writeBackup(**opened, file, job());
        if (made.ok()) {
            static_cast<void>(files.remove(file));
            if (at > failing.changes()) break;
            continue;  // a failure beside the backup: an anchor that was not copied, or the copy went
                       // elsewhere
        }
        ++failures;
        EXPECT_GT(at, begun);
        EXPECT_EQ(codeOf(made), "io") << at;
        EXPECT_NE(made.error().message.find("no space left"), std::string::npos);
        opened->reset();
        EXPECT_EQ(namesIn(folder.path()), before) << at;
    }
    EXPECT_GE(failures, 1);
}

TEST_F(VaultBackupsTest, AWrongPassphraseAndAnotherWorkspacesKeysDoNotOpenIt) {
    ASSERT_TRUE(write().ok());
    const auto wrong = crypto::Secret::fromText("another passphrase entirely");
    EXPECT_EQ(
        codeOf(verifyBackup(files, clock, file, {"ann", &wrong, nullptr, nullptr}, folder.path(), job())),
        "integrity");
    const auto other = Vault::create(folder.file("other.qdw"), secret, crypto::kKdfFloor,
                                     test::draft("workspace.create"), {files, clock});
    ASSERT_TRUE(other.ok());
    EXPECT_EQ(codeOf(verifyBackup(**other, file, folder.path(), job())), "bad_input");
}

TEST_F(VaultBackupsTest, EveryFlippedBitIsFound) {
    ASSERT_TRUE(write().ok());
    const auto whole = readFile(file);
    Rng rng(11);
    int missed = 0;
    for (int i = 0; i < attacks(); ++i) {
        auto bytes = whole;
        const auto at = rng.below(bytes.size() * 8);
        bytes[at / 8] = static_cast<char>(bytes[at / 8] ^ (1 << (at % 8)));
        writeFile(file, bytes);
        // By the workspace's own keys: the same way without a key derivation for each attack. A flip in the
        // key file's bytes is found by what is bound to the chunks.
        if (verifyBackup(*vault, file, folder.path(), job()).ok()) ++missed;
    }
    EXPECT_EQ(missed, 0);
}

TEST_F(VaultBackupsTest, EveryTruncationAndEveryExtensionIsFound) {
    ASSERT_TRUE(write().ok());
    const auto whole = readFile(file);
    Rng rng(12);
    int missed = 0;
    for (int i = 0; i < attacks(); ++i) {
        writeFile(file, i % 2 == 0 ? whole.substr(0, rng.below(whole.size()))
                                   : whole + std::string(1 + rng.below(5000), static_cast<char>(i)));
        if (verifyBackup(*vault, file, folder.path(), job()).ok()) ++missed;
    }
    EXPECT_EQ(missed, 0);
}

TEST_F(VaultBackupsTest, SwappedAndRepeatedChunksAndTheTailOfAnOlderBackupAreFound) {
    addDataset(9000, 150);
    ASSERT_TRUE(write().ok());
    const auto whole = readFile(file);
    const auto head = readBackupPreamble(files, file);
    ASSERT_TRUE(head.ok());
    const auto start = backupPreambleText(*head).size();
    constexpr auto kChunk = crypto::kSealedChunkBytes;
    ASSERT_GT(whole.size(), start + 2 * kChunk);
    const auto first = whole.substr(start, kChunk);
    const auto second = whole.substr(start + kChunk, kChunk);
    const auto rest = whole.substr(start + 2 * kChunk);
    const auto older = file + ".older";
    ASSERT_TRUE(writeBackup(*vault, older, job()).ok());
    const auto tail = readFile(older).substr(start + 2 * kChunk);
    for (const auto& body : {second + first + rest, first + first + second + rest, first + rest,
                             second + rest, first + second + tail, first + second}) {
        writeFile(file, whole.substr(0, start) + body);
        EXPECT_EQ(codeOf(verifyBackup(*vault, file, folder.path(), job())), "integrity");
    }
    writeFile(file, whole);
    EXPECT_TRUE(verifyBackup(*vault, file, folder.path(), job()).ok());
}

TEST_F(VaultBackupsTest, ItRemembersWhatWasRecorded) {
    ASSERT_TRUE(
        vault
            ->transact([&](Writer& writer) -> Result<AuditDraft> {
                QD_CHECK(writer.addBackup({1, file, clock.now(), std::string(64, 'a'), 5, std::nullopt}));
                QD_CHECK(writer.addDrill({clock.now(), "b", true, 1.5, 60.0, 2, ""}));
                return test::draft("backup.create");
            })
            .ok());
    EXPECT_EQ(vault->backups().list().value().size(), 1U);
    EXPECT_DOUBLE_EQ(vault->backups().drills().value().front().rtoSeconds, 1.5);
    const auto next = write();
    ASSERT_TRUE(next.ok());
    EXPECT_EQ(next->generation, 2);
}

}  // namespace
}  // namespace qd::vault
