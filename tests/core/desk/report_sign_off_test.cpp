// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-off of a stored report: who may, what it takes, and what it is worth after somebody has written
// rows.
#include <string>

#include "core/crypto/hash.h"
#include "core/vault/key_unlock.h"
#include "core/vault/workspace_file.h"
#include "tests/core/desk/decisions_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

constexpr const char* kBytes = "the report";

class ReportSignOff : public test::DecidersTest {
protected:
    void SetUp() override {
        DecidersTest::SetUp();
        open("ann", passphrase);
        report = makeBy("ann");
        signIn("rita");
    }
    ReportId makeBy(const std::string& who) {
        vault::ReportRecord record;
        record.kind = "executive";
        record.format = "csv";
        record.createdBy = who;
        record.sha256 = crypto::sha256Hex(kBytes);
        EXPECT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_TRY(record.id, writer.addReport(record, kBytes));
                            return vault::AuditDraft{who, "report.make",
                                                     "report " + std::to_string(record.id.value), "{}"};
                        })
                        .ok());
        return record.id;
    }
    Result<DecisionId> signOff(bool approves = true, const std::string& reason = {}) {
        return signOffReport(*session, report, approves, reason, proof());
    }
    [[nodiscard]] std::string used(const std::string& bytes) {
        return codeOf(checkDecision(*session, "report.sign_off", subject(), bytes));
    }
    [[nodiscard]] std::string subject() const { return "report " + std::to_string(report.value); }
    /// Changes rows behind the program's back, with the data key; then rita opens the workspace again.
    void tamper(const std::string& sql) {
        session.reset();
        vault::Unlock unlock;
        unlock.user = "rita";
        unlock.passphrase = &passphrase;
        {
            auto file = vault::openWorkspace(files, path, unlock, clock);
            ASSERT_TRUE(file.ok()) << file.error().describe();
            const auto changed = file->db.run(sql);
            ASSERT_TRUE(changed.ok()) << changed.error().describe();
        }
        signIn("rita");
    }
    void expectNothingDecided(const test::Counts& before) {
        EXPECT_TRUE(vault().people().decisions()->empty());
        EXPECT_EQ(counts(), before) << "and the log tells of none";
    }
    ReportId report;
};

TEST_F(ReportSignOff, ASecondPersonApprovesTheBytesAndTheLogTellsOfIt) {
    const auto id = signOff(true, "reads well");
    ASSERT_TRUE(id.ok()) << id.error().describe();
    EXPECT_EQ(used(kBytes), "ok");
    EXPECT_EQ(used("another report"), "integrity");
    const auto line = listDecisions(*session)->front();
    EXPECT_EQ(line.subject, subject());
    EXPECT_EQ(line.preparedBy, "ann");
    EXPECT_EQ(line.decidedBy, "rita");
    EXPECT_EQ(line.reason, "reads well");
    EXPECT_TRUE(line.valid && line.approves);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "decision.approve");
    EXPECT_EQ(entry.what.subject, subject());
    EXPECT_EQ(test::textOf(test::detailOf(entry), "content_sha256"), crypto::sha256Hex(kBytes));
    EXPECT_EQ(vault().evidence().checkpoints(1)->front().size, entry.sequence);
}

TEST_F(ReportSignOff, WhoMadeTheReportDoesNotSignItOffInAnyRole) {
    report = makeBy("rita");
    const auto before = counts();
    for (const bool approves : {true, false}) {
        const auto refused = signOff(approves, "I say so");
        ASSERT_EQ(codeOf(refused), "refused");
        EXPECT_NE(refused.error().message.find("rita prepared this"), std::string::npos)
            << refused.error().message;
        EXPECT_FALSE(refused.error().hint.empty());
    }
    expectNothingDecided(before);
}

TEST_F(ReportSignOff, ARoleThatDoesNotApproveIsRefusedBeforeAnythingIsRead) {
    for (const auto role :
         {Role::Admin, Role::PortfolioManager, Role::Trader, Role::Auditor, Role::Service}) {
        actAs(role);
        const auto before = counts();
        EXPECT_EQ(codeOf(signOff()), "refused") << identity::name(role);
        EXPECT_EQ(codeOf(signOffReport(*session, ReportId{9}, true, {}, proof())), "refused")
            << "not even that it is not there";
        expectNothingDecided(before);
    }
}

