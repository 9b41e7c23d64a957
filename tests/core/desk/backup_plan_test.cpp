// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/backups_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class BackupPlanTest : public test::DeskTest {};

TEST_F(BackupPlanTest, WithoutOneThereIsNoFolderAndTheUsualNumbers) {
    const auto plan = loadBackupPlan(*session);
    ASSERT_TRUE(plan.ok());
    EXPECT_EQ(plan->folder, "");
    EXPECT_EQ((std::vector<int>{plan->everyHours, plan->drillEveryDays, plan->keepLast, plan->keepDaily,
                                plan->keepWeekly}),
              (std::vector<int>{24, 30, 3, 7, 4}));
}

TEST_F(BackupPlanTest, ItComesBackAsItWasSavedAndIsRecorded) {
    BackupPlan plan{folder.file("b"), folder.file("c"), 12, 7, 5, 6, 7};
    ASSERT_TRUE(saveBackupPlan(*session, plan).ok());
    const auto back = loadBackupPlan(*session);
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->folder, plan.folder);
    EXPECT_EQ(back->secondFolder, plan.secondFolder);
    EXPECT_EQ(back->everyHours, 12);
    EXPECT_EQ(back->keepWeekly, 7);
    EXPECT_TRUE(files.exists(plan.folder));
    EXPECT_FALSE(files.exists(plan.secondFolder)) << "a disk that is not plugged in";
    EXPECT_EQ(test::lastAudit(vault()).what.action, "backup.plan");
}

TEST_F(BackupPlanTest, WhatCannotBeIsRefusedWithItsNameAndRange) {
    const auto saves = [&](const std::string& first, const std::string& second, int hours, int last) {
        BackupPlan plan;
        plan.folder = first;
        plan.secondFolder = second;
        plan.everyHours = hours;
        plan.keepLast = last;
        return saveBackupPlan(*session, plan);
    };
    const auto good = folder.file("b");
    EXPECT_EQ(codeOf(saves("relative/folder", "", 24, 3)), "bad_input");
    EXPECT_EQ(codeOf(saves("/a\nb", "", 24, 3)), "bad_input");
    EXPECT_EQ(codeOf(saves(good, good, 24, 3)), "bad_input");
    EXPECT_EQ(codeOf(saves("", good, 24, 3)), "bad_input");
    EXPECT_EQ(codeOf(saves(good, "", -1, 3)), "bad_input");
    EXPECT_EQ(saves(good, "", 24, 0).error().message,
              "number of last backups to keep: found 0, expected 1 to 1000");
    EXPECT_FALSE(files.exists(good)) << "what is refused makes no folder";
}

TEST_F(BackupPlanTest, ADamagedPlanIsTold) {
    for (const auto* text : {"", "[]", R"({"folder":"/b"})"}) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.setSetting(kBackupPlanKey, text));
                            return vault::AuditDraft{"ann", "test", "test", "{}"};
                        })
                        .ok());
        EXPECT_EQ(codeOf(loadBackupPlan(*session)), "integrity") << text;
    }
}

}  // namespace
}  // namespace qd::desk
