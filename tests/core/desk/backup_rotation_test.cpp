// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/desk/backups.h"

namespace qd::desk {
namespace {

Timestamp at(int day, int hour) {
    return Timestamp::fromMillis((20'000LL * 24 + day * 24 + hour) * 3'600'000);
}

std::size_t keptOf(const std::vector<bool>& kept) {
    return static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true));
}

TEST(BackupRotation, ThreeLastSevenDailyAndFourWeeklyOfAYearOfBackupsEverySixHours) {
    std::vector<Timestamp> times;
    for (int day = 0; day < 365; ++day) {
        for (int hour = 0; hour < 24; hour += 6)
            times.push_back(at(day, hour));
    }
    const auto kept = keptByRotation(times, {});
    std::vector<std::string> names;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (kept[i]) names.push_back(times[i].iso().substr(0, 13));
    }
    // Day 364 is Friday 2025-10-03: its last three, the last of it and of six days before, the last of its
    // week and of three weeks before.
    EXPECT_EQ(names,
              (std::vector<std::string>{"2025-09-14T18", "2025-09-21T18", "2025-09-27T18", "2025-09-28T18",
                                        "2025-09-29T18", "2025-09-30T18", "2025-10-01T18", "2025-10-02T18",
                                        "2025-10-03T06", "2025-10-03T12", "2025-10-03T18"}));
}

TEST(BackupRotation, TheOrderOfTheTimesDoesNotMatter) {
    const std::vector<Timestamp> times{at(5, 1), at(9, 1), at(1, 1), at(9, 2), at(9, 3), at(9, 4)};
    BackupPlan plan;
    plan.keepLast = 2;
    plan.keepDaily = 2;
    plan.keepWeekly = 0;
    EXPECT_EQ(keptByRotation(times, plan), (std::vector<bool>{true, false, false, false, true, true}));
}

TEST(BackupRotation, DaysAndWeeksWithoutABackupDoNotCount) {
    const std::vector<Timestamp> times{at(0, 1), at(100, 1), at(200, 1), at(300, 1)};
    BackupPlan plan;
    plan.keepLast = 1;
    plan.keepDaily = 3;
    plan.keepWeekly = 0;
    EXPECT_EQ(keptByRotation(times, plan), (std::vector<bool>{false, true, true, true}));
}

TEST(BackupRotation, NothingAndOneAreKept) {
    EXPECT_TRUE(keptByRotation({}, {}).empty());
    EXPECT_EQ(keptOf(keptByRotation({at(1, 1)}, {})), 1U);
    EXPECT_EQ(keptOf(keptByRotation({at(1, 1), at(1, 1)}, {})), 2U) << "two of the same instant";
}

}  // namespace
}  // namespace qd::desk
