// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/features/kernels.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

std::vector<double> movesOf(const test::Market& m, std::size_t t, std::size_t s, std::size_t window) {
    std::vector<double> moves;
    for (std::size_t i = t + 1 > window ? t + 1 - window : 0; i <= t; ++i)
        if (const auto move = m.move(i, s)) moves.push_back(*move);
    return moves;
}

double momentOf(const std::vector<double>& v, int power) {
    double mean = 0.0;
    for (const double x : v)
        mean += x / static_cast<double>(v.size());
    double moment = 0.0;
    for (const double x : v)
        moment += std::pow(x - mean, power) / static_cast<double>(v.size());
    return moment;
}

TEST(ReturnMomentsTest, AreThoseOfThePlainWindowInTwoPasses) {
    const auto market = test::gappyMarket(150, 34);
    const FeatureView view{
        "v", {}, {{"vol", FeatureKind::Volatility, 21}, {"skew", FeatureKind::Skewness, 25}}};
    const auto frame = test::frameOf(market.panel(), view);
    std::size_t compared = 0;
    for (std::size_t t = 0; t < market.rows(); ++t) {
        for (std::size_t s = 0; s < market.width(); ++s) {
            const auto month = movesOf(market, t, s, 21);
            const auto longer = movesOf(market, t, s, 25);
            const bool here = market.at(t, s) > 0.0;
            ASSERT_EQ(frame->at(0, t, s).has_value(), here && month.size() >= 17) << t << ' ' << s;
            ASSERT_EQ(frame->at(1, t, s).has_value(), here && longer.size() >= 20) << t << ' ' << s;
            if (!here || month.size() < 17 || longer.size() < 20) continue;
            const double n = static_cast<double>(month.size());
            EXPECT_NEAR(*frame->at(0, t, s), std::sqrt(momentOf(month, 2) * n / (n - 1) * 252.0), 1e-12);
            EXPECT_NEAR(*frame->at(1, t, s), momentOf(longer, 3) / std::pow(momentOf(longer, 2), 1.5), 1e-9);
            ++compared;
        }
    }
    EXPECT_GT(compared, 3000U);
}

// numpy.std([.01, -.02, .03, 0, .01], ddof=1) * sqrt(252) and scipy.stats.skew of the same, by hand:
// mean .006, squares about it .001320 in sum, cubes 1.5e-6·… in sum −0.00000366 + …
TEST(ReturnMomentsTest, GiveHandComputedValues) {
    test::Market market;
    market.symbols = {"A"};
    market.close = {100.0};
    for (const double move : {0.01, -0.02, 0.03, 0.0, 0.01})
        market.close.push_back(market.close.back() * (1.0 + move));
    for (int t = 0; t < 6; ++t)
        market.dates.push_back(Date::fromDays(t));
    const auto frame = test::frameOf(market.panel(), test::oneFeature({"v", FeatureKind::Volatility, 5}));
    // Σ(x − .006)² = .000016 + .000676 + .000576 + .000036 + .000016 = .00132; /4 · 252 = .08316
    EXPECT_NEAR(frame->at(0, 5, 0).value(), std::sqrt(0.08316), 1e-14);
}

TEST(ReturnMomentsTest, WhereNothingMovesThereIsNoSkewness) {
    test::Market market;
    market.symbols = {"STILL", "GROWS"};
    for (int t = 0; t < 40; ++t) {
        market.dates.push_back(Date::fromDays(t));
        market.close.push_back(50.0);
        market.close.push_back(50.0 * std::pow(1.0005, t));
    }
    const FeatureView view{
        "v", {}, {{"vol", FeatureKind::Volatility, 21}, {"skew", FeatureKind::Skewness, 21}}};
    const auto frame = test::frameOf(market.panel(), view);
    EXPECT_EQ(frame->at(0, 39, 0), 0.0);
    EXPECT_NEAR(frame->at(0, 39, 1).value(), 0.0, 1e-8);
    EXPECT_FALSE(frame->at(1, 39, 0));
    EXPECT_FALSE(frame->at(1, 39, 1)) << "rounding is no skewness";
}

}  // namespace
}  // namespace qd::features
