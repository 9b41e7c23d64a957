// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/backtest/backtest.h"
#include "core/backtest/csv_text.h"
#include "core/backtest/run_layout.h"
#include "core/backtest/run_parts.h"

namespace qd::backtest {

namespace {

Result<const Json*> arrayOf(const Json& json, const std::string& file, std::string_view key) {
    const Json* value = json.find(key);
    if (value == nullptr || !value->isArray()) return damaged(file, say("expected a list '%1'", key));
    return value;
}

Result<double> numberOf(const Json& json, const std::string& file, std::string_view key) {
    const Json* value = json.find(key);
    const double number = value != nullptr ? value->numberOr(std::nan("")) : std::nan("");
    if (!std::isfinite(number)) return damaged(file, say("expected a number '%1'", key));
    return number;
}

Result<Date> dateOf(const Json& json, const std::string& file, std::string_view key) {
    const Json* value = json.find(key);
    const auto date = Date::parse(value != nullptr ? value->stringOr("") : std::string());
    if (!date.ok()) return damaged(file, say("expected a date '%1'", key));
    return *date;
}

Status readEquity(const Files& files, BacktestResult& result) {
    QD_TRY(const auto csv, table(files, "equity.csv", kEquityHeader));
    if (csv.rows() == 0) return damaged("equity.csv", say("the run has no sessions"));
    const bool hasBenchmark = !csv.empty(0, 6);
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        QD_TRY(const auto date, csv.date(row, 0));
        QD_TRY(const double equity, csv.number(row, 1));
        QD_TRY(const double cash, csv.number(row, 2));
        QD_TRY(const double gross, csv.number(row, 3));
        if (!result.dates.empty() && date <= result.dates.back())
            return csv.errorAt(row, say("the dates do not ascend"));
        if (equity <= 0.0 || !near(cash + gross, equity, equity))
            return csv.errorAt(row, say("cash and gross do not add up to a positive equity"));
        if (row > 0) {
            QD_TRY(const double change, csv.number(row, 4));
            if (!near(result.equity.back() * (1.0 + change), equity, equity))
                return csv.errorAt(row, say("the return does not lead to the equity"));
        }
        if (csv.empty(row, 6) == hasBenchmark)
            return csv.errorAt(row, say("the benchmark is there on some sessions only"));
        if (hasBenchmark) {
            QD_TRY(const double benchmark, csv.number(row, 6));
            if (benchmark <= 0.0) return csv.errorAt(row, say("the benchmark is not positive"));
            result.benchmark.push_back(benchmark);
        }
        result.dates.push_back(date);
        result.equity.push_back(equity);
        result.cash.push_back(cash);
        result.gross.push_back(gross);
    }
    return Ok{};
}

Status readCosts(const Files& files, bool format2, BacktestResult& result) {
    QD_TRY(const auto csv, table(files, "costs.csv", format2 ? kCostsHeader2 : kCostsHeader));
    if (csv.rows() != result.dates.size())
        return damaged("costs.csv", say("expected the sessions of equity.csv"));
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        QD_TRY(const auto date, csv.date(row, 0));
        QD_TRY(const double commission, csv.number(row, 1));
        QD_TRY(const double spread, csv.number(row, 2));
        QD_TRY(const double total, csv.number(row, 3));
        QD_TRY(const double turnover, csv.number(row, 4));
        double impact = 0.0;
        if (format2) {
            QD_TRY(impact, csv.number(row, 5));
        }
        if (date != result.dates[row]) return csv.errorAt(row, say("expected the sessions of equity.csv"));
        if (commission < 0.0 || spread < 0.0 || impact < 0.0 || turnover < 0.0 ||
            !near(commission + spread + impact, total, std::max(1.0, total)))
            return csv.errorAt(row, say("the costs are negative or do not add up"));
        result.costs.push_back(total);
        result.turnover.push_back(turnover);
    }
    return Ok{};
}

