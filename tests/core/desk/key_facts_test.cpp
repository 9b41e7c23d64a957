// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/key_facts.h"

#include "core/crypto/calibrate.h"
#include "core/desk/users.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

class KeyFactsTest : public test::DeskTest {};

TEST_F(KeyFactsTest, TellsWhatAGuessCosts) {
    const auto facts = keyFacts(*session);
    ASSERT_TRUE(facts.ok());
    EXPECT_EQ(facts->path, path + ".keys");
    EXPECT_EQ(facts->memoryKiB, crypto::kKdfFloor.memoryKiB);
    EXPECT_EQ(facts->passes, crypto::kKdfFloor.iterations);
    EXPECT_EQ(facts->lanes, crypto::kKdfFloor.parallelism);
    EXPECT_EQ(facts->epoch, 1);
}

TEST_F(KeyFactsTest, OnlyAFittedCostIsTakenAgain) {
    EXPECT_FALSE(fittedKdf(keyFacts(*session))) << "the least that is allowed was not fitted to a machine";
    const crypto::KdfParams fitted{crypto::kCalibratedMemoryFloorKiB, 2, 1};
    const auto next = crypto::Secret::fromText("nine herons wade at noon");
    ASSERT_TRUE(changePassphrase(*session, passphrase, next, fitted).ok());
    EXPECT_EQ(fittedKdf(keyFacts(*session)), fitted);
    passphrase = crypto::Secret::fromText("nine herons wade at noon");
    actWithoutAnyPermission();
    EXPECT_FALSE(fittedKdf(keyFacts(*session)));
}

TEST_F(KeyFactsTest, AMissingKeyFileIsAnError) {
    ASSERT_TRUE(files.remove(path + ".keys").ok());
    EXPECT_EQ(keyFacts(*session).error().code, ErrorCode::Integrity);
}

TEST_F(KeyFactsTest, WhoMayNotReadIsRefused) {
    actWithoutAnyPermission();
    EXPECT_EQ(keyFacts(*session).error().code, ErrorCode::Refused);
}

}  // namespace
}  // namespace qd::desk
