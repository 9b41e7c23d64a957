// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_strategy.h"

#include <array>
#include <cmath>

namespace qd::backtest {

namespace {

constexpr ParameterDefinition kShort{"short", "1: go short where the rule mirrors, 0: stay out", 0, 0, 1,
                                     true};

constexpr std::array kMovingAverage{
    ParameterDefinition{"fast", "sessions of the fast average", 20, 1, 1000, true},
    ParameterDefinition{"slow", "sessions of the slow average", 100, 2, 2000, true}, kShort};
constexpr std::array kMomentum{
    ParameterDefinition{"lookback", "sessions over which the return is taken", 252, 1, 1000, true},
    ParameterDefinition{"skip", "last sessions that are left out of it", 21, 0, 252, true},
    ParameterDefinition{"hold", "sessions from one decision to the next", 21, 1, 252, true}, kShort};
constexpr std::array kMeanReversion{
    ParameterDefinition{"window", "sessions of mean and deviation", 20, 2, 1000, true},
    ParameterDefinition{"entry", "deviations from the mean that open a position", 2, 0.1, 10, false},
    ParameterDefinition{"exit", "deviations from the mean that close it", 0.5, 0, 10, false}, kShort};
constexpr std::array kBreakout{
    ParameterDefinition{"entry", "sessions whose highest close has to be passed", 55, 1, 1000, true},
    ParameterDefinition{"exit", "sessions whose lowest close ends it", 20, 1, 1000, true}, kShort};
constexpr std::array kVolatilityTarget{
    ParameterDefinition{"window", "returns of the deviation", 63, 2, 1000, true},
    ParameterDefinition{"target", "volatility a year that is aimed at", 0.1, 0.001, 2, false},
    ParameterDefinition{"cap", "largest position", 1, 0.01, 5, false},
    ParameterDefinition{"band", "least change of the position that is traded", 0.1, 0, 5, false}};

constexpr std::array kCatalog{
    StrategyDefinition{SignalKind::MovingAverage, "ma-cross",
                       "long while a fast moving average is above a slow one", kMovingAverage},
    StrategyDefinition{SignalKind::Momentum, "momentum", "long after a rise over the lookback", kMomentum},
    StrategyDefinition{SignalKind::MeanReversion, "mean-reversion",
                       "long after a fall far below the mean, until it is near again", kMeanReversion},
    StrategyDefinition{SignalKind::Breakout, "breakout", "long from a new high of the closes to a new low",
                       kBreakout},
    StrategyDefinition{SignalKind::VolatilityTarget, "volatility-target",
                       "long with as much as keeps the volatility at a target", kVolatilityTarget}};

Error wrongValue(const ParameterDefinition& parameter, double value) {
    if (parameter.integer) {
        return Error{ErrorCode::BadInput, say("'%1': found %2, expected a whole number from %3 to %4",
                                              parameter.name, value, parameter.low, parameter.high)};
    }
    return Error{ErrorCode::BadInput, say("'%1': found %2, expected a number from %3 to %4", parameter.name,
                                          value, parameter.low, parameter.high)};
}

}  // namespace

std::span<const StrategyDefinition> strategyCatalog() noexcept {
    return kCatalog;
}

const StrategyDefinition& strategy(SignalKind kind) noexcept {
    return kCatalog[static_cast<std::size_t>(kind)];
}

const StrategyDefinition* findStrategy(std::string_view name) noexcept {
    for (const auto& definition : kCatalog) {
        if (definition.name == name) return &definition;
    }
    return nullptr;
}

std::optional<std::size_t> parameterIndex(const StrategyDefinition& strategy,
                                          std::string_view name) noexcept {
    for (std::size_t i = 0; i < strategy.parameters.size(); ++i) {
        if (strategy.parameters[i].name == name) return i;
    }
    return std::nullopt;
}

std::vector<double> defaultParameters(SignalKind kind) {
    std::vector<double> values;
    for (const auto& parameter : strategy(kind).parameters)
        values.push_back(parameter.fallback);
    return values;
}

bool parametersAgree(SignalKind kind, std::span<const double> values) noexcept {
    switch (kind) {
        case SignalKind::MovingAverage:
            return values[0] < values[1];
        case SignalKind::MeanReversion:
            return values[2] < values[1];
        case SignalKind::Momentum:
        case SignalKind::Breakout:
        case SignalKind::VolatilityTarget:
            break;
    }
    return true;
}

Status checkParameters(SignalKind kind, std::span<const double> values) {
    const auto& definition = strategy(kind);
    if (values.size() != definition.parameters.size()) {
        return Error{ErrorCode::BadInput, say("the strategy %1 takes %2 parameters, found %3",
                                              definition.name, definition.parameters.size(), values.size())};
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& parameter = definition.parameters[i];
        const double value = values[i];
        if (!std::isfinite(value))
            return Error{ErrorCode::BadInput, say("'%1' is not a finite number", parameter.name)};
        if (value < parameter.low || value > parameter.high) return wrongValue(parameter, value);
        if (parameter.integer && value != std::floor(value)) return wrongValue(parameter, value);
    }
    if (parametersAgree(kind, values)) return Ok{};
    if (kind == SignalKind::MovingAverage) {
        return Error{ErrorCode::BadInput,
                     say("found fast %1 and slow %2, expected fast below slow", values[0], values[1])};
    }
    return Error{ErrorCode::BadInput,
                 say("found exit %1 and entry %2, expected exit below entry", values[2], values[1])};
}

}  // namespace qd::backtest
