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

TEST(Pyramid, AgreesWithALookAtEveryValue) {
    std::vector<double> values(5000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = i % 97 == 0 ? std::nan("") : std::sin(static_cast<double>(i * i % 1009)) * 100.0;
    const Pyramid pyramid(values);
    for (int first = -3; first < 5000; first += 37)
        for (const int count : {1, 2, 31, 64, 65, 700, 4096, 6000}) {
            const int last = first + count - 1;
            Extent naive;
            for (int i = std::max(0, first); i <= std::min(4999, last); ++i)
                if (std::isfinite(values[static_cast<std::size_t>(i)]))
                    naive.add(values[static_cast<std::size_t>(i)], values[static_cast<std::size_t>(i)]);
            const Extent quick = pyramid.extent(first, last);
            ASSERT_EQ(quick.any(), naive.any()) << first << ' ' << count;
            if (!naive.any()) continue;
            ASSERT_EQ(quick.low, naive.low) << first << ' ' << count;
            ASSERT_EQ(quick.high, naive.high) << first << ' ' << count;
        }
}

TEST(Pyramid, OddRanges) {
    EXPECT_FALSE(Pyramid().extent(0, 10).any());
    const std::vector<double> values{1.0, std::nan(""), 3.0};
    const Pyramid pyramid(values);
    EXPECT_FALSE(pyramid.extent(2, 1).any());
    EXPECT_FALSE(pyramid.extent(1, 1).any());
    EXPECT_DOUBLE_EQ(pyramid.at(2.0), 3.0);
    EXPECT_TRUE(std::isnan(pyramid.at(0.5)));
    EXPECT_TRUE(std::isnan(pyramid.at(-1.0)));
    EXPECT_TRUE(std::isnan(pyramid.at(7.0)));
}

TEST(ColumnExtents, NeighboursTouchExceptAtAGap) {
    const std::vector<double> values{0.0, 10.0, std::nan(""), 20.0, 30.0};
    const Pyramid line(values);
    const std::vector<double> edges{0.0, 0.5, 1.0, 1.5, 2.5, 3.0, 4.0};
    const auto columns = columnExtents(line, edges);
    ASSERT_EQ(columns.size(), 6U);
    EXPECT_EQ(columns[0].high, columns[1].low);
    EXPECT_EQ(columns[1].high, 10.0);
    EXPECT_FALSE(columns[3].any()) << "nothing is drawn across a missing value";
    EXPECT_EQ(columns[5].low, 20.0);
    EXPECT_EQ(columns[5].high, 30.0);
}

TEST(ColumnExtents, ASpikeOfAMillionPointsIsKept) {
    std::vector<double> values(1'000'000, 1.0);
    values[777'777] = 99.0;
    const Pyramid line(values);
    std::vector<double> edges;
    for (int k = 0; k <= 1600; ++k)
        edges.push_back(k * 999'999.0 / 1600.0);
    double high = 0.0;
    for (const Extent& column : columnExtents(line, edges))
        high = std::max(high, column.high);
    EXPECT_EQ(high, 99.0);
}
