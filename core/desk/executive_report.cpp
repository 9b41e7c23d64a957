// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <utility>

#include "core/crypto/hash.h"
#include "core/desk/make_report.h"
#include "core/desk/run_view.h"
#include "core/desk/version.h"
#include "core/desk/views.h"

namespace qd::desk {

namespace {

using report::Cell;
using report::Format;

constexpr std::size_t kLargestPositions = 15;
constexpr std::size_t kWorstDrawdowns = 5;

Cell cellOf(std::optional<double> value) {
    return value ? Cell{*value} : Cell{};
}

Format formatOf(analytics::MetricUnit unit) {
    switch (unit) {
        case analytics::MetricUnit::Percent:
            return Format::Percent2;
        case analytics::MetricUnit::Days:
        case analytics::MetricUnit::Count:
            return Format::Integer;
        case analytics::MetricUnit::Ratio:
            break;
    }
    return Format::Number2;
}

report::Tile tile(const RunView& run, const char* id, const char* label) {
    const auto* definition = analytics::findMetric(id);
    QD_REQUIRE(definition != nullptr);
    report::Tile out{label, cellOf(analytics::metric(run.metrics, id)), formatOf(definition->unit), {}};
    if (const auto reference = analytics::metric(run.benchmarkMetrics, id)) {
        out.context = "benchmark " + report::displayText({*reference}, out.format);
    }
    return out;
}

std::string intervalText(const SharpeEvidence& sharpe) {
    return report::displayText({sharpe.low}, Format::Number2) + " to " +
           report::displayText({sharpe.high}, Format::Number2);
}

/// A Sharpe ratio with its interval; the benchmark's stands in the table of statistics with its own.
report::Tile sharpeTile(const RunView& run) {
    auto out = tile(run, "sharpe", "Sharpe ratio");
    if (!run.sharpe) return out;
    out.context = "95\u2009%: " + intervalText(*run.sharpe);
    if (run.sharpe->dsr)
        out.context += ", deflated " + report::displayText({*run.sharpe->dsr}, Format::Percent2) + " (" +
                       report::displayText({static_cast<double>(run.sharpe->trials)}, Format::Integer) +
                       " trials)";
    return out;
}

std::vector<report::Tile> tilesOf(const RunView& run) {
    return {tile(run, "total_return", "Total return"), tile(run, "cagr", "Return a year"),
            tile(run, "volatility", "Volatility a year"), sharpeTile(run),
            tile(run, "max_drawdown", "Maximum drawdown")};
}

report::LineChart performanceChart(const RunView& run) {
    report::LineChart chart;
    chart.title = run.benchmarkMetrics.empty() ? "Value of 100 invested, with drawdown"
                                               : "Value of 100 invested, against benchmark, with drawdown";
    chart.dates = run.result.dates;
    chart.drawdown = true;
    const auto rebased = [](const std::vector<double>& values) {
        std::vector<double> out;
        out.reserve(values.size());
        for (const double v : values)
            out.push_back(100.0 * v / values.front());
        return out;
    };
    chart.series.push_back({run.record.name, rebased(run.result.equity), false});
    if (!run.result.benchmark.empty())
        chart.series.push_back({"Benchmark", rebased(run.result.benchmark), true});
    return chart;
}

report::MonthlyHeatmap heatmapOf(const RunView& run) {
    report::MonthlyHeatmap map;
    map.title = "Return by month";
    std::vector<double> growth;
    for (const auto& month : run.months) {
        if (map.years.empty() || map.years.back() != month.year) {
            map.years.push_back(month.year);
            map.months.emplace_back(12);
            growth.push_back(1.0);
        }
        map.months.back()[month.month - 1] = month.value;
        growth.back() *= 1.0 + month.value;
    }
    for (const double g : growth)
        map.yearTotals.emplace_back(g - 1.0);
    return map;
}

/// What stands below the Sharpe ratio: how sure it is, and what it is worth among all that was tried.
void addSharpeRows(report::Table& table, const RunView& run, bool compared) {
    const auto add = [&](std::string label, Cell own, Cell benchmark, std::string definition, Format format) {
        std::vector<Cell> row{{std::move(label)}, std::move(own)};
        if (compared) row.push_back(std::move(benchmark));
        row.push_back({std::move(definition)});
        table.rows.push_back(std::move(row));
        table.rowFormats.push_back(format);
    };
    const auto& own = run.sharpe;
    const auto& other = run.benchmarkSharpe;
    if (!own && !other) return;
    const auto interval = [](const auto& sharpe) { return sharpe ? Cell{intervalText(*sharpe)} : Cell{}; };
    add("Sharpe ratio, 95\u2009% interval", interval(own), interval(other),
        "± 1.96 deviations with skew and kurtosis (Mertens 2002)", Format::Text);
    const auto psr = [](const auto& sharpe) { return sharpe ? Cell{sharpe->psr} : Cell{}; };
    add("Probabilistic Sharpe ratio", psr(own), psr(other),
        "probability of a true ratio above 0 (Bailey & López de Prado 2012)", Format::Percent2);
    if (!own || !own->dsr) return;
    const std::string trials = report::displayText({static_cast<double>(own->trials)}, Format::Integer);
    add("Deflated Sharpe ratio", {*own->dsr}, {},
        "probability of a true ratio above what the best of the " + trials +
            " tracked trials shows by luck (Bailey & López de Prado 2014)",
        Format::Percent2);
}

report::Table metricsTable(const RunView& run) {
    report::Table table;
    table.title = "Statistics";
    const bool compared = !run.benchmarkMetrics.empty();
    table.columns = {{"Measure", Format::Text, 2.2}, {"Strategy", Format::Text, 1.0}};
    if (compared) table.columns.push_back({"Benchmark", Format::Text, 1.0});
    table.columns.push_back({"Definition", Format::Text, 4.0});
    for (const auto& definition : analytics::metricCatalog()) {
        const auto value = analytics::metric(run.metrics, definition.id);
        if (!value && definition.needsBenchmark && !compared) continue;
        const Format format = formatOf(definition.unit);
        std::vector<Cell> row{{std::string(definition.label)}, cellOf(value)};
        if (compared) row.push_back(cellOf(analytics::metric(run.benchmarkMetrics, definition.id)));
        row.push_back({std::string(definition.formula)});
        table.rows.push_back(std::move(row));
        table.rowFormats.push_back(format);
        if (definition.id == "sharpe") addSharpeRows(table, run, compared);
    }
    table.note =
        "Annual figures use 252 sessions. Value at risk and expected shortfall are historical, one day, 95 "
        "%.";
    return table;
}

report::Table drawdownTable(const RunView& run) {
    struct Episode {
        std::size_t peak, trough;
        std::optional<std::size_t> recovered;
    };
    std::vector<Episode> episodes;
    bool under = false;
    for (std::size_t i = 0; i < run.drawdown.size(); ++i) {
        const bool now = run.drawdown[i] < 0.0;
        if (now && !under) episodes.push_back({i == 0 ? 0 : i - 1, i, std::nullopt});
        if (now && run.drawdown[i] < run.drawdown[episodes.back().trough]) episodes.back().trough = i;
        if (!now && under) episodes.back().recovered = i;
        under = now;
    }
    std::stable_sort(episodes.begin(), episodes.end(), [&](const Episode& a, const Episode& b) {
        return run.drawdown[a.trough] < run.drawdown[b.trough];
    });
    episodes.resize(std::min(episodes.size(), kWorstDrawdowns));
    report::Table table;
    table.title = "Largest drawdowns";
    table.columns = {{"Peak", Format::IsoDate, 1.2},
                     {"Trough", Format::IsoDate, 1.2},
                     {"Recovered", Format::IsoDate, 1.2},
                     {"Depth", Format::Percent2, 1.0},
                     {"Sessions under water", Format::Integer, 1.4}};
    const auto& dates = run.result.dates;
    for (const auto& e : episodes) {
        const std::size_t end = e.recovered.value_or(dates.size() - 1);
        table.rows.push_back({{dates[e.peak]},
                              {dates[e.trough]},
                              e.recovered ? Cell{dates[*e.recovered]} : Cell{},
                              {run.drawdown[e.trough]},
                              {static_cast<double>(end - e.peak)}});
    }
    table.note = "A dash under “Recovered” means not yet.";
    return table;
}

report::StackedArea sectorArea(const RunView& run) {
    report::StackedArea area;
    area.title = "Target weights by sector";
    for (const auto& rebalance : run.result.rebalances)
        area.dates.push_back(rebalance.fill);
    for (std::size_t s = 0; s < run.sectorNames.size(); ++s) {
        report::LineSeries series{run.sectorNames[s], {}, false};
        for (const auto& row : run.sectorWeights)
            series.values.push_back(row[s]);
        area.series.push_back(std::move(series));
    }
    return area;
}

/// The area, or in words why there is none: a single band would say nothing.
report::Block sectorsOf(const RunView& run) {
    if (run.sectorNames.size() > 1) return sectorArea(run);
    return report::Paragraph{
        "Target weights by sector are not shown: the workspace knows no sectors of these names. "
        "Import a file of symbol and sector to see them."};
}

report::Table holdingsTable(const RunView& run) {
    report::Table table;
    table.title = "Largest target weights";
    table.columns = {{"Symbol", Format::Text, 1.0}, {"Weight", Format::Percent2, 1.0}};
    const auto& last = run.result.rebalances.back();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < last.symbols.size(); ++i) {
        if (last.weights[i] != 0.0) order.push_back(i);  // the others were sold
    }
    const std::size_t positions = order.size();
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return last.weights[a] > last.weights[b]; });
    order.resize(std::min(order.size(), kLargestPositions));
    double shown = 0.0;
    for (const auto i : order) {
        table.rows.push_back({{run.result.symbols[last.symbols[i]]}, {last.weights[i]}});
        shown += last.weights[i];
    }
    table.note = "Set on " + last.signal.iso() + ", filled on " + last.fill.iso() +
                 ". Shown: " + report::displayText({shown}, Format::Percent2) + " of " +
                 std::to_string(positions) + " positions.";
    return table;
}

