// SPDX-License-Identifier: GPL-3.0-or-later
// qdctl: the command line. This file is its composition root: it makes the clock, the files and the log,
// parses the command line, runs the command that was chosen and turns its result into output and an exit
// code.
#include <algorithm>
#include <exception>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/cross_validate_command.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/study_command.h"
#include "core/base/out_of_memory.h"
#include "core/crypto/process_hardening.h"
#include "core/desk/version.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kLargestSettings = 1U << 20U;
constexpr std::size_t kHelpColumn = 34;

void addCommands(CLI::App& app, Command& chosen) {
    for (auto* add :
         {addWeights,       addQuality,   addMetrics,   addValidate,  addBacktest,    addSweep,
          addFeatures,      addTrain,     addDrift,     addModels,    addExperiments, addStudy,
          addCrossValidate, addWorkspace, addImport,    addPositions, addRuns,        addRecommend,
          addReport,        addUsers,     addDecisions, addGdpr,      addAudit,       addEvidence,
          addBackup,        addRetention, addDemo,      addBenchmark, addCompletion}) {
        add(app, chosen);
    }
}

/// True when --json stands on the command line: needed before the parser has succeeded.
bool wantsJson(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* arg) { return std::string_view(arg) == "--json"; });
}

Output versionOutput() {
    Output output;
    std::string others;
    Json versions = Json::object();
    for (const auto& [part, value] : desk::programVersions()) {
        versions.set(part, value);
        if (part == "quarterdeck") output.text = "qdctl " + value;
        if (part != "quarterdeck") others += (others.empty() ? "" : ", ") + part + " " + value;
    }
    output.text += others.empty() ? "\n" : " (" + others + ")\n";
    output.document.set("program", "qdctl").set("versions", std::move(versions));
    return output;
}

Result<config::Settings> readSettings(const FileSystem& files, const std::string& path) {
    if (path.empty()) return config::Settings{};
    auto yaml = files.readAll(path, kLargestSettings);
    if (!yaml.ok()) return inFile(yaml.error(), path);
    return config::parseSettings(*yaml, path);
}

Result<Output> runCommand(const GlobalOptions& options, const Command& command, const jobs::JobContext& job,
                          const desk::Environment& environment) {
    QD_TRY(const auto settings, readSettings(environment.files, options.config));
    Context context{options, settings, environment, job, pdfRenderer()};
    return command(context);
}

int execute(const GlobalOptions& options, const Command& command) {
    const SystemClock clock;
    PosixFileSystem files;
    StderrLog log(options.quiet ? LogLevel::Error : LogLevel::Warning);
    std::stop_source stop;
    ProgressLine line(!options.quiet);
    const auto onProgress = [&](const jobs::Progress& progress) {
        if (interruptRequested()) stop.request_stop();
        line.show(progress);
    };
    const jobs::JobContext job(stop.get_token(), onProgress, clock);
    auto result = orOutOfMemory([&] { return runCommand(options, command, job, {files, clock, log}); });
    line.clear();
    return result.ok() ? print(*result, options) : printError(result.error(), options.json);
}

int run(int argc, char** argv) {
    watchSignals();
    crypto::forbidCoreDumps();
    GlobalOptions options;
    Command chosen;
    CLI::App app("Quarterdeck on the command line: from a market file to a report, without the window.",
                 "qdctl");
    app.require_subcommand(1);
    app.fallthrough();
    app.get_formatter()->column_width(kHelpColumn);
    app.footer(
        "Each command tells more with --help, for example: qdctl backtest --help\n"
        "Exit codes: 0 done, 2 wrong usage, 3 bad input, 4 refused, 5 infeasible, 6 integrity,\n"
        "  7 I/O, 8 busy, 9 cancelled, 70 internal error");
    addGlobalOptions(app, options);
    app.set_version_flag("--version", std::string(), "Print the version and exit");
    addCommands(app, chosen);
    options.json = wantsJson(argc, argv);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        Output help{Json::object(), app.help()};
        help.document.set("help", help.text);
        return print(help, options);
    } catch (const CLI::CallForVersion&) {
        return print(versionOutput(), options);
    } catch (const CLI::ParseError& failed) {
        return printError(usageError(app, failed.what()), wantsJson(argc, argv));
    }
    return execute(options, chosen);
}

}  // namespace

}  // namespace qd::ctl

int main(int argc, char** argv) {
    try {
        return qd::ctl::run(argc, argv);
    } catch (const std::exception& unforeseen) {
        return qd::ctl::printError({qd::ErrorCode::Internal, unforeseen.what()},
                                   qd::ctl::wantsJson(argc, argv));
    }
}
