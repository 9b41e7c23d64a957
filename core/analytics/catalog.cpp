// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/analytics/metrics.h"

namespace qd::analytics {

namespace {

constexpr std::string_view kEmpyrical = "empyrical-reloaded";
constexpr std::string_view kHouse = "Quarterdeck";
constexpr std::string_view kQuantStats = "QuantStats";

using enum MetricUnit;

constexpr std::array<MetricDefinition, 30> kCatalog{{
    {"total_return", "Total return", Percent, false, "Π(1 + r) − 1", kEmpyrical},
    {"cagr", "Annual growth (CAGR)", Percent, false, "(1 + total return)^(P / n) − 1, P periods per year",
     kEmpyrical},
    {"volatility", "Volatility", Percent, false, "sd(r) · √P, ddof 1", kEmpyrical},
    {"sharpe", "Sharpe ratio", Ratio, false, "mean(r − rf) / sd(r − rf) · √P, ddof 1, rf = annual rate / P",
     "Sharpe 1994; empyrical-reloaded"},
    {"sortino", "Sortino ratio", Ratio, false, "mean(r − rf) · P / downside risk",
     "Sortino & Price 1994; empyrical-reloaded"},
    {"calmar", "Calmar ratio", Ratio, false, "CAGR / |maximum drawdown|", "Young 1991; empyrical-reloaded"},
    {"max_drawdown", "Maximum drawdown", Percent, false,
     "min(wealth / highest wealth so far − 1), wealth starting at 1", kEmpyrical},
    {"max_drawdown_days", "Longest drawdown", Days, false,
     "most sessions from a peak to the session that regains it, or to the end", kHouse},
    {"var_95", "Value at risk 95 %", Percent, false,
     "5th percentile of r, linear interpolation; negative is a loss", kEmpyrical},
    {"cvar_95", "Expected shortfall 95 %", Percent, false, "mean of the ⌊0.05 (n − 1)⌋ + 1 lowest r",
     kEmpyrical},
    {"omega", "Omega ratio", Ratio, false, "Σ max(r − rf, 0) / Σ max(rf − r, 0)",
     "Keating & Shadwick 2002; empyrical-reloaded"},
    {"tail_ratio", "Tail ratio", Ratio, false, "|95th percentile of r| / |5th percentile of r|", kEmpyrical},
    {"skew", "Skewness", Ratio, false, "m3 / m2^1.5, population moments", "SciPy stats.skew"},
    {"kurtosis", "Excess kurtosis", Ratio, false, "m4 / m2² − 3, population moments", "SciPy stats.kurtosis"},
    {"win_rate", "Win rate", Percent, false, "share of r > 0 among r ≠ 0", kQuantStats},
    {"profit_factor", "Profit factor", Ratio, false, "Σ(r > 0) / |Σ(r < 0)|", kQuantStats},
    {"average_win", "Average win", Percent, false, "mean of r > 0", kQuantStats},
    {"average_loss", "Average loss", Percent, false, "mean of r < 0", kQuantStats},
    {"best_day", "Best day", Percent, false, "max r", kQuantStats},
    {"worst_day", "Worst day", Percent, false, "min r", kQuantStats},
    {"downside_risk", "Downside risk", Percent, false, "√mean(min(r − rf, 0)²) · √P", kEmpyrical},
    {"stability", "Stability", Ratio, false, "R² of the cumulative log return on time", kEmpyrical},
    {"alpha", "Alpha", Percent, true, "(1 + mean(r − rf − β (b − rf)))^P − 1",
     "Jensen 1968; empyrical-reloaded"},
    {"beta", "Beta", Ratio, true, "cov(r, b) / var(b)", kEmpyrical},
    {"information_ratio", "Information ratio", Ratio, true, "mean(r − b) / sd(r − b) · √P, ddof 1",
     "Grinold & Kahn 1999"},
    {"tracking_error", "Tracking error", Percent, true, "sd(r − b) · √P, ddof 1", "Grinold & Kahn 1999"},
    {"up_capture", "Up capture", Ratio, true, "CAGR of r / CAGR of b over the periods with b > 0",
     kEmpyrical},
    {"down_capture", "Down capture", Ratio, true, "CAGR of r / CAGR of b over the periods with b < 0",
     kEmpyrical},
    {"batting_average", "Batting average", Percent, true, "share of periods with r > b", kEmpyrical},
    {"excess_sharpe", "Excess Sharpe (per period)", Ratio, true, "mean(r − b) / sd(r − b), ddof 1",
     kEmpyrical},
}};

}  // namespace

std::span<const MetricDefinition> metricCatalog() noexcept {
    return kCatalog;
}

const MetricDefinition* findMetric(std::string_view id) noexcept {
    const auto* const at =
        std::find_if(kCatalog.begin(), kCatalog.end(), [&](const MetricDefinition& m) { return m.id == id; });
    return at == kCatalog.end() ? nullptr : at;
}

}  // namespace qd::analytics
