// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/convex_relaxed.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include "core/portfolio/convex_engine.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

namespace {

using Relaxed = Result<std::optional<RelaxedAnswer>>;

constexpr double kRatioMet = 1e-12;  // of the condition of a ratio's optimum, relative to the variance
constexpr double kNoRisk = 1e-15;    // of a variance, relative to the greatest of an asset
constexpr int kRatioSteps = 80;
constexpr int kStepsAtOnce = 300;  // of the active set before λ is asked for anew

double product(std::span<const double> a, std::span<const double> b) {
    return qpKernels().dot(a.data(), b.data(), a.size());
}

/// Weights that differ from their bound by rounding are put there: a weight that is none is 0.
void snap(const rules::ConstraintSet& set, std::vector<double>& weights) {
    const rules::Box box = rules::boxOf(set);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (std::abs(weights[i] - box.lower[i]) <= 1e-15) weights[i] = box.lower[i];
        if (std::abs(weights[i] - box.upper[i]) <= 1e-15) weights[i] = box.upper[i];
        if (weights[i] == 0.0) weights[i] = 0.0;  // no negative zero
    }
}

RelaxedAnswer told(const ConvexEngine& engine, const QpAnswer& from, double objective, double sign) {
    RelaxedAnswer out;
    out.weights = from.weights;
    out.objective = objective;
    out.score = sign * objective;
    out.gap = from.size > 0.0 ? from.gap / from.size : from.gap;
    out.primalResidual = from.primalResidual;
    out.dualResidual = from.dualResidual;
    out.iterations = engine.iterations();
    out.method = from.method;
    return out;
}

std::vector<double> negated(std::span<const double> x) {
    std::vector<double> out(x.begin(), x.end());
    for (double& v : out)
        v = -v;
    return out;
}

/// max (eᵀw − cost · s) / √(wᵀΣw) without the transform of Charnes & Cooper, which would make a row of every
/// bound: at the optimum w minimises ½ wᵀΣw − λ(eᵀw − …) for λ = σ²/(eᵀw − …) (Schaible 1976; Dinkelbach
/// 1967). g(λ) = σ² − λ · numerator is linear while the active set stays, so that the secant ends exactly on
/// it; each λ starts from the answer before.
class RatioSearch {
public:
    RatioSearch(ConvexEngine& engine, std::vector<double> excess, bool costs, double riskUnit)
        : m_engine(engine), m_excess(std::move(excess)), m_costs(costs), m_riskUnit(riskUnit) {}

    Relaxed run() {
        if (!m_engine.hasTrackingCap()) {
            QD_TRY(const double near, approach());
            if (near > 0.0) return search(near);
        }
        QD_TRY(const auto least, at(0.0));
        if (!least) return std::optional<RelaxedAnswer>();
        if (m_numerator > 0.0) {
            if (m_variance <= kNoRisk * m_riskUnit) return unbounded();
            return search(m_variance / m_numerator);
        }
        QD_TRY(const double beyond, fromGreatestReturn());
        return search(beyond);
    }

private:
    static Error unbounded() {
        return {ErrorCode::BadInput,
                say("a portfolio without risk has a positive return: the ratio has no maximum")};
    }

    [[nodiscard]] Aim aimOf(double lambda) const {
        Aim aim{.quad = 1.0, .linear = m_excess, .costScale = m_costs ? lambda : 0.0};
        for (double& x : aim.linear)
            x *= -lambda;
        return aim;
    }

    /// A λ near the optimum's, or 0 where the way there has no positive return: some steps of the active set
    /// with each λ = σ²/numerator of where the last ones led, then the secant. What a λ far off would prove
    /// is not asked for.
    Result<double> approach() {
        double lambda = 0.0;
        double before = 0.0;
        double gBefore = 0.0;
        for (int k = 0; k < kRatioSteps; ++k) {
            QD_TRY(const ConvexEngine::Approach now,
                   m_engine.approach(aimOf(lambda), k == 0 ? 0 : kStepsAtOnce));
            if (!now.feasible) return 0.0;
            m_variance = now.variance;
            m_numerator = product(m_excess, now.weights) - (m_costs ? m_engine.tradeCost(now.weights) : 0.0);
            if (!(m_numerator > 0.0) || m_variance <= kNoRisk * m_riskUnit) return 0.0;
            const double g = m_variance - lambda * m_numerator;
            if (now.optimal && std::abs(g) <= kRatioMet * m_variance) return lambda;
            double next = m_variance / m_numerator;
            if (now.optimal && before > 0.0 && g != gBefore) {
                const double secant = lambda - g * (lambda - before) / (g - gBefore);
                if (secant > 0.5 * next && secant < 2.0 * next) next = secant;
            }
            before = now.optimal ? lambda : 0.0;
            gBefore = g;
            lambda = next;
        }
        return lambda;
    }

