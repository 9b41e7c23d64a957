// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/convex_problem.h"
#include "core/portfolio/qp_problem.h"
#include "core/portfolio/qp_solve.h"

namespace qd::portfolio {

/// An objective of the engine: quad/2 · wᵀΣw + identity/2 · |w|² + linearᵀw + costScale · Σ c|Δw|. Without
/// the first two a linear program.
struct Aim {
    double quad = 0.0;
    double identity = 0.0;
    std::vector<double> linear;       ///< N
    std::vector<double> origin = {};  ///< N, o; empty: zeros
    double costScale = 0.0;
};

/// Minimises one aim after another over the convex rules of one set, each from the answer before. The
/// tracking-error cap, the only rule that is not linear, is kept by its multiplier ν: ν/2 · (w − b)ᵀΣ(w − b)
/// is added to the aim, and ν is searched so that the cap holds with equality (Moré & Sorensen 1983: the
/// secant on 1/TE).
class ConvexEngine {
public:
    /// The problem outlives the engine. `extra` are demands beside the set's.
    ConvexEngine(const ConvexProblem& problem, const rules::ConstraintSet& set, std::vector<WeightRow> extra);

    /// Nothing: the rules cannot be kept together.
    Result<std::optional<QpAnswer>> minimise(const Aim& aim);
    /// wᵀΣw, (w − b)ᵀΣ(w − b).
    [[nodiscard]] double variance(std::span<const double> w) const { return m_problem.risk.variance(w); }
    [[nodiscard]] double trackingVariance(std::span<const double> w) const;
    /// Σ c|w − previous|.
    [[nodiscard]] double tradeCost(std::span<const double> w) const;
    [[nodiscard]] std::size_t assets() const noexcept { return m_set.assets; }
    [[nodiscard]] int iterations() const noexcept { return m_iterations; }
    [[nodiscard]] const Qp& rows() const noexcept { return m_qp; }
    /// Whether the set has a tracking-error cap: then only minimise() keeps it.
    [[nodiscard]] bool hasTrackingCap() const noexcept { return m_set.maxTrackingError.has_value(); }

    /// Where some steps lead.
    struct Approach {
        bool feasible = true;
        bool optimal = false;
        double variance = 0.0;
        std::vector<double> weights;
    };
    /// Goes towards the minimum of an aim with a quadratic part, at most so many steps from where the last
    /// call left off; nothing is polished or proved. Aims one after another differ in their linear part and
    /// costs only.
    Result<Approach> approach(const Aim& aim, int steps);
    /// Forgets the last answer; the next starts from `weights` where they keep the rules.
    void startFrom(std::span<const double> weights);
    /// Minimises the tail of losses with ν of the tracking error by the interior point, then goes to the
    /// nearest weights that keep every rule exactly.
    Result<std::optional<QpAnswer>> minimiseTail(const ReturnsView& scenarios, double level);

private:
    double scaleTo(const Aim& aim, double nu);
    void shiftOrigin(const Aim& aim, double nu);
    Result<std::optional<QpAnswer>> withMultiplier(const Aim& aim, double nu);
    Result<std::optional<QpAnswer>> linearProgram(const Aim& aim);
    Result<std::optional<QpAnswer>> exactTail(const ReturnsView& scenarios, double level,
                                              const QpPoint& vertex);
    Result<std::optional<QpAnswer>> tailWithMultiplier(const ReturnsView& scenarios, double level, double nu);
    template <class Solve>
    Result<std::optional<QpAnswer>> keepTrackingError(double unit, const Solve& solve);

    const ConvexProblem& m_problem;
    const rules::ConstraintSet& m_set;
    Qp m_qp;
    std::vector<double> m_unitCost;  ///< of the variables, as buildQp() gave them
    QuadraticForm m_form;
    double m_riskUnit = 1.0;              ///< greatest variance of an asset
    std::vector<double> m_benchmarkRisk;  ///< Σb
    std::optional<QpPoint> m_last;
    std::vector<double> m_start;
    int m_iterations = 0;
};

}  // namespace qd::portfolio
