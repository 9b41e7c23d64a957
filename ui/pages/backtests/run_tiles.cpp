// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers at the top of a run, and the tables of its metrics.
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/json.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/sharpe_words.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kSessionsPerYear = 252.0;

QString signedPercent(const std::optional<double>& value) {
    return format::percent(value, 2, QLocale(), format::Sign::Always);
}

double orNaN(const std::optional<double>& value) {
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

/// The value of a metric in the tile, the benchmark's below it, or else `alone`.
Tile metricTile(const desk::RunView& run, const QString& benchmark, const char* id, const QString& label,
                const QString& alone) {
    const auto* definition = analytics::findMetric(id);
    const bool ratio = definition != nullptr && definition->unit == analytics::MetricUnit::Ratio;
    const auto read = [&](const std::vector<analytics::MetricValue>& values) {
        const auto value = analytics::metric(values, id);
        return ratio ? format::number(orNaN(value), 2) : signedPercent(value);
    };
    Tile tile;
    tile.label = label;
    tile.value = read(run.metrics);
    tile.context =
        benchmark.isEmpty() ? alone : Words::tr("%1 %2").arg(benchmark, read(run.benchmarkMetrics));
    if (definition != nullptr) tile.metric = metricFacts(*definition, tile.value, run.record.id);
    return tile;
}

/// The Sharpe ratio never stands without its interval.
Tile sharpeTile(const desk::RunView& run, const QString& benchmark, const QString& alone) {
    if (!run.sharpe) return metricTile(run, benchmark, "sharpe", Words::tr("Sharpe ratio"), alone);
    Tile tile = metricTile(run, {}, "sharpe", Words::tr("Sharpe ratio, 95\u2009%"), intervalText(run.sharpe));
    tile.metric.value = QStringLiteral("%1 (%2)").arg(tile.value, tile.context);
    return tile;
}

double yearsOf(const desk::RunView& run) {
    return std::max(1.0, static_cast<double>(run.result.dates.size()) - 1.0) / kSessionsPerYear;
}

Tile turnoverTile(const desk::RunView& run) {
    const auto& turnover = run.result.turnover;
    const double total = std::accumulate(turnover.begin(), turnover.end(), 0.0);
    double drag = std::numeric_limits<double>::quiet_NaN();
    if (const auto summary = Json::parse(run.record.summary); summary.ok()) {
        const Json* costs = summary->find("costs");
        const Json* value = costs != nullptr ? costs->find("drag_annual") : nullptr;
        if (value != nullptr) drag = value->numberOr(drag);
    }
    Tile tile;
    tile.label = Words::tr("Turnover a year");
    tile.value = format::percent(total / yearsOf(run), 0);
    tile.context = Words::tr("costs %1 a year").arg(format::percent(drag));
    tile.metric = {
        tile.label, tile.value, Words::tr("How much of the portfolio is traded in a year."),
        Words::tr("Half the sum of the absolute weight changes, the first purchase included, a year")};
    tile.metric.section = QStringLiteral("backtests");
    return tile;
}

QString translated(std::string_view words) {
    return QCoreApplication::translate("Metrics", std::string(words).c_str());
}

MetricLine lineOf(const analytics::MetricDefinition& metric, const MetricSets& metrics) {
    MetricLine line;
    line.label = metricLabel(metric);
    line.strategy = metricText(metric.unit, analytics::metric(metrics.own, metric.id));
    line.facts = metricFacts(metric, line.strategy, metrics.run);
    return line;
}

}  // namespace

QList<Tile> tilesOf(const desk::RunView& run, const QString& benchmark) {
    const auto volatility = analytics::metric(run.metrics, "volatility");
    const auto longest = analytics::metric(run.metrics, "max_drawdown_days");
    QList<Tile> tiles{
        metricTile(run, benchmark, "total_return", Words::tr("Total return"),
                   Words::tr("over %1 years").arg(format::number(yearsOf(run), 1))),
        metricTile(run, benchmark, "cagr", Words::tr("CAGR"), Words::tr("no benchmark")),
        sharpeTile(run, benchmark, Words::tr("volatility %1").arg(format::percent(volatility)))};
    if (const auto deflated = deflatedTile(run.sharpe)) tiles.append(*deflated);
    tiles.append(metricTile(run, benchmark, "max_drawdown", Words::tr("Maximum drawdown"),
                            Words::tr("longest %1 sessions").arg(format::number(orNaN(longest), 0))));
    tiles.append(turnoverTile(run));
    return tiles;
}

QString metricText(analytics::MetricUnit unit, const std::optional<double>& value) {
    switch (unit) {
        case analytics::MetricUnit::Percent:
            return format::percent(value);
        case analytics::MetricUnit::Days:
            return format::quantity(orNaN(value), 0, Words::tr("d"));
        case analytics::MetricUnit::Count:
            return format::number(orNaN(value), 0);
        case analytics::MetricUnit::Ratio:
            break;
    }
    return format::number(orNaN(value), 2);
}

QString metricLabel(const analytics::MetricDefinition& metric) {
    return translated(metric.label);
}

MetricFacts metricFacts(const analytics::MetricDefinition& metric, const QString& value, RunId run) {
    MetricFacts facts;
    facts.name = metricLabel(metric);
    facts.value = value;
    facts.definition = translated(metric.meaning);
    facts.formula = translated(metric.formula);
    facts.source = translated(metric.source);
    if (run.valid())
        facts.number = QStringLiteral("metric/%1/%2").arg(run.value).arg(format::text(metric.id));
    facts.section = format::text(metric.anchor);
    return facts;
}

QList<MetricLine> ownStatistics(const MetricSets& metrics) {
    QList<MetricLine> lines;
    for (const auto& metric : analytics::metricCatalog()) {
        if (metric.needsBenchmark) continue;
        MetricLine line = lineOf(metric, metrics);
        if (!metrics.benchmark.empty())
            line.benchmark = metricText(metric.unit, analytics::metric(metrics.benchmark, metric.id));
        lines.append(line);
        if (metric.id == std::string_view("sharpe"))
            lines += evidenceLines(metrics.sharpe, metrics.benchmarkSharpe, !metrics.benchmark.empty());
    }
    return lines;
}

QList<MetricLine> relativeStatistics(const MetricSets& metrics) {
    QList<MetricLine> lines;
    if (metrics.benchmark.empty()) return lines;
    for (const auto& metric : analytics::metricCatalog())
        if (metric.needsBenchmark) lines.append(lineOf(metric, metrics));
    return lines;
}

}  // namespace qd::ui::pages::backtests
