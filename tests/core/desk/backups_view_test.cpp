// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/backups_fixture.h"

namespace qd::desk {
namespace {

/// A clock that goes only when told.
class SetClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return m_now; }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return m_now.millis() * 1'000'000; }
    void pass(std::int64_t hours) { m_now = m_now.plusMillis(hours * 3'600'000); }

private:
    Timestamp m_now = Timestamp::fromMillis(1'770'000'000'000);
};

class BackupsViewTest : public test::BackupsTest {
protected:
    void SetUp() override {
        test::BackupsTest::SetUp();
        session.reset();
        auto opened = openWorkspace({files, set, log}, request("ann"));
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        session = std::move(opened).value();
    }
    SetClock set;
};

TEST_F(BackupsViewTest, ItShowsBothFoldersNamedFilesAndWhatIsNext) {
    ASSERT_TRUE(createBackup(*session, {}, job()).ok());
    set.pass(1);
    ASSERT_TRUE(createBackup(*session, folder.file("mine.qdbackup"), job()).ok());
    ASSERT_TRUE(drillRestore(*session, {}, job()).ok());
    const auto view = loadBackups(*session);
    ASSERT_TRUE(view.ok()) << view.error().describe();
    ASSERT_EQ((*view)->backups.size(), 3U);
    EXPECT_EQ((*view)->backups.front().path, folder.file("mine.qdbackup"));
    EXPECT_EQ((*view)->backups.front().header.generation, 2);
    int inSecond = 0;
    for (const auto& line : (*view)->backups) {
        EXPECT_TRUE(line.readable);
        EXPECT_TRUE(line.verifiedAt.has_value());
        inSecond += line.second ? 1 : 0;
    }
    EXPECT_EQ(inSecond, 1);
    ASSERT_EQ((*view)->drills.size(), 1U);
    EXPECT_EQ((*view)->nextBackup, set.now().plusMillis(24LL * 3'600'000));
    EXPECT_EQ((*view)->nextDrill, set.now().plusMillis(30LL * 24 * 3'600'000));
}

TEST_F(BackupsViewTest, ABackupIsDueAtOnceAndThenAfterItsHoursADrillAfterItsDays) {
    auto due = backupsDue(*session).value();
    EXPECT_TRUE(due.backup);
    EXPECT_FALSE(due.drill) << "nothing to rehearse with yet";
    ASSERT_TRUE(createBackup(*session, {}, job()).ok());
    due = backupsDue(*session).value();
    EXPECT_FALSE(due.backup);
    EXPECT_TRUE(due.drill);
    ASSERT_TRUE(drillRestore(*session, {}, job()).ok());
    set.pass(23);
    due = backupsDue(*session).value();
    EXPECT_FALSE(due.backup || due.drill);
    set.pass(1);
    EXPECT_TRUE(backupsDue(*session)->backup);
    set.pass(29 * 24);
    EXPECT_TRUE(backupsDue(*session)->drill);
}

TEST_F(BackupsViewTest, AClockThatWasSetBackDoesNotStopThePlan) {
    set.pass(1000);
    ASSERT_TRUE(createBackup(*session, {}, job()).ok());
    set.pass(-1000);
    EXPECT_TRUE(backupsDue(*session)->backup);
    ASSERT_TRUE(createBackup(*session, {}, job()).ok());
    EXPECT_FALSE(backupsDue(*session)->backup) << "and does not make one every minute";
}

TEST_F(BackupsViewTest, NothingIsDueWithoutAFolderOrForZeroHours) {
    plan.everyHours = 0;
    plan.drillEveryDays = 0;
    ASSERT_TRUE(saveBackupPlan(*session, plan).ok());
    EXPECT_FALSE(backupsDue(*session)->backup);
    ASSERT_TRUE(saveBackupPlan(*session, {}).ok());
    EXPECT_FALSE(backupsDue(*session)->backup);
}

}  // namespace
}  // namespace qd::desk
