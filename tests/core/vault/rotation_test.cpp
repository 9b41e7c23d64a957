// SPDX-License-Identifier: GPL-3.0-or-later
// A new data key: what is there afterwards, and that it can stop at any step.
#include "core/vault/rotation.h"

#include <sys/wait.h>
#include <unistd.h>

#include "core/jobs/job.h"
#include "tests/core/vault/deadly_files.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class RotationTest : public WorkspaceTest {
protected:
    void SetUp() override {
        auto vault = create().value();
        ASSERT_TRUE(vault->keys().putSlot(slotFor("bob", bob)).ok());
        recovery = vault->keys().makeRecoveryKey().value();
        ASSERT_TRUE(vault
                        ->transact([&](Writer& writer) -> Result<AuditDraft> {
                            QD_CHECK(writer.addDataset({}, panel));
                            QD_CHECK(writer.setSetting("theme", "dark"));
                            return draft("prices.import");
                        })
                        .ok());
    }
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    Result<std::unique_ptr<Vault>> openAs(const Unlock& unlock) {
        return Vault::open(path, unlock, {files, clock});
    }
    /// Everything is there, can be changed, and nothing is left over.
    void expectWhole(const Unlock& unlock) {
        auto opened = openAs(unlock);
        ASSERT_TRUE(opened.ok()) << wordsOf(opened);
        auto& vault = **opened;
        EXPECT_FALSE(vault.evidence().rollback().has_value());
        EXPECT_EQ(vault.loadPanel(DatasetId{1}).value().contentHash(), panel.contentHash());
        EXPECT_EQ(vault.setting("theme").value(), "dark");
        const auto audit = vault.verifyAudit().value();
        EXPECT_TRUE(audit.intact) << audit.reason.text;
        const auto storage = vault.verifyStorage();
        EXPECT_TRUE(storage.ok()) << wordsOf(storage);
        EXPECT_TRUE(vault
                        .transact([](Writer& writer) -> Result<AuditDraft> {
                            QD_CHECK(writer.setSetting("after", "yes"));
                            return draft("setting.set");
                        })
                        .ok());
        EXPECT_FALSE(files.exists(rotationPath(path)));
        EXPECT_FALSE(parseKeyFile(readFile(path + ".keys")).value().pending.has_value());
    }
    market::PricePanel panel = randomPanel(5, 60, 30, 0.1);
    crypto::Secret ann = passphrase();
    crypto::Secret bob = crypto::Secret::fromText("another long passphrase of bob");
    crypto::Secret recovery;
};

TEST_F(RotationTest, EverySlotOpensTheWorkspaceUnderItsNewKey) {
    const auto before = readFile(path);
    const auto oldKeys = readFile(path + ".keys");
    crypto::PublicKey old{};
    {
        auto vault = openAs(with("ann", ann)).value();
        old = vault->keys().workspaceKey().publicKey();
        const auto rotated = vault->keys().rotateDataKey(job());
        ASSERT_TRUE(rotated.ok()) << wordsOf(rotated);
        EXPECT_NE(vault->keys().workspaceKey().publicKey(), old);
        EXPECT_EQ(vault->keys().workspaceKeys().value(),
                  (std::vector{vault->keys().workspaceKey().publicKey(), old}));
        EXPECT_EQ(vault->setting("theme").value(), "dark") << "it stays open";
    }
    EXPECT_NE(readFile(path).substr(0, 4096), before.substr(0, 4096));
    expectWhole(with("ann", ann));
    expectWhole(with("bob", bob));
    expectWhole(withRecovery(recovery));
    // The old key file opens nothing any more: the database is under another key.
    const auto newKeys = readFile(path + ".keys");
    writeFile(path + ".keys", oldKeys);
    EXPECT_EQ(codeOf(openAs(with("ann", ann))), "integrity");
    writeFile(path + ".keys", newKeys);
    expectWhole(with("ann", ann));
}

TEST_F(RotationTest, KeysChangeAgainAndAgain) {
    {
        auto vault = openAs(with("ann", ann)).value();
        for (int i = 0; i < 3; ++i)
            ASSERT_TRUE(vault->keys().rotateDataKey(job()).ok()) << i;
        EXPECT_EQ(vault->keys().workspaceKeys().value().size(), 4U);
        // A slot of now trusts the key of now, one of before the links to it.
        ASSERT_TRUE(vault->keys().putSlot(slotFor("carl", bob)).ok());
        ASSERT_TRUE(vault->keys().rotateDataKey(job()).ok());
        EXPECT_TRUE(vault->transact([](Writer&) -> Result<AuditDraft> { return draft("keys.rotate"); }).ok());
    }
    const auto carl = with("carl", bob);
    expectWhole(carl);
    expectWhole(with("bob", bob));
}

