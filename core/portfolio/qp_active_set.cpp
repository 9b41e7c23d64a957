// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_active_set.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/portfolio/qp_kernels.h"
#include "core/portfolio/qp_working_set.h"
#include "core/portfolio/stop_request.h"

namespace qd::portfolio {

namespace {

constexpr double kStep = 1e-14;        // a direction shorter than this is rounding
constexpr double kRounding = 1e-13;    // of a gradient that is left over, relative to the whole
constexpr double kMultiplier = 1e-12;  // relative to the greatest gradient
constexpr double kRate = 1e-10;        // of a variable or row, relative to the direction
constexpr std::size_t kTogether = 32;  // variables released at a time
constexpr double kAlmostAsBad = 0.3;   // of the worst multiplier: what is released with it
constexpr double kSettled = 1e-11;     // a step after a polish that needs no other
constexpr int kPolish = 3;

class ActiveSet {
public:
    ActiveSet(const Qp& qp, QuadraticForm& form, QpPoint& at, const ActiveSetLimits& limits,
              const jobs::JobContext* job)
        : m_qp(qp),
          m_form(form),
          m_at(at),
          m_limits(limits),
          m_job(job),
          m_set(qp, form),
          m_known(qp.rows(), 0.0),
          m_dirty(qp.assets(), 0) {}

    Result<ActiveSetStatus> run() {
        exactGradient();
        if (!start()) return ActiveSetStatus::Singular;
        QD_TRY(const ActiveSetStatus status, steps());
        settle();
        m_at.product = std::move(m_gradient);
        for (std::size_t i = 0; i < m_at.product.size(); ++i)
            m_at.product[i] -= m_qp.linear[i];
        if (status == ActiveSetStatus::Optimal) finish();
        return status;
    }

private:
    Result<ActiveSetStatus> steps() {
        for (int step = 0; step < m_limits.steps; ++step, ++m_at.iterations) {
            if (step % 32 == 0) QD_CHECK(unlessStopped(m_job));
            if (m_set.size() > m_limits.between) return ActiveSetStatus::Limit;
            if (!m_set.direction(m_rows, m_residual, m_to)) {
                m_set.keepIndependent(m_rows);
                syncRows();
                if (!m_set.direction(m_rows, m_residual, m_to)) return ActiveSetStatus::Limit;
            }
            const double longest = lengthOfStep();
            m_sincePolish = std::max(m_sincePolish, longest);
            if (longest > 0.0 && !advance(longest)) continue;
            settle();
            if (release()) continue;
            if (m_singular) return ActiveSetStatus::Singular;
            const bool settled = m_polished > 0 && m_sincePolish <= kSettled;
            if (!m_limits.polish || settled || m_polished++ == kPolish) return ActiveSetStatus::Optimal;
            if (!polish()) return ActiveSetStatus::Singular;
        }
        return ActiveSetStatus::Limit;
    }

    /// In terms of the weight, less what the rows' known multipliers already balance.
    [[nodiscard]] double gradientOf(std::size_t j) const {
        double along = m_qp.cost[j];
        for (const std::size_t r : m_rows)
            along -= m_known[r] * m_qp.row(r)[j];
        return m_gradient[m_qp.asset[j]] + m_qp.sign[j] * along;
    }
    [[nodiscard]] double multiplier(std::size_t a) const { return m_to.y[a] + m_known[m_rows[a]]; }

    void exactGradient() {
        m_w = m_qp.weights(m_at.v);
        m_gradient = std::move(m_at.product);
        m_at.product.clear();
        if (m_gradient.size() != m_qp.assets()) {
            m_gradient.assign(m_qp.assets(), 0.0);
            m_form.addProduct(m_qp.fromOrigin(m_w), m_gradient);
        }
        m_settled = m_w;
        m_scale = 1e-300;
        for (std::size_t i = 0; i < m_gradient.size(); ++i) {
            m_scale = std::max({m_scale, std::abs(m_gradient[i]), std::abs(m_qp.linear[i])});
            m_gradient[i] += m_qp.linear[i];
        }
        for (const double c : m_qp.cost)
            m_scale = std::max(m_scale, std::abs(c));
        m_activity.assign(m_qp.rows(), 0.0);
        for (std::size_t r = 0; r < m_qp.rows(); ++r)
            m_activity[r] = qpKernels().dot(m_qp.row(r), m_at.v.data(), m_qp.variables());
    }

