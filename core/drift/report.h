// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/drift/severity.h"

namespace qd::drift {

/// Both samples on the same edges, for one picture: shares of rows between edge k and edge k + 1; the first
/// and the last bin also hold what lies beyond them. Empty for a feature that was not tested.
struct Histogram {
    std::vector<double> edges;      ///< ascending, one more than bins
    std::vector<double> reference;  ///< shares that add up to 1
    std::vector<double> current;

    bool operator==(const Histogram&) const = default;
};

/// What a statistic must exceed, at the sizes of these samples, to be more than chance at SeverityRule::level
/// for a feature looked at alone.
struct Thresholds {
    double psi = 0.0;
    double ks = 0.0;
    double wasserstein = 0.0;
    double jensenShannon = 0.0;

    bool operator==(const Thresholds&) const = default;
};

/// One feature. PSI over deciles of the reference (linear quantiles; an empty bin counts as half a row); KS
/// statistic and its p-value for independent rows; Wasserstein-1 in the feature's own unit; Jensen-Shannon
/// distance (base 2, 0 … 1) over the same deciles.
struct FeatureDrift {
    std::string name;
    std::size_t referenceRows = 0;  ///< with a value
    std::size_t currentRows = 0;
    double psi = 0.0;
    double ks = 0.0;
    double ksP =
        1.0;  ///< exact up to 10,000 rows a sample, else asymptotic; knows nothing of serial dependence
    double wasserstein = 0.0;
    double jensenShannon = 0.0;
    double shift = 0.0;      ///< Wasserstein-1 in standard deviations of the reference, less what chance does
    double excessPsi = 0.0;  ///< PSI less what chance does
    double p = 1.0;          ///< of the worst of PSI, KS and Wasserstein together, by block permutation
    double adjustedP = 1.0;  ///< for the number of features (FalseDiscovery)
    Thresholds thresholds;
    Severity severity = Severity::None;
    /// Why the feature has no verdict (constant, too few values); empty: it has one. The figures above are
    /// then 0, the p-values 1.
    Message untested;
    Histogram histogram;

    bool operator==(const FeatureDrift&) const = default;
};

/// All features at once: unbiased MMD² with the kernel exp(−d²/2σ²) (Gretton et al. 2012).
struct MultivariateDrift {
    double mmd = 0.0;     ///< MMD², unbiased: may be below 0 where there is no drift
    double sigma2 = 0.0;  ///< σ², half the median squared distance
    double effect = 0.0;  ///< √(MMD² / (1 − mean kernel within the reference)): free of unit and size
    double p = 1.0;       ///< by block permutation
    double threshold = 0.0;
    bool scaled = false;  ///< features were divided by their standard deviation in the reference
    std::size_t features = 0;
    std::size_t referenceRows = 0;  ///< complete in every feature
    std::size_t currentRows = 0;
    Severity severity = Severity::None;
    Message untested;  ///< as of a feature

    bool operator==(const MultivariateDrift&) const = default;
};

/// What one scan found.
struct DriftReport {
    Severity severity = Severity::None;  ///< the worst of `features` and `multivariate`
    std::vector<FeatureDrift> features;  ///< in the order of the reference
    MultivariateDrift multivariate;
    std::size_t referenceRows = 0;
    std::size_t currentRows = 0;
    std::size_t referencePeriods = 0;
    std::size_t currentPeriods = 0;
    std::size_t block = 1;         ///< periods that were kept together in the permutations
    std::size_t permutations = 0;  ///< of features; the smallest p is 1 / (1 + permutations)
    std::size_t jointPermutations = 0;
    std::uint64_t seed = 0;
    Message caution;  ///< what limits these p-values; empty: nothing that is known

    bool operator==(const DriftReport&) const = default;
};

}  // namespace qd::drift
