// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the page and its dialogs for eyes: written only when QD_PICTURES names a folder for them.
#include <QApplication>
#include <QDialog>

#include "core/desk/retention.h"
#include "tests/ui/kit/picture_language.h"
#include "tests/ui/pages/backtests/pictures.h"
#include "tests/ui/pages/vault/vault_stage.h"
#include "ui/models/blotter_view.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::vault;

namespace {

class VaultPictures : public test::VaultStage {
protected:
    void SetUp() override {
        if (ui::testing::pictureFolder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        language = std::make_unique<PictureLanguage>();
        lab.theme.apply(*qApp);
    }
    void take(const char* name) {
        page->setAutoFillBackground(true);
        ui::testing::takePicture(*page, lab.theme, QString::fromLatin1(name));
    }
    void takeDialog(const char* name) {
        auto* dialog = page->findChild<QDialog*>();
        ASSERT_NE(dialog, nullptr);
        ui::testing::takePicture(*dialog, lab.theme, QString::fromLatin1(name));
        delete dialog;
    }
    std::unique_ptr<PictureLanguage> language;
};

}  // namespace

TEST_F(VaultPictures, OfAWorkspaceThatWasNeverBackedUp) {
    open();
    take("vault-1-empty");
    page->openItem(QStringLiteral("evidence"));
    take("vault-2-evidence-empty");
    page->openItem(QStringLiteral("retention"));
    take("vault-3-retention-empty");
    page->placeHold();
    takeDialog("vault-4-hold");
    page->acceptRollback();
    takeDialog("vault-5-rollback");
}

TEST_F(VaultPictures, OfBackupsDrillsAndHolds) {
    planBackups();
    lab.addPrices();
    ASSERT_TRUE(desk::placeLegalHold(*lab.session, "dataset 1", "Inquiry of the supervisor 2026/14").ok());
    const auto second = desk::placeLegalHold(*lab.session, "everything", "Audit of the year");
    ASSERT_TRUE(second.ok());
    ASSERT_TRUE(desk::releaseLegalHold(*lab.session, *second, "Audit closed").ok());
    backUp();
    open();
    waitForChange([&] { page->runDrill(); });
    damage(backUp());
    waitForChange([&] { page->makeCheckpoint(); });
    page->backups()->selectRow(0);
    take("vault-6-backups");
    waitForChange([&] { page->runDrill(); });
    page->backups()->selectRow(0);
    page->proveBackup();
    QTest::qWait(1500);
    take("vault-7-failed");
    page->openItem(QStringLiteral("evidence"));
    take("vault-8-evidence");
    page->openItem(QStringLiteral("retention"));
    page->holds()->selectRow(0);
    take("vault-9-retention");
    page->resize(800, 640);
    page->openItem(QStringLiteral("backups"));
    take("vault-10-small");
}
