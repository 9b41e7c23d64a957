// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/series_shape.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::report {
namespace {

TEST(SeriesShape, DrawdownIsTheShareBelowTheRunningMaximum) {
    const auto falls = drawdownOf({100.0, 120.0, 90.0, std::nan(""), 130.0, 65.0});
    EXPECT_EQ(falls[0], 0.0);
    EXPECT_EQ(falls[2], -0.25);
    EXPECT_EQ(falls[3], 0.0);
    EXPECT_EQ(falls[5], -0.5);
    EXPECT_TRUE(drawdownOf({}).empty());
    EXPECT_EQ(drawdownOf({-1.0, -2.0})[1], 0.0);
}

TEST(SeriesShape, DecimationKeepsTheExtremes) {
    Rng rng(2);
    std::vector<double> values;
    for (int i = 0; i < 5000; ++i)
        values.push_back(rng.normal());
    values[1234] = 99.0;
    values[4321] = -99.0;
    values[2000] = std::nan("");
    const auto kept = drawnIndices(values, 100);
    EXPECT_LE(kept.size(), 400U);
    EXPECT_TRUE(std::is_sorted(kept.begin(), kept.end()));
    EXPECT_EQ(kept.front(), 0U);
    EXPECT_EQ(kept.back(), 4999U);
    EXPECT_TRUE(std::binary_search(kept.begin(), kept.end(), 1234U));
    EXPECT_TRUE(std::binary_search(kept.begin(), kept.end(), 4321U));
    EXPECT_FALSE(std::binary_search(kept.begin(), kept.end(), 2000U));
    EXPECT_EQ(drawnIndices({1.0, std::nan(""), 3.0}, 100), (std::vector<std::size_t>{0, 2}));
    EXPECT_TRUE(drawnIndices({}, 5).empty());
}

TEST(SeriesShape, LabelsKeepTheirDistanceOrderAndRange) {
    Rng rng(4);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> wanted;
        for (std::size_t i = 0; i < 1 + rng.below(12); ++i)
            wanted.push_back(rng.uniform() * 100.0);
        const auto places = spreadLabels(wanted, 8.0, 0.0, 100.0);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            EXPECT_GE(places[i], -1e-9);
            EXPECT_LE(places[i], 100.0 + 1e-9);
            for (std::size_t j = 0; j < wanted.size(); ++j) {
                if (i == j) continue;
                EXPECT_GE(std::abs(places[i] - places[j]), 8.0 - 1e-6);
                if (wanted[i] < wanted[j]) {
                    EXPECT_LT(places[i], places[j]);
                }
            }
        }
    }
}

TEST(SeriesShape, LabelsThatNeedNotMoveStay) {
    EXPECT_EQ(spreadLabels({10.0, 50.0, 90.0}, 8.0, 0.0, 100.0), (std::vector<double>{10.0, 50.0, 90.0}));
    EXPECT_TRUE(spreadLabels({}, 8.0, 0.0, 100.0).empty());
    // More labels than room: they share it evenly.
    const auto tight = spreadLabels({1.0, 1.0, 1.0}, 8.0, 0.0, 10.0);
    EXPECT_NEAR(tight[2] - tight[0], 10.0, 1e-9);
}

}  // namespace
}  // namespace qd::report
