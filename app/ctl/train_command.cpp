// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/issue_notes.h"
#include "app/ctl/metric_text.h"
#include "app/ctl/run_folder.h"
#include "app/ctl/text_table.h"
#include "core/base/child_process.h"
#include "core/base/number_text.h"
#include "core/config/training_config.h"
#include "core/desk/run_files.h"
#include "core/desk/train_model.h"
#include "core/desk/training_document.h"
#include "core/jobs/parallel.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kLargestConfig = 1U << 20U;
constexpr int kPlaces = 2;

struct TrainOptions {
    std::string model;
    std::string config;
    std::string name;
    std::int64_t dataset = 0;
    std::string dividends;
    std::string splits;
    std::string membership;
    std::string sectors;
    std::string out;
    std::int64_t resume = 0;
    std::int64_t discard = 0;
    bool interrupted = false;
};

std::size_t threadsOf(const Context& context) {
    const int asked = context.options.threads;
    return asked > 0 ? static_cast<std::size_t>(asked) : jobs::machineThreads();
}

/// The file, or what a model has without one; the command line has the last word.
Result<config::TrainingConfig> readConfig(const Context& context, const TrainOptions& options) {
    config::TrainingConfig config;
    if (options.config.empty() && options.model.empty())
        return Error{ErrorCode::Usage, "nothing is said of what to train",
                     "pass --model lstm, gat, hrp or ensemble, or --config FILE"};
    if (options.config.empty()) {
        config = config::defaultTrainingConfig(options.model);
    } else {
        auto yaml = context.environment.files.readAll(options.config, kLargestConfig);
        if (!yaml.ok()) return inFile(std::move(yaml).error(), options.config);
        QD_TRY(config, config::parseTrainingConfig(*yaml, options.config));
        if (!options.model.empty()) config = config::withKind(std::move(config), options.model);
    }
    if (!options.name.empty()) config.run.name = options.name;
    if (context.options.seed) config.run.seed = static_cast<std::uint64_t>(*context.options.seed);
    if (context.options.threads > 0) config.fit.threads = context.options.threads;
    if (context.options.device != "auto") config.fit.device = context.options.device;
    return config;
}

/// One of the tables that a run may know besides prices; `read` imports it.
template <class Table, class Read>
Status readTable(Context& context, const std::string& path, Table& table, Read read,
                 std::vector<std::string>& notes) {
    if (path.empty()) return Ok{};
    auto made = read(context.environment.files, path, market::ImportOptions{}, context.job.slice(0.0, 0.0));
    if (!made.ok()) return inFile(std::move(made).error(), path);
    for (const auto& line : issueNotes(made->issues))
        notes.push_back(line);
    table = std::move(made->value);
    return Ok{};
}

Result<desk::TrainModelRequest> requestOf(Context& context, const TrainOptions& options,
                                          std::vector<std::string>& notes) {
    desk::TrainModelRequest request;
    QD_TRY(request.config, readConfig(context, options));
    request.dataset = DatasetId{options.dataset};
    request.threads = threadsOf(context);
    auto& inputs = request.inputs;
    QD_CHECK(readTable(context, options.dividends, inputs.dividends, market::importDividends, notes));
    QD_CHECK(readTable(context, options.splits, inputs.splits, market::importSplits, notes));
    QD_CHECK(readTable(context, options.membership, inputs.membership, market::importMembership, notes));
    QD_CHECK(readTable(context, options.sectors, inputs.sectors, market::importSectors, notes));
    if (inputs.membership && request.config.run.engine.universe != "members")
        return Error{ErrorCode::Usage, "a membership is given, and 'universe' does not say members",
                     "add 'universe: members' to the configuration, or leave --membership out"};
    return request;
}

std::string ratio(double value) {
    return fixedText(value, kPlaces);
}

