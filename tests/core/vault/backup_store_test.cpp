// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault {
namespace {

class BackupStoreTest : public test::StoreTest {
protected:
    static BackupRecord backup(std::int64_t generation) {
        return {generation,
                "/b/" + std::to_string(generation),
                Timestamp::fromMillis(1000 * generation),
                std::string(64, 'a'),
                4096,
                std::nullopt};
    }
    BackupStore store{db};
};

TEST_F(BackupStoreTest, BackupsAreListedNewestFirstWithWhenTheyWereProved) {
    ASSERT_TRUE(store.add(backup(1)).ok());
    ASSERT_TRUE(store.add(backup(2)).ok());
    ASSERT_TRUE(store.setVerified(1, Timestamp::fromMillis(77)).ok());
    const auto list = store.list().value();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].generation, 2);
    EXPECT_FALSE(list[0].verifiedAt.has_value());
    EXPECT_EQ(list[1].verifiedAt, Timestamp::fromMillis(77));
    EXPECT_EQ(list[1].path, "/b/1");
}

TEST_F(BackupStoreTest, TheCountGoesUpOnlyAndNoNumberComesTwice) {
    EXPECT_EQ(backupGeneration(db).value(), 0);
    ASSERT_TRUE(store.add(backup(4)).ok());
    EXPECT_EQ(backupGeneration(db).value(), 4);
    ASSERT_TRUE(store.countTo(2).ok());
    EXPECT_EQ(backupGeneration(db).value(), 4);
    ASSERT_TRUE(store.countTo(9).ok());
    EXPECT_EQ(backupGeneration(db).value(), 9);
    EXPECT_EQ(test::codeOf(store.add(backup(4))), "bad_input");
    EXPECT_EQ(test::codeOf(store.setVerified(5, Timestamp())), "bad_input");
}

TEST_F(BackupStoreTest, ADamagedCountIsTold) {
    tamper("INSERT INTO meta(key, value) VALUES ('backup_generation', '12x')");
    EXPECT_EQ(test::codeOf(backupGeneration(db)), "integrity");
}

TEST_F(BackupStoreTest, DrillsComeBackNewestFirst) {
    ASSERT_TRUE(store.addDrill({Timestamp::fromMillis(5), "a", true, 1.25, 60.0, 3, ""}).ok());
    ASSERT_TRUE(store.addDrill({Timestamp::fromMillis(6), "b", false, 2.5, 0.0, 0, "it was damaged"}).ok());
    const auto drills = store.drills().value();
    ASSERT_EQ(drills.size(), 2U);
    EXPECT_EQ(drills[0].words, "it was damaged");
    EXPECT_FALSE(drills[0].passed);
    EXPECT_DOUBLE_EQ(drills[1].rtoSeconds, 1.25);
    EXPECT_EQ(drills[1].entriesBehind, 3);
}

}  // namespace
}  // namespace qd::vault
