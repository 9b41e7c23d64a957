// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/search_space.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"
#include "core/base/number_text.h"

namespace qd::backtest {

namespace {

constexpr std::size_t kMostValues = 1'000'000;
/// A last value that rounding puts this much of a step beyond the end still counts.
constexpr double kStepTolerance = 1e-9;

Error bad(Message message, Message hint = {}) {
    return Error{ErrorCode::BadInput, std::move(message), std::move(hint)};
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(mark);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

Message namesOf(const StrategyDefinition& strategy) {
    std::string names;
    for (const auto& parameter : strategy.parameters)
        names += (names.empty() ? "" : ", ") + std::string(parameter.name);
    return say("its parameters are %1", names);
}

Result<Axis> withNumbers(const ParameterDefinition& parameter, std::string_view text,
                         const std::vector<std::string_view>& parts) {
    std::vector<double> numbers;
    for (const auto part : parts) {
        const auto number = parseNumber(part);
        if (!number || numbers.size() == 3) {
            return bad(say("found '%1', expected name=first:last:step, name=first:last or name=value", text));
        }
        numbers.push_back(*number);
    }
    Axis axis{std::string(parameter.name), numbers[0], numbers[0], 1.0};
    if (numbers.size() > 1) {
        axis.high = numbers[1];
        axis.step = numbers.size() > 2 ? numbers[2] : (parameter.integer ? 1.0 : 0.0);
        if (axis.high < axis.low) return bad(say("'%1' ends before it begins", text));
        if (numbers.size() > 2 && !(axis.step > 0.0))
            return bad(say("the step of '%1' is not above 0", text));
    }
    if (axis.low < parameter.low || axis.high > parameter.high) {
        return bad(say("'%1' is out of range: %2 goes from %3 to %4", text, parameter.name, parameter.low,
                       parameter.high));
    }
    const auto whole = [](double v) { return v == std::floor(v); };
    if (parameter.integer && !(whole(axis.low) && whole(axis.high) && whole(axis.step)))
        return bad(say("'%1': %2 takes whole numbers", text, parameter.name));
    return axis;
}

}  // namespace

std::size_t Axis::count() const noexcept {
    if (low == high) return 1;
    if (step == 0.0) return 0;
    const double steps = std::floor((high - low) / step + kStepTolerance);
    return steps < static_cast<double>(kMostValues) ? static_cast<std::size_t>(steps) + 1 : kMostValues + 1;
}

double Axis::value(std::size_t i) const noexcept {
    return std::min(high, low + static_cast<double>(i) * step);
}

double Axis::at(double unit) const noexcept {
    const double u = std::clamp(unit, 0.0, 1.0);
    const std::size_t n = count();
    if (n == 0) return std::min(high, low + u * (high - low));
    return value(std::min(n - 1, static_cast<std::size_t>(u * static_cast<double>(n))));
}

double Axis::unit(double value) const noexcept {
    const std::size_t n = count();
    if (n == 1) return 0.5;
    if (n == 0) return (value - low) / (high - low);
    return (std::nearbyint((value - low) / step) + 0.5) / static_cast<double>(n);
}

Status checkSpace(const SearchSpace& space) {
    if (space.axes.empty() || space.axes.size() > kMostAxes) {
        return bad(say("a search takes 1 to %1 parameters, found %2", kMostAxes, space.axes.size()));
    }
    for (std::size_t i = 0; i < space.axes.size(); ++i) {
        const Axis& axis = space.axes[i];
        if (!std::isfinite(axis.low) || !std::isfinite(axis.high) || !std::isfinite(axis.step) ||
            !std::isfinite(axis.high - axis.low) || axis.high < axis.low || axis.step < 0.0) {
            return bad(say("the range of '%1' is none", axis.name));
        }
        if (axis.count() > kMostValues)
            return bad(say("the range of '%1' has more than %2 values", axis.name, kMostValues));
        for (std::size_t j = 0; j < i; ++j) {
            if (space.axes[j].name == axis.name) return bad(say("'%1' stands twice", axis.name));
        }
    }
    return Ok{};
}

Result<std::vector<std::vector<double>>> gridPoints(const SearchSpace& space) {
    QD_CHECK(checkSpace(space));
    std::size_t total = 1;
    for (const Axis& axis : space.axes) {
        if (axis.count() == 0)
            return bad(say("'%1' has no step, and a grid needs one", axis.name),
                       say("give it as first:last:step"));
        total *= axis.count();
        if (total > kMostCombinations)
            return bad(say("the grid has more than %1 combinations", kMostCombinations),
                       say("use larger steps"));
    }
    std::vector<std::vector<double>> points;
    std::vector<std::size_t> at(space.axes.size(), 0);
    for (std::size_t n = 0; n < total; ++n) {
        std::vector<double> point;
        for (std::size_t i = 0; i < at.size(); ++i)
            point.push_back(space.axes[i].value(at[i]));
        if (space.allows(point)) points.push_back(std::move(point));
        for (std::size_t i = at.size(); i-- > 0;) {
            if (++at[i] < space.axes[i].count()) break;
            at[i] = 0;
        }
    }
    if (points.empty()) return bad(say("no combination of the parameters makes sense together"));
    return points;
}

Result<Axis> parseAxis(const StrategyDefinition& strategy, std::string_view text) {
    const auto mark = text.find('=');
    if (mark == std::string_view::npos)
        return bad(say("found '%1', expected name=first:last:step, name=first:last or name=value", text));
    const auto name = text.substr(0, mark);
    const auto index = parameterIndex(strategy, name);
    if (!index)
        return bad(say("the strategy %1 has no parameter '%2'", strategy.name, name), namesOf(strategy));
    return withNumbers(strategy.parameters[*index], text, split(text.substr(mark + 1), ':'));
}

Result<SearchSpace> strategySpace(const StrategyDefinition& strategy, std::span<const Axis> given) {
    SearchSpace space;
    for (const auto& parameter : strategy.parameters) {
        const auto found =
            std::find_if(given.begin(), given.end(), [&](const Axis& a) { return a.name == parameter.name; });
        space.axes.push_back(found == given.end() ? Axis{std::string(parameter.name), parameter.fallback,
                                                         parameter.fallback, 1.0}
                                                  : *found);
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (!parameterIndex(strategy, given[i].name)) {
            return bad(say("the strategy %1 has no parameter '%2'", strategy.name, given[i].name),
                       namesOf(strategy));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (given[j].name == given[i].name) return bad(say("'%1' stands twice", given[i].name));
        }
    }
    QD_CHECK(checkSpace(space));
    space.allowed = [kind = strategy.kind](std::span<const double> point) {
        return parametersAgree(kind, point);
    };
    return space;
}

Json toJson(const Axis& axis) {
    Json out = Json::object();
    out.set("name", axis.name).set("low", axis.low).set("high", axis.high).set("step", axis.step);
    return out;
}

Result<Axis> axisFromJson(const Json& json) {
    const Json* name = json.find("name");
    const Json* low = json.find("low");
    const Json* high = json.find("high");
    const Json* step = json.find("step");
    if (name == nullptr || low == nullptr || high == nullptr || step == nullptr)
        return bad(say("a stored parameter range is not whole"));
    return Axis{name->stringOr(""), low->numberOr(0.0), high->numberOr(0.0), step->numberOr(0.0)};
}

}  // namespace qd::backtest
