// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/metric_text.h"
#include "app/ctl/models_text.h"
#include "app/ctl/text_table.h"
#include "core/base/child_process.h"
#include "core/base/number_text.h"
#include "core/desk/experiments_view.h"
#include "core/desk/run_tags.h"
#include "core/desk/training_reproduce.h"

namespace qd::ctl {

namespace {

using enum TextTable::Side;

constexpr std::int64_t kMostRuns = 1'000'000'000;

struct ExperimentOptions {
    std::int64_t run = 0;
    std::vector<std::int64_t> runs;
    std::vector<std::string> tags;
};
using Options = std::shared_ptr<ExperimentOptions>;

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json gapJson(const desk::SharpeDifference& gap) {
    if (!gap.difference) return nullptr;
    return Json::object({{"sharpe", orNull(gap.difference)},
                         {"low", orNull(gap.low)},
                         {"high", orNull(gap.high)},
                         {"p", orNull(gap.p)}});
}

std::string gapText(const desk::SharpeDifference& gap) {
    if (!gap.difference || !gap.low || !gap.high) return "-";
    return fixedText(*gap.difference, 2) + " (" + intervalText(*gap.low, *gap.high) + ")";
}

Json rowJson(const desk::ExperimentRow& row) {
    Json tags = Json::array();
    for (const auto& tag : row.tags)
        tags.push(tag);
    Json json = Json::object();
    json.set("run", row.record.id.value).set("name", row.record.name).set("kind", row.kind);
    json.set("objective", row.objective).set("created_at", row.record.createdAt.iso());
    json.set("created_by", row.record.createdBy).set("dataset", row.record.dataset.value);
    json.set("data_hash", row.record.inputHash).set("synthetic", row.record.synthetic);
    json.set("out_of_sample", outOfSampleJson(row.model)).set("over_hrp", gapJson(row.overHrp));
    json.set("over_equal_weight", gapJson(row.overEqualWeight)).set("epochs", row.epochs);
    json.set("seed", row.seed ? Json(*row.seed) : Json(nullptr)).set("code_version", row.codeVersion);
    json.set("seconds", row.record.seconds).set("tags", std::move(tags));
    return json.set("model", row.registered.valid() ? Json(row.registered.value) : Json(nullptr));
}

Result<Output> list(Context& context, const ExperimentOptions&) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto listing, desk::listExperiments(*session));
    Json rows = Json::array();
    TextTable table({Right, Left, Left, Left, Left, Left, Left, Left});
    table.row({"Run", "Name", "Kind", "Made", "Sharpe (95 % interval)", "Over HRP", "Model", "Tags"});
    for (const auto& row : listing->experiments) {
        rows.push(rowJson(row));
        table.row({std::to_string(row.record.id.value), row.record.name, row.kind, row.record.createdAt.iso(),
                   sharpeText(row.model), gapText(row.overHrp),
                   row.registered.valid() ? std::to_string(row.registered.value) + " " + row.stage : "-",
                   listText(row.tags, desk::kMostTags)});
    }
    Output output;
    output.document.set("experiments", std::move(rows));
    output.text = listing->experiments.empty() ? "There is no training yet. Make one with: qdctl train\n"
                                               : table.text();
    if (listing->unreadable > 0)
        output.notes.push_back(std::to_string(listing->unreadable) + " recorded trainings cannot be read");
    return output;
}

std::string valueText(const desk::ComparedMetric& metric, std::size_t run) {
    const auto& value = metric.values[run];
    if (!value) return "-";
    auto text =
        metric.unit == desk::ComparedMetric::Unit::Share ? percentText(*value, 1) : fixedText(*value, 2);
    if (!metric.low.empty() && metric.low[run] && metric.high[run])
        text += " (" + intervalText(*metric.low[run], *metric.high[run]) + ")";
    return metric.best == run ? text + " *" : text;
}

std::string comparisonText(const desk::ExperimentComparison& view) {
    std::vector<TextTable::Side> sides(view.runs.size() + 1, Right);
    sides.front() = Left;
    TextTable table(sides);
    std::vector<std::string> cells{""};
    for (const auto& run : view.runs)
        cells.push_back("Run " + std::to_string(run.record.id.value));
    table.row(cells);
    for (const auto& metric : view.metrics) {
        cells = {metric.words.text};
        for (std::size_t i = 0; i < view.runs.size(); ++i)
            cells.push_back(valueText(metric, i));
        table.row(cells);
    }
    for (const auto& difference : view.differences) {
        cells = {difference.key};
        cells.insert(cells.end(), difference.values.begin(), difference.values.end());
        table.row(cells);
    }
    std::string text = table.text();
    for (const auto& sharpe : view.sharpe) {
        text += "Run " + std::to_string(view.runs[sharpe.run].record.id.value) + " over run " +
                std::to_string(view.runs.front().record.id.value) + ": ";
        text += sharpe.difference ? "Sharpe difference " + fixedText(*sharpe.difference, 2) + " (" +
                                        intervalText(*sharpe.low, *sharpe.high) + ", 95 % interval), p " +
                                        fixedText(*sharpe.p, 3)
                                  : sharpe.words.text;
        text += "\n";
    }
    return text;
}

