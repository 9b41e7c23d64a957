// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace qd::backtest {

/// What the files of a run look like: writer and reader agree here. Format 2 is format 1 with a column for
/// market impact at the end of trades.csv and costs.csv, with the files below, and in run.json the name of
/// the engine and the hashes of the inputs. A run is written in format 2 when its specification, or its
/// inputs, ask for something that format 1 cannot tell (see usesFormat2()); any other keeps the bytes of
/// format 1.
inline constexpr std::string_view kEquityHeader = "date,equity,cash,gross,return,drawdown,benchmark";
inline constexpr std::string_view kWeightsHeader = "date,symbol,target_weight,weight_before";
inline constexpr std::string_view kTradesHeader =
    "date,symbol,side,quantity,price,notional,commission,spread_cost,reason";
inline constexpr std::string_view kTradesHeader2 =
    "date,symbol,side,quantity,price,notional,commission,spread_cost,reason,impact";
inline constexpr std::string_view kCostsHeader = "date,commission,spread,total,turnover";
inline constexpr std::string_view kCostsHeader2 = "date,commission,spread,total,turnover,impact";
inline constexpr std::string_view kFlowsHeader = "date,pnl,dividends,interest,fees";
inline constexpr std::string_view kLotsHeader = "date,symbol,opened,quantity,cost,proceeds,gain";
inline constexpr std::string_view kOrdersHeader = "placed,ended,symbol,wanted,filled,state";
inline constexpr std::array<std::string_view, 5> kTradeReasons{"rebalance", "delisted", "carried", "reinvest",
                                                               "split"};
inline constexpr std::array<std::string_view, 4> kOrderStates{"cancelled", "filled", "replaced", "open"};
inline constexpr std::string_view kEngine = "event";
inline constexpr int kRunFormat = 1;
inline constexpr int kRunFormat2 = 2;

}  // namespace qd::backtest
