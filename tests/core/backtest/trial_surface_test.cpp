// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/trial_surface.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

using Points = std::vector<std::vector<double>>;
using Values = std::vector<std::optional<double>>;

/// A surface from rows of numbers; 0 is nothing.
TrialSurface surfaceOf(const std::vector<std::vector<double>>& rows) {
    Points points;
    Values values;
    for (std::size_t y = 0; y < rows.size(); ++y) {
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            points.push_back({static_cast<double>(x), static_cast<double>(y)});
            values.push_back(rows[y][x] == 0.0 ? std::nullopt : std::optional(rows[y][x]));
        }
    }
    return trialSurface(points, values, 0, 1).value();
}

TEST(TrialSurface, StandsOverTheValuesThatWereTried) {
    const Points points{{10, 1, 7}, {5, 2, 7}, {5, 1, 7}, {5, 1, 8}};
    const Values values{1.0, 2.0, 3.0, 5.0};
    const auto best = trialSurface(points, values, 0, 1).value();
    EXPECT_EQ(best.xs, (std::vector<double>{5, 10}));
    EXPECT_EQ(best.ys, (std::vector<double>{1, 2}));
    EXPECT_EQ(best.cells, (Values{5.0, 1.0, 2.0, std::nullopt}));
    const auto mean = trialSurface(points, values, 0, 1, CellValue::Mean).value();
    EXPECT_EQ(mean.cells, (Values{4.0, 1.0, 2.0, std::nullopt}));
    EXPECT_EQ(best.at(1, 0), std::optional(1.0));
}

TEST(TrialSurface, RefusesWhatHasNoTwoParameters) {
    const Points points{{1, 2}};
    EXPECT_FALSE(trialSurface(points, Values{1.0}, 0, 2).ok());
    EXPECT_FALSE(trialSurface(points, Values{1.0}, 1, 1).ok());
    EXPECT_FALSE(trialSurface(points, Values{1.0, 2.0}, 0, 1).ok());
    EXPECT_FALSE(trialSurface({}, {}, 0, 1).ok());
}

TEST(FindPlateau, PrefersAWideRegionToALonelyPeak) {
    const auto surface = surfaceOf({{1.00, 0.20, 0.20, 0.20, 0.20},
                                    {0.20, 0.20, 0.95, 0.93, 0.20},
                                    {0.20, 0.92, 0.94, 0.95, 0.91},
                                    {0.20, 0.20, 0.92, 0.20, 0.20}});
    const auto plateau = findPlateau(surface, 0.1).value();
    EXPECT_EQ(plateau.cells, (std::vector<std::size_t>{7, 8, 11, 12, 13, 14, 17}));
    EXPECT_EQ(plateau.best, 1.0);
    EXPECT_EQ(plateau.least, 0.91);
    EXPECT_NEAR(plateau.mean, (0.95 + 0.93 + 0.92 + 0.94 + 0.95 + 0.91 + 0.92) / 7.0, 1e-12);
    EXPECT_EQ(plateau.centre, 12U);
}

TEST(FindPlateau, DoesNotJoinOverCornersOrEdges) {
    const auto corners = surfaceOf({{1, 0.1, 1}, {0.1, 1, 0.1}});
    EXPECT_EQ(findPlateau(corners, 0.0)->cells.size(), 1U);
    // The last of a row and the first of the next are no neighbours.
    const auto edges = surfaceOf({{0.1, 0.1, 1}, {1, 0.1, 0.1}});
    EXPECT_EQ(findPlateau(edges, 0.0)->cells.size(), 1U);
}

TEST(FindPlateau, KeepsItsCentreInsideABentRegion) {
    const auto surface = surfaceOf({{1, 1, 1}, {1, 0.1, 1}, {1, 0.1, 1}});
    const auto plateau = findPlateau(surface, 0.05).value();
    EXPECT_EQ(plateau.cells.size(), 7U);
    EXPECT_NE(std::find(plateau.cells.begin(), plateau.cells.end(), plateau.centre), plateau.cells.end());
}

TEST(FindPlateau, MeasuresBelowANegativeBestToo) {
    const auto surface = surfaceOf({{-1.0, -1.05, -1.2}});
    EXPECT_EQ(findPlateau(surface, 0.1)->cells, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(findPlateau(surface, 0.0)->cells, (std::vector<std::size_t>{0}));
    EXPECT_EQ(findPlateau(surface, 1.0)->cells.size(), 3U);
}

TEST(FindPlateau, TakesTheBetterOfTwoOfOneSize) {
    EXPECT_EQ(findPlateau(surfaceOf({{0.9, 0.1, 1.0}}), 0.2)->cells, (std::vector<std::size_t>{2}));
    EXPECT_EQ(findPlateau(surfaceOf({{1.0, 0.1, 1.0}}), 0.2)->cells, (std::vector<std::size_t>{0}));
}

TEST(FindPlateau, HasNothingWithoutACell) {
    EXPECT_EQ(findPlateau(surfaceOf({{0, 0}}), 0.1), std::nullopt);
}

}  // namespace
}  // namespace qd::backtest
