// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/metric_terms.h"

#include <cmath>

#include "core/analytics/metric_terms_parts.h"

namespace qd::analytics {

namespace {

using parts::Recipe;
using parts::Sample;
using enum MetricUnit;

MetricTerm riskFreeTerm(const Sample& s) {
    return {say("risk-free rate a period, rf"), s.riskFree, Percent};
}

MetricTerm periodsTerm(const Sample& s) {
    return {say("periods a year, P"), s.periods, Count};
}

MetricTerm meanTerm(const Sample& s) {
    return {say("mean of r"), mean(s.r), Percent};
}

MetricTerm countTerm(const Sample& s) {
    return {say("returns, n"), static_cast<double>(s.r.size()), Count};
}

/// The wealth of 1 after each period; the first element is the 1.
std::vector<double> wealthPath(std::span<const double> returns) {
    std::vector<double> path{1.0};
    path.reserve(returns.size() + 1);
    for (const double r : returns)
        path.push_back(path.back() * (1.0 + r));
    return path;
}

/// The deepest fall: from where to where.
struct Deepest {
    std::size_t high = 0;
    std::size_t low = 0;
    double highWealth = 1.0;
    double lowWealth = 1.0;
    [[nodiscard]] double fall() const { return lowWealth / highWealth - 1.0; }
};

Deepest deepestOf(std::span<const double> returns) {
    const auto path = wealthPath(returns);
    Deepest deepest;
    std::size_t high = 0;
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (path[i] >= path[high]) high = i;
        if (path[i] / path[high] - 1.0 < deepest.fall()) deepest = {high, i, path[high], path[i]};
    }
    return deepest;
}

std::optional<MetricTerms> totalReturnTerms(const Sample& s) {
    const double wealth = wealthPath(s.r).back();
    return MetricTerms{"%1 − 1", {{say("wealth of 1 at the end, Π(1 + r)"), wealth}}, finite(wealth - 1.0)};
}

std::optional<MetricTerms> growthTerms(const Sample& s) {
    const double total = wealthPath(s.r).back() - 1.0;
    const auto n = static_cast<double>(s.r.size());
    return MetricTerms{"(1 + %1)^(%2 / %3) − 1",
                       {{say("total return"), total, Percent}, periodsTerm(s), countTerm(s)},
                       finite(std::pow(1.0 + total, s.periods / n) - 1.0)};
}

std::optional<MetricTerms> volatilityTerms(const Sample& s) {
    const auto spread = deviation(s.r);
    if (!spread) return std::nullopt;
    return MetricTerms{"%1 · √%2",
                       {{say("deviation of r, ddof 1"), *spread, Percent}, periodsTerm(s)},
                       finite(*spread * std::sqrt(s.periods))};
}

std::optional<MetricTerms> sharpeTerms(const Sample& s) {
    const auto spread = deviation(s.r);
    if (!spread) return std::nullopt;
    return MetricTerms{
        "(%1 − %2) / %3 · √%4",
        {meanTerm(s), riskFreeTerm(s), {say("deviation of r, ddof 1"), *spread, Percent}, periodsTerm(s)},
        ratio((mean(s.r) - s.riskFree) * std::sqrt(s.periods), *spread)};
}

double meanSquareBelow(const Sample& s) {
    double squares = 0.0;
    for (const double r : s.r)
        squares += r < s.riskFree ? (r - s.riskFree) * (r - s.riskFree) : 0.0;
    return squares / static_cast<double>(s.r.size());
}

std::optional<MetricTerms> downsideTerms(const Sample& s) {
    const double squares = meanSquareBelow(s);
    return MetricTerms{"√%1 · √%2",
                       {{say("mean of min(r − rf, 0)²"), squares}, periodsTerm(s)},
                       finite(std::sqrt(squares * s.periods))};
}

std::optional<MetricTerms> sortinoTerms(const Sample& s) {
    const double risk = std::sqrt(meanSquareBelow(s) * s.periods);
    return MetricTerms{
        "(%1 − %2) · %3 / %4",
        {meanTerm(s), riskFreeTerm(s), periodsTerm(s), {say("downside risk a year"), risk, Percent}},
        ratio((mean(s.r) - s.riskFree) * s.periods, risk)};
}

std::optional<MetricTerms> calmarTerms(const Sample& s) {
    const auto growth = growthTerms(s);
    if (!growth->value) return std::nullopt;
    const Deepest deepest = deepestOf(s.r);
    return MetricTerms{"%1 / |%2|",
                       {{say("annual growth"), *growth->value, Percent},
                        {say("maximum drawdown"), deepest.fall(), Percent, deepest.low}},
                       ratio(*growth->value, std::abs(deepest.fall()))};
}

std::optional<MetricTerms> drawdownTerms(const Sample& s) {
    const Deepest deepest = deepestOf(s.r);
    return MetricTerms{"%1 / %2 − 1",
                       {{say("wealth of 1 at the low"), deepest.lowWealth, Ratio, deepest.low},
                        {say("wealth of 1 at the high before it"), deepest.highWealth, Ratio, deepest.high}},
                       finite(deepest.fall())};
}

/// From each high to the session that regains it; the last stretch may still be open.
std::optional<MetricTerms> longestTerms(const Sample& s) {
    const auto path = wealthPath(s.r);
    std::size_t high = 0;
    std::size_t from = 0;
    std::size_t to = 0;
    bool under = false;
    for (std::size_t i = 1; i < path.size(); ++i) {
        under = under || path[i] < path[high];
        if (under && i - high > to - from) {
            from = high;
            to = i;
        }
        if (path[i] < path[high]) continue;
        high = i;
        under = false;
    }
    return MetricTerms{
        "%1 − %2",
        {{say("session that regains the high, or the last"), static_cast<double>(to), Count, to},
         {say("session of the high"), static_cast<double>(from), Count, from}},
        static_cast<double>(to - from)};
}

constexpr std::array<Recipe, 9> kGrowth{{{"total_return", totalReturnTerms},
                                         {"cagr", growthTerms},
                                         {"volatility", volatilityTerms},
                                         {"sharpe", sharpeTerms},
                                         {"sortino", sortinoTerms},
                                         {"calmar", calmarTerms},
                                         {"max_drawdown", drawdownTerms},
                                         {"max_drawdown_days", longestTerms},
                                         {"downside_risk", downsideTerms}}};

std::optional<MetricTerms> among(std::span<const Recipe> recipes, std::string_view id, const Sample& s) {
    for (const Recipe& recipe : recipes)
        if (recipe.id == id) return recipe.make(s);
    return std::nullopt;
}

}  // namespace

std::optional<MetricTerms> metricTerms(std::string_view id, std::span<const double> returns,
                                       std::span<const double> benchmark, const MetricOptions& options) {
    if (returns.empty()) return std::nullopt;
    const Sample s{returns, benchmark, options.riskFreeAnnual / options.periodsPerYear,
                   options.periodsPerYear};
    if (auto terms = among(kGrowth, id, s)) return terms;
    if (auto terms = among(parts::shapeRecipes(), id, s)) return terms;
    if (benchmark.size() != returns.size()) return std::nullopt;
    return among(parts::relativeRecipes(), id, s);
}

}  // namespace qd::analytics