report::Table tradingTable(const RunView& run) {
    // Of all sessions: a name whose prices end is sold at a cost too, between rebalances.
    const double costs = std::accumulate(run.result.costs.begin(), run.result.costs.end(), 0.0);
    double turnover = 0.0;
    for (const auto& rebalance : run.result.rebalances)
        turnover += rebalance.turnover;
    const auto count = static_cast<double>(run.result.rebalances.size());
    report::Table table;
    table.title = "Trading and costs";
    table.columns = {{"Measure", Format::Text, 2.0}, {"Value", Format::Text, 1.0}};
    const auto add = [&table](const char* label, double value, Format format) {
        table.rows.push_back({{std::string(label)}, {value}});
        table.rowFormats.push_back(format);
    };
    add("Rebalances", count, Format::Integer);
    add("Trades", static_cast<double>(run.result.trades.size()), Format::Integer);
    add("Average turnover a rebalance (one way)", count > 0.0 ? turnover / count : 0.0, Format::Percent2);
    add("Costs paid", costs, Format::Money2);
    add("Value at the start", run.result.equity.front(), Format::Money2);
    add("Value at the end", run.result.equity.back(), Format::Money2);
    return table;
}

report::Section notesSection(const RunView& run) {
    report::Section section{"What a reader must know", {}, false};
    section.blocks.emplace_back(
        report::Paragraph{"A backtest shows what rules would have done with hindsight about which rules to "
                          "try. It is not a record of "
                          "trading and no promise of what is to come."});
    for (const auto& note : run.result.notes)
        section.blocks.emplace_back(report::Paragraph{note});
    return section;
}

}  // namespace

