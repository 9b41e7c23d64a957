// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/analytics/sharpe_difference.h"
#include "core/analytics/sharpe_inference.h"
#include "core/analytics/superior_ability.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::analytics {

struct SharpeFamilyOptions {
    std::size_t baseline = 0;  ///< the series that the others are held against
    double periodsPerYear = 252.0;
    std::size_t resamples = 4999;  ///< of each bootstrap, 100 … 100,000
    double level = 0.05;           ///< of the tests; intervals have 1 − level. 0.0001 … 0.5
    std::uint64_t seed = 1;
    std::size_t threads = 1;  ///< the result does not depend on it
};

/// Two series of a family, with both tests of their Sharpe ratios and what the number of tests leaves of p.
struct FamilyPair {
    std::size_t a = 0;
    std::size_t b = 0;
    double difference = 0.0;  ///< annual, a less b
    double low = 0.0;         ///< studentised bootstrap of Ledoit & Wolf, annual
    double high = 0.0;
    double deviation = 0.0;  ///< annual, robust to memory (Parzen kernel)
    double memmelP = 1.0;
    double p = 1.0;  ///< Ledoit & Wolf
    std::size_t block = 1;
    double holm = 1.0;       ///< p for the whole family (Holm 1979)
    double discovery = 1.0;  ///< p for the rate of false discoveries (Benjamini & Hochberg 1995)

    /// The smallest difference that the test would find with a probability of 80 %, annual: (Φ⁻¹(1 − level/2)
    /// + Φ⁻¹(0.8)) · deviation.
    double detectable = 0.0;
    /// Periods after which it would find the difference that was seen; nothing for a difference of 0.
    std::optional<double> periodsNeeded;
};

/// The Sharpe ratios of several strategies over the same periods, and whether they differ.
struct SharpeFamily {
    std::vector<FamilyPair> againstBaseline;  ///< each other series less the baseline: a family of its own
    std::vector<FamilyPair> all;              ///< every pair a < b, a family of its own
    /// Mean returns of the others less the baseline's: White's and Hansen's tests of "none is better".
    SuperiorAbility superior;
};

/// `returns` are simple, per period, less the risk-free rate, one series a strategy and the same periods in
/// each. Error BadInput for fewer than two series, a baseline that is none of them, options out of range, and
/// what the tests refuse; Cancelled.
Result<SharpeFamily> sharpeFamily(const std::vector<std::span<const double>>& returns,
                                  const SharpeFamilyOptions& options, const jobs::JobContext& job);

}  // namespace qd::analytics
