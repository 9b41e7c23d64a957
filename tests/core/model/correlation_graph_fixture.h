// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <set>
#include <vector>

#include "core/base/random.h"
#include "core/model/correlation_graph.h"

namespace qd::model::test {

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

/// Correlations of `names` series that share `factors` of them: no two are equal.
inline CorrelationMatrix sampleMatrix(std::size_t names, std::uint64_t seed, std::size_t sessions = 60,
                                      std::size_t factors = 3) {
    Rng rng(seed);
    std::vector<float> values(names * sessions);
    std::vector<double> loads(names * factors);
    for (double& load : loads)
        load = rng.normal();
    for (std::size_t t = 0; t < sessions; ++t) {
        std::vector<double> moves(factors);
        for (double& move : moves)
            move = rng.normal();
        for (std::size_t i = 0; i < names; ++i) {
            double x = rng.normal();
            for (std::size_t k = 0; k < factors; ++k)
                x += loads[i * factors + k] * moves[k];
            values[t * names + i] = static_cast<float>(0.01 * x);
        }
    }
    const std::vector<std::uint8_t> present(values.size(), 1);
    return windowCorrelation({values, present, sessions, names}, sessions - 1, sessions).value();
}

/// The links of a graph, the lower name first; fails where an edge does not lead back.
inline Pairs linksOf(const CorrelationGraph& graph) {
    Pairs links;
    for (std::size_t i = 0; i < graph.names(); ++i) {
        for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k) {
            const auto j = static_cast<std::size_t>(graph.sources[static_cast<std::size_t>(k)]);
            if (i != j) links.emplace(std::min(i, j), std::max(i, j));
        }
    }
    return links;
}

/// Names of `matrix` in another order: name i of the result is name order[i] of it.
inline CorrelationMatrix permuted(const CorrelationMatrix& matrix, const std::vector<std::size_t>& order) {
    CorrelationMatrix out = matrix;
    for (std::size_t i = 0; i < order.size(); ++i) {
        out.whole[i] = matrix.whole[order[i]];
        for (std::size_t j = 0; j < order.size(); ++j)
            out.values[i * out.names + j] = matrix.values[order[i] * out.names + order[j]];
    }
    return out;
}

inline std::vector<std::size_t> shuffledOrder(std::size_t n, std::uint64_t seed) {
    Rng rng(seed);
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i)
        order[i] = i;
    for (std::size_t i = n; i > 1; --i)
        std::swap(order[i - 1], order[rng.below(i)]);
    return order;
}

}  // namespace qd::model::test
