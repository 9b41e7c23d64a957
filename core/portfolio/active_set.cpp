// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/active_set.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/active_set_face.h"
#include "core/portfolio/active_set_search.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kFeasible = 1e-9;   // as rules::kTolerance
constexpr double kRounding = 1e-13;  // of a sum of weights
constexpr double kOptimal = 1e-12;   // as in active_set_face.cpp
/// A variance below this share of what the assets would have without hedging each other is none.
constexpr double kNoVariance = 1e-11;
/// An answer that is proved no better is none; of a hedged portfolio's variance only this share counts.
constexpr double kGap = 1e-9;
constexpr double kHedged = 1e-3;
constexpr std::size_t kAllAtOnce = 96;  // so few assets are not gathered but taken
constexpr std::size_t kLeastChosen = 64;
constexpr std::size_t kMostChosen = 160;  // at first
constexpr int kRounds = 60;

double sum(std::span<const double> x) {
    return std::accumulate(x.begin(), x.end(), 0.0);
}

double product(std::span<const double> a, std::span<const double> b) {
    return kernels().dot(a.data(), b.data(), a.size());
}

Error cannotSum(double low, double high) {
    if (low > 1.0) {
        return {ErrorCode::Infeasible, say("the least weights sum to %1, which is more than 1", low),
                say("lower the minimum weight")};
    }
    return {ErrorCode::Infeasible, say("the greatest weights sum to %1, which is less than 1", high),
            say("raise the maximum weight")};
}

/// The search over all assets: which are looked at, and how the answer is proved on the rest.
class Gatherer {
public:
    explicit Gatherer(const BoxProblem& problem)
        : m_problem(problem),
          m_count(problem.risk.size()),
          m_base(problem.lower.begin(), problem.lower.end()),
          m_room(m_count),
          m_h(m_count, 0.0),
          m_c(m_count, 0.0),
          m_stands(m_count, Stand::Low),
          m_inside(m_count, 0) {
        for (std::size_t i = 0; i < m_count; ++i)
            m_room[i] = std::max(0.0, problem.upper[i] - problem.lower[i]);
        if (!problem.mean.empty()) m_c.assign(problem.mean.begin(), problem.mean.end());
        const bool shifted = std::any_of(m_base.begin(), m_base.end(), [](double x) { return x != 0.0; });
        if (shifted) m_h = problem.risk.times(m_base);
        m_variance = product(m_h, m_base);
        m_reward = product(m_c, m_base);
        m_budget = std::max(0.0, 1.0 - sum(m_base));
    }

    Result<BoxSolution> run();

private:
    [[nodiscard]] Status checkGoal();
    [[nodiscard]] std::optional<BoxSolution> onlyOne() const;
    [[nodiscard]] std::vector<double> firstScores();
    void chooseFirst();
    [[nodiscard]] FaceProblem subProblem() const;
    [[nodiscard]] bool addViolators(const Face& face);
    [[nodiscard]] BoxSolution finished(const Face& face) const;
    [[nodiscard]] BoxSolution proved(std::vector<double> weights, double tradeOff) const;
    [[nodiscard]] BoxSolution proved(std::vector<double> weights, double tradeOff, double multiplier) const;
    /// What the weights' variance would be without correlation.
    [[nodiscard]] double varianceAlone(const BoxSolution& s) const;

    const BoxProblem& m_problem;
    std::size_t m_count;
    std::vector<double> m_base;
    std::vector<double> m_room;
    std::vector<double> m_h;
    std::vector<double> m_c;
    double m_variance = 0.0;
    double m_reward = 0.0;
    double m_budget = 1.0;
    double m_goalValue = 0.0;
    std::vector<double> m_extreme;        // the weights of the largest reward
    std::vector<std::uint32_t> m_chosen;  // ascending
    std::vector<Stand> m_stands;          // of all assets
    std::vector<char> m_inside;           // whether chosen
    std::vector<double> m_product;        // Σz over all assets, of the last answer
    double m_lambda = 0.0;
    int m_faces = 0;
};

Status Gatherer::checkGoal() {
    m_goalValue = m_problem.goal == BoxGoal::Reward ? m_problem.reward : m_problem.tradeOff;
    m_lambda = m_problem.goal == BoxGoal::Fixed ? m_problem.tradeOff : 0.0;
    if (m_problem.goal == BoxGoal::Fixed) return Ok{};
    m_extreme = largestReward(m_problem.lower, m_problem.upper, m_c, 1.0);
    const double best = product(m_extreme, m_c);
    if (m_problem.goal == BoxGoal::Ratio) {
        if (best > 0.0) return Ok{};
        return Error{ErrorCode::BadInput,
                     say("no portfolio that is allowed has an expected return above the risk-free rate")};
    }
    double size = 0.0;
    for (std::size_t i = 0; i < m_count; ++i)
        size += std::abs(m_c[i] * m_extreme[i]);
    if (m_problem.reward > best + kRounding * size) {
        return Error{ErrorCode::Infeasible,
                     say("the target return %1 cannot be reached: the highest is %2", m_problem.reward, best),
                     say("lower the target return, or allow larger weights")};
    }
    m_goalValue = std::min(m_problem.reward, best - kRounding * size);
    return Ok{};
}

