// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analytics/return_statistics.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/market/tables.h"

namespace qd::analytics {

/// Returns of factors and the risk-free rate over the same periods, as shares (0.01 is 1 %).
struct FactorReturns {
    std::vector<std::string> names;
    std::vector<Date> dates;                   ///< ascending
    std::vector<std::vector<double>> returns;  ///< of each factor
    std::vector<double> riskFree;
};
/// From a file in the form of Fama & French, date,mkt_rf,smb,hml,rmw,cma,rf in percent a period (read it with
/// market::importSeries). The column `rf` (any case) is the risk-free rate, all others are factors; rows with
/// a missing value are left out. Error BadInput without a column rf or without a factor.
Result<FactorReturns> factorReturns(const market::ReturnsTable& table);

struct FactorOptions {
    double periodsPerYear = 252.0;
    /// Lags of Newey & West (1987); nothing: ⌊4·(n/100)^(2/9)⌋ (Newey & West 1994).
    std::optional<std::size_t> lags = {};
};

/// A coefficient with its heteroskedasticity and autocorrelation consistent error, small-sample factor n/(n −
/// k).
struct FactorLoading {
    std::string name;
    double value = 0.0;
    double deviation = 0.0;
    Statistic t;  ///< nothing where the error is 0
    Statistic p;  ///< two-sided, normal
    /// Of the mean excess return a year, arithmetic: value · mean of the factor (alpha: value) · periods.
    double contribution = 0.0;
};
struct FactorAttribution {
    FactorLoading alpha;  ///< value per period
    std::vector<FactorLoading> factors;
    Statistic rSquared;  ///< nothing where the returns do not vary
    Statistic adjustedRSquared;
    double residualVolatility = 0.0;  ///< annual
    double excessReturn = 0.0;        ///< mean · periods: the contributions add up to it, which is asserted
    std::size_t periods = 0;
    std::size_t lags = 0;
};

/// Least squares of returns less the risk-free rate on the factors and a constant, over the days that both
/// have. Error BadInput where fewer than three times as many periods as coefficients remain, a factor does
/// not vary or is a combination of the others (named), a return is not a finite number of at least -1, or
/// lags are not below the number of periods.
Result<FactorAttribution> factorAttribution(const std::vector<Date>& dates, std::span<const double> returns,
                                            const FactorReturns& factors, const FactorOptions& options = {});

}  // namespace qd::analytics
