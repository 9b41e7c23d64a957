// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/backups_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class BackupDrill : public test::BackupsTest {};

TEST_F(BackupDrill, ItIsMeasuredWithTheClockAndRecorded) {
    const auto made = createBackup(*session, {}, job());
    ASSERT_TRUE(made.ok());
    hold({test::holding("AAA", "5")});
    const auto line = drillRestore(*session, {}, job());
    ASSERT_TRUE(line.ok()) << line.error().describe();
    EXPECT_TRUE(line->passed);
    EXPECT_EQ(line->file, baseName(made->path));
    EXPECT_GE(line->keySeconds, 0.25) << "the clock of the test goes a quarter of a second at each look";
    EXPECT_GE(line->rtoSeconds, line->keySeconds + 0.25) << "who restores has to derive the key, too";
    EXPECT_DOUBLE_EQ(line->rpoSeconds,
                     static_cast<double>(line->at.millis() - made->manifest.madeAt.millis()) / 1000.0);
    EXPECT_EQ(line->entriesBehind, 2) << "the backup's own entry, and the holdings";
    const auto drills = vault().backups().drills().value();
    ASSERT_EQ(drills.size(), 1U);
    EXPECT_DOUBLE_EQ(drills.front().rtoSeconds, line->rtoSeconds);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "backup.drill");
    EXPECT_DOUBLE_EQ(test::detailOf(entry).find("key_seconds")->numberOr(0.0), line->keySeconds);
}

TEST_F(BackupDrill, OneThatFailsIsRecordedWithItsReason) {
    const auto made = createBackup(*session, {}, job());
    ASSERT_TRUE(made.ok());
    auto bytes = test::readFile(made->path);
    bytes[bytes.size() - 40] = static_cast<char>(bytes[bytes.size() - 40] ^ 1);
    test::writeFile(made->path, bytes);
    const auto line = drillRestore(*session, {}, job());
    ASSERT_TRUE(line.ok()) << line.error().describe();
    EXPECT_FALSE(line->passed);
    EXPECT_NE(line->words.find("damaged"), std::string::npos);
    EXPECT_FALSE(vault().backups().drills()->front().passed);
}

TEST_F(BackupDrill, CancelledItIsNotRecordedAndLeavesNothing) {
    ASSERT_TRUE(createBackup(*session, {}, job()).ok());
    const auto before = namesIn(folder.path());
    test::CancelAt stop(3);
    EXPECT_EQ(codeOf(drillRestore(*session, {}, stop.context(clock))), "cancelled");
    EXPECT_TRUE(vault().backups().drills()->empty());
    EXPECT_EQ(namesIn(folder.path()), before);
}

TEST_F(BackupDrill, WithoutABackupThereIsNothingToRehearse) {
    EXPECT_EQ(codeOf(drillRestore(*session, {}, job())), "bad_input");
}

}  // namespace
}  // namespace qd::desk
