// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_presenter.h"

#include <algorithm>

#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/pages/overview/overview_bars.h"
#include "ui/pages/overview/overview_facts.h"
#include "ui/pages/overview/overview_tiles.h"
#include "ui/pages/overview/performance_series.h"

namespace qd::ui::pages::overview {
namespace {

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
        line.text = core_text::recognised(item.text);
        line.page = format::text(item.page);
        line.item = format::text(item.item);
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

EmptyArea moversStep() {
    return {OverviewText::tr("No day to compare with"),
            OverviewText::tr("Here stand the positions that moved the portfolio most on the last session. It "
                             "needs two closes in a row."),
            {},
            NextStep::ImportPrices};
}

EmptyArea sectorsStep() {
    return {OverviewText::tr("No sectors yet"),
            OverviewText::tr("Here stands how the portfolio is spread. Sectors come from a CSV file: symbol "
                             "and sector."),
            OverviewText::tr("Import sectors"), NextStep::ImportSectors};
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
    shown.moversEmpty = moversStep();
    shown.sectors = sectorsOf(*view->positions);
    shown.sectorsEmpty = sectorsStep();
    if (view->run) {
        shown.runTiles = runTilesOf(*view->run);
        shown.performance = performanceOf(*view->run);
    }
    shown.performanceEmpty = performanceStep(*view);
    shown.positions = view->positions;
    shown.positionsEmpty = positionsStep();
    shown.facts = factsOf(*view);
    return shown;
}

}  // namespace qd::ui::pages::overview
