// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/features/kernels.h"
#include "tests/core/features/feature_fixture.h"

namespace qd::features {
namespace {

test::Market oneName(const std::vector<double>& closes) {
    test::Market market;
    market.symbols = {"A"};
    market.close = closes;
    for (std::size_t t = 0; t < closes.size(); ++t)
        market.dates.push_back(Date::fromDays(static_cast<std::int32_t>(t)));
    return market;
}

const FeatureView kRsi14 = test::oneFeature({"rsi_14", FeatureKind::Rsi, 14});

// The worksheet of StockCharts' ChartSchool, "Relative Strength Index (RSI)": 14 periods of Wilder's
// smoothing over closes of QQQQ, printed with two places.
TEST(StrengthIndexTest, GivesThePublishedWorksheet) {
    const std::vector<double> closes{
        44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931,
        46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521,
        45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314};
    const std::vector<double> published{70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38,
                                        54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.30, 33.08, 37.77};
    const auto frame = test::frameOf(oneName(closes).panel(), kRsi14);
    for (std::size_t t = 0; t < 14; ++t)
        EXPECT_FALSE(frame->at(0, t, 0)) << "fourteen changes make the first one";
    for (std::size_t i = 0; i < published.size(); ++i)
        EXPECT_NEAR(frame->at(0, 14 + i, 0).value(), published[i], 0.006) << i;
}

TEST(StrengthIndexTest, StandsAtItsEndsAndInTheMiddle) {
    std::vector<double> up, down, still;
    for (int t = 0; t < 30; ++t) {
        up.push_back(10.0 + t);
        down.push_back(50.0 - t);
        still.push_back(10.0);
    }
    EXPECT_EQ(test::frameOf(oneName(up).panel(), kRsi14)->at(0, 29, 0), 100.0);
    EXPECT_EQ(test::frameOf(oneName(down).panel(), kRsi14)->at(0, 29, 0), 0.0);
    EXPECT_EQ(test::frameOf(oneName(still).panel(), kRsi14)->at(0, 29, 0), 50.0);
}

/// Wilder's recursion from the first close on, with no blocks.
std::vector<double> plainRsi(const std::vector<double>& closes, std::size_t n) {
    std::vector<double> out(closes.size(), -1.0);
    double gain = 0.0;
    double loss = 0.0;
    for (std::size_t t = 1; t < closes.size(); ++t) {
        const double change = closes[t] - closes[t - 1];
        const double k = static_cast<double>(n);
        if (t <= n) {
            gain += std::max(change, 0.0) / k;
            loss += std::max(-change, 0.0) / k;
        } else {
            gain = (gain * (k - 1) + std::max(change, 0.0)) / k;
            loss = (loss * (k - 1) + std::max(-change, 0.0)) / k;
        }
        if (t >= n) out[t] = 100.0 - 100.0 / (1.0 + gain / loss);
    }
    return out;
}

TEST(StrengthIndexTest, ABoundedPastGivesTheEndlessRecursionToAMillionth) {
    const auto market = test::gappyMarket(1500, 1, 5, false);
    const auto plain = plainRsi(market.close, 14);
    const auto frame = test::frameOf(market.panel(), kRsi14);
    for (std::size_t t = 14; t < 1500; ++t)
        EXPECT_NEAR(frame->at(0, t, 0).value(), plain[t], 1e-6) << t;
}

TEST(StrengthIndexTest, ALongGapBeginsItAnew) {
    auto market = test::gappyMarket(60, 1, 5, false);
    for (std::size_t t = 20; t < 23; ++t)
        market.at(t, 0) = 0.0;
    auto frame = test::frameOf(market.panel(), kRsi14);
    EXPECT_FALSE(frame->at(0, 21, 0)) << "there is no close";
    EXPECT_TRUE(frame->at(0, 23, 0)) << "three sessions are bridged";
    for (std::size_t t = 20; t < 26; ++t)
        market.at(t, 0) = 0.0;
    frame = test::frameOf(market.panel(), kRsi14);
    EXPECT_FALSE(frame->at(0, 26 + 13, 0));
    EXPECT_TRUE(frame->at(0, 26 + 14, 0)) << "fourteen changes after the gap";
}

}  // namespace
}  // namespace qd::features
