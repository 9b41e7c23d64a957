// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/herc.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/base/contracts.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

constexpr std::size_t kMostClusters = 10;
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// The nodes of a tree that the cut leaves whole, from left to right; `above` are the merges over them.
std::vector<std::size_t> nodesBelowCut(const std::vector<Merge>& merges, std::size_t k) {
    const std::size_t leaves = merges.size() + 1;
    const std::size_t firstAbove = 2 * leaves - k;  // of the ids: the last k − 1 merges
    std::vector<std::size_t> open{2 * leaves - 2};
    std::vector<std::size_t> out;
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        if (node < firstAbove) {
            out.push_back(node);
            continue;
        }
        open.push_back(merges[node - leaves].right);
        open.push_back(merges[node - leaves].left);
    }
    return out;
}

void label(const std::vector<Merge>& merges, std::size_t node, std::size_t cluster,
           std::vector<std::size_t>& out) {
    const std::size_t leaves = merges.size() + 1;
    std::vector<std::size_t> open{node};
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at < leaves) {
            out[at] = cluster;
            continue;
        }
        open.push_back(merges[at - leaves].right);
        open.push_back(merges[at - leaves].left);
    }
}

/// W(1) … W(most): squared distances are summed once between the clusters of the finest cut, and the coarser
/// cuts join them.
std::vector<double> dispersions(const std::vector<Merge>& merges, const SquareMatrix& distance,
                                std::size_t most) {
    const std::vector<std::size_t> finest = cutTree(merges, most);
    std::vector<double> between(most * most, 0.0);
    std::vector<std::size_t> leaf(most, 0);
    std::vector<double> size(most, 0.0);
    for (std::size_t i = 0; i < finest.size(); ++i) {
        leaf[finest[i]] = i;
        size[finest[i]] += 1.0;
        const double* const row = distance.row(i);
        double* const sums = between.data() + finest[i] * most;
        for (std::size_t j = 0; j < i; ++j)
            sums[finest[j]] += row[j] * row[j];
    }
    std::vector<double> out;
    for (std::size_t k = 1; k <= most; ++k) {
        const std::vector<std::size_t> coarse = cutTree(merges, k);
        std::vector<double> within(k, 0.0);
        std::vector<double> count(k, 0.0);
        for (std::size_t a = 0; a < most; ++a) {
            const std::size_t home = coarse[leaf[a]];
            count[home] += size[a];
            for (std::size_t b = 0; b < most; ++b) {
                if (coarse[leaf[b]] == home) within[home] += between[a * most + b];
            }
        }
        double total = 0.0;
        for (std::size_t c = 0; c < k; ++c)
            total += within[c] / count[c];
        out.push_back(total);
    }
    return out;
}

/// Inverse-variance weights inside each cluster, and each cluster's variance under them.
struct Clusters {
    std::vector<double> inside;  ///< of each asset
    std::vector<double> risk;    ///< of each cluster
};

Clusters weighClusters(const SquareMatrix& covariance, const std::vector<std::size_t>& clusterOf,
                       std::size_t k) {
    const std::size_t n = clusterOf.size();
    std::vector<std::vector<std::uint32_t>> members(k);
    for (std::size_t i = 0; i < n; ++i)
        members[clusterOf[i]].push_back(static_cast<std::uint32_t>(i));
    Clusters out{std::vector<double>(n), std::vector<double>(k, 0.0)};
    for (std::size_t c = 0; c < k; ++c) {
        double least = std::numeric_limits<double>::infinity();
        for (const auto i : members[c])
            least = std::min(least, covariance(i, i));
        double total = 0.0;
        for (const auto i : members[c])
            total += out.inside[i] = least / covariance(i, i);  // relative to the least: no overflow
        for (const auto i : members[c])
            out.inside[i] /= total;
        for (const auto i : members[c]) {
            const double* const row = covariance.row(i);
            double sum = 0.0;
            for (const auto j : members[c])
                sum += row[j] * out.inside[j];
            out.risk[c] += out.inside[i] * sum;
        }
        out.risk[c] = std::max(0.0, out.risk[c]);
    }
    return out;
}