std::string evaluationText(const desk::TrainingView& view) {
    using Side = TextTable::Side;
    TextTable table({Side::Left, Side::Right, Side::Left, Side::Right, Side::Right, Side::Right});
    table.row({"", "Sharpe", "its 95 % interval", "a year", "deepest fall", "turnover"});
    const auto share = [](const desk::EvaluatedMethod& method, const char* id) {
        const auto value = analytics::metric(method.metrics, id);
        return value ? percentText(*value, 1) : std::string("-");
    };
    for (const auto& method : view.evaluation->methods) {
        const auto& evidence = method.evidence;
        table.row({method.name, evidence ? ratio(evidence->sharpe) : "-",
                   evidence ? intervalText(evidence->low, evidence->high) : "-", share(method, "cagr"),
                   share(method, "max_drawdown"), percentText(method.turnoverAnnual, 0)});
    }
    std::string out = table.text();
    for (const auto& gap : view.evaluation->gaps)
        out += "Difference in Sharpe to " + std::string(gap.against == "hrp" ? "HRP" : "equal weight") +
               ": " + ratio(gap.difference) + ", interval " + intervalText(gap.low, gap.high) + ", p " +
               fixedText(gap.p, 3) + "\n";
    return out;
}

Result<Output> outputOf(desk::Session& session, const vault::RunRecord& run) {
    QD_TRY(const auto view, desk::loadTraining(session, run.id));
    QD_TRY(const auto text, desk::readRunFile(session, run.id, "evaluation.json"));
    Output output;
    QD_TRY(output.document, Json::parse(text));
    output.document.set("run", run.id.value).set("seconds", run.seconds);
    const auto& dates = view->evaluation->dates;
    output.text = run.name + ", out of sample from " + dates.front().iso() + " to " + dates.back().iso() +
                  ", after costs\n" + evaluationText(*view);
    output.text +=
        "Recorded as run " + std::to_string(run.id.value) + " after " + fixedText(run.seconds, 0) + " s\n";
    return output;
}

/// The line that makes it again.
std::string commandLine(const TrainOptions& options) {
    std::string out = "qdctl train --workspace WORKSPACE";
    const std::pair<const char*, const std::string&> words[] = {{"--model", options.model},
                                                                {"--config", options.config},
                                                                {"--dividends", options.dividends},
                                                                {"--splits", options.splits},
                                                                {"--membership", options.membership},
                                                                {"--sectors", options.sectors},
                                                                {"--out", options.out}};
    for (const auto& [option, value] : words) {
        if (!value.empty()) out += std::string(" \\\n  ") + option + " " + value;
    }
    return out;
}

/// The document of a training that is recorded already: what cannot be written does not undo it.
Status writeDocument(Context& context, desk::Session& session, const TrainOptions& options,
                     const vault::RunRecord& run) {
    if (options.out.empty()) return Ok{};
    QD_TRY(const auto files, desk::loadRunFiles(session, run.id));
    QD_TRY(const auto document, desk::trainingDocument(files, commandLine(options)));
    auto written = writeRunFolder(context.environment.files, options.out, document, context.job);
    if (written.ok()) return Ok{};
    Error error = std::move(written).error();
    error.hint = "the training is in the workspace as run " + std::to_string(run.id.value) +
                 "; only its folder is missing";
    return error;
}

Json interruptedJson(const desk::TrainingRow& row) {
    return Json::object({{"training", row.number},
                         {"name", row.name},
                         {"model", row.kind},
                         {"epochs", static_cast<std::int64_t>(row.epochs)},
                         {"stage", desk::name(row.stage)},
                         {"started_at", row.startedAt.iso()},
                         {"why", row.words.text}});
}

/// What lies beside the workspace and can be resumed.
Result<Output> listInterrupted(desk::Session& session, const desk::RunningTrainings& running) {
    QD_TRY(const auto listing, desk::listTrainings(session, running));
    Output output;
    Json list = Json::array();
    for (const auto& row : listing->trainings) {
        if (row.state != desk::TrainingState::Interrupted) continue;
        list.push(interruptedJson(row));
        output.text += "Training " + std::to_string(row.number) + ", " + row.name + ": " +
                       std::to_string(row.epochs) + " epochs; " + row.words.text + "\n";
    }
    if (output.text.empty()) output.text = "No training is interrupted\n";
    output.document.set("interrupted", std::move(list));
    return output;
}

