// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/lease_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

LeaseRecord wanted(const std::string& holder, std::int64_t from, std::int64_t to) {
    return {"drift model 3", holder, 0, Timestamp::fromMillis(from), Timestamp::fromMillis(to)};
}

class LeaseStoreTest : public StoreTest {
protected:
    LeaseStore leases{db};
};

TEST_F(LeaseStoreTest, OneHolderAtATimeUntilItExpires) {
    EXPECT_FALSE(leases.find("drift model 3")->has_value());
    EXPECT_EQ(leases.take(wanted("person 1", 100, 200)).value(), 1);
    EXPECT_EQ(codeOf(leases.take(wanted("person 2", 199, 300))), "busy");
    EXPECT_EQ(codeOf(leases.take(wanted("person 1", 150, 300))), "busy") << "nor the same person twice";
    EXPECT_EQ(leases.take(wanted("person 2", 200, 300)).value(), 2) << "it has expired";
    const auto now = leases.find("drift model 3").value();
    EXPECT_EQ(now->holder, "person 2");
    EXPECT_EQ(now->expiresAt, Timestamp::fromMillis(300));
    auto other = wanted("person 1", 100, 200);
    other.name = "drift model 4";
    EXPECT_EQ(leases.take(other).value(), 1) << "each name counts for itself";
}

TEST_F(LeaseStoreTest, TheTokenOfBeforeFencesNothingAnyMore) {
    const auto first = leases.take(wanted("person 1", 100, 200)).value();
    EXPECT_TRUE(leases.check("drift model 3", first).ok());
    const auto second = leases.take(wanted("person 2", 250, 300)).value();
    EXPECT_EQ(codeOf(leases.check("drift model 3", first)), "busy");
    EXPECT_EQ(codeOf(leases.release("drift model 3", first)), "busy") << "nor does it give back another's";
    EXPECT_TRUE(leases.check("drift model 3", second).ok());
    EXPECT_EQ(codeOf(leases.check("drift model 3", second + 1)), "busy") << "nor one that was never given";
    EXPECT_EQ(codeOf(leases.check("drift model 9", 1)), "busy");
}

TEST_F(LeaseStoreTest, ALeaseGivenBackIsFreeAndItsTokensGoOnCounting) {
    const auto first = leases.take(wanted("person 1", 100, 200)).value();
    ASSERT_TRUE(leases.release("drift model 3", first).ok());
    EXPECT_EQ(leases.take(wanted("person 2", 101, 200)).value(), first + 1);
}

}  // namespace
}  // namespace qd::vault::test
