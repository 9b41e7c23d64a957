// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/overfitting_probability.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "core/analytics/return_statistics.h"
#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kMostSplits = 20;
constexpr std::size_t kLeastPerSplit = 2;
constexpr std::size_t kMostSums = std::size_t{1} << 24U;  ///< strategies times subsets of half the splits
constexpr std::uint32_t kCheckEvery = 64;                 ///< combinations between two looks at the job
/// Variance below this share of the mean square is what rounding leaves of equal returns.
constexpr double kRounding = 1e-13;

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

Status check(const std::vector<std::span<const double>>& strategies, std::size_t splits) {
    if (splits < 2 || splits > kMostSplits || splits % 2 != 0)
        return bad(say("the number of splits must be even, from 2 to %1", kMostSplits));
    if (strategies.size() < 2)
        return bad(say("found %1 strategies, expected at least 2 to choose from", strategies.size()));
    const std::size_t most = kMostSums >> (splits / 2);
    if (strategies.size() > most)
        return bad(say("found %1 strategies, expected at most %2", strategies.size(), most));
    const std::size_t periods = strategies.front().size();
    if (periods < kLeastPerSplit * splits) return tooFewReturns(periods, kLeastPerSplit * splits);
    for (std::size_t k = 0; k < strategies.size(); ++k) {
        if (strategies[k].size() != periods) {
            return bad(say("strategy %1 has %2 returns, the first %3", k + 1, strategies[k].size(), periods));
        }
        QD_CHECK(checkSimpleReturns(strategies[k], say("strategy %1", k + 1)));
    }
    return Ok{};
}

/// Sums over the splits of one half of them (low or high bits), for every subset: [subset][strategy], first
/// of x, then of x². Values are scaled by the strategy so that their mean square is 1.
struct Halves {
    std::size_t width = 0;
    std::size_t bits = 0;
    std::vector<double> low, high;
    [[nodiscard]] const double* lowOf(std::uint32_t mask) const {
        return low.data() + (mask & ((1U << bits) - 1U)) * 2 * width;
    }
    [[nodiscard]] const double* highOf(std::uint32_t mask) const {
        return high.data() + (mask >> bits) * 2 * width;
    }
};

/// The sums of each split: [split][strategy].
std::vector<double> splitSums(const std::vector<std::span<const double>>& strategies, std::size_t splits) {
    const std::size_t width = strategies.size();
    const std::size_t length = strategies.front().size() / splits;
    std::vector<double> out(splits * 2 * width);
    for (std::size_t k = 0; k < width; ++k) {
        const auto used = strategies[k].first(length * splits);
        double squares = 0.0;
        for (const double r : used)
            squares += r * r;
        const double scale = squares > 0.0 ? std::sqrt(static_cast<double>(used.size()) / squares) : 0.0;
        for (std::size_t s = 0; s < splits; ++s) {
            double* row = out.data() + s * 2 * width;
            for (const double r : used.subspan(s * length, length)) {
                row[k] += r * scale;
                row[width + k] += r * scale * r * scale;
            }
        }
    }
    return out;
}

std::vector<double> subsetSums(const double* rows, std::size_t bits, std::size_t columns) {
    std::vector<double> out((std::size_t{1} << bits) * columns);
    for (std::uint32_t subset = 1; subset < (1U << bits); ++subset) {
        const double* rest = out.data() + (subset & (subset - 1U)) * columns;
        const double* row = rows + static_cast<std::size_t>(std::countr_zero(subset)) * columns;
        double* to = out.data() + subset * columns;
        for (std::size_t c = 0; c < columns; ++c)
            to[c] = rest[c] + row[c];
    }
    return out;
}

Halves halvesOf(const std::vector<double>& sums, std::size_t splits, std::size_t width) {
    Halves out;
    out.width = width;
    out.bits = splits / 2;
    out.low = subsetSums(sums.data(), out.bits, 2 * width);
    out.high = subsetSums(sums.data() + out.bits * 2 * width, out.bits, 2 * width);
    return out;
}

/// What orders all strategies on the splits of `mask` as their Sharpe ratios do: the square of the ratio with
/// its sign, which needs no root.
void ratios(const Halves& halves, std::uint32_t mask, double periods, std::vector<double>& out) {
    const double* low = halves.lowOf(mask);
    const double* high = halves.highOf(mask);
    const std::size_t width = halves.width;
    const double share = 1.0 / periods;
    double* to = out.data();
    bool still = false;
    for (std::size_t k = 0; k < width; ++k) {
        const double mean = (low[k] + high[k]) * share;
        const double square = (low[width + k] + high[width + k]) * share;
        const double variance = square - mean * mean;
        still |= !(variance > kRounding * square);
        to[k] = mean * std::abs(mean) / variance;
    }
    if (!still) return;
    for (std::size_t k = 0; k < width; ++k) {
        const double mean = (low[k] + high[k]) * share;
        const double square = (low[width + k] + high[width + k]) * share;
        if (square - mean * mean > kRounding * square) continue;
        to[k] = mean == 0.0 ? 0.0 : std::copysign(std::numeric_limits<double>::infinity(), mean);
    }
}

/// What the combinations add up to.
struct Tally {
    std::size_t combinations = 0;
    std::size_t below = 0;
    std::size_t losses = 0;
    double logits = 0.0;

    void add(const std::vector<double>& inside, const std::vector<double>& outside) {
        const auto best = std::max_element(inside.begin(), inside.end()) - inside.begin();
        const double own = outside[static_cast<std::size_t>(best)];
        const auto rank = std::count_if(outside.begin(), outside.end(), [own](double v) { return v <= own; });
        const double share = static_cast<double>(rank) / (static_cast<double>(outside.size()) + 1.0);
        const double logit = std::log(share / (1.0 - share));
        logits += logit;
        below += logit <= 0.0 ? 1 : 0;
        losses += own < 0.0 ? 1 : 0;
        ++combinations;
    }
};

}  // namespace

Result<OverfittingProbability> overfittingProbability(const std::vector<std::span<const double>>& strategies,
                                                      const OverfittingOptions& options,
                                                      const jobs::JobContext& job) {
    QD_CHECK(check(strategies, options.splits));
    const std::size_t width = strategies.size();
    const std::size_t used = strategies.front().size() / options.splits * options.splits;
    const Halves halves = halvesOf(splitSums(strategies, options.splits), options.splits, width);
    const std::uint32_t all = (1U << options.splits) - 1U;
    const double periods = 0.5 * static_cast<double>(used);
    std::vector<double> one(width);
    std::vector<double> other(width);
    Tally tally;
    // Each combination with split 0, and its complement: what is inside for one is outside for the other.
    for (std::uint32_t mask = 1; mask <= all; mask += 2) {
        if (static_cast<std::size_t>(std::popcount(mask)) * 2 != options.splits) continue;
        if (tally.combinations % (2 * kCheckEvery) == 0) {
            QD_CHECK(
                job.checkpoint("Cross-validating", static_cast<double>(mask) / static_cast<double>(all)));
        }
        ratios(halves, mask, periods, one);
        ratios(halves, all ^ mask, periods, other);
        tally.add(one, other);
        tally.add(other, one);
    }
    const auto n = static_cast<double>(tally.combinations);
    return OverfittingProbability{static_cast<double>(tally.below) / n,
                                  tally.logits / n,
                                  static_cast<double>(tally.losses) / n,
                                  tally.combinations,
                                  used,
                                  options.splits};
}

}  // namespace qd::analytics
