// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/tail_program.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/portfolio/qp_kernels.h"
#include "core/portfolio/qp_simplex.h"

namespace qd::portfolio {

namespace {

constexpr double kNear = 1e-5;  // of a scenario from the threshold, relative to the greatest return
constexpr double kWrongSide = 1e-12;
constexpr int kRounds = 200;

enum class Side : char { Kept, Lost, Row };

class TailProgram {
public:
    TailProgram(const Qp& qp, const ReturnsView& scenarios, double share)
        : m_qp(qp), m_scenarios(scenarios), m_price(1.0 / share) {
        double unit = 0.0;
        for (std::size_t t = 0; t < scenarios.rows; ++t)
            for (std::size_t i = 0; i < scenarios.cols; ++i)
                unit = std::max(unit, std::abs(scenarios.row(t)[i]));
        m_unit = unit > 0.0 ? unit : 1.0;
        m_reach = 0.0;
        for (const double w : qp.width)
            m_reach += w;
        for (const double b : qp.base)
            m_reach += std::abs(b);
    }

    Result<std::optional<TailAnswer>> run(std::span<const double> near, double alpha,
                                          const jobs::JobContext* job) {
        m_side.assign(m_scenarios.rows, Side::Kept);
        for (std::size_t t = 0; t < m_scenarios.rows; ++t) {
            const double over = excess(t, near, alpha / m_unit);
            m_side[t] = std::abs(over) <= kNear ? Side::Row : (over > 0.0 ? Side::Lost : Side::Kept);
        }
        TailAnswer out;
        out.loss = std::numeric_limits<double>::infinity();
        out.bound = -out.loss;
        for (int round = 0; round < kRounds; ++round) {
            std::vector<double> cost;
            const Qp lp = program(cost);
            QD_TRY(const LpResult solved, solveLp(lp, cost, job));
            out.iterations += solved.point.iterations;
            if (solved.status == LpStatus::Infeasible) return std::optional<TailAnswer>();
            if (solved.status != LpStatus::Optimal) break;
            const std::size_t n = m_qp.variables();
            const std::vector<double> v(solved.point.v.begin(),
                                        solved.point.v.begin() + static_cast<std::ptrdiff_t>(n));
            const double threshold = solved.point.v[n] - m_reach;
            const std::vector<double> w = m_qp.weights(v);
            out.bound = std::max(out.bound, (solved.value + m_constant) * m_unit);
            double loss = threshold;
            const bool settled = look(w, threshold, loss);
            if (loss * m_unit < out.loss) {
                out.loss = loss * m_unit;
                out.v = v;
            }
            if (settled) return std::optional(std::move(out));
        }
        return Error{ErrorCode::Internal, say("the least tail loss was not found")};
    }

private:
    /// −rᵀw − α, over the greatest return.
    [[nodiscard]] double excess(std::size_t t, std::span<const double> w, double alpha) const {
        return -qpKernels().dot(m_scenarios.row(t), w.data(), m_scenarios.cols) / m_unit - alpha;
    }

    /// The loss at a solution; scenarios that are on the other side than they were counted get a row. True:
    /// none was.
    bool look(const std::vector<double>& w, double alpha, double& loss) {
        bool settled = true;
        for (std::size_t t = 0; t < m_scenarios.rows; ++t) {
            const double over = excess(t, w, alpha);
            loss += m_price * std::max(0.0, over);
            const bool wrong = (m_side[t] == Side::Lost && over < -kWrongSide) ||
                               (m_side[t] == Side::Kept && over > kWrongSide);
            if (!wrong) continue;
            m_side[t] = Side::Row;
            settled = false;
        }
        return settled;
    }

    /// The Qp's rows and variables, the threshold (from −reach) and an excess for each scenario with a row.
    Qp program(std::vector<double>& cost) {
        const std::size_t n = m_qp.variables();
        std::vector<std::size_t> rows;
        for (std::size_t t = 0; t < m_side.size(); ++t)
            if (m_side[t] == Side::Row) rows.push_back(t);
        const std::size_t wide = n + 1 + rows.size();
        Qp lp;
        lp.width = m_qp.width;
        lp.width.push_back(2.0 * m_reach);
        lp.width.insert(lp.width.end(), rows.size(), 4.0 * m_reach);
        lp.asset.assign(wide, 0);
        lp.sign.assign(wide, 1.0);
        lp.twin = m_qp.twin;
        lp.twin.resize(wide, Qp::kNoRow);
        lp.turnoverRow = m_qp.turnoverRow;
        lp.rowLower = m_qp.rowLower;
        lp.rowUpper = m_qp.rowUpper;
        lp.coef.assign((m_qp.rows() + rows.size()) * wide, 0.0);
        for (std::size_t r = 0; r < m_qp.rows(); ++r)
            std::copy(m_qp.row(r), m_qp.row(r) + n, lp.coef.begin() + static_cast<std::ptrdiff_t>(r * wide));
        for (std::size_t k = 0; k < rows.size(); ++k) {
            double* const row = lp.coef.data() + (m_qp.rows() + k) * wide;
            const double fixed = along(rows[k], row);
            row[n] = 1.0;
            row[n + 1 + k] = 1.0;
            lp.rowLower.push_back(m_reach - fixed);
            lp.rowUpper.push_back(std::numeric_limits<double>::infinity());
        }
        costs(cost, wide);
        return lp;
    }

    /// Adds a scenario's return (over the greatest) to the coefficients of v; what the base contributes is
    /// returned.
    double along(std::size_t t, double* coef) const {
        const double* const r = m_scenarios.row(t);
        for (std::size_t j = 0; j < m_qp.variables(); ++j)
            coef[j] += m_qp.sign[j] * r[m_qp.asset[j]] / m_unit;
        return qpKernels().dot(r, m_qp.base.data(), m_scenarios.cols) / m_unit;
    }

    void costs(std::vector<double>& cost, std::size_t wide) {
        const std::size_t n = m_qp.variables();
        std::vector<double> lost(n, 0.0);
        double fixed = 0.0;
        double count = 0.0;
        for (std::size_t t = 0; t < m_side.size(); ++t) {
            if (m_side[t] != Side::Lost) continue;
            fixed += along(t, lost.data());
            count += 1.0;
        }
        cost.assign(wide, m_price);
        for (std::size_t j = 0; j < n; ++j)
            cost[j] = -m_price * lost[j];
        cost[n] = 1.0 - m_price * count;
        m_constant = -m_price * fixed - m_reach * cost[n];
    }

    const Qp& m_qp;
    const ReturnsView& m_scenarios;
    double m_price;
    double m_unit = 1.0;
    double m_reach = 0.0;  ///< no scenario loses more, in units
    double m_constant = 0.0;
    std::vector<Side> m_side;
};

}  // namespace

Result<std::optional<TailAnswer>> minimiseTailLoss(const Qp& qp, const ReturnsView& scenarios, double share,
                                                   std::span<const double> near, double alpha,
                                                   const jobs::JobContext* job) {
    return TailProgram(qp, scenarios, share).run(near, alpha, job);
}

}  // namespace qd::portfolio
