// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/interior_point.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/portfolio/interior_normal.h"
#include "core/portfolio/interior_state.h"
#include "core/portfolio/qp_kernels.h"
#include "core/portfolio/stop_request.h"

namespace qd::portfolio {

namespace {

constexpr int kIterations = 120;
constexpr double kGap = 1e-12;  // relative to the objective's size: better is rounding
constexpr double kResidual = 1e-11;
constexpr double kAcceptedGap = 1e-6;  // where rounding stops progress earlier: the caller polishes
constexpr double kAcceptedResidual = 1e-7;
constexpr double kTailLooser =
    1e4;  // a tail's solution is a vertex of kinks: the equations lose digits near it
constexpr double kLeastSize = 1e-4;  // of an objective: the greatest curvature is 1, so less is as good as 0
constexpr int kNoProgress = 8;       // steps after the best
constexpr double kToBoundary = 0.9995;

class Interior : InteriorState {
public:
    explicit Interior(const InteriorProblem& p) : InteriorState(p) {}

    Result<InteriorPoint> run() {
        NormalEquations normal(m_form, m_assets, m_tail != nullptr ? m_scenarios.data() : nullptr,
                               m_tail != nullptr ? m_tail->scenarios.rows : 0, m_stride, m_rowCoef);
        InteriorPoint best;
        best.gap = std::numeric_limits<double>::infinity();
        double bestMerit = best.gap;
        for (int k = 0; k < kIterations; ++k) {
            QD_CHECK(unlessStopped(m_job));
            residuals();
            const double merit = std::max({gap() / m_size, m_primal, m_dual});
            if (!std::isfinite(merit)) break;
            if (merit < bestMerit) {
                bestMerit = merit;
                best = snapshot(k);
            }
            if (gap() <= kGap * m_size && m_primal <= kResidual && m_dual <= kResidual) break;
            if (k - best.iterations > kNoProgress || !step(normal)) break;
        }
        const double loose = m_tail != nullptr ? kTailLooser : 1.0;
        const bool good = best.gap <= loose * kAcceptedGap * std::max(m_size, kLeastSize) &&
                          best.primalResidual <= loose * kAcceptedResidual &&
                          best.dualResidual <= loose * kAcceptedResidual;
        if (!good) return Error{ErrorCode::Internal, say("the interior point method did not converge")};
        return best;
    }

private:
    /// What the optimality conditions miss, and the value.
    void residuals() {
        const std::vector<double> w = weights();
        std::vector<double> gradient = m_linear;
        std::vector<double> product(m_assets, 0.0);
        if (m_form != nullptr)
            m_form->addProduct(std::span(w).first(m_form->size()), std::span(product).first(m_form->size()));
        double curved = 0.0;
        double straight = 0.0;
        for (std::size_t i = 0; i < m_assets; ++i) {
            curved += 0.5 * product[i] * w[i];
            straight += m_linear[i] * w[i];
            gradient[i] += product[i];
        }
        double tail = 0.0;
        m_dual = 0.0;
        m_primal = 0.0;
        m_tailMissed.resize(m_excess.x.size());
        m_excessMissed.resize(m_excess.x.size());
        for (std::size_t t = 0; t < m_excess.x.size(); ++t) {
            const double* const row = m_scenarios.data() + t * m_stride;
            m_tailMissed[t] = m_room.x[t] - m_excess.x[t] - qpKernels().dot(row, w.data(), m_assets);
            m_excessMissed[t] = 1.0 / m_tail->share - m_room.z[t] - m_excess.z[t];
            m_primal = std::max(m_primal, std::abs(m_tailMissed[t]));
            m_dual = std::max(m_dual, std::abs(m_excessMissed[t]));
            qpKernels().axpy(-m_room.z[t], row, gradient.data(), m_assets);
            tail += m_excess.x[t] / m_tail->share;
        }
        residualsOfVariables(gradient);
        residualsOfRows();
        double traded = 0.0;
        for (std::size_t j = 0; j < m_n; ++j)
            traded += m_cost[j] * m_v[j];
        m_value = curved + straight + tail + traded;
        m_size = std::max(std::abs(curved) + std::abs(straight) + tail + std::abs(traded), kLeastSize);
        // Weights sum to about 1, so what a gradient misses shifts the objective by as much. Near the target
        // of a projection the gradient itself is next to nothing, and rounding a part of it.
        double steepest = m_size;
        for (const double g : gradient)
            steepest = std::max(steepest, std::abs(g));
        m_dual /= steepest;
    }

