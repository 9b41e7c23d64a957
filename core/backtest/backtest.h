// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/backtest/costs.h"
#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"
#include "core/portfolio/allocation.h"

namespace qd::backtest {

enum class Schedule { Daily, Weekly, Monthly, Quarterly };
/// Next close; next open; next session's (open + high + low + close) / 4, which stands in for its
/// volume-weighted average price.
enum class FillAt { NextClose, NextOpen, NextVwap };
/// What weights may be: >= 0 and sum 1; >= 0 and sum at most 1, the rest in cash; of any sign with Σ|w| at
/// most `maxGross`.
enum class Exposure { FullyInvested, LongCash, LongShort };
/// Which lot a sale closes: the oldest, the newest, the one with the least gain, or all at their average.
enum class LotRule { Fifo, Lifo, Hifo, Average };
/// A dividend stays in cash until the next rebalance, or buys the same symbol at the close of its ex-date.
enum class DividendUse { Cash, Reinvest };
/// What happens to the part of an order that a session could not fill.
enum class Remainder { Cancel, Carry };
[[nodiscard]] std::string_view name(Schedule v) noexcept;     ///< "monthly" …
[[nodiscard]] std::string_view name(FillAt v) noexcept;       ///< "next_close", "next_open", "next_vwap"
[[nodiscard]] std::string_view name(Exposure v) noexcept;     ///< "fully_invested", "long_cash", "long_short"
[[nodiscard]] std::string_view name(LotRule v) noexcept;      ///< "fifo", "lifo", "hifo", "average"
[[nodiscard]] std::string_view name(DividendUse v) noexcept;  ///< "cash", "reinvest"
[[nodiscard]] std::string_view name(Remainder v) noexcept;    ///< "cancel", "carry"
[[nodiscard]] std::optional<Schedule> parseSchedule(std::string_view text) noexcept;
[[nodiscard]] std::optional<FillAt> parseFillAt(std::string_view text) noexcept;
[[nodiscard]] std::optional<Exposure> parseExposure(std::string_view text) noexcept;
[[nodiscard]] std::optional<LotRule> parseLotRule(std::string_view text) noexcept;
[[nodiscard]] std::optional<DividendUse> parseDividendUse(std::string_view text) noexcept;
[[nodiscard]] std::optional<Remainder> parseRemainder(std::string_view text) noexcept;

/// Orders that a session can fill in part only: at most `participation` of the bar's volume in units. Where
/// weights are long, purchases share the cash that is there once sales are filled. The rest of an order ends
/// with the session, or is carried from session to session until it is filled or the next rebalance.
struct PartialFills {
    double participation = 0.1;  ///< above 0, at most 1
    Remainder remainder = Remainder::Cancel;

    bool operator==(const PartialFills&) const = default;
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
    Exposure exposure = Exposure::FullyInvested;
    double maxGross = 2.0;           ///< of LongShort: Σ|w| at most
    double marginRateAnnual = 0.0;   ///< simple, actual/365, paid on cash below zero
    double borrowFeeAnnual = 0.0;    ///< the same on the value of short positions
    double delistingRecovery = 1.0;  ///< share of the last price that a symbol whose prices end is sold at
    DividendUse dividends = DividendUse::Cash;
    bool wholeUnits = false;  ///< orders are cut to whole units, towards less trade and less position
    std::optional<PartialFills> partialFills;  ///< empty: every order is filled wholly
    std::optional<LotRule> lots;               ///< empty: lots are not kept
    bool members = false;                      ///< only members of RunInputs::membership are eligible
};

/// What a run may know besides prices; all of it is dated, and is looked at on its day only.
struct RunInputs {
    market::DividendTable dividends;
    market::SplitTable splits;
    std::optional<market::MembershipTable> membership;
    market::SectorTable sectors;  ///< for the sector limits of the spec's rules

