// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/loss_estimate.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/random.h"
#include "core/drift/block_choice.h"
#include "core/drift/density_ratio.h"
#include "core/drift/sample_pair.h"
#include "core/drift/scan.h"

namespace qd::drift {

namespace {

constexpr double kLeastEffectiveRows = 30.0;

Status check(const DriftSample& reference, std::span<const double> losses,
             const LossEstimateOptions& options) {
    if (losses.size() != reference.rows()) {
        return Error{ErrorCode::BadInput,
                     say("found %1 losses for %2 rows of the reference, expected one each", losses.size(),
                         reference.rows())};
    }
    if (!std::all_of(losses.begin(), losses.end(), [](double v) { return std::isfinite(v); }))
        return Error{ErrorCode::BadInput, say("found a loss that is not finite")};
    if (!(options.ridge > 0.0) || !std::isfinite(options.ridge) ||
        !(options.level > 0.0 && options.level < 1.0) || options.resamples < 99 ||
        options.resamples > 99'999) {
        return Error{
            ErrorCode::BadInput,
            say("found a penalty of %1, a level of %2 and %3 resamples; expected a penalty above 0, a level "
                "between 0 and 1, 99 to 99999 resamples",
                options.ridge, options.level, options.resamples)};
    }
    return Ok{};
}

struct Weighted {
    std::vector<double> weight;  ///< running sums, from 0
    std::vector<double> loss;    ///< of weight × loss
};

/// Percentiles of the weighted mean over circular blocks of the reference's periods.
void interval(const Weighted& sums, std::size_t block, const LossEstimateOptions& options,
              LossEstimate& out) {
    const std::size_t periods = sums.weight.size() - 1;
    Rng rng(options.seed);
    std::vector<double> means;
    for (std::size_t r = 0; r < options.resamples; ++r) {
        double weight = 0.0;
        double loss = 0.0;
        for (std::size_t taken = 0; taken < periods; taken += block) {
            const std::size_t from = rng.below(periods);
            const std::size_t count = std::min(block, periods - taken);
            const std::size_t straight = std::min(count, periods - from);
            weight += sums.weight[from + straight] - sums.weight[from] + sums.weight[count - straight];
            loss += sums.loss[from + straight] - sums.loss[from] + sums.loss[count - straight];
        }
        if (weight > 0.0) means.push_back(loss / weight);
    }
    std::sort(means.begin(), means.end());
    const auto at = [&](double share) {
        const auto last = static_cast<double>(means.size() - 1);
        return means[static_cast<std::size_t>(std::llround(share * last))];
    };
    out.low = means.empty() ? out.expected : at(0.5 * options.level);
    out.high = means.empty() ? out.expected : at(1.0 - 0.5 * options.level);
}

}  // namespace

Result<LossEstimate> estimateLoss(const DriftSample& reference, std::span<const double> losses,
                                  const DriftSample& current, const LossEstimateOptions& options) {
    QD_CHECK(check(reference, losses, options));
    QD_TRY(const SamplePair pair, SamplePair::create(reference, current));
    QD_TRY(const DensityRatio ratio, densityRatio(pair, options.ridge));
    LossEstimate out;
    double total = 0.0;
    double squares = 0.0;
    double plain = 0.0;
    Weighted sums{{0.0}, {0.0}};
    std::size_t row = 0;
    for (const std::size_t rows : reference.periodRows()) {
        double weight = 0.0;
        double loss = 0.0;
        for (const std::size_t end = row + rows; row < end; ++row) {
            const double w = ratio.weight[row];  // 0 for a row that misses a value
            weight += w;
            loss += w * losses[row];
            squares += w * w;
            plain += w > 0.0 ? losses[row] : 0.0;
        }
        total += weight;
        sums.weight.push_back(sums.weight.back() + weight);
        sums.loss.push_back(sums.loss.back() + loss);
    }
    out.effectiveRows = squares > 0.0 ? total * total / squares : 0.0;
    out.separation = ratio.separation;
    if (out.effectiveRows < kLeastEffectiveRows) {
        return Error{
            ErrorCode::Refused,
            say("the reference has rows worth %1 that look like the current ones, expected at least %2",
                static_cast<std::int64_t>(out.effectiveRows), static_cast<std::int64_t>(kLeastEffectiveRows)),
            say("wait for labels: the samples hardly overlap")};
    }
    out.reference = plain / static_cast<double>(ratio.completeReference);
    out.expected = sums.loss.back() / total;
    const std::size_t longest = std::max<std::size_t>(1, reference.periodRows().size() / kLeastBlocks);
    const std::size_t wanted = options.block > 0 ? options.block : chooseBlock(reference, 1);
    interval(sums, std::min(wanted, longest), options, out);
    return out;
}

}  // namespace qd::drift
