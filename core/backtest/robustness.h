// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/backtest/signal_path.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::backtest {

/// What is drawn anew for each path.
enum class Disturbance : std::uint8_t {
    BlockBootstrap,  ///< the stationary bootstrap of the returns (Politis & Romano 1994)
    TradeOrder,      ///< the round trips in another order, compounded, each with 1/N of the capital
    PriceNoise       ///< normal noise on the logarithm of each close; the strategy runs again
};
[[nodiscard]] std::string_view name(
    Disturbance v) noexcept;  ///< "block-bootstrap", "trade-order", "price-noise"
[[nodiscard]] std::optional<Disturbance> parseDisturbance(std::string_view text) noexcept;

struct RobustnessSpec {
    Disturbance disturbance = Disturbance::BlockBootstrap;
    std::size_t paths = 1000;
    double blockLength = 20.0;  ///< mean length in sessions, >= 1: bootstrap
    double noiseBps = 10.0;     ///< sd of the noise, > 0: price noise
    std::uint64_t seed = 0;     ///< below 2^63
};

struct PathOutcome {
    double finalEquity = 1.0;  ///< of 1
    double maxDrawdown = 0.0;  ///< <= 0
    std::optional<double> sharpe;
    bool operator==(const PathOutcome&) const = default;
};

/// A robustness run as far as it has come. Path k draws from a generator of its own, made of seed and k, so
/// that paths do not depend on threads or on where a run was interrupted.
struct RobustnessRecord {
    RobustnessSpec spec;
    Json subject;                       ///< what was disturbed, with the hash of its prices
    std::vector<PathOutcome> outcomes;  ///< of the first paths
};
[[nodiscard]] Json toJson(const RobustnessRecord& record);
Result<RobustnessRecord> robustnessRecordFromJson(const Json& json);

/// What is disturbed. PriceNoise needs all but `base`; the others need `base` alone.
struct RobustnessInput {
    const SignalPath* base = nullptr;
    const SignalPrices* prices = nullptr;
    const SignalSpec* signal = nullptr;
    SignalCosts costs;
};

/// Makes the paths that are still to be made. Cancelled it leaves those that stand without a gap; see
/// runSearch(). Error BadInput for a spec out of range, no returns or round trips to draw from, or a record
/// with more outcomes than paths.
Status runRobustness(RobustnessRecord& record, const RobustnessInput& input, std::size_t threads,
                     const jobs::JobContext& job);

/// Percentiles of a figure over paths, by linear interpolation.
struct Distribution {
    static constexpr std::array<double, 9> kPercents{1, 5, 10, 25, 50, 75, 90, 95, 99};
    std::array<double, 9> percentiles{};
    double mean = 0.0;
    std::size_t count = 0;  ///< paths where the figure is defined
};
struct RobustnessSummary {
    std::optional<Distribution> finalEquity;  ///< nothing without a path
    std::optional<Distribution> maxDrawdown;
    std::optional<Distribution> sharpe;
    double lossShare = 0.0;  ///< of the paths end below 1
};
[[nodiscard]] RobustnessSummary summarise(std::span<const PathOutcome> outcomes);

}  // namespace qd::backtest
