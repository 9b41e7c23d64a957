// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/series_check.h"

#include <gtest/gtest.h>

#include "core/analytics/bootstrap.h"
#include "core/analytics/hidden_markov.h"
#include "core/analytics/sharpe_pair.h"
#include "core/analytics/superior_ability.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

TEST(SeriesCheck, NamesTheFirstReturnThatIsNone) {
    for (const double value : {test::kNan, test::kInfinity, -1.5, 1e13}) {
        const test::Series series{0.01, -1.0, value, test::kNan};
        const auto status = checkSimpleReturns(series, say("benchmark"));
        ASSERT_FALSE(status.ok()) << value;
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
        EXPECT_EQ(status.error().message, "return 3 of the benchmark is not a finite number of at least -1");
    }
    EXPECT_TRUE(checkSimpleReturns(test::Series{-1.0, 0.0, 1e12}, say("series")).ok());
    EXPECT_TRUE(checkSimpleReturns(test::Series{}, say("series")).ok());
}

TEST(SeriesCheck, OtherValuesNeedOnlyBeFinite) {
    EXPECT_TRUE(checkFinite(test::Series{-1e300, 5.0}, say("series")).ok());
    EXPECT_FALSE(checkFinite(test::Series{1.0, test::kNan}, say("series")).ok());
    EXPECT_FALSE(checkFinite(test::Series{-test::kInfinity}, say("series")).ok());
}

TEST(SeriesCheck, ErrorsSayWhatWasFoundAndExpected) {
    EXPECT_EQ(tooFewReturns(2, 10).message, "found 2 returns, expected at least 10");
    EXPECT_EQ(tooManyReturns(100'001).message, "found 100001 returns, expected at most 100000");
    EXPECT_NE(noVariation(say("series")).message.find("do not vary"), std::string::npos);
}

// So much work between two looks at the job that a cancel would wait.
TEST(SeriesCheck, SeriesThatAreTooLongAreRefusedByAllThatResample) {
    const test::Series x = test::normalReturns(kMostReturns + 1, 0.0, 0.01, 1);
    const test::Series y = test::normalReturns(kMostReturns + 1, 0.0, 0.01, 2);
    const auto& job = test::quietJob();
    EXPECT_EQ(bootstrapIntervals(x, {BootstrapStatistic::Sharpe}, {}, job).error().message,
              tooManyReturns(kMostReturns + 1).message);
    EXPECT_EQ(sharpePair(x, y).error().message, tooManyReturns(kMostReturns + 1).message);
    EXPECT_EQ(fitHiddenMarkov(x, {}, job).error().message, tooManyReturns(kMostReturns + 1).message);
    EXPECT_EQ(superiorAbility({x}, {}, job).error().message, tooManyReturns(kMostReturns + 1).message);
}

}  // namespace
}  // namespace qd::analytics
