// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/model/correlation_graph_window.h"
#include "core/model/model_spec.h"

namespace qd::model {

/// Who listens to whom among N names: compressed rows of edges. Names that are there have an edge to
/// themselves and whatever leads from i to j also leads back; names that are masked have no edge at all.
struct CorrelationGraph {
    std::vector<std::int32_t> offsets;  ///< N + 1, from 0: edges of name i are [offsets[i], offsets[i + 1])
    std::vector<std::int32_t> sources;  ///< to whom; ascending within a name

    [[nodiscard]] std::size_t names() const noexcept { return offsets.empty() ? 0 : offsets.size() - 1; }
    /// Edges between two different names, each counted once.
    [[nodiscard]] std::size_t links() const noexcept;
    bool operator==(const CorrelationGraph&) const = default;
};

struct GraphChoice {
    GraphKind kind = GraphKind::Tmfg;
    std::size_t neighbours = 10;  ///< of GraphKind::Nearest, at least 1
    double threshold = 0.5;       ///< of GraphKind::Threshold, −1 … 1
};
[[nodiscard]] GraphChoice graphChoice(const GatShape& shape) noexcept;

/// The graph of the names that are whole in `correlation`, by the signed correlation (what moves against a
/// name is far from it, as in Mantegna's distance). Of n such names:
///   Mst        minimum spanning tree of √(2(1 − ρ)) (Mantegna 1999): n − 1 links
///   Tmfg       triangulated maximally filtered graph of ρ (Massara, Di Matteo, Aste 2016), begun from the
///              four names with the largest sum of correlations above the mean: 3n − 6 links, planar; of
///              fewer than 4 names the complete graph
///   Nearest    i and j are linked when one is among the `neighbours` most correlated with the other
///   Threshold  ρ >= threshold
/// Ties go to the lower index, so where no two correlations are equal the graph does not depend on the order
/// of the names. Error BadInput for a choice out of range, sizes that do not fit, a number that is not
/// finite, beyond ±1 or not the same on both sides.
Result<CorrelationGraph> correlationGraph(const CorrelationMatrix& correlation, const GraphChoice& choice);

}  // namespace qd::model
