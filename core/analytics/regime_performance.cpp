// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/regime_performance.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kMostRegimes = 1000;

Status check(std::span<const double> returns, const std::vector<std::optional<std::size_t>>& labels,
             std::size_t regimes, const SharpeIntervalOptions& options) {
    const auto bad = [](Message message) { return Error{ErrorCode::BadInput, std::move(message)}; };
    if (labels.size() != returns.size())
        return bad(say("found %1 labels for %2 returns", labels.size(), returns.size()));
    if (regimes < 1 || regimes > kMostRegimes)
        return bad(say("the number of regimes must be from 1 to %1", kMostRegimes));
    for (std::size_t t = 0; t < labels.size(); ++t) {
        if (labels[t] && *labels[t] >= regimes)
            return bad(say("label %1 is %2, expected one below %3", t + 1, *labels[t], regimes));
    }
    if (!(options.periodsPerYear > 0.0) || !std::isfinite(options.periodsPerYear))
        return bad(say("the periods per year must be a number above 0"));
    return checkSimpleReturns(returns, say("series"));
}

void fill(RegimePerformance& row, const std::vector<double>& own, const SharpeIntervalOptions& options) {
    row.periods = own.size();
    if (own.empty()) return;
    row.meanReturn = mean(own) * options.periodsPerYear;
    if (const Statistic spread = deviation(own)) row.volatility = *spread * std::sqrt(options.periodsPerYear);
    row.worst = *std::min_element(own.begin(), own.end());
    double growth = 0.0;
    for (const double r : own)
        growth += std::log1p(r);
    row.contribution = finite(growth);
    if (auto interval = sharpeInterval(own, options); interval.ok()) row.sharpe = *interval;
    row.averageStay = static_cast<double>(row.periods) / static_cast<double>(row.stays);
}

}  // namespace

Result<std::vector<RegimePerformance>> performanceByRegime(
    std::span<const double> returns, const std::vector<std::optional<std::size_t>>& labels,
    std::size_t regimes, RegimeTiming timing, const SharpeIntervalOptions& options) {
    QD_CHECK(check(returns, labels, regimes, options));
    std::vector<RegimePerformance> out(regimes);
    std::vector<std::vector<double>> own(regimes);
    const std::size_t delay = timing == RegimeTiming::NextPeriod ? 1 : 0;
    std::optional<std::size_t> before;
    std::size_t labelled = 0;
    for (std::size_t t = delay; t < returns.size(); ++t) {
        const auto label = labels[t - delay];
        if (label) {
            own[*label].push_back(returns[t]);
            out[*label].stays += label != before ? 1 : 0;
            ++labelled;
        }
        before = label;
    }
    for (std::size_t k = 0; k < regimes; ++k) {
        out[k].regime = k;
        fill(out[k], own[k], options);
        if (labelled > 0) out[k].share = static_cast<double>(out[k].periods) / static_cast<double>(labelled);
    }
    return out;
}

}  // namespace qd::analytics
