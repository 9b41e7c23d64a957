// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/models_command.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/models_text.h"
#include "core/base/file_system.h"
#include "core/desk/degradation.h"
#include "core/desk/model_guard.h"

namespace qd::ctl {

namespace {

constexpr std::int64_t kMost = 1'000'000'000;
constexpr std::uint64_t kMostPolicyBytes = 1U << 20U;

struct ModelOptions {
    std::int64_t model = 0;
    std::string stage;
    std::string purpose;
    std::string file;
    bool overdue = false;
};
using Options = std::shared_ptr<ModelOptions>;

Result<Output> list(Context& context, const ModelOptions& options) {
    if (!options.stage.empty() && !desk::parseModelStage(options.stage))
        return notAChoice("--stage", options.stage,
                          {"draft", "trained", "validated", "staging", "production", "retired"});
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto view, desk::loadModels(*session));
    std::vector<desk::ModelLine> shown;
    Json models = Json::array();
    for (const auto& line : view->models) {
        if (!options.stage.empty() && desk::name(line.stage) != options.stage) continue;
        models.push(modelJson(line));
        shown.push_back(line);
    }
    Output output;
    output.document.set("models", std::move(models));
    output.text =
        shown.empty() ? "There is no model. Register one with: qdctl models register\n" : modelsText(shown);
    return output;
}

Result<Output> show(Context& context, const ModelOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto view, desk::loadModel(*session, desk::ModelId{options.model}));
    Output output;
    output.document = modelJson(*view);
    output.text = modelText(*view);
    return output;
}

Result<Output> inventory(Context& context, const ModelOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto view, desk::loadModels(*session));
    Output output;
    output.document = inventoryJson(*view, options.overdue);
    output.text = inventoryText(*view, options.overdue);
    return output;
}

Result<Output> check(Context& context, const ModelOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto approved, desk::productionModel(*session, options.purpose));
    Output output;
    output.document.set("model", approved.record.id.value).set("name", approved.record.name);
    output.document.set("version", approved.record.version).set("purpose", approved.record.purpose);
    output.document.set("decision", approved.decision.value);
    output.document.set("file_sha256", approved.record.fileSha256);
    output.text = "Model " + std::to_string(approved.record.id.value) + " (" + approved.record.name +
                  ") may feed a rebalance: decision " + std::to_string(approved.decision.value) +
                  ", signatures and files checked\n";
    return output;
}

Result<Output> policy(Context& context, const ModelOptions& options) {
    QD_TRY(const auto session, openSession(context));
    Output output;
    config::PromotionConfig now;
    if (options.file.empty()) {
        QD_TRY(now, desk::loadPromotionPolicy(*session));
    } else {
        QD_TRY(const auto yaml, context.environment.files.readAll(options.file, kMostPolicyBytes));
        auto saved = desk::savePromotionPolicy(*session, yaml);
        if (!saved.ok()) {
            auto error = std::move(saved).error();
            if (error.where.file == "policy") error.where.file = options.file;
            return error;
        }
        now = *saved;
    }
    output.text = config::writePromotionConfig(now);
    output.document.set("policy", output.text);
    return output;
}

Result<Output> due(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto models, desk::retrainingDue(*session));
    Output output;
    Json rows = Json::array();
    for (const auto& item : models) {
        Json row = Json::object();
        row.set("model", item.model.value).set("name", item.name).set("purpose", item.purpose);
        row.set("why", desk::name(item.why)).set("words", item.words.text);
        row.set("candidate", item.candidate ? Json(item.candidate->value) : Json(nullptr));
        rows.push(std::move(row));
        output.text +=
            "Model " + std::to_string(item.model.value) + " (" + item.name + "): " + item.words.text;
        if (item.candidate)
            output.text += "; model " + std::to_string(item.candidate->value) + " is on its way";
        output.text += "\n";
    }
    if (models.empty()) output.text = "No model in production is due for retraining.\n";
    output.document.set("due", std::move(rows));
    return output;
}

template <class Work>
CLI::App* add(CLI::App& models, Command& chosen, const Options& options, const char* name, const char* what,
              Work work, std::vector<std::string_view> examples) {
    auto* added = models.add_subcommand(name, what);
    addExamples(*added, std::move(examples));
    added->callback([&chosen, options, work] {
        chosen = [options, work](Context& context) { return work(context, *options); };
    });
    return added;
}

void addLooking(CLI::App& models, Command& chosen) {
    auto options = std::make_shared<ModelOptions>();
    auto* listing = add(models, chosen, options, "list", "Models, newest first, with stage and evidence",
                        list, {"qdctl models list --workspace fund.qdw --stage production --json"});
    shows(listing->add_option("--stage", options->stage, "Only models at this stage"), "NAME");
    auto* one =
        add(models, chosen, options, "show", "One model: inventory, lineage, steps, and what comes next",
            show, {"qdctl models show 3 --workspace fund.qdw --json"});
    addModelNumber(*one, options->model);
    auto* all = add(models, chosen, options, "inventory",
                    "The model inventory, with reviews and findings that are due", inventory,
                    {"qdctl models inventory --workspace fund.qdw --overdue"});
    all->add_flag("--overdue", options->overdue, "Only models with an overdue review or finding");
    auto* guard =
        add(models, chosen, options, "check", "Whether the model in production may feed a rebalance", check,
            {"qdctl models check 'core allocation' --workspace fund.qdw"});
    shows(guard->add_option("purpose", options->purpose, "What the model is for")->required(), "PURPOSE");
    auto* rules = add(models, chosen, options, "policy", "Show the promotion policy, or set another one",
                      policy, {"qdctl models policy configs/governance/promotion.yaml --workspace fund.qdw"});
    shows(rules->add_option("file", options->file, "YAML of the policy to set; without: show it"), "FILE");
    add(models, chosen, options, "due", "Models in production that should be trained anew, and why",
        [](Context& context, const ModelOptions&) { return due(context); },
        {"qdctl models due --workspace fund.qdw --json"});
}

}  // namespace

CLI::Option* addModelNumber(CLI::App& command, std::int64_t& model) {
    return shows(
        command.add_option("model", model, "Number of the model")->required()->check(wholeNumber(1, kMost)),
        "N");
}

void addModels(CLI::App& app, Command& chosen) {
    auto* command =
        app.add_subcommand("models", "The model registry: stages, evidence, promotion, inventory");
    command->require_subcommand(1);
    addExamples(*command,
                {"qdctl models list --workspace fund.qdw", "qdctl models promote 3 --workspace fund.qdw"});
    addLooking(*command, chosen);
    addModelDecisions(*command, chosen);
    addModelKeeping(*command, chosen);
}

}  // namespace qd::ctl