Result<Trade> readTrade(const CsvTable& csv, std::size_t row, bool format2, const SymbolIndex& symbols) {
    Trade trade{};
    QD_TRY(trade.date, csv.date(row, 0));
    QD_TRY(trade.symbol, symbolIn(csv, row, 1, symbols));
    QD_TRY(trade.quantity, csv.number(row, 3));
    QD_TRY(trade.price, csv.number(row, 4));
    QD_TRY(const double notional, csv.number(row, 5));
    QD_TRY(trade.commission, csv.number(row, 6));
    QD_TRY(trade.spreadCost, csv.number(row, 7));
    if (format2) {
        QD_TRY(trade.impact, csv.number(row, 9));
    }
    const bool nothingBack = format2 && trade.price == 0.0 && csv.text(row, 8) == "delisted";
    if (trade.quantity <= 0.0 || (trade.price <= 0.0 && !nothingBack) || trade.commission < 0.0 ||
        trade.spreadCost < 0.0 || trade.impact < 0.0 ||
        !near(trade.quantity * trade.price, notional, notional))
        return csv.errorAt(row, say("quantity, price, notional or costs do not fit together"));
    const auto& side = csv.text(row, 2);
    if (side != "buy" && side != "sell")
        return csv.errorAt(row, say("side: found '%1', expected buy or sell", side));
    if (side == "sell") trade.quantity = -trade.quantity;
    const auto known = std::span(kTradeReasons).first(format2 ? kTradeReasons.size() : 2);
    const auto reason = std::find(known.begin(), known.end(), csv.text(row, 8));
    if (reason == known.end())
        return csv.errorAt(row, say("reason: found '%1', expected rebalance or delisted", csv.text(row, 8)));
    trade.reason = *reason;
    return trade;
}

Status readTrades(const Files& files, bool format2, const SymbolIndex& symbols, BacktestResult& result) {
    QD_TRY(const auto csv, table(files, "trades.csv", format2 ? kTradesHeader2 : kTradesHeader));
    double paid = 0.0;
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        QD_TRY(const auto trade, readTrade(csv, row, format2, symbols));
        if (!result.trades.empty() && trade.date < result.trades.back().date)
            return csv.errorAt(row, say("the dates go back"));
        if (!std::binary_search(result.dates.begin(), result.dates.end(), trade.date))
            return csv.errorAt(row, say("the trade falls on no session of equity.csv"));
        paid += trade.commission + trade.spreadCost + trade.impact;
        result.trades.push_back(trade);
    }
    double total = 0.0;
    for (const double cost : result.costs)
        total += cost;
    if (!near(paid, total, std::max(1.0, total)))
        return damaged("trades.csv", say("the costs of the trades do not add up to costs.csv"));
    return Ok{};
}

Status readUniverse(const Json& run, BacktestResult& result, SymbolIndex& symbols) {
    QD_TRY(const Json* universe, arrayOf(run, "run.json", "universe"));
    for (const auto& item : universe->items()) {
        const auto symbol = item.stringOr("");
        if (symbol.empty() || !symbols.emplace(symbol, result.symbols.size()).second)
            return damaged("run.json", say("the universe has an empty or repeated symbol"));
        result.symbols.push_back(symbol);
    }
    return Ok{};
}

Status readRebalances(const Json& run, const SymbolIndex& symbols, BacktestResult& result) {
    const std::string file = "run.json";
    QD_TRY(const Json* rebalances, arrayOf(run, file, "rebalances"));
    for (const auto& item : rebalances->items()) {
        Rebalance rebalance;
        QD_TRY(rebalance.signal, dateOf(item, file, "signal"));
        QD_TRY(rebalance.fill, dateOf(item, file, "fill"));
        QD_TRY(rebalance.turnover, numberOf(item, file, "turnover"));
        QD_TRY(rebalance.traded, numberOf(item, file, "traded"));
        QD_TRY(rebalance.cost, numberOf(item, file, "cost"));
        const bool ordered = result.rebalances.empty() || result.rebalances.back().fill < rebalance.fill;
        if (!ordered || rebalance.signal >= rebalance.fill)
            return damaged(file, say("the rebalance of %1 is out of order", rebalance.fill));
        QD_TRY(const Json* excluded, arrayOf(item, file, "excluded"));
        for (const auto& name : excluded->items()) {
            const auto it = symbols.find(name.stringOr(""));
            if (it == symbols.end()) return damaged(file, say("an excluded symbol is not in the universe"));
            rebalance.excluded.push_back(it->second);
        }
        result.rebalances.push_back(std::move(rebalance));
    }
    return Ok{};
}

