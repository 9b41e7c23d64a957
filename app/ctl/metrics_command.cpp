// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/analytics/metrics.h"
#include "core/base/number_text.h"
#include "core/desk/summary.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

struct MetricsOptions {
    std::string returns;
    std::string benchmark;
    analytics::MetricOptions metric;
};

using Series = market::ReturnsTable::Series;

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

std::string toText(const std::string& name, const std::vector<analytics::MetricValue>& values) {
    std::string text = name + "\n";
    for (const auto& entry : values) {
        const auto* definition = analytics::findMetric(entry.id);
        std::string label(definition->label);
        label.resize(std::max<std::size_t>(label.size(), 32), ' ');
        text += "  " + label + (entry.value ? shortestText(*entry.value) : std::string("not defined")) + "\n";
    }
    return text;
}

Result<Output> run(Context& context, const MetricsOptions& options) {
    QD_TRY(const auto read, market::importReturns(context.environment.files, options.returns, {}));
    const auto& table = read.value;
    const Series* benchmark = nullptr;
    for (const auto& series : table.series) {
        if (series.name == options.benchmark) benchmark = &series;
    }
    if (!options.benchmark.empty() && benchmark == nullptr) {
        return Error{ErrorCode::BadInput,
                     "there is no column '" + options.benchmark + "' for the benchmark",
                     "name one of the file's columns",
                     {options.returns, 1, 0}};
    }
    Output output;
    for (const auto& series : table.series) {
        const Series* against = &series == benchmark ? nullptr : benchmark;
        const auto [returns, reference] = aligned(series, against);
        auto values = analytics::computeMetrics(returns, reference, options.metric);
        if (!values.ok()) {
            Error error = values.error();
            error.message = "column '" + series.name + "': " + error.message;
            error.where.file = options.returns;
            return error;
        }
        output.document.set(series.name, desk::metricsToJson(*values));
        output.text += toText(series.name, *values);
    }
    return output;
}

}  // namespace

void addMetrics(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<MetricsOptions>();
    auto* command = app.add_subcommand("metrics", "Performance and risk statistics of return series");
    command->add_option("--returns", options->returns, "File of simple returns: date,NAME1,…")->required();
    command->add_option("--benchmark", options->benchmark, "Name of the column to compare with");
    command->add_option("--periods-per-year", options->metric.periodsPerYear, "Periods in a year")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--risk-free", options->metric.riskFreeAnnual, "Risk-free rate a year")
        ->capture_default_str();
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
