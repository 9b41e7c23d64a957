// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/metric_text.h"
#include "app/ctl/text_table.h"
#include "core/analytics/metrics.h"
#include "core/analytics/sharpe_inference.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kColumnsInText = 6;

struct MetricsOptions {
    std::string returns;
    std::string benchmark;
    analytics::MetricOptions metric;
};

using Series = market::ReturnsTable::Series;
using Values = std::vector<analytics::MetricValue>;

struct NamedValues {
    std::string name;
    Values values;
    std::optional<analytics::SharpeInterval> interval;  ///< nothing where there is no Sharpe ratio
};

/// The returns of `series` on the days on which `also` (if there is one) has one too.
std::pair<std::vector<double>, std::vector<double>> aligned(const Series& series, const Series* also) {
    std::pair<std::vector<double>, std::vector<double>> out;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!series.present[i] || (also != nullptr && !also->present[i])) continue;
        out.first.push_back(series.values[i]);
        if (also != nullptr) out.second.push_back(also->values[i]);
    }
    return out;
}

/// Every metric of the catalogue, the Sharpe ratio with its 95 % interval; null where it is not defined, or
/// needs a benchmark and has none.
Json toJson(const NamedValues& series) {
    Json out = Json::object();
    for (const auto& definition : analytics::metricCatalog()) {
        const auto value = analytics::metric(series.values, definition.id);
        out.set(definition.id, value ? Json(*value) : Json(nullptr));
        if (definition.id != "sharpe") continue;
        out.set("sharpe_low", series.interval ? Json(series.interval->low) : Json(nullptr));
        out.set("sharpe_high", series.interval ? Json(series.interval->high) : Json(nullptr));
    }
    return out;
}

/// The line below the Sharpe ratios.
std::vector<std::string> intervals(const std::vector<NamedValues>& all, std::size_t from, std::size_t to) {
    std::vector<std::string> cells{std::string(kIntervalLabel)};
    for (std::size_t k = from; k < to; ++k) {
        const auto& interval = all[k].interval;
        cells.push_back(interval ? intervalText(interval->low, interval->high) : "-");
    }
    return cells;
}

/// Metrics down, series across, a few series at a time.
std::string toText(const std::vector<NamedValues>& all) {
    std::string text;
    for (std::size_t from = 0; from < all.size(); from += kColumnsInText) {
        const std::size_t to = std::min(all.size(), from + kColumnsInText);
        std::vector<TextTable::Side> sides{TextTable::Side::Left};
        sides.resize(1 + to - from, TextTable::Side::Right);
        TextTable table(sides);
        std::vector<std::string> header{""};
        for (std::size_t k = from; k < to; ++k)
            header.push_back(all[k].name);
        table.row(header);
        for (const auto& definition : analytics::metricCatalog()) {
            std::vector<std::string> cells{std::string(definition.label)};
            bool any = !definition.needsBenchmark;
            for (std::size_t k = from; k < to; ++k) {
                const auto value = analytics::metric(all[k].values, definition.id);
                any = any || value.has_value();
                cells.push_back(value ? metricText(definition, *value) : "-");
            }
            if (any) table.row(cells);
            if (definition.id == "sharpe") table.row(intervals(all, from, to));
        }
        text += (from > 0 ? "\n" : "") + table.text();
    }
    return text;
}

Result<const Series*> findBenchmark(const market::ReturnsTable& table, const MetricsOptions& options) {
    if (options.benchmark.empty()) return nullptr;
    std::vector<std::string> names;
    for (const auto& series : table.series) {
        if (series.name == options.benchmark) return &series;
        names.push_back(series.name);
    }
    return Error{ErrorCode::BadInput,
                 "found no column '" + options.benchmark + "' for the benchmark, expected one of " +
                     listText(names, kColumnsInText),
                 "name a column of the file with --benchmark",
                 {options.returns, 1, 1}};
}

Result<Output> run(Context& context, const MetricsOptions& options) {
    auto read = market::importReturns(context.environment.files, options.returns, {});
    if (!read.ok()) return inFile(std::move(read).error(), options.returns);
    const auto& table = read->value;
    QD_TRY(const Series* benchmark, findBenchmark(table, options));
    std::vector<NamedValues> all;
    Json::Object documents;
    for (const auto& series : table.series) {
        QD_CHECK(context.job.checkpoint("Measuring " + series.name, 0.5));
        const auto [returns, reference] = aligned(series, &series == benchmark ? nullptr : benchmark);
        auto values = analytics::computeMetrics(returns, reference, options.metric);
        if (!values.ok()) {
            Error error = std::move(values).error();
            error.message = "column '" + series.name + "': " + error.message;
            return inFile(std::move(error), options.returns);
        }
        analytics::SharpeIntervalOptions sharpe;
        sharpe.periodsPerYear = options.metric.periodsPerYear;
        sharpe.riskFreeAnnual = options.metric.riskFreeAnnual;
        const auto interval = analytics::sharpeInterval(returns, sharpe);
        all.push_back(
            {series.name, std::move(*values), interval.ok() ? std::optional(*interval) : std::nullopt});
        documents.emplace_back(series.name, toJson(all.back()));
    }
    return Output{Json::object(std::move(documents)), toText(all)};
}

}  // namespace

void addMetrics(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<MetricsOptions>();
    auto* command = app.add_subcommand("metrics", "Performance and risk statistics of return series");
    shows(command
              ->add_option("--returns", options->returns,
                           "CSV of simple returns a period: date,NAME1,…; plain or gzip")
              ->required(),
          "FILE");
    shows(command->add_option("--benchmark", options->benchmark,
                              "Column to compare the others with: alpha, beta, tracking error …"),
          "NAME");
    shows(command
              ->add_option("--periods-per-year", options->metric.periodsPerYear,
                           "Periods in a year, 0.001 to 1000000; default: 252")
              ->check(number(0.001, 1e6)),
          "N");
    shows(command
              ->add_option("--risk-free", options->metric.riskFreeAnnual,
                           "Risk-free rate a year as a share, -0.5 to 1; default: 0")
              ->check(number(-0.5, 1.0)),
          "RATE");
    addExamples(*command, {"qdctl metrics --returns returns.csv --benchmark SPY --risk-free 0.02"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
