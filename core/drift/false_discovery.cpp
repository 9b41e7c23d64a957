// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/false_discovery.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "core/base/contracts.h"

namespace qd::drift {

std::vector<double> adjusted(std::span<const double> p, FalseDiscovery how) {
    for (const double value : p)
        QD_REQUIRE(value >= 0.0 && value <= 1.0);
    const auto count = static_cast<double>(p.size());
    double weight = count;
    if (how == FalseDiscovery::BenjaminiYekutieli) {
        weight = 0.0;
        for (std::size_t k = 1; k <= p.size(); ++k)
            weight += count / static_cast<double>(k);
    }
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> out(p.size());
    double bound = 1.0;
    for (std::size_t k = order.size(); k-- > 0;) {
        bound = std::min(bound, p[order[k]] * weight / static_cast<double>(k + 1));
        out[order[k]] = bound;
    }
    return out;
}

}  // namespace qd::drift
