// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_tiles.h"

#include <optional>

#include "core/desk/data_age.h"
#include "ui/kit/format.h"
#include "ui/pages/overview/overview_presenter.h"

namespace qd::ui::pages::overview {
namespace {

using Ink = TabularLabel::Ink;
using View = desk::PositionsView;

const QString kSection = QStringLiteral("positions");

Ink inkOf(double change) {
    if (change == 0.0) return Ink::Muted;
    return change > 0.0 ? Ink::Gain : Ink::Loss;
}

/// "+$1.24 M" or "−$310".
QString signedMoney(double amount) {
    const QString text = format::moneyCompact(amount);
    return amount > 0.0 ? QStringLiteral("+") + text : text;
}

/// What the pop-over of a tile says; `field` is of the overview's lineage, empty for none.
MetricFacts factsOf(const Tile& tile, const QString& definition, const QString& formula, const char* field) {
    MetricFacts facts;
    facts.name = tile.label;
    facts.value = tile.value;
    facts.definition = definition;
    facts.formula = formula;
    if (*field != '\0') facts.number = QStringLiteral("overview/") + QString::fromLatin1(field);
    facts.section = kSection;
    return facts;
}

Tile valueTile(const desk::OverviewView& overview) {
    const View& view = *overview.positions;
    Tile tile;
    tile.label = OverviewText::tr("Portfolio value");
    tile.value = format::moneyCompact(view.totalValue);
    tile.context = OverviewText::tr("%n position(s)", nullptr, static_cast<int>(view.rows.size()));
    tile.toolTip = OverviewText::tr("Holdings at the last close: %1").arg(format::moneyFull(view.totalValue));
    if (view.asOf) tile.toolTip += OverviewText::tr(", as of %1").arg(format::date(*view.asOf));
    if (view.unpriced > 0)
        tile.toolTip +=
            OverviewText::tr(". Without a price and not counted: %1").arg(format::integer(view.unpriced));
    if (overview.sessionsBehind >= desk::kStaleSessions) tile.chip = OverviewText::tr("STALE");
    tile.metric = factsOf(tile, tile.toolTip, OverviewText::tr("\u03A3 quantity \u00B7 last close"), "value");
    return tile;
}

std::optional<Tile> dayTile(const View& view) {
    if (!view.dayChange) return std::nullopt;
    Tile tile;
    tile.label = OverviewText::tr("Day");
    tile.value = view.dayGain ? signedMoney(*view.dayGain) : format::change(*view.dayChange);
    tile.context = format::change(*view.dayChange);
    tile.contextInk = inkOf(*view.dayChange);
    tile.toolTip = OverviewText::tr(
        "Gain of the last session. Positions without a close on it count as "
        "unchanged.");
    if (view.dayGain)
        tile.toolTip +=
            QLatin1Char(' ') + OverviewText::tr("In full: %1").arg(format::moneyFull(*view.dayGain));
    tile.metric = factsOf(tile, tile.toolTip,
                          OverviewText::tr("value at the last close / value at the close before \u2212 1"),
                          "day_change");
    return tile;
}

std::optional<Tile> periodTile(const QString& label, const std::optional<desk::PeriodGain>& period) {
    if (!period) return std::nullopt;
    Tile tile;
    tile.label = label;
    tile.value = signedMoney(period->gain);
    tile.context = format::change(period->change);
    tile.contextInk = inkOf(period->change);
    tile.toolTip = OverviewText::tr(
                       "What the present holdings, unchanged, would have gained since the close "
                       "of %1. Trades and cash in between are not known.")
                       .arg(format::date(period->since));
    if (period->adjusted)
        tile.toolTip += QLatin1Char(' ') + OverviewText::tr("Adjusted closes: splits and dividends count.");
    if (period->without > 0)
        tile.toolTip +=
            QLatin1Char(' ') +
            OverviewText::tr("Without a price then and left out: %1.").arg(format::integer(period->without));
    tile.metric = factsOf(tile, tile.toolTip,
                          OverviewText::tr("\u03A3 value \u00B7 (1 \u2212 close then / last close)"), "");
    return tile;
}

std::optional<Tile> unrealisedTile(const View& view) {
    if (!view.unrealised) return std::nullopt;
    Tile tile;
    tile.label = OverviewText::tr("Unrealised");
    tile.value = signedMoney(*view.unrealised);
    if (view.cost.value_or(0.0) > 0.0) {
        const double rate = *view.unrealised / *view.cost;
        tile.context = OverviewText::tr("%1 on cost").arg(format::change(rate));
        tile.contextInk = inkOf(rate);
    }
    tile.toolTip = OverviewText::tr("Value less cost, of the positions with both");
    tile.metric = factsOf(tile, tile.toolTip, OverviewText::tr("\u03A3 (value \u2212 cost)"), "");
    return tile;
}

std::optional<Tile> largestTile(const View& view) {
    if (view.rows.empty() || !view.rows.front().weight) return std::nullopt;
    const desk::PositionRow& row = view.rows.front();
    Tile tile;
    tile.label = OverviewText::tr("Largest position");
    tile.value = format::percent(*row.weight);
    tile.context = format::text(row.name.empty() ? row.symbol : row.symbol + " \u00B7 " + row.name);
    tile.toolTip = OverviewText::tr("Share of the portfolio's value: %1").arg(tile.context);
    tile.metric =
        factsOf(tile, tile.toolTip, OverviewText::tr("value / value of all positions"), "largest_weight");
    return tile;
}

}  // namespace

QList<Tile> tilesOf(const desk::OverviewView& overview) {
    const View& view = *overview.positions;
    if (view.rows.empty() || view.totalValue == 0.0) return {};
    QList<Tile> tiles{valueTile(overview)};
    const auto add = [&](const std::optional<Tile>& tile) {
        if (tile) tiles.append(*tile);
    };
    add(dayTile(view));
    add(periodTile(OverviewText::tr("Month, as held now"), view.month));
    add(periodTile(OverviewText::tr("Year, as held now"), view.year));
    add(unrealisedTile(view));
    add(largestTile(view));
    return tiles;
}

}  // namespace qd::ui::pages::overview
