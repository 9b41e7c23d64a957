// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/wizards/wizard_fixture.h"
#include "ui/kit/banner.h"
#include "ui/wizards/import_prices_wizard.h"
#include "ui/wizards/import_table_dialog.h"
#include "ui/wizards/issue_table.h"
#include "ui/wizards/unlock_view.h"

using namespace qd;
using namespace qd::ui::wizards;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

void press(QWidget& window, const char* name) {
    auto* button = shown<QPushButton>(window, name);
    ASSERT_NE(button, nullptr) << name;
    QTest::mouseClick(button, Qt::LeftButton);
}

}  // namespace

TEST(UnlockView, RefusesAWrongPassphraseAndTakesTheRightOne) {
    WizardFixture fixture;
    { const SessionPtr closed = fixture.workspace("growth.qdw"); }
    UnlockView view(fixture.context, fixture.file("growth.qdw"));
    view.resize(800, 600);
    view.show();
    QSignalSpy unlocked(&view, &UnlockView::unlocked);
    auto* field = shown<QLineEdit>(view, "passphrase");
    auto* button = shown<QPushButton>(view, "unlock");
    ASSERT_TRUE(field && button);
    EXPECT_FALSE(button->isEnabled());

    QTest::keyClicks(field, s("not the passphrase"));
    press(view, "unlock");
    EXPECT_TRUE(view.busy());
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(field->text().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.busy(); }, 20'000));
    EXPECT_EQ(unlocked.count(), 0);
    EXPECT_TRUE(field->accessibleDescription().contains(s("passphrase")))
        << field->accessibleDescription().toStdString();

    QTest::keyClicks(field, kPassphrase);
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(unlocked.wait(20'000));
    const auto session = unlocked.at(0).at(0).value<std::shared_ptr<desk::Session>>();
    ASSERT_TRUE(session);
    EXPECT_EQ(session->workspaceName(), "growth");
}

TEST(UnlockView, AsksForAnotherWorkspace) {
    WizardFixture fixture;
    UnlockView view(fixture.context, fixture.file("growth.qdw"));
    view.show();
    QSignalSpy another(&view, &UnlockView::anotherRequested);
    press(view, "another");
    EXPECT_EQ(another.count(), 1);
}

TEST(ImportPricesWizard, ImportsShowsTheProofAndCloses) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace();
    ImportPricesWizard wizard(fixture.context, session);
    QSignalSpy imported(&wizard, &ImportPricesWizard::imported);
    wizard.open();
    auto* path = shown<QLineEdit>(wizard, "pricesPath");
    ASSERT_NE(path, nullptr);
    QTest::keyClicks(path, fixture.write("wide.csv", widePrices(40)));
    QTest::keyClick(path, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wizard.flow().stage() == ImportFlow::Stage::Mapping; }, 10'000));
    EXPECT_EQ(wizard.findChild<QFileDialog*>(), nullptr) << "Return in the field presses no other button";
    EXPECT_TRUE(wizard.isVisible()) << "Return in the field reads the file, it does not close the dialog";
    press(wizard, "primary");
    ASSERT_TRUE(imported.wait(20'000));
    EXPECT_EQ(session->vault().datasets().value().size(), 1U);
    EXPECT_TRUE(wizard.isVisible());
    press(wizard, "primary");
    EXPECT_FALSE(wizard.isVisible());
}

TEST(ImportTableDialog, StoresHoldingsAndSaysHowMany) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace();
    ImportTableDialog dialog(fixture.context, session, TableKind::Holdings);
    QSignalSpy imported(&dialog, &ImportTableDialog::imported);
    dialog.open();
    QTest::keyClicks(shown<QLineEdit>(dialog, "tablePath"),
                     fixture.write("h.csv", "symbol,quantity,cost\nAAA,10,100\nBBB,5,\n"));
    press(dialog, "primary");
    ASSERT_TRUE(imported.wait(10'000));
    EXPECT_EQ(imported.at(0).at(0).toLongLong(), 2);
    EXPECT_EQ(session->vault().holdings().value().size(), 2U);
    auto* banner = dialog.findChild<ui::Banner*>();
    EXPECT_TRUE(banner->cause().contains(s("2")));
    press(dialog, "primary");
    EXPECT_FALSE(dialog.isVisible());
}

TEST(ImportTableDialog, ABadTableChangesNothingAndIsExplained) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace();
    ImportTableDialog dialog(fixture.context, session, TableKind::Sectors);
    QSignalSpy imported(&dialog, &ImportTableDialog::imported);
    dialog.open();
    QTest::keyClicks(shown<QLineEdit>(dialog, "tablePath"),
                     fixture.write("s.csv", "symbol,branch\nAAA,Energy\n"));
    press(dialog, "primary");
    auto* banner = dialog.findChild<ui::Banner*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return banner->isVisible(); }, 10'000));
    EXPECT_TRUE(banner->cause().contains(s("sector"))) << banner->cause().toStdString();
    EXPECT_EQ(imported.count(), 0);
    EXPECT_TRUE(session->vault().securities().value().empty());
    EXPECT_TRUE(dialog.isVisible());
}

TEST(ImportTableDialog, ListsWhatTheReaderMendedWithHowToMendItAndCopiesAll) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace();
    ImportTableDialog dialog(fixture.context, session, TableKind::Sectors);
    QSignalSpy imported(&dialog, &ImportTableDialog::imported);
    dialog.open();
    auto* issues = dialog.findChild<IssueTable*>();
    EXPECT_FALSE(issues->isVisible());
    QTest::keyClicks(shown<QLineEdit>(dialog, "tablePath"),
                     fixture.write("s.csv", "symbol,sector,rating\nAAA,Energy,1\n,,\nBBB,Energy,2\n"));
    press(dialog, "primary");
    ASSERT_TRUE(imported.wait(10'000));
    EXPECT_TRUE(issues->isVisible());
    ASSERT_EQ(issues->model().rowCount(), static_cast<int>(dialog.flow().issues().size()));
    ASSERT_GE(issues->model().rowCount(), 1);
    const QModelIndex message = issues->model().index(0, IssueModel::Message);
    EXPECT_TRUE(message.data().toString().contains(s("rating"))) << message.data().toString().toStdString();
    EXPECT_FALSE(issues->model().index(0, IssueModel::Mend).data().toString().isEmpty());
    press(dialog, "copyIssues");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), issues->model().text());
    EXPECT_EQ(issues->model().text().count(QLatin1Char('\n')), issues->model().rowCount()) << "and a header";
    EXPECT_EQ(namelessWidgets(&dialog), "");
}

TEST(ImportTableDialog, NoBareReturnReplacesTheHoldingsButCtrlReturnDoes) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace();
    ImportTableDialog dialog(fixture.context, session, TableKind::Holdings);
    QSignalSpy imported(&dialog, &ImportTableDialog::imported);
    dialog.open();
    dialog.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    auto* path = shown<QLineEdit>(dialog, "tablePath");
    QTest::keyClicks(path, fixture.write("h.csv", "symbol,quantity\nAAA,10\n"));
    QTest::keyClick(path, Qt::Key_Return);
    EXPECT_FALSE(dialog.flow().busy());
    EXPECT_EQ(dialog.focusWidget(), shown<QPushButton>(dialog, "primary"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    EXPECT_FALSE(dialog.flow().busy()) << "the button takes Space, not Return";
    EXPECT_TRUE(dialog.isVisible());
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(imported.wait(10'000));
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_FALSE(dialog.isVisible()) << "to close decides nothing";
}

TEST(IssueModel, HoldsAnyIssueAndNone) {
    IssueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setIssues({});
    EXPECT_EQ(model.text().count(QLatin1Char('\n')), 0);
    std::vector<market::ImportIssue> issues;
    for (int kind = 0; kind <= static_cast<int>(market::ImportIssueKind::ByteOrderMark); ++kind) {
        SourceLocation where;
        where.line = kind;
        issues.push_back({static_cast<market::ImportIssueKind>(kind), where, Message("found")});
        EXPECT_FALSE(mendWords(issues.back().kind).isEmpty());
    }
    model.setIssues(issues);
    EXPECT_EQ(model.index(0, IssueModel::Line).data().toString(), QString()) << "of no line";
    EXPECT_EQ(model.index(3, IssueModel::Line).data().toString(), s("3"));
}

TEST(UnlockView, SaysThatCapsLockIsOnAndThatNothingWasHarmed) {
    WizardFixture fixture;
    { const SessionPtr closed = fixture.workspace("growth.qdw"); }
    UnlockView view(fixture.context, fixture.file("growth.qdw"));
    view.show();
    auto* field = shown<QLineEdit>(view, "passphrase");
    const auto says = [&](const char* words) { return field->accessibleDescription().contains(s(words)); };
    QTest::keyClick(field, 'a');
    EXPECT_FALSE(says("Caps Lock"));
    QTest::sendKeyEvent(QTest::Click, field, Qt::Key_B, s("B"), Qt::NoModifier);
    EXPECT_TRUE(says("Caps Lock"));
    QTest::sendKeyEvent(QTest::Click, field, Qt::Key_B, s("B"), Qt::ShiftModifier);
    EXPECT_FALSE(says("Caps Lock")) << "with Shift a capital is right";
    QTest::keyClick(field, Qt::Key_1);
    EXPECT_FALSE(says("Caps Lock"));
    press(view, "unlock");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.busy(); }, 20'000));
    EXPECT_TRUE(says("unchanged"));
    EXPECT_EQ(view.focusWidget(), field) << "ready for the next try";
    EXPECT_EQ(namelessWidgets(&view), "");
}
