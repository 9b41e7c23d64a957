// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_level.h"

#include <algorithm>
#include <cmath>

namespace qd::market {

double logStudent(double z) {
    constexpr double kDof = 4.0;
    return -0.5 * (kDof + 1.0) * std::log1p(z * z / kDof);
}

double activityOfMove(double z) {
    constexpr double kMost = 2.0;
    return std::min(-0.07 + 0.57 * std::log1p(z * z / 6.0), kMost);
}

std::optional<LocalLevel> localLevel(const CloseSeries& series, std::size_t bar,
                                     const std::vector<std::uint8_t>& doubtful) {
    constexpr std::size_t kReach = 5;
    double before = 0.0;
    std::size_t left = bar;
    do {
        if (left == 0 || bar - left == kReach) return std::nullopt;
        before += series.residual[left];
        --left;
    } while (doubtful[left] != 0);
    double after = 0.0;
    std::size_t right = bar;
    do {
        if (right + 1 == series.rows.size() || right - bar == kReach) return std::nullopt;
        ++right;
        after += series.residual[right];
    } while (doubtful[right] != 0);
    // Two independent readings of the error, before and −after, weighted by the bars that they span.
    const auto nBefore = static_cast<double>(bar - left);
    const auto nAfter = static_cast<double>(right - bar);
    const double sd = std::max(series.scale[bar], series.scale[right]);
    LocalLevel level;
    level.error = (before * nAfter - after * nBefore) / (nBefore + nAfter);
    level.sd = sd * std::sqrt(nBefore * nAfter / (nBefore + nAfter));
    level.before = before / (sd * std::sqrt(nBefore));
    level.after = after / (sd * std::sqrt(nAfter));
    return level;
}

}  // namespace qd::market
