// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include <new>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "core/vault/migrations.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

using VaultTest = WorkspaceTest;

Status setSetting(Vault& vault, const std::string& key, const std::string& value) {
    return vault.transact([&](Writer& writer) -> Result<AuditDraft> {
        QD_CHECK(writer.setSetting(key, value));
        return draft("setting.set");
    });
}

/// Memory runs out in whoever looks at it, from the nth look on.
class CostlyClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override {
        if (looksLeft-- <= 0) throw std::bad_alloc();
        return m_clock.now();
    }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
    mutable int looksLeft = 1000;

private:
    TickingClock m_clock;
};

TEST_F(VaultTest, MemoryThatRunsOutAfterAChangeIsNotItsFailure) {
    const CostlyClock costly;
    {
        auto vault =
            Vault::create(path, passphrase(), crypto::kKdfFloor, draft("workspace.create"), {files, costly})
                .value();
        ASSERT_TRUE(setSetting(*vault, "theme", "light").ok());
        costly.looksLeft = 1;  // for the entry; the checkpoints that follow it, and that of closing, get none
        const auto done = setSetting(*vault, "theme", "dark");
        EXPECT_TRUE(done.ok()) << wordsOf(done);
        EXPECT_LT(costly.looksLeft, 0);
    }
    EXPECT_EQ(open().value()->setting("theme").value(), "dark");
}

TEST_F(VaultTest, MemoryThatRunsOutInAChangeTakesItBack) {
    auto vault = create().value();
    EXPECT_THROW(static_cast<void>(vault->transact([&](Writer& writer) -> Result<AuditDraft> {
                     QD_CHECK(writer.setSetting("theme", "dark"));
                     throw std::bad_alloc();
                 })),
                 std::bad_alloc);
    EXPECT_FALSE(vault->setting("theme").value().has_value());
    EXPECT_TRUE(setSetting(*vault, "theme", "light").ok()) << "no transaction is left open";
}

TEST_F(VaultTest, WhatIsWrittenIsThereAfterReopening) {
    const auto panel = randomPanel(3, 50, 40, 0.1);
    {
        auto vault = create();
        ASSERT_TRUE(vault.ok()) << wordsOf(vault);
        EXPECT_EQ((*vault)->path(), path);
        EXPECT_EQ((*vault)->schemaVersion(), schemaMigrations().back().version);
        const auto done = (*vault)->transact([&](Writer& writer) -> Result<AuditDraft> {
            DatasetRecord record;
            record.name = "demo";
            QD_TRY(const auto dataset, writer.addDataset(record, panel));
            RunRecord run;
            run.dataset = dataset;
            QD_TRY(const auto runId, writer.addRun(run, {{"equity.csv", "1"}}));
            ReportRecord report;
            report.run = runId;
            QD_CHECK(writer.addReport(report, "PDF"));
            QD_CHECK(writer.setHoldings({{"S1", Quantity::fromRaw(7), std::nullopt}}));
            QD_CHECK(writer.putSecurities({{"S1", "One", "Tech"}}));
            return AuditDraft{"ann", "demo.build", "dataset " + std::to_string(dataset.value), "{}"};
        });
        ASSERT_TRUE(done.ok()) << wordsOf(done);
        ASSERT_TRUE(setSetting(**vault, "theme", "dark").ok());
    }
    auto vault = open();
    ASSERT_TRUE(vault.ok()) << wordsOf(vault);
    EXPECT_EQ((*vault)->datasets().value().front().name, "demo");
    EXPECT_EQ((*vault)->loadPanel(DatasetId{1}).value().contentHash(), panel.contentHash());
    EXPECT_EQ((*vault)->runs().value().front().dataset, DatasetId{1});
    EXPECT_EQ((*vault)->loadRunFiles(RunId{1}).value().at("equity.csv"), "1");
    EXPECT_EQ((*vault)->reports().value().front().run, RunId{1});
    EXPECT_EQ((*vault)->loadReport(ReportId{1}).value(), "PDF");
    EXPECT_EQ((*vault)->holdings().value().size(), 1U);
    EXPECT_EQ((*vault)->securities().value().front().name, "One");
    EXPECT_EQ((*vault)->setting("theme").value(), "dark");
    const auto audit = (*vault)->auditTail(10).value();
    ASSERT_EQ(audit.size(), 3U);
    EXPECT_EQ(audit[2].what.action, "workspace.create");
    EXPECT_EQ(audit[1].what.subject, "dataset 1");
    EXPECT_LT(audit[1].at, audit[0].at);
    EXPECT_TRUE((*vault)->verifyAudit().value().intact);
    const auto storage = (*vault)->verifyStorage();
    EXPECT_TRUE(storage.ok()) << wordsOf(storage);
}

