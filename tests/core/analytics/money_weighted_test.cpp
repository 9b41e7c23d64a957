// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/money_weighted.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

Date day(int year, unsigned month, unsigned date) {
    return Date::create(year, month, date).value();
}

// The example of Microsoft's XIRR: 10,000 paid on 2008-01-01, 2,750, 4,250, 3,250 and 2,750 taken
// later; 37.34 %.
TEST(AccountReturnsOf, MatchesThePublishedExampleOfXirr) {
    const std::vector<AccountDay> days{{day(2008, 1, 1), 0.0, 10'000.0},
                                       {day(2008, 3, 1), 11'000.0, -2'750.0},
                                       {day(2008, 10, 30), 9'000.0, -4'250.0},
                                       {day(2009, 2, 15), 6'000.0, -3'250.0},
                                       {day(2009, 4, 1), 2'750.0, -2'750.0}};
    EXPECT_NEAR(accountReturns(days).value().moneyWeightedAnnual, 0.373362535, 5e-8);
}

TEST(AccountReturnsOf, WithoutFlowsBothRatesAreOne) {
    const auto got =
        accountReturns(
            {{day(2024, 1, 1), 100.0, 0.0}, {day(2024, 7, 1), 90.0, 0.0}, {day(2024, 12, 31), 108.0, 50.0}})
            .value();
    EXPECT_NEAR(got.timeWeighted, 0.08, 1e-14);
    EXPECT_NEAR(got.moneyWeighted, 0.08, 1e-12);
    EXPECT_NEAR(got.timeWeightedAnnual, got.moneyWeightedAnnual, 1e-12);
    EXPECT_NEAR(got.moneyWeightedAnnual, 0.08, 1e-12);
    EXPECT_EQ(got.flows, 0.0);
    EXPECT_NEAR(got.gain, 8.0, 1e-12);
}

TEST(AccountReturnsOf, MoneyThatCameBeforeAFallMakesTheOwnerPoorerThanTheManager) {
    // +50 % on 100, then 1000 more, then −20 %.
    const auto got = accountReturns({{day(2023, 1, 1), 100.0, 0.0},
                                     {day(2024, 1, 1), 150.0, 1'000.0},
                                     {day(2024, 12, 31), 920.0, 0.0}})
                         .value();
    EXPECT_NEAR(got.timeWeighted, 0.2, 1e-13);
    EXPECT_LT(got.moneyWeightedAnnual, -0.1);
    EXPECT_NEAR(got.firstValue + got.flows + got.gain, got.lastValue, 1e-9);
}

TEST(AccountReturnsOf, TheRateGrowsAllFlowsToTheLastValue) {
    Rng rng(4);
    for (int round = 0; round < 200; ++round) {
        std::vector<AccountDay> days{{Date::fromDays(18'000), 1'000.0, 0.0}};
        for (int i = 0; i < 12; ++i) {
            const double start = days.back().value + days.back().flow;
            const int gap = 1 + static_cast<int>(rng.below(60));
            const double value = start * std::exp(0.05 * rng.normal());
            days.push_back({days.back().date.plusDays(gap), value, (rng.uniform() - 0.3) * value});
        }
        days.back().flow = 0.0;
        const auto got = accountReturns(days).value();
        double end = 0.0;
        for (std::size_t i = 0; i + 1 < days.size(); ++i) {
            const double years = (days.back().date.days() - days[i].date.days()) / 365.0;
            end += (days[i].flow + (i == 0 ? days[i].value : 0.0)) *
                   std::pow(1.0 + got.moneyWeightedAnnual, years);
        }
        EXPECT_NEAR(end / got.lastValue, 1.0, 1e-9) << round;
    }
}

TEST(AccountReturnsOf, ExtremesAreRatesToo) {
    const auto lost = accountReturns({{day(2024, 1, 1), 100.0, 0.0}, {day(2024, 2, 1), 0.0, 0.0}}).value();
    EXPECT_EQ(lost.moneyWeightedAnnual, -1.0);
    EXPECT_EQ(lost.timeWeighted, -1.0);
    const auto week = accountReturns({{day(2024, 1, 1), 100.0, 0.0}, {day(2024, 1, 8), 120.0, 0.0}}).value();
    EXPECT_NEAR(week.moneyWeighted, 0.2, 1e-12);
    EXPECT_NEAR(week.moneyWeightedAnnual / (std::pow(1.2, 365.0 / 7.0) - 1.0), 1.0, 1e-10);
}

TEST(AccountReturnsOf, RefusesAnAccountThatCannotBe) {
    const auto a = day(2024, 1, 1);
    const auto b = day(2024, 2, 1);
    const auto c = day(2024, 3, 1);
    for (const auto& days :
         std::vector<std::vector<AccountDay>>{{},
                                              {{a, 100.0, 0.0}},
                                              {{b, 100.0, 0.0}, {a, 110.0, 0.0}},
                                              {{a, 100.0, 0.0}, {a, 110.0, 0.0}},
                                              {{a, test::kNan, 0.0}, {b, 110.0, 0.0}},
                                              {{a, 100.0, test::kInfinity}, {b, 110.0, 0.0}},
                                              {{a, -5.0, 0.0}, {b, 110.0, 0.0}},
                                              {{a, 100.0, 0.0}, {b, 110.0, -110.0}, {c, 5.0, 0.0}},
                                              {{a, 100.0, 0.0}, {b, 110.0, -200.0}, {c, 5.0, 0.0}},
                                              {{a, 0.0, 0.0}, {b, 110.0, 0.0}},
                                              {{a, 1e-6, 0.0}, {b, 1e9, 0.0}}}) {
        const auto got = accountReturns(days);
        ASSERT_FALSE(got.ok());
        EXPECT_EQ(got.error().code, ErrorCode::BadInput);
    }
}

// 100 in, 230 out after a year, 132 in after two, and nothing left but a cent: 10 % and 20 % explain it
// alike.
TEST(AccountReturnsOf, RefusesFlowsThatTwoRatesExplain) {
    const std::vector<AccountDay> days{{day(2021, 1, 1), 0.0, 100.0},
                                       {day(2022, 1, 1), 300.0, -230.0},
                                       {day(2023, 1, 1), 20.0, 132.0},
                                       {day(2023, 1, 2), 0.000001, 0.0}};
    const auto got = accountReturns(days);
    ASSERT_FALSE(got.ok());
    EXPECT_NE(got.error().message.find("2 rates of return"), std::string::npos) << got.error().message;
}

}  // namespace
}  // namespace qd::analytics
