// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/regime_rules.h"

#include <algorithm>
#include <cmath>

#include "core/analytics/rolling_metrics.h"
#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

Status check(std::span<const double> returns, const RegimeRules& rules) {
    if (rules.volatilityWindow < 2 || rules.trendWindow < 2)
        return Error{ErrorCode::BadInput, say("the windows of the regime rules must be at least 2")};
    if (!(rules.volatilityAbove > 0.0) || !std::isfinite(rules.volatilityAbove))
        return Error{ErrorCode::BadInput, say("the bound of volatility must be a number above 0")};
    if (!(rules.drawdownBelow < 0.0 && rules.drawdownBelow >= -1.0))
        return Error{ErrorCode::BadInput, say("the bound of drawdown must be from -1 to below 0")};
    const std::size_t longer = std::max(rules.volatilityWindow, rules.trendWindow);
    if (returns.size() < longer) return tooFewReturns(returns.size(), longer);
    return checkSimpleReturns(returns, say("series"));
}

/// log(1 + r) with a floor: what is lost wholly stays lost, and no sum becomes infinite less infinite.
double growthOf(double r) {
    return std::max(std::log1p(r), -1e6);
}

}  // namespace

std::string_view name(Regime regime) noexcept {
    switch (regime) {
        case Regime::Rising:
            return "rising";
        case Regime::Falling:
            return "falling";
        case Regime::Nervous:
            return "nervous";
        case Regime::Drawdown:
            break;
    }
    return "drawdown";
}

Result<std::vector<std::optional<Regime>>> regimesByRules(std::span<const double> returns,
                                                          const RegimeRules& rules) {
    QD_CHECK(check(returns, rules));
    RollingOptions rolling;
    rolling.window = rules.volatilityWindow;
    rolling.periodsPerYear = rules.periodsPerYear;
    QD_TRY(const auto risk, rollingRisk(returns, rolling));
    const std::size_t longer = std::max(rules.volatilityWindow, rules.trendWindow);
    const double deepest = std::log1p(rules.drawdownBelow);
    std::vector<double> level(returns.size() + 1);
    double high = 0.0;
    std::vector<std::optional<Regime>> out(returns.size());
    for (std::size_t t = 0; t < returns.size(); ++t) {
        level[t + 1] = level[t] + growthOf(returns[t]);
        high = std::max(high, level[t + 1]);
        if (t + 1 < longer) continue;
        const double trend = level[t + 1] - level[t + 1 - rules.trendWindow];
        if (level[t + 1] - high < deepest) {
            out[t] = Regime::Drawdown;
        } else if (risk.volatility[t].value_or(0.0) > rules.volatilityAbove) {
            out[t] = Regime::Nervous;
        } else {
            out[t] = trend > 0.0 ? Regime::Rising : Regime::Falling;
        }
    }
    return out;
}

}  // namespace qd::analytics
