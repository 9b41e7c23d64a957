// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/synthetic_bars.h"

#include <cmath>

#include <gtest/gtest.h>

namespace qd::market {
namespace {

constexpr std::size_t kDays = 300;

SyntheticPath path(double dailyVol) {
    SyntheticPath p;
    p.last = kDays - 1;
    p.totalReturn.assign(kDays, 0.0);
    p.vol.assign(kDays, dailyVol);
    p.surprise.assign(kDays, 0.0);
    return p;
}

SyntheticCloses closes(double start, double growth) {
    SyntheticCloses c;
    c.shares = 1e8;
    for (std::size_t t = 0; t < kDays; ++t)
        c.close.push_back(start * std::pow(1.0 + growth, static_cast<double>(t)));
    c.adjClose = c.close;
    return c;
}

TEST(SyntheticBars, ContainTheirOpenAndClose) {
    for (const double start : {0.05, 80.0}) {
        const SyntheticCloses c = closes(start, 0.0);
        const SyntheticBars b = makeBars(4, path(0.03), c);
        for (std::size_t t = 0; t < kDays; ++t) {
            EXPECT_LE(b.low[t], std::min(b.open[t], c.close[t]));
            EXPECT_GE(b.high[t], std::max(b.open[t], c.close[t]));
            EXPECT_GT(b.low[t], 0.0);
            EXPECT_GE(b.volume[t], 1.0);
        }
    }
}

TEST(SyntheticBars, LargeMovesAreTraded) {
    SyntheticPath moving = path(0.01);
    moving.surprise[200] = 8.0;
    const SyntheticCloses c = closes(80.0, 0.0);
    const double quiet = makeBars(4, path(0.01), c).volume[200];
    EXPECT_GT(makeBars(4, moving, c).volume[200], 3.0 * quiet);
}

TEST(SyntheticIndexTest, WeighsByCapitalisation) {
    // 3 : 1 by capitalisation at the start; one name doubles its weight by nobody's issue of shares.
    SyntheticCloses big = closes(300.0, 0.0);
    SyntheticCloses small = closes(100.0, 0.001);
    const std::vector<SyntheticPath> paths{path(0.01), path(0.01)};
    const std::vector<SyntheticCloses> all{big, small};
    const std::vector<SyntheticBars> bars{makeBars(1, paths[0], big), makeBars(2, paths[1], small)};
    const SyntheticIndex index = makeIndex(paths, all, bars, kDays);
    const double total = big.close.back() + small.close.back();
    EXPECT_NEAR(index.close.back() / index.close.front(), total / 400.0, 1e-4);
    EXPECT_NEAR(index.adjClose.front() / index.adjClose.back(), 400.0 / total, 1e-4);
    for (std::size_t t = 0; t < kDays; ++t) {
        EXPECT_LE(index.bars.low[t], std::min(index.bars.open[t], index.close[t]));
        EXPECT_GE(index.bars.high[t], std::max(index.bars.open[t], index.close[t]));
    }
}

TEST(SyntheticIndexTest, AListingMovesNothing) {
    SyntheticPath late = path(0.01);
    late.first = 150;
    SyntheticCloses newcomer = closes(500.0, 0.0);
    for (std::size_t t = 0; t < 150; ++t)
        newcomer.close[t] = newcomer.adjClose[t] = 0.0;
    const std::vector<SyntheticPath> paths{path(0.01), late};
    const std::vector<SyntheticCloses> all{closes(300.0, 0.0), newcomer};
    const std::vector<SyntheticBars> bars{makeBars(1, paths[0], all[0]), makeBars(2, late, newcomer)};
    const SyntheticIndex index = makeIndex(paths, all, bars, kDays);
    EXPECT_DOUBLE_EQ(index.close.front(), 1000.0);
    EXPECT_DOUBLE_EQ(index.close.back(), 1000.0);
}

}  // namespace
}  // namespace qd::market