    Result<std::optional<QpAnswer>> at(double lambda) {
        const Aim aim = aimOf(lambda);
        QD_TRY(auto answer, m_engine.minimise(aim));
        if (answer) look(answer->weights);
        return answer;
    }

    void look(std::span<const double> w) {
        m_variance = m_engine.variance(w);
        m_numerator = product(m_excess, w) - (m_costs ? m_engine.tradeCost(w) : 0.0);
    }

    Result<double> fromGreatestReturn() {
        Aim aim{.linear = negated(m_excess), .costScale = m_costs ? 1.0 : 0.0};
        QD_TRY(const auto best, m_engine.minimise(aim));
        if (best) look(best->weights);
        double size = 0.0;
        for (const double e : m_excess)
            size = std::max(size, std::abs(e));
        if (!best || m_numerator <= 1e-14 * size) {
            return Error{ErrorCode::BadInput, say("no portfolio that keeps the rules has a return above the "
                                                  "risk-free rate: there is no greatest "
                                                  "Sharpe ratio")};
        }
        if (m_variance <= kNoRisk * m_riskUnit) return unbounded();
        return m_variance / m_numerator;
    }

    Relaxed search(double lambda) {
        double low = 0.0;
        double high = std::numeric_limits<double>::infinity();
        double before = -1.0;
        double gBefore = 0.0;
        std::optional<QpAnswer> best;
        double g = 0.0;
        for (int k = 0; k < kRatioSteps; ++k) {
            QD_TRY(auto answer, at(lambda));
            if (!answer) return std::optional<RelaxedAnswer>();
            best = std::move(answer);
            g = m_variance - lambda * m_numerator;
            if (std::abs(g) <= kRatioMet * m_variance || high - low <= 1e-15 * lambda) break;
            (g > 0.0 ? low : high) = lambda;
            double next = m_numerator > 0.0 ? m_variance / m_numerator : 2.0 * lambda;
            if (before >= 0.0 && g != gBefore) next = lambda - g * (lambda - before) / (g - gBefore);
            if (!(next > low && next < high)) next = std::isfinite(high) ? 0.5 * (low + high) : 2.0 * lambda;
            before = lambda;
            gBefore = g;
            lambda = next;
        }
        RelaxedAnswer out = told(m_engine, *best, m_numerator / std::sqrt(m_variance), -1.0);
        // Of the program that the optimum solves: w minimises ½ wᵀΣw − λ · numerator, with λ = σ²/numerator.
        out.gap = (best->gap + std::abs(g)) / m_variance;
        return std::optional(std::move(out));
    }

    ConvexEngine& m_engine;
    std::vector<double> m_excess;
    bool m_costs;
    double m_riskUnit;
    double m_variance = 0.0;
    double m_numerator = 0.0;
};

double greatestVariance(const RiskView& risk) {
    const std::vector<double> d = risk.diagonal();
    return *std::max_element(d.begin(), d.end());
}

Relaxed ratio(const ConvexProblem& p, ConvexEngine& engine) {
    if (p.objective == Objective::MaxSharpe) {
        std::vector<double> excess(p.mean.begin(), p.mean.end());
        for (double& e : excess)
            e -= p.riskFree;
        return RatioSearch(engine, std::move(excess), true, greatestVariance(p.risk)).run();
    }
    std::vector<double> deviations = p.risk.diagonal();
    for (double& d : deviations)
        d = std::sqrt(d);
    return RatioSearch(engine, std::move(deviations), false, greatestVariance(p.risk)).run();
}

