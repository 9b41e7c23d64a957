// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/display.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/what_if/limit_lines.h"
#include "ui/pages/what_if/words.h"

namespace qd::ui::pages::what_if {

namespace {

using Ink = TabularLabel::Ink;

QString atStart(const QString& value) {
    return WhatIfText::tr("at the start %1").arg(value);
}

Tile percentTile(const QString& label, double now, double start, const QString& toolTip) {
    Tile tile;
    tile.label = label;
    tile.value = format::percent(now);
    tile.context = atStart(format::percent(start));
    tile.toolTip = toolTip;
    return tile;
}

Tile trackingTile(const risk::WhatIfModel& model, const risk::WhatIfNumbers& now) {
    Tile tile;
    tile.label = WhatIfText::tr("Tracking error");
    tile.value = format::percent(now.trackingStart);
    tile.context = WhatIfText::tr("to the start");
    if (now.trackingBenchmark) {
        const QString to =
            model.benchmarkWeights ? WhatIfText::tr("benchmark") : format::text(model.benchmark);
        tile.context = WhatIfText::tr("to %1: %2").arg(to, format::percent(*now.trackingBenchmark));
    }
    tile.toolTip = WhatIfText::tr(
        "Annual deviation of the difference to the weights at the start; below, to "
        "the benchmark over the window.");
    return tile;
}

Tile costTile(const risk::WhatIfModel& model, const risk::WhatIfNumbers& now) {
    constexpr double kBps = 1e4;
    Tile tile;
    tile.label = WhatIfText::tr("Cost of the trades");
    tile.value = format::quantity(now.cost.total() / model.value * kBps, 1, WhatIfText::tr("bp"));
    tile.context = format::moneyCompact(now.cost.total());
    tile.toolTip =
        WhatIfText::tr(
            "Of the portfolio's value. Commission %1, half spread %2, market impact %3 (square-root "
            "law on average daily volume).")
            .arg(format::moneyCompact(now.cost.commission), format::moneyCompact(now.cost.spread),
                 format::moneyCompact(now.cost.impact));
    return tile;
}

Tile limitsTile(const risk::WhatIfNumbers& now, bool conflict) {
    Tile tile;
    tile.label = WhatIfText::tr("Limits");
    tile.value = now.broken == 0 ? WhatIfText::tr("all kept")
                                 : WhatIfText::tr("%n broken", nullptr, static_cast<int>(now.broken));
    tile.context =
        conflict ? WhatIfText::tr("they contradict each other")
                 : WhatIfText::tr("%1 in force").arg(format::integer(static_cast<qint64>(now.limits.size())));
    tile.contextInk = conflict || now.broken > 0 ? Ink::Hard : Ink::Muted;
    return tile;
}

QList<Tile> tilesOf(const risk::WhatIfModel& model, const risk::WhatIfNumbers& now,
                    const risk::WhatIfNumbers& start, bool conflict) {
    QList<Tile> out;
    out.append(percentTile(WhatIfText::tr("Volatility"), now.volatility, start.volatility,
                           WhatIfText::tr("Annual, by the covariance of the window.")));
    out.append(
        percentTile(WhatIfText::tr("Value at risk 95 %"), now.valueAtRisk, start.valueAtRisk,
                    WhatIfText::tr("Of one day: 5th percentile of these weights over the window's days.")));
    out.append(percentTile(WhatIfText::tr("Expected shortfall"), now.expectedShortfall,
                           start.expectedShortfall,
                           WhatIfText::tr("Of one day: mean of the days beyond the value at risk.")));
    out.append(trackingTile(model, now));
    Tile turnover;
    turnover.label = WhatIfText::tr("Turnover");
    turnover.value = format::percent(now.turnover);
    turnover.context = WhatIfText::tr("%1 traded").arg(format::moneyCompact(now.traded));
    turnover.toolTip = WhatIfText::tr("Half the sum of all changes of weight.");
    out.append(turnover);
    out.append(costTile(model, now));
    out.append(limitsTile(now, conflict));
    return out;
}

/// The next of 1, 2, 2.5, 5, 10 … upwards, at most 1.
double roundUp(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-4))));
    for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (step * power >= value * (1.0 - 1e-9)) return std::min(1.0, step * power);
    return 1.0;
}

std::vector<ConflictLine> conflictOf(const std::vector<risk::WhatIfConflict>& members) {
    std::vector<ConflictLine> out;
    for (const risk::WhatIfConflict& member : members) {
        ConflictLine line;
        line.rule = format::text(member.rule);
        line.relaxation.words = format::text(member.relaxation);
        line.relaxation.resolvesAll = member.resolvesAll;
        if (member.limit) line.relaxation.edit = Edit::limitOf(*member.limit, member.relaxed);
        if (member.locked) line.relaxation.edit = Edit::lockOf(*member.locked, false);
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace

Scales scalesOf(const risk::WhatIfModel& model) {
    Scales out;
    double largest = 0.0;
    std::vector<double> sectors(model.sectors.size(), 0.0);
    for (std::size_t i = 0; i < model.size(); ++i) {
        largest = std::max(largest, model.start[i]);
        sectors[model.assets[i].sector] += model.start[i];
    }
    double sector = *std::max_element(sectors.begin(), sectors.end());
    for (const rules::Group& group : model.limits.groups)
        sector = std::max(sector, group.cap.value_or(0.0));
    if (model.limits.maxWeight < 1.0) largest = std::max(largest, model.limits.maxWeight);
    out.weight = roundUp(std::max(0.02, 1.6 * largest));
    out.sector = roundUp(std::max(0.1, 1.3 * sector));
    out.turnover = roundUp(std::max(0.5, 1.3 * model.limits.maxTurnover.value_or(0.0)));
    out.tracking = roundUp(std::max(0.1, 1.3 * model.limits.maxTrackingError.value_or(0.0)));
    return out;
}

Result<DisplayPtr> displayOf(const risk::WhatIfModelPtr& model, const Scales& scales,
                             const risk::WhatIfNumbers& start, Edited edited) {
    auto out = std::make_shared<Display>();
    QD_TRY(out->numbers, risk::measureWhatIf(*model, *edited.draft));
    out->model = model;
    out->scales = scales;
    out->conflict = conflictOf(edited.conflict);
    out->draft = std::move(edited.draft);
    out->solved = edited.solved;
    out->tiles = tilesOf(*model, out->numbers, start, !out->conflict.empty());
    out->limits = limitLinesOf(*model, *out->draft, out->numbers, scales);
    return DisplayPtr(std::move(out));
}

}  // namespace qd::ui::pages::what_if
