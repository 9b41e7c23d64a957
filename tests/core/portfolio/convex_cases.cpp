// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/portfolio/convex_cases.h"

#include <cmath>
#include <numeric>

namespace qd::portfolio::test {

ConvexCase::ConvexCase(std::size_t rows, std::size_t cols, std::uint64_t seed)
    : returns(randomReturns(rows, cols, seed)), covariance(sampleCovariance(returns.view()).value()) {
    const Deviations dev = deviations(returns.view(), CovarianceKind::Sample, 63.0).value();
    factors = factorForm(returns.view(), dev);
    for (const double m : dev.mean)
        mean.push_back(252.0 * m);
}

rules::ConstraintSet sectorRules(std::size_t n, double maxWeight, std::size_t sectors, double sectorCap,
                                 double turnover) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(n, maxWeight);
    for (std::size_t k = 0; k < sectors; ++k) {
        rules::Group g{"Sector " + std::to_string(k + 1), {}, std::nullopt, sectorCap};
        for (std::size_t i = k; i < n; i += sectors)
            g.members.push_back(i);
        set.groups.push_back(std::move(g));
    }
    if (turnover > 0.0) {
        set.previous.assign(n, 1.0 / static_cast<double>(n));
        set.maxTurnover = turnover;
    }
    return set;
}

double frankWolfeGap(const ConvexProblem& problem, const ConvexSolution& solution) {
    const std::vector<double>& w = solution.weights;
    std::vector<double> gradient(w.size());
    problem.risk.multiply(w, gradient);
    const double variance = problem.risk.variance(w);
    double scale = variance;
    if (problem.objective == Objective::MaxSharpe) {
        double excess = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i)
            excess += (problem.mean[i] - problem.riskFree) * w[i];
        for (std::size_t i = 0; i < w.size(); ++i)
            gradient[i] = gradient[i] / variance - (problem.mean[i] - problem.riskFree) / excess;
        scale = 1.0;
    } else if (problem.objective == Objective::Utility) {
        for (std::size_t i = 0; i < w.size(); ++i)
            gradient[i] = problem.riskAversion * gradient[i] - problem.mean[i];
    }
    for (double& g : gradient)
        g = -g;
    ConvexProblem steepest;
    steepest.objective = Objective::MaxReturn;
    steepest.mean = gradient;
    steepest.constraints = problem.constraints;
    const auto best = solveConvex(steepest).value();
    return (best.objective - std::inner_product(w.begin(), w.end(), gradient.begin(), 0.0)) / scale;
}

}  // namespace qd::portfolio::test
