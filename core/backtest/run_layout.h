// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace qd::backtest {

/// What the files of a run look like: writer and reader agree here.
inline constexpr std::string_view kEquityHeader = "date,equity,cash,gross,return,drawdown,benchmark";
inline constexpr std::string_view kWeightsHeader = "date,symbol,target_weight,weight_before";
inline constexpr std::string_view kTradesHeader =
    "date,symbol,side,quantity,price,notional,commission,spread_cost,reason";
inline constexpr std::string_view kCostsHeader = "date,commission,spread,total,turnover";
inline constexpr std::array<std::string_view, 2> kTradeReasons{"rebalance", "delisted"};
inline constexpr int kRunFormat = 1;

}  // namespace qd::backtest
