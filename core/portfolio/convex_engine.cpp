// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/convex_engine.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/portfolio/interior_point.h"
#include "core/portfolio/qp_active_set.h"
#include "core/portfolio/qp_kernels.h"
#include "core/portfolio/tail_program.h"

namespace qd::portfolio {

namespace {

constexpr double kCapMet = 1e-11;      // of the tracking error, relative to the cap: below, never above
constexpr double kCapReached = 1e-10;  // where even the least tracking error is at the cap
constexpr int kCapSearch = 100;

}  // namespace

ConvexEngine::ConvexEngine(const ConvexProblem& problem, const rules::ConstraintSet& set,
                           std::vector<WeightRow> extra)
    : m_problem(problem),
      m_set(set),
      m_qp(buildQp(set, extra, 1.0)),
      m_unitCost(m_qp.cost),
      m_form(problem.risk, set.assets) {
    if (problem.risk.size() != 0) {
        const std::vector<double> variances = problem.risk.diagonal();
        const double greatest = *std::max_element(variances.begin(), variances.end());
        if (greatest > 0.0) m_riskUnit = greatest;
        if (set.maxTrackingError) {
            m_benchmarkRisk.resize(set.assets);
            problem.risk.multiply(set.benchmark, m_benchmarkRisk);
        }
    }
    m_start.assign(problem.start.begin(), problem.start.end());
}

double ConvexEngine::trackingVariance(std::span<const double> w) const {
    std::vector<double> active(w.begin(), w.end());
    for (std::size_t i = 0; i < active.size(); ++i)
        active[i] -= m_set.benchmark[i];
    return m_problem.risk.variance(active);
}

double ConvexEngine::tradeCost(std::span<const double> w) const {
    double total = 0.0;
    for (std::size_t i = 0; i < w.size() && !m_set.tradeCost.empty(); ++i)
        total += rules::tradeCostOf(m_set, i) * std::abs(w[i] - m_set.previous[i]);
    return total;
}

void ConvexEngine::startFrom(std::span<const double> weights) {
    m_last.reset();
    m_start.assign(weights.begin(), weights.end());
}

Result<std::optional<QpAnswer>> ConvexEngine::linearProgram(const Aim& aim) {
    std::vector<double> cost(m_qp.variables());
    double greatest = 0.0;
    for (std::size_t j = 0; j < cost.size(); ++j) {
        cost[j] = m_qp.sign[j] * aim.linear[m_qp.asset[j]] + aim.costScale * m_unitCost[j];
        greatest = std::max(greatest, std::abs(cost[j]));
    }
    if (greatest > 0.0)
        for (double& c : cost)
            c /= greatest;
    QD_TRY(LpResult lp, solveLp(m_qp, cost, m_problem.job));
    m_iterations += lp.point.iterations;
    if (lp.status == LpStatus::Infeasible) return std::optional<QpAnswer>();
    if (lp.status != LpStatus::Optimal)
        return Error{ErrorCode::Internal, say("the simplex method did not end")};
    QpAnswer out;
    out.method = "simplex";
    out.point = std::move(lp.point);
    for (double& y : out.point.y)
        y *= greatest;
    m_qp.linear = aim.linear;
    m_qp.origin.clear();
    for (std::size_t j = 0; j < m_unitCost.size(); ++j)
        m_qp.cost[j] = aim.costScale * m_unitCost[j];
    m_form.set(0.0, 0.0);
    certify(m_qp, m_form, out);
    return std::optional(std::move(out));
}

/// With two centres, the aim's and the benchmark, there is one of neither: both go into the linear part.
void ConvexEngine::shiftOrigin(const Aim& aim, double nu) {
    for (std::size_t i = 0; i < m_qp.assets(); ++i)
        m_qp.linear[i] -= nu * m_benchmarkRisk[i];
    m_qp.origin.clear();
    if (aim.origin.empty()) return;
    std::vector<double> pulled(m_qp.assets(), 0.0);
    if (aim.quad > 0.0) m_problem.risk.multiply(aim.origin, pulled);
    for (std::size_t i = 0; i < m_qp.assets(); ++i)
        m_qp.linear[i] -= aim.quad * pulled[i] + aim.identity * aim.origin[i];
}

/// Puts an aim into the Qp and its form, divided by what is returned, so that the greatest curvature is 1.
double ConvexEngine::scaleTo(const Aim& aim, double nu) {
    const double quad = aim.quad + nu;
    const double unit = quad * m_riskUnit + aim.identity;
    m_form.set(quad / unit, aim.identity / unit);
    m_qp.linear = aim.linear;
    m_qp.origin = aim.origin;
    if (nu > 0.0) shiftOrigin(aim, nu);
    for (double& x : m_qp.linear)
        x /= unit;
    for (std::size_t j = 0; j < m_unitCost.size(); ++j)
        m_qp.cost[j] = aim.costScale * m_unitCost[j] / unit;
    return unit;
}

Result<ConvexEngine::Approach> ConvexEngine::approach(const Aim& aim, int steps) {
    const double unit = scaleTo(aim, 0.0);
    Approach out;
    if (!m_last) {
        auto started = startingPoint(m_qp, m_start, m_problem.job);
        if (!started.ok()) return std::move(started).error();
        m_last = *std::move(started);
        out.feasible = m_last.has_value();
        if (!out.feasible) return out;
    }
    const int before = m_last->iterations;
    QD_TRY(const ActiveSetStatus status,
           minimiseActiveSet(m_qp, m_form, *m_last, {.steps = steps, .polish = false}, m_problem.job));
    m_iterations += m_last->iterations - before;
    out.optimal = status == ActiveSetStatus::Optimal;
    out.weights = m_qp.weights(m_last->v);
    if (m_last->product.size() == out.weights.size()) {
        out.variance =
            std::max(0.0, qpKernels().dot(out.weights.data(), m_last->product.data(), out.weights.size())) *
            unit / aim.quad;
    } else {
        out.variance = variance(out.weights);
    }
    return out;
}

Result<std::optional<QpAnswer>> ConvexEngine::withMultiplier(const Aim& aim, double nu) {
    const double quad = aim.quad + nu;
    if (quad == 0.0 && aim.identity == 0.0) return linearProgram(aim);
    const double unit = scaleTo(aim, nu);
    const QpStart start{.point = m_last ? &*m_last : nullptr, .weights = m_start};
    const int before = m_last ? m_last->iterations : 0;
    QD_TRY(auto answer, solveQp(m_qp, m_form, start, m_problem.job));
    if (!answer) return answer;
    m_iterations += answer->point.iterations - before;
    m_last = answer->point;
    answer->value *= unit;
    answer->gap *= unit;
    answer->size *= unit;
    return answer;
}

template <class Solve>
Result<std::optional<QpAnswer>> ConvexEngine::keepTrackingError(double unit, const Solve& solve) {
    QD_TRY(auto free, solve(0.0));
    if (!free || !m_set.maxTrackingError) return free;
    const double cap = *m_set.maxTrackingError;
    const auto errorOf = [&](const QpAnswer& a) { return std::sqrt(trackingVariance(a.weights)); };
    if (errorOf(*free) <= cap) return free;
    const Aim least{.quad = 1.0, .linear = std::vector<double>(m_set.assets), .origin = m_set.benchmark};
    // The benchmark itself is the natural place to begin.
    const std::optional<QpPoint> back = m_last;
    const std::vector<double> start = m_start;
    startFrom(m_set.benchmark);
    QD_TRY(auto nearest, withMultiplier(least, 0.0));
    m_last = back;
    m_start = start;
    if (errorOf(*nearest) > cap + kCapReached) return std::optional<QpAnswer>();
    if (errorOf(*nearest) >= cap * (1.0 - kCapMet)) return nearest;
    double low = 0.0;
    double lowError = errorOf(*free);
    double high = unit;
    std::optional<QpAnswer> kept;
    double keptError = 0.0;
    double nu = high;
    for (int k = 0; k < kCapSearch; ++k) {
        QD_TRY(auto answer, solve(nu));
        const double error = errorOf(*answer);
        if (error > cap) {
            low = nu;
            lowError = error;
        } else {
            high = nu;
            keptError = error;
            answer->gap += 0.5 * nu * (cap * cap - error * error);
            answer->value -= 0.5 * nu * (error * error);
            kept = std::move(answer);
            if (error >= cap * (1.0 - kCapMet) || high - low <= 1e-15 * high) break;
        }
        if (!kept) {
            nu *= 8.0;
            continue;
        }
        // 1/TE is nearly linear in ν. Every third step halves the bracket, so that it closes in any case.
        const double slope = (1.0 / std::max(keptError, 1e-300) - 1.0 / lowError) / (high - low);
        const double secant = low + (1.0 / (cap * (1.0 - 0.5 * kCapMet)) - 1.0 / lowError) / slope;
        const double middle = 0.5 * (low + high);
        nu = (k % 3 == 2 || !(secant > low && secant < high)) ? middle : secant;
    }
    return kept ? kept : nearest;
}

Result<std::optional<QpAnswer>> ConvexEngine::minimise(const Aim& aim) {
    const double unit = std::max(aim.quad + aim.identity / m_riskUnit, 1e-6 / m_riskUnit);
    return keepTrackingError(unit, [&](double nu) { return withMultiplier(aim, nu); });
}

Result<std::optional<QpAnswer>> ConvexEngine::exactTail(const ReturnsView& scenarios, double level,
                                                        const QpPoint& vertex) {
    const double share = (1.0 - level) * static_cast<double>(scenarios.rows);
    const TailLoss tail{scenarios, share};
    const auto inside = solveInterior({.qp = &m_qp, .tail = &tail, .job = m_problem.job});
    if (!inside.ok() && inside.error().code != ErrorCode::Internal) return inside.error();
    // Any portfolio will do to begin with; the interior point's leaves little to correct.
    const std::vector<double> near = inside.ok() ? inside->weights : m_qp.weights(vertex.v);
    const double alpha = inside.ok() ? inside->threshold : 0.0;
    QD_TRY(auto exact, minimiseTailLoss(m_qp, scenarios, share, near, alpha, m_problem.job));
    if (!exact) return std::optional<QpAnswer>();
    m_iterations += exact->iterations + (inside.ok() ? inside->iterations : 0);
    // Where numbers are uneven a basis leaves rounding in the rows: the nearest weights have none.
    Aim nearest{
        .identity = 1.0, .linear = std::vector<double>(m_set.assets), .origin = m_qp.weights(exact->v)};
    m_last = vertex;
    m_last->iterations = 0;
    QD_TRY(auto mended, withMultiplier(nearest, 0.0));
    if (!mended) return mended;
    QpAnswer out = *std::move(mended);
    out.method = "interior_point+simplex";
    out.value = exact->loss;
    out.gap = std::max(0.0, exact->loss - exact->bound);
    out.size = std::abs(exact->loss);
    out.dualResidual = 0.0;
    return std::optional(std::move(out));
}

Result<std::optional<QpAnswer>> ConvexEngine::tailWithMultiplier(const ReturnsView& scenarios, double level,
                                                                 double nu) {
    std::fill(m_qp.cost.begin(), m_qp.cost.end(), 0.0);
    std::fill(m_qp.linear.begin(), m_qp.linear.end(), 0.0);
    m_qp.origin.clear();
    m_form.set(nu / m_riskUnit, 0.0);
    for (std::size_t i = 0; i < m_qp.assets() && nu > 0.0; ++i)
        m_qp.linear[i] = -nu * m_benchmarkRisk[i] / m_riskUnit;
    QD_TRY(LpResult vertex, solveLp(m_qp, {}, m_problem.job));
    if (vertex.status != LpStatus::Optimal) return std::optional<QpAnswer>();
    if (nu == 0.0) return exactTail(scenarios, level, vertex.point);
    const TailLoss tail{scenarios, (1.0 - level) * static_cast<double>(scenarios.rows)};
    QD_TRY(const InteriorPoint inside,
           solveInterior({.qp = &m_qp, .form = &m_form, .tail = &tail, .job = m_problem.job}));
    const Aim nearest{.identity = 1.0, .linear = std::vector<double>(m_set.assets), .origin = inside.weights};
    m_last = std::move(vertex.point);
    m_last->iterations = 0;
    QD_TRY(auto answer, withMultiplier(nearest, 0.0));
    if (!answer) return answer;
    m_iterations += inside.iterations;
    answer->method = "interior_point";
    answer->value = inside.value;
    answer->size = std::abs(inside.value);
    answer->gap = inside.gap + 2.0 * inside.dualResidual * answer->size;
    answer->dualResidual = inside.dualResidual;
    return answer;
}

Result<std::optional<QpAnswer>> ConvexEngine::minimiseTail(const ReturnsView& scenarios, double level) {
    return keepTrackingError(1.0, [&](double nu) { return tailWithMultiplier(scenarios, level, nu); });
}

}  // namespace qd::portfolio
