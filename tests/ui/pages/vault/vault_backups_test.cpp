// SPDX-License-Identifier: GPL-3.0-or-later
// The page over backups and drills that were really made.
#include "core/desk/backups.h"
#include "tests/ui/pages/vault/vault_stage.h"
#include "ui/kit/notice_stack.h"
#include "ui/models/blotter_view.h"
#include "ui/models/snapshot_table_model.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::vault;

namespace {

class VaultBackups : public test::VaultStage {
protected:
    void SetUp() override {
        planBackups();
        open();
    }
    [[nodiscard]] const desk::BackupView& backups() const { return *page->view()->backups.value(); }
};

QString s(const char* text) {
    return QString::fromUtf8(text);
}

}  // namespace

TEST_F(VaultBackups, ABackupIsListedAsProvedWithItsCopyAndTheCallForItGoes) {
    QSignalSpy badge(page.get(), &shell::Page::badgeChanged);
    ASSERT_EQ(standing(*page->view()), Severity::Hard);
    const std::string file = backUp();
    load();
    ASSERT_EQ(backups().backups.size(), 2U) << "the backup, and its copy in the second folder";
    EXPECT_EQ(standing(*page->view()), Severity::Ok);
    EXPECT_EQ(badge.last().at(0).toInt(), 0);
    ASSERT_EQ(page->backups()->model()->rowCount(), 2);
    QStringList places;
    for (int line = 0; line < 2; ++line) {
        const QStringList cells = row(*page->backups(), line);
        EXPECT_TRUE(cells.contains(s("PROVED"))) << cells.join(u'|').toStdString();
        EXPECT_TRUE(cells.contains(QString::fromStdString(baseName(file)))) << cells.join(u'|').toStdString();
        places.append(cells.at(4));
    }
    places.sort();
    EXPECT_EQ(places, (QStringList{s("first"), s("second")}));
    EXPECT_EQ(page->measures()->tiles().at(0).value, s("just now"));
    EXPECT_TRUE(page->measures()->tiles().at(1).value.startsWith(s("in "))) << "the next one is planned";
}

TEST_F(VaultBackups, ADrillMeasuresHowLongARestoreTakesAndWhatIsAtRisk) {
    backUp();
    load();
    EXPECT_EQ(page->measures()->tiles().at(2).value, s("not measured"));
    waitForChange([&] { page->runDrill(); });
    ASSERT_EQ(backups().drills.size(), 1U);
    const desk::DrillLine& drill = backups().drills.front();
    EXPECT_TRUE(drill.passed) << drill.words;
    EXPECT_GT(drill.rtoSeconds, 0.0);
    EXPECT_GE(drill.rpoSeconds, 0.0);
    ASSERT_EQ(page->drills()->model()->rowCount(), 1);
    const QStringList cells = row(*page->drills(), 0);
    EXPECT_TRUE(cells.contains(s("PASSED"))) << cells.join(u'|').toStdString();
    const auto& tiles = page->measures()->tiles();
    EXPECT_EQ(tiles.at(2).value, cells.at(3)) << "the tile shows the time to restore of the last drill";
    EXPECT_EQ(tiles.at(3).value, cells.at(4)) << "and the work at risk";
    EXPECT_TRUE(tiles.at(2).context.contains(s("passed")));
    EXPECT_EQ(lab.services.notices.last().first, Severity::Ok);
}

TEST_F(VaultBackups, ADrillOfADamagedBackupIsListedAsFailed) {
    damage(backUp());
    load();
    waitForChange([&] { page->runDrill(); });
    ASSERT_EQ(backups().drills.size(), 1U);
    EXPECT_FALSE(backups().drills.front().passed);
    EXPECT_TRUE(row(*page->drills(), 0).contains(s("FAILED")));
    EXPECT_EQ(standing(*page->view()), Severity::Warn);
    EXPECT_EQ(lab.services.notices.last().first, Severity::Hard);
}

TEST_F(VaultBackups, ProvingADamagedBackupAgainSaysSoAndWhatIsUnharmed) {
    const std::string file = backUp();
    damage(file);
    load();
    page->backups()->selectKey(QString::fromStdString(file));
    page->proveBackup();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->notices()->count() == 1; }, 30'000));
    const auto notice = page->notices()->notice(s("prove"));
    ASSERT_TRUE(notice.has_value());
    EXPECT_EQ(notice->severity, Severity::Hard);
    EXPECT_TRUE(notice->detail.contains(s("unharmed")));
}

TEST_F(VaultBackups, ProvingAWholeBackupAgainRemembersWhen) {
    const std::string file = backUp();
    load();
    const auto before = backups().backups.front().verifiedAt;
    page->backups()->selectKey(QString::fromStdString(file));
    waitForChange([&] { page->proveBackup(); });
    EXPECT_EQ(lab.services.notices.last().first, Severity::Ok);
    ASSERT_TRUE(before && backups().backups.front().verifiedAt);
    EXPECT_GE(*backups().backups.front().verifiedAt, *before);
}
