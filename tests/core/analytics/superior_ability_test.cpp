// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/superior_ability.h"

#include <gtest/gtest.h>

#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

SuperiorAbility tested(const std::vector<Series>& gains, const SuperiorAbilityOptions& options = {}) {
    return superiorAbility(test::spansOf(gains), options, test::quietJob()).value();
}

/// Noise, with the mean of each strategy set to `means`[k].
std::vector<Series> gainsOf(const std::vector<double>& means, std::uint64_t seed, std::size_t count = 400) {
    std::vector<Series> out;
    for (std::size_t k = 0; k < means.size(); ++k)
        out.push_back(test::normalReturns(count, means[k], 0.01, seed + k));
    return out;
}

TEST(SuperiorAbilityOf, FindsTheStrategyThatIsBetter) {
    const auto got = tested(gainsOf({0.0, -0.0005, 0.003, 0.0001}, 10));
    EXPECT_EQ(got.best, 2U);
    EXPECT_GT(got.statistic, 4.0);
    EXPECT_LT(got.consistent, 0.01);
    EXPECT_LT(got.realityCheck, 0.01);
    EXPECT_GE(got.lower, 1.0 / 1001.0);
}

TEST(SuperiorAbilityOf, OrdersItsThreeValues) {
    for (std::uint64_t seed = 1; seed < 12; ++seed) {
        const auto got = tested(gainsOf({0.0005, -0.001, -0.004, 0.0, 0.0003}, 100 * seed, 200));
        EXPECT_LE(got.lower, got.consistent);
        EXPECT_LE(got.consistent, got.upper);
    }
}

// Hansen (2005): what the reality check loses when poor strategies join, his test keeps.
TEST(SuperiorAbilityOf, PoorStrategiesDoNotBuryAGoodOne) {
    std::vector<double> means{0.0008};
    const auto alone = tested(gainsOf(means, 40));
    for (int i = 0; i < 30; ++i)
        means.push_back(-0.02);
    const auto among = tested(gainsOf(means, 40));
    EXPECT_NEAR(among.consistent, alone.consistent, 0.02);
    EXPECT_GT(among.upper, among.consistent + 0.05);
    EXPECT_GT(among.realityCheck, among.consistent + 0.05);
}

TEST(SuperiorAbilityOf, NothingBetterIsNoEvidence) {
    const auto behind = tested(gainsOf({-0.002, -0.003}, 5));
    EXPECT_EQ(behind.statistic, 0.0);
    EXPECT_EQ(behind.consistent, 1.0);
    const auto copies = tested({Series(100, 0.0), Series(100, 0.0)});
    EXPECT_EQ(copies.consistent, 1.0);
    EXPECT_EQ(copies.realityCheck, 1.0);
    // A copy of the benchmark among others changes nothing.
    auto gains = gainsOf({0.002, 0.0}, 9);
    const auto without = tested(gains, {.block = 2.0});
    gains.insert(gains.begin(), Series(400, 0.0));
    const auto with = tested(gains, {.block = 2.0});
    EXPECT_EQ(with.consistent, without.consistent);
    EXPECT_EQ(with.best, without.best + 1);
}

TEST(SuperiorAbilityOf, DoesNotDependOnThreads) {
    const auto gains = gainsOf({0.0005, 0.0007, 0.0}, 77);
    const auto one = tested(gains);
    const auto three = tested(gains, {.threads = 3});
    EXPECT_EQ(one.consistent, three.consistent);
    EXPECT_EQ(one.realityCheck, three.realityCheck);
    EXPECT_EQ(one.lower, three.lower);
    EXPECT_NE(tested(gains, {.seed = 9}).realityCheck, 0.0);
}

TEST(SuperiorAbilityOf, RefusesWhatItCannotCompare) {
    const Series x = test::normalReturns(60, 0.0, 0.01, 1);
    Series hole = x;
    hole[7] = test::kNan;
    const Series shorter(x.begin(), x.end() - 1);
    const auto refused = [](const std::vector<Series>& gains, const SuperiorAbilityOptions& options = {}) {
        const auto got = superiorAbility(test::spansOf(gains), options, test::quietJob());
        return !got.ok() && got.error().code == ErrorCode::BadInput;
    };
    EXPECT_TRUE(refused({}));
    EXPECT_TRUE(refused({Series(9, 0.1)}));
    EXPECT_TRUE(refused({x, shorter}));
    EXPECT_TRUE(refused({x, hole}));
    EXPECT_TRUE(refused({x, Series(60, 0.001)}));
    EXPECT_TRUE(refused({x}, {.resamples = 5}));
    EXPECT_TRUE(refused({x}, {.block = 0.2}));
    EXPECT_TRUE(refused({x}, {.block = 61.0}));
    EXPECT_EQ(superiorAbility(test::spansOf({x}), {}, test::cancelledJob()).error().code,
              ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::analytics
