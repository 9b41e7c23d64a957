// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/legal_hold_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault {
namespace {

using LegalHoldStoreTest = test::StoreTest;

TEST_F(LegalHoldStoreTest, AHoldIsPlacedOnceReleasedOnceAndStays) {
    LegalHoldStore store(db);
    const auto id = store.place({0, "report 2", "case 12", "ann", Timestamp::fromMillis(5), std::nullopt});
    ASSERT_TRUE(id.ok());
    EXPECT_FALSE(store.list().value().front().releasedAt.has_value());
    ASSERT_TRUE(store.release(*id, Timestamp::fromMillis(9)).ok());
    EXPECT_EQ(test::codeOf(store.release(*id, Timestamp::fromMillis(10))), "bad_input");
    EXPECT_EQ(test::codeOf(store.release(99, Timestamp::fromMillis(10))), "bad_input");
    const auto holds = store.list().value();
    ASSERT_EQ(holds.size(), 1U);
    EXPECT_EQ(holds.front().subject, "report 2");
    EXPECT_EQ(holds.front().reason, "case 12");
    EXPECT_EQ(holds.front().releasedAt, Timestamp::fromMillis(9));
}

}  // namespace
}  // namespace qd::vault
