// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/features/kernels.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

constexpr std::size_t kWindow = 33;

struct Line {
    std::size_t n = 0;
    double slope = 0.0;
    double left = 0.0;  ///< sum of squares about the line
};

/// Least squares in two passes, over the pairs of the window.
template <class Reference>
Line lineOf(const test::Market& m, std::size_t t, std::size_t s, Reference reference) {
    std::vector<std::pair<double, double>> pairs;
    for (std::size_t i = t + 1 > kWindow ? t + 1 - kWindow : 0; i <= t; ++i) {
        const auto y = m.move(i, s);
        const std::optional<double> x = reference(i);
        if (x && y) pairs.emplace_back(*x, *y);
    }
    Line line{pairs.size()};
    const double n = static_cast<double>(pairs.size());
    double meanX = 0.0, meanY = 0.0, xx = 0.0, xy = 0.0;
    for (const auto& [x, y] : pairs) {
        meanX += x / n;
        meanY += y / n;
    }
    for (const auto& [x, y] : pairs) {
        xx += (x - meanX) * (x - meanX);
        xy += (x - meanX) * (y - meanY);
    }
    line.slope = xy / xx;
    for (const auto& [x, y] : pairs)
        line.left += std::pow(y - meanY - line.slope * (x - meanX), 2);
    return line;
}

std::optional<double> equalWeighted(const test::Market& m, std::size_t t) {
    double sum = 0.0;
    int n = 0;
    for (std::size_t s = 0; s < m.width(); ++s) {
        const auto move = m.move(t, s);
        if (!move) continue;
        sum += *move;
        ++n;
    }
    return n == 0 ? std::nullopt : std::optional(sum / n);
}

TEST(MarketFiguresTest, BetaAndWhatItLeavesAreThoseOfLeastSquares) {
    const auto market = test::gappyMarket(140, 36);
    const FeatureView view{"v",
                           {},
                           {{"beta", FeatureKind::Beta, kWindow},
                            {"left", FeatureKind::ResidualVolatility, kWindow},
                            {"to", FeatureKind::Beta, kWindow, 0, "N103"}}};
    const auto frame = test::frameOf(market.panel(), view);
    std::size_t compared = 0;
    for (std::size_t t = 0; t < market.rows(); ++t) {
        for (std::size_t s = 0; s < market.width(); ++s) {
            const auto own = lineOf(market, t, s, [&](std::size_t i) { return equalWeighted(market, i); });
            const auto to = lineOf(market, t, s, [&](std::size_t i) { return market.move(i, 3); });
            const bool here = market.at(t, s) > 0.0;
            ASSERT_EQ(frame->at(0, t, s).has_value(), here && own.n >= 27) << t << ' ' << s;
            ASSERT_EQ(frame->at(2, t, s).has_value(), here && to.n >= 27) << t << ' ' << s;
            if (!here || own.n < 27 || to.n < 27) continue;
            EXPECT_NEAR(*frame->at(0, t, s), own.slope, 1e-10);
            EXPECT_NEAR(*frame->at(1, t, s), std::sqrt(own.left / (static_cast<double>(own.n) - 2.0) * 252.0),
                        1e-9);
            EXPECT_NEAR(*frame->at(2, t, s), to.slope, 1e-10);
            ++compared;
        }
    }
    EXPECT_GT(compared, 2000U);
}

TEST(MarketFiguresTest, ANameIsItsOwnMeasure) {
    const auto market = test::gappyMarket(60, 5, 3, false);
    const auto frame =
        test::frameOf(market.panel(), test::oneFeature({"b", FeatureKind::Beta, kWindow, 0, "N103"}));
    EXPECT_NEAR(frame->at(0, 59, 3).value(), 1.0, 1e-14);
}

TEST(MarketFiguresTest, AMarketThatStandsStillMeasuresNothing) {
    test::Market market;
    market.symbols = {"A", "B"};
    for (int t = 0; t < 60; ++t) {
        market.dates.push_back(Date::fromDays(t));
        market.close.push_back(50.0);
        market.close.push_back(20.0 * std::pow(1.001, t));
    }
    const FeatureView view{"v",
                           {},
                           {{"a", FeatureKind::Beta, 20, 0, "A"},
                            {"b", FeatureKind::Beta, 20, 0, "B"},
                            {"l", FeatureKind::ResidualVolatility, 20, 0, "B"}}};
    const auto frame = test::frameOf(market.panel(), view);
    for (std::size_t f = 0; f < 3; ++f)
        EXPECT_FALSE(frame->at(f, 59, 0)) << f;
}

}  // namespace
}  // namespace qd::features