Result<report::Report> buildExecutiveReport(Session& session, RunId runId) {
    QD_CHECK(session.require(identity::Permission::MakeReport));
    QD_TRY(const auto view, loadRun(session, runId));
    const RunView& run = *view;
    if (run.result.dates.size() < 2 || run.result.rebalances.empty()) {
        return Error{ErrorCode::BadInput, say("the run has no sessions to report on")};
    }
    report::Report out;
    out.title = "Executive report";
    out.asOf = run.result.dates.back();
    out.subtitle = run.record.name + " · " + run.result.dates.front().iso() + " to " + out.asOf.iso();
    out.workspace = session.workspaceName();
    out.label = run.record.synthetic ? "SYNTHETIC" : "";
    out.generatedAt = session.env().clock.now();
    out.generatedBy = session.actor().user;
    out.currency = "USD";
    out.tiles = tilesOf(run);
    out.sections.push_back({"Performance", {performanceChart(run), heatmapOf(run)}, false});
    out.sections.push_back({"Risk", {drawdownTable(run), metricsTable(run)}, false});
    out.sections.push_back({"Portfolio", {sectorsOf(run), holdingsTable(run), tradingTable(run)}, true});
    out.sections.push_back(notesSection(run));
    QD_TRY(const auto tail, session.vault().auditTail(1));
    out.provenance = {{"Run", std::to_string(run.record.id.value) + " of " + run.record.createdAt.iso()},
                      {"Prices, SHA-256", run.record.inputHash},
                      {"Audit head", tail.empty() ? "" : tail.front().hash}};
    for (const auto& [program, version] : programVersions())
        out.provenance.emplace_back(program, version);
    QD_TRY(const auto checkpoints, session.vault().evidence().checkpoints(1));
    if (!checkpoints.empty())
        out.treeHead = {checkpoints.front().size, crypto::hex(checkpoints.front().root),
                        checkpoints.front().at};
    return out;
}

}  // namespace qd::desk
