// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/active_set_face.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

/// Added to the diagonal, relative: a singular face becomes regular, what changes is below rounding.
constexpr double kRidge = 1e-13;
/// A pivot below this share of its diagonal element is rounding.
constexpr double kPivot = 1e-15;
/// Multipliers of the wrong sign count from this share of the terms of their gradient on.
constexpr double kOptimal = 1e-12;
/// A coordinate this far outside the box is still at its bound.
constexpr double kEdge = 1e-13;
/// Block pivoting gives up after so many faces that are no better than the best, and after so many at all.
constexpr int kPatience = 6;
constexpr int kPivotLimit = 60;
/// Equations are refined until what is left of them is this share of their terms, or no longer shrinks.
constexpr double kRefined = 1e-15;
constexpr int kRefinements = 8;

double sum(const std::vector<double>& x) {
    return std::accumulate(x.begin(), x.end(), 0.0);
}

}  // namespace

FaceSolver::FaceSolver(FaceProblem problem) : m_problem(std::move(problem)) {}

bool FaceSolver::factor() {
    const std::size_t n = m_free.size();
    if (m_factor.size() != n) m_factor = SquareMatrix(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double* const from = m_problem.q.row(m_free[i]);
        double* const to = m_factor.row(i);
        for (std::size_t j = 0; j <= i; ++j)
            to[j] = from[m_free[j]];
        to[i] *= 1.0 + kRidge;
    }
    return kernels().cholesky(m_factor.row(0), n, m_factor.stride(), kPivot) == n;
}

void FaceSolver::back(std::vector<double>& x) const {
    const KernelTable& k = kernels();
    const std::size_t n = x.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double* const row = m_factor.row(i);
        x[i] = (x[i] - k.dot(row, x.data(), i)) / row[i];
    }
    for (std::size_t i = n; i-- > 0;) {
        const double* const row = m_factor.row(i);
        x[i] /= row[i];
        k.addScaled(row, -x[i], i, x.data());
    }
}

void FaceSolver::directions(const Face& face) {
    const std::size_t n = m_free.size();
    m_line.base.resize(n);
    m_line.slope.resize(n);
    m_line.ones.assign(n, 1.0);
    double left = m_problem.budget;
    for (std::size_t i = 0; i < n; ++i) {
        m_line.base[i] = -m_problem.h[m_free[i]];
        m_line.slope[i] = m_problem.c[m_free[i]];
    }
    for (std::size_t j = 0; j < size(); ++j) {
        if (face.stands[j] != Stand::High) continue;
        const double* const row = m_problem.q.row(j);
        left -= m_problem.room[j];
        for (std::size_t i = 0; i < n; ++i)
            m_line.base[i] -= m_problem.room[j] * row[m_free[i]];
    }
    back(m_line.base);
    back(m_line.slope);
    back(m_line.ones);
    m_line.sumOfOnes = sum(m_line.ones);
    m_line.multiplier = (left - sum(m_line.base)) / m_line.sumOfOnes;
    m_line.multiplierSlope = -sum(m_line.slope) / m_line.sumOfOnes;
    for (std::size_t i = 0; i < n; ++i) {
        m_line.base[i] += m_line.multiplier * m_line.ones[i];
        m_line.slope[i] += m_line.multiplierSlope * m_line.ones[i];
    }
}

void FaceSolver::place(Face& face) const {
    face.z.resize(size());
    for (std::size_t j = 0; j < size(); ++j)
        face.z[j] = face.stands[j] == Stand::High ? m_problem.room[j] : 0.0;
    for (std::size_t i = 0; i < m_free.size(); ++i)
        face.z[m_free[i]] = m_line.base[i] + face.tradeOff * m_line.slope[i];
    face.multiplier = m_line.multiplier + face.tradeOff * m_line.multiplierSlope;
}

void FaceSolver::differentiate(Face& face) const {
    face.gradient = m_problem.h;
    for (std::size_t j = 0; j < size(); ++j) {
        if (face.z[j] != 0.0)
            kernels().addScaled(m_problem.q.row(j), face.z[j], size(), face.gradient.data());
    }
    kernels().addScaled(m_problem.c.data(), -face.tradeOff, size(), face.gradient.data());
}

double FaceSolver::varianceAt(const Face& face) const {
    double total = m_problem.variance;
    for (std::size_t j = 0; j < size(); ++j) {
        if (face.z[j] == 0.0) continue;
        const double product = kernels().dot(m_problem.q.row(j), face.z.data(), size());
        total += face.z[j] * (product + 2.0 * m_problem.h[j]);
    }
    return std::max(total, 0.0);
}

