// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/linkage.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();

/// A merge that still names its clusters by one of their leaves.
struct RawMerge {
    std::size_t a;
    std::size_t b;
    double height;
};

/// Sets of leaves, each with the id of the merge that made it.
class ClusterIds {
public:
    explicit ClusterIds(std::size_t leaves) : m_parent(2 * leaves), m_size(2 * leaves, 1), m_next(leaves) {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }
    std::size_t find(std::size_t leaf) {
        std::size_t root = leaf;
        while (m_parent[root] != root)
            root = m_parent[root];
        while (m_parent[leaf] != root)
            leaf = std::exchange(m_parent[leaf], root);
        return root;
    }
    Merge join(std::size_t rootA, std::size_t rootB, double height) {
        m_parent[rootA] = m_next;
        m_parent[rootB] = m_next;
        m_size[m_next] = m_size[rootA] + m_size[rootB];
        return {std::min(rootA, rootB), std::max(rootA, rootB), height, m_size[m_next++]};
    }

private:
    std::vector<std::size_t> m_parent;
    std::vector<std::size_t> m_size;
    std::size_t m_next;
};

std::vector<Merge> sortAndLabel(std::vector<RawMerge> raw) {
    std::stable_sort(raw.begin(), raw.end(),
                     [](const RawMerge& x, const RawMerge& y) { return x.height < y.height; });
    ClusterIds ids(raw.size() + 1);
    std::vector<Merge> out;
    out.reserve(raw.size());
    for (const RawMerge& m : raw)
        out.push_back(ids.join(ids.find(m.a), ids.find(m.b), m.height));
    return out;
}

/// 0 for the leaves, infinity for the padding of a row.
NumericBuffer penalties(std::size_t n, std::size_t padded) {
    NumericBuffer out(padded);
    std::fill(out.data(), out.data() + n, 0.0);
    std::fill(out.data() + n, out.data() + padded, kInf);
    return out;
}

/// 1/σ of each asset, `pad` beyond the last.
NumericBuffer inverseDeviations(const SquareMatrix& covariance, double pad) {
    NumericBuffer out(covariance.stride());
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        QD_REQUIRE(covariance(i, i) > 0.0);
        out.data()[i] = 1.0 / std::sqrt(covariance(i, i));
    }
    std::fill(out.data() + covariance.size(), out.data() + covariance.stride(), pad);
    return out;
}

std::vector<Merge> singleLinkage(const SquareMatrix& distance) {
    const std::size_t n = distance.size();
    NumericBuffer best(distance.stride());
    NumericBuffer penalty = penalties(n, distance.stride());
    std::fill(best.data(), best.data() + distance.stride(), kInf);
    std::vector<RawMerge> raw;
    std::size_t x = 0;
    for (std::size_t step = 1; step < n; ++step) {
        penalty.data()[x] = kInf;
        const double* row = distance.row(x);
        for (std::size_t j = 0; j < n; ++j)
            best.data()[j] = std::min(best.data()[j], row[j]);
        double height = 0.0;
        const std::size_t y = kernels().nearest(best.data(), penalty.data(), distance.stride(), &height);
        raw.push_back({x, y, height});
        x = y;
    }
    return sortAndLabel(std::move(raw));
}

/// The distance of a third cluster (ni leaves) to the union of two (nx, ny) that are dxy apart.
struct LanceWilliams {
    Linkage linkage;
    double nx;
    double ny;
    double dxy;

    [[nodiscard]] double operator()(double dx, double dy, double ni) const {
        if (linkage == Linkage::Complete) return std::max(dx, dy);
        if (linkage == Linkage::Average) return (nx * dx + ny * dy) / (nx + ny);
        const double t = 1.0 / (nx + ny + ni);
        return std::sqrt(
            std::max(0.0, (ni + nx) * t * dx * dx + (ni + ny) * t * dy * dy - ni * t * dxy * dxy));
    }
};

/// The nearest-neighbour chain: grows until two clusters are each other's nearest, then joins them.
class NeighbourChain {
public:
    NeighbourChain(SquareMatrix distance, Linkage linkage)
        : m_distance(std::move(distance)),
          m_linkage(linkage),
          m_size(m_distance.size(), 1.0),
          m_penalty(penalties(m_distance.size(), m_distance.stride())) {
        for (std::size_t i = 0; i < m_distance.size(); ++i)
            m_distance.row(i)[i] = kInf;
    }

    std::vector<RawMerge> run() {
        std::vector<RawMerge> raw;
        while (raw.size() + 1 < m_distance.size())
            raw.push_back(nextMerge());
        return raw;
    }

private:
    RawMerge nextMerge() {
        if (m_chain.empty()) {
            const auto alive = std::find_if(m_size.begin(), m_size.end(), [](double s) { return s > 0.0; });
            m_chain.push_back(static_cast<std::size_t>(alive - m_size.begin()));
        }
        while (true) {
            const std::size_t x = m_chain.back();
            double height = kInf;
            const std::size_t y =
                kernels().nearest(m_distance.row(x), m_penalty.data(), m_distance.stride(), &height);
            // At equal distance the one before it in the chain wins: otherwise the chain could go in circles.
            if (m_chain.size() > 1 && m_distance(x, m_chain[m_chain.size() - 2]) <= height) break;
            m_chain.push_back(y);
        }
        const std::size_t a = m_chain.back();
        m_chain.pop_back();
        const std::size_t b = m_chain.back();
        m_chain.pop_back();
        forget(a, b);
        return join(std::min(a, b), std::max(a, b));
    }

