// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "core/analytics/metrics.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/pages/overview/overview_presenter.h"
#include "ui/pages/overview/overview_tiles.h"
#include "ui/pages/overview/performance_series.h"

namespace qd::ui::pages::overview {
namespace {

using Reading = std::function<QString(double)>;

QString growth(double value) {
    return format::percent(value, 2, {}, format::Sign::Always);
}
QString plainPercent(double value) {
    return format::percent(value, 2);
}
QString ratio(double value) {
    return format::number(value, 2);
}

/// What the catalogue of metrics says, in the language of the window.
QString catalogueWords(std::string_view words) {
    return QCoreApplication::translate("Metrics", std::string(words).c_str());
}

MetricFacts factsOf(const desk::RunView& run, std::string_view id, const Tile& tile) {
    MetricFacts facts;
    facts.name = tile.label;
    facts.value = tile.value;
    if (const auto* definition = analytics::findMetric(id)) {
        facts.definition = catalogueWords(definition->meaning);
        facts.formula = catalogueWords(definition->formula);
        facts.source = catalogueWords(definition->source);
        facts.section = format::text(definition->anchor);
    }
    facts.number = QStringLiteral("metric/%1/%2").arg(run.record.id.value).arg(format::text(id));
    return facts;
}

/// A metric of the run, with the benchmark's own beside it; `alone` stands there without a benchmark.
std::optional<Tile> metricTile(const desk::RunView& run, std::string_view id, const QString& label,
                               const Reading& read, const QString& alone) {
    const auto value = analytics::metric(run.metrics, id);
    if (!value) return std::nullopt;
    Tile tile;
    tile.label = label;
    tile.value = read(*value);
    tile.toolTip = OverviewText::tr("Backtest %1").arg(format::text(run.record.name));
    if (const auto* definition = analytics::findMetric(id))
        tile.toolTip += QStringLiteral(": ") + catalogueWords(definition->formula);
    tile.context = alone;
    if (const auto reference = analytics::metric(run.benchmarkMetrics, id)) {
        tile.context = OverviewText::tr("benchmark %1").arg(read(*reference));
        tile.toolTip += OverviewText::tr(". Benchmark: %1").arg(benchmarkName(run));
    }
    tile.metric = factsOf(run, id, tile);
    return tile;
}

std::optional<Tile> fallTile(const desk::RunView& run) {
    auto tile = metricTile(run, "max_drawdown", OverviewText::tr("Backtest drawdown"), plainPercent, {});
    if (!tile) return tile;
    const QString benchmark = tile->context;
    tile->context.clear();
    if (const auto fall = deepestFall(run)) {
        tile->context = OverviewText::tr("low on %1").arg(format::date(fall->low));
        tile->toolTip +=
            OverviewText::tr(". From %1 to %2").arg(format::date(fall->high), format::date(fall->low));
        tile->toolTip += fall->recovered
                             ? OverviewText::tr(", back on %1").arg(format::date(*fall->recovered))
                             : OverviewText::tr(", not yet back");
    }
    if (!benchmark.isEmpty()) tile->toolTip += QStringLiteral("; ") + benchmark;
    return tile;
}

QString intervalText(const desk::SharpeEvidence& sharpe) {
    return OverviewText::tr("%1 to %2").arg(ratio(sharpe.low), ratio(sharpe.high));
}

/// The ratio with its interval below it; the tool tip has the trials behind it, and the benchmark's interval.
std::optional<Tile> sharpeTile(const desk::RunView& run) {
    auto tile = metricTile(run, "sharpe", OverviewText::tr("Backtest Sharpe"), ratio, {});
    if (!tile) return tile;
    const QString benchmark = std::exchange(tile->context, OverviewText::tr("too short for an interval"));
    if (!run.sharpe) return tile;
    tile->label = OverviewText::tr("Backtest Sharpe, 95\u2009%");
    tile->context = intervalText(*run.sharpe);
    if (run.sharpe->dsr)
        tile->context =
            OverviewText::tr("%1 \u00B7 DSR %2 of %n", nullptr, static_cast<int>(run.sharpe->trials))
                .arg(tile->context, format::percent(*run.sharpe->dsr, 0));
    if (run.sharpe->dsr)
        tile->toolTip += OverviewText::tr(". Above the luck of %n tracked trial(s) with probability %1",
                                          nullptr, static_cast<int>(run.sharpe->trials))
                             .arg(format::percent(*run.sharpe->dsr, 1));
    if (!benchmark.isEmpty() && run.benchmarkSharpe)
        tile->toolTip +=
            OverviewText::tr("; %1 (95\u2009%: %2)").arg(benchmark, intervalText(*run.benchmarkSharpe));
    return tile;
}

QString span(const desk::RunView& run) {
    const auto& dates = run.result.dates;
    if (dates.empty()) return {};
    return OverviewText::tr("%1 to %2").arg(dates.front().year()).arg(dates.back().year());
}

}  // namespace

QList<Tile> runTilesOf(const desk::RunView& run) {
    QList<Tile> tiles;
    const auto add = [&](const std::optional<Tile>& tile) {
        if (tile) tiles.append(*tile);
    };
    add(metricTile(run, "cagr", OverviewText::tr("Backtest CAGR"), growth, span(run)));
    add(sharpeTile(run));
    add(fallTile(run));
    add(metricTile(run, "volatility", OverviewText::tr("Backtest volatility"), plainPercent,
                   OverviewText::tr("annualised")));
    return tiles;
}

}  // namespace qd::ui::pages::overview
