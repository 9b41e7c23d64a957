// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_space.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/backtest/signal_fixture.h"

namespace qd::backtest {
namespace {

const StrategyDefinition& averages() {
    return strategy(SignalKind::MovingAverage);
}
const StrategyDefinition& reversion() {
    return strategy(SignalKind::MeanReversion);
}

TEST(ParseAxis, ReadsRangeStepAndValue) {
    EXPECT_EQ(parseAxis(averages(), "fast=5:50:5").value(), (Axis{"fast", 5, 50, 5}));
    EXPECT_EQ(parseAxis(averages(), "fast=5:50").value(), (Axis{"fast", 5, 50, 1}));
    EXPECT_EQ(parseAxis(averages(), "slow=20").value(), (Axis{"slow", 20, 20, 1}));
    EXPECT_EQ(parseAxis(reversion(), "entry=1:2.5").value(), (Axis{"entry", 1, 2.5, 0}));
    EXPECT_EQ(parseAxis(reversion(), "entry=1:2.5:0.25").value().count(), 7U);
}

TEST(ParseAxis, RefusesWhatIsNoRangeOfTheParameter) {
    for (const auto* text :
         {"fast", "fast=", "fast=a", "fast=1:2:3:4", "fast=5:", "fast=9:5", "fast=1:9:0", "fast=1:9:-1",
          "fast=1.5", "fast=1:9:0.5", "fast=0:9", "fast=5:1001", "fsat=5", "=5", "fast=nan", "fast=1:inf"}) {
        const auto axis = parseAxis(averages(), text);
        ASSERT_FALSE(axis.ok()) << text;
        EXPECT_EQ(axis.error().code, ErrorCode::BadInput);
    }
    EXPECT_EQ(parseAxis(averages(), "fsat=5").error().hint, "its parameters are fast, slow, short");
}

TEST(Axis, CountsItsValuesAndEndsAtTheLast) {
    const Axis tenths{"x", 0.1, 0.7, 0.1};  // 0.1 + 6 · 0.1 is above 0.7 in binary
    EXPECT_EQ(tenths.count(), 7U);
    EXPECT_LE(tenths.value(6), 0.7);
    EXPECT_NEAR(tenths.value(6), 0.7, 1e-12);
    EXPECT_EQ((Axis{"x", 1, 10, 4}).count(), 3U);
    EXPECT_EQ((Axis{"x", 3, 3, 0}).count(), 1U);
    EXPECT_EQ((Axis{"x", 1, 3, 0}).count(), 0U);
}

TEST(Axis, UnitsAndValuesAreEachOthersInverse) {
    for (const Axis& axis : {Axis{"x", 1, 10, 4}, Axis{"x", 2, 9, 1}, Axis{"x", -0.5, 0.5, 0.125}}) {
        for (std::size_t i = 0; i < axis.count(); ++i)
            EXPECT_EQ(axis.at(axis.unit(axis.value(i))), axis.value(i));
        EXPECT_EQ(axis.at(0.0), axis.low);
        EXPECT_EQ(axis.at(1.0), axis.value(axis.count() - 1));
        EXPECT_EQ(axis.at(-3.0), axis.low);
    }
    const Axis free{"x", -2, 6, 0};
    EXPECT_EQ(free.at(0.25), 0.0);
    EXPECT_EQ(free.unit(0.0), 0.25);
}

TEST(GridPoints, GoThroughEveryCombinationThatMakesSense) {
    const auto points =
        gridPoints(test::spaceOf(SignalKind::MovingAverage, {"fast=2:4:1", "slow=3:5:1"})).value();
    EXPECT_EQ(points, (std::vector<std::vector<double>>{
                          {2, 3, 0}, {2, 4, 0}, {2, 5, 0}, {3, 4, 0}, {3, 5, 0}, {4, 5, 0}}));
    EXPECT_EQ(
        gridPoints(test::spaceOf(SignalKind::MovingAverage, {"fast=2:142:1", "slow=2:142:1"})).value().size(),
        9870U);
}

TEST(GridPoints, RefuseAGridThatIsEmptyEndlessOrTooLarge) {
    EXPECT_FALSE(gridPoints(test::spaceOf(SignalKind::MovingAverage, {"fast=50:60:1", "slow=20:30:1"})).ok());
    EXPECT_FALSE(gridPoints(test::spaceOf(SignalKind::MeanReversion, {"entry=1:3"})).ok());
    EXPECT_FALSE(gridPoints({{{"x", 0, 3000, 1}, {"y", 0, 3000, 1}}, {}}).ok());
    EXPECT_FALSE(gridPoints({}).ok());
}

TEST(CheckSpace, RefusesAxesThatAreNone) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Axis& axis : {Axis{"x", 2, 1, 1}, Axis{"x", nan, 1, 1}, Axis{"x", 0, 1, nan},
                             Axis{"x", 0, 1, -1}, Axis{"x", 0, 1, 1e-9}, Axis{"x", -1e308, 1e308, 0}})
        EXPECT_FALSE(checkSpace({{axis}, {}}).ok());
    EXPECT_FALSE(checkSpace({{{"x", 0, 1, 1}, {"x", 0, 1, 1}}, {}}).ok());
    EXPECT_FALSE(checkSpace({std::vector<Axis>(17, Axis{"x", 0, 1, 1}), {}}).ok());
}

TEST(StrategySpace, FixesWhatIsNotGivenAtItsDefault) {
    const auto space = test::spaceOf(SignalKind::MovingAverage, {"slow=30:60:10"});
    ASSERT_EQ(space.axes.size(), 3U);
    EXPECT_EQ(space.axes[0], (Axis{"fast", 20, 20, 1}));
    EXPECT_EQ(space.axes[1].name, "slow");
    const std::vector<Axis> twice{{"slow", 30, 60, 10}, {"slow", 20, 20, 1}};
    EXPECT_FALSE(strategySpace(averages(), twice).ok());
    const std::vector<Axis> foreign{{"window", 30, 60, 10}};
    EXPECT_FALSE(strategySpace(averages(), foreign).ok());
}

TEST(Axis, IsReadBackFromJson) {
    const Axis axis{"entry", 0.1, 2.5, 0.3};
    EXPECT_EQ(axisFromJson(Json::parse(toJson(axis).dump()).value()).value(), axis);
    EXPECT_FALSE(axisFromJson(Json::object()).ok());
}

}  // namespace
}  // namespace qd::backtest