    void residualsOfVariables(const std::vector<double>& gradient) {
        m_missed = m_cost;
        for (std::size_t r = 0; r < m_m; ++r)
            qpKernels().axpy(-m_y[r], m_qp.row(r), m_missed.data(), m_n);
        for (std::size_t j = 0; j < variables(); ++j) {
            if (!m_low.on[j]) continue;
            m_missed[j] += signOf(j) * gradient[assetOf(j)] - m_low.z[j] + m_high.z[j];
            m_dual = std::max(m_dual, std::abs(m_missed[j]));
        }
    }

    void residualsOfRows() {
        m_rowMissed.resize(m_m);
        m_rowDual.resize(m_m);
        for (std::size_t r = 0; r < m_m; ++r) {
            m_rowMissed[r] = qpKernels().dot(m_qp.row(r), m_v.data(), m_n) - m_activity[r];
            m_primal = std::max(m_primal, std::abs(m_rowMissed[r]));
            m_rowDual[r] = m_y[r];
            if (m_rowLow.on[r]) m_rowDual[r] -= m_rowLow.z[r];
            if (m_rowHigh.on[r]) m_rowDual[r] += m_rowHigh.z[r];
            if (!equality(r)) m_dual = std::max(m_dual, std::abs(m_rowDual[r]));
        }
    }

    [[nodiscard]] InteriorPoint snapshot(int k) const {
        InteriorPoint out;
        out.weights = weights();
        if (m_tail != nullptr) {
            out.threshold = out.weights.back() * m_unit;
            out.weights.pop_back();
        }
        out.y = m_y;
        out.value = m_value * m_unit;
        out.gap = gap() * m_unit;
        out.primalResidual = m_primal;
        out.dualResidual = m_dual;
        out.iterations = k;
        return out;
    }

    /// One predictor-corrector step; false: rounding has the better of the normal equations.
    bool step(NormalEquations& normal) {
        if (!factor(normal)) return false;
        for (Pairs* p : all())
            p->aim(0.0, false);
        direction(normal);
        double mu = 0.0;
        std::size_t count = 0;
        for (Pairs* p : all())
            p->sum(mu, count);
        mu /= static_cast<double>(std::max<std::size_t>(1, count));
        double primal = 1.0;
        double dual = 1.0;
        lengths(primal, dual, 1.0);
        double after = 0.0;
        for (Pairs* p : all())
            after += p->after(primal, dual);
        const double ratio = std::max(0.0, after / static_cast<double>(std::max<std::size_t>(1, count)) / mu);
        for (Pairs* p : all())
            p->aim(mu * ratio * ratio * ratio, true);
        direction(normal);
        lengths(primal, dual, kToBoundary);
        // With a quadratic part the gradient couples both sides: one length for both keeps what is feasible
        // so.
        if (m_form != nullptr) primal = dual = std::min(primal, dual);
        for (Pairs* p : all())
            p->move(primal, dual);
        for (std::size_t j = 0; j < variables(); ++j)
            m_v[j] += primal * m_dv[j];
        for (std::size_t r = 0; r < m_m; ++r) {
            m_y[r] += dual * m_dy[r];
            m_activity[r] += primal * m_dr[r];
        }
        return std::isfinite(primal) && primal > 1e-12;
    }

    void lengths(double& primal, double& dual, double share) {
        double p = 1.0 / share;
        double d = 1.0 / share;
        for (Pairs* each : all()) {
            Pairs::shorten(each->x, each->dx, each->on, p);
            Pairs::shorten(each->z, each->dz, each->on, d);
        }
        primal = std::min(1.0, share * p);
        dual = std::min(1.0, share * d);
    }

