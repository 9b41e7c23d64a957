// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/combinatorial_choice.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

/// Below this share of the mean square a variance is what rounding leaves of none.
constexpr double kRounding = 1e-12;

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

/// Sums of returns and of their squares over rows.
struct Sums {
    double count = 0.0;
    double first = 0.0;
    double second = 0.0;

    void add(const Sums& other) {
        count += other.count;
        first += other.first;
        second += other.second;
    }
    [[nodiscard]] std::optional<double> sharpe() const {
        if (count < 2.0) return std::nullopt;
        const double mean = first / count;
        const double square = second / count;
        const double variance = square - mean * mean;
        if (!(variance > kRounding * square)) return std::nullopt;
        return mean / std::sqrt(variance * count / (count - 1.0));
    }
};

/// Running sums of a candidate: those of any rows are a difference.
class RunningSums {
public:
    explicit RunningSums(std::span<const double> returns) : m_first(1, 0.0), m_second(1, 0.0) {
        for (const double r : returns) {
            m_first.push_back(m_first.back() + r);
            m_second.push_back(m_second.back() + r * r);
        }
    }
    [[nodiscard]] Sums over(const RowRange& rows) const {
        return {static_cast<double>(rows.size()), m_first[rows.to] - m_first[rows.from],
                m_second[rows.to] - m_second[rows.from]};
    }

private:
    std::vector<double> m_first;
    std::vector<double> m_second;
};

Status check(std::span<const std::span<const double>> candidates) {
    if (candidates.empty()) return bad(say("there is no candidate to run"));
    for (const auto& returns : candidates) {
        if (returns.size() != candidates.front().size()) {
            return bad(say("found %1 and %2 returns, expected the same periods in both series",
                           returns.size(), candidates.front().size()));
        }
        for (std::size_t t = 0; t < returns.size(); ++t) {
            if (!(returns[t] >= -1.0) || !std::isfinite(returns[t]))
                return bad(say("return %1 is not a finite number of at least -1", t + 1));
        }
    }
    return Ok{};
}

/// The candidate with the highest ratio on the training rows.
Result<std::size_t> bestOn(const std::vector<RowRange>& train, const std::vector<RunningSums>& candidates) {
    std::optional<double> highest;
    std::size_t best = 0;
    for (std::size_t k = 0; k < candidates.size(); ++k) {
        Sums sums;
        for (const RowRange& rows : train)
            sums.add(candidates[k].over(rows));
        const auto sharpe = sums.sharpe();
        if (!sharpe || (highest && *sharpe <= *highest)) continue;
        highest = sharpe;
        best = k;
    }
    if (!highest) return bad(say("no candidate has a Sharpe ratio on the training sessions of a fold"));
    return best;
}

double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

void addQuantiles(CombinatorialChoice& choice) {
    std::vector<double> sorted;
    for (const auto& sharpe : choice.sharpes) {
        if (sharpe) sorted.push_back(*sharpe);
    }
    if (sorted.empty()) return;
    std::sort(sorted.begin(), sorted.end());
    choice.least = sorted.front();
    choice.lowerQuartile = quantile(sorted, 0.25);
    choice.median = quantile(sorted, 0.5);
    choice.upperQuartile = quantile(sorted, 0.75);
    choice.greatest = sorted.back();
}

}  // namespace

Result<CombinatorialChoice> chooseOverCombinations(std::span<const std::span<const double>> candidates,
                                                   const CombinatorialPlan& plan,
                                                   const jobs::JobContext& job) {
    QD_CHECK(check(candidates));
    const std::size_t rows = candidates.front().size();
    QD_TRY(const auto splits, combinatorialSplits(rows, plan.groups, plan.tested, plan.separation));
    std::vector<RunningSums> sums;
    for (const auto& returns : candidates)
        sums.emplace_back(returns);
    CombinatorialChoice out;
    out.periods = rows;
    for (std::size_t s = 0; s < splits.size(); ++s) {
        QD_CHECK(
            job.checkpoint("Cross-validating", static_cast<double>(s) / static_cast<double>(splits.size())));
        QD_TRY(const std::size_t best, bestOn(splits[s].train, sums));
        out.chosen.push_back(best);
    }
    for (const auto& path : combinatorialPaths(plan.groups, plan.tested)) {
        Sums whole;
        for (std::size_t g = 0; g < plan.groups; ++g) {
            const RowRange group{g * rows / plan.groups, (g + 1) * rows / plan.groups};
            whole.add(sums[out.chosen[path[g]]].over(group));
        }
        out.sharpes.push_back(whole.sharpe());
    }
    addQuantiles(out);
    return out;
}

}  // namespace qd::backtest
