// SPDX-License-Identifier: GPL-3.0-or-later
// How models come into the registry, and what is kept about them.
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/models_command.h"
#include "core/base/file_system.h"
#include "core/base/number_text.h"
#include "core/desk/degradation.h"
#include "core/desk/model_inventory.h"

namespace qd::ctl {

namespace {

constexpr std::int64_t kMost = 1'000'000'000;
constexpr std::uint64_t kMostReturnBytes = 64U << 20U;

struct KeepingOptions {
    std::int64_t model = 0;
    std::int64_t run = 0;
    std::int64_t finding = 0;
    desk::NewModel fresh;
    std::string owner;
    std::string tier;
    std::string limits;
    std::string assumptions;
    std::vector<std::string> triggers;
    std::string day;
    std::string title;
    std::string severity = "medium";
    std::string resolution;
    std::string file;
};
using Options = std::shared_ptr<KeepingOptions>;

Result<Date> dayOf(const char* option, const std::string& text) {
    auto date = Date::parse(text);
    if (date.ok()) return date;
    return Error{ErrorCode::Usage,
                 std::string(option) + ": found '" + text + "', expected a day as 2026-03-15"};
}

Output changed(std::int64_t model, const std::string& what) {
    Output output;
    output.document.set("model", model);
    output.text = "Model " + std::to_string(model) + ": " + what + "\n";
    return output;
}

Result<Output> enter(Context& context, const KeepingOptions& options) {
    QD_TRY(const auto session, openSession(context));
    desk::ModelId model;
    if (options.run > 0) {
        QD_TRY(model, desk::registerTrainedModel(*session, options.fresh, RunId{options.run}));
    } else {
        QD_TRY(model, desk::registerModel(*session, options.fresh));
    }
    return changed(model.value, options.run > 0 ? "registered, trained" : "registered, draft");
}

Result<Output> attach(Context& context, const KeepingOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(desk::giveTrainingRun(*session, desk::ModelId{options.model}, RunId{options.run}));
    return changed(options.model, "trained by run " + std::to_string(options.run));
}

Result<Output> change(Context& context, const KeepingOptions& options) {
    desk::InventoryChange wanted;
    if (!options.owner.empty()) wanted.owner = options.owner;
    if (!options.tier.empty()) wanted.tier = options.tier;
    if (!options.limits.empty()) wanted.limits = options.limits;
    if (!options.assumptions.empty()) wanted.assumptions = options.assumptions;
    if (!options.triggers.empty()) wanted.triggers = options.triggers;
    if (!options.day.empty()) {
        QD_TRY(wanted.nextReview, dayOf("--next-review", options.day));
    }
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(desk::changeInventory(*session, desk::ModelId{options.model}, wanted));
    return changed(options.model, "inventory changed");
}

Result<Output> raise(Context& context, const KeepingOptions& options) {
    QD_TRY(const auto due, dayOf("--due", options.day));
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto finding, desk::raiseFinding(*session, {desk::ModelId{options.model}, options.title,
                                                             options.severity, options.owner, due}));
    auto output = changed(options.model, "finding " + std::to_string(finding) + ", due " + due.iso());
    output.document.set("finding", finding);
    return output;
}

Result<Output> close(Context& context, const KeepingOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(desk::closeFinding(*session, options.finding, options.resolution));
    Output output;
    output.document.set("finding", options.finding);
    output.text = "Finding " + std::to_string(options.finding) + " is closed\n";
    return output;
}

Json sharpeWithInterval(const std::optional<double>& sharpe, const std::optional<double>& low,
                        const std::optional<double>& high) {
    if (!sharpe || !low || !high) return nullptr;
    return Json::object({{"sharpe", *sharpe}, {"low", *low}, {"high", *high}});
}

/// Live returns in, and what they say about the model out.
Result<Output> live(Context& context, const KeepingOptions& options) {
    QD_TRY(const auto session, openSession(context));
    const desk::ModelId model{options.model};
    if (!options.file.empty()) {
        QD_TRY(const auto csv, context.environment.files.readAll(options.file, kMostReturnBytes));
        QD_CHECK(desk::recordLiveReturns(*session, model, csv, options.file));
    }
    QD_TRY(const auto found, desk::modelDegradation(*session, model));
    if (!found)
        return Error{ErrorCode::BadInput, "model " + std::to_string(options.model) + " has no live returns",
                     "give them as a file: date,return"};
    const auto& test = found->test;
    auto output =
        changed(options.model, std::string(drift::actionName(test.action)) + " after " +
                                   std::to_string(found->dates.size()) + " days: evidence " +
                                   fixedText(test.evidence, 2) + ", alarm at " + fixedText(test.alarmAt, 0));
    output.document.set("run", found->live.value).set("days", static_cast<std::int64_t>(found->dates.size()));
    output.document.set("action", drift::actionName(test.action)).set("evidence", test.evidence);
    output.document.set("watch_at", test.watchAt).set("alarm_at", test.alarmAt);
    output.document.set("alarm_day",
                        test.alarmDay == 0 ? Json(nullptr) : Json(found->dates[test.alarmDay - 1].iso()));
    output.document.set("promised",
                        sharpeWithInterval(found->promisedSharpe, found->promisedLow, found->promisedHigh));
    output.document.set("live", sharpeWithInterval(found->liveSharpe, found->liveLow, found->liveHigh));
    return output;
}

CLI::App* add(CLI::App& parent, Command& chosen, const Options& options, const char* name, const char* what,
              Result<Output> (*work)(Context&, const KeepingOptions&),
              std::vector<std::string_view> examples) {
    auto* command = parent.add_subcommand(name, what);
    addExamples(*command, std::move(examples));
    command->callback([&chosen, options, work] {
        chosen = [options, work](Context& context) { return work(context, *options); };
    });
    return command;
}

CLI::Option* addRun(CLI::App& command, std::int64_t& run, const char* name) {
    return shows(command.add_option(name, run, "Number of the training run")->check(wholeNumber(1, kMost)),
                 "RUN");
}

void addCard(CLI::App& command, std::string& owner, std::string& tier, std::string& limits,
             std::string& assumptions, std::vector<std::string>& triggers) {
    shows(command.add_option("--owner", owner, "Who answers for it"), "USER");
    shows(command.add_option("--tier", tier, "high | medium | low: what it would cost to be wrong"), "NAME");
    shows(command.add_option("--limits", limits, "Limits of use"), "WORDS");
    shows(command.add_option("--assumptions", assumptions, "What it rests on"), "WORDS");
    shows(command.add_option("--trigger", triggers,
                             "What has to happen for it to be looked at; may be repeated"),
          "WORDS");
}

void addEntering(CLI::App& models, Command& chosen) {
    auto options = std::make_shared<KeepingOptions>();
    auto* command =
        add(models, chosen, options, "register", "Enter a model, as a draft or with its training run", enter,
            {"qdctl models register us-core --purpose 'core allocation' --run 12 --workspace fund.qdw"});
    auto& fresh = options->fresh;
    shows(command->add_option("name", fresh.name, "Name; its versions count up")->required(), "NAME");
    shows(command->add_option("--purpose", fresh.purpose, "What it is for")->required(), "WORDS");
    addRun(*command, options->run, "--run");
    addCard(*command, fresh.owner, fresh.tier, fresh.limits, fresh.assumptions, fresh.triggers);
    auto given = std::make_shared<KeepingOptions>();
    auto* attached = add(models, chosen, given, "attach", "Give a draft its training run", attach,
                         {"qdctl models attach 3 12 --workspace fund.qdw"});
    addModelNumber(*attached, given->model);
    addRun(*attached, given->run, "run")->required();
}

void addFindings(CLI::App& models, Command& chosen) {
    auto* finding = models.add_subcommand("finding", "What was found about a model, and how it was settled");
    finding->require_subcommand(1);
    addExamples(*finding,
                {"qdctl models finding close 4 --resolution 'longer history' --workspace fund.qdw"});
    auto raised = std::make_shared<KeepingOptions>();
    auto* adding = add(*finding, chosen, raised, "add", "Raise a finding", raise,
                       {"qdctl models finding add 3 'no stress test' --due 2026-12-01 --workspace fund.qdw"});
    addModelNumber(*adding, raised->model);
    shows(adding->add_option("title", raised->title, "What was found")->required(), "WORDS");
    shows(adding->add_option("--due", raised->day, "Day by which it is settled")->required(), "DATE");
    shows(adding->add_option("--severity", raised->severity, "low | medium | high"), "NAME");
    shows(adding->add_option("--owner", raised->owner, "Who settles it; default: the model's owner"), "USER");
    auto closed = std::make_shared<KeepingOptions>();
    auto* closing = add(*finding, chosen, closed, "close", "Close a finding, as a second person", close,
                        {"qdctl models finding close 4 --resolution 'longer history' --workspace fund.qdw"});
    shows(closing->add_option("finding", closed->finding, "Number of the finding")
              ->required()
              ->check(wholeNumber(1, kMost)),
          "N");
    shows(closing->add_option("--resolution", closed->resolution, "How it was settled")->required(), "WORDS");
}

}  // namespace

void addModelKeeping(CLI::App& models, Command& chosen) {
    addEntering(models, chosen);
    auto options = std::make_shared<KeepingOptions>();
    auto* command = add(models, chosen, options, "change", "Change what the inventory says of a model",
                        change, {"qdctl models change 3 --tier medium --owner pat --workspace fund.qdw"});
    addModelNumber(*command, options->model);
    addCard(*command, options->owner, options->tier, options->limits, options->assumptions,
            options->triggers);
    shows(
        command->add_option("--next-review", options->day, "Day of the next review, set by a second person"),
        "DATE");
    addFindings(models, chosen);
    auto returns = std::make_shared<KeepingOptions>();
    auto* watched = add(models, chosen, returns, "live",
                        "Record live returns of a model, and hold them against what it promised", live,
                        {"qdctl models live 3 live.csv --workspace fund.qdw --json"});
    addModelNumber(*watched, returns->model);
    shows(watched->add_option("file", returns->file, "date,return; without: those recorded last"), "FILE");
}

}  // namespace qd::ctl
