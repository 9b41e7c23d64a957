// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_presenter.h"

#include <algorithm>

#include "ui/kit/format.h"
#include "ui/pages/overview/overview_facts.h"
#include "ui/pages/overview/overview_tiles.h"
#include "ui/pages/overview/performance_series.h"

namespace qd::ui::pages::overview {
namespace {

using Row = desk::PositionRow;

Severity severityOf(desk::Attention::Severity severity) {
    switch (severity) {
        case desk::Attention::Severity::Hard:
            return Severity::Hard;
        case desk::Attention::Severity::Warn:
            return Severity::Warn;
        case desk::Attention::Severity::Info:
            break;
    }
    return Severity::Info;
}

QString actionFor(const QString& page, Severity severity) {
    if (page == QLatin1String("data"))
        return severity == Severity::Info ? OverviewText::tr("Open data")
                                          : OverviewText::tr("Review the data");
    if (page == QLatin1String("positions")) return OverviewText::tr("Show positions");
    if (page == QLatin1String("backtests")) return OverviewText::tr("Open backtests");
    return OverviewText::tr("Open");
}

void presentAttention(const desk::OverviewView& view, OverviewShown& shown) {
    QStringList urgent;
    QStringList hints;
    for (const auto& item : view.attention) {
        AttentionLine line;
        line.severity = severityOf(item.severity);
        line.text = format::text(item.text);
        line.page = format::text(item.page);
        line.action = actionFor(line.page, line.severity);
        (line.severity == Severity::Info ? hints : urgent).append(line.text);
        if (line.severity == Severity::Hard || shown.badgeSeverity == Severity::Info)
            shown.badgeSeverity = line.severity;
        shown.attention.append(line);
    }
    shown.badge = static_cast<int>(urgent.size());
    const QString comma = QStringLiteral(", ");
    if (!urgent.isEmpty())
        shown.line = OverviewText::tr("What needs you now: %1").arg(urgent.join(comma));
    else if (!hints.isEmpty())
        shown.line = hints.join(QStringLiteral("; "));
    else
        shown.line = OverviewText::tr("Nothing needs you now");
    const auto& positions = *view.positions;
    if (view.dataset && (!positions.rows.empty() || view.run))
        shown.line += OverviewText::tr(" \u00B7 prices as of %1").arg(format::date(view.dataset->to));
}

QString syntheticWords(const desk::OverviewView& view) {
    QStringList parts;
    if (view.dataset && view.dataset->synthetic) parts.append(OverviewText::tr("the prices"));
    if (view.positions->synthetic) parts.append(OverviewText::tr("the portfolio's value"));
    if (view.run && view.run->record.synthetic) parts.append(OverviewText::tr("the backtest"));
    if (parts.isEmpty()) return {};
    return OverviewText::tr("Made up for demonstration, not from a market: %1")
        .arg(parts.join(QStringLiteral(", ")));
}

/// The first rows of the view, which come largest first; columns that no row fills are left out, and the last
/// one of words takes the room that is left.
models::TableSnapshotPtr largest(const std::shared_ptr<const desk::PositionsView>& view) {
    if (view->rows.empty()) return nullptr;
    const auto any = [&](auto has) { return std::any_of(view->rows.begin(), view->rows.end(), has); };
    models::TableBuilder<Row> t(view, view->rows);
    models::Column* words = &t.strong("symbol", OverviewText::tr("Symbol"), 76,
                                      [](const Row& r) { return format::text(r.symbol); });
    const auto name = [](const Row& r) { return format::text(r.name); };
    const auto sector = [](const Row& r) { return format::text(r.sector); };
    if (any([](const Row& r) { return !r.name.empty(); })) {
        words = &t.text("name", OverviewText::tr("Name"), 152, name);
        words->cellToolTip = t.reader<QString>(name);
    }
    if (any([](const Row& r) { return !r.sector.empty(); })) {
        words = &t.text("sector", OverviewText::tr("Sector"), 128, sector);
        words->cellToolTip = t.reader<QString>(sector);
    }
    words->stretch = true;
    t.percent("weight", OverviewText::tr("Weight"), 76, [](const Row& r) { return r.weight; });
    t.money("value", OverviewText::tr("Value, $"), 96, [](const Row& r) { return r.value; });
    t.change("day", OverviewText::tr("Day"), 84, [](const Row& r) { return r.dayChange; });
    t.sparkline("recent", OverviewText::tr("60 days"), 96,
                [](const Row& r) -> const std::vector<double>& { return r.recent; });
    t.key([](const Row& r) { return format::text(r.symbol); });
    auto table = std::make_shared<models::TableSnapshot>(*t.build());
    table->rows = std::min(table->rows, kLargest);
    return table;
}

QString shownShare(const desk::PositionsView& view) {
    double share = 0.0;
    for (int i = 0; i < std::min(static_cast<int>(view.rows.size()), kLargest); ++i)
        share += view.rows[static_cast<std::size_t>(i)].weight.value_or(0.0);
    if (share <= 0.0) return {};
    return OverviewText::tr("\u03A3 shown %1 of %2").arg(format::percent(share), format::percent(1.0, 0));
}

EmptyArea performanceStep(const desk::OverviewView& view) {
    if (!view.dataset)
        return {OverviewText::tr("Begin with prices"),
                OverviewText::tr("Here stands how a strategy did against its benchmark, and how far it fell. "
                                 "It needs daily prices, which come from a CSV file."),
                OverviewText::tr("Import prices"), NextStep::ImportPrices};
    return {OverviewText::tr("No backtest yet"),
            OverviewText::tr("Here stands how a strategy did against its benchmark, and how far it fell. "
                             "The prices are in; run a first backtest on them."),
            OverviewText::tr("Open backtests"), NextStep::OpenBacktests};
}

EmptyArea positionsStep() {
    return {OverviewText::tr("No holdings yet"),
            OverviewText::tr("Here stand the largest positions with weight, value and the day's change. "
                             "Holdings come from a CSV file: symbol, quantity and, where known, cost."),
            OverviewText::tr("Import holdings"), NextStep::ImportHoldings};
}

}  // namespace

OverviewShown present(const std::shared_ptr<const desk::OverviewView>& view) {
    OverviewShown shown;
    presentAttention(*view, shown);
    shown.synthetic = syntheticWords(*view);
    shown.tiles = tilesOf(*view);
    if (view->run) shown.performance = performanceOf(*view->run);
    shown.performanceEmpty = performanceStep(*view);
    shown.positions = largest(view->positions);
    shown.positionsNote = shownShare(*view->positions);
    shown.positionsEmpty = positionsStep();
    shown.facts = factsOf(*view);
    return shown;
}

}  // namespace qd::ui::pages::overview
