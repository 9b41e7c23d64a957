// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/study_command.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/issue_notes.h"
#include "app/ctl/run_folder.h"
#include "core/config/study_config.h"
#include "core/desk/study.h"
#include "core/jobs/parallel.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kLargestConfig = 1U << 20U;
constexpr double kReadingShare = 0.2;

struct StudyOptions {
    std::string prices;
    std::string config;
    std::string out;
    std::string dividends;
    std::string membership;
    std::string factors;
};

template <class T>
Result<T> table(market::Imported<T> read, const std::string& file, std::vector<std::string>& notes) {
    if (!read.ok()) return inFile(std::move(read).error(), file);
    for (auto& note : issueNotes(read->issues))
        notes.push_back(std::move(note));
    return std::move(read->value);
}

Result<config::StudyConfig> readConfig(const Context& context, const std::string& path) {
    auto yaml = context.environment.files.readAll(path, kLargestConfig);
    if (!yaml.ok()) return inFile(std::move(yaml).error(), path);
    return config::parseStudyConfig(*yaml, path);
}

/// What the configuration and the tables ask of each other.
Status checkTables(const config::StudyConfig& config, const StudyOptions& options) {
    const auto& run = config.methods.front().config;
    const auto refuse = [&](std::string message, std::string hint) {
        return Error{ErrorCode::BadInput, std::move(message), std::move(hint), {options.config, 1, 1}};
    };
    if (run.engine.universe == "members" && options.membership.empty())
        return refuse("'run.universe': found members, and no membership is given", "pass --membership FILE");
    if (run.engine.universe != "members" && !options.membership.empty())
        return refuse("a membership is given, and 'run.universe' does not say members",
                      "add 'universe: members' to 'run', or leave --membership out");
    if (run.price != "close" && !options.dividends.empty())
        return refuse("'run.price': found adj_close with a table of dividends, expected close",
                      "adjusted closes count dividends already");
    for (const auto& method : config.methods) {
        if (method.config.limits.bySector())
            return refuse("'methods': found a cap by sector, which a study does not know",
                          "leave the sector cap out");
    }
    return Ok{};
}

Result<desk::StudyInputs> readInputs(const Context& context, const StudyOptions& options,
                                     const config::StudyConfig& config, std::vector<std::string>& notes) {
    const auto& files = context.environment.files;
    const jobs::JobContext quiet = context.job.slice(kReadingShare, kReadingShare);
    desk::StudyInputs out;
    market::ImportOptions prices;
    prices.columns = config.priceColumns;
    QD_TRY(out.prices,
           table(market::importPrices(files, options.prices, prices, context.job.slice(0.0, kReadingShare)),
                 options.prices, notes));
    if (!options.dividends.empty()) {
        QD_TRY(out.dividends,
               table(market::importDividends(files, options.dividends, {}, quiet), options.dividends, notes));
    }
    if (!options.membership.empty()) {
        market::ImportOptions columns;
        columns.columns = config.membershipColumns;
        QD_TRY(out.membership, table(market::importMembership(files, options.membership, columns, quiet),
                                     options.membership, notes));
    }
    if (options.factors.empty()) return out;
    QD_TRY(const auto series,
           table(market::importSeries(files, options.factors, {}), options.factors, notes));
    auto factors = analytics::factorReturns(series);
    if (!factors.ok()) return inFile(std::move(factors).error(), options.factors);
    out.factors = std::move(*factors);
    return out;
}

/// The line that makes the study again.
std::string commandLine(const StudyOptions& options) {
    std::string out = "qdctl study --prices " + options.prices + " --config " + options.config;
    const std::pair<const char*, const std::string&> further[] = {{"--dividends", options.dividends},
                                                                  {"--membership", options.membership},
                                                                  {"--factors", options.factors}};
    for (const auto& [option, file] : further) {
        if (!file.empty()) out += std::string(" \\\n  ") + option + " " + file;
    }
    return out + " \\\n  --out " + options.out;
}

Result<Output> run(Context& context, const StudyOptions& options) {
    QD_TRY(const auto config, readConfig(context, options.config));
    QD_CHECK(checkTables(config, options));
    std::vector<std::string> notes;
    QD_TRY(const auto inputs, readInputs(context, options, config, notes));
    const int asked = context.options.threads;
    const std::size_t threads = asked > 0 ? static_cast<std::size_t>(asked) : jobs::machineThreads();
    auto study = desk::runStudy(config, inputs, threads, context.job.slice(kReadingShare, 1.0));
    if (!study.ok()) return inFile(std::move(study).error(), options.config);
    const auto files = desk::studyFiles(*study, commandLine(options));
    QD_CHECK(writeRunFolder(context.environment.files, options.out, files, context.job));
    Output output;
    QD_TRY(output.document, Json::parse(files.at("study.json")));
    output.document.set("out", options.out);
    output.text = output.document.find("headline")->stringOr({}) + "\nWritten to " + options.out + "\n";
    output.notes = std::move(notes);
    return output;
}

}  // namespace

void addStudy(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<StudyOptions>();
    auto* command =
        app.add_subcommand("study", "Compare methods over real prices, as a document with pictures");
    shows(command->add_option("--prices", options->prices, "CSV of prices, wide or long, plain or gzip")
              ->required(),
          "FILE");
    shows(command
              ->add_option("--config", options->config,
                           "Study in YAML, such as configs/study/us-large-caps.yaml")
              ->required(),
          "FILE");
    shows(command
              ->add_option("--out", options->out,
                           "Folder for README.md, pictures (SVG) and numbers (CSV, JSON)")
              ->required(),
          "DIR");
    shows(command->add_option("--dividends", options->dividends,
                              "CSV of dividends by ex-date: symbol,date,amount"),
          "FILE");
    shows(command->add_option("--membership", options->membership,
                              "CSV of the universe in time: symbol,from,to; for 'universe: members'"),
          "FILE");
    shows(command->add_option("--factors", options->factors,
                              "CSV of factors a day in percent, with the column rf: as Fama and French"),
          "FILE");
    addExamples(*command, {"qdctl study --prices prices.csv.gz --config configs/study/us-large-caps.yaml "
                           "--membership members.csv --out study"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