double FaceSolver::rewardAt(const Face& face) const {
    return m_problem.reward + kernels().dot(m_problem.c.data(), face.z.data(), size());
}

/// On a face the portfolio is a + λd, where a has the least variance and d'Qa + h'd = 0, d'Qd = c'd. So the
/// condition of the ratio, λ c'w = w'Σw, loses its squares: λ = variance of a / reward of a.
void FaceSolver::chooseTradeOff(Face& face, const FaceGoal& goal) const {
    face.goalMet = true;
    if (goal.goal == BoxGoal::Fixed) {
        face.tradeOff = goal.value;
        return;
    }
    const double before = face.tradeOff;
    face.tradeOff = 0.0;
    place(face);
    const double reward = rewardAt(face);
    if (goal.goal == BoxGoal::Reward) {
        double slope = 0.0;
        for (std::size_t i = 0; i < m_free.size(); ++i)
            slope += m_problem.c[m_free[i]] * m_line.slope[i];
        if (reward >= goal.value) return;
        face.goalMet = slope > 0.0;
        face.tradeOff = face.goalMet ? (goal.value - reward) / slope : before;
        return;
    }
    face.goalMet = reward > 0.0;
    face.tradeOff = face.goalMet ? varianceAt(face) / reward : before;
}

bool FaceSolver::solve(Face& face, const FaceGoal& goal) {
    ++m_count;
    m_free.clear();
    for (std::size_t j = 0; j < size(); ++j) {
        if (face.stands[j] == Stand::Free) m_free.push_back(static_cast<std::uint32_t>(j));
    }
    if (m_free.empty() || !factor()) return false;
    directions(face);
    if (!(m_line.sumOfOnes > 0.0) || !std::isfinite(m_line.sumOfOnes)) return false;
    chooseTradeOff(face, goal);
    place(face);
    differentiate(face);
    double left = residual(face);
    for (int i = 0; i < kRefinements && left > kRefined; ++i) {
        refine(face);
        const double now = residual(face);
        if (!(now < 0.5 * left)) break;
        left = now;
    }
    return std::isfinite(face.multiplier) && std::isfinite(face.tradeOff);
}

/// What is left of the equations of the free coordinates, relative to their terms.
double FaceSolver::residual(const Face& face) const {
    double worst = 0.0;
    for (const std::uint32_t j : m_free) {
        const double scale = tolerance(face, j) / kOptimal;
        if (scale > 0.0) worst = std::max(worst, std::abs(face.gradient[j] - face.multiplier) / scale);
    }
    return worst;
}