    bool factor(NormalEquations& normal) {
        m_d.assign(variables(), 0.0);
        m_loose.assign(m_assets, 0.0);
        m_loosest.assign(m_assets, Qp::kNoRow);
        for (std::size_t j = 0; j < variables(); ++j) {
            if (!m_low.on[j]) continue;
            m_d[j] = m_low.curvature(j) + m_high.curvature(j);
            m_loose[assetOf(j)] += 1.0 / m_d[j];
            std::size_t& loosest = m_loosest[assetOf(j)];
            if (loosest == Qp::kNoRow || m_d[j] < m_d[loosest]) loosest = j;
        }
        m_stiff.resize(m_assets);
        for (std::size_t i = 0; i < m_assets; ++i)
            m_stiff[i] = m_loose[i] > 0.0 ? 1.0 / m_loose[i] : 1e30;
        m_e.resize(m_excess.x.size());
        for (std::size_t t = 0; t < m_e.size(); ++t)
            m_e[t] = 1.0 / (1.0 / m_room.curvature(t) + 1.0 / m_excess.curvature(t));
        // An equation's curvature goes into the matrix, as much as the matrix has (the augmented
        // Lagrangian's). With a tail half of an active row's stiffness does so, too: there next to nothing
        // but rows and kinks holds the solution.
        std::vector<double> rho(m_m, 0.0);
        for (std::size_t r = 0; r < m_m; ++r) {
            if (r == m_qp.turnoverRow) continue;
            rho[r] = equality(r) ? -1.0 : (m_tail != nullptr ? 0.5 * stiffnessOf(r) : 0.0);
        }
        if (!normal.factor(m_stiff, m_e, rho)) return false;
        return factorRows(normal);
    }

    [[nodiscard]] double stiffnessOf(std::size_t r) const {
        return m_rowLow.curvature(r) + m_rowHigh.curvature(r);
    }

    /// K⁻¹ρ over the variables, K = SᵀHS + D, by way of the assets.
    void solveVariables(const NormalEquations& normal, std::span<const double> rho, std::vector<double>& out,
                        bool refined) const {
        std::vector<double> pulled(m_assets, 0.0);
        for (std::size_t j = 0; j < variables(); ++j)
            if (m_low.on[j]) pulled[assetOf(j)] += signOf(j) * rho[j] / m_d[j];
        std::vector<double> moved(m_assets);
        for (std::size_t i = 0; i < m_assets; ++i)
            moved[i] = m_stiff[i] * pulled[i];
        std::vector<double> force(m_assets);
        if (refined) {
            normal.solve(moved, force);
        } else {
            normal.solveOnce(moved);
            for (std::size_t i = 0; i < m_assets; ++i)
                force[i] = m_stiff[i] * (pulled[i] - moved[i]);
        }
        out.assign(variables(), 0.0);
        for (std::size_t j = 0; j < variables(); ++j) {
            const std::size_t i = assetOf(j);
            if (!m_low.on[j] || j == m_loosest[i]) continue;
            out[j] = (rho[j] - signOf(j) * force[i]) / m_d[j];
            moved[i] -= signOf(j) * out[j];
        }
        // The same formula would divide rounding by next to nothing where a variable is between its bounds.
        for (std::size_t i = 0; i < m_assets; ++i)
            if (m_loosest[i] != Qp::kNoRow) out[m_loosest[i]] = signOf(m_loosest[i]) * moved[i];
    }

    bool factorRows(const NormalEquations& normal) {
        m_columns.resize(m_m);
        m_schur.assign(m_m * m_m, 0.0);
        std::vector<double> padded(variables(), 0.0);
        double greatest = 0.0;
        for (std::size_t r = 0; r < m_m; ++r) {
            std::copy(m_qp.row(r), m_qp.row(r) + m_n, padded.begin());
            solveVariables(normal, padded, m_columns[r], false);
            for (std::size_t s = 0; s <= r; ++s)
                m_schur[r * m_m + s] = qpKernels().dot(m_qp.row(s), m_columns[r].data(), m_n);
            if (!equality(r)) m_schur[r * m_m + r] += 1.0 / (stiffnessOf(r) - normal.rho(r));
            greatest = std::max(greatest, m_schur[r * m_m + r]);
        }
        for (std::size_t r = 0; r < m_m; ++r)
            m_schur[r * m_m + r] += 1e-15 * greatest;
        return qpKernels().cholesky(m_schur.data(), m_m, m_m, 0.0);
    }

