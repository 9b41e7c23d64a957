// SPDX-License-Identifier: GPL-3.0-or-later
// Why a trade was made.
#include <cmath>

#include "ui/kit/format.h"
#include "ui/pages/backtests/choices.h"
#include "ui/pages/backtests/trade_tables.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

/// "Hierarchical risk parity over 252 returns"
QString methodOf(const RunDisplay& run) {
    if (!run.config) return Words::tr("The strategy");
    const QString method = labelOf(methodChoices(), run.config->method);
    return run.config->lookback ? Words::tr("%1 over %2 returns").arg(method).arg(*run.config->lookback)
                                : method;
}

QString askedFor(const RunDisplay& run, const desk::TradeRow& trade, const QString& symbol) {
    const auto& rebalance = run.view->result.rebalances[*trade.rebalance];
    const QString until = format::date(rebalance.signal);
    const QString target = format::percent(trade.target);
    const QString before = format::percent(trade.before);
    if (trade.target == 0.0)
        return Words::tr("%1 weighed %2 and is not among the targets that %3 made of prices up to %4.")
            .arg(symbol, before, methodOf(run), until);
    if (trade.before == 0.0)
        return Words::tr("Nothing of %1 was held; %2 asked for %3 from prices up to %4.")
            .arg(symbol, methodOf(run), target, until);
    return Words::tr("%1 had come to weigh %2; %3 asked for %4 from prices up to %5.")
        .arg(symbol, before, methodOf(run), target, until);
}

QString costWords(const desk::TradeRow& trade) {
    const QString value = format::moneyFull(std::abs(trade.notional));
    const QString cost = format::moneyFull(trade.cost);
    const QString parts = Words::tr("commission %1, half spread %2, impact %3")
                              .arg(format::moneyFull(trade.commission), format::moneyFull(trade.spread),
                                   format::moneyFull(trade.impact));
    return trade.after ? Words::tr("The trade of %1 took it to %2 and cost %3 (%4).")
                             .arg(value, format::percent(trade.after), cost, parts)
                       : Words::tr("The trade of %1 cost %2 (%3).").arg(value, cost, parts);
}

QString withoutRebalance(const desk::TradeRow& trade, const QString& symbol) {
    if (trade.reason == "delisted")
        return Words::tr("The prices of %1 end: what was held was closed at the stated recovery.")
            .arg(symbol);
    if (trade.reason == "reinvest") return Words::tr("A dividend of %1 bought more of it.").arg(symbol);
    if (trade.reason == "split")
        return Words::tr("A split of %1 left a part of a unit, which was paid out in cash.").arg(symbol);
    return Words::tr("No rebalance of this run asked for the trade in %1.").arg(symbol);
}

}  // namespace

QString reasonWord(std::string_view reason) {
    if (reason == "rebalance") return Words::tr("Rebalance");
    if (reason == "carried") return Words::tr("Carried over");
    if (reason == "delisted") return Words::tr("Delisted");
    if (reason == "reinvest") return Words::tr("Dividend");
    if (reason == "split") return Words::tr("Split");
    return format::text(reason);
}

QString whyTraded(const RunDisplay& run, const desk::TradeRow& trade) {
    const QString symbol = format::text(run.view->result.symbols[trade.symbol]);
    QString why;
    if (trade.rebalance && trade.before && trade.target)
        why = askedFor(run, trade, symbol);
    else if (trade.rebalance)
        why = Words::tr(
                  "The order in %1 of the rebalance of %2 was not filled wholly on its day; what was left "
                  "is traded as the sessions' volume lets.")
                  .arg(symbol, format::date(run.view->result.rebalances[*trade.rebalance].fill));
    else
        why = withoutRebalance(trade, symbol);
    return why + QLatin1Char(' ') + costWords(trade);
}

}  // namespace qd::ui::pages::backtests