TEST_F(RotationTest, CancellingLeavesTheOldKey) {
    std::stop_source stop;
    stop.request_stop();
    const jobs::JobContext cancelled(stop.get_token(), {}, clock);
    const auto keys = readFile(path + ".keys");
    {
        auto vault = openAs(with("ann", ann)).value();
        EXPECT_EQ(codeOf(vault->keys().rotateDataKey(cancelled)), "cancelled");
        EXPECT_EQ(vault->setting("theme").value(), "dark");
    }
    EXPECT_EQ(readFile(path + ".keys"), keys);
    expectWhole(with("ann", ann));
}

TEST_F(RotationTest, AFailureAtAnyChangeLeavesOneKeyThatOpensEverything) {
    int changes = 0;
    {
        FailingFiles counting(-1);
        auto vault = Vault::open(path, with("ann", ann), {counting, clock}).value();
        const int before = counting.changes();
        ASSERT_TRUE(vault->keys().rotateDataKey(job()).ok());
        changes = counting.changes() - before;
    }
    ASSERT_GE(changes, 5) << "sync, key file, sync of the folder, rename, key file";
    for (int n = 1; n <= changes; ++n) {
        for (const auto how : {FailingFiles::How::NotMade, FailingFiles::How::Unconfirmed}) {
            FailingFiles failing(n, how);
            SCOPED_TRACE(n);
            // A rename that was made and not confirmed is confirmed by what is written next; after it, the
            // key has changed, whatever the key file says.
            const bool changed = n == 5 || (n == 4 && how == FailingFiles::How::Unconfirmed);
            {
                auto vault = Vault::open(path, with("ann", ann), {failing, clock}).value();
                EXPECT_EQ(codeOf(vault->keys().rotateDataKey(job())), changed ? "ok" : "io");
                EXPECT_EQ(vault->setting("theme").value(), "dark") << "it stays open";
                EXPECT_EQ(codeOf(vault->evidence().checkpoint(CheckpointReason::Asked)), "ok");
                ASSERT_TRUE(vault
                                ->transact([](Writer& writer) -> Result<AuditDraft> {
                                    QD_CHECK(writer.setSetting("n", "1"));
                                    return draft("setting.set");
                                })
                                .ok());
                EXPECT_EQ(codeOf(vault->keys().putSlot(slotFor("bob", bob))), "ok");
            }
            expectWhole(with("bob", bob));
        }
    }
}

TEST_F(RotationTest, AProcessThatEndsBetweenAnyTwoStepsLosesNothing) {
    int survived = 0;
    for (int n = 1; survived < 2 && n < 20; ++n) {
        for (const bool after : {false, true}) {
            const auto child = ::fork();
            if (child == 0) {
                DeadlyFiles deadly(n, after);
                auto vault = Vault::open(path, with("ann", ann), {deadly, clock}).value();
                ::_exit(vault->keys().rotateDataKey(job()).ok() ? 0 : 1);
            }
            int status = -1;
            ASSERT_EQ(::waitpid(child, &status, 0), child);
            ASSERT_TRUE(WIFEXITED(status));
            ASSERT_NE(WEXITSTATUS(status), 1) << n;
            if (WEXITSTATUS(status) == 0) ++survived;
            SCOPED_TRACE("change " + std::to_string(n) + (after ? ", after it" : ", before it"));
            expectWhole(with(n % 2 == 0 ? "ann" : "bob", n % 2 == 0 ? ann : bob));
        }
    }
    EXPECT_EQ(survived, 2) << "there is a last step";
}

TEST_F(RotationTest, APendingKeyThatOpensNothingIsIntegrityAndNothingIsRemoved) {
    const auto child = ::fork();
    if (child == 0) {
        DeadlyFiles deadly(3, false);  // before the rename: sync, key file
        auto vault = Vault::open(path, with("ann", ann), {deadly, clock}).value();
        static_cast<void>(vault->keys().rotateDataKey(job()));
        ::_exit(0);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(WEXITSTATUS(status), 9);
    ASSERT_TRUE(parseKeyFile(readFile(path + ".keys")).value().pending.has_value());
    ASSERT_TRUE(files.exists(rotationPath(path)));
    const auto whole = readFile(path);
    writeFile(path, std::string(whole.size(), 'x'));
    EXPECT_EQ(codeOf(openAs(with("ann", ann))), "integrity");
    EXPECT_TRUE(files.exists(rotationPath(path)));
    writeFile(path, whole);
    expectWhole(with("ann", ann));
}

}  // namespace
}  // namespace qd::vault::test
