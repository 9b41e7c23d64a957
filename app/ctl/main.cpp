// SPDX-License-Identifier: GPL-3.0-or-later
// qdctl: the command line. This file is its composition root: it makes the clock, the files and the log,
// parses the command line, runs the command that was chosen and turns its result into output and an exit
// code.
#include <algorithm>
#include <csignal>
#include <cstdio>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "core/desk/version.h"

namespace qd::ctl {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int) {
    interrupted = 1;
}

void addGlobalOptions(CLI::App& app, GlobalOptions& options) {
    app.add_option("--workspace", options.workspace, "Workspace file");
    app.add_option("--passphrase-file", options.passphraseFile,
                   "File with the passphrase; refused if others can read it");
    app.add_option("--passphrase-fd", options.passphraseFd, "Descriptor to read the passphrase from");
    app.add_option("--user", options.user, "Who acts; default: the system's user name");
    app.add_option("--profile", options.profile, "dev | staging | prod")
        ->check(CLI::IsMember({"dev", "staging", "prod"}))
        ->capture_default_str();
    app.add_option("--config", options.config, "Settings (YAML)");
    app.add_option("--threads", options.threads, "Threads to compute with; 0: what the machine has")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--device", options.device, "auto | cpu | cuda[:i]")->capture_default_str();
    app.add_option("--seed", options.seed, "Seed of everything random");
    app.add_flag("--json", options.json, "Exactly one JSON document on stdout");
    app.add_flag("--quiet", options.quiet, "No progress on stderr");
    std::string version = "quarterdeck";
    for (const auto& [part, value] : desk::programVersions())
        version += " " + part + "=" + value;
    app.set_version_flag("--version", version);
}

void addCommands(CLI::App& app, Command& chosen) {
    for (auto* add : {addWeights, addMetrics, addBacktest, addWorkspace, addImport, addPositions, addReport,
                      addAudit, addDemo, addBenchmark, addCompletion}) {
        add(app, chosen);
    }
}

/// True when --json stands on the command line: needed before the parser has succeeded.
bool wantsJson(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* arg) { return std::string_view(arg) == "--json"; });
}

int execute(const GlobalOptions& options, const Command& command) {
    const SystemClock clock;
    PosixFileSystem files;
    StderrLog log(options.quiet ? LogLevel::Error : LogLevel::Warning);
    std::stop_source stop;
    ProgressLine line(!options.quiet);
    const jobs::JobContext job(
        stop.get_token(),
        [&](const jobs::Progress& progress) {
            if (interrupted != 0) stop.request_stop();
            line.show(progress);
        },
        clock);
    Context context{options, {files, clock, log}, job, pdfRenderer()};
    auto result = command(context);
    line.clear();
    return result.ok() ? print(*result, options) : printError(result.error(), options.json);
}

int run(int argc, char** argv) {
    GlobalOptions options;
    Command chosen;
    CLI::App app("Quarterdeck on the command line", "qdctl");
    app.require_subcommand(1);
    app.fallthrough();
    addGlobalOptions(app, options);
    addCommands(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& done) {
        return app.exit(done);
    } catch (const CLI::ParseError& failed) {
        return printError(Error{ErrorCode::Usage, failed.what(), "see qdctl --help"}, wantsJson(argc, argv));
    }
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    std::signal(SIGPIPE, SIG_IGN);
    return execute(options, chosen);
}

}  // namespace

}  // namespace qd::ctl

int main(int argc, char** argv) {
    return qd::ctl::run(argc, argv);
}
