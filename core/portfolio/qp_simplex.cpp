// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_simplex.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/portfolio/qp_kernels.h"
#include "core/portfolio/stop_request.h"

namespace qd::portfolio {

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
constexpr double kFeasible = 1e-11;  // of one basic variable; weights are of the order of 1
constexpr double kInfeasibleSum = 1e-10;
constexpr double kReducedCost = 1e-10;  // relative to the greatest cost
constexpr double kPivot = 1e-9;
constexpr int kRefresh = 64;   // iterations between two inversions of the basis
constexpr int kStalled = 200;  // steps without progress before Bland's rule

/// Columns 0 … n−1 are the variables, n … n+m−1 the activities of the rows: A v − r = 0.
class Simplex {
public:
    Simplex(const Qp& qp, std::span<const double> cost, const jobs::JobContext* job,
            std::span<const Place> start)
        : m_qp(qp), m_cost(cost), m_job(job), m_n(qp.variables()), m_m(qp.rows()) {
        m_place.assign(m_n + m_m, Place::Lower);
        for (std::size_t j = 0; j < m_n && j < start.size(); ++j)
            if (start[j] == Place::Upper && std::isfinite(upper(j))) m_place[j] = Place::Upper;
        for (std::size_t r = 0; r < m_m; ++r) {
            m_basic.push_back(m_n + r);
            m_place[m_n + r] = Place::Between;
        }
        m_x.assign(m_n + m_m, 0.0);
        m_costSize = 1.0;
        for (const double c : cost)
            m_costSize = std::max(m_costSize, std::abs(c));
    }

    Result<LpResult> run() {
        LpResult out;
        for (std::size_t k = 0; k < m_n + m_m; ++k)
            if (upper(k) < lower(k) - kFeasible) return crossed(std::move(out), lower(k) - upper(k));
        if (!refresh()) return out;
        const int limit = 2000 + 40 * static_cast<int>(m_n + m_m);
        while (m_iterations < limit) {
            if (m_iterations % 64 == 0) QD_CHECK(unlessStopped(m_job));
            if (m_iterations % kRefresh == 0 && !refresh()) return out;
            const bool feasible = infeasibility() <= kFeasible;
            if (feasible && m_cost.empty()) return finished(std::move(out), LpStatus::Optimal);
            prices(!feasible);
            const std::size_t entering = choose();
            if (entering == m_n + m_m) {
                if (!m_fresh && refresh()) {
                    ++m_iterations;
                    continue;
                }
                const bool kept = infeasibility() <= kInfeasibleSum;
                return finished(std::move(out), kept ? LpStatus::Optimal : LpStatus::Infeasible);
            }
            const LpStatus step = advance(entering, !feasible);
            if (step == LpStatus::Failed) return out;
            if (step == LpStatus::Unbounded) return finished(std::move(out), LpStatus::Unbounded);
            ++m_iterations;
        }
        return out;
    }

private:
    [[nodiscard]] double lower(std::size_t k) const { return k < m_n ? 0.0 : m_qp.rowLower[k - m_n]; }
    [[nodiscard]] double upper(std::size_t k) const {
        return k < m_n ? m_qp.width[k] : m_qp.rowUpper[k - m_n];
    }
    [[nodiscard]] double missed(std::size_t k) const {
        return std::max({0.0, lower(k) - m_x[k], m_x[k] - upper(k)});
    }
    [[nodiscard]] double infeasibility() const {
        double total = 0.0;
        for (const std::size_t k : m_basic)
            if (const double d = missed(k); d > kFeasible) total += d;
        return total;
    }
    [[nodiscard]] double entry(std::size_t r, std::size_t k) const {
        if (k < m_n) return m_qp.coef[r * m_n + k];
        return k - m_n == r ? -1.0 : 0.0;
    }

    static LpResult crossed(LpResult out, double by) {
        out.status = LpStatus::Infeasible;
        out.infeasibility = by;
        return out;
    }

    LpResult finished(LpResult out, LpStatus status) {
        out.status = status;
        out.infeasibility = infeasibility();
        out.point.v.assign(m_x.begin(), m_x.begin() + static_cast<std::ptrdiff_t>(m_n));
        out.point.place.assign(m_place.begin(), m_place.begin() + static_cast<std::ptrdiff_t>(m_n));
        out.point.rowPlace.assign(m_place.begin() + static_cast<std::ptrdiff_t>(m_n), m_place.end());
        for (std::size_t j = 0; j < m_n; ++j)
            out.point.v[j] = std::clamp(m_x[j], 0.0, std::max(0.0, upper(j)));
        netTwins(out.point);
        for (std::size_t j = 0; j < m_n && !m_cost.empty(); ++j)
            out.value += m_cost[j] * out.point.v[j];
        out.point.y = m_y;
        out.point.y.resize(m_m, 0.0);
        out.point.iterations = m_iterations;
        return out;
    }