/// The one portfolio that the bounds allow, if they allow but one.
std::optional<BoxSolution> Gatherer::onlyOne() const {
    if (m_budget <= kRounding) return proved(m_base, m_lambda);
    if (sum(m_room) > m_budget * (1.0 + kRounding)) return std::nullopt;
    return proved({m_problem.upper.begin(), m_problem.upper.end()}, m_lambda);
}

/// The gradient where the budget is spread over the room: the assets with the least matter first.
std::vector<double> Gatherer::firstScores() {
    std::vector<double> z = m_room;
    const double share = m_budget / sum(z);
    for (double& x : z)
        x *= share;
    std::vector<double> out = m_problem.risk.times(z);
    const double variance = m_variance + product(z, out) + 2.0 * product(z, m_h);
    const double reward = m_reward + product(z, m_c);
    if (m_problem.goal != BoxGoal::Fixed) {
        const double best = product(m_extreme, m_c);
        m_lambda = variance / (reward > 0.0 ? reward : std::max(std::abs(best), std::abs(reward)));
    }
    for (std::size_t i = 0; i < m_count; ++i)
        out[i] += m_h[i] - m_lambda * m_c[i];
    return out;
}

void Gatherer::chooseFirst() {
    const std::vector<double> score = firstScores();
    std::vector<std::uint32_t> order(m_count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return score[a] < score[b] || (score[a] == score[b] && a < b);
    });
    const std::size_t wanted =
        m_count <= kAllAtOnce ? m_count : std::clamp(m_count / 8, kLeastChosen, kMostChosen);
    const std::size_t free = std::max<std::size_t>(1, std::min(m_problem.risk.rank() / 2, wanted));
    double room = 0.0;
    for (std::size_t k = 0; k < m_count && (k < wanted || room < 1.5 * m_budget); ++k) {
        m_inside[order[k]] = 1;
        m_stands[order[k]] = k < free && m_room[order[k]] > 0.0 ? Stand::Free : Stand::Low;
        room += m_room[order[k]];
    }
    for (std::size_t i = 0; i < m_extreme.size(); ++i)
        m_inside[i] = static_cast<char>(m_inside[i] != 0 || m_extreme[i] > m_base[i]);
    for (std::uint32_t i = 0; i < m_count; ++i) {
        if (m_inside[i] != 0) m_chosen.push_back(i);
    }
}

FaceProblem Gatherer::subProblem() const {
    FaceProblem p;
    p.q = m_problem.risk.block(m_chosen);
    for (const std::uint32_t i : m_chosen) {
        p.h.push_back(m_h[i]);
        p.c.push_back(m_c[i]);
        p.room.push_back(m_room[i]);
    }
    p.budget = m_budget;
    p.variance = m_variance;
    p.reward = m_reward;
    return p;
}

/// The assets outside whose gradient lies below the budget's multiplier join; false when there is none.
bool Gatherer::addViolators(const Face& face) {
    std::vector<std::uint32_t> held;
    std::vector<double> weight;
    for (std::size_t j = 0; j < m_chosen.size(); ++j) {
        m_stands[m_chosen[j]] = face.stands[j];
        if (face.z[j] == 0.0) continue;
        held.push_back(m_chosen[j]);
        weight.push_back(face.z[j]);
    }
    m_product.resize(m_count);
    m_problem.risk.apply(held, weight, m_product);
    if (m_chosen.size() == m_count) return false;
    std::vector<std::pair<double, std::uint32_t>> wrong;
    for (std::uint32_t i = 0; i < m_count; ++i) {
        if (m_inside[i] != 0 || m_room[i] <= 0.0) continue;
        const double reward = face.tradeOff * m_c[i];
        const double pull = m_product[i] + m_h[i] - reward - face.multiplier;
        const double size =
            std::abs(m_product[i]) + std::abs(m_h[i]) + std::abs(reward) + std::abs(face.multiplier);
        if (pull < -kOptimal * size) wrong.emplace_back(pull, i);
    }
    if (wrong.empty()) return false;
    const std::size_t most = std::min(wrong.size(), std::max<std::size_t>(32, m_chosen.size() / 2));
    std::partial_sort(wrong.begin(), wrong.begin() + static_cast<std::ptrdiff_t>(most), wrong.end());
    for (std::size_t k = 0; k < most; ++k) {
        m_inside[wrong[k].second] = 1;
        m_stands[wrong[k].second] = Stand::Free;
        m_chosen.push_back(wrong[k].second);
    }
    std::sort(m_chosen.begin(), m_chosen.end());
    return true;
}

