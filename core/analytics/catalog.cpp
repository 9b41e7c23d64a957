// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/analytics/metrics.h"

namespace qd::analytics {

namespace {

constexpr std::string_view kEmpyrical = "empyrical-reloaded";
constexpr std::string_view kHouse = "Quarterdeck";
constexpr std::string_view kQuantStats = "QuantStats";

constexpr std::string_view kAnchor = "metrics";

using enum MetricUnit;
using enum Direction;

constexpr std::array<MetricDefinition, 30> kCatalog{{
    {"total_return", "Total return", Percent, false, "Π(1 + r) − 1", kEmpyrical,
     "What the whole period earned, with every return reinvested.", HigherIsBetter, kAnchor},
    {"cagr", "Annual growth (CAGR)", Percent, false, "(1 + total return)^(P / n) − 1, P periods per year",
     kEmpyrical, "The steady yearly growth that would have led to the same end value.", HigherIsBetter,
     kAnchor},
    {"volatility", "Volatility", Percent, false, "sd(r) · √P, ddof 1", kEmpyrical,
     "How much the returns scatter around their mean, scaled to a year.", LowerIsBetter, kAnchor},
    {"sharpe", "Sharpe ratio", Ratio, false, "mean(r − rf) / sd(r − rf) · √P, ddof 1, rf = annual rate / P",
     "Sharpe 1994; empyrical-reloaded", "Return above the risk-free rate for each unit of volatility.",
     HigherIsBetter, kAnchor},
    {"sortino", "Sortino ratio", Ratio, false, "mean(r − rf) · P / downside risk",
     "Sortino & Price 1994; empyrical-reloaded",
     "Return above the risk-free rate for each unit of downside risk, so that only falls count as risk.",
     HigherIsBetter, kAnchor},
    {"calmar", "Calmar ratio", Ratio, false, "CAGR / |maximum drawdown|", "Young 1991; empyrical-reloaded",
     "Yearly growth for each unit of the deepest fall.", HigherIsBetter, kAnchor},
    {"max_drawdown", "Maximum drawdown", Percent, false,
     "min(wealth / highest wealth so far − 1), wealth starting at 1", kEmpyrical,
     "The deepest fall from a high to a later low.", HigherIsBetter, kAnchor},
    {"max_drawdown_days", "Longest drawdown", Days, false,
     "most sessions from a peak to the session that regains it, or to the end", kHouse,
     "The longest time from a high until it was reached again.", LowerIsBetter, kAnchor},
    {"var_95", "Value at risk 95 %", Percent, false,
     "5th percentile of r, linear interpolation; negative is a loss", kEmpyrical,
     "The daily return that only one session in twenty fell below.", HigherIsBetter, kAnchor},
    {"cvar_95", "Expected shortfall 95 %", Percent, false, "mean of the ⌊0.05 (n − 1)⌋ + 1 lowest r",
     kEmpyrical, "The mean of the worst twentieth of the daily returns.", HigherIsBetter, kAnchor},
    {"omega", "Omega ratio", Ratio, false, "Σ max(r − rf, 0) / Σ max(rf − r, 0)",
     "Keating & Shadwick 2002; empyrical-reloaded",
     "The sum of the gains above the risk-free rate for each unit lost below it.", HigherIsBetter, kAnchor},
    {"tail_ratio", "Tail ratio", Ratio, false, "|95th percentile of r| / |5th percentile of r|", kEmpyrical,
     "How large a very good day is against a very bad one.", HigherIsBetter, kAnchor},
    {"skew", "Skewness", Ratio, false, "m3 / m2^1.5, population moments", "SciPy stats.skew",
     "Whether the large moves are rather gains (above 0) or losses (below 0).", HigherIsBetter, kAnchor},
    {"kurtosis", "Excess kurtosis", Ratio, false, "m4 / m2² − 3, population moments", "SciPy stats.kurtosis",
     "How much more often extreme days come than under a normal distribution.", LowerIsBetter, kAnchor},
    {"win_rate", "Win rate", Percent, false, "share of r > 0 among r ≠ 0", kQuantStats,
     "The share of the sessions with a move that ended higher.", HigherIsBetter, kAnchor},
    {"profit_factor", "Profit factor", Ratio, false, "Σ(r > 0) / |Σ(r < 0)|", kQuantStats,
     "What was gained on all rising sessions for each unit lost on all falling ones.", HigherIsBetter,
     kAnchor},
    {"average_win", "Average win", Percent, false, "mean of r > 0", kQuantStats,
     "The mean return of the sessions that ended higher.", HigherIsBetter, kAnchor},
    {"average_loss", "Average loss", Percent, false, "mean of r < 0", kQuantStats,
     "The mean return of the sessions that ended lower.", HigherIsBetter, kAnchor},
    {"best_day", "Best day", Percent, false, "max r", kQuantStats, "The highest return of a single session.",
     HigherIsBetter, kAnchor},
    {"worst_day", "Worst day", Percent, false, "min r", kQuantStats, "The lowest return of a single session.",
     HigherIsBetter, kAnchor},
    {"downside_risk", "Downside risk", Percent, false, "√mean(min(r − rf, 0)²) · √P", kEmpyrical,
     "How far the returns fall below the risk-free rate, scaled to a year.", LowerIsBetter, kAnchor},
    {"stability", "Stability", Ratio, false, "R² of the cumulative log return on time", kEmpyrical,
     "How close the growth comes to a straight line: 1 is perfectly steady.", HigherIsBetter, kAnchor},
    {"alpha", "Alpha", Percent, true, "(1 + mean(r − rf − β (b − rf)))^P − 1",
     "Jensen 1968; empyrical-reloaded", "The yearly return that the benchmark's moves do not explain.",
     HigherIsBetter, kAnchor},
    {"beta", "Beta", Ratio, true, "cov(r, b) / var(b)", kEmpyrical,
     "How far the portfolio moves when the benchmark moves by 1 %.", Neither, kAnchor},
    {"information_ratio", "Information ratio", Ratio, true, "mean(r − b) / sd(r − b) · √P, ddof 1",
     "Grinold & Kahn 1999", "Return above the benchmark for each unit of tracking error.", HigherIsBetter,
     kAnchor},
    {"tracking_error", "Tracking error", Percent, true, "sd(r − b) · √P, ddof 1", "Grinold & Kahn 1999",
     "How much the returns scatter around the benchmark's, scaled to a year.", LowerIsBetter, kAnchor},
    {"up_capture", "Up capture", Ratio, true, "CAGR of r / CAGR of b over the periods with b > 0", kEmpyrical,
     "How much of the benchmark's growth was earned over its rising sessions.", HigherIsBetter, kAnchor},
    {"down_capture", "Down capture", Ratio, true, "CAGR of r / CAGR of b over the periods with b < 0",
     kEmpyrical, "How much of the benchmark's fall was suffered over its falling sessions.", LowerIsBetter,
     kAnchor},
    {"batting_average", "Batting average", Percent, true, "share of periods with r > b", kEmpyrical,
     "The share of the sessions that beat the benchmark.", HigherIsBetter, kAnchor},
    {"excess_sharpe", "Information ratio (per period)", Ratio, true, "mean(r − b) / sd(r − b), ddof 1",
     kEmpyrical, "Return above the benchmark for each unit of its scatter, by session.", HigherIsBetter,
     kAnchor},
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