    /// Buying and selling the same asset at once is no trade: of two variables of an asset one goes to 0,
    /// which can only leave more room in the turnover row.
    void netTwins(QpPoint& at) const {
        for (std::size_t j = 0; j < m_n; ++j) {
            const std::size_t twin = m_qp.twin[j];
            if (twin == Qp::kNoRow || twin < j || at.place[j] == Place::Lower ||
                at.place[twin] == Place::Lower)
                continue;
            const double both = std::min(at.v[j], at.v[twin]);
            for (const std::size_t k : {j, twin}) {
                at.v[k] -= both;
                at.place[k] =
                    at.v[k] == 0.0 ? Place::Lower : (at.v[k] == upper(k) ? Place::Upper : Place::Between);
            }
            if (both > 0.0 && m_qp.turnoverRow != Qp::kNoRow) at.rowPlace[m_qp.turnoverRow] = Place::Between;
        }
    }

    /// Inverts the basis anew (Gauss-Jordan with row pivots) and computes what is basic from what is not.
    bool refresh() {
        m_fresh = true;
        std::vector<double> a(m_m * m_m);
        m_inverse.assign(m_m * m_m, 0.0);
        for (std::size_t r = 0; r < m_m; ++r) {
            m_inverse[r * m_m + r] = 1.0;
            for (std::size_t c = 0; c < m_m; ++c)
                a[r * m_m + c] = entry(r, m_basic[c]);
        }
        for (std::size_t c = 0; c < m_m; ++c) {
            std::size_t best = c;
            for (std::size_t r = c + 1; r < m_m; ++r)
                if (std::abs(a[r * m_m + c]) > std::abs(a[best * m_m + c])) best = r;
            if (std::abs(a[best * m_m + c]) < 1e-13) return false;
            for (std::size_t k = 0; k < m_m && best != c; ++k) {
                std::swap(a[best * m_m + k], a[c * m_m + k]);
                std::swap(m_inverse[best * m_m + k], m_inverse[c * m_m + k]);
            }
            eliminate(a, c);
        }
        recompute();
        return true;
    }

    void eliminate(std::vector<double>& a, std::size_t c) {
        const double pivot = 1.0 / a[c * m_m + c];
        for (std::size_t k = 0; k < m_m; ++k) {
            a[c * m_m + k] *= pivot;
            m_inverse[c * m_m + k] *= pivot;
        }
        for (std::size_t r = 0; r < m_m; ++r) {
            const double factor = r == c ? 0.0 : a[r * m_m + c];
            if (factor == 0.0) continue;
            for (std::size_t k = 0; k < m_m; ++k) {
                a[r * m_m + k] -= factor * a[c * m_m + k];
                m_inverse[r * m_m + k] -= factor * m_inverse[c * m_m + k];
            }
        }
    }

    void recompute() {
        std::vector<double> rhs(m_m, 0.0);
        for (std::size_t k = 0; k < m_n + m_m; ++k) {
            if (m_place[k] == Place::Between) continue;
            m_x[k] = m_place[k] == Place::Lower ? lower(k) : upper(k);
            if (m_x[k] == 0.0) continue;
            if (k >= m_n) {
                rhs[k - m_n] += m_x[k];
                continue;
            }
            for (std::size_t r = 0; r < m_m; ++r)
                rhs[r] -= m_qp.coef[r * m_n + k] * m_x[k];
        }
        for (std::size_t r = 0; r < m_m; ++r)
            m_x[m_basic[r]] = qpKernels().dot(m_inverse.data() + r * m_m, rhs.data(), m_m);
    }

    /// Multipliers of the rows and reduced costs; in the first phase the cost is the sum of what is missed.
    void prices(bool firstPhase) {
        m_y.assign(m_m, 0.0);
        for (std::size_t r = 0; r < m_m; ++r) {
            const std::size_t k = m_basic[r];
            double c = 0.0;
            if (firstPhase) {
                if (missed(k) > kFeasible) c = m_x[k] < lower(k) ? -1.0 : 1.0;
            } else if (k < m_n && !m_cost.empty()) {
                c = m_cost[k];
            }
            if (c != 0.0) qpKernels().axpy(c, m_inverse.data() + r * m_m, m_y.data(), m_m);
        }
        m_reduced.assign(m_n + m_m, 0.0);
        if (!firstPhase && !m_cost.empty()) std::copy(m_cost.begin(), m_cost.end(), m_reduced.begin());
        for (std::size_t r = 0; r < m_m; ++r) {
            if (m_y[r] != 0.0) qpKernels().axpy(-m_y[r], m_qp.row(r), m_reduced.data(), m_n);
            m_reduced[m_n + r] = m_y[r];
        }
        m_tolerance = kReducedCost * (firstPhase ? 1.0 : m_costSize);
    }

    /// The column that enters: the steepest reduced cost, or by Bland's rule the first; n + m: none.
    std::size_t choose() const {
        std::size_t best = m_n + m_m;
        double greatest = m_tolerance;
        for (std::size_t k = 0; k < m_n + m_m; ++k) {
            if (m_place[k] == Place::Between || !(upper(k) > lower(k))) continue;
            const double gain = m_place[k] == Place::Lower ? -m_reduced[k] : m_reduced[k];
            if (gain <= greatest) continue;
            best = k;
            if (m_stalled > kStalled) return best;
            greatest = gain;
        }
        return best;
    }

