// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/config/backtest_config.h"
#include "core/desk/run_backtest.h"
#include "core/desk/summary.h"
#include "core/desk/version.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kLargestConfig = 1U << 20U;

struct BacktestOptions {
    std::string prices;
    std::string config;
    std::string out;
};

Result<config::BacktestConfig> readConfig(Context& context, const std::string& path) {
    QD_TRY(const auto yaml, context.environment.files.readAll(path, kLargestConfig));
    QD_TRY(auto config, config::parseBacktestConfig(yaml, path));
    if (context.options.seed) config.seed = *context.options.seed;
    return config;
}

Output outputOf(const std::string& summary, const std::string& where) {
    Output output;
    if (auto parsed = Json::parse(summary); parsed.ok()) output.document = std::move(parsed).value();
    output.text = summary + "\n" + where + "\n";
    return output;
}

Status writeFolder(Context& context, const std::string& folder, const vault::RunFiles& files) {
    QD_CHECK(context.environment.files.createFolders(folder));
    for (const auto& [name, bytes] : files) {
        QD_CHECK(context.environment.files.writeAtomically(joinPath(folder, name), bytes));
    }
    return Ok{};
}

/// Prices from a file, result into a folder; no workspace.
Result<Output> runStateless(Context& context, const BacktestOptions& options) {
    QD_TRY(const auto config, readConfig(context, options.config));
    QD_TRY(const auto spec, desk::toSpec(config));
    QD_TRY(const auto read,
           market::importPrices(context.environment.files, options.prices, {}, context.job.slice(0.0, 0.2)));
    QD_TRY(const auto result, backtest::runBacktest(read.value, spec, context.job.slice(0.2, 1.0)));
    QD_TRY(const auto metrics, desk::metricsJson(result));
    const auto files = backtest::writeRunFiles(result, spec, desk::programVersions(), metrics);
    QD_CHECK(writeFolder(context, options.out, files));
    return outputOf(files.at("summary.json"), "Written to " + options.out);
}

/// Prices from the workspace, run recorded there; files also into a folder if one is named.
Result<Output> runRecorded(Context& context, const BacktestOptions& options) {
    QD_TRY(const auto config, readConfig(context, options.config));
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto record, desk::runBacktest(*session, {{}, config}, context.job));
    if (!options.out.empty()) {
        QD_TRY(const auto files, session->vault().loadRunFiles(record.id));
        QD_CHECK(writeFolder(context, options.out, files));
    }
    auto output = outputOf(record.summary, "Recorded as run " + std::to_string(record.id.value));
    output.document.set("run", record.id.value);
    return output;
}

Result<Output> run(Context& context, const BacktestOptions& options) {
    if (options.prices.empty()) return runRecorded(context, options);
    if (options.out.empty()) {
        return Error{ErrorCode::Usage, "with --prices the run needs a folder", "pass --out DIR"};
    }
    return runStateless(context, options);
}

}  // namespace

void addBacktest(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<BacktestOptions>();
    auto* command = app.add_subcommand("backtest", "Walk-forward backtest of a strategy");
    command->add_option("--prices", options->prices,
                        "Price file; left out: the newest prices of the workspace");
    command
        ->add_option("--config", options->config, "Strategy (YAML), e.g. configs/backtest/hrp-monthly.yaml")
        ->required();
    command->add_option("--out", options->out,
                        "Folder for equity, weights, trades, costs, summary and run files");
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
