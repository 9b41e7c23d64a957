// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/portfolio/allocation.h"

namespace qd::backtest {

enum class Schedule { Daily, Weekly, Monthly, Quarterly };
enum class FillAt { NextClose, NextOpen };
[[nodiscard]] std::string_view name(Schedule v) noexcept;  ///< "monthly" …
[[nodiscard]] std::string_view name(FillAt v) noexcept;    ///< "next_close", "next_open"
[[nodiscard]] std::optional<Schedule> parseSchedule(std::string_view text) noexcept;
[[nodiscard]] std::optional<FillAt> parseFillAt(std::string_view text) noexcept;

/// Costs of a trade, in basis points (1e-4) of its notional.
struct CostModel {
    double commissionBps = 0.0;
    double halfSpreadBps = 0.0;  ///< paid against the mid on each side
};

struct BacktestSpec {
    std::string name;
    portfolio::AllocationSpec allocation;
    Schedule schedule = Schedule::Monthly;
    FillAt fill = FillAt::NextClose;
    CostModel costs;
    double initialCash = 1'000'000.0;      ///< account currency
    double cashRateAnnual = 0.0;           ///< simple, actual/365, on the cash held overnight
    std::optional<std::string> benchmark;  ///< a symbol of the panel: shown, never held
    std::optional<Date> from;              ///< first date that may be traded
    std::optional<Date> to;
    std::uint64_t seed = 0;
};

struct Trade {
    Date date;
    std::size_t symbol;       ///< into BacktestResult::symbols
    double quantity;          ///< signed, fractional units
    double price;             ///< the bar's price, before costs
    double commission;        ///< >= 0
    double spreadCost;        ///< >= 0
    std::string_view reason;  ///< "rebalance", "delisted"
};

struct Rebalance {
    Date signal;  ///< the close that the weights know
    Date fill;
    std::vector<std::size_t> symbols;   ///< into BacktestResult::symbols
    std::vector<double> weights;        ///< targets, sum 1; 0 for a symbol that was held and is sold
    std::vector<double> before;         ///< drifted weights just before the fill, same length
    std::vector<std::size_t> excluded;  ///< symbols without a full window
    double turnover = 0.0;              ///< ½Σ|Δw| against the drifted weights; cash is no symbol
    double traded = 0.0;                ///< Σ|notional|, account currency
    double cost = 0.0;                  ///< commission + spread, account currency
};

/// A finished run. The vectors from `dates` on have one element a session, from the first signal's session
/// on.
struct BacktestResult {
    std::vector<std::string> symbols;  ///< the investable ones: the panel's without the benchmark
    std::vector<Date> dates;
    std::vector<double> equity;  ///< net asset value at the close, after costs
    std::vector<double> cash;
    std::vector<double> gross;      ///< market value of the positions
    std::vector<double> costs;      ///< paid on that session
    std::vector<double> turnover;   ///< ½Σ|Δw| on that session
    std::vector<double> benchmark;  ///< rescaled to the initial cash; empty without a benchmark
    std::vector<Rebalance> rebalances;
    std::vector<Trade> trades;
    std::vector<std::string> notes;  ///< what a reader must know: price return, liquidations …
    std::string inputHash;           ///< contentHash() of the panel

    /// Simple returns of equity (or benchmark) from the second session on.
    [[nodiscard]] std::vector<double> returns() const;
    [[nodiscard]] std::vector<double> benchmarkReturns() const;
};

/// Walk-forward over one accounting: weights from data up to a signal close, filled at the next bar, held to
/// the next signal. Signal days are the last session before the first session of each period, so that fills
/// fall on the first session of the month (week, quarter). Errors: BadInput (spec or data), Cancelled.
Result<BacktestResult> runBacktest(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const jobs::JobContext& job);

/// The accounting alone, over the targets of rebalances that an earlier run (or a file) gave: the same panel,
/// spec and targets give the same result as runBacktest(), without its cost of making weights. Only signal,
/// fill, symbols, weights and excluded are read; symbols count without the benchmark. `inputHash` is left
/// empty. Errors: BadInput, Cancelled. See core/backtest/accounting.h for targets by row.
Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const Rebalance> rebalances, const jobs::JobContext& job);

/// File name → bytes: equity.csv, weights.csv, trades.csv, costs.csv, summary.json, run.json (contract). The
/// same result and spec give the same bytes. `versions` goes into run.json (program, kernel level), `metrics`
/// into summary.json under "metrics" unless it is null.
std::map<std::string, std::string> writeRunFiles(const BacktestResult& result, const BacktestSpec& spec,
                                                 const std::map<std::string, std::string>& versions,
                                                 const Json& metrics = {});
/// A run read back from its files: what writeRunFiles() was given, bit by bit. Error BadInput with file and
/// line when one is missing or damaged, or when they contradict each other.
Result<BacktestResult> readRunFiles(const std::map<std::string, std::string>& files);

}  // namespace qd::backtest
