// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/features/feature.h"
#include "core/features/lanes.h"

namespace qd::features {

/// What a kernel gives for rows [from, end): the number, and 1 where there is one. What is not there may be
/// any number.
struct LaneOutput {
    LaneOutput(std::size_t from, std::size_t end) : value(from, end), there(from, end) {}
    Lanes value;
    Lanes there;
};

/// Returns of what names are compared with, one a row of the panel; 0 and not there where there is none.
struct ReferenceReturns {
    std::vector<double> values;
    std::vector<std::uint8_t> present;
};

/// The RSI's recursion begins this many windows before a block of as many: what came earlier weighs less than
/// (1 − 1/n)^(20 n) < 3e-9.
inline constexpr std::size_t kRsiWindows = 20;
/// A sum of squares about the mean that is a smaller share of the sum of squares is rounding alone.
inline constexpr double kStillness = 1e-14;

// Each fills rows [out.value.base(), in.end()); the input reaches back far enough (reach() of the feature).
// Cells without a close at the row itself are taken out by the caller.

/// Return, Momentum.
void priceReturns(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out);
void averageRatios(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out);
void volumeRatios(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out);
void drawdowns(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out);
/// Volatility, Skewness.
void returnMoments(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out);
void strengthIndex(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out);
/// Beta, ResidualVolatility.
void marketFigures(const FeatureDefinition& definition, const LaneInput& in,
                   const ReferenceReturns& reference, LaneOutput& out);

}  // namespace qd::features
