// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace qd::model {

/// Returns of N names over T sessions, date-major, and whether each is there (LearningPanel::returns,
/// traded).
struct ReturnsView {
    std::span<const float> values;
    std::span<const std::uint8_t> present;
    std::size_t rows = 0;   ///< T
    std::size_t width = 0;  ///< N
};

/// Correlations of N names; rows and columns of names that are not `whole` are 0.
struct CorrelationMatrix {
    std::size_t names = 0;
    std::vector<double> values;       ///< N·N, symmetric to the last bit, −1 … 1, 1 on the diagonal
    std::vector<std::uint8_t> whole;  ///< N
};

/// Pearson's correlation of the `sessions` returns that end with that of `row`. A name counts as whole when
/// it is `wanted` (N marks; empty: every name), has each of those returns, and they are not all the same: a
/// correlation over the sessions that two names happen to share would mix periods, and such matrices are not
/// even those of any set of returns (not positive semidefinite). Values of missing returns are not looked at.
/// Error BadInput when sizes do not fit, sessions < 2, the window begins before the first row, or a return
/// that is there is not finite.
Result<CorrelationMatrix> windowCorrelation(const ReturnsView& returns, std::size_t row, std::size_t sessions,
                                            std::span<const std::uint8_t> wanted = {});

}  // namespace qd::model