TEST_F(ReportSignOff, WithoutThePassphraseAgainNothingIsSigned) {
    EXPECT_EQ(codeOf(signOffReport(*session, report, true, {}, {nullptr, {}})), "bad_input");
    EXPECT_EQ(codeOf(signOffReport(*session, report, true, {}, {&first, {}})), "integrity");
    EXPECT_EQ(test::lastAudit(vault()).what.action, "session.refuse");
    EXPECT_TRUE(vault().people().decisions()->empty());
    EXPECT_EQ(used(kBytes), "refused");
    switchOnCodes();
    EXPECT_EQ(codeOf(signOff()), "refused") << "and without a one-time code where the person has them";
    EXPECT_TRUE(signOffReport(*session, report, true, {}, {&passphrase, freshCode()}).ok());
}

TEST_F(ReportSignOff, ARejectionIsSignedWithItsReasonAndHoldsUntilItIsDecidedAnew) {
    ASSERT_TRUE(signOff(false, "the benchmark is not the mandate's").ok());
    EXPECT_EQ(test::lastAudit(vault()).what.action, "decision.reject");
    EXPECT_EQ(used(kBytes), "refused");
    const auto line = listDecisions(*session)->front();
    EXPECT_FALSE(line.approves);
    EXPECT_TRUE(line.valid);
    EXPECT_EQ(line.reason, "the benchmark is not the mandate's");
    EXPECT_NE(vault().people().decisions()->front().canonical.find("the benchmark is not the mandate's"),
              std::string::npos)
        << "the reason is part of what is signed";
    signIn("carl");
    ASSERT_TRUE(signOff().ok());
    EXPECT_EQ(used(kBytes), "ok") << "the newest decision counts";
}

TEST_F(ReportSignOff, AReportThatIsNotThereCannotBeSignedOff) {
    EXPECT_EQ(codeOf(signOffReport(*session, ReportId{9}, true, {}, proof())), "bad_input");
}

TEST_F(ReportSignOff, ARejectionThatWasMadeAnApprovalIsFoundWhereItIsUsed) {
    ASSERT_TRUE(signOff(false, "no").ok());
    tamper(
        "DROP TRIGGER decision_stays; UPDATE decision SET canonical = "
        "replace(canonical, 'verdict: reject', 'verdict: approve')");
    EXPECT_EQ(used(kBytes), "integrity");
    const auto line = listDecisions(*session)->front();
    EXPECT_FALSE(line.valid);
    EXPECT_FALSE(line.approves) << "what was not signed is nobody's word";
    EXPECT_TRUE(line.reason.empty());
}

TEST_F(ReportSignOff, AnApprovalDoesNotPassToAnotherReport) {
    ASSERT_TRUE(signOff().ok());
    tamper("DROP TRIGGER decision_stays; UPDATE decision SET subject = 'report 2'");
    EXPECT_EQ(codeOf(checkDecision(*session, "report.sign_off", "report 2", kBytes)), "integrity");
    EXPECT_FALSE(listDecisions(*session)->front().valid);
}

TEST_F(ReportSignOff, AnApprovedReportWhoseBytesWereReplacedIsNotApprovedAnyMore) {
    open("ann", passphrase);
    vault::ReportRecord other;
    other.kind = "executive";
    other.format = "csv";
    other.createdBy = "ann";
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        QD_CHECK(writer.addReport(other, "much better numbers"));
                        return vault::AuditDraft{"ann", "report.make", "report 2", "{}"};
                    })
                    .ok());
    signIn("rita");
    ASSERT_TRUE(signOff().ok());
    EXPECT_TRUE(listDecisions(*session)->front().valid);
    tamper("UPDATE report SET artifact_id = (SELECT artifact_id FROM report WHERE id = 2) WHERE id = 1");
    EXPECT_EQ(used(vault().loadReport(report).value()), "integrity");
    EXPECT_FALSE(listDecisions(*session)->front().valid) << "where the list is shown, too";
}

}  // namespace
}  // namespace qd::desk