Json comparisonJson(const desk::ExperimentComparison& view) {
    Json runs = Json::array();
    for (const auto& run : view.runs)
        runs.push(rowJson(run));
    Json differences = Json::object();
    for (const auto& difference : view.differences) {
        Json values = Json::array();
        for (const auto& value : difference.values)
            values.push(value);
        differences.set(difference.key, std::move(values));
    }
    Json sharpe = Json::array();
    for (const auto& one : view.sharpe)
        sharpe.push(Json::object({{"run", view.runs[one.run].record.id.value},
                                  {"sessions", static_cast<std::int64_t>(one.sessions)},
                                  {"difference", orNull(one.difference)},
                                  {"low", orNull(one.low)},
                                  {"high", orNull(one.high)},
                                  {"p", orNull(one.p)}}));
    Json json = Json::object();
    json.set("runs", std::move(runs)).set("same_data", view.sameData);
    json.set("config_differences", std::move(differences));
    json.set("same_keys", static_cast<std::int64_t>(view.sameKeys));
    return json.set("sharpe_differences", std::move(sharpe));
}

Result<Output> compare(Context& context, const ExperimentOptions& options) {
    QD_TRY(const auto session, openSession(context));
    std::vector<RunId> runs;
    for (const auto run : options.runs)
        runs.push_back(RunId{run});
    QD_TRY(const auto view, desk::compareExperiments(*session, runs, context.job));
    Output output;
    output.document = comparisonJson(*view);
    output.text = comparisonText(*view);
    if (!view->sameData) output.notes.emplace_back("the runs were made on different prices");
    return output;
}

Result<Output> tag(Context& context, const ExperimentOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto kept, desk::setRunTags(*session, RunId{options.run}, options.tags));
    Json tags = Json::array();
    for (const auto& each : kept)
        tags.push(each);
    Output output;
    output.document.set("run", options.run).set("tags", std::move(tags));
    output.text = "Run " + std::to_string(options.run) +
                  (kept.empty() ? " has no tags.\n" : ": " + listText(kept, desk::kMostTags) + "\n");
    return output;
}

Result<Output> reproduce(Context& context, const ExperimentOptions& options) {
    QD_TRY(const auto session, openSession(context));
    desk::RunningTrainings running;
    SystemPrograms programs;
    const auto threads = static_cast<std::size_t>(std::max(1, context.options.threads));
    QD_TRY(const auto made,
           desk::reproduceRun(*session, RunId{options.run}, threads, {running, programs}, context.job));
    Json same = Json::array();
    Json different = Json::array();
    for (const auto& name : made.same)
        same.push(name);
    for (const auto& name : made.different)
        different.push(name);
    Output output;
    output.document.set("run", options.run).set("whole", made.whole()).set("same", std::move(same));
    output.document.set("different", std::move(different)).set("changed", made.changed);
    output.text = made.whole() ? "Run " + std::to_string(options.run) + " comes out byte for byte the same.\n"
                               : "Run " + std::to_string(options.run) +
                                     " differs in: " + listText(made.different, made.different.size()) + "\n";
    if (!made.changed.empty()) output.notes.push_back(made.changed);
    return output;
}

CLI::App* add(CLI::App& parent, Command& chosen, const Options& options, const char* name, const char* what,
              Result<Output> (*work)(Context&, const ExperimentOptions&),
              std::vector<std::string_view> examples) {
    auto* command = parent.add_subcommand(name, what);
    addExamples(*command, std::move(examples));
    command->callback([&chosen, options, work] {
        chosen = [options, work](Context& context) { return work(context, *options); };
    });
    return command;
}

void addRun(CLI::App& command, const Options& options) {
    shows(command.add_option("run", options->run, "Number of the run")
              ->required()
              ->check(wholeNumber(1, kMostRuns)),
          "RUN");
}

}  // namespace

void addExperiments(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("experiments", "Recorded trainings: list, compare, tag, make again");
    command->require_subcommand(1);
    addExamples(*command, {"qdctl experiments compare 12 14 --workspace fund.qdw"});
    auto options = std::make_shared<ExperimentOptions>();
    add(*command, chosen, options, "list", "Recorded trainings, newest first", list,
        {"qdctl experiments list --workspace fund.qdw --json"});
    auto* compared = add(*command, chosen, options, "compare",
                         "Runs side by side: configuration, figures with intervals, and their difference",
                         compare, {"qdctl experiments compare 12 14 --workspace fund.qdw --json"});
    shows(compared->add_option("runs", options->runs, "Numbers of 2 to 8 runs")
              ->required()
              ->check(wholeNumber(1, kMostRuns)),
          "RUN");
    auto* tags = add(*command, chosen, options, "tag", "Give a run these tags and no others", tag,
                     {"qdctl experiments tag 12 candidate 'low turnover' --workspace fund.qdw"});
    addRun(*tags, options);
    shows(tags->add_option("tags", options->tags, "The tags; none takes all away"), "TAG");
    auto* again = add(*command, chosen, options, "reproduce",
                      "Make a run again from its record, and compare every byte", reproduce,
                      {"qdctl experiments reproduce 12 --workspace fund.qdw"});
    addRun(*again, options);
}

}  // namespace qd::ctl
