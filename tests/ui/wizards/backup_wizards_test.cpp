// SPDX-License-Identifier: GPL-3.0-or-later
// Backup and restore as a person walks through them, over a real workspace.
#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"
#include "ui/wizards/backup_plan_dialog.h"
#include "ui/wizards/backup_wizard.h"
#include "ui/wizards/restore_wizard.h"

using namespace qd;
using namespace qd::ui::wizards;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

/// The one backup in the folder.
QString backupIn(const WizardFixture& fixture) {
    for (const auto& name : fixture.files.list(fixture.folder().toStdString()).value())
        if (name.ends_with(".qdbackup")) return fixture.file(name.c_str());
    return {};
}

QPushButton* primary(QWidget& wizard) {
    return shown<QPushButton>(wizard, "primary");
}

/// Backs up into the fixture's folder and gives the file.
QString backUp(WizardFixture& fixture, const SessionPtr& session) {
    BackupWizard wizard(fixture.context, session);
    wizard.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return wizard.flow().loaded(); }, 10'000));
    wizard.flow().setFolder(fixture.folder());
    QSignalSpy made(&wizard, &BackupWizard::backedUp);
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    EXPECT_TRUE(wizard.flow().busy());
    EXPECT_TRUE(made.wait(30'000));
    picture(wizard, s("backup-proof"));
    return backupIn(fixture);
}

}  // namespace

TEST(BackupWizard, MakesABackupAndShowsItsProof) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace("growth.qdw");
    BackupWizard wizard(fixture.context, session);
    wizard.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return wizard.flow().loaded(); }, 10'000));
    EXPECT_FALSE(primary(wizard)->isEnabled()) << "no folder is chosen";
    shown<QLineEdit>(wizard, "backupFolder")->setText(fixture.folder());
    ASSERT_TRUE(primary(wizard)->isEnabled());
    picture(wizard, s("backup-place"));
    QSignalSpy made(&wizard, &BackupWizard::backedUp);
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    ASSERT_TRUE(made.wait(30'000));
    const auto& done = *wizard.flow().outcome();
    EXPECT_TRUE(fixture.exists(QString::fromStdString(done.path)));
    EXPECT_GE(done.proof.entries, 1);
    EXPECT_EQ(primary(wizard)->text(), s("Close"));
}

TEST(BackupWizard, AFolderThatIsNotThereIsToldAndNothingIsLost) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace("growth.qdw");
    BackupFlow flow(fixture.jobs, session);
    flow.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.loaded(); }, 10'000));
    flow.setFolder(fixture.file("missing"));
    flow.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !flow.busy(); }, 30'000));
    ASSERT_TRUE(flow.error().has_value());
    EXPECT_FALSE(flow.outcome().has_value());
}

TEST(BackupWizard, TheFolderOfThePlanIsKnownHoweverItIsWritten) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace("growth.qdw");
    desk::BackupPlan plan;
    plan.folder = fixture.folder().toStdString();
    ASSERT_TRUE(desk::saveBackupPlan(*session, plan).ok());
    BackupFlow flow(fixture.jobs, session);
    flow.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.loaded(); }, 10'000));
    EXPECT_TRUE(flow.inPlan());
    flow.setFolder(fixture.folder() + s("/./"));
    EXPECT_TRUE(flow.inPlan());
    flow.setFolder(fixture.file("elsewhere"));
    EXPECT_FALSE(flow.inPlan());
}

