// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/metric_text.h"
#include "app/ctl/runs_text.h"
#include "app/ctl/text_table.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/run_analysis.h"
#include "core/desk/run_tags.h"
#include "core/desk/run_view.h"
#include "core/desk/sharpe_evidence.h"

namespace qd::ctl {

namespace {

constexpr std::int64_t kMostRuns = 1'000'000'000;

struct RunsOptions {
    std::int64_t run = 0;  ///< 0: the newest
    std::string date;
    std::string from;
    std::string to;
    std::string factors;
    double payments = 0.0;
    std::vector<std::string> tags;
};

Result<Date> dateOf(const char* option, const std::string& text) {
    auto date = Date::parse(text);
    if (date.ok()) return date;
    return Error{ErrorCode::Usage,
                 std::string(option) + ": found '" + text + "', expected a day as 2024-03-15"};
}

std::optional<desk::SharpeEvidence> evidenceOf(const vault::RunRecord& run,
                                               const std::vector<vault::RunRecord>& all) {
    const auto sample = desk::recordedSharpe(run);
    if (!sample) return std::nullopt;
    return desk::sharpeEvidence(*sample, desk::trackedTrials(all, run.inputHash));
}

Result<Output> list(Context& context) {
    using enum TextTable::Side;
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto runs, desk::runsOfKind(*session, desk::kBacktestKind));
    QD_TRY(const auto searches, desk::runsOfKind(*session, desk::kSearchKind));
    QD_TRY(const auto tags, desk::loadRunTags(*session, runs));
    auto all = runs;
    all.insert(all.end(), searches.begin(), searches.end());
    Json rows = Json::array();
    TextTable table({Right, Left, Left, Right, Left, Right, Left});
    table.row({"Run", "Name", "Made", "Sharpe", "95 % interval", "DSR", "Tags"});
    for (const auto& run : runs) {
        const auto evidence = evidenceOf(run, all);
        Json item = Json::object();
        item.set("run", run.id.value).set("name", run.name).set("created_at", run.createdAt.iso());
        item.set("created_by", run.createdBy)
            .set("dataset", run.dataset.value)
            .set("synthetic", run.synthetic);
        if (evidence) {
            item.set("sharpe", evidence->sharpe).set("sharpe_low", evidence->low);
            item.set("sharpe_high", evidence->high).set("psr", evidence->psr);
            item.set("dsr", evidence->dsr ? Json(*evidence->dsr) : Json(nullptr));
            item.set("trials", static_cast<std::int64_t>(evidence->trials));
        }
        const auto own = tags.find(run.id);
        Json names = Json::array();
        for (const auto& tag : own == tags.end() ? std::vector<std::string>() : own->second)
            names.push(tag);
        item.set("tags", names);
        rows.push(std::move(item));
        table.row({std::to_string(run.id.value), run.name, run.createdAt.date().iso(),
                   evidence ? groupedText(evidence->sharpe, 2) : "-",
                   evidence ? intervalText(evidence->low, evidence->high) : "-",
                   evidence && evidence->dsr ? percentText(*evidence->dsr, 1) : "-",
                   own == tags.end() ? std::string() : listText(own->second, desk::kMostTags)});
    }
    Output output;
    output.text =
        runs.empty() ? "There is no run yet. Make one with: qdctl backtest --config FILE\n" : table.text();
    output.document.set("runs", std::move(rows));
    return output;
}

/// The last session on or before a day; without one the last of all.
Result<std::size_t> sessionOf(const backtest::BacktestResult& run, const std::string& text) {
    if (text.empty()) return run.dates.size() - 1;
    QD_TRY(const auto date, dateOf("--date", text));
    const auto after = std::upper_bound(run.dates.begin(), run.dates.end(), date);
    if (after != run.dates.begin()) return static_cast<std::size_t>(after - run.dates.begin()) - 1;
    return Error{ErrorCode::BadInput,
                 "the run begins on " + run.dates.front().iso() + ", after " + date.iso()};
}

Result<Output> day(Context& context, const RunsOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto run, desk::loadRun(*session, RunId{options.run}));
    QD_TRY(const std::size_t at, sessionOf(run->result, options.date));
    QD_TRY(const auto days, desk::loadRunDays(*session, run));
    QD_TRY(const auto found, desk::runDay(*days, at));
    Output output;
    output.document = dayJson(*found);
    output.document.set("run", run->record.id.value).set("name", run->record.name);
    output.text =
        run->record.name + " (run " + std::to_string(run->record.id.value) + ")\n" + dayText(*found);
    if (!days->sectorsOfTheRun)
        output.notes.emplace_back("the sectors have changed since the run; they are shown as they are now");
    return output;
}

