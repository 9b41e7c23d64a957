// SPDX-License-Identifier: GPL-3.0-or-later
// The way from the button to a decision that is stored: the dialog over the desk itself.
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "core/crypto/hash.h"
#include "core/desk/decisions.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/field_row.h"
#include "ui/pages/reports/report_inspector.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/wizards/access_desk.h"
#include "ui/wizards/reauthentication_dialog.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::reports;
using wizards::ReauthenticationDialog;

namespace {

constexpr const char* kPassphrase = "violet anchor 73 lantern";

class SignOffDialogTest : public ::testing::Test {
protected:
    /// "tester" makes a report; rita, a risk officer, opens the page on it.
    void SetUp() override {
        const auto passphrase = crypto::Secret::fromText(kPassphrase);
        auto& vault = lab.session->vault();
        vault::SlotRequest slot;
        slot.user = "rita";
        slot.passphrase = &passphrase;
        slot.kdf = crypto::kKdfFloor;
        ASSERT_TRUE(vault.keys().putSlot(slot).ok());
        ASSERT_TRUE(vault
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            vault::UserRecord user;
                            QD_TRY(user.id, writer.addPerson("rita", {}, lab.clock.now()));
                            user.role = identity::Role::Risk;
                            QD_CHECK(writer.putUser(user, lab.clock.now()));
                            vault::ReportRecord report;
                            report.kind = "executive";
                            report.format = "csv";
                            report.title = "Board";
                            report.createdBy = "tester";
                            QD_CHECK(writer.addReport(report, "the report"));
                            return vault::AuditDraft{"tester", "report.make", "report 1", "{}"};
                        })
                        .ok());
        signIn("rita");
        page = std::make_unique<ReportsPage>(lab.context(), nullptr, wizards::deskAccess());
        lab.services.page = page.get();
        page->resize(1100, 900);
        page->show();
        page->refresh();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return panel() != nullptr && panel()->isVisibleTo(inspector()); }, 10'000));
    }
    void TearDown() override { lab.jobs.shutdown(); }
    void signIn(const std::string& who) {
        const auto path = lab.folder.filePath(QStringLiteral("test.qdw")).toStdString();
        const auto passphrase = crypto::Secret::fromText(kPassphrase);
        lab.session.reset();
        auto opened = desk::openWorkspace({lab.files, lab.clock, lab.log}, {path, &passphrase, who});
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        lab.session = std::move(opened).value();
    }
    ReportInspector* inspector() { return qobject_cast<ReportInspector*>(page->inspector()); }
    SignOffPanel* panel() {
        return inspector() != nullptr && inspector()->shown() ? inspector()->signOff() : nullptr;
    }
    ReauthenticationDialog* dialog() {
        for (auto* found : page->window()->findChildren<ReauthenticationDialog*>())
            if (found->isVisible()) return found;
        return nullptr;
    }
    void fill(const char* reason, const char* passphrase) {
        auto* words = dialog()->findChild<QLineEdit*>(QStringLiteral("reason"));
        auto* proof = dialog()->findChild<QLineEdit*>(QStringLiteral("proofPassphrase"));
        words->setText(QString::fromUtf8(reason));
        proof->clear();
        QTest::keyClicks(proof, QString::fromLatin1(passphrase));
    }
    std::vector<desk::DecisionLine> decisions() { return desk::listDecisions(*lab.session).value(); }

    ui::testing::Lab lab;
    std::unique_ptr<ReportsPage> page;
};

}  // namespace

TEST_F(SignOffDialogTest, AnApprovalIsSignedWithThePassphraseAndShown) {
    panel()->approveButton()->click();
    ASSERT_NE(dialog(), nullptr);
    fill("reads well", kPassphrase);
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes == 1; }, 10'000));
    EXPECT_EQ(lab.services.notices.last().second, QStringLiteral("Report 1 is approved."));
    const auto made = decisions();
    ASSERT_EQ(made.size(), 1U);
    EXPECT_TRUE(made[0].valid && made[0].approves);
    EXPECT_EQ(made[0].decidedBy, "rita");
    EXPECT_EQ(made[0].preparedBy, "tester");
    EXPECT_EQ(made[0].reason, "reads well");
    EXPECT_TRUE(QTest::qWaitFor([&] { return panel()->state().contains(QStringLiteral("rita")); }, 10'000));
}

TEST_F(SignOffDialogTest, ARejectionNeedsAReason) {
    panel()->rejectButton()->click();
    ASSERT_NE(dialog(), nullptr);
    fill("  ", kPassphrase);
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    ASSERT_NE(dialog(), nullptr) << "it stays";
    EXPECT_FALSE(dialog()->busy());
    EXPECT_TRUE(decisions().empty());
    fill("the wrong benchmark", kPassphrase);
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes == 1; }, 10'000));
    ASSERT_EQ(decisions().size(), 1U);
    EXPECT_FALSE(decisions()[0].approves);
    EXPECT_EQ(decisions()[0].reason, "the wrong benchmark");
}

TEST_F(SignOffDialogTest, WithTheWrongPassphraseNothingIsSignedAndTheDialogStays) {
    panel()->approveButton()->click();
    ASSERT_NE(dialog(), nullptr);
    fill("", "somebody else's words");
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog() != nullptr && !dialog()->busy(); }, 10'000));
    ASSERT_NE(dialog(), nullptr);
    EXPECT_TRUE(decisions().empty());
    EXPECT_EQ(lab.services.changes, 0);
    fill("", kPassphrase);
    QTest::mouseClick(dialog()->actButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes == 1; }, 10'000))
        << "the right one after it";
    EXPECT_EQ(decisions().size(), 1U);
}

TEST_F(SignOffDialogTest, ABareReturnDecidesNothingAndCancellingNeither) {
    panel()->approveButton()->click();
    ASSERT_NE(dialog(), nullptr);
    fill("", kPassphrase);
    QTest::keyClick(dialog()->findChild<QLineEdit*>(QStringLiteral("proofPassphrase")), Qt::Key_Return);
    EXPECT_FALSE(dialog()->busy());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    EXPECT_EQ(dialog(), nullptr);
    EXPECT_TRUE(decisions().empty());
}

TEST_F(SignOffDialogTest, WhoMadeTheReportIsNotAsked) {
    page.reset();
    signIn("tester");
    page = std::make_unique<ReportsPage>(lab.context(), nullptr, wizards::deskAccess());
    page->show();
    page->refresh();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return panel() != nullptr && panel()->isVisibleTo(inspector()); }, 10'000));
    EXPECT_FALSE(panel()->approveButton()->isEnabled());
    EXPECT_FALSE(panel()->why().isEmpty());
    panel()->approveButton()->click();
    EXPECT_EQ(dialog(), nullptr);
}