    /// Where distances are equal but for rounding, a chain can meet a cluster that it holds already. From the
    /// first place of one that is joined now it no longer is a chain.
    void forget(std::size_t a, std::size_t b) {
        const auto stale =
            std::find_if(m_chain.begin(), m_chain.end(), [a, b](std::size_t c) { return c == a || c == b; });
        m_chain.erase(stale, m_chain.end());
    }

    /// The union lives on at the larger index.
    RawMerge join(std::size_t x, std::size_t y) {
        const RawMerge merge{x, y, m_distance(x, y)};
        const LanceWilliams updated{m_linkage, m_size[x], m_size[y], merge.height};
        m_size[y] += m_size[x];
        m_size[x] = 0.0;
        m_penalty.data()[x] = kInf;
        const double* fromX = m_distance.row(x);
        double* fromY = m_distance.row(y);
        for (std::size_t i = 0; i < m_size.size(); ++i) {
            if (m_size[i] == 0.0 || i == y) continue;
            fromY[i] = updated(fromX[i], fromY[i], m_size[i]);
            m_distance.row(i)[y] = fromY[i];
        }
        return merge;
    }

    SquareMatrix m_distance;
    Linkage m_linkage;
    std::vector<double> m_size;  // leaves of the cluster that lives at an index; 0: joined to another
    NumericBuffer m_penalty;
    std::vector<std::size_t> m_chain;
};

/// Below this share of the norms the Gram form of a squared distance has lost half its digits.
constexpr double kCancelled = 1e-6;

double directDistance(const double* a, const double* b, std::size_t n) {
    double total = 0.0;
    for (std::size_t k = 0; k < n; ++k)
        total += (a[k] - b[k]) * (a[k] - b[k]);
    return std::sqrt(total);
}

}  // namespace

std::vector<Merge> agglomerate(SquareMatrix distance, Linkage linkage) {
    if (linkage == Linkage::Single) return singleLinkage(distance);
    return sortAndLabel(NeighbourChain(std::move(distance), linkage).run());
}

std::vector<Merge> singleLinkageOfCorrelation(const SquareMatrix& covariance) {
    const std::size_t n = covariance.size();
    const NumericBuffer invSd = inverseDeviations(covariance, 0.0);
    NumericBuffer open = inverseDeviations(covariance, std::numeric_limits<double>::quiet_NaN());
    NumericBuffer best(covariance.stride());
    std::fill(best.data(), best.data() + covariance.stride(), kInf);
    std::vector<RawMerge> raw;
    std::size_t x = 0;
    for (std::size_t step = 1; step < n; ++step) {
        open.data()[x] = std::numeric_limits<double>::quiet_NaN();
        best.data()[x] = kInf;
        double height = 0.0;
        const std::size_t y = kernels().primStep(covariance.row(x), invSd.data()[x], open.data(),
                                                 covariance.stride(), best.data(), &height);
        raw.push_back({x, y, height});
        x = y;
    }
    return sortAndLabel(std::move(raw));
}

SquareMatrix correlationDistance(const SquareMatrix& covariance) {
    const NumericBuffer invSd = inverseDeviations(covariance, 0.0);
    SquareMatrix out(covariance.size());
    const std::size_t padded = (covariance.size() + 7) / 8 * 8;
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        kernels().distanceRow(covariance.row(i), invSd.data()[i], invSd.data(), padded, out.row(i));
        out.row(i)[i] = 0.0;
    }
    return out;
}

SquareMatrix columnDistance(SquareMatrix columns) {
    const KernelTable& k = kernels();
    const std::size_t n = columns.size();
    // Distances do not change when each coordinate is centred, and less is lost to cancellation.
    std::vector<double> mean(n, 0.0);
    k.addColumns(columns.row(0), n, n, columns.stride(), mean.data());
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            columns.row(i)[j] -= mean[i] / static_cast<double>(n);
    }
    NumericBuffer packed((n + k.panelWidth - 1) / k.panelWidth * k.panelWidth * n);
    const std::vector<double> zero(n, 0.0);
    k.packPanels(columns.row(0), n, n, columns.stride(), zero.data(), nullptr, packed.data());
    SquareMatrix out(n, k.panelWidth);
    k.gram(packed.data(), n, n, 1.0, out.row(0), out.stride());
    std::vector<double> norm(n);
    for (std::size_t i = 0; i < n; ++i)
        norm[i] = out(i, i);
    SquareMatrix byColumn(n);  // contiguous columns for the few that need the direct sum
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            byColumn.row(j)[i] = columns(i, j);
    }
    for (std::size_t i = 0; i < n; ++i) {
        out.row(i)[i] = 0.0;
        for (std::size_t j = 0; j < i; ++j) {
            const double squared = norm[i] + norm[j] - 2.0 * out(i, j);
            out.set(i, j,
                    squared > kCancelled * (norm[i] + norm[j])
                        ? std::sqrt(squared)
                        : directDistance(byColumn.row(i), byColumn.row(j), n));
        }
    }
    return out;
}

std::vector<std::size_t> leafOrder(const std::vector<Merge>& merges) {
    const std::size_t leaves = merges.size() + 1;
    std::vector<std::size_t> open{merges.empty() ? 0 : leaves + merges.size() - 1};
    std::vector<std::size_t> out;
    out.reserve(leaves);
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        if (node < leaves) {
            out.push_back(node);
            continue;
        }
        open.push_back(merges[node - leaves].right);
        open.push_back(merges[node - leaves].left);
    }
    return out;
}

}  // namespace qd::portfolio
