// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/desk/import_prices.h"
#include "core/desk/import_tables.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kShownFindings = 20;

struct ImportOptions {
    std::string file;
    std::string name;
    std::string benchmark;
    bool synthetic = false;
};

Json toJson(const desk::ImportPricesOutcome& outcome) {
    Json issues = Json::array();
    for (const auto& issue : outcome.issues) {
        Json item = Json::object();
        item.set("line", issue.where.line).set("column", issue.where.column).set("message", issue.message);
        issues.push(std::move(item));
    }
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
    document.set("issues", std::move(issues)).set("findings", std::move(findings));
    return document;
}

std::string toText(const desk::ImportPricesOutcome& outcome) {
    const auto& dataset = outcome.dataset;
    std::string text = "Data set " + std::to_string(dataset.id.value) + ": " +
                       std::to_string(dataset.symbols) + " symbols, " + std::to_string(dataset.rows) +
                       " sessions, " + dataset.from.iso() + " to " + dataset.to.iso() + "\n";
    for (const auto& issue : outcome.issues)
        text += "  line " + std::to_string(issue.where.line) + ": " + issue.message + "\n";
    text += std::to_string(outcome.findings.size()) + " quality findings\n";
    for (std::size_t i = 0; i < std::min(outcome.findings.size(), kShownFindings); ++i) {
        const auto& finding = outcome.findings[i];
        text += "  " + finding.date.iso() + " " + finding.symbol + ": " + finding.explanation + "\n";
    }
    if (outcome.findings.size() > kShownFindings) text += "  … all of them with --json or in the window\n";
    return text;
}

Result<Output> importPrices(Context& context, const ImportOptions& options) {
    QD_TRY(const auto session, openSession(context));
    desk::ImportPricesRequest request;
    request.path = options.file;
    request.name = options.name;
    request.benchmark = options.benchmark;
    request.synthetic = options.synthetic;
    QD_TRY(const auto outcome, desk::importPrices(*session, request, context.job));
    return Output{toJson(outcome), toText(outcome)};
}

template <auto useCase>
Result<Output> importTable(Context& context, const ImportOptions& options, const char* what) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const std::int64_t count, useCase(*session, options.file));
    Output output;
    output.document.set("rows", count);
    output.text = std::to_string(count) + " " + what + "\n";
    return output;
}

}  // namespace

void addImport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ImportOptions>();
    auto* command = app.add_subcommand("import", "Bring files into the workspace");
    command->require_subcommand(1);
    auto* prices =
        command->add_subcommand("prices", "Prices: date,SYM1,… or date,symbol,close[,open,high,low,volume]");
    prices->add_option("file", options->file, "CSV, plain or gzip")->required();
    prices->add_option("--name", options->name, "Name of the data set; default: the file's");
    prices->add_option("--benchmark", options->benchmark, "Symbol of the file to compare with");
    prices->add_flag("--synthetic", options->synthetic, "Label everything made of it SYNTHETIC");
    prices->callback(
        [&chosen, options] { chosen = [options](Context& c) { return importPrices(c, *options); }; });
    auto* sectors = command->add_subcommand("sectors", "Sectors: symbol,sector");
    sectors->add_option("file", options->file, "CSV, plain or gzip")->required();
    sectors->callback([&chosen, options] {
        chosen = [options](Context& c) { return importTable<desk::importSectors>(c, *options, "sectors"); };
    });
    auto* holdings =
        command->add_subcommand("holdings", "Holdings: symbol,quantity[,cost]; replaces what is there");
    holdings->add_option("file", options->file, "CSV, plain or gzip")->required();
    holdings->callback([&chosen, options] {
        chosen = [options](Context& c) { return importTable<desk::importHoldings>(c, *options, "holdings"); };
    });
}

}  // namespace qd::ctl
