// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/features/kernels.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

using enum FeatureKind;

/// The last close of up to five sessions before.
double carried(const test::Market& m, std::size_t t, std::size_t s) {
    for (std::size_t age = 0; age <= 5 && age <= t; ++age)
        if (m.at(t - age, s) > 0.0) return m.at(t - age, s);
    return 0.0;
}

/// Mean of what is there in the last `window` sessions, or nothing when a fifth is missing.
std::optional<double> meanOf(const std::vector<double>& cells, std::size_t width, std::size_t t,
                             std::size_t s, std::size_t window, bool zeroIsMissing) {
    double sum = 0.0;
    std::size_t n = 0;
    for (std::size_t i = t + 1 > window ? t + 1 - window : 0; i <= t; ++i) {
        const double v = cells[i * width + s];
        if (v < 0.0 || (zeroIsMissing && v == 0.0)) continue;
        sum += v;
        ++n;
    }
    if (static_cast<double>(n) < 0.8 * static_cast<double>(window)) return std::nullopt;
    return sum / static_cast<double>(n);
}

template <class Plain>
void expectPlain(const FeatureDefinition& definition, Plain plain) {
    const auto market = test::gappyMarket(160, 37);
    const auto frame = test::frameOf(market.panel(), test::oneFeature(definition));
    std::size_t there = 0;
    for (std::size_t t = 0; t < market.rows(); ++t) {
        for (std::size_t s = 0; s < market.width(); ++s) {
            const std::optional<double> wanted =
                market.at(t, s) > 0.0 ? plain(market, t, s) : std::optional<double>();
            const auto found = frame->at(0, t, s);
            ASSERT_EQ(found.has_value(), wanted.has_value()) << t << ' ' << s;
            if (!wanted) continue;
            EXPECT_NEAR(*found, *wanted, 1e-12 * (1.0 + std::abs(*wanted))) << t << ' ' << s;
            ++there;
        }
    }
    EXPECT_GT(there, 2000U) << "something was compared";
}

TEST(PriceRatiosTest, AReturnIsThePriceOverAnEarlierOne) {
    expectPlain({"r", Return, 5}, [](const auto& m, std::size_t t, std::size_t s) -> std::optional<double> {
        if (t < 5 || carried(m, t - 5, s) == 0.0) return std::nullopt;
        return m.at(t, s) / carried(m, t - 5, s) - 1.0;
    });
}

TEST(PriceRatiosTest, MomentumLeavesOutTheLastSessions) {
    expectPlain({"m", Momentum, 40, 8},
                [](const auto& m, std::size_t t, std::size_t s) -> std::optional<double> {
                    if (t < 40 || carried(m, t - 40, s) == 0.0 || carried(m, t - 8, s) == 0.0)
                        return std::nullopt;
                    return carried(m, t - 8, s) / carried(m, t - 40, s) - 1.0;
                });
}

TEST(PriceRatiosTest, AveragesAreOfTheClosesThatAreThere) {
    expectPlain({"a", AverageRatio, 30, 6},
                [](const auto& m, std::size_t t, std::size_t s) -> std::optional<double> {
                    const auto recent = meanOf(m.close, m.width(), t, s, 6, true);
                    const auto longer = meanOf(m.close, m.width(), t, s, 30, true);
                    if (!recent || !longer) return std::nullopt;
                    return *recent / *longer - 1.0;
                });
}

TEST(PriceRatiosTest, VolumesAreComparedAsLogarithms) {
    expectPlain({"v", VolumeRatio, 20, 5},
                [](const auto& m, std::size_t t, std::size_t s) -> std::optional<double> {
                    const auto recent = meanOf(m.volume, m.width(), t, s, 5, false);
                    const auto longer = meanOf(m.volume, m.width(), t, s, 20, false);
                    if (!recent || !longer) return std::nullopt;
                    return std::log(*recent / *longer);
                });
}

TEST(PriceRatiosTest, TheDrawdownIsFromTheHighestCloseOfTheWindow) {
    expectPlain({"d", Drawdown, 50},
                [](const auto& m, std::size_t t, std::size_t s) -> std::optional<double> {
                    if (!meanOf(m.close, m.width(), t, s, 50, true)) return std::nullopt;
                    double highest = 0.0;
                    for (std::size_t i = t + 1 > 50 ? t - 49 : 0; i <= t; ++i)
                        highest = std::max(highest, m.at(i, s));
                    return m.at(t, s) / highest - 1.0;
                });
}

TEST(PriceRatiosTest, AVolumeOfNothingHasNoLogarithm) {
    auto market = test::gappyMarket(30, 3, 7, false);
    for (std::size_t t = 0; t < 30; ++t)
        market.volume[t * 3] = 0.0;
    const auto frame = test::frameOf(market.panel(), test::oneFeature({"v", VolumeRatio, 10, 2}));
    EXPECT_FALSE(frame->at(0, 29, 0));
    EXPECT_TRUE(frame->at(0, 29, 1));
}

// 1e300 over 1e-300 is no number of a double.
TEST(PriceRatiosTest, AnInfiniteRatioIsMissing) {
    test::Market market;
    market.symbols = {"A"};
    market.close = {1e-300, 1e300};
    market.dates = {Date::fromDays(0), Date::fromDays(1)};
    EXPECT_FALSE(test::frameOf(market.panel(), test::oneFeature({"r", Return, 1}))->at(0, 1, 0));
}

}  // namespace
}  // namespace qd::features