    /// The Newton step for the aims of all pairs.
    void direction(const NormalEquations& normal) {
        std::vector<double> push(m_assets, 0.0);
        std::vector<double> shift(m_e.size());
        for (std::size_t t = 0; t < m_e.size(); ++t) {
            const double over = (m_excess.pull(t) - m_excessMissed[t]) / m_excess.curvature(t);
            shift[t] = m_room.pull(t) / m_room.curvature(t) - over + m_tailMissed[t];
            qpKernels().axpy(m_e[t] * shift[t], m_scenarios.data() + t * m_stride, push.data(), m_assets);
        }
        std::vector<double> rho(variables(), 0.0);
        for (std::size_t j = 0; j < variables(); ++j)
            if (m_low.on[j])
                rho[j] = m_low.pull(j) - m_high.pull(j) - m_missed[j] + signOf(j) * push[assetOf(j)];
        std::vector<double> aim(m_m);
        for (std::size_t r = 0; r < m_m; ++r) {
            aim[r] = -m_rowMissed[r] + (equality(r) ? 0.0 : rowPull(r) / stiffnessOf(r));
            qpKernels().axpy(normal.rho(r) * aim[r], m_qp.row(r), rho.data(), m_n);
        }
        solveVariables(normal, rho, m_dv, true);
        m_dy.assign(m_m, 0.0);
        for (std::size_t r = 0; r < m_m; ++r)
            m_dy[r] = aim[r] - qpKernels().dot(m_qp.row(r), m_dv.data(), m_n);
        qpKernels().forward(m_schur.data(), m_m, m_m, m_dy.data());
        qpKernels().backward(m_schur.data(), m_m, m_m, m_dy.data());
        // One more solution with the rows' forces instead of a sum of columns: those are not refined.
        for (std::size_t r = 0; r < m_m; ++r)
            for (std::size_t j = 0; j < m_n; ++j)
                rho[j] += m_dy[r] * m_qp.row(r)[j];
        solveVariables(normal, rho, m_dv, true);
        for (std::size_t r = 0; r < m_m; ++r)
            if (!equality(r)) m_dy[r] *= stiffnessOf(r) / (stiffnessOf(r) - normal.rho(r));
        finishDirection(shift);
    }

    [[nodiscard]] double rowPull(std::size_t r) const {
        return m_rowLow.pull(r) - m_rowHigh.pull(r) - m_rowDual[r];
    }

    void finishDirection(const std::vector<double>& shift) {
        m_dr.assign(m_m, 0.0);
        for (std::size_t r = 0; r < m_m; ++r) {
            if (!equality(r)) m_dr[r] = (rowPull(r) - m_dy[r]) / stiffnessOf(r);
            m_rowLow.dx[r] = m_dr[r];
            m_rowHigh.dx[r] = -m_dr[r];
        }
        std::vector<double> moved(m_assets, 0.0);
        for (std::size_t j = 0; j < variables(); ++j) {
            m_low.dx[j] = m_dv[j];
            m_high.dx[j] = -m_dv[j];
            moved[assetOf(j)] += signOf(j) * m_dv[j];
        }
        for (std::size_t t = 0; t < m_e.size(); ++t) {
            const double result = qpKernels().dot(m_scenarios.data() + t * m_stride, moved.data(), m_assets);
            const double force = m_e[t] * (shift[t] - result);
            m_excess.dx[t] = (force + m_excess.pull(t) - m_excessMissed[t]) / m_excess.curvature(t);
            m_room.dx[t] = (m_room.pull(t) - force) / m_room.curvature(t);
        }
        for (Pairs* p : all())
            p->finishStep();
    }
};

}  // namespace

Result<InteriorPoint> solveInterior(const InteriorProblem& problem) {
    return Interior(problem).run();
}

}  // namespace qd::portfolio