void FaceSolver::refine(Face& face) const {
    std::vector<double> x(m_free.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = face.multiplier - face.gradient[m_free[i]];
    back(x);
    const double shift = (m_problem.budget - sum(face.z) - sum(x)) / m_line.sumOfOnes;
    for (std::size_t i = 0; i < x.size(); ++i)
        face.z[m_free[i]] += x[i] + shift * m_line.ones[i];
    face.multiplier += shift;
    differentiate(face);
}

void FaceSolver::finish(Face& face) const {
    for (std::size_t j = 0; j < size(); ++j)
        face.z[j] = std::clamp(face.z[j], 0.0, m_problem.room[j]);
    differentiate(face);
}

double FaceSolver::tolerance(const Face& face, std::size_t i) const {
    const double reward = face.tradeOff * m_problem.c[i];
    const double product = face.gradient[i] - m_problem.h[i] + reward;
    return kOptimal *
           (std::abs(product) + std::abs(m_problem.h[i]) + std::abs(reward) + std::abs(face.multiplier));
}

std::size_t FaceSolver::classify(Face& face) const {
    std::size_t changes = 0;
    for (std::size_t j = 0; j < size(); ++j) {
        const double pull = face.gradient[j] - face.multiplier;
        Stand now = face.stands[j];
        if (now == Stand::Free && face.z[j] < -kEdge)
            now = Stand::Low;
        else if (now == Stand::Free && face.z[j] > m_problem.room[j] + kEdge)
            now = Stand::High;
        else if (now == Stand::Low && m_problem.room[j] > 0.0 && pull < -tolerance(face, j))
            now = Stand::Free;
        else if (now == Stand::High && pull > tolerance(face, j))
            now = Stand::Free;
        changes += static_cast<std::size_t>(now != face.stands[j]);
        face.stands[j] = now;
    }
    return changes;
}

/// A face needs a free coordinate to carry the budget: the one whose multiplier comes next.
void FaceSolver::freeOne(Face& face) const {
    double high = 0.0;
    std::size_t lowest = size();
    std::size_t highest = size();
    for (std::size_t j = 0; j < size(); ++j) {
        if (face.stands[j] == Stand::Free) return;
        if (face.stands[j] == Stand::High) {
            high += m_problem.room[j];
            if (highest == size() || face.gradient[j] > face.gradient[highest]) highest = j;
        } else if (m_problem.room[j] > 0.0 &&
                   (lowest == size() || face.gradient[j] < face.gradient[lowest])) {
            lowest = j;
        }
    }
    const bool tooMuch = high >= m_problem.budget && highest < size();
    const std::size_t chosen = tooMuch || lowest == size() ? highest : lowest;
    if (chosen < size()) face.stands[chosen] = Stand::Free;
}

bool FaceSolver::pivot(Face& face, const FaceGoal& goal) {
    std::size_t best = std::numeric_limits<std::size_t>::max();
    int patience = kPatience;
    for (int i = 0; i < kPivotLimit; ++i) {
        if (!solve(face, goal)) return false;
        const std::size_t changes = classify(face);
        if (changes == 0 && face.goalMet) {
            finish(face);
            return true;
        }
        if (changes == 0) {
            if (!(face.tradeOff > 0.0)) return false;
            face.tradeOff *= 4.0;  // no portfolio of this face meets the goal: ask for more reward
            continue;
        }
        if (changes < best) {
            best = changes;
            patience = kPatience;
        } else if (--patience < 0) {
            return false;
        }
        freeOne(face);
    }
    return false;
}

/// Cuts the step from `from` to face.z where it leaves the box; true when it was cut.
bool FaceSolver::stoppedOnTheWay(Face& face, const std::vector<double>& from, bool& moved) const {
    double step = 1.0;
    std::size_t wall = size();
    for (const std::uint32_t j : m_free) {
        const double room = m_problem.room[j];
        if (face.z[j] >= -kEdge && face.z[j] <= room + kEdge) continue;
        const double reach = face.z[j] < 0.0 ? from[j] : room - from[j];
        const double share = std::max(0.0, reach) / std::abs(face.z[j] - from[j]);
        if (share < step || wall == size()) {
            step = std::min(step, share);
            wall = j;
        }
    }
    moved = step > 0.0;
    if (wall == size()) return false;
    const bool low = face.z[wall] < 0.0;
    for (const std::uint32_t j : m_free)
        face.z[j] = std::clamp(from[j] + step * (face.z[j] - from[j]), 0.0, m_problem.room[j]);
    face.z[wall] = low ? 0.0 : m_problem.room[wall];
    face.stands[wall] = low ? Stand::Low : Stand::High;
    return true;
}

bool FaceSolver::freeWorst(Face& face, bool first) const {
    double worst = 0.0;
    std::size_t chosen = size();
    for (std::size_t j = 0; j < size(); ++j) {
        if (face.stands[j] == Stand::Free || m_problem.room[j] <= 0.0) continue;
        const double pull = face.gradient[j] - face.multiplier;
        const double wrong = face.stands[j] == Stand::Low ? -pull : pull;
        if (wrong <= tolerance(face, j) || wrong <= worst) continue;
        worst = wrong;
        chosen = j;
        if (first) break;  // the lowest index: cannot go in circles (Bland)
    }
    if (chosen == size()) return false;
    face.stands[chosen] = Stand::Free;
    return true;
}

bool FaceSolver::descend(Face& face, double tradeOff) {
    face.tradeOff = tradeOff;
    for (std::size_t j = 0; j < size(); ++j) {
        face.stands[j] = face.z[j] <= 0.0                 ? Stand::Low
                         : face.z[j] >= m_problem.room[j] ? Stand::High
                                                          : Stand::Free;
    }
    differentiate(face);
    std::size_t stalled = 0;
    for (std::size_t i = 0; i < 100 + 30 * size(); ++i) {
        freeOne(face);
        const std::vector<double> from = face.z;
        if (!solve(face, {BoxGoal::Fixed, tradeOff})) return false;
        bool moved = false;
        const bool stopped = stoppedOnTheWay(face, from, moved);
        stalled = moved ? 0 : stalled + 1;
        if (stopped) {
            differentiate(face);
            continue;
        }
        if (!freeWorst(face, stalled > size())) {
            finish(face);
            return true;
        }
    }
    return false;
}

}  // namespace qd::portfolio
