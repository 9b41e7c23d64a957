// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_trades.h"

#include <algorithm>
#include <cmath>

#include "core/backtest/csv_text.h"

namespace qd::risk {

namespace {

constexpr double kHalfACent = 0.005;

/// Programs for tables take what begins with one of these for a formula.
std::string plainText(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return formula ? "'" + text : text;
}

}  // namespace

std::vector<WhatIfTrade> tradesOf(const WhatIfModel& model, const WhatIfDraft& draft,
                                  const WhatIfNumbers& numbers) {
    QD_REQUIRE(draft.weights.size() == model.size() && numbers.costs.size() == model.size());
    std::vector<WhatIfTrade> out;
    for (std::size_t i = 0; i < model.size(); ++i) {
        const WhatIfAsset& asset = model.assets[i];
        WhatIfTrade trade;
        trade.asset = i;
        trade.notional = (draft.weights[i] - model.start[i]) * model.value;
        if (std::abs(trade.notional) < kHalfACent) continue;
        trade.units = trade.notional / asset.price;
        trade.cost = numbers.costs[i];
        if (asset.trading.adv > 0.0) trade.volumeDays = std::abs(trade.notional) / asset.trading.adv;
        out.push_back(trade);
    }
    std::stable_sort(out.begin(), out.end(), [](const WhatIfTrade& a, const WhatIfTrade& b) {
        return std::abs(a.notional) > std::abs(b.notional);
    });
    return out;
}

Result<std::string> tradesCsv(const WhatIfModel& model, const WhatIfDraft& draft) {
    QD_TRY(const WhatIfNumbers numbers, measureWhatIf(model, draft));
    backtest::CsvText csv(
        "symbol,name,sector,side,start_weight,weight,units,price,notional,commission,spread,"
        "impact,days_of_volume");
    for (const WhatIfTrade& trade : tradesOf(model, draft, numbers)) {
        const WhatIfAsset& asset = model.assets[trade.asset];
        csv.add(plainText(asset.symbol))
            .add(plainText(asset.name))
            .add(plainText(model.sectors[asset.sector]));
        csv.add(trade.notional > 0.0 ? "buy" : "sell");
        csv.add(model.start[trade.asset]).add(draft.weights[trade.asset]).add(trade.units).add(asset.price);
        csv.add(trade.notional).add(trade.cost.commission).add(trade.cost.spread).add(trade.cost.impact);
        if (asset.trading.adv > 0.0)
            csv.add(trade.volumeDays);
        else
            csv.addEmpty();
        csv.endRow();
    }
    return csv.take();
}

}  // namespace qd::risk