Relaxed tail(const ConvexProblem& p, ConvexEngine& engine) {
    QD_TRY(const auto answer, engine.minimiseTail(p.scenarios, p.cvarLevel));
    if (!answer) return std::optional<RelaxedAnswer>();
    const double loss = tailLoss(p.scenarios, answer->weights, p.cvarLevel);
    RelaxedAnswer out = told(engine, *answer, loss, 1.0);
    out.gap = answer->gap / std::max(std::abs(loss), 1e-12);
    return std::optional(std::move(out));
}

Relaxed quadratic(const ConvexProblem& p, const rules::ConstraintSet& set, ConvexEngine& engine) {
    Aim aim{.linear = std::vector<double>(set.assets, 0.0)};
    switch (p.objective) {
        case Objective::Nearest:
            aim.identity = 1.0;
            aim.origin.assign(p.target.begin(), p.target.end());
            break;
        case Objective::MinTrackingError:
            aim.quad = 1.0;
            aim.origin = set.benchmark;
            break;
        case Objective::MaxReturn:
            aim.costScale = 1.0;
            aim.linear = negated(p.mean);
            break;
        default:
            aim.quad = p.riskAversion;
            aim.costScale = 1.0;
            if (p.objective == Objective::Utility) aim.linear = negated(p.mean);
    }
    QD_TRY(const auto answer, engine.minimise(aim));
    if (!answer) return std::optional<RelaxedAnswer>();
    const std::span<const double> w = answer->weights;
    if (p.objective == Objective::MinTrackingError) {
        return std::optional(told(engine, *answer, std::sqrt(engine.trackingVariance(w)), 1.0));
    }
    if (p.objective == Objective::Nearest) {
        double squared = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i)
            squared += 0.5 * (w[i] - p.target[i]) * (w[i] - p.target[i]);
        return std::optional(told(engine, *answer, squared, 1.0));
    }
    const double cost = engine.tradeCost(w);
    if (p.objective == Objective::MaxReturn) {
        return std::optional(told(engine, *answer, product(p.mean, w) - cost, -1.0));
    }
    const double risk = 0.5 * p.riskAversion * engine.variance(w) + cost;
    if (p.objective != Objective::Utility) return std::optional(told(engine, *answer, risk, 1.0));
    return std::optional(told(engine, *answer, product(p.mean, w) - risk, -1.0));
}

}  // namespace

double tailLoss(const ReturnsView& scenarios, std::span<const double> weights, double level) {
    std::vector<double> losses(scenarios.rows);
    for (std::size_t t = 0; t < scenarios.rows; ++t)
        losses[t] = -product(std::span(scenarios.row(t), scenarios.cols), weights);
    std::sort(losses.begin(), losses.end(), std::greater<>());
    const double share = (1.0 - level) * static_cast<double>(scenarios.rows);
    double total = 0.0;
    double left = share;
    for (std::size_t t = 0; t < losses.size() && left > 0.0; ++t) {
        total += std::min(1.0, left) * losses[t];
        left -= 1.0;
    }
    return total / share;
}

Relaxed solveRelaxed(const ConvexProblem& problem, const rules::ConstraintSet& set,
                     const std::vector<WeightRow>& extra) {
    std::vector<WeightRow> rows = extra;
    if (problem.objective == Objective::TargetReturn) {
        rows.push_back({std::vector<double>(problem.mean.begin(), problem.mean.end()),
                        problem.targetReturn,
                        std::numeric_limits<double>::infinity(),
                        {rules::RuleKind::TargetReturn, 0}});
    }
    ConvexEngine engine(problem, set, std::move(rows));
    const auto solve = [&]() -> Relaxed {
        switch (problem.objective) {
            case Objective::MaxSharpe:
            case Objective::MaxDiversification:
                return ratio(problem, engine);
            case Objective::MinCvar:
                return tail(problem, engine);
            case Objective::MinTrackingError:
            case Objective::Nearest:
                if (problem.start.empty()) {
                    engine.startFrom(problem.objective == Objective::Nearest
                                         ? problem.target
                                         : std::span<const double>(set.benchmark));
                }
                return quadratic(problem, set, engine);
            default:
                return quadratic(problem, set, engine);
        }
    };
    QD_TRY(auto answer, solve());
    if (answer) snap(set, answer->weights);
    return answer;
}

}  // namespace qd::portfolio
