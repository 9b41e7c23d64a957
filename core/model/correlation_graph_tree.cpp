// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core/model/correlation_graph_build.h"

namespace qd::model::detail {

namespace {

std::pair<std::uint32_t, std::uint32_t> link(std::size_t i, std::size_t j) {
    return {static_cast<std::uint32_t>(std::min(i, j)), static_cast<std::uint32_t>(std::max(i, j))};
}

}  // namespace

// √(2(1 − ρ)) falls as ρ rises, so the tree of least distances is that of the largest correlations; comparing
// those, the rounding of the root makes no ties of its own.
Links spanningTree(const Similarity& rho) {
    Links links;
    if (rho.n < 2) return links;
    std::vector<double> best(rho.n, -std::numeric_limits<double>::infinity());
    std::vector<std::uint32_t> to(rho.n, 0);  // with whom
    std::vector<std::uint32_t> outside;
    for (std::uint32_t i = 1; i < rho.n; ++i)
        outside.push_back(i);
    const auto before = [&](std::size_t i, std::size_t j, std::uint32_t other) {
        const double mine = rho.at(i, j);
        return mine > best[j] || (mine == best[j] && link(i, j) < link(j, other));
    };
    std::size_t last = 0;
    while (!outside.empty()) {
        std::size_t chosen = 0;
        for (std::size_t k = 0; k < outside.size(); ++k) {
            const std::uint32_t j = outside[k];
            if (before(last, j, to[j])) {
                best[j] = rho.at(last, j);
                to[j] = static_cast<std::uint32_t>(last);
            }
            const std::uint32_t leader = outside[chosen];
            const bool tied = best[j] == best[leader];
            if (best[j] > best[leader] || (tied && link(j, to[j]) < link(leader, to[leader]))) chosen = k;
        }
        last = outside[chosen];
        links.push_back(link(last, to[last]));
        outside[chosen] = outside.back();
        outside.pop_back();
    }
    return links;
}

Links nearest(const Similarity& rho, std::size_t neighbours) {
    Links links;
    if (rho.n < 2) return links;
    const std::size_t most = std::min(neighbours, rho.n - 1);
    std::vector<std::uint32_t> order;
    for (std::size_t i = 0; i < rho.n; ++i) {
        const double* const row = rho.row(i);
        order.clear();
        for (std::uint32_t j = 0; j < rho.n; ++j)
            if (j != i) order.push_back(j);
        const auto closer = [row](std::uint32_t a, std::uint32_t b) {
            return row[a] > row[b] || (row[a] == row[b] && a < b);
        };
        if (most < order.size())
            std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(),
                             closer);
        for (std::size_t k = 0; k < most; ++k)
            links.push_back(link(i, order[k]));
    }
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
    return links;
}

Links above(const Similarity& rho, double threshold) {
    Links links;
    for (std::size_t i = 0; i < rho.n; ++i) {
        const double* const row = rho.row(i);
        for (std::size_t j = i + 1; j < rho.n; ++j)
            if (row[j] >= threshold) links.push_back(link(i, j));
    }
    return links;
}

}  // namespace qd::model::detail