    void column(std::size_t k) {
        m_column.assign(m_m, 0.0);
        for (std::size_t r = 0; r < m_m; ++r) {
            double sum = 0.0;
            if (k >= m_n) {
                sum = -m_inverse[r * m_m + (k - m_n)];
            } else {
                for (std::size_t i = 0; i < m_m; ++i)
                    sum += m_inverse[r * m_m + i] * m_qp.coef[i * m_n + k];
            }
            m_column[r] = sum;
        }
    }

    /// The bound that a basic variable meets when it moves by `rate`; what is outside meets the bound that it
    /// misses.
    double boundAhead(std::size_t k, double rate, bool firstPhase) const {
        const bool below = firstPhase && m_x[k] < lower(k) - kFeasible;
        const bool above = firstPhase && m_x[k] > upper(k) + kFeasible;
        if (rate > 0.0) return below ? lower(k) : (above ? kInf : upper(k));
        return above ? upper(k) : (below ? -kInf : lower(k));
    }

    /// Harris' ratio test in two passes, then the exchange; or the entering column goes to its other bound.
    LpStatus advance(std::size_t entering, bool firstPhase) {
        column(entering);
        const double direction = m_place[entering] == Place::Lower ? 1.0 : -1.0;
        double loosest = kInf;
        for (std::size_t r = 0; r < m_m; ++r) {
            const double rate = -direction * m_column[r];
            if (std::abs(rate) < kPivot) continue;
            const double room = std::abs(boundAhead(m_basic[r], rate, firstPhase) - m_x[m_basic[r]]);
            loosest = std::min(loosest, (room + kFeasible) / std::abs(rate));
        }
        std::size_t leaving = m_m;
        double size = 0.0;
        double step = upper(entering) - lower(entering);
        for (std::size_t r = 0; r < m_m && loosest < step; ++r) {
            const double rate = -direction * m_column[r];
            if (std::abs(rate) < kPivot) continue;
            const double bound = boundAhead(m_basic[r], rate, firstPhase);
            const double ratio = std::max(0.0, (bound - m_x[m_basic[r]]) / rate);
            if (ratio > loosest || std::abs(rate) <= size) continue;
            size = std::abs(rate);
            leaving = r;
        }
        if (leaving < m_m) {
            const double rate = -direction * m_column[leaving];
            const std::size_t k = m_basic[leaving];
            step = std::max(0.0, (boundAhead(k, rate, firstPhase) - m_x[k]) / rate);
        }
        if (!std::isfinite(step)) return LpStatus::Unbounded;
        m_stalled = step > 1e-12 ? 0 : m_stalled + 1;
        move(entering, direction * step);
        if (leaving == m_m) {
            m_place[entering] = direction > 0.0 ? Place::Upper : Place::Lower;
            m_x[entering] = direction > 0.0 ? upper(entering) : lower(entering);
            return LpStatus::Optimal;
        }
        exchange(entering, leaving);
        return LpStatus::Optimal;
    }

    void move(std::size_t entering, double by) {
        m_x[entering] += by;
        for (std::size_t r = 0; r < m_m; ++r)
            m_x[m_basic[r]] -= by * m_column[r];
        m_fresh = false;
    }

    void exchange(std::size_t entering, std::size_t leaving) {
        const std::size_t k = m_basic[leaving];
        const bool atUpper = std::abs(m_x[k] - upper(k)) < std::abs(m_x[k] - lower(k));
        m_place[k] = atUpper ? Place::Upper : Place::Lower;
        m_x[k] = atUpper ? upper(k) : lower(k);
        m_place[entering] = Place::Between;
        m_basic[leaving] = entering;
        double* const pivotRow = m_inverse.data() + leaving * m_m;
        const double pivot = 1.0 / m_column[leaving];
        for (std::size_t c = 0; c < m_m; ++c)
            pivotRow[c] *= pivot;
        for (std::size_t r = 0; r < m_m; ++r)
            if (r != leaving && m_column[r] != 0.0)
                qpKernels().axpy(-m_column[r], pivotRow, m_inverse.data() + r * m_m, m_m);
    }

    const Qp& m_qp;
    std::span<const double> m_cost;
    const jobs::JobContext* m_job;
    std::size_t m_n;
    std::size_t m_m;
    double m_costSize = 1.0;
    double m_tolerance = 0.0;
    int m_iterations = 0;
    int m_stalled = 0;
    bool m_fresh = false;
    std::vector<std::size_t> m_basic;  ///< m columns
    std::vector<Place> m_place;        ///< n + m
    std::vector<double> m_x;           ///< n + m
    std::vector<double> m_inverse;     ///< m×m, row-major
    std::vector<double> m_y;
    std::vector<double> m_reduced;
    std::vector<double> m_column;
};

}  // namespace

Result<LpResult> solveLp(const Qp& qp, std::span<const double> cost, const jobs::JobContext* job,
                         std::span<const Place> start) {
    return Simplex(qp, cost, job, start).run();
}

}  // namespace qd::portfolio
