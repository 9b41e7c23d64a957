// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_level.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

CloseSeries flat(std::size_t bars) {
    CloseSeries s;
    for (std::size_t j = 0; j < bars; ++j)
        s.rows.push_back(j);
    s.close.assign(bars, 10.0);
    s.volume.assign(bars, 1.0);
    s.residual.assign(bars, 0.0);
    s.scale.assign(bars, 0.01);
    s.activity.resize(bars);
    return s;
}

TEST(QualityLevel, ReadsASpikeFromBothSides) {
    CloseSeries s = flat(10);
    s.residual[5] = 0.05;
    s.residual[6] = -0.05;
    const auto level = localLevel(s, 5, std::vector<std::uint8_t>(10, 0));
    ASSERT_TRUE(level);
    EXPECT_NEAR(level->error, 0.05, 1e-12);
    EXPECT_NEAR(level->sd, 0.01 / std::sqrt(2.0), 1e-12);
    EXPECT_NEAR(level->before, 5.0, 1e-9);
    EXPECT_NEAR(level->after, -5.0, 1e-9);
}

TEST(QualityLevel, BridgesDoubtfulNeighbours) {
    CloseSeries s = flat(10);
    s.residual[5] = 0.05;  // wrong on bars 5 and 6
    s.residual[7] = -0.05;
    std::vector<std::uint8_t> doubtful(10, 0);
    EXPECT_NEAR(localLevel(s, 5, doubtful)->error, 0.025, 1e-12);
    doubtful[6] = 1;
    EXPECT_NEAR(localLevel(s, 5, doubtful)->error, 0.05, 1e-12);
}

TEST(QualityLevel, NeedsANeighbourOnEachSide) {
    const CloseSeries s = flat(10);
    std::vector<std::uint8_t> doubtful(10, 0);
    EXPECT_FALSE(localLevel(s, 0, doubtful));
    EXPECT_FALSE(localLevel(s, 9, doubtful));
    for (std::size_t j = 6; j < 10; ++j)
        doubtful[j] = 1;
    EXPECT_FALSE(localLevel(s, 5, doubtful));
}

TEST(QualityLevel, TrueMovesAreTraded) {
    EXPECT_LT(activityOfMove(0.0), 0.0);
    EXPECT_GT(activityOfMove(-8.0), 1.0);
    EXPECT_EQ(activityOfMove(200.0), activityOfMove(-300.0));  // saturates
    EXPECT_EQ(logStudent(0.0), 0.0);
    EXPECT_LT(logStudent(3.0), logStudent(-2.0));
}

}  // namespace
}  // namespace qd::market