/// The share of each cluster of the cut.
std::vector<double> shareOut(const std::vector<Merge>& merges, const std::vector<double>& risk) {
    const std::size_t leaves = merges.size() + 1;
    const std::size_t k = risk.size();
    const std::size_t firstAbove = 2 * leaves - k;
    const std::vector<std::size_t> nodes = nodesBelowCut(merges, k);
    std::vector<std::size_t> clusterAt(2 * leaves - 1, kNone);
    std::vector<double> nodeRisk(2 * leaves - 1, 0.0);
    std::vector<double> share(2 * leaves - 1, 0.0);
    for (std::size_t c = 0; c < k; ++c) {
        clusterAt[nodes[c]] = c;
        nodeRisk[nodes[c]] = risk[c];
    }
    for (std::size_t node = firstAbove; node < 2 * leaves - 1; ++node) {  // children come before parents
        const Merge& m = merges[node - leaves];
        nodeRisk[node] = nodeRisk[m.left] + nodeRisk[m.right];
    }
    share[2 * leaves - 2] = 1.0;
    for (std::size_t node = 2 * leaves - 1; node-- > firstAbove;) {
        const Merge& m = merges[node - leaves];
        const double left =
            nodeRisk[node] > 0.0 ? std::clamp(nodeRisk[m.right] / nodeRisk[node], 0.0, 1.0) : 0.5;
        share[m.left] = left * share[node];
        share[m.right] = (1.0 - left) * share[node];
    }
    std::vector<double> out(k);
    for (std::size_t c = 0; c < k; ++c)
        out[c] = share[nodes[c]];
    return out;
}

}  // namespace

std::vector<std::size_t> cutTree(const std::vector<Merge>& merges, std::size_t k) {
    QD_REQUIRE(k >= 1 && k <= merges.size() + 1);
    std::vector<std::size_t> out(merges.size() + 1, 0);
    const std::vector<std::size_t> nodes = nodesBelowCut(merges, k);
    for (std::size_t c = 0; c < nodes.size(); ++c)
        label(merges, nodes[c], c, out);
    return out;
}

std::size_t clusterCount(const std::vector<Merge>& merges, const SquareMatrix& distance) {
    const std::size_t n = merges.size() + 1;
    if (n < 3) return n;
    const std::size_t most = std::min(kMostClusters, n - 1);
    const std::vector<double> w = dispersions(merges, distance, most + 1);
    std::size_t best = 2;
    for (std::size_t k = 2; k <= most; ++k) {
        const auto bend = [&](std::size_t at) { return w[at - 2] + w[at] - 2.0 * w[at - 1]; };
        if (bend(k) > bend(best)) best = k;
    }
    return best;
}

Result<std::vector<double>> hercWeights(const SquareMatrix& covariance, Linkage linkage, HrpDistance distance,
                                        std::optional<std::size_t> clusters) {
    const std::size_t n = covariance.size();
    if (n == 0) return Error{ErrorCode::BadInput, say("hierarchical equal risk needs an asset")};
    for (std::size_t i = 0; i < n; ++i) {
        if (covariance(i, i) > 0.0 && std::isfinite(covariance(i, i))) continue;
        return Error{ErrorCode::BadInput, say("asset %1 has no variance above 0", i + 1)};
    }
    if (clusters && (*clusters == 0 || *clusters > n)) {
        return Error{ErrorCode::BadInput, say("%1 assets cannot be cut into %2 clusters", n, *clusters)};
    }
    SquareMatrix d = correlationDistance(covariance);
    if (distance == HrpDistance::Euclidean) d = columnDistance(std::move(d));
    SquareMatrix work(n);
    for (std::size_t i = 0; i < n; ++i)
        std::copy(d.row(i), d.row(i) + n, work.row(i));
    const std::vector<Merge> merges = agglomerate(std::move(work), linkage);
    const std::size_t k = clusters ? *clusters : clusterCount(merges, d);
    const std::vector<std::size_t> clusterOf = cutTree(merges, k);
    const Clusters weighed = weighClusters(covariance, clusterOf, k);
    const std::vector<double> share = shareOut(merges, weighed.risk);
    std::vector<double> weights(n);
    for (std::size_t i = 0; i < n; ++i)
        weights[i] = weighed.inside[i] * share[clusterOf[i]];
    return weights;
}

}  // namespace qd::portfolio
