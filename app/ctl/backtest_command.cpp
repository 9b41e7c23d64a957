// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/issue_notes.h"
#include "app/ctl/metric_text.h"
#include "app/ctl/run_folder.h"
#include "app/ctl/text_table.h"
#include "core/config/backtest_config.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_files.h"
#include "core/desk/sharpe_evidence.h"
#include "core/desk/summary.h"
#include "core/desk/version.h"
#include "core/jobs/parallel.h"
#include "core/market/import.h"

namespace qd::ctl {

namespace {

constexpr std::uint64_t kLargestConfig = 1U << 20U;
constexpr double kReadingShare = 0.5;

struct BacktestOptions {
    std::string prices;
    std::string config;
    std::string out;
    std::string dividends;
    std::string splits;
    std::string membership;
    std::string sectors;
};

/// A configuration, and its text to point into.
struct ConfigFile {
    std::string path;
    std::string yaml;
    config::BacktestConfig config;

    /// What does not go with the prices, at the key that asks for it.
    [[nodiscard]] Error errorAt(std::string_view key, const std::string& message,
                                const std::string& hint) const {
        const auto root = config::parseYaml(yaml, path);
        if (root.ok()) {
            const auto document = config::YamlMap::create(*root, path, "");
            if (document.ok()) return document->errorAt(key, message, hint);
        }
        return Error{ErrorCode::BadInput, message, hint, {path, 1, 1}};
    }
};

Result<ConfigFile> readConfig(Context& context, const std::string& path) {
    ConfigFile file;
    file.path = path;
    auto yaml = context.environment.files.readAll(path, kLargestConfig);
    if (!yaml.ok()) return inFile(std::move(yaml).error(), path);
    file.yaml = std::move(*yaml);
    QD_TRY(file.config, config::parseBacktestConfig(file.yaml, path));
    if (context.options.seed) file.config.seed = static_cast<std::uint64_t>(*context.options.seed);
    return file;
}

/// What the configuration asks of the prices: a benchmark, a kind of price, opening prices.
Status checkAgainst(const market::PricePanel& panel, const ConfigFile& file) {
    const auto& config = file.config;
    if (config.benchmark && !panel.symbolIndex(*config.benchmark)) {
        const std::vector<std::string_view> symbols(panel.symbols().begin(), panel.symbols().end());
        const auto near = config::nearestWord(*config.benchmark, symbols);
        return file.errorAt("benchmark",
                            "'benchmark': found '" + *config.benchmark + "', expected one of the " +
                                std::to_string(symbols.size()) + " symbols of the prices",
                            near ? "did you mean '" + std::string(*near) + "'?" : std::string());
    }
    if (config.price == "adj_close" && !panel.has(market::PriceField::AdjClose)) {
        return file.errorAt("price", "'price': found adj_close, expected a column that the prices have",
                            "use 'price: close'");
    }
    const bool bars = panel.has(market::PriceField::Open) && panel.has(market::PriceField::High) &&
                      panel.has(market::PriceField::Low);
    if (config.fill == "next_vwap" && !bars) {
        return file.errorAt(
            "fill", "'fill': found next_vwap, and the prices have no columns 'open', 'high' and 'low'",
            "use 'fill: next_close'");
    }
    const bool volumes = panel.has(market::PriceField::Volume);
    if (config.engine.participation && !volumes) {
        return file.errorAt("orders", "'orders.participation': the prices have no column 'volume'",
                            "leave the participation out");
    }
    if (config.engine.impact > 0.0 && !volumes) {
        return file.errorAt("costs", "'costs.impact': the prices have no column 'volume'",
                            "leave the impact out");
    }
    if (config.fill == "next_open" && !panel.has(market::PriceField::Open)) {
        return file.errorAt("fill", "'fill': found next_open, and the prices have no column 'open'",
                            "use 'fill: next_close'");
    }
    return Ok{};
}

/// The same for the newest prices of the workspace.
Status checkAgainst(desk::Session& session, const ConfigFile& file) {
    QD_TRY(const auto datasets, session.vault().datasets());
    if (datasets.empty()) {
        return Error{ErrorCode::BadInput,
                     "the workspace holds no prices yet",
                     "import a price file first: qdctl import prices FILE",
                     {session.vault().path()}};
    }
    const auto& config = file.config;
    const bool closesOnly = config.price == "close" && config.fill == "next_close" &&
                            !config.engine.participation && config.engine.impact == 0.0;
    if (!config.benchmark && closesOnly) return Ok{};
    QD_TRY(const auto panel, session.vault().loadPanel(datasets.front().id));
    return checkAgainst(panel, file);
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

/// The tables of the command line, held against what the configuration asks for. `stored`: the workspace has
/// a membership and sectors of its own.
Result<backtest::RunInputs> readInputs(Context& context, const BacktestOptions& options,
                                       const ConfigFile& file, bool stored, std::vector<std::string>& notes) {
    backtest::RunInputs inputs;
    QD_CHECK(readTable(context, options.dividends, inputs.dividends, market::importDividends, notes));
    QD_CHECK(readTable(context, options.splits, inputs.splits, market::importSplits, notes));
    QD_CHECK(readTable(context, options.membership, inputs.membership, market::importMembership, notes));
    QD_CHECK(readTable(context, options.sectors, inputs.sectors, market::importSectors, notes));
    const bool adjusted = file.config.price != "close";
    if (adjusted && !(options.dividends.empty() && options.splits.empty())) {
        return file.errorAt("price",
                            "'price': found adj_close with a table of dividends or splits, expected close",
                            "adjusted closes count dividends and splits already");
    }
    const bool members = file.config.engine.universe == "members";
    if (members && !stored && !inputs.membership) {
        return file.errorAt("universe", "'universe': found members, and no membership is given",
                            "pass --membership FILE");
    }
    if (!members && inputs.membership) {
        return file.errorAt("universe", "a membership is given, and 'universe' does not say members",
                            "add 'universe: members', or leave --membership out");
    }
    if (file.config.limits.bySector() && !stored && inputs.sectors.sectorOf.empty()) {
        return file.errorAt("strategy", "'strategy': found a cap by sector, and no sectors are given",
                            "pass --sectors FILE");
    }
    return inputs;
}

std::size_t threadsOf(const Context& context) {
    const int asked = context.options.threads;
    return asked > 0 ? static_cast<std::size_t>(asked) : jobs::machineThreads();
}

Output outputOf(const std::string& summary, const std::string& where) {
    Output output;
    if (auto parsed = Json::parse(summary); parsed.ok()) output.document = std::move(parsed).value();
    output.text = summaryText(output.document) + "\n" + where + "\n";
    return output;
}

/// What a Sharpe ratio is worth among everything that was tried on the same prices.
Json deflatedJson(const std::optional<desk::SharpeEvidence>& evidence) {
    if (!evidence) return nullptr;
    return Json::object({{"psr", evidence->psr},
                         {"dsr", evidence->dsr ? Json(*evidence->dsr) : Json(nullptr)},
                         {"trials", static_cast<std::int64_t>(evidence->trials)}});
}

std::string deflatedText(const std::optional<desk::SharpeEvidence>& evidence) {
    constexpr int kPlaces = 1;
    if (!evidence) return {};
    if (!evidence->dsr)
        return "The Sharpe ratio is above 0 with probability " + percentText(evidence->psr, kPlaces) +
               "; nothing else was tried on these prices\n";
    return "The Sharpe ratio is above the luck of " + groupedText(static_cast<double>(evidence->trials), 0) +
           " tracked trials with probability " + percentText(*evidence->dsr, kPlaces) + "\n";
}

/// Prices from a file, result into a folder; no workspace.
Result<Output> runStateless(Context& context, const BacktestOptions& options) {
    QD_TRY(const auto file, readConfig(context, options.config));
    QD_TRY(const auto spec, desk::toSpec(file.config));
    auto read = market::importPrices(context.environment.files, options.prices, {},
                                     context.job.slice(0.0, kReadingShare));
    if (!read.ok()) return inFile(std::move(read).error(), options.prices);
    QD_CHECK(checkAgainst(read->value, file));
    std::vector<std::string> notes;
    QD_TRY(const auto inputs, readInputs(context, options, file, false, notes));
    auto result = backtest::runBacktest(read->value, spec, inputs, context.job.slice(kReadingShare, 1.0),
                                        threadsOf(context));
    if (!result.ok()) return inFile(std::move(result).error(), options.config);
    QD_TRY(const auto metrics, desk::metricsJson(*result));
    const auto files = backtest::writeRunFiles(*result, spec, desk::programVersions(), metrics);
    QD_CHECK(writeRunFolder(context.environment.files, options.out, files, context.job));
    auto output = outputOf(files.at("summary.json"), "Written to " + options.out);
    output.document.set("out", options.out);
    output.notes = std::move(notes);
    return output;
}

/// Prices from the workspace, run recorded there; files also into a folder if one is named.
Result<Output> runRecorded(Context& context, const BacktestOptions& options) {
    QD_TRY(const auto file, readConfig(context, options.config));
    QD_TRY(const auto session, openSession(context));
    QD_CHECK(checkAgainst(*session, file));
    std::vector<std::string> notes;
    QD_TRY(const auto inputs, readInputs(context, options, file, true, notes));
    auto record = desk::runBacktest(*session, {{}, file.config, inputs, threadsOf(context)}, context.job);
    if (!record.ok()) return inFile(std::move(record).error(), options.config);
    const std::string number = std::to_string(record->id.value);
    if (!options.out.empty()) {
        QD_TRY(const auto files, desk::loadRunFiles(*session, record->id));
        auto written = writeRunFolder(context.environment.files, options.out, files, context.job);
        if (!written.ok()) {
            Error error = std::move(written).error();
            error.hint = "the run is in the workspace as run " + number + "; only its folder is missing";
            return error;
        }
    }
    QD_TRY(const auto tracked, desk::trackedTrials(*session, record->inputHash));
    const auto sample = desk::recordedSharpe(*record);
    const auto evidence = sample ? desk::sharpeEvidence(*sample, tracked) : std::nullopt;
    auto output =
        outputOf(record->summary, deflatedText(evidence) + "Recorded as run " + number +
                                      (options.out.empty() ? std::string() : ", written to " + options.out));
    output.document.set("run", record->id.value).set("deflated", deflatedJson(evidence));
    output.notes = std::move(notes);
    return output;
}

Result<Output> run(Context& context, const BacktestOptions& options) {
    if (options.prices.empty() && context.options.workspace.empty()) {
        return Error{ErrorCode::Usage, "a backtest needs prices",
                     "pass --prices FILE --out DIR, or --workspace FILE that holds prices"};
    }
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
    shows(command
              ->add_option("--config", options->config,
                           "Strategy in YAML, such as configs/backtest/hrp-monthly.yaml")
              ->required(),
          "FILE");
    shows(command->add_option("--prices", options->prices,
                              "CSV of prices; left out: the newest prices of the workspace"),
          "FILE");
    shows(command->add_option("--out", options->out,
                              "Folder for equity, weights, trades and costs (CSV), summary and run (JSON)"),
          "DIR");
    shows(command->add_option("--dividends", options->dividends,
                              "CSV of dividends by ex-date: symbol,date,amount"),
          "FILE");
    shows(command->add_option("--splits", options->splits,
                              "CSV of splits: symbol,date,ratio (new units for an old one)"),
          "FILE");
    shows(command->add_option("--membership", options->membership,
                              "CSV of the universe in time: symbol,from,to; for 'universe: members'"),
          "FILE");
    shows(command->add_option("--sectors", options->sectors,
                              "CSV of sectors: symbol,sector; for caps by sector"),
          "FILE");
    addExamples(*command,
                {"qdctl backtest --prices prices.csv.gz --config configs/backtest/hrp-monthly.yaml --out run",
                 "qdctl backtest --workspace fund.qdw --config configs/backtest/hrp-monthly.yaml"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
