// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/backtest/backtest.h"
#include "core/backtest/csv_text.h"
#include "core/backtest/run_config.h"
#include "core/backtest/run_layout.h"

namespace qd::backtest {

namespace {

constexpr double kSessionsPerYear = 252.0;

std::string equityFile(const BacktestResult& result) {
    CsvText csv(kEquityHeader);
    double peak = 0.0;
    for (std::size_t i = 0; i < result.dates.size(); ++i) {
        peak = std::max(peak, result.equity[i]);
        csv.add(result.dates[i]).add(result.equity[i]).add(result.cash[i]).add(result.gross[i]);
        if (i == 0) {
            csv.addEmpty();  // the first session has no return yet
        } else {
            csv.add(result.equity[i] / result.equity[i - 1] - 1.0);
        }
        csv.add(result.equity[i] / peak - 1.0);
        if (result.benchmark.empty()) {
            csv.addEmpty();
        } else {
            csv.add(result.benchmark[i]);
        }
        csv.endRow();
    }
    return csv.take();
}

std::string weightsFile(const BacktestResult& result) {
    CsvText csv(kWeightsHeader);
    for (const auto& rebalance : result.rebalances) {
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i) {
            csv.add(rebalance.fill).add(result.symbols[rebalance.symbols[i]]);
            csv.add(rebalance.weights[i]).add(rebalance.before[i]).endRow();
        }
    }
    return csv.take();
}

std::string tradesFile(const BacktestResult& result, bool format2) {
    CsvText csv(format2 ? kTradesHeader2 : kTradesHeader);
    for (const auto& trade : result.trades) {
        csv.add(trade.date).add(result.symbols[trade.symbol]);
        csv.add(std::string_view(trade.quantity < 0.0 ? "sell" : "buy")).add(std::abs(trade.quantity));
        csv.add(trade.price).add(std::abs(trade.quantity * trade.price));
        csv.add(trade.commission).add(trade.spreadCost).add(trade.reason);
        if (format2) csv.add(trade.impact);
        csv.endRow();
    }
    return csv.take();
}

std::string costsFile(const BacktestResult& result, bool format2) {
    CsvText csv(format2 ? kCostsHeader2 : kCostsHeader);
    std::size_t next = 0;
    for (std::size_t i = 0; i < result.dates.size(); ++i) {
        double commission = 0.0;
        double spread = 0.0;
        double impact = 0.0;
        for (; next < result.trades.size() && result.trades[next].date == result.dates[i]; ++next) {
            commission += result.trades[next].commission;
            spread += result.trades[next].spreadCost;
            impact += result.trades[next].impact;
        }
        csv.add(result.dates[i]).add(commission).add(spread);
        csv.add(result.costs[i]).add(result.turnover[i]);
        if (format2) csv.add(impact);
        csv.endRow();
    }
    return csv.take();
}

std::string flowsFile(const BacktestResult& result) {
    CsvText csv(kFlowsHeader);
    for (std::size_t i = 0; i < result.dates.size(); ++i) {
        csv.add(result.dates[i]).add(result.pnl[i]).add(result.dividends[i]);
        csv.add(result.interest[i]).add(result.fees[i]).endRow();
    }
    return csv.take();
}

std::string lotsFile(const BacktestResult& result) {
    CsvText csv(kLotsHeader);
    for (const auto& sale : result.lotSales) {
        csv.add(sale.date).add(result.symbols[sale.symbol]).add(sale.opened).add(sale.quantity);
        csv.add(sale.cost).add(sale.proceeds).add(sale.gain()).endRow();
    }
    return csv.take();
}

std::string ordersFile(const BacktestResult& result) {
    CsvText csv(kOrdersHeader);
    for (const auto& order : result.partialOrders) {
        csv.add(order.placed).add(order.ended).add(result.symbols[order.symbol]);
        csv.add(order.wanted).add(order.filled).add(order.state).endRow();
    }
    return csv.take();
}

Json namesOf(const BacktestResult& result, const std::set<std::size_t>& symbols) {
    Json out = Json::array();
    for (const std::size_t symbol : symbols)
        out.push(result.symbols[symbol]);
    return out;
}

Json turnoverJson(const BacktestResult& result) {
    double traded = 0.0;
    for (const auto& trade : result.trades)
        traded += std::abs(trade.quantity * trade.price);
    double ofRebalances = 0.0;
    for (const auto& rebalance : result.rebalances)
        ofRebalances += rebalance.turnover;
    const auto count = static_cast<double>(std::max<std::size_t>(1, result.rebalances.size()));
    Json out = Json::object();
    out.set("total", std::accumulate(result.turnover.begin(), result.turnover.end(), 0.0));
    out.set("average_per_rebalance", ofRebalances / count).set("traded_notional", traded);
    return out;
}

/// `drag_annual`: what costs took a year as a share of the average equity.
Json costsJson(const BacktestResult& result, bool format2) {
    double commission = 0.0;
    double spread = 0.0;
    double impact = 0.0;
    for (const auto& trade : result.trades) {
        commission += trade.commission;
        spread += trade.spreadCost;
        impact += trade.impact;
    }
    const double total = commission + spread + impact;
    const auto sessions = static_cast<double>(result.dates.size());
    const double average = std::accumulate(result.equity.begin(), result.equity.end(), 0.0) / sessions;
    const double years = std::max(1.0, sessions - 1.0) / kSessionsPerYear;
    Json out = Json::object();
    out.set("commission", commission).set("spread", spread);
    if (format2) out.set("impact", impact);
    out.set("total", total).set("drag_annual", total / average / years);
    return out;
}

/// Sums of flows.csv, and the gains of lots where they are kept.
void addFlows(Json& out, const BacktestResult& result, const BacktestSpec& spec) {
    const auto sum = [](const std::vector<double>& values) {
        return std::accumulate(values.begin(), values.end(), 0.0);
    };
    out.set("flows", Json::object({{"pnl", sum(result.pnl)},
                                   {"dividends", sum(result.dividends)},
                                   {"interest", sum(result.interest)},
                                   {"fees", sum(result.fees)}}));
    if (!spec.lots) return;
    double realised = 0.0;
    for (const auto& sale : result.lotSales)
        realised += sale.gain();
    out.set("gains", Json::object({{"realised", realised}, {"unrealised", result.unrealisedGain}}));
}

std::string summaryFile(const BacktestResult& result, const BacktestSpec& spec, const Json& metrics,
                        bool format2) {
    std::set<std::size_t> excluded;
    for (const auto& rebalance : result.rebalances)
        excluded.insert(rebalance.excluded.begin(), rebalance.excluded.end());
    std::set<std::size_t> liquidated;
    for (const auto& trade : result.trades) {
        if (trade.reason == "delisted") liquidated.insert(trade.symbol);
    }
    Json out = Json::object();
    out.set("name", spec.name);
    out.set("from", result.dates.front().iso()).set("to", result.dates.back().iso());
    out.set("sessions", static_cast<std::int64_t>(result.dates.size()));
    out.set("rebalances", static_cast<std::int64_t>(result.rebalances.size()));
    out.set("trades", static_cast<std::int64_t>(result.trades.size()));
    out.set("initial_equity", result.equity.front()).set("final_equity", result.equity.back());
    out.set("total_return", result.equity.back() / result.equity.front() - 1.0);
    if (!result.benchmark.empty())
        out.set("benchmark_total_return", result.benchmark.back() / result.benchmark.front() - 1.0);
    out.set("turnover", turnoverJson(result)).set("costs", costsJson(result, format2));
    if (format2) addFlows(out, result, spec);
    out.set("excluded_symbols", namesOf(result, excluded));
    out.set("liquidated_symbols", namesOf(result, liquidated));
    Json notes = Json::array();
    for (const auto& note : result.notes)
        notes.push(note);
    out.set("notes", notes);
    if (!metrics.isNull()) out.set("metrics", metrics);
    return out.dump(2) + "\n";
}

Json rebalancesJson(const BacktestResult& result) {
    Json out = Json::array();
    for (const auto& rebalance : result.rebalances) {
        Json row = Json::object();
        row.set("signal", rebalance.signal.iso()).set("fill", rebalance.fill.iso());
        row.set("turnover", rebalance.turnover).set("traded", rebalance.traded).set("cost", rebalance.cost);
        row.set("excluded", namesOf(result, {rebalance.excluded.begin(), rebalance.excluded.end()}));
        out.push(row);
    }
    return out;
}

std::string runFile(const BacktestResult& result, const BacktestSpec& spec,
                    const std::map<std::string, std::string>& versions, bool format2) {
    Json out = Json::object();
    out.set("format", format2 ? kRunFormat2 : kRunFormat).set("input_hash", result.inputHash);
    if (format2) {
        Json inputs = Json::object();
        for (const auto& [key, hash] : result.inputHashes)
            inputs.set(key, hash);
        out.set("inputs", inputs).set("engine", kEngine);
    }
    out.set("config", configJson(spec)).set("seed", spec.seed);
    Json programs = Json::object();
    for (const auto& [key, value] : versions)
        programs.set(key, value);
    out.set("versions", programs);
    Json universe = Json::array();
    for (const auto& symbol : result.symbols)
        universe.push(symbol);
    out.set("universe", universe).set("rebalances", rebalancesJson(result));
    return out.dump(2) + "\n";
}

}  // namespace

std::map<std::string, std::string> writeRunFiles(const BacktestResult& result, const BacktestSpec& spec,
                                                 const std::map<std::string, std::string>& versions,
                                                 const Json& metrics) {
    QD_REQUIRE(!result.dates.empty());
    const bool format2 = usesFormat2(spec) || !result.inputHashes.empty();
    std::map<std::string, std::string> files{{"equity.csv", equityFile(result)},
                                             {"weights.csv", weightsFile(result)},
                                             {"trades.csv", tradesFile(result, format2)},
                                             {"costs.csv", costsFile(result, format2)},
                                             {"summary.json", summaryFile(result, spec, metrics, format2)},
                                             {"run.json", runFile(result, spec, versions, format2)}};
    if (!format2) return files;
    files["flows.csv"] = flowsFile(result);
    if (spec.lots) files["lots.csv"] = lotsFile(result);
    if (spec.partialFills) files["orders.csv"] = ordersFile(result);
    return files;
}

}  // namespace qd::backtest