    bool start() {
        std::vector<std::size_t> between;
        std::vector<double> g;
        for (std::size_t j = 0; j < m_qp.variables(); ++j) {
            if (m_at.place[j] != Place::Between) continue;
            between.push_back(j);
            g.push_back(gradientOf(j));
        }
        if (!m_set.build(std::move(between), g)) return false;
        for (std::size_t r = 0; r < m_qp.rows(); ++r)
            if (m_at.rowPlace[r] != Place::Between) m_rows.push_back(r);
        m_set.keepIndependent(m_rows);
        syncRows();
        return true;
    }

    /// The places of rows follow from m_rows; what rows that hold the point miss is 0 until polish() looks.
    void syncRows() {
        std::vector<Place> places(m_qp.rows(), Place::Between);
        for (const std::size_t r : m_rows)
            places[r] = m_at.rowPlace[r] == Place::Between ? Place::Upper : m_at.rowPlace[r];
        m_at.rowPlace = std::move(places);
        m_residual.assign(m_rows.size(), 0.0);
    }

    /// The longest component of the direction; 0: all of it is rounding.
    [[nodiscard]] double lengthOfStep() const {
        double missed = 0.0;
        for (const double r : m_residual)
            missed = std::max(missed, std::abs(r));
        if (missed <= kStep && m_to.left <= kRounding * m_to.whole + kRounding * 1e-2 * m_scale) return 0.0;
        double longest = 0.0;
        for (const double d : m_to.d)
            longest = std::max(longest, std::abs(d));
        return longest > kStep ? longest : 0.0;
    }

    /// How far the direction can go: the share of it, and what stops it.
    struct Block {
        double share = 1.0;
        double rate = 0.0;
        std::size_t between = Qp::kNoRow;  ///< position in the working set
        std::size_t row = Qp::kNoRow;
        bool upper = false;
    };

    void consider(Block& best, double room, double rate, double longest, std::size_t between,
                  std::size_t row) const {
        if (std::abs(rate) <= kRate * longest) return;
        const double share = std::max(0.0, room) / std::abs(rate);
        // Of what stops at the same place (within rounding) the steepest is the safest to take out.
        const double slack = 1e-13 / std::abs(rate);
        if (share > best.share || (share > best.share - slack && best.rate > std::abs(rate))) return;
        best = {share, std::abs(rate), between, row, rate > 0.0};
    }

    [[nodiscard]] Block blocking(double longest) const {
        Block best;
        for (std::size_t k = 0; k < m_set.size(); ++k) {
            const std::size_t j = m_set.variable(k);
            const double rate = m_qp.sign[j] * m_to.d[k];
            consider(best, rate > 0.0 ? m_qp.width[j] - m_at.v[j] : m_at.v[j], rate, longest, k, Qp::kNoRow);
        }
        for (std::size_t r = 0; r < m_qp.rows(); ++r) {
            if (m_at.rowPlace[r] != Place::Between) continue;
            const double rate = m_set.rate(r, m_to.d);
            const double room =
                rate > 0.0 ? m_qp.rowUpper[r] - m_activity[r] : m_activity[r] - m_qp.rowLower[r];
            consider(best, room, rate, longest, Qp::kNoRow, r);
        }
        return best;
    }

    /// Moves along the direction; true when the minimum over the set is reached.
    bool advance(double longest) {
        const Block block = blocking(longest);
        for (std::size_t r = 0; r < m_qp.rows(); ++r)
            m_activity[r] += block.share * m_set.rate(r, m_to.d);
        for (std::size_t k = 0; k < m_set.size(); ++k) {
            const std::size_t j = m_set.variable(k);
            m_at.v[j] = std::clamp(m_at.v[j] + block.share * m_qp.sign[j] * m_to.d[k], 0.0, m_qp.width[j]);
            touch(m_qp.asset[j]);
            m_w[m_qp.asset[j]] = m_qp.base[m_qp.asset[j]] + m_qp.sign[j] * m_at.v[j];
        }
        m_set.advance(block.share, m_rows, m_to.y);
        for (double& x : m_residual)
            x *= 1.0 - block.share;
        if (block.share * longest > 1e-13) m_stalled = 0;
        if (block.between != Qp::kNoRow) {
            const std::size_t j = m_set.variable(block.between);
            m_at.place[j] = block.upper ? Place::Upper : Place::Lower;
            m_at.v[j] = block.upper ? m_qp.width[j] : 0.0;
            m_w[m_qp.asset[j]] = m_qp.base[m_qp.asset[j]] + m_qp.sign[j] * m_at.v[j];
            m_set.remove(block.between);
            return false;
        }
        if (block.row == Qp::kNoRow) return true;
        m_at.rowPlace[block.row] = block.upper ? Place::Upper : Place::Lower;
        m_rows.push_back(block.row);
        m_residual.push_back(0.0);
        return false;
    }