BoxSolution Gatherer::proved(std::vector<double> weights, double tradeOff) const {
    // The multiplier between what may still rise and what may still fall.
    const std::vector<double> gradient = m_problem.risk.times(weights);
    double multiplier = 0.0;
    for (std::size_t i = 0; i < m_count; ++i)
        multiplier += (gradient[i] - tradeOff * m_c[i]) / static_cast<double>(m_count);
    BoxSolution out = proved(std::move(weights), tradeOff, multiplier);
    out.dualResidual = 0.0;  // there is but this portfolio
    out.gap = 0.0;
    return out;
}

BoxSolution Gatherer::proved(std::vector<double> weights, double tradeOff, double multiplier) const {
    BoxSolution out{.weights = std::move(weights), .tradeOff = tradeOff, .iterations = m_faces};
    const std::vector<double>& w = out.weights;
    const bool known = !m_product.empty();
    const std::vector<double> fresh = known ? std::vector<double>() : m_problem.risk.times(w);
    double variance = 0.0;
    double gap = 0.0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const double total = known ? m_product[i] + m_h[i] : fresh[i];
        variance += w[i] * total;
        const double pull = total - tradeOff * m_c[i] - multiplier;
        const double reach = pull > 0.0 ? w[i] - m_problem.lower[i] : m_problem.upper[i] - w[i];
        gap += std::abs(pull) * std::max(reach, 0.0);
        const double size = std::abs(total) + std::abs(tradeOff * m_c[i]) + std::abs(multiplier);
        if (reach > kFeasible && size > 0.0)
            out.dualResidual = std::max(out.dualResidual, std::abs(pull) / size);
        out.primalResidual =
            std::max({out.primalResidual, m_problem.lower[i] - w[i], w[i] - m_problem.upper[i]});
    }
    out.primalResidual = std::max(out.primalResidual, std::abs(sum(w) - 1.0));
    out.gap = variance > 0.0 ? gap / variance : 0.0;
    return out;
}

BoxSolution Gatherer::finished(const Face& face) const {
    std::vector<double> weights = m_base;
    std::size_t roomiest = m_chosen[0];
    double most = -1.0;
    for (std::size_t j = 0; j < m_chosen.size(); ++j) {
        weights[m_chosen[j]] = face.z[j] >= m_room[m_chosen[j]] ? m_problem.upper[m_chosen[j]]
                                                                : weights[m_chosen[j]] + face.z[j];
        const double space = std::min(face.z[j], m_room[m_chosen[j]] - face.z[j]);
        if (space <= most) continue;
        most = space;
        roomiest = m_chosen[j];
    }
    const double missing = 1.0 - sum(weights);
    if (std::abs(missing) < most) weights[roomiest] += missing;  // rounding of the budget
    return proved(std::move(weights), face.tradeOff, face.multiplier);
}

double Gatherer::varianceAlone(const BoxSolution& s) const {
    double alone = 0.0;
    for (std::size_t i = 0; i < m_count; ++i)
        alone += s.weights[i] * s.weights[i] * m_problem.risk.diagonal()[i];
    return alone;
}

Result<BoxSolution> Gatherer::run() {
    QD_CHECK(checkGoal());
    if (auto only = onlyOne()) return std::move(*only);
    chooseFirst();
    for (int round = 0; round < kRounds; ++round) {
        FaceSolver solver(subProblem());
        Face face;
        face.tradeOff = m_lambda;
        for (const std::uint32_t i : m_chosen)
            face.stands.push_back(m_stands[i]);
        const bool solved = solveGoal(solver, face, {m_problem.goal, m_goalValue});
        m_faces += solver.count();
        if (!solved) break;
        m_lambda = face.tradeOff;
        if (addViolators(face)) continue;
        BoxSolution out = finished(face);
        const double alone = varianceAlone(out);
        const double variance = m_problem.risk.variance(out.weights);
        if (m_problem.goal == BoxGoal::Ratio && variance <= kNoVariance * alone) {
            return Error{ErrorCode::BadInput,
                         say("there is a portfolio with a return and no risk, so the ratio has no maximum"),
                         say("use a longer window or a covariance that shrinks")};
        }
        if (out.gap * variance > kGap * std::max(variance, kHedged * alone)) break;
        return out;
    }
    return Error{ErrorCode::Internal, say("the active-set method did not end")};
}

}  // namespace

Result<BoxSolution> solveBox(const BoxProblem& problem) {
    const std::size_t n = problem.risk.size();
    QD_REQUIRE(n > 0 && problem.lower.size() == n && problem.upper.size() == n);
    QD_REQUIRE(problem.mean.empty() ? problem.goal == BoxGoal::Fixed : problem.mean.size() == n);
    for (std::size_t i = 0; i < n; ++i)
        QD_REQUIRE(std::isfinite(problem.lower[i]) && problem.lower[i] <= problem.upper[i]);
    const double low = sum(problem.lower);
    const double high = sum(problem.upper);
    if (low > 1.0 + kFeasible || high < 1.0 - kFeasible) return cannotSum(low, high);
    return Gatherer(problem).run();
}

}  // namespace qd::portfolio
