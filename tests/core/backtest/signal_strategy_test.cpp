// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_strategy.h"

#include <limits>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd::backtest {
namespace {

TEST(StrategyCatalog, NamesEveryStrategyAndItsParametersOnce) {
    std::set<std::string_view> names;
    for (const auto& definition : strategyCatalog()) {
        EXPECT_TRUE(names.insert(definition.name).second);
        EXPECT_EQ(findStrategy(definition.name), &definition);
        EXPECT_EQ(&strategy(definition.kind), &definition);
        std::set<std::string_view> parameters;
        for (const auto& parameter : definition.parameters) {
            EXPECT_TRUE(parameters.insert(parameter.name).second);
            EXPECT_LE(parameter.low, parameter.fallback);
            EXPECT_LE(parameter.fallback, parameter.high);
            EXPECT_FALSE(parameter.meaning.empty());
        }
    }
    EXPECT_EQ(names.size(), 5U);
    EXPECT_EQ(findStrategy("ma"), nullptr);
}

TEST(StrategyCatalog, DefaultsAreTaken) {
    for (const auto& definition : strategyCatalog())
        EXPECT_TRUE(checkParameters(definition.kind, defaultParameters(definition.kind)).ok())
            << definition.name;
}

TEST(CheckParameters, RefusesWhatIsOutOfRangeNotWholeOrNoNumber) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    for (const auto& values : std::vector<std::vector<double>>{{0, 100, 0},
                                                               {20, 2001, 0},
                                                               {2.5, 100, 0},
                                                               {20, 100, 0.5},
                                                               {20, 100, 2},
                                                               {nan, 100, 0},
                                                               {20, inf, 0},
                                                               {20, 100},
                                                               {}}) {
        const auto status = checkParameters(SignalKind::MovingAverage, values);
        ASSERT_FALSE(status.ok());
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
    }
    const auto status = checkParameters(SignalKind::MovingAverage, std::vector<double>{2.5, 100, 0});
    EXPECT_EQ(status.error().message, "'fast': found 2.5, expected a whole number from 1 to 1000");
}

TEST(CheckParameters, RefusesWhatMakesNoSenseTogether) {
    EXPECT_FALSE(checkParameters(SignalKind::MovingAverage, std::vector<double>{20, 20, 0}).ok());
    EXPECT_FALSE(checkParameters(SignalKind::MovingAverage, std::vector<double>{30, 20, 0}).ok());
    EXPECT_TRUE(checkParameters(SignalKind::MovingAverage, std::vector<double>{19, 20, 0}).ok());
    EXPECT_FALSE(checkParameters(SignalKind::MeanReversion, std::vector<double>{20, 1, 1, 0}).ok());
    EXPECT_TRUE(checkParameters(SignalKind::MeanReversion, std::vector<double>{20, 1, 0.9, 0}).ok());
}

TEST(ParameterIndex, FindsByName) {
    const auto& definition = strategy(SignalKind::MeanReversion);
    EXPECT_EQ(parameterIndex(definition, "exit"), std::optional<std::size_t>(2));
    EXPECT_EQ(parameterIndex(definition, "exits"), std::nullopt);
}

}  // namespace
}  // namespace qd::backtest
