// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/robustness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/random.h"
#include "core/jobs/parallel.h"

namespace qd::backtest {

namespace {

constexpr std::size_t kMostPaths = 1'000'000;
constexpr std::size_t kPathsAtATime = 8;  // of one item: some milliseconds
constexpr double kMostNoiseBps = 2000.0;
constexpr std::array<std::string_view, 3> kNames{"block-bootstrap", "trade-order", "price-noise"};

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

/// A seed for path k: neighbouring numbers are spread over all of them (SplitMix64, Steele, Lea & Flood
/// 2014).
std::uint64_t seedOf(std::uint64_t seed, std::size_t k) {
    std::uint64_t z = seed + (static_cast<std::uint64_t>(k) + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

PathOutcome outcomeOf(const TrialStatistics& path) {
    return {1.0 + path.totalReturn, path.maxDrawdown, path.sharpe};
}

/// As many returns as there are, in blocks of random length that wrap around the end.
PathOutcome bootstrapped(std::span<const double> returns, double blockLength, Rng& rng) {
    std::vector<double> drawn;
    drawn.reserve(returns.size());
    std::size_t at = 0;
    for (std::size_t t = 0; t < returns.size(); ++t) {
        const bool begins = t == 0 || rng.uniform() * blockLength < 1.0;
        at = begins ? static_cast<std::size_t>(rng.below(returns.size())) : (at + 1) % returns.size();
        drawn.push_back(returns[at]);
    }
    return outcomeOf(statisticsOf(drawn, 0));
}

/// The round trips one after the other in a random order: their product is the same, the way there is not.
PathOutcome reordered(std::vector<double> profits, Rng& rng) {
    for (std::size_t i = profits.size(); i > 1; --i)
        std::swap(profits[i - 1], profits[static_cast<std::size_t>(rng.below(i))]);
    auto outcome = outcomeOf(statisticsOf(profits, 0));
    outcome.sharpe.reset();  // trades have no length in time
    return outcome;
}

Result<PathOutcome> disturbed(const RobustnessInput& input, double noiseBps, Rng& rng) {
    std::vector<std::vector<double>> closes;
    for (std::size_t i = 0; i < input.prices->width(); ++i) {
        closes.emplace_back();
        for (const double price : input.prices->series(i))
            closes.back().push_back(price * std::exp(noiseBps * 1e-4 * rng.normal()));
    }
    QD_TRY(const auto prices, input.prices->withSeries(closes));
    QD_TRY(const auto path, runSignal(prices, *input.signal, input.costs));
    return outcomeOf(path.statistics);
}

/// What each round trip earned on the capital of all assets.
std::vector<double> profitsOf(const SignalPath& path) {
    std::vector<double> profits;
    for (const auto& trip : path.trades)
        profits.push_back(trip.profitShare / static_cast<double>(path.assets));
    return profits;
}

Status checkRun(const RobustnessRecord& record, const RobustnessInput& input) {
    const RobustnessSpec& spec = record.spec;
    if (spec.paths == 0 || spec.paths > kMostPaths)
        return bad(say("found %1 paths, expected 1 to %2", spec.paths, kMostPaths));
    if (record.outcomes.size() > spec.paths)
        return bad(say("the stored run has more paths than it asks for"));
    if (spec.seed > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return bad(say("the seed is above 2^63 - 1"));
    if (spec.disturbance == Disturbance::PriceNoise) {
        if (!(spec.noiseBps > 0.0 && spec.noiseBps <= kMostNoiseBps))
            return bad(say("the noise is above 0 and up to %1 basis points", kMostNoiseBps));
        if (input.prices == nullptr || input.signal == nullptr)
            return bad(say("noise needs the prices and the strategy"));
        return Ok{};
    }
    if (!(spec.blockLength >= 1.0 && std::isfinite(spec.blockLength)))
        return bad(say("the mean length of a block is at least 1"));
    const bool trades = spec.disturbance == Disturbance::TradeOrder;
    if (input.base == nullptr || (trades ? input.base->trades.empty() : input.base->returns.empty()))
        return bad(say("there is nothing to draw from: the path has no returns or no trades"));
    return Ok{};
}

/// Percentile p of sorted values, between the neighbours by their distance.
double percentile(const std::vector<double>& sorted, double p) {
    const double at = p / 100.0 * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

std::optional<Distribution> distributionOf(std::vector<double> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    Distribution out;
    out.count = values.size();
    for (const double v : values)
        out.mean += v / static_cast<double>(values.size());
    for (std::size_t i = 0; i < out.percentiles.size(); ++i)
        out.percentiles[i] = percentile(values, Distribution::kPercents[i]);
    return out;
}

}  // namespace

std::string_view name(Disturbance v) noexcept {
    return kNames[static_cast<std::size_t>(v)];
}

std::optional<Disturbance> parseDisturbance(std::string_view text) noexcept {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == text) return static_cast<Disturbance>(i);
    }
    return std::nullopt;
}

Status runRobustness(RobustnessRecord& record, const RobustnessInput& input, std::size_t threads,
                     const jobs::JobContext& job) {
    QD_CHECK(checkRun(record, input));
    const RobustnessSpec& spec = record.spec;
    const auto profits =
        spec.disturbance == Disturbance::TradeOrder ? profitsOf(*input.base) : std::vector<double>();
    const auto make = [&](std::size_t k) -> Result<PathOutcome> {
        Rng rng(seedOf(spec.seed, k));
        switch (spec.disturbance) {
            case Disturbance::BlockBootstrap:
                return bootstrapped(input.base->returns, spec.blockLength, rng);
            case Disturbance::TradeOrder:
                return reordered(profits, rng);
            case Disturbance::PriceNoise:
                break;
        }
        return disturbed(input, spec.noiseBps, rng);
    };
    const std::size_t first = record.outcomes.size();
    std::vector<std::optional<PathOutcome>> made(spec.paths - first);
    const std::size_t items = (made.size() + kPathsAtATime - 1) / kPathsAtATime;
    const double share = static_cast<double>(first) / static_cast<double>(spec.paths);
    const auto status = jobs::parallelFor(
        job.slice(share, 1.0), "Disturbing", threads, items, [&](std::size_t item) -> Status {
            const std::size_t end = std::min(made.size(), (item + 1) * kPathsAtATime);
            for (std::size_t k = item * kPathsAtATime; k < end && !job.cancelled(); ++k) {
                QD_TRY(made[k], make(first + k));
            }
            return Ok{};
        });
    for (std::size_t k = 0; k < made.size() && made[k]; ++k)
        record.outcomes.push_back(*made[k]);
    if (status.ok() && record.outcomes.size() < spec.paths)
        return Error{ErrorCode::Cancelled, say("cancelled during: %1", "Disturbing")};
    return status;
}

RobustnessSummary summarise(std::span<const PathOutcome> outcomes) {
    std::vector<double> equities;
    std::vector<double> drawdowns;
    std::vector<double> sharpes;
    double losses = 0.0;
    for (const auto& outcome : outcomes) {
        equities.push_back(outcome.finalEquity);
        drawdowns.push_back(outcome.maxDrawdown);
        if (outcome.sharpe) sharpes.push_back(*outcome.sharpe);
        if (outcome.finalEquity < 1.0) losses += 1.0;
    }
    RobustnessSummary out;
    out.finalEquity = distributionOf(std::move(equities));
    out.maxDrawdown = distributionOf(std::move(drawdowns));
    out.sharpe = distributionOf(std::move(sharpes));
    if (!outcomes.empty()) out.lossShare = losses / static_cast<double>(outcomes.size());
    return out;
}

}  // namespace qd::backtest