/// `invested`: the weights of each rebalance sum to 1.
Status readWeights(const Files& files, const SymbolIndex& symbols, bool invested, BacktestResult& result) {
    QD_TRY(const auto csv, table(files, "weights.csv", kWeightsHeader));
    std::size_t at = 0;
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        QD_TRY(const auto date, csv.date(row, 0));
        QD_TRY(const std::size_t symbol, symbolIn(csv, row, 1, symbols));
        QD_TRY(const double weight, csv.number(row, 2));
        QD_TRY(const double before, csv.number(row, 3));
        while (at < result.rebalances.size() && result.rebalances[at].fill < date)
            ++at;
        if (at == result.rebalances.size() || result.rebalances[at].fill != date)
            return csv.errorAt(row, say("run.json has no rebalance on this date"));
        result.rebalances[at].symbols.push_back(symbol);
        result.rebalances[at].weights.push_back(weight);
        result.rebalances[at].before.push_back(before);
    }
    for (const auto& rebalance : result.rebalances) {
        if (!invested) break;
        double sum = 0.0;
        for (const double weight : rebalance.weights)
            sum += weight;
        constexpr double kSumTolerance = 1e-6;
        if (std::abs(sum - 1.0) > kSumTolerance)
            return damaged("weights.csv", say("the weights of %1 do not sum to 1", rebalance.fill));
    }
    return Ok{};
}

/// Which of the two formats a run is in.
Result<bool> isFormat2(const Json& run) {
    const Json* format = run.find("format");
    const std::int64_t number = format != nullptr ? format->intOr(0) : 0;
    if (number == kRunFormat || number == kRunFormat2) return number == kRunFormat2;
    return damaged("run.json", say("the run's format is not %1 or %2, those known here",
                                   std::to_string(kRunFormat), std::to_string(kRunFormat2)));
}

bool isInvested(const Json& run) {
    const Json* config = run.find("config");
    const Json* exposure = config != nullptr ? config->find("exposure") : nullptr;
    return exposure == nullptr || exposure->stringOr("") == name(Exposure::FullyInvested);
}

}  // namespace

Result<BacktestResult> readRunFiles(const std::map<std::string, std::string>& files) {
    BacktestResult result;
    SymbolIndex symbols;
    QD_TRY(const auto run, document(files, "run.json"));
    QD_TRY(const bool format2, isFormat2(run));
    const Json* hash = run.find("input_hash");
    result.inputHash = hash != nullptr ? hash->stringOr("") : std::string();
    QD_CHECK(readUniverse(run, result, symbols));
    QD_CHECK(readEquity(files, result));
    QD_CHECK(readCosts(files, format2, result));
    QD_CHECK(readTrades(files, format2, symbols, result));
    QD_CHECK(readRebalances(run, symbols, result));
    QD_CHECK(readWeights(files, symbols, isInvested(run), result));
    QD_TRY(const auto summary, document(files, "summary.json"));
    QD_TRY(const Json* notes, arrayOf(summary, "summary.json", "notes"));
    for (const auto& note : notes->items())
        result.notes.push_back(note.stringOr(""));
    if (format2) QD_CHECK(readFormat2(files, run, summary, symbols, result));
    return result;
}

}  // namespace qd::backtest