    void touch(std::size_t asset) {
        if (m_dirty[asset]) return;
        m_dirty[asset] = 1;
        m_touched.push_back(asset);
    }

    /// Brings the gradient of all assets up to the present weights.
    void settle() {
        std::vector<double> delta;
        std::size_t kept = 0;
        for (const std::size_t i : m_touched) {
            m_dirty[i] = 0;
            const double moved = m_w[i] - m_settled[i];
            m_settled[i] = m_w[i];
            if (moved == 0.0) continue;
            m_touched[kept++] = i;
            delta.push_back(moved);
        }
        m_form.addColumns(std::span(m_touched).first(kept), delta, m_gradient);
        m_touched.clear();
    }

    /// How much a bound or row pulls the wrong way; 0: it holds rightly.
    [[nodiscard]] double wrong(Place place, double multiplier) const {
        return std::max(0.0, place == Place::Lower ? -multiplier : multiplier);
    }

    /// Lets go what holds wrongly. False: nothing does.
    bool release() {
        m_reduced.assign(m_qp.variables(), 0.0);
        for (std::size_t a = 0; a < m_rows.size(); ++a)
            qpKernels().axpy(-multiplier(a), m_qp.row(m_rows[a]), m_reduced.data(), m_qp.variables());
        const double least = kMultiplier * m_scale;
        m_worst.clear();
        for (std::size_t j = 0; j < m_qp.variables(); ++j) {
            if (m_at.place[j] == Place::Between || !(m_qp.width[j] > 0.0)) continue;
            const std::size_t twin = m_qp.twin[j];
            if (twin != Qp::kNoRow && m_at.place[twin] != Place::Lower) continue;
            const double z = m_reduced[j] + m_qp.sign[j] * m_gradient[m_qp.asset[j]] + m_qp.cost[j];
            if (const double off = wrong(m_at.place[j], z); off > least) m_worst.emplace_back(off, j);
        }
        std::size_t worstRow = m_rows.size();
        double rowOff = least;
        for (std::size_t a = 0; a < m_rows.size(); ++a) {
            const std::size_t r = m_rows[a];
            if (m_qp.rowLower[r] == m_qp.rowUpper[r]) continue;
            const double off = wrong(m_at.rowPlace[r], multiplier(a));
            if (off <= rowOff) continue;
            rowOff = off;
            worstRow = a;
        }
        if (m_worst.empty() && worstRow == m_rows.size()) return false;
        ++m_stalled;
        std::sort(m_worst.begin(), m_worst.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        if (worstRow < m_rows.size() && (m_worst.empty() || rowOff >= m_worst.front().first)) {
            letRowGo(worstRow);
            return !m_singular;
        }
        return letVariablesGo();
    }

    void letRowGo(std::size_t a) {
        const std::size_t r = m_rows[a];
        m_at.rowPlace[r] = Place::Between;
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(a));
        m_residual.erase(m_residual.begin() + static_cast<std::ptrdiff_t>(a));
        if (m_known[r] == 0.0) return;
        m_known[r] = 0.0;
        m_singular = !m_set.refresh(gradientOfSet());
    }

    [[nodiscard]] std::vector<double> gradientOfSet() const {
        std::vector<double> g;
        for (std::size_t k = 0; k < m_set.size(); ++k)
            g.push_back(gradientOf(m_set.variable(k)));
        return g;
    }

