// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every step of a backup and of a restore.
#include <QAbstractButton>

#include "tests/ui/wizards/pictures_fixture.h"
#include "ui/wizards/backup_plan_dialog.h"
#include "ui/wizards/backup_wizard.h"
#include "ui/wizards/restore_wizard.h"

using namespace qd;
using namespace qd::ui::wizards;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

class BackupPictures : public Pictures {
protected:
    /// Makes a backup through the wizard, taking pictures on the way; its file.
    QString backUp(const SessionPtr& session) {
        BackupWizard wizard(fixture.context, session);
        wizard.show();
        EXPECT_TRUE(until([&] { return wizard.flow().loaded(); }));
        take(wizard, "backup-1");
        wizard.flow().setFolder(fixture.folder());
        take(wizard, "backup-2-place");
        click(wizard, "primary");
        take(wizard, "backup-3-busy");
        EXPECT_TRUE(until([&] { return wizard.flow().outcome().has_value(); }));
        take(wizard, "backup-5-proof");
        return QString::fromStdString(wizard.flow().outcome()->path);
    }
    /// A click on the part with this name of the step's choices.
    static void chooseKind(QWidget& window, int index) {
        auto* kind = shown<QWidget>(window, "restoreKind");
        ASSERT_NE(kind, nullptr);
        kind->findChildren<QAbstractButton*>().at(index)->click();
    }
};

}  // namespace

TEST_P(BackupPictures, OfABackupThatCannotBeMade) {
    const SessionPtr session = fixture.workspace("growth.qdw");
    desk::BackupPlan plan;
    plan.folder = fixture.folder().toStdString() + "/safe";
    plan.secondFolder = fixture.folder().toStdString() + "/elsewhere";
    ASSERT_TRUE(fixture.files.createFolders(plan.folder).ok());
    ASSERT_TRUE(desk::saveBackupPlan(*session, plan).ok());
    BackupWizard wizard(fixture.context, session);
    wizard.show();
    ASSERT_TRUE(until([&] { return wizard.flow().loaded(); }));
    take(wizard, "backup-6-in-plan");
    wizard.flow().setFolder(fixture.file("missing"));
    click(wizard, "primary");
    ASSERT_TRUE(until([&] { return wizard.flow().error().has_value(); }));
    take(wizard, "backup-4-failed");
    BackupPlanDialog dialog(fixture.context, session, plan);
    dialog.show();
    take(dialog, "plan-1");
    BackupPlanDialog first(fixture.context, session, {});
    first.show();
    take(first, "plan-2-first");
}

TEST_P(BackupPictures, OfARestore) {
    QString file;
    {
        const SessionPtr session = fixture.workspace("growth.qdw");
        file = backUp(session);
    }
    ASSERT_FALSE(file.isEmpty());
    RestoreWizard wizard(fixture.context, fixture.file("growth.qdw"), {});
    wizard.show();
    auto& flow = wizard.flow();
    take(wizard, "restore-1");
    flow.choose(fixture.write("holiday.qdbackup", "this is no backup"));
    ASSERT_TRUE(until([&] { return flow.error().has_value(); }));
    take(wizard, "restore-2-no-backup");
    flow.choose(file);
    ASSERT_TRUE(until([&] { return flow.canGoOn(); }));
    take(wizard, "restore-3-chosen");
    click(wizard, "primary");
    take(wizard, "restore-4-unlock");
    enter(wizard, "restorePassphrase", s("not the passphrase at all"));
    click(wizard, "primary");
    ASSERT_TRUE(until([&] { return !flow.busy(); }));
    take(wizard, "restore-5-wrong");
    chooseKind(wizard, 1);
    take(wizard, "restore-6-key");
    chooseKind(wizard, 2);
    take(wizard, "restore-7-shares");
    chooseKind(wizard, 0);
    enter(wizard, "restorePassphrase", kPassphrase);
    click(wizard, "primary");
    ASSERT_TRUE(until([&] { return flow.step() == RestoreFlow::Step::Confirm; }));
    take(wizard, "restore-8-confirm");
    click(wizard, "primary");
    ASSERT_TRUE(until([&] { return flow.step() == RestoreFlow::Step::Proof || flow.error(); }));
    take(wizard, "restore-9-proof");
}

TEST_P(BackupPictures, OfARestoreWhereNothingIs) {
    QString file;
    {
        const SessionPtr session = fixture.workspace("growth.qdw");
        const jobs::JobContext job({}, {}, fixture.clock);
        file = fixture.file("one.qdbackup");
        ASSERT_TRUE(desk::createBackup(*session, file.toStdString(), job).ok());
    }
    RestoreWizard wizard(fixture.context, {}, file);
    wizard.show();
    auto& flow = wizard.flow();
    ASSERT_TRUE(until([&] { return flow.header().has_value(); }));
    take(wizard, "restore-10-no-target");
    flow.setTarget(fixture.file("back.qdw"));
    ASSERT_TRUE(until([&] { return flow.canGoOn(); }));
    flow.next();
    enter(wizard, "restorePassphrase", kPassphrase);
    click(wizard, "primary");
    ASSERT_TRUE(until([&] { return flow.step() == RestoreFlow::Step::Confirm; }));
    take(wizard, "restore-11-confirm-new");
}

INSTANTIATE_TEST_SUITE_P(Themes, BackupPictures,
                         ::testing::Values(ui::Theme::Mode::Dark, ui::Theme::Mode::Light));
