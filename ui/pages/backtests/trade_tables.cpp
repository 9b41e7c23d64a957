// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/trade_tables.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/format.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

using desk::RebalanceLine;
using desk::TradeRow;
using desk::WeightLine;
using View = std::shared_ptr<const desk::RunView>;

constexpr double kBasis = 1e4;

QString symbolOf(const desk::RunView& view, std::size_t symbol) {
    return format::text(view.result.symbols[symbol]);
}

/// Basis points of what was traded; nothing where nothing was.
std::optional<double> basisPoints(double cost, double value) {
    return value != 0.0 ? std::optional(kBasis * cost / std::abs(value)) : std::nullopt;
}

models::TableSnapshotPtr tradesTable(const std::shared_ptr<const TradeDisplay>& owner) {
    const desk::RunView* view = owner->view.get();
    models::TableBuilder<TradeRow> t(owner, owner->rows);
    t.date("date", Words::tr("Date"), 96, [](const TradeRow& r) { return format::toQDate(r.date); });
    t.strong("symbol", Words::tr("Symbol"), 76,
             [view](const TradeRow& r) { return symbolOf(*view, r.symbol); });
    t.text("side", Words::tr("Side"), 58,
           [](const TradeRow& r) { return r.quantity >= 0.0 ? Words::tr("Buy") : Words::tr("Sell"); });
    t.number("quantity", Words::tr("Quantity"), 92, [](const TradeRow& r) { return std::abs(r.quantity); });
    t.number("price", Words::tr("Price"), 78, [](const TradeRow& r) { return r.price; });
    t.money("value", Words::tr("Value"), 100, [](const TradeRow& r) { return std::abs(r.notional); }).total =
        models::Total::Sum;
    t.percent("before", Words::tr("Before"), 74, [](const TradeRow& r) { return r.before; });
    t.percent("target", Words::tr("Target"), 74, [](const TradeRow& r) { return r.target; });
    t.percent("after", Words::tr("After"), 74, [](const TradeRow& r) { return r.after; });
    t.money(
         "cost", Words::tr("Cost"), 84, [](const TradeRow& r) { return r.cost; }, 2)
        .total = models::Total::Sum;
    t.number(
         "bp", Words::tr("Cost, bp"), 74, [](const TradeRow& r) { return basisPoints(r.cost, r.notional); },
         1)
        .toolTip = Words::tr("Cost in basis points of the value traded");
    t.text("reason", Words::tr("Reason"), 100, [](const TradeRow& r) { return reasonWord(r.reason); });
    const auto part = [&t](const char* id, const QString& title, double TradeRow::*value) {
        models::Column& column = t.money(
            id, title, 88, [value](const TradeRow& r) { return r.*value; }, 2);
        column.total = models::Total::Sum;
        column.shown = false;
    };
    part("commission", Words::tr("Commission"), &TradeRow::commission);
    part("spread", Words::tr("Spread"), &TradeRow::spread);
    part("impact", Words::tr("Impact"), &TradeRow::impact);
    t.key([](const TradeRow& r) { return QString::number(r.trade); });
    return t.build();
}

/// Keeps lines and the run that names their symbols.
template <class Line>
struct Lines {
    View view;
    std::vector<Line> lines;
};

models::TableSnapshotPtr linesTable(const View& view, const std::vector<RebalanceLine>& lines) {
    const auto owner = std::make_shared<Lines<RebalanceLine>>(Lines<RebalanceLine>{view, lines});
    const desk::RunView* run = view.get();
    models::TableBuilder<RebalanceLine> t(owner, owner->lines);
    t.strong("symbol", Words::tr("Symbol"), 76,
             [run](const RebalanceLine& l) { return symbolOf(*run, l.symbol); });
    t.percent("before", Words::tr("Before"), 80, [](const RebalanceLine& l) { return l.before; }).total =
        models::Total::Sum;
    t.percent("target", Words::tr("Target"), 80, [](const RebalanceLine& l) { return l.target; }).total =
        models::Total::Sum;
    t.percent("after", Words::tr("After"), 80, [](const RebalanceLine& l) { return l.after; }).total =
        models::Total::Sum;
    t.percent("change", Words::tr("Traded"), 80, [](const RebalanceLine& l) { return l.after - l.before; });
    t.number("quantity", Words::tr("Quantity"), 92, [](const RebalanceLine& l) { return l.quantity; });
    t.number("price", Words::tr("Price"), 78, [](const RebalanceLine& l) {
        return l.quantity != 0.0 ? std::optional(l.price) : std::nullopt;
    });
    t.money(
         "cost", Words::tr("Cost"), 84, [](const RebalanceLine& l) { return l.cost; }, 2)
        .total = models::Total::Sum;
    t.key([run](const RebalanceLine& l) { return symbolOf(*run, l.symbol); });
    return t.build();
}

