// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

using namespace qd::ui::charts;

namespace {
const auto kSame = [](double v) { return v; };
}

TEST(Decimate, KeepsEverySpikeAndBoundsTheCost) {
    std::vector<double> values(100000, 1.0);
    values[54321] = 99.0;
    values[777] = -99.0;
    const auto lines = decimate(
        values, {0, 99999}, [](double i) { return i / 100.0; }, kSame);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_LE(lines[0].size(), 4 * 1001);
    double low = 0;
    double high = 0;
    for (const QPointF& p : lines[0]) {
        low = std::min(low, p.y());
        high = std::max(high, p.y());
    }
    EXPECT_EQ(low, -99.0);
    EXPECT_EQ(high, 99.0);
    EXPECT_TRUE(
        std::is_sorted(lines[0].begin(), lines[0].end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
}

TEST(Decimate, FewPointsStayAsTheyAre) {
    const std::vector<double> values{1, 5, 2, 4};
    const auto lines = decimate(
        values, {1, 3}, [](double i) { return i * 10.0; }, kSame);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0], QPolygonF({{10, 5}, {20, 2}, {30, 4}}));
}

TEST(Decimate, MissingValuesBreakTheLine) {
    const double nan = std::nan("");
    const std::vector<double> values{nan, 1, 2, nan, 3, nan};
    const auto lines = decimate(
        values, {0, 5}, [](double i) { return i * 10.0; }, kSame);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].size(), 1);
    EXPECT_TRUE(decimate({}, {0, 5}, kSame, kSame).empty());
    EXPECT_TRUE(decimate(values, {3, 2}, kSame, kSame).empty());
}