Result<Output> analysis(Context& context, const RunsOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto run, desk::loadRun(*session, RunId{options.run}));
    desk::AnalysisRequest request{
        run->result.dates.front(), run->result.dates.back(), {options.payments}, nullptr};
    if (!options.from.empty()) {
        QD_TRY(request.from, dateOf("--from", options.from));
    }
    if (!options.to.empty()) {
        QD_TRY(request.to, dateOf("--to", options.to));
    }
    if (!options.factors.empty()) {
        auto factors = desk::readFactors(*session, options.factors);
        if (!factors.ok()) return inFile(std::move(factors).error(), options.factors);
        request.factors = *factors;
    }
    QD_TRY(const auto inputs, desk::loadAnalysisInputs(*session, run, context.job));
    QD_TRY(const auto found, desk::runAnalysis(inputs, request));
    Output output;
    output.document = analysisJson(*found);
    output.document.set("run", run->record.id.value).set("name", run->record.name);
    output.text =
        run->record.name + " (run " + std::to_string(run->record.id.value) + ")\n" + analysisText(*found);
    return output;
}

Result<Output> tag(Context& context, const RunsOptions& options) {
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

void addRunOption(CLI::App& command, RunsOptions& options, bool required) {
    auto* run = command.add_option("run", options.run,
                                   required ? "Number of the run" : "Number of the run; without: the newest");
    shows(run, "RUN")->check(wholeNumber(1, kMostRuns));
    if (required) run->required();
}

void addAnalysis(CLI::App& runs, Command& chosen, const std::shared_ptr<RunsOptions>& options) {
    auto* command =
        runs.add_subcommand("analysis", "Drawdowns, regimes, attribution and account returns of a run");
    addRunOption(*command, *options, false);
    shows(command->add_option("--from", options->from, "First day that counts"), "DATE");
    shows(command->add_option("--to", options->to, "Last day that counts"), "DATE");
    shows(command->add_option("--factors", options->factors,
                              "Factor returns in percent a day: date, one column a factor, rf"),
          "FILE");
    shows(command->add_option("--payments", options->payments,
                              "Paid into the account each month, as a share of its first value"),
          "SHARE")
        ->check(number(-1.0, 100.0));
    addExamples(*command,
                {"qdctl runs analysis 12 --workspace fund.qdw --from 2020-01-01 --factors ff.csv --json"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return analysis(context, *options); }; });
}

}  // namespace

void addRuns(CLI::App& app, Command& chosen) {
    auto* command =
        app.add_subcommand("runs", "Recorded backtests: what they held, and why they did what they did");
    command->require_subcommand(1);
    auto options = std::make_shared<RunsOptions>();
    auto* listing = command->add_subcommand("list", "Recorded backtests, newest first");
    addExamples(*listing, {"qdctl runs list --workspace fund.qdw --json"});
    listing->callback([&chosen] { chosen = list; });
    auto* oneDay =
        command->add_subcommand("day", "Positions, limits and sectors of a run at the close of a day");
    addRunOption(*oneDay, *options, false);
    shows(oneDay->add_option("--date", options->date,
                             "The last session on or before it; without: the last of all"),
          "DATE");
    addExamples(*oneDay, {"qdctl runs day 12 --workspace fund.qdw --date 2024-03-15"});
    oneDay->callback(
        [&chosen, options] { chosen = [options](Context& context) { return day(context, *options); }; });
    addAnalysis(*command, chosen, options);
    auto* tags = command->add_subcommand("tag", "Give a run these tags and no others");
    addRunOption(*tags, *options, true);
    shows(tags->add_option("tags", options->tags, "The tags; none takes all away"), "TAG");
    addExamples(*tags, {"qdctl runs tag 12 candidate \"low turnover\" --workspace fund.qdw"});
    tags->callback(
        [&chosen, options] { chosen = [options](Context& context) { return tag(context, *options); }; });
}

}  // namespace qd::ctl