/// "Prices up to 28 Feb 2018 · turnover 8.47 % · traded $175,875.04 · costs $175.88, 1.69 bp of the equity …"
QString factsOf(const desk::RebalanceDetail& detail) {
    QString cost = Words::tr("costs %1").arg(format::moneyFull(detail.cost));
    if (detail.costShare)
        cost = Words::tr("%1, %2 of the equity")
                   .arg(cost, format::quantity(kBasis * *detail.costShare, 2, Words::tr("bp")));
    QStringList facts{Words::tr("Prices known up to %1").arg(format::date(detail.signal)),
                      Words::tr("turnover %1").arg(format::percent(detail.turnover)),
                      Words::tr("traded %1").arg(format::moneyFull(detail.traded)), cost,
                      Words::tr("%1 bought, %2 sold").arg(detail.bought).arg(detail.sold)};
    if (detail.excluded > 0) facts.append(Words::tr("%1 left out for want of prices").arg(detail.excluded));
    return facts.join(QStringLiteral(" \u00B7 "));
}

}  // namespace

int TradeDisplay::rowOf(std::size_t trade) const {
    if (rows.empty() || trade < rows.front().trade || trade > rows.back().trade) return -1;
    return static_cast<int>(trade - rows.front().trade);
}

int TradeDisplay::rowOn(Date day) const {
    const auto at = std::lower_bound(rows.begin(), rows.end(), day,
                                     [](const TradeRow& row, Date date) { return row.date < date; });
    return at == rows.end() || at->date != day ? -1 : static_cast<int>(at - rows.begin());
}

std::shared_ptr<const TradeDisplay> tradeDisplay(View view, const std::vector<TradeRow>& all, Date from,
                                                 Date to) {
    auto out = std::make_shared<TradeDisplay>();
    out->view = std::move(view);
    out->all = all.size();
    const auto first = std::lower_bound(all.begin(), all.end(), from,
                                        [](const TradeRow& row, Date date) { return row.date < date; });
    const auto end = std::upper_bound(first, all.end(), to,
                                      [](Date date, const TradeRow& row) { return date < row.date; });
    out->rows.assign(first, end);
    // The table looks into a copy that it keeps: it cannot keep what keeps it.
    if (!out->rows.empty()) out->table = tradesTable(std::make_shared<TradeDisplay>(*out));
    return out;
}

models::TableSnapshotPtr weightsTable(const View& view, Date from, Date to) {
    const auto owner =
        std::make_shared<Lines<WeightLine>>(Lines<WeightLine>{view, desk::weightsIn(view->result, from, to)});
    if (owner->lines.empty()) return {};
    const desk::RunView* run = view.get();
    models::TableBuilder<WeightLine> t(owner, owner->lines);
    t.strong("symbol", Words::tr("Symbol"), 76,
             [run](const WeightLine& l) { return symbolOf(*run, l.symbol); });
    t.percent("mean", Words::tr("Mean"), 84, [](const WeightLine& l) { return l.mean; }).total =
        models::Total::Sum;
    t.percent("lowest", Words::tr("Lowest"), 84, [](const WeightLine& l) { return l.lowest; });
    t.percent("highest", Words::tr("Highest"), 84, [](const WeightLine& l) { return l.highest; });
    t.percent("last", Words::tr("At the end"), 84, [](const WeightLine& l) { return l.last; }).total =
        models::Total::Sum;
    t.number(
         "trades", Words::tr("Trades"), 74, [](const WeightLine& l) { return static_cast<double>(l.trades); },
         0)
        .total = models::Total::Sum;
    t.money("traded", Words::tr("Traded"), 110, [](const WeightLine& l) { return l.traded; }).total =
        models::Total::Sum;
    t.money(
         "cost", Words::tr("Cost"), 90, [](const WeightLine& l) { return l.cost; }, 2)
        .total = models::Total::Sum;
    t.key([run](const WeightLine& l) { return symbolOf(*run, l.symbol); });
    return t.build();
}

std::shared_ptr<const RebalanceDisplay> rebalanceDisplay(const View& view, std::size_t index) {
    auto out = std::make_shared<RebalanceDisplay>();
    out->detail = desk::rebalanceDetail(view->result, index);
    out->title = Words::tr("Rebalance of %1").arg(format::date(out->detail.fill));
    out->note = Words::tr("%1 of %2").arg(index + 1).arg(view->result.rebalances.size());
    out->facts = factsOf(out->detail);
    out->table = linesTable(view, out->detail.lines);
    return out;
}

}  // namespace qd::ui::pages::backtests
