// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/issue_notes.h"
#include "core/desk/import_prices.h"
#include "core/desk/import_tables.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kShownFindings = 20;

struct ImportOptions {
    std::string file;
    std::vector<std::string> columns;  ///< FILE'S=OURS
    std::string name;
    std::string benchmark;
    bool synthetic = false;
};

Json toJson(const desk::ImportPricesOutcome& outcome) {
    Json findings = Json::array();
    for (const auto& finding : outcome.findings) {
        Json item = Json::object();
        item.set("kind", market::findingName(finding.kind)).set("symbol", finding.symbol);
        item.set("date", finding.date.iso()).set("published", finding.published);
        item.set("expected", finding.expected ? Json(*finding.expected) : Json(nullptr));
        item.set("rel_error", finding.relError).set("explanation", finding.explanation);
        findings.push(std::move(item));
    }
    const auto& dataset = outcome.dataset;
    Json document = Json::object();
    document.set("dataset", dataset.id.value).set("name", dataset.name).set("sessions", dataset.rows);
    document.set("symbols", dataset.symbols).set("from", dataset.from.iso()).set("to", dataset.to.iso());
    document.set("content_hash", dataset.contentHash);
    document.set("issues", issuesJson(outcome.issues)).set("findings", std::move(findings));
    return document;
}

std::string toText(const desk::ImportPricesOutcome& outcome) {
    const auto& dataset = outcome.dataset;
    std::string text = "Data set " + std::to_string(dataset.id.value) + ": " +
                       std::to_string(dataset.symbols) + " symbols, " + std::to_string(dataset.rows) +
                       " sessions, " + dataset.from.iso() + " to " + dataset.to.iso() + "\n";
    text += std::to_string(outcome.findings.size()) + " quality findings\n";
    for (std::size_t i = 0; i < std::min(outcome.findings.size(), kShownFindings); ++i) {
        const auto& finding = outcome.findings[i];
        text += "  " + finding.date.iso() + " " + finding.symbol + ": " + finding.explanation + "\n";
    }
    if (outcome.findings.size() > kShownFindings) text += "  … all of them with --json or in the window\n";
    return text;
}

/// The last '=' parts the two names: those of the contract hold none.
Result<market::ImportOptions> mappingOf(const ImportOptions& options) {
    market::ImportOptions import;
    for (const auto& column : options.columns) {
        const auto sign = column.rfind('=');
        if (sign == std::string::npos || sign == 0) {
            return Error{ErrorCode::Usage, "'" + column + "' does not name two columns",
                         "write --column FOUND=EXPECTED, such as --column ticker=symbol"};
        }
        import.columns[column.substr(0, sign)] = column.substr(sign + 1);
    }
    return import;
}

Result<Output> importPrices(Context& context, const ImportOptions& options) {
    desk::ImportPricesRequest request;
    QD_TRY(request.options, mappingOf(options));
    QD_TRY(const auto session, openSession(context));
    request.path = options.file;
    request.name = options.name;
    request.benchmark = options.benchmark;
    request.synthetic = options.synthetic;
    const auto outcome = desk::importPrices(*session, request, context.job);
    if (!outcome.ok()) return inFile(outcome.error(), options.file);
    return Output{toJson(*outcome), toText(*outcome), issueNotes(outcome->issues)};
}

template <auto useCase>
Result<Output> importTable(Context& context, const ImportOptions& options, const char* what) {
    QD_TRY(const auto mapping, mappingOf(options));
    QD_TRY(const auto session, openSession(context));
    const auto outcome = useCase(*session, options.file, mapping, context.job);
    if (!outcome.ok()) return inFile(outcome.error(), options.file);
    Output output;
    output.document.set("rows", outcome->rows).set("issues", issuesJson(outcome->issues));
    output.text = std::to_string(outcome->rows) + " " + what + " imported\n";
    output.notes = issueNotes(outcome->issues);
    return output;
}

CLI::App* addKind(CLI::App& command, const char* name, const char* about, ImportOptions& options,
                  std::vector<std::string_view> examples) {
    auto* kind = command.add_subcommand(name, about);
    kind->add_option("file", options.file, "CSV, plain or gzip, up to 256 MB")
        ->required()
        ->option_text("FILE (required)");
    shows(kind->add_option("--column", options.columns,
                           "Read the file's column FOUND as EXPECTED; may be given more than once")
              ->allow_extra_args(false),
          "FOUND=EXPECTED");
    addExamples(*kind, std::move(examples));
    return kind;
}

void addPrices(CLI::App& command, const std::shared_ptr<ImportOptions>& options, Command& chosen) {
    auto* prices = addKind(
        command, "prices", "Prices: date,SYM1,… or date,symbol,close[,open,high,low,volume,adj_close]",
        *options, {"qdctl import prices prices.csv.gz --workspace fund.qdw --benchmark SPY"});
    shows(prices->add_option("--name", options->name, "Name of the data set; default: the file's"), "NAME");
    shows(prices->add_option("--benchmark", options->benchmark,
                             "Symbol of the file that backtests are compared with"),
          "SYMBOL");
    prices->add_flag("--synthetic", options->synthetic, "Label everything made of it SYNTHETIC");
    prices->callback(
        [&chosen, options] { chosen = [options](Context& c) { return importPrices(c, *options); }; });
}

}  // namespace

void addImport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ImportOptions>();
    auto* command = app.add_subcommand("import", "Bring files into the workspace: all of a file, or none");
    command->require_subcommand(1);
    addExamples(*command, {"qdctl import prices prices.csv.gz --workspace fund.qdw"});
    addPrices(*command, options, chosen);
    auto* holdings = addKind(*command, "holdings", "Holdings: symbol,quantity[,cost]; replaces what is there",
                             *options, {"qdctl import holdings holdings.csv --workspace fund.qdw"});
    holdings->callback([&chosen, options] {
        chosen = [options](Context& c) { return importTable<desk::importHoldings>(c, *options, "holdings"); };
    });
    auto* sectors = addKind(*command, "sectors", "Sectors: symbol,sector; adds to what is there", *options,
                            {"qdctl import sectors names.csv --column gics=sector --workspace fund.qdw"});
    sectors->callback([&chosen, options] {
        chosen = [options](Context& c) { return importTable<desk::importSectors>(c, *options, "sectors"); };
    });
    auto* membership =
        addKind(*command, "membership", "Universe in time: symbol,from,to; replaces what is there", *options,
                {"qdctl import membership index.csv --column ticker=symbol --workspace fund.qdw"});
    membership->callback([&chosen, options] {
        chosen = [options](Context& c) {
            return importTable<desk::importMembership>(c, *options, "membership spells");
        };
    });
}

}  // namespace qd::ctl
