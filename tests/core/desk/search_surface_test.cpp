// SPDX-License-Identifier: GPL-3.0-or-later
// The surface of a search: core/desk/search_surface.cpp.
#include <cmath>

#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

using backtest::CellValue;

SearchView viewOf(backtest::SearchSpace space, const std::vector<std::vector<double>>& points,
                  const std::vector<double>& objectives) {
    SearchView view;
    view.search.spec.space = std::move(space);
    for (std::size_t i = 0; i < view.search.spec.space.axes.size(); ++i) {
        if (view.search.spec.space.axes[i].count() != 1) view.moving.push_back(i);
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        view.search.trials.push_back({points[i], {}});
        view.objectives.push_back(std::isnan(objectives[i]) ? std::nullopt : std::optional(objectives[i]));
    }
    return view;
}

const auto kAverages = [] {
    return test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=1:4:1", "slow=10:30:10"});
};

TEST(SearchSurface, HasTheFrameOfItsAxesFromTheFirstTrialOn) {
    const auto empty = searchSurface(viewOf(kAverages(), {}, {}), 0, 1, CellValue::Best);
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->surface.xs, (std::vector<double>{1, 2, 3, 4}));
    EXPECT_EQ(empty->surface.ys, (std::vector<double>{10, 20, 30}));
    EXPECT_FALSE(empty->plateau);
    const auto one = searchSurface(viewOf(kAverages(), {{3, 20, 0}}, {0.5}), 0, 1, CellValue::Best);
    ASSERT_EQ(one->surface.cells.size(), 12U);
    EXPECT_EQ(one->surface.at(2, 1), 0.5);
    EXPECT_EQ(one->trial[6], 0U);
    EXPECT_EQ(one->counts[6], 1U);
    EXPECT_EQ(one->plateau->cells, std::vector<std::size_t>{6});
}

TEST(SearchSurface, ShowsTheBestOrTheMeanOfACell) {
    auto space =
        test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=1:4:1", "slow=10:30:10", "short=0:1:1"});
    const auto view = viewOf(space, {{1, 10, 0}, {1, 10, 1}, {2, 10, 0}}, {0.4, 0.8, std::nan("")});
    EXPECT_EQ(searchSurface(view, 0, 1, CellValue::Best)->surface.at(0, 0), 0.8);
    EXPECT_NEAR(*searchSurface(view, 0, 1, CellValue::Mean)->surface.at(0, 0), 0.6, 1e-15);
    EXPECT_EQ(searchSurface(view, 0, 1, CellValue::Mean)->trial[0], 1U) << "the best one is opened";
    EXPECT_FALSE(searchSurface(view, 0, 1, CellValue::Best)->surface.at(1, 0));
    EXPECT_EQ(searchSurface(view, 0, 1, CellValue::Best)->counts[1], 1U);
}

TEST(SearchSurface, PutsManyValuesIntoBins) {
    auto space = test::spaceOf(backtest::SignalKind::MeanReversion, {"entry=0.5:3.5", "exit=0:1:0.25"});
    const auto& strategy = backtest::strategy(backtest::SignalKind::MeanReversion);
    const auto entry = *backtest::parameterIndex(strategy, "entry");
    const auto exit = *backtest::parameterIndex(strategy, "exit");
    auto low = backtest::defaultParameters(backtest::SignalKind::MeanReversion);
    low[entry] = 0.5;
    low[exit] = 0.25;
    auto high = low;
    high[entry] = 3.5;
    const auto surface = searchSurface(viewOf(space, {low, high}, {1.0, 2.0}), entry, exit, CellValue::Best);
    ASSERT_TRUE(surface);
    EXPECT_TRUE(surface->binnedX);
    EXPECT_FALSE(surface->binnedY);
    EXPECT_EQ(surface->surface.xs.size(), kBins);
    EXPECT_EQ(surface->surface.at(0, 1), 1.0);
    EXPECT_EQ(surface->surface.at(kBins - 1, 1), 2.0) << "the end of the range is in the last one";
}

TEST(SearchSurface, PutsNeighboursTogetherWhereASearchDoesNotComeToAllOfThem) {
    auto space = test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=2:60:1", "slow=100:140:10"});
    auto view = viewOf(space, {{2, 100, 0}, {3, 100, 0}, {4, 100, 0}, {60, 140, 0}}, {0.1, 0.3, 0.2, 0.5});
    EXPECT_FALSE(searchSurface(view, 0, 1, CellValue::Best)->binnedX) << "a grid shows every value";
    view.search.spec.method = backtest::SearchMethod::Random;
    const auto surface = searchSurface(view, 0, 1, CellValue::Best);
    ASSERT_TRUE(surface && surface->binnedX);
    EXPECT_FALSE(surface->binnedY);
    EXPECT_EQ(surface->surface.xs.size(), 30U) << "59 values, two a cell";
    EXPECT_EQ(surface->surface.at(0, 0), 0.3);
    EXPECT_EQ(surface->counts[0], 2U);
    EXPECT_EQ(surface->trial[0], 1U);
    EXPECT_EQ(surface->surface.at(1, 0), 0.2);
    EXPECT_EQ(surface->surface.at(29, 4), 0.5);
}

TEST(SearchSurface, MarksThePlateauNotThePeak) {
    std::vector<std::vector<double>> points;
    std::vector<double> objectives;
    for (double slow = 10; slow <= 30; slow += 10) {
        for (double fast = 1; fast <= 4; ++fast) {
            points.push_back({fast, slow, 0});
            objectives.push_back(fast <= 2 ? 0.95 : 0.1);
        }
    }
    objectives[3] = 1.0;  // alone at the other end
    const auto surface = searchSurface(viewOf(kAverages(), points, objectives), 0, 1, CellValue::Best);
    ASSERT_TRUE(surface->plateau);
    EXPECT_EQ(surface->plateau->cells, (std::vector<std::size_t>{0, 1, 4, 5, 8, 9}));
    EXPECT_EQ(surface->plateau->best, 1.0);
    EXPECT_NE(surface->plateau->centre, 3U);
}

TEST(SearchSurface, NeedsTwoParametersThatMove) {
    const auto view = viewOf(kAverages(), {}, {});
    EXPECT_FALSE(searchSurface(view, 0, 0, CellValue::Best));
    EXPECT_FALSE(searchSurface(view, 0, 2, CellValue::Best)) << "short does not move";
    EXPECT_FALSE(searchSurface(view, 0, 9, CellValue::Best));
    EXPECT_EQ(widestAxes(view), std::pair(std::size_t{0}, std::size_t{1}));
    EXPECT_FALSE(
        widestAxes(viewOf(test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=1:4:1"}), {}, {})));
}

}  // namespace
}  // namespace qd::desk
