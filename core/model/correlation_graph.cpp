// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/correlation_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/model/correlation_graph_build.h"

namespace qd::model {

namespace {

constexpr std::size_t kMostNames = 20000;  // 3.2 GB of correlations; offsets stay far from overflow

Error bad(Message what) {
    return Error{ErrorCode::BadInput, std::move(what)};
}

Status check(const GraphChoice& choice) {
    if (choice.kind == GraphKind::Nearest && choice.neighbours < 1)
        return bad(say("a graph of nearest names needs one neighbour or more"));
    if (choice.kind == GraphKind::Threshold && !(std::abs(choice.threshold) <= 1.0))
        return bad(say("the threshold of a correlation lies from −1 to 1, not at %1", choice.threshold));
    return Ok{};
}

/// Correlations of the names that are there, and which those are.
Result<detail::Similarity> among(const CorrelationMatrix& all, const std::vector<std::uint32_t>& names) {
    detail::Similarity out;
    out.n = names.size();
    out.values.resize(out.n * out.n);
    for (std::size_t i = 0; i < out.n; ++i) {
        const double* const row = all.values.data() + names[i] * all.names;
        for (std::size_t j = 0; j < out.n; ++j) {
            const double rho = row[names[j]];
            if (!(std::abs(rho) <= 1.0))
                return bad(say("the correlation of names %1 and %2 is %3", names[i], names[j], rho));
            out.values[i * out.n + j] = rho;
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (out.at(i, j) != out.at(j, i))
                return bad(say("the correlations of names %1 and %2 differ by side", names[i], names[j]));
        }
    }
    return out;
}

detail::Links linksOf(const detail::Similarity& rho, const GraphChoice& choice) {
    switch (choice.kind) {
        case GraphKind::Mst:
            return detail::spanningTree(rho);
        case GraphKind::Tmfg:
            return detail::maximallyFiltered(rho);
        case GraphKind::Nearest:
            return detail::nearest(rho, choice.neighbours);
        case GraphKind::Threshold:
            break;
    }
    return detail::above(rho, choice.threshold);
}

/// Links both ways and each name's edge to itself, by rows.
CorrelationGraph compressed(std::size_t width, const std::vector<std::uint32_t>& names,
                            const detail::Links& links) {
    CorrelationGraph out;
    out.offsets.assign(width + 1, 0);
    for (const std::uint32_t name : names)
        ++out.offsets[name + 1];
    for (const auto& [i, j] : links) {
        ++out.offsets[names[i] + 1];
        ++out.offsets[names[j] + 1];
    }
    for (std::size_t i = 0; i < width; ++i)
        out.offsets[i + 1] += out.offsets[i];
    out.sources.resize(static_cast<std::size_t>(out.offsets.back()));
    std::vector<std::int32_t> next(out.offsets.begin(), out.offsets.end() - 1);
    const auto put = [&](std::uint32_t i, std::uint32_t j) {
        out.sources[static_cast<std::size_t>(next[i]++)] = static_cast<std::int32_t>(j);
    };
    for (const std::uint32_t name : names)
        put(name, name);
    for (const auto& [i, j] : links) {
        put(names[i], names[j]);
        put(names[j], names[i]);
    }
    for (std::size_t i = 0; i < width; ++i)
        std::sort(out.sources.begin() + out.offsets[i], out.sources.begin() + out.offsets[i + 1]);
    return out;
}

}  // namespace

std::size_t CorrelationGraph::links() const noexcept {
    std::size_t apart = 0;
    for (std::size_t i = 0; i + 1 < offsets.size(); ++i) {
        for (auto k = static_cast<std::size_t>(offsets[i]); k < static_cast<std::size_t>(offsets[i + 1]); ++k)
            apart += static_cast<std::size_t>(sources[k]) != i ? 1 : 0;
    }
    return apart / 2;
}

GraphChoice graphChoice(const GatShape& shape) noexcept {
    return {shape.graph, shape.neighbours, shape.threshold};
}

Result<CorrelationGraph> correlationGraph(const CorrelationMatrix& correlation, const GraphChoice& choice) {
    QD_CHECK(check(choice));
    const std::size_t width = correlation.names;
    if (width > kMostNames) return bad(say("a graph of %1 names; at most %2", width, kMostNames));
    if (correlation.values.size() != width * width || correlation.whole.size() != width)
        return bad(say("correlations do not have the size of %1 names", width));
    std::vector<std::uint32_t> names;
    for (std::uint32_t i = 0; i < width; ++i)
        if (correlation.whole[i] != 0) names.push_back(i);
    QD_TRY(const detail::Similarity rho, among(correlation, names));
    return compressed(width, names, linksOf(rho, choice));
}

}  // namespace qd::model
