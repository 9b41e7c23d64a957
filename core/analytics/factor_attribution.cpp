// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/factor_attribution.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <variant>

#include "core/analytics/least_squares.h"
#include "core/analytics/normal_distribution.h"
#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

constexpr double kPercent = 0.01;
constexpr std::size_t kPeriodsPerCoefficient = 3;
constexpr double kLargestFactor = 1e9;

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

bool isRiskFree(std::string_view name) {
    return name.size() == 2 && (name[0] == 'r' || name[0] == 'R') && (name[1] == 'f' || name[1] == 'F');
}

/// Both on the days that they share: a constant and the factors as columns, and the excess returns.
struct Joined {
    std::vector<std::vector<double>> columns;
    std::vector<double> excess;
};

Status checkInput(const std::vector<Date>& dates, std::span<const double> returns,
                  const FactorReturns& factors) {
    QD_REQUIRE(dates.size() == returns.size() && factors.riskFree.size() == factors.dates.size() &&
               factors.names.size() == factors.returns.size());
    QD_CHECK(checkSimpleReturns(returns, say("series")));
    QD_CHECK(checkFinite(factors.riskFree, say("risk-free rate")));
    if (factors.names.empty()) return bad(say("there are no factors to attribute to"));
    for (std::size_t f = 0; f < factors.names.size(); ++f) {
        QD_REQUIRE(factors.returns[f].size() == factors.dates.size());
        for (const double v : factors.returns[f]) {
            if (!(std::abs(v) <= kLargestFactor))
                return bad(say("factor '%1' holds a value that is not a finite number", factors.names[f]));
        }
    }
    return Ok{};
}

Joined join(const std::vector<Date>& dates, std::span<const double> returns, const FactorReturns& factors) {
    Joined out;
    out.columns.resize(factors.names.size() + 1);
    std::size_t at = 0;
    for (std::size_t t = 0; t < dates.size(); ++t) {
        while (at < factors.dates.size() && factors.dates[at] < dates[t])
            ++at;
        if (at == factors.dates.size()) break;
        if (factors.dates[at] != dates[t]) continue;
        out.excess.push_back(returns[t] - factors.riskFree[at]);
        out.columns[0].push_back(1.0);
        for (std::size_t f = 0; f < factors.names.size(); ++f)
            out.columns[f + 1].push_back(factors.returns[f][at]);
    }
    return out;
}

std::size_t lagsOf(const FactorOptions& options, std::size_t periods) {
    if (options.lags) return *options.lags;
    return static_cast<std::size_t>(4.0 * std::pow(static_cast<double>(periods) / 100.0, 2.0 / 9.0));
}

FactorLoading loadingOf(std::string name, double value, double variance) {
    FactorLoading out;
    out.name = std::move(name);
    out.value = value;
    out.deviation = std::sqrt(std::max(0.0, variance));
    out.t = ratio(value, out.deviation);
    if (out.t) out.p = twoSidedP(*out.t);
    return out;
}

void addFit(FactorAttribution& out, const Joined& data, const std::vector<double>& residuals) {
    const auto n = static_cast<double>(data.excess.size());
    const auto k = static_cast<double>(data.columns.size());
    const double centre = mean(data.excess);
    double left = 0.0;
    for (const double e : residuals)
        left += e * e;
    double all = 0.0;
    for (const double y : data.excess)
        all += (y - centre) * (y - centre);
    if (deviation(data.excess).value_or(0.0) > 0.0) {
        out.rSquared = finite(1.0 - left / all);
        out.adjustedRSquared = finite(1.0 - left / all * (n - 1.0) / (n - k));
    }
    out.residualVolatility = std::sqrt(left / (n - k));
}

}  // namespace

Result<FactorReturns> factorReturns(const market::ReturnsTable& table) {
    FactorReturns out;
    const market::ReturnsTable::Series* riskFree = nullptr;
    std::vector<const market::ReturnsTable::Series*> factors;
    for (const auto& series : table.series) {
        if (isRiskFree(series.name)) {
            riskFree = &series;
            continue;
        }
        factors.push_back(&series);
        out.names.push_back(series.name);
    }
    if (riskFree == nullptr) return bad(say("found no column 'rf' with the risk-free rate"));
    if (factors.empty()) return bad(say("there are no factors to attribute to"));
    out.returns.resize(factors.size());
    for (std::size_t t = 0; t < table.dates.size(); ++t) {
        const bool whole = riskFree->present[t] && std::all_of(factors.begin(), factors.end(),
                                                               [t](const auto* f) { return f->present[t]; });
        if (!whole) continue;
        out.dates.push_back(table.dates[t]);
        out.riskFree.push_back(kPercent * riskFree->values[t]);
        for (std::size_t f = 0; f < factors.size(); ++f)
            out.returns[f].push_back(kPercent * factors[f]->values[t]);
    }
    return out;
}

Result<FactorAttribution> factorAttribution(const std::vector<Date>& dates, std::span<const double> returns,
                                            const FactorReturns& factors, const FactorOptions& options) {
    QD_CHECK(checkInput(dates, returns, factors));
    if (!(options.periodsPerYear > 0.0) || !std::isfinite(options.periodsPerYear))
        return bad(say("the periods per year must be a number above 0"));
    const Joined data = join(dates, returns, factors);
    FactorAttribution out;
    out.periods = data.excess.size();
    const std::size_t k = data.columns.size();
    if (out.periods < kPeriodsPerCoefficient * k) {
        return bad(say("found %1 days with returns and factors, expected at least %2", out.periods,
                       kPeriodsPerCoefficient * k));
    }
    out.lags = lagsOf(options, out.periods);
    if (out.lags >= out.periods)
        return bad(say("found %1 lags, expected fewer than the %2 periods", out.lags, out.periods));
    const auto solved = leastSquares(data.columns, data.excess);
    if (const auto* collinear = std::get_if<Collinear>(&solved)) {
        return bad(say("factor '%1' does not vary or is a combination of the others",
                       factors.names[collinear->column - 1]));
    }
    const auto* fit = std::get_if<LeastSquares>(&solved);
    const std::vector<double> covariance = neweyWest(data.columns, *fit, out.lags);
    out.alpha = loadingOf("alpha", fit->coefficients[0], covariance[0]);
    out.alpha.contribution = out.alpha.value * options.periodsPerYear;
    double sum = out.alpha.contribution;
    double scale = std::abs(sum);
    for (const double y : data.excess)
        scale = std::max(scale, std::abs(y) * options.periodsPerYear);
    for (std::size_t f = 1; f < k; ++f) {
        FactorLoading loading = loadingOf(factors.names[f - 1], fit->coefficients[f], covariance[f * k + f]);
        loading.contribution = loading.value * mean(data.columns[f]) * options.periodsPerYear;
        sum += loading.contribution;
        scale += std::abs(loading.contribution);
        out.factors.push_back(std::move(loading));
    }
    out.excessReturn = mean(data.excess) * options.periodsPerYear;
    QD_ENSURE(std::abs(sum - out.excessReturn) <= 1e-9 * (scale + std::abs(out.excessReturn)) + 1e-15);
    addFit(out, data, fit->residuals);
    out.residualVolatility *= std::sqrt(options.periodsPerYear);
    return out;
}

}  // namespace qd::analytics