Result<Output> run(Context& context, const TrainOptions& options) {
    QD_CHECK(needWorkspace(context));
    const int asked = (options.resume > 0) + (options.discard > 0) + (options.interrupted ? 1 : 0);
    const bool fresh = !options.model.empty() || !options.config.empty();
    if (asked > 1 || (asked == 1 && fresh))
        return Error{ErrorCode::Usage, "--resume, --discard and --interrupted stand alone",
                     "an interrupted training goes on with what was asked for then"};
    std::vector<std::string> notes;
    desk::TrainModelRequest request;
    if (asked == 0) {
        QD_TRY(request, requestOf(context, options, notes));  // before the passphrase is asked for
    }
    QD_TRY(const auto session, openSession(context));
    desk::RunningTrainings running;
    SystemPrograms programs;
    const desk::TrainWatch watch{running, programs, {}};
    if (options.interrupted) return listInterrupted(*session, running);
    if (options.discard > 0) {
        QD_CHECK(desk::discardTraining(*session, options.discard, running));
        Output output;
        output.document.set("discarded", options.discard);
        output.text = "Training " + std::to_string(options.discard) + " is discarded\n";
        return output;
    }
    QD_TRY(const auto recovered, desk::recoverTrainings(*session, running));
    for (const std::int64_t number : recovered.interrupted) {
        if (number != options.resume)
            notes.push_back("training " + std::to_string(number) + " is interrupted: go on with --resume " +
                            std::to_string(number));
    }
    for (const auto& path : recovered.damaged)
        notes.push_back("what a training left is damaged and was set aside: " + path);
    auto trained = options.resume > 0 ? desk::resumeTraining(*session, options.resume, threadsOf(context),
                                                             watch, context.job)
                                      : desk::trainModel(*session, request, watch, context.job);
    if (!trained.ok()) return std::move(trained).error();
    QD_CHECK(writeDocument(context, *session, options, *trained));
    QD_TRY(auto output, outputOf(*session, *trained));
    if (!options.out.empty()) {
        output.document.set("out", options.out);
        output.text += "Written to " + options.out + "\n";
    }
    output.notes = std::move(notes);
    return output;
}

void addTables(CLI::App& command, TrainOptions& options) {
    shows(command.add_option("--dividends", options.dividends,
                             "CSV of dividends by ex-date: symbol,date,amount"),
          "FILE");
    shows(command.add_option("--splits", options.splits, "CSV of splits: symbol,date,ratio"), "FILE");
    shows(command.add_option("--membership", options.membership,
                             "CSV of the universe in time: symbol,from,to; in place of the workspace's"),
          "FILE");
    shows(
        command.add_option("--sectors", options.sectors, "CSV of sectors: symbol,sector; for caps by sector"),
        "FILE");
}

}  // namespace

void addTrain(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<TrainOptions>();
    auto* command = app.add_subcommand(
        "train", "Train a model on the prices of the workspace and hold it against HRP and equal weight");
    shows(command->add_option("--model", options->model, "lstm, gat, hrp (the baseline alone) or ensemble")
              ->check(CLI::IsMember(config::knownModelKinds())),
          "KIND");
    shows(command->add_option("--config", options->config,
                              "Training in YAML, such as configs/training/lstm-reduced.yaml"),
          "FILE");
    shows(command->add_option("--name", options->name, "Name of the run; default that of the configuration"),
          "TEXT");
    shows(command->add_option("--dataset", options->dataset, "Number of the data set; default the newest")
              ->check(wholeNumber(1, std::numeric_limits<std::int64_t>::max())),
          "N");
    addTables(*command, *options);
    shows(command->add_option("--out", options->out,
                              "Also write its report, pictures (SVG) and numbers to this folder"),
          "DIR");
    shows(command->add_option("--resume", options->resume, "Go on with an interrupted training")
              ->check(wholeNumber(1, std::numeric_limits<std::int64_t>::max())),
          "N");
    shows(command->add_option("--discard", options->discard, "Let go of an interrupted training")
              ->check(wholeNumber(1, std::numeric_limits<std::int64_t>::max())),
          "N");
    command->add_flag("--interrupted", options->interrupted, "List the interrupted trainings");
    addExamples(*command,
                {"qdctl train --workspace fund.qdw --model lstm --config configs/training/lstm-reduced.yaml",
                 "qdctl train --workspace fund.qdw --model gat --threads 2 --seed 7",
                 "qdctl train --workspace fund.qdw --resume 1"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
