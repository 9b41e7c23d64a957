// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/hrp.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/linkage.h"

namespace qd::portfolio {

namespace {

/// Splits the sorted list in halves down to single assets and shares the weight out on the way back up.
/// With u_i = 1/σ_i² a cluster's variance is Σ u_i Σ_ij u_j / (Σu)², and the numerator of a cluster is that
/// of its halves plus twice the sum across them: so every element of the matrix is read at most once.
class Bisection {
public:
    Bisection(const SquareMatrix& covariance, const std::vector<std::size_t>& order)
        : m_covariance(covariance), m_weights(order.size(), 1.0) {
        double least = covariance(0, 0);
        for (std::size_t i = 0; i < order.size(); ++i)
            least = std::min(least, covariance(i, i));
        for (const std::size_t i : order) {
            m_order.push_back(static_cast<std::uint32_t>(i));
            m_inverse.push_back(least / covariance(i, i));  // relative to the least: no overflow
        }
    }

    /// Weights in the sorted order.
    std::vector<double> run() && {
        split(0, m_order.size(), true);
        return std::move(m_weights);
    }

private:
    struct Cluster {
        double numerator;
        double inverse;
        [[nodiscard]] double variance() const { return std::max(0.0, numerator / (inverse * inverse)); }
    };

    Cluster split(std::size_t from, std::size_t to, bool whole) {
        if (to - from == 1) {
            const double u = m_inverse[from];
            return {u * u * m_covariance(m_order[from], m_order[from]), u};
        }
        const std::size_t middle = from + (to - from) / 2;
        const Cluster left = split(from, middle, false);
        const Cluster right = split(middle, to, false);
        const double total = left.variance() + right.variance();
        const double share = total > 0.0 ? 1.0 - left.variance() / total : 0.5;
        for (std::size_t i = from; i < middle; ++i)
            m_weights[i] *= share;
        for (std::size_t i = middle; i < to; ++i)
            m_weights[i] *= 1.0 - share;
        const double across = whole ? 0.0 : sumAcross(from, middle, to);  // nobody asks for the whole's
        return {left.numerator + right.numerator + 2.0 * across, left.inverse + right.inverse};
    }

    [[nodiscard]] double sumAcross(std::size_t from, std::size_t middle, std::size_t to) const {
        double total = 0.0;
        const std::uint32_t* const order = m_order.data();
        const double* const inverse = m_inverse.data();
        for (std::size_t i = from; i < middle; ++i) {
            const double* const row = m_covariance.row(order[i]);
            double part[4] = {};
            std::size_t j = middle;
            for (; j + 4 <= to; j += 4) {
                for (std::size_t k = 0; k < 4; ++k)
                    part[k] += row[order[j + k]] * inverse[j + k];
            }
            for (; j < to; ++j)
                part[0] += row[order[j]] * inverse[j];
            total += inverse[i] * ((part[0] + part[1]) + (part[2] + part[3]));
        }
        return total;
    }

    const SquareMatrix& m_covariance;
    std::vector<std::uint32_t> m_order;
    std::vector<double> m_inverse;
    std::vector<double> m_weights;
};

}  // namespace

std::vector<std::size_t> hrpOrder(const SquareMatrix& covariance, Linkage linkage, HrpDistance distance) {
    QD_REQUIRE(covariance.size() > 0);
    if (linkage == Linkage::Single && distance == HrpDistance::Correlation) {
        return leafOrder(singleLinkageOfCorrelation(covariance));
    }
    SquareMatrix d = correlationDistance(covariance);
    if (distance == HrpDistance::Euclidean) d = columnDistance(std::move(d));
    return leafOrder(agglomerate(std::move(d), linkage));
}

Result<std::vector<double>> hrpWeights(const SquareMatrix& covariance, Linkage linkage,
                                       HrpDistance distance) {
    if (covariance.size() == 0) {
        return Error{ErrorCode::BadInput, say("hierarchical risk parity needs an asset")};
    }
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        if (covariance(i, i) > 0.0 && std::isfinite(covariance(i, i))) continue;
        return Error{ErrorCode::BadInput, say("asset %1 has no variance above 0", i + 1)};
    }
    const std::vector<std::size_t> order = hrpOrder(covariance, linkage, distance);
    const std::vector<double> sorted = Bisection(covariance, order).run();
    std::vector<double> weights(order.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        weights[order[k]] = sorted[k];
    return weights;
}

}  // namespace qd::portfolio
