// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/multiple_testing.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace qd::analytics {

namespace {

/// Places of the values from the smallest to the largest; equal ones keep their order.
std::vector<std::size_t> ascending(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

}  // namespace

Result<std::vector<double>> adjustedPValues(std::span<const double> p, Adjustment adjustment) {
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i] >= 0.0 && p[i] <= 1.0) continue;
        return Error{ErrorCode::BadInput, say("p-value %1 is not a number from 0 to 1", i + 1)};
    }
    const auto m = static_cast<double>(p.size());
    std::vector<double> out(p.size());
    const auto order = ascending(p);
    double bound = adjustment == Adjustment::BenjaminiHochberg ? 1.0 : 0.0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::size_t up = order[k];
        const std::size_t down = order[order.size() - 1 - k];
        const auto rank = static_cast<double>(k);
        switch (adjustment) {
            case Adjustment::Bonferroni:
                out[up] = std::min(1.0, m * p[up]);
                break;
            case Adjustment::Holm:
                out[up] = bound = std::max(bound, std::min(1.0, (m - rank) * p[up]));
                break;
            case Adjustment::BenjaminiHochberg:
                out[down] = bound = std::min(bound, m / (m - rank) * p[down]);
                break;
        }
    }
    return out;
}

}  // namespace qd::analytics
