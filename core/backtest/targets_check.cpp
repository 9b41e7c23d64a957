// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/targets_check.h"

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/message.h"

namespace qd::backtest {

namespace {

constexpr double kWeightSumTolerance = 1e-6;

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

/// Sum of the weights, and of their sizes.
struct WeightSums {
    double net = 0.0;
    double gross = 0.0;
};

Status checkSums(const BacktestSpec& spec, const WeightSums& sums, const std::string& which) {
    switch (spec.exposure) {
        case Exposure::FullyInvested:
            if (std::abs(sums.net - 1.0) > kWeightSumTolerance)
                return bad(say("rebalance %1: the weights sum to %2, expected 1", which, sums.net));
            break;
        case Exposure::LongCash:
            if (sums.net > 1.0 + kWeightSumTolerance)
                return bad(say("rebalance %1: the weights sum to %2, expected at most 1", which, sums.net));
            break;
        case Exposure::LongShort:
            if (sums.gross > spec.maxGross + kWeightSumTolerance)
                return bad(say("rebalance %1: the sizes of the weights sum to %2, expected at most %3", which,
                               sums.gross, spec.maxGross));
            break;
    }
    return Ok{};
}

/// `lastUse` holds the number of the rebalance that used a symbol last.
Status checkWeights(const market::PricePanel& panel, const BacktestSpec& spec,
                    std::optional<std::size_t> benchmark, const TargetWeights& target,
                    std::vector<std::size_t>& lastUse, std::size_t number) {
    const auto which = [number] { return std::to_string(number); };
    const bool empty = target.symbols.empty() && spec.exposure == Exposure::FullyInvested;
    if (empty || target.symbols.size() != target.weights.size())
        return bad(say("rebalance %1: found %2 weights for %3 symbols", which(), target.weights.size(),
                       target.symbols.size()));
    WeightSums sums;
    for (std::size_t i = 0; i < target.symbols.size(); ++i) {
        const std::size_t symbol = target.symbols[i];
        if (symbol >= panel.width() || symbol == benchmark || lastUse[symbol] == number)
            return bad(say("rebalance %1: a symbol is unknown, repeated or the benchmark", which()));
        lastUse[symbol] = number;
        const double weight = target.weights[i];
        if (!std::isfinite(weight) || (weight < 0.0 && spec.exposure != Exposure::LongShort))
            return bad(say("rebalance %1: the weight of '%2' is negative or not a number", which(),
                           panel.symbols()[symbol]));
        sums.net += weight;
        sums.gross += std::abs(weight);
    }
    return checkSums(spec, sums, which());
}

}  // namespace

std::size_t endRow(const market::PricePanel& panel, const BacktestSpec& spec) {
    return spec.to ? panel.lowerBound(spec.to->plusDays(1)) : panel.rows();
}

Status checkTargets(const market::PricePanel& panel, const BacktestSpec& spec,
                    std::span<const TargetWeights> targets) {
    if (targets.empty()) return bad(say("there is no rebalance to account for"));
    const auto benchmark = spec.benchmark ? panel.symbolIndex(*spec.benchmark) : std::nullopt;
    const std::size_t end = endRow(panel, spec);
    std::vector<std::size_t> lastUse(panel.width(), 0);
    std::size_t previousFill = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& target = targets[i];
        if (target.signalRow >= target.fillRow || target.fillRow <= previousFill || target.fillRow >= end)
            return bad(say("rebalance %1 is out of order or outside the period", std::to_string(i + 1)));
        previousFill = target.fillRow;
        for (const std::size_t symbol : target.excluded) {
            if (symbol >= panel.width()) return bad(say("an excluded symbol is not in the prices"));
        }
        QD_CHECK(checkWeights(panel, spec, benchmark, target, lastUse, i + 1));
    }
    return Ok{};
}

}  // namespace qd::backtest
