// SPDX-License-Identifier: GPL-3.0-or-later
// Massara, Di Matteo, Aste: Network filtering for big data: Triangulated Maximally Filtered Graph, Journal of
// Complex Networks 5(2), 2016. Begin with a tetrahedron; put each further name into the triangle where the
// sum of its three correlations is largest. Every step keeps a planar triangulation.
#include <algorithm>
#include <array>
#include <numeric>
#include <queue>

#include "core/model/correlation_graph_build.h"

namespace qd::model::detail {

namespace {

using Triangle = std::array<std::uint32_t, 3>;

/// What a face would gain by the name that suits it best.
struct Offer {
    double gain = 0.0;
    std::uint32_t name = 0;
    std::uint32_t face = 0;
};
/// The order of the queue: the offer to take is the largest.
struct Weaker {
    bool operator()(const Offer& a, const Offer& b) const {
        if (a.gain != b.gain) return a.gain < b.gain;
        return a.name != b.name ? a.name > b.name : a.face > b.face;
    }
};

/// The four names with the largest sum of correlations above the mean of all, the lower index first of
/// equals.
std::array<std::uint32_t, 4> tetrahedron(const Similarity& rho) {
    const auto cells = static_cast<double>(rho.values.size());
    const double mean = std::accumulate(rho.values.begin(), rho.values.end(), 0.0) / cells;
    std::vector<double> strength(rho.n, 0.0);
    for (std::size_t i = 0; i < rho.n; ++i) {
        const double* const row = rho.row(i);
        for (std::size_t j = 0; j < rho.n; ++j)
            if (j != i && row[j] > mean) strength[i] += row[j];
    }
    std::vector<std::uint32_t> order(rho.n);
    std::iota(order.begin(), order.end(), 0U);
    std::partial_sort(order.begin(), order.begin() + 4, order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return strength[a] > strength[b] || (strength[a] == strength[b] && a < b);
    });
    std::sort(order.begin(), order.begin() + 4);
    return {order[0], order[1], order[2], order[3]};
}

class Builder {
public:
    explicit Builder(const Similarity& rho) : m_rho(&rho) {
        for (std::uint32_t i = 0; i < rho.n; ++i)
            m_left.push_back(i);
    }

    Links build() {
        begin();
        while (!m_left.empty()) {
            const Offer offer = m_offers.top();
            m_offers.pop();
            if (m_taken[offer.name] == 0) {
                insert(offer);
            } else {
                // What is left gains no more than the name that was taken: other offers may come first now.
                m_offers.push(bestOf(offer.face));
            }
        }
        return std::move(m_links);
    }

private:
    void begin() {
        m_taken.assign(m_rho->n, 0);
        const auto first = tetrahedron(*m_rho);
        for (const std::uint32_t name : first)
            take(name);
        for (std::size_t a = 0; a < 4; ++a) {
            for (std::size_t b = a + 1; b < 4; ++b)
                m_links.emplace_back(first[a], first[b]);
        }
        for (std::size_t without = 4; without-- > 0;) {
            Triangle face{};
            std::size_t k = 0;
            for (std::size_t a = 0; a < 4; ++a)
                if (a != without) face[k++] = first[a];
            addFace(face);
        }
    }

    void take(std::uint32_t name) {
        m_taken[name] = 1;
        m_left.erase(std::lower_bound(m_left.begin(), m_left.end(), name));
    }

    void addFace(const Triangle& face) {
        m_faces.push_back(face);
        if (!m_left.empty()) m_offers.push(bestOf(static_cast<std::uint32_t>(m_faces.size() - 1)));
    }

    /// Precondition: a name is left. The corners of a face ascend, so its sum does not depend on how it came
    /// to be.
    [[nodiscard]] Offer bestOf(std::uint32_t face) const {
        const Triangle& corners = m_faces[face];
        const double* const a = m_rho->row(corners[0]);
        const double* const b = m_rho->row(corners[1]);
        const double* const c = m_rho->row(corners[2]);
        Offer best{0.0, m_left.front(), face};
        best.gain = a[best.name] + b[best.name] + c[best.name];
        for (const std::uint32_t name : m_left) {
            const double gain = a[name] + b[name] + c[name];
            if (gain > best.gain) {
                best.gain = gain;
                best.name = name;
            }
        }
        return best;
    }

    void insert(const Offer& offer) {
        take(offer.name);
        const Triangle face = m_faces[offer.face];
        for (const std::uint32_t corner : face)
            m_links.emplace_back(std::min(corner, offer.name), std::max(corner, offer.name));
        for (std::size_t without = 3; without-- > 0;) {
            Triangle part = face;
            part[without] = offer.name;
            std::sort(part.begin(), part.end());
            addFace(part);
        }
    }

    const Similarity* m_rho;
    std::vector<std::uint32_t> m_left;  ///< names to be placed, ascending
    std::vector<std::uint8_t> m_taken;
    std::vector<Triangle> m_faces;  ///< those that were filled stay, without an offer
    std::priority_queue<Offer, std::vector<Offer>, Weaker> m_offers;
    Links m_links;
};

}  // namespace

Links maximallyFiltered(const Similarity& rho) {
    if (rho.n >= 4) return Builder(rho).build();
    return above(rho, -2.0);
}

}  // namespace qd::model::detail