TEST(RestoreWizard, BringsAWorkspaceBackAndPutsTheOldOneAside) {
    WizardFixture fixture;
    QString file;
    {
        const SessionPtr session = fixture.workspace("growth.qdw");
        file = backUp(fixture, session);
    }
    ASSERT_FALSE(file.isEmpty());
    RestoreWizard wizard(fixture.context, fixture.file("growth.qdw"), file);
    wizard.show();
    auto& flow = wizard.flow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.header().has_value(); }, 10'000));
    picture(wizard, s("restore-choose"));
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    ASSERT_EQ(flow.step(), RestoreFlow::Step::Unlock);
    shown<QLineEdit>(wizard, "restorePassphrase")->setText(kPassphrase);
    picture(wizard, s("restore-unlock"));
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.step() == RestoreFlow::Step::Confirm; }, 30'000));
    EXPECT_TRUE(shown<QLineEdit>(wizard, "restorePassphrase") == nullptr);
    picture(wizard, s("restore-confirm"));
    QSignalSpy restored(&flow, &RestoreFlow::restored);
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    ASSERT_TRUE(restored.wait(60'000)) << (flow.error() ? flow.error()->describe() : "no error");
    picture(wizard, s("restore-proof"));
    EXPECT_FALSE(flow.outcome()->report.setAside.empty());
    EXPECT_TRUE(fixture.exists(QString::fromStdString(flow.outcome()->report.setAside)));
    QSignalSpy open(&wizard, &RestoreWizard::openRequested);
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    ASSERT_EQ(open.count(), 1);
    EXPECT_EQ(open.first().first().toString(), fixture.file("growth.qdw"));
}

TEST(RestoreWizard, AWrongPassphraseIsToldBeforeAnythingIsChanged) {
    WizardFixture fixture;
    QString file;
    {
        const SessionPtr session = fixture.workspace("growth.qdw");
        file = backUp(fixture, session);
    }
    RestoreFlow flow(fixture.jobs, fixture.context.environment, fixture.file("growth.qdw"));
    flow.choose(file);
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.canGoOn(); }, 10'000));
    flow.next();
    flow.unlock(fixture.context.user, secretOf(s("not the passphrase at all")), {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !flow.busy(); }, 30'000));
    ASSERT_TRUE(flow.error().has_value());
    EXPECT_EQ(flow.error()->code, ErrorCode::Integrity);
    EXPECT_EQ(flow.step(), RestoreFlow::Step::Unlock);
    EXPECT_TRUE(fixture.exists(fixture.file("growth.qdw")));
}

TEST(RestoreWizard, WhatLiesAtTheTargetIsLookedAtOnceAndNotWhileItIsTold) {
    WizardFixture fixture;
    QString file;
    {
        const SessionPtr session = fixture.workspace("growth.qdw");
        file = backUp(fixture, session);
    }
    const auto confirm = [&](RestoreFlow& flow) {
        flow.choose(file);
        ASSERT_TRUE(QTest::qWaitFor([&] { return flow.canGoOn(); }, 10'000));
        flow.next();
        flow.unlock(fixture.context.user, secretOf(kPassphrase), {});
        ASSERT_TRUE(QTest::qWaitFor([&] { return flow.step() == RestoreFlow::Step::Confirm; }, 30'000));
    };
    RestoreFlow empty(fixture.jobs, fixture.context.environment, fixture.file("back.qdw"));
    confirm(empty);
    EXPECT_FALSE(empty.replaces());
    RestoreFlow taken(fixture.jobs, fixture.context.environment, fixture.file("growth.qdw"));
    confirm(taken);
    EXPECT_TRUE(taken.replaces());
    const QStringList told = taken.sentences();
    EXPECT_NE(told, empty.sentences());
    ASSERT_TRUE(
        fixture.files.rename(fixture.file("growth.qdw").toStdString(), fixture.file("gone").toStdString())
            .ok());
    EXPECT_EQ(taken.sentences(), told);
}

TEST(RestoreWizard, TheRecoveryKeyAndItsSharesOpenABackupToo) {
    WizardFixture fixture;
    QString file;
    {
        const SessionPtr session = fixture.workspace("growth.qdw");
        file = backUp(fixture, session);
    }
    RestoreWizard wizard(fixture.context, fixture.file("growth.qdw"), file);
    wizard.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return wizard.flow().canGoOn(); }, 10'000));
    QTest::mouseClick(primary(wizard), Qt::LeftButton);
    auto* kind = shown<QWidget>(wizard, "restoreKind");
    ASSERT_NE(kind, nullptr);
    const auto choices = kind->findChildren<QAbstractButton*>();
    ASSERT_EQ(choices.size(), 3);
    choices.at(1)->click();
    EXPECT_EQ(shown<QLineEdit>(wizard, "restorePassphrase"), nullptr);
    EXPECT_NE(shown<QLineEdit>(wizard, "recoveryFirst"), nullptr);
    EXPECT_EQ(shown<QLineEdit>(wizard, "recoverySecond"), nullptr);
    choices.at(2)->click();
    EXPECT_NE(shown<QLineEdit>(wizard, "recoverySecond"), nullptr);
    choices.at(0)->click();
    EXPECT_NE(shown<QLineEdit>(wizard, "restorePassphrase"), nullptr);
    EXPECT_EQ(shown<QLineEdit>(wizard, "recoveryFirst"), nullptr);
}

TEST(RestoreWizard, AFileThatIsNoBackupIsToldAtOnce) {
    WizardFixture fixture;
    RestoreFlow flow(fixture.jobs, fixture.context.environment, fixture.file("growth.qdw"));
    flow.choose(fixture.write("holiday.qdbackup", "this is no backup"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.error().has_value(); }, 10'000));
    EXPECT_FALSE(flow.canGoOn());
}

TEST(RestoreWizard, WaitsForTheWindowThatLetsGo) {
    WizardFixture fixture;
    SessionPtr session = fixture.workspace("growth.qdw");
    const QString file = backUp(fixture, session);
    RestoreFlow flow(fixture.jobs, fixture.context.environment, fixture.file("growth.qdw"));
    // The session goes half a second after it was asked to.
    flow.setCloser([&] { QTimer::singleShot(500, &flow, [&] { session.reset(); }); });
    flow.choose(file);
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.canGoOn(); }, 10'000));
    flow.next();
    flow.unlock(fixture.context.user, secretOf(kPassphrase), {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return flow.step() == RestoreFlow::Step::Confirm; }, 30'000));
    QSignalSpy restored(&flow, &RestoreFlow::restored);
    flow.start();
    EXPECT_TRUE(restored.wait(60'000)) << (flow.error() ? flow.error()->describe() : "no error");
}

TEST(BackupPlanDialog, SavesWhatIsChosen) {
    WizardFixture fixture;
    const SessionPtr session = fixture.workspace("growth.qdw");
    desk::BackupPlan plan;
    plan.folder = fixture.folder().toStdString();
    plan.everyHours = 6;
    BackupPlanDialog dialog(fixture.context, session, plan);
    dialog.show();
    picture(dialog, s("backup-plan"));
    QSignalSpy saved(&dialog, &ActDialog::succeeded);
    QTest::mouseClick(dialog.actButton(), Qt::LeftButton);
    ASSERT_TRUE(saved.wait(10'000));
    const auto stored = desk::loadBackupPlan(*session);
    ASSERT_TRUE(stored.ok());
    EXPECT_EQ(stored->folder, plan.folder);
    EXPECT_EQ(stored->everyHours, 6);
    EXPECT_EQ(stored->keepDaily, 7);
}
