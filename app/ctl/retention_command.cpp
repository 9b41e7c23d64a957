// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/desk/retention.h"

namespace qd::ctl {

namespace {

struct RetentionOptions {
    desk::RetentionPolicy policy;
    bool dryRun = false;
    std::string subject;
    std::string reason;
    std::int64_t hold = 0;
};

Result<Output> policy(Context& context, const CLI::App& command, const RetentionOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(auto policy, desk::loadRetentionPolicy(*session));
    const bool years = command.count("--record-years") > 0;
    const bool days = command.count("--data-days") > 0;
    if (years) policy.recordYears = options.policy.recordYears;
    if (days) policy.dataDays = options.policy.dataDays;
    if (years || days) QD_CHECK(desk::saveRetentionPolicy(*session, policy));
    Output output;
    output.document.set("record_years", policy.recordYears).set("data_days", policy.dataDays);
    output.text = "Records are kept " + std::to_string(policy.recordYears) + " years, data " +
                  std::to_string(policy.dataDays) + " days. The audit log is never shortened.\n";
    return output;
}

Result<Output> run(Context& context, bool dryRun) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto done, desk::runRetention(*session, dryRun, context.job));
    using enum TextTable::Side;
    TextTable table({Left, Left, Left, Left, Left});
    Json items = Json::array();
    for (const auto& item : done.due) {
        Json json = Json::object();
        json.set("subject", item.subject).set("name", item.name).set("since", item.since.iso());
        json.set("class", item.retentionClass).set("kept_by", item.keptBy);
        items.push(std::move(json));
        const std::string goes = dryRun ? "would go" : "removed";
        table.row({item.subject, item.name, item.since.iso(), item.retentionClass,
                   item.keptBy.empty() ? goes : "kept: " + item.keptBy});
    }
    Output output;
    output.document.set("dry_run", dryRun).set("due", std::move(items)).set("removed", done.removed);
    output.text = done.due.empty() ? "Nothing is past its time.\n" : table.text();
    if (dryRun) output.text += "A dry run: nothing was removed.\n";
    return output;
}

Result<Output> hold(Context& context, const RetentionOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto id, desk::placeLegalHold(*session, options.subject, options.reason));
    Output output;
    output.document.set("hold", id).set("subject", options.subject);
    output.text = "Legal hold " + std::to_string(id) + " on " + options.subject + " is placed.\n";
    return output;
}

Result<Output> release(Context& context, const RetentionOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(desk::releaseLegalHold(*session, options.hold, options.reason));
    Output output;
    output.document.set("hold", options.hold).set("released", true);
    output.text = "Legal hold " + std::to_string(options.hold) + " is released.\n";
    return output;
}

Result<Output> list(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto holds, desk::listLegalHolds(*session));
    using enum TextTable::Side;
    TextTable table({Right, Left, Left, Left, Left, Left});
    Json items = Json::array();
    for (const auto& line : holds) {
        Json json = Json::object();
        json.set("hold", line.id).set("subject", line.subject).set("reason", line.reason);
        json.set("placed_by", line.placedBy).set("placed_at", line.placedAt.iso());
        json.set("released_at", line.releasedAt ? Json(line.releasedAt->iso()) : Json(nullptr));
        items.push(std::move(json));
        table.row({std::to_string(line.id), line.subject, line.placedBy, line.placedAt.iso(),
                   line.releasedAt ? "released " + line.releasedAt->iso() : "in force", line.reason});
    }
    Output output;
    output.document.set("holds", std::move(items));
    output.text = holds.empty() ? "There are no legal holds.\n" : table.text();
    return output;
}

void addHolds(CLI::App& retention, Command& chosen, const std::shared_ptr<RetentionOptions>& options) {
    auto* place = retention.add_subcommand("hold", "Keep something from being removed, whatever its age");
    shows(place
              ->add_option("subject", options->subject,
                           "'dataset 3', 'run 3', 'report 3', 'person 3', 'model 3' or 'everything'")
              ->required(),
          "SUBJECT");
    shows(place->add_option("--reason", options->reason, "Why")->required(), "TEXT");
    addExamples(*place, {"qdctl retention hold 'report 3' --reason 'Case 12/2026' --workspace fund.qdw"});
    place->callback([&chosen, options] { chosen = [options](Context& c) { return hold(c, *options); }; });
    auto* end = retention.add_subcommand("release", "End a legal hold");
    shows(end->add_option("hold", options->hold, "Its number")
              ->required()
              ->check(wholeNumber(1, 1'000'000'000)),
          "N");
    shows(end->add_option("--reason", options->reason, "Why")->required(), "TEXT");
    addExamples(*end, {"qdctl retention release 1 --reason 'Case closed' --workspace fund.qdw"});
    end->callback([&chosen, options] { chosen = [options](Context& c) { return release(c, *options); }; });
    auto* list_ = retention.add_subcommand("list", "The legal holds, newest first");
    addExamples(*list_, {"qdctl retention list --workspace fund.qdw"});
    list_->callback([&chosen] { chosen = list; });
}

}  // namespace

void addRetention(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<RetentionOptions>();
    auto* command = app.add_subcommand("retention", "How long things are kept, and legal holds");
    command->require_subcommand(1);
    auto* show = command->add_subcommand("policy", "Show how long things are kept, or change what is named");
    shows(show->add_option("--record-years", options->policy.recordYears, "Years to keep records, from 1")
              ->check(wholeNumber(1, 100)),
          "N");
    shows(show->add_option("--data-days", options->policy.dataDays, "Days to keep data, from 1")
              ->check(wholeNumber(1, 36'525)),
          "N");
    addExamples(*show, {"qdctl retention policy --record-years 10 --workspace fund.qdw"});
    show->callback([&chosen, options, show] {
        chosen = [options, show](Context& c) { return policy(c, *show, *options); };
    });
    auto* job = command->add_subcommand("run", "Remove what is past its time and held by nothing");
    job->add_flag("--dry-run", options->dryRun, "Only say what would go");
    addExamples(*job, {"qdctl retention run --dry-run --workspace fund.qdw"});
    job->callback([&chosen, options] { chosen = [options](Context& c) { return run(c, options->dryRun); }; });
    addHolds(*command, chosen, options);
    addExamples(*command, {"qdctl retention run --dry-run --workspace fund.qdw"});
}

}  // namespace qd::ctl
