// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/positions_presenter.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/format.h"

namespace qd::ui::pages::positions {
namespace {

using models::Total;
using Row = desk::PositionRow;
using Builder = models::TableBuilder<Row>;

QString headerLine(const desk::PositionsView& view) {
    QStringList parts;
    if (view.asOf) parts.append(PositionsText::tr("As of %1").arg(format::date(*view.asOf)));
    const auto count = static_cast<qint64>(view.rows.size());
    parts.append(count == 1 ? PositionsText::tr("1 position")
                            : PositionsText::tr("%1 positions").arg(format::integer(count)));
    if (view.totalValue != 0.0) {
        QString value = format::moneyCompact(view.totalValue);
        if (view.dayChange)
            value += PositionsText::tr(" (%1 on the day)").arg(format::change(*view.dayChange));
        parts.append(value);
    }
    if (view.unpriced > 0)
        parts.append(PositionsText::tr("%1 without a price").arg(format::integer(view.unpriced)));
    return parts.join(QStringLiteral(" \u00B7 "));
}

/// What a reader must know of a row before trusting its value.
models::ChipCell remark(const Row& row) {
    if (!row.price) return {Severity::Warn, noPriceWord()};
    if (!row.dayChange && row.recent.size() > 1) return {Severity::Warn, PositionsText::tr("Stale price")};
    return {};
}

std::optional<double> returnOnCost(const Row& row) {
    if (!row.unrealised || row.cost.value_or(0.0) <= 0.0) return std::nullopt;
    return *row.unrealised / *row.cost;
}

/// Value before the last session: the weight with which day changes add up to the portfolio's.
double valueBefore(const Row& row) {
    return row.value && row.dayChange ? *row.value / (1.0 + *row.dayChange) : std::nan("");
}

/// Columns that no row fills are left out; the names, or else the symbols, take the room that is left.
void addWords(Builder& t, const std::vector<Row>& rows) {
    const auto any = [&](auto has) { return std::any_of(rows.begin(), rows.end(), has); };
    models::Column* widest = &t.strong("symbol", PositionsText::tr("Symbol"), 76,
                                       [](const Row& r) { return format::text(r.symbol); });
    if (any([](const Row& r) { return !r.name.empty(); })) {
        widest = &t.text("name", PositionsText::tr("Name"), 112,
                         [](const Row& r) { return format::text(r.name); });
        widest->cellToolTip = t.reader<QString>([](const Row& r) { return format::text(r.name); });
    }
    widest->stretch = true;
    if (any([](const Row& r) { return !r.sector.empty(); })) {
        models::Column& sector = t.text("sector", PositionsText::tr("Sector"), 112,
                                        [](const Row& r) { return format::text(r.sector); });
        sector.cellToolTip = t.reader<QString>([](const Row& r) { return format::text(r.sector); });
    }
    if (any([](const Row& r) { return !remark(r).text.isEmpty(); }))
        t.chip("remark", PositionsText::tr("Remark"), 92, remark);
}

void addValues(Builder& t, const std::vector<Row>& rows) {
    t.percent("weight", PositionsText::tr("Weight"), 70, [](const Row& r) { return r.weight; }).total =
        Total::Sum;
    t.money("value", PositionsText::tr("Value, $"), 96, [](const Row& r) { return r.value; }).total =
        Total::Sum;
    const bool whole = std::all_of(rows.begin(), rows.end(),
                                   [](const Row& r) { return r.quantity == std::floor(r.quantity); });
    t.number(
        "quantity", PositionsText::tr("Quantity"), 72, [](const Row& r) { return r.quantity; },
        whole ? 0 : 4);
    t.number("price", PositionsText::tr("Price"), 66, [](const Row& r) { return r.price; });
    models::Column& day =
        t.change("day", PositionsText::tr("Day"), 78, [](const Row& r) { return r.dayChange; });
    day.total = Total::WeightedMean;
    day.weight = t.reader<double>(valueBefore);
    day.toolTip = PositionsText::tr("Change of the last session; the total is weighted by value");
    models::Column& gain =
        t.money("gain", PositionsText::tr("Day, $"), 84, [](const Row& r) { return r.dayGain; });
    gain.total = Total::Sum;
    gain.toolTip = PositionsText::tr("Gain or loss of the last session in money");
    models::Column& share = t.percent(
        "contribution", PositionsText::tr("Contribution"), 88, [](const Row& r) { return r.contribution; },
        3);
    share.total = Total::Sum;
    share.toolTip = PositionsText::tr("Gain of the day as a share of the portfolio's value before it");
    share.shown = false;
    t.sparkline("recent", PositionsText::tr("60 days"), 68,
                [](const Row& r) -> const std::vector<double>& { return r.recent; });
}

void addCost(Builder& t) {
    models::Column& cost =
        t.money("cost", PositionsText::tr("Cost, $"), 88, [](const Row& r) { return r.cost; });
    cost.total = Total::Sum;
    cost.shown = false;  // in the inspector; the room goes to the names
    models::Column& gain = t.money("unrealised", PositionsText::tr("Unrealised, $"), 96,
                                   [](const Row& r) { return r.unrealised; });
    gain.total = Total::Sum;
    gain.toolTip = PositionsText::tr("Value less cost, of positions with both");
    models::Column& rate = t.change("return", PositionsText::tr("On cost"), 84, returnOnCost);
    rate.total = Total::WeightedMean;
    rate.weight = t.reader<double>([](const Row& r) { return returnOnCost(r) ? *r.cost : std::nan(""); });
    rate.toolTip = PositionsText::tr("Unrealised gain as a share of cost");
    rate.shown = false;
}

models::TableSnapshotPtr tableOf(const std::shared_ptr<const desk::PositionsView>& view) {
    if (view->rows.empty()) return nullptr;
    Builder t(view, view->rows);
    addWords(t, view->rows);
    addValues(t, view->rows);
    addCost(t);
    t.key([](const Row& r) { return format::text(r.symbol); });
    return t.build();
}

}  // namespace

QString noPriceWord() {
    return PositionsText::tr("No price");
}

Result<PositionsContent> loadContent(desk::Session& session) {
    PositionsContent content;
    QD_TRY(content.view, desk::loadPositions(session));
    QD_TRY(const auto data, desk::loadData(session));
    if (!data->datasets.empty()) content.dataset = data->datasets.front().record;
    content.mayImport = session.require(identity::Permission::ImportData).ok();
    return content;
}

PositionsShown present(const PositionsContent& content) {
    const desk::PositionsView& view = *content.view;
    PositionsShown shown;
    shown.table = tableOf(content.view);
    shown.line =
        shown.table ? headerLine(view) : PositionsText::tr("What the portfolio owns, at the last close");
    shown.unpriced = static_cast<int>(view.unpriced);
    if (view.unpriced > 0) {
        const QString count = format::integer(view.unpriced);
        shown.unpricedCause = view.unpriced == 1 ? PositionsText::tr("1 position has no price")
                                                 : PositionsText::tr("%1 positions have no price").arg(count);
        shown.unpricedDetail = PositionsText::tr("It counts for nothing in value, weights and the day.");
        if (view.unpriced > 1)
            shown.unpricedDetail = PositionsText::tr("They count for nothing in value, weights and the day.");
        shown.unpricedAction = PositionsText::tr("Show those without a price (%1)").arg(count);
    }
    shown.synthetic = view.synthetic;
    shown.mayImport = content.mayImport;
    shown.fileName = QStringLiteral("positions.csv");
    if (view.asOf) shown.fileName = QStringLiteral("positions-%1.csv").arg(format::text(view.asOf->iso()));
    return shown;
}

}  // namespace qd::ui::pages::positions
