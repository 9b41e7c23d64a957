// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_moves.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

TEST(QualityMoves, TakesOutTheMarket) {
    const Workshop w(60, 250);
    const auto series = unexplainedMoves(w.panel(), {});
    ASSERT_EQ(series.size(), 60U);
    double raw = 0.0;
    double own = 0.0;
    for (const CloseSeries& s : series) {
        ASSERT_EQ(s.rows.size(), 250U);
        for (std::size_t j = 1; j < s.rows.size(); ++j) {
            raw += std::pow(std::log(s.close[j] / s.close[j - 1]), 2);
            own += std::pow(s.residual[j], 2);
            ASSERT_GT(s.scale[j], 0.0);
        }
    }
    EXPECT_LT(own, 0.6 * raw);  // half of the variance is the market's by construction
    EXPECT_NEAR(std::sqrt(own / (60.0 * 249.0)), 0.01, 0.0015);
}

TEST(QualityMoves, MaskedClosesDoNotMoveTheMarket) {
    Workshop w(60, 250);
    const auto clean = unexplainedMoves(w.panel(), {});
    CellMask mask(60 * 250, 0);
    for (std::size_t i = 0; i < 35; ++i) {  // most of the names wrong on one day, by the same 10 %
        w.at(PriceField::Close, 120, i) *= 1.1;
        mask[120 * 60 + i] = 1;
    }
    const auto blind = unexplainedMoves(w.panel(), {});
    const auto masked = unexplainedMoves(w.panel(), mask);
    double off = 0.0;
    double offBlind = 0.0;
    for (std::size_t i = 35; i < 60; ++i) {
        off += std::abs(masked[i].residual[120] - clean[i].residual[120]) / 25.0;
        offBlind += std::abs(blind[i].residual[120] - clean[i].residual[120]) / 25.0;
    }
    EXPECT_LT(off, 0.5 * offBlind);
    EXPECT_GT(offBlind, 0.015);
}

TEST(QualityMoves, BridgesGapsWithTheMarketBetween) {
    Workshop w(60, 250);
    const auto clean = unexplainedMoves(w.panel(), {});
    w.remove(100, 7);
    w.remove(101, 7);
    const auto gap = unexplainedMoves(w.panel(), {});
    ASSERT_EQ(gap[7].rows.size(), 248U);
    EXPECT_EQ(gap[7].rows[100], 102U);
    const double bridged = clean[7].residual[100] + clean[7].residual[101] + clean[7].residual[102];
    EXPECT_NEAR(gap[7].residual[100], bridged, 0.01);
}

TEST(QualityMoves, ActivityIsRelativeToTheDayAndTheSymbol) {
    Workshop w(30, 120);
    for (std::size_t i = 0; i < 30; ++i)
        w.at(PriceField::Volume, 60, i) *= 3.0;  // a busy day for all
    w.at(PriceField::Volume, 60, 4) *= std::exp(2.0);
    const auto series = unexplainedMoves(w.panel(), {});
    EXPECT_NEAR(series[4].activity[60].value(), 2.0, 1.2);
    EXPECT_LT(std::abs(series[5].activity[60].value()), 1.5);
    for (const CloseSeries& s : unexplainedMoves(Workshop(30, 120, false).panel(), {})) {
        EXPECT_FALSE(s.activity[60]);
    }
}

}  // namespace
}  // namespace qd::market
