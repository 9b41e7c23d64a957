// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vault/vault_view.h"

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::vault;

namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr auto kNow = Timestamp::fromMillis(1'760'000'000'000);

desk::BackupLine backup(Timestamp made, bool proved) {
    desk::BackupLine line;
    line.path = "safe/book-1.qdbackup";
    line.header.madeAt = made;
    line.header.generation = 4;
    line.header.bytes = 1'200'000;
    if (proved) line.verifiedAt = made;
    return line;
}

VaultView viewOf(desk::BackupView backups) {
    VaultView view;
    view.now = kNow;
    view.backups =
        std::shared_ptr<const desk::BackupView>(std::make_shared<desk::BackupView>(std::move(backups)));
    return view;
}

VaultView rolledBack() {
    VaultView view = viewOf({});
    auto evidence = std::make_shared<desk::EvidenceView>();
    evidence->entries = 40;
    evidence->rollback = qd::vault::Rollback{40, 52, "folder", say("an older state was put back")};
    view.evidence = std::shared_ptr<const desk::EvidenceView>(evidence);
    return view;
}

}  // namespace

TEST(VaultView, WithoutAProvedBackupItIsGraveAndSaysSo) {
    desk::BackupView backups;
    EXPECT_EQ(standing(viewOf(backups)), Severity::Hard);
    backups.backups = {backup(kNow, false)};
    const auto view = viewOf(backups);
    EXPECT_EQ(standing(view), Severity::Hard) << "a backup that was never opened again proves nothing";
    EXPECT_TRUE(headline(view).contains(QStringLiteral("no backup that was proved")));
}

TEST(VaultView, AnOverdueBackupAndAFailedDrillAreWarnings) {
    desk::BackupView backups;
    backups.backups = {backup(kNow.plusMillis(-30 * kHour), true)};
    EXPECT_EQ(standing(viewOf(backups)), Severity::Ok);
    backups.nextBackup = kNow.plusMillis(-kHour);
    EXPECT_EQ(standing(viewOf(backups)), Severity::Warn);
    backups.nextBackup = kNow.plusMillis(kHour);
    EXPECT_EQ(standing(viewOf(backups)), Severity::Ok);
    desk::DrillLine drill;
    drill.at = kNow;
    backups.drills = {drill};
    EXPECT_EQ(standing(viewOf(backups)), Severity::Warn);
}

TEST(VaultView, ARollbackStandsAboveEverything) {
    const auto view = rolledBack();
    EXPECT_EQ(standing(view), Severity::Hard);
    const auto notice = rollbackNotice(view);
    ASSERT_TRUE(notice.has_value());
    EXPECT_FALSE(notice->dismissible);
    EXPECT_TRUE(notice->detail.contains(QStringLiteral("40")) &&
                notice->detail.contains(QStringLiteral("52")));
    EXPECT_FALSE(rollbackNotice(viewOf({})).has_value());
}

TEST(VaultView, TimesReadAsPeopleSayThem) {
    EXPECT_EQ(ago(kNow, kNow), QStringLiteral("just now"));
    EXPECT_EQ(ago(kNow, kNow.plusMillis(5000)), QStringLiteral("in less than a minute"));
    EXPECT_EQ(ago(kNow, kNow.plusMillis(-3 * kHour)), QStringLiteral("3 hour(s) ago"));
    EXPECT_EQ(ago(kNow, kNow.plusMillis(5 * kHour)), QStringLiteral("in 5 hour(s)"));
    EXPECT_EQ(ago(kNow, kNow.plusMillis(-72 * kHour)), QStringLiteral("3 day(s) ago"));
}

TEST(VaultView, TilesShowWhatADrillMeasured) {
    desk::BackupView backups;
    desk::DrillLine drill;
    drill.at = kNow.plusMillis(-kHour);
    drill.passed = true;
    drill.rtoSeconds = 2.5;
    drill.entriesBehind = 3;
    backups.drills = {drill};
    const auto tiles = backupTiles(viewOf(backups));
    ASSERT_EQ(tiles.size(), 4);
    EXPECT_TRUE(tiles.at(2).context.contains(QStringLiteral("passed")));
    EXPECT_TRUE(tiles.at(3).context.contains(QStringLiteral("3")));
}

TEST(VaultView, ADrillThatFailedMeasuresNothing) {
    desk::BackupView backups;
    desk::DrillLine drill;
    drill.at = kNow.plusMillis(-kHour);
    drill.rtoSeconds = 2.5;
    drill.words = "the backup is damaged";
    backups.drills = {drill};
    for (const int tile : {2, 3}) {
        EXPECT_EQ(backupTiles(viewOf(backups)).at(tile).value, QStringLiteral("not measured"));
        EXPECT_TRUE(backupTiles(viewOf(backups)).at(tile).context.contains(QStringLiteral("failed")));
    }
}

TEST(VaultView, TablesTakeRefusedPartsAsEmpty) {
    auto view = std::make_shared<VaultView>();
    view->now = kNow;
    for (const auto& table :
         {backupTable(view), drillTable(view), checkpointTable(view), dueTable(view), holdTable(view)})
        EXPECT_EQ(table->rows, 0);
    EXPECT_TRUE(backupTiles(*view).isEmpty());
    EXPECT_TRUE(evidenceTiles(*view).isEmpty());
}
