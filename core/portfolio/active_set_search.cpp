// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/active_set_search.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace qd::portfolio {

namespace {

constexpr int kSteps = 400;

/// face.z cut to the box and brought to the budget.
void makeFeasible(const FaceProblem& p, Face& face) {
    face.z.resize(p.room.size(), 0.0);
    double total = 0.0;
    double slack = 0.0;
    for (std::size_t j = 0; j < face.z.size(); ++j) {
        if (!std::isfinite(face.z[j])) face.z[j] = 0.0;
        face.z[j] = std::clamp(face.z[j], 0.0, p.room[j]);
        total += face.z[j];
        slack += p.room[j] - face.z[j];
    }
    for (std::size_t j = 0; j < face.z.size(); ++j) {
        const double space = p.room[j] - face.z[j];
        if (total > p.budget)
            face.z[j] *= p.budget / total;
        else if (slack > 0.0)
            face.z[j] = std::min(p.room[j], face.z[j] + space * ((p.budget - total) / slack));
    }
}

bool solveAt(FaceSolver& solver, Face& face, double tradeOff) {
    const Face before = face;
    if (solver.pivot(face, {BoxGoal::Fixed, tradeOff})) return true;
    face = before;
    makeFeasible(solver.problem(), face);
    return solver.descend(face, tradeOff);
}

/// Brackets λ: the sign of λ c'w − w'Σw (ratio), or of c'w − reward, tells on which side the goal lies.
bool bracket(FaceSolver& solver, Face& face, const FaceGoal& goal) {
    const FaceProblem& p = solver.problem();
    face.z = largestReward(std::vector<double>(p.room.size(), 0.0), p.room, p.c, p.budget);
    const double scale = solver.varianceAt(face) / std::abs(solver.rewardAt(face));
    const bool ratio = goal.goal == BoxGoal::Ratio;
    if (!(scale > 0.0) && ratio) return true;  // a reward without risk: the caller sees it
    double low = 0.0;
    double high = std::isfinite(scale) && scale > 0.0 ? scale : 1.0;
    double at = 0.5 * high;
    bool bounded = ratio;  // of the ratio's λ the portfolio of the largest reward is a bound
    for (int i = 0; i < kSteps; ++i) {
        if (!solveAt(solver, face, at)) return false;
        Face tried = face;
        if (solver.pivot(tried, goal)) {
            face = std::move(tried);
            return true;
        }
        const double reward = solver.rewardAt(face);
        const bool enough = ratio ? at * reward >= solver.varianceAt(face) : reward >= goal.value;
        (enough ? high : low) = at;
        bounded = bounded || enough;
        at = !bounded ? 4.0 * at : low > 0.0 ? std::sqrt(low * high) : 0.25 * high;
        if (!std::isfinite(at) || at < 1e-300) return false;
        if (bounded && (high - low <= 1e-15 * high || !(at > low && at < high))) {
            return enough || solveAt(solver, face, high);
        }
    }
    return false;
}

}  // namespace

bool solveGoal(FaceSolver& solver, Face& face, const FaceGoal& goal) {
    if (goal.goal == BoxGoal::Fixed) return solveAt(solver, face, goal.value);
    const Face before = face;
    if (solver.pivot(face, goal)) return true;
    face = before;
    return bracket(solver, face, goal);
}

std::vector<double> largestReward(std::span<const double> lower, std::span<const double> upper,
                                  std::span<const double> c, double total) {
    std::vector<double> out(lower.begin(), lower.end());
    std::vector<std::size_t> order(c.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return c[a] > c[b]; });
    double left = total - std::accumulate(lower.begin(), lower.end(), 0.0);
    for (const std::size_t i : order) {
        if (left <= 0.0) break;
        const double more = std::min(left, upper[i] - lower[i]);
        out[i] += more;
        left -= more;
    }
    return out;
}

}  // namespace qd::portfolio