    /// "dividends", "splits", "membership", "sectors" → contentHash() of those that are there.
    [[nodiscard]] std::map<std::string, std::string> hashes() const;
};

struct Trade {
    Date date;
    std::size_t symbol;       ///< into BacktestResult::symbols
    double quantity;          ///< signed, fractional units
    double price;             ///< the bar's price, before costs
    double commission;        ///< >= 0
    double spreadCost;        ///< >= 0
    std::string_view reason;  ///< "rebalance", "delisted", "carried", "reinvest", "split" (cash in lieu)
    double impact = 0.0;      ///< >= 0
};

/// A lot, or a part of one, that a trade closed. A unit's cost holds the costs of the trade that opened it,
/// its proceeds those of the trade that closed it; both are 0 or more, short lots included.
struct LotSale {
    Date date;
    std::size_t symbol;  ///< into BacktestResult::symbols
    Date opened;
    double quantity;  ///< > 0 of a long lot, < 0 of a short one
    double cost;      ///< of a unit
    double proceeds;  ///< of a unit
    [[nodiscard]] double gain() const noexcept { return quantity * (proceeds - cost); }
};

/// An order that was not filled wholly on its first session; kept only with partial fills.
struct PartialOrder {
    Date placed;  ///< its first session
    Date ended;   ///< the last session that counted for it
    std::size_t symbol;
    double wanted;  ///< signed units
    double filled;
    std::string_view state;  ///< "cancelled", "filled", "replaced" (by a rebalance), "open" (at the end)
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
    std::vector<double> pnl;        ///< change of the positions' value, less what was paid for them
    std::vector<double> dividends;  ///< received, less what was owed on short positions
    std::vector<double> interest;   ///< on positive cash
    std::vector<double> fees;       ///< interest on negative cash, and for what was borrowed
    std::vector<Rebalance> rebalances;
    std::vector<Trade> trades;
    std::vector<std::string> notes;  ///< what a reader must know: price return, liquidations …
    std::string inputHash;           ///< contentHash() of the panel
    std::map<std::string, std::string> inputHashes;  ///< RunInputs::hashes()
    std::vector<LotSale> lotSales;
    std::vector<PartialOrder> partialOrders;
    double unrealisedGain = 0.0;  ///< of the lots that are open at the end; 0 without lots

    /// Simple returns of equity (or benchmark) from the second session on.
    [[nodiscard]] std::vector<double> returns() const;
    [[nodiscard]] std::vector<double> benchmarkReturns() const;
};

/// Walk-forward over one accounting: weights from data up to a signal close, filled at the next bar, held to
/// the next signal. Signal days are the last session before the first session of each period, so that fills
/// fall on the first session of the month (week, quarter). Errors: BadInput (spec or data), Cancelled.
/// With splits, weights are made from prices that are adjusted for those up to the signal. `threads` make
/// weights side by side; results do not depend on how many.
Result<BacktestResult> runBacktest(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const jobs::JobContext& job);
Result<BacktestResult> runBacktest(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const RunInputs& inputs, const jobs::JobContext& job,
                                   std::size_t threads = 1);

/// The accounting alone, over the targets of rebalances that an earlier run (or a file) gave: the same panel,
/// spec and targets give the same result as runBacktest(), without its cost of making weights. Only signal,
/// fill, symbols, weights and excluded are read; symbols count without the benchmark. `inputHash` is left
/// empty. Errors: BadInput, Cancelled. See core/backtest/accounting.h for targets by row.
Result<BacktestResult> runSchedule(const market::PricePanel& panel, const BacktestSpec& spec,
                                   std::span<const Rebalance> rebalances, const jobs::JobContext& job);

/// File name → bytes: equity.csv, weights.csv, trades.csv, costs.csv, summary.json, run.json (contract). The
/// same result and spec give the same bytes. `versions` goes into run.json (program, kernel level), `metrics`
/// into summary.json under "metrics" unless it is null. A run that uses what format 1 does not know (see
/// run_layout.h) is written in format 2: flows.csv, lots.csv and orders.csv join, where there are lots and
/// partial orders.
std::map<std::string, std::string> writeRunFiles(const BacktestResult& result, const BacktestSpec& spec,
                                                 const std::map<std::string, std::string>& versions,
                                                 const Json& metrics = {});
/// A run read back from its files: what writeRunFiles() was given, bit by bit. Error BadInput with file and
/// line when one is missing or damaged, or when they contradict each other.
Result<BacktestResult> readRunFiles(const std::map<std::string, std::string>& files);

}  // namespace qd::backtest