TEST_F(VaultTest, FailingChangeLeavesNeitherChangeNorEntry) {
    auto vault = create().value();
    const auto failed = vault->transact([&](Writer& writer) -> Result<AuditDraft> {
        QD_CHECK(writer.setSetting("theme", "dark"));
        QD_CHECK(writer.addDataset({}, randomPanel(1, 5, 5, 0.0)));
        return Error{ErrorCode::Refused, "changed my mind"};
    });
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().message, "changed my mind");
    // A change that breaks the database's own rules half-way.
    EXPECT_EQ(codeOf(vault->transact([&](Writer& writer) -> Result<AuditDraft> {
                  QD_CHECK(writer.setSetting("theme", "dark"));
                  ReportRecord report;
                  report.run = RunId{99};
                  QD_CHECK(writer.addReport(report, "x"));
                  return draft("never");
              })),
              "bad_input");
    EXPECT_FALSE(vault->setting("theme").value().has_value());
    EXPECT_TRUE(vault->datasets().value().empty());
    EXPECT_EQ(vault->auditTail(10).value().size(), 1U);
    EXPECT_TRUE(vault->verifyAudit().value().intact);
    EXPECT_TRUE(setSetting(*vault, "theme", "light").ok());
}

TEST_F(VaultTest, CallsFromInsideATransactionAreRefused) {
    auto vault = create().value();
    const auto outer = vault->transact([&](Writer& writer) -> Result<AuditDraft> {
        EXPECT_EQ(codeOf(vault->setting("x")), "internal");
        EXPECT_EQ(codeOf(setSetting(*vault, "inner", "1")), "internal");
        QD_CHECK(writer.setSetting("outer", "1"));
        return draft("outer");
    });
    EXPECT_TRUE(outer.ok());
    EXPECT_EQ(vault->setting("outer").value(), "1");
    EXPECT_FALSE(vault->setting("inner").value().has_value());
}

TEST_F(VaultTest, ThreadsTakeTurns) {
    auto vault = create().value();
    const auto work = [&](int who) {
        for (int i = 0; i < 20; ++i) {
            EXPECT_TRUE(setSetting(*vault, "k" + std::to_string(who), std::to_string(i)).ok());
            EXPECT_TRUE(vault->auditTail(1).ok());
        }
    };
    {
        const std::jthread a(work, 1);
        const std::jthread b(work, 2);
    }
    const auto verdict = vault->verifyAudit().value();
    EXPECT_TRUE(verdict.intact) << verdict.reason.text;
    EXPECT_EQ(verdict.entries, 41);
}

TEST_F(VaultTest, SecondOpeningIsBusy) {
    auto vault = create();
    ASSERT_TRUE(vault.ok());
    EXPECT_EQ(codeOf(open()), "busy");
    const auto child = ::fork();
    if (child == 0) ::_exit(codeOf(open()) == "busy" ? 0 : 1);
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_TRUE(setSetting(**vault, "still", "works").ok());
    vault->reset();
    EXPECT_EQ(codeOf(open()), "ok");
}

TEST_F(VaultTest, WrongPassphraseIsIntegrity) {
    ASSERT_TRUE(create().ok());
    const auto wrong = Vault::open(path, crypto::Secret::fromText("wrong"), {files, clock});
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().code, ErrorCode::Integrity);
    EXPECT_EQ(wrong.error().message, "wrong passphrase, or the key file was altered");
}

TEST_F(VaultTest, MissingFilesAreNamed) {
    EXPECT_EQ(codeOf(open()), "io");
    ASSERT_TRUE(create().ok());
    ASSERT_TRUE(files.remove(path + ".keys").ok());
    const auto missing = open();
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::Integrity);
    EXPECT_FALSE(missing.error().hint.empty());
    EXPECT_NE(missing.error().message.find(".keys"), std::string::npos);
}

TEST_F(VaultTest, ExistingPathIsRefused) {
    ASSERT_TRUE(create().ok());
    EXPECT_EQ(codeOf(create()), "refused");
    EXPECT_EQ(codeOf(open()), "ok");
}

TEST_F(VaultTest, NothingReadableOnDisk) {
    const std::string canary = "CANARY-7f3a-position-of-ACME";
    const auto nowhere = [&] {
        const auto names = files.list(folder.path()).value();
        for (const auto& name : names)
            EXPECT_EQ(readFile(folder.file(name)).find("CANARY"), std::string::npos) << name;
    };
    auto vault = create().value();
    RunFiles runFiles{{canary + ".csv", std::string(100'000, 'x') + canary}};
    ASSERT_TRUE(vault
                    ->transact([&](Writer& writer) -> Result<AuditDraft> {
                        QD_CHECK(writer.setSetting(canary, canary));
                        QD_CHECK(writer.putSecurities({{canary, canary, canary}}));
                        QD_CHECK(writer.addRun({}, runFiles));
                        return AuditDraft{canary, canary, canary, canary};
                    })
                    .ok());
    EXPECT_GT(files.size(path + "-wal").value(), 0U);
    nowhere();
    vault.reset();
    nowhere();
    EXPECT_EQ(readFile(path).find("SQLite format"), std::string::npos);
}

}  // namespace
}  // namespace qd::vault::test
