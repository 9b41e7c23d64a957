// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contracts.h"

#include <csignal>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(ContractsDeathTest, ABrokenPreconditionAbortsAndSaysWhatAndWhere) {
    const int shares = -1;
    EXPECT_EXIT(QD_REQUIRE(shares >= 0), ::testing::KilledBySignal(SIGABRT),
                "broken precondition: shares >= 0 \\(.*contracts_test\\.cpp:[0-9]+\\)");
}

TEST(ContractsDeathTest, ABrokenInvariantIsCalledOne) {
    EXPECT_EXIT(QD_ENSURE(1 + 1 == 3), ::testing::KilledBySignal(SIGABRT), "broken invariant: 1 \\+ 1 == 3");
}

TEST(Contracts, AConditionThatHoldsIsAskedOnceAndChangesNothing) {
    int asked = 0;
    QD_REQUIRE(++asked == 1);
    QD_ENSURE(++asked == 2);
    EXPECT_EQ(asked, 2);
}

}  // namespace
}  // namespace qd
