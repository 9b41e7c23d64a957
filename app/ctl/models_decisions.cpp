// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/models_command.h"
#include "app/ctl/models_text.h"
#include "core/desk/model_promotion.h"

namespace qd::ctl {

namespace {

struct DecisionOptions {
    std::int64_t model = 0;
    std::string to;
    std::string purpose;
    std::string reason;
    std::vector<std::string> setAside;
    bool rejects = false;
};

Result<std::map<std::string, std::string>> setAsideOf(const std::vector<std::string>& texts) {
    std::map<std::string, std::string> out;
    for (const auto& text : texts) {
        const auto sign = text.find('=');
        if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
            return Error{ErrorCode::Usage, "--set-aside: found '" + text +
                                               "', expected CRITERION=REASON, as trades='few but large'"};
        out[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return out;
}

/// What stands at the end of it, and the decision behind it.
Output decided(desk::ModelId model, const std::string& stage, DecisionId decision, bool rejected) {
    Output output;
    output.document.set("model", model.value).set("stage", stage).set("decision", decision.value);
    output.document.set("verdict", rejected ? "reject" : "approve");
    output.text = "Model " + std::to_string(model.value) + (rejected ? " stays at " : " is at ") + stage +
                  ": decision " + std::to_string(decision.value) + "\n";
    return output;
}

/// The stage that a step leads to: the next one unless it is named.
Result<desk::ModelStage> targetOf(desk::Session& session, const DecisionOptions& options,
                                  std::optional<desk::ModelStage> fixed) {
    if (fixed) return *fixed;
    if (!options.to.empty()) {
        const auto stage = desk::parseModelStage(options.to);
        if (!stage) return notAChoice("--to", options.to, {"staging", "production"});
        return *stage;
    }
    QD_TRY(const auto preview, desk::previewPromotion(session, desk::ModelId{options.model}));
    return preview.to;
}

Result<Output> decide(Context& context, const DecisionOptions& options,
                      std::optional<desk::ModelStage> fixed) {
    QD_TRY(const auto setAside, setAsideOf(options.setAside));
    QD_TRY(const auto in, signIn(context));
    auto& session = *in.session;
    const desk::ModelId model{options.model};
    const desk::Reauthentication proof{&in.passphrase, in.nextCode};
    DecisionId decision;
    if (options.rejects) {
        QD_TRY(decision, desk::rejectModel(session, model, options.reason, proof));
    } else {
        QD_TRY(const auto to, targetOf(session, options, fixed));
        QD_TRY(decision, desk::promoteModel(session, {model, to, options.reason, setAside}, proof));
    }
    QD_TRY(const auto record, desk::findModel(session, model));
    return decided(model, record.stage, decision, options.rejects);
}

Result<Output> retire(Context& context, const DecisionOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(desk::retireModel(*session, desk::ModelId{options.model}, options.reason));
    Output output;
    output.document.set("model", options.model).set("stage", "retired");
    output.text = "Model " + std::to_string(options.model) + " is retired\n";
    return output;
}

Result<Output> rollBack(Context& context, const DecisionOptions& options) {
    QD_TRY(const auto in, signIn(context));
    QD_TRY(const auto done,
           desk::rollBackModel(*in.session, options.purpose, options.reason, {&in.passphrase, in.nextCode}));
    Output output;
    output.document.set("from", done.from.value)
        .set("to", done.to.value)
        .set("decision", done.decision.value);
    output.text = "Model " + std::to_string(done.to.value) + " is in production again in place of model " +
                  std::to_string(done.from.value) + ": decision " + std::to_string(done.decision.value) +
                  "\n";
    return output;
}

void addReason(CLI::App& command, const std::shared_ptr<DecisionOptions>& options, bool required) {
    auto* reason = command.add_option("--reason", options->reason, "Why, in words; kept with it");
    if (required) reason->required();
    shows(reason, "WORDS");
}

void addSigned(CLI::App& models, Command& chosen, const char* name, const char* what,
               std::optional<desk::ModelStage> fixed, std::vector<std::string_view> examples) {
    auto options = std::make_shared<DecisionOptions>();
    auto* command = models.add_subcommand(name, what);
    addModelNumber(*command, options->model);
    if (!fixed)
        shows(command->add_option("--to", options->to, "staging | production; default: the next one"),
              "NAME");
    addReason(*command, options, false);
    shows(command->add_option("--set-aside", options->setAside,
                              "A failed criterion that the policy lets a second person set aside"),
          "CRITERION=REASON");
    command->add_flag("--reject", options->rejects, "Sign a no: the model stays, with an open finding");
    addExamples(*command, std::move(examples));
    command->callback([&chosen, options, fixed] {
        chosen = [options, fixed](Context& context) { return decide(context, *options, fixed); };
    });
}

}  // namespace

void addModelDecisions(CLI::App& models, Command& chosen) {
    addSigned(models, chosen, "validate", "Validate a trained model, as a second person, by signature",
              desk::ModelStage::Validated,
              {"qdctl models validate 3 --workspace fund.qdw --user rita --reason 'independent review'"});
    addSigned(
        models, chosen, "promote",
        "Promote a model to staging or production, as a second person, by signature", std::nullopt,
        {"qdctl models promote 3 --workspace fund.qdw --user rita",
         "qdctl models promote 3 --workspace fund.qdw --user rita --reject --reason 'assumptions unclear'"});
    auto retired = std::make_shared<DecisionOptions>();
    auto* ending = models.add_subcommand("retire", "Take a model out for good");
    addModelNumber(*ending, retired->model);
    addReason(*ending, retired, true);
    addExamples(*ending, {"qdctl models retire 3 --reason 'replaced' --workspace fund.qdw --user rita"});
    ending->callback(
        [&chosen, retired] { chosen = [retired](Context& context) { return retire(context, *retired); }; });
    auto back = std::make_shared<DecisionOptions>();
    auto* rollback = models.add_subcommand(
        "rollback", "Put the former model of a purpose back into production, by signature");
    shows(rollback->add_option("purpose", back->purpose, "What the model is for")->required(), "PURPOSE");
    addReason(*rollback, back, true);
    addExamples(
        *rollback,
        {"qdctl models rollback 'core allocation' --reason 'drift' --workspace fund.qdw --user rita"});
    rollback->callback(
        [&chosen, back] { chosen = [back](Context& context) { return rollBack(context, *back); }; });
}

}  // namespace qd::ctl