    /// One variable when the last steps went nowhere (after many, the first by number: Bland), else several.
    bool letVariablesGo() {
        if (m_stalled > 50) {
            const auto first =
                std::min_element(m_worst.begin(), m_worst.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            std::iter_swap(m_worst.begin(), first);
        }
        std::vector<std::size_t> chosen;
        for (const auto& [off, j] : m_worst) {
            const bool enough =
                m_stalled > 1 || chosen.size() == kTogether || off < kAlmostAsBad * m_worst.front().first;
            if (!chosen.empty() && enough) break;
            const std::size_t twin = m_qp.twin[j];
            if (twin != Qp::kNoRow && std::find(chosen.begin(), chosen.end(), twin) != chosen.end()) continue;
            chosen.push_back(j);
        }
        for (const std::size_t j : chosen) {
            if (!m_set.add(j, gradientOf(j))) {
                m_singular = j == chosen.front();
                return !m_singular;
            }
            m_at.place[j] = Place::Between;
        }
        return true;
    }

    /// The gradient, the rows' activities and what they miss, without what steps have accumulated. The rows'
    /// multipliers are taken out of the gradient: what is left is small, and so is its rounding.
    bool polish() {
        exactGradient();
        m_sincePolish = 0.0;
        for (std::size_t a = 0; a < m_rows.size(); ++a) {
            const std::size_t r = m_rows[a];
            m_known[r] += m_to.y[a];
            const double bound = m_at.rowPlace[r] == Place::Lower ? m_qp.rowLower[r] : m_qp.rowUpper[r];
            m_residual[a] = bound - m_activity[r];
        }
        return m_set.refresh(gradientOfSet());
    }

    /// The multipliers; and what rows still miss is spread over the set, the least change that mends it.
    void finish() {
        m_at.y.assign(m_qp.rows(), 0.0);
        for (std::size_t a = 0; a < m_rows.size(); ++a)
            m_at.y[m_rows[a]] = multiplier(a);
        for (int twice = 0; twice < 2; ++twice)
            mend();
    }

    void mend() {
        const std::size_t m = m_rows.size();
        std::vector<double> gram(m * m);
        std::vector<double> force(m);
        for (std::size_t a = 0; a < m; ++a) {
            const double* const row = m_qp.row(m_rows[a]);
            const bool low = m_at.rowPlace[m_rows[a]] == Place::Lower;
            force[a] = (low ? m_qp.rowLower[m_rows[a]] : m_qp.rowUpper[m_rows[a]]) -
                       qpKernels().dot(row, m_at.v.data(), m_qp.variables());
            for (std::size_t b = 0; b <= a; ++b) {
                const double* const other = m_qp.row(m_rows[b]);
                for (std::size_t k = 0; k < m_set.size(); ++k)
                    gram[a * m + b] += row[m_set.variable(k)] * other[m_set.variable(k)];
            }
        }
        if (m == 0 || !qpKernels().cholesky(gram.data(), m, m, 1e-12)) return;
        qpKernels().forward(gram.data(), m, m, force.data());
        qpKernels().backward(gram.data(), m, m, force.data());
        for (std::size_t k = 0; k < m_set.size(); ++k) {
            const std::size_t j = m_set.variable(k);
            double& v = m_at.v[j];
            for (std::size_t a = 0; a < m; ++a)
                v += force[a] * m_qp.row(m_rows[a])[j];
            v = std::clamp(v, 0.0, m_qp.width[j]);
        }
    }

    const Qp& m_qp;
    QuadraticForm& m_form;
    QpPoint& m_at;
    ActiveSetLimits m_limits;
    const jobs::JobContext* m_job;
    WorkingSet m_set;
    std::vector<std::size_t> m_rows;  ///< that hold the point
    std::vector<double> m_residual;   ///< what they miss
    Direction m_to;                   ///< multipliers of m_rows, beyond m_known
    std::vector<double> m_known;      ///< m: multipliers that the working set's gradient is less
    std::vector<double> m_w;
    std::vector<double> m_gradient;  ///< N: Hw + linear at m_settled
    std::vector<double> m_settled;
    std::vector<double> m_activity;  ///< m: A v
    std::vector<double> m_reduced;
    std::vector<std::pair<double, std::size_t>> m_worst;
    std::vector<char> m_dirty;
    std::vector<std::size_t> m_touched;
    double m_scale = 0.0;
    int m_stalled = 0;
    int m_polished = 0;
    double m_sincePolish = 0.0;  ///< the longest step since
    bool m_singular = false;
};

}  // namespace

Result<ActiveSetStatus> minimiseActiveSet(const Qp& qp, QuadraticForm& form, QpPoint& at,
                                          const ActiveSetLimits& limits, const jobs::JobContext* job) {
    return ActiveSet(qp, form, at, limits, job).run();
}

}  // namespace qd::portfolio
