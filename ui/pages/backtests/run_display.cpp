// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_display.h"

#include <utility>

#include "core/desk/run_files.h"
#include "core/desk/run_tags.h"
#include "core/desk/views.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr const char* kRunFile = "run.json";

QString datasetName(const desk::DataView& data, DatasetId id) {
    for (const auto& dataset : data.datasets)
        if (dataset.record.id == id) return format::text(dataset.record.name);
    return {};
}

std::vector<charts::MonthlyReturn> monthsOf(const desk::RunView& run) {
    std::vector<charts::MonthlyReturn> months;
    for (const auto& month : run.months)
        months.push_back({month.year, static_cast<int>(month.month), month.value});
    return months;
}

void addCurves(RunDisplay& out, const desk::RunView& run) {
    out.equity = equityOf(run, out.benchmark);
    out.equityAndSharpe = withRolling(*out.equity, run, Below::Sharpe);
    out.equityAndVolatility = withRolling(*out.equity, run, Below::Volatility);
    out.months = monthsOf(run);
    out.sectors = sectorBands(run);
    out.names = nameBands(run);
}

}  // namespace

const charts::TimeSeriesPtr& RunDisplay::growth(Below below) const {
    if (below == Below::Sharpe) return equityAndSharpe;
    return below == Below::Volatility ? equityAndVolatility : equity;
}

std::shared_ptr<const RunDisplay> displayOf(const desk::RunView& run, const QString& dataset,
                                            const std::string& runFile) {
    return displayOf(std::make_shared<const desk::RunView>(run), dataset, runFile);
}

std::shared_ptr<const RunDisplay> displayOf(std::shared_ptr<const desk::RunView> view, const QString& dataset,
                                            const std::string& runFile) {
    auto out = std::make_shared<RunDisplay>();
    const desk::RunView& run = *view;
    out->id = run.record.id;
    out->dataset = run.record.dataset;
    out->title = format::text(run.record.name);
    out->line = Words::tr("Run %1 \u00B7 %2 \u2013 %3")
                    .arg(run.record.id.value)
                    .arg(format::date(run.result.dates.front()), format::date(run.result.dates.back()));
    out->synthetic = run.record.synthetic;
    // A configuration that an older program wrote may not parse: the run is still worth showing.
    if (auto config = config::parseBacktestConfig(run.record.config, run.record.name); config.ok())
        out->config = std::move(config).value();
    if (!run.result.benchmark.empty()) {
        const bool named = out->config && out->config->benchmark;
        out->benchmark = named ? format::text(*out->config->benchmark) : Words::tr("benchmark");
    }
    out->tiles = tilesOf(run, out->benchmark);
    out->trades = std::make_shared<const std::vector<desk::TradeRow>>(desk::tradesOf(run.result));
    addCurves(*out, run);
    const MetricSets metrics{run.metrics, run.benchmarkMetrics, run.record.id, run.sharpe,
                             run.benchmarkSharpe};
    out->statistics = ownStatistics(metrics);
    out->againstBenchmark = relativeStatistics(metrics);
    out->trading = tradingOf(run);
    if (out->config) out->configuration = configurationOf(run, *out->config);
    out->reproducibility = reproducibilityOf(run, dataset, runFile);
    for (const auto& note : run.result.notes)
        out->notes.append(format::error(Error{ErrorCode::Internal, note}));
    out->view = std::move(view);
    return out;
}

Result<std::shared_ptr<const RunDisplay>> loadDisplay(desk::Session& session, RunId id) {
    QD_TRY(const auto run, desk::loadRun(session, id));
    QD_TRY(const auto data, desk::loadData(session));
    QD_TRY(const auto runFile, loadRunFile(session, id, kRunFile));
    const auto shown = displayOf(run, datasetName(*data, run->record.dataset), runFile);
    auto out = std::make_shared<RunDisplay>(*shown);
    // Tags that cannot be read are no reason to withhold the run.
    if (auto tags = desk::loadRunTags(session, id.valid() ? id : run->record.id); tags.ok())
        out->tags = std::move(tags).value();
    return std::shared_ptr<const RunDisplay>(std::move(out));
}

Result<std::string> loadRunFile(desk::Session& session, RunId id, const std::string& name) {
    return desk::readRunFile(session, id, name);
}

}  // namespace qd::ui::pages::backtests
