// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/drift/severity.h"

namespace qd::drift {

/// Whether more of a measure is worse (an error) or better (an information coefficient, a return).
enum class Better : std::uint8_t { Lower, Higher };

struct PerformanceOptions {
    Better better = Better::Higher;
    std::size_t block = 0;  ///< as ScanOptions::block
    std::size_t permutations = 9999;
    double level = 0.05;
    double highLevel = 0.01;
    double mediumEffect = 0.10;  ///< in standard deviations of a period
    double highEffect = 0.25;
    std::uint64_t seed = 1;
};

/// A measure that is known once labels are there: its mean a period then and now.
struct PerformanceDrift {
    double reference = 0.0;
    double current = 0.0;
    double change = 0.0;  ///< current less reference
    double effect = 0.0;  ///< change in standard deviations of a period of the reference; below 0: worse
    double p = 1.0;       ///< of "not worse", one-sided, by block permutation
    std::size_t block = 1;
    Severity severity = Severity::None;
};

/// Compares a measure by period (error, information coefficient, return) with labels. Errors BadInput as
/// scan().
Result<PerformanceDrift> performanceDrift(std::span<const double> reference, std::span<const double> current,
                                          const PerformanceOptions& options);

}  // namespace qd::drift
