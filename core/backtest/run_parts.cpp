// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/backtest/run_layout.h"
#include "core/base/message.h"

namespace qd::backtest {

namespace {

constexpr double kIdentityTolerance = 1e-9;

Result<std::string_view> content(const Files& files, const std::string& name) {
    const auto it = files.find(name);
    if (it == files.end()) return damaged(name, say("the run has no such file"));
    return std::string_view(it->second);
}

/// Change of equity = pnl − costs + dividends + interest − fees, on every session.
Status readFlows(const Files& files, BacktestResult& result) {
    QD_TRY(const auto csv, table(files, "flows.csv", kFlowsHeader));
    if (csv.rows() != result.dates.size())
        return damaged("flows.csv", say("expected the sessions of equity.csv"));
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        QD_TRY(const auto date, csv.date(row, 0));
        if (date != result.dates[row]) return csv.errorAt(row, say("expected the sessions of equity.csv"));
        std::size_t column = 1;
        for (auto* series : {&result.pnl, &result.dividends, &result.interest, &result.fees}) {
            QD_TRY(const double value, csv.number(row, column++));
            series->push_back(value);
        }
        if (row == 0) continue;
        const double change = result.pnl[row] - result.costs[row] + result.dividends[row] +
                              result.interest[row] - result.fees[row];
        const double scale = result.equity[row] + std::abs(result.gross[row]) + std::abs(result.cash[row]);
        if (!near(result.equity[row - 1] + change, result.equity[row], scale))
            return csv.errorAt(row, say("the flows do not lead to the equity"));
    }
    return Ok{};
}

Status readLots(const Files& files, const SymbolIndex& symbols, BacktestResult& result) {
    if (!files.contains("lots.csv")) return Ok{};
    QD_TRY(const auto csv, table(files, "lots.csv", kLotsHeader));
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        LotSale sale{};
        QD_TRY(sale.date, csv.date(row, 0));
        QD_TRY(sale.symbol, symbolIn(csv, row, 1, symbols));
        QD_TRY(sale.opened, csv.date(row, 2));
        QD_TRY(sale.quantity, csv.number(row, 3));
        QD_TRY(sale.cost, csv.number(row, 4));
        QD_TRY(sale.proceeds, csv.number(row, 5));
        QD_TRY(const double gain, csv.number(row, 6));
        if (sale.opened > sale.date || gain != sale.gain())
            return csv.errorAt(row, say("the lot's dates or gain do not fit together"));
        result.lotSales.push_back(sale);
    }
    return Ok{};
}

Status readOrders(const Files& files, const SymbolIndex& symbols, BacktestResult& result) {
    if (!files.contains("orders.csv")) return Ok{};
    QD_TRY(const auto csv, table(files, "orders.csv", kOrdersHeader));
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        PartialOrder order{};
        QD_TRY(order.placed, csv.date(row, 0));
        QD_TRY(order.ended, csv.date(row, 1));
        QD_TRY(order.symbol, symbolIn(csv, row, 2, symbols));
        QD_TRY(order.wanted, csv.number(row, 3));
        QD_TRY(order.filled, csv.number(row, 4));
        const auto state = std::find(kOrderStates.begin(), kOrderStates.end(), csv.text(row, 5));
        if (state == kOrderStates.end() || order.ended < order.placed)
            return csv.errorAt(row, say("the order's dates or state do not fit together"));
        order.state = *state;
        result.partialOrders.push_back(order);
    }
    return Ok{};
}

}  // namespace

Error damaged(const std::string& file, Message message) {
    return Error{ErrorCode::BadInput, std::move(message), {}, SourceLocation{file}};
}

bool near(double a, double b, double scale) noexcept {
    return std::abs(a - b) <= kIdentityTolerance * scale;
}

Result<CsvTable> table(const Files& files, const std::string& name, std::string_view header) {
    QD_TRY(const auto text, content(files, name));
    return CsvTable::parse(text, name, header);
}

Result<Json> document(const Files& files, const std::string& name) {
    QD_TRY(const auto text, content(files, name));
    auto json = Json::parse(text);
    if (json.ok() && json->isObject()) return json;
    if (json.ok()) return damaged(name, say("expected a JSON object"));
    Error error = std::move(json).error();
    error.where.file = name;
    return error;
}

Result<std::size_t> symbolIn(const CsvTable& csv, std::size_t row, std::size_t column,
                             const SymbolIndex& symbols) {
    const auto it = symbols.find(csv.text(row, column));
    if (it == symbols.end())
        return csv.errorAt(row, say("the symbol '%1' is not in the run's universe", csv.text(row, column)));
    return it->second;
}

Status readFormat2(const Files& files, const Json& run, const Json& summary, const SymbolIndex& symbols,
                   BacktestResult& result) {
    const Json* inputs = run.find("inputs");
    if (inputs == nullptr || !inputs->isObject())
        return damaged("run.json", say("expected an object '%1'", "inputs"));
    for (const auto& [key, hash] : inputs->members())
        result.inputHashes[key] = hash.stringOr("");
    QD_CHECK(readFlows(files, result));
    QD_CHECK(readLots(files, symbols, result));
    QD_CHECK(readOrders(files, symbols, result));
    const Json* gains = summary.find("gains");
    const Json* unrealised = gains != nullptr ? gains->find("unrealised") : nullptr;
    if (unrealised != nullptr) result.unrealisedGain = unrealised->numberOr(0.0);
    return Ok{};
}

}  // namespace qd::backtest
