// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/issue_notes.h"
#include "app/ctl/text_table.h"
#include "core/base/number_text.h"
#include "core/desk/check_prices.h"
#include "core/report/escape.h"

namespace qd::ctl {

namespace {

using market::FindingKind;
using market::QualityFinding;

constexpr std::array kKinds{FindingKind::WrongClose,       FindingKind::CopiedBar,
                            FindingKind::UnadjustedAction, FindingKind::AdjustmentError,
                            FindingKind::StaleRun,         FindingKind::Gap,
                            FindingKind::PhantomBar,       FindingKind::InconsistentBar};

struct QualityOptions {
    std::string prices;
    std::string second;
    std::string calendar = "auto";
    std::string out;
};

std::string_view severityName(market::FindingSeverity severity) {
    if (severity == market::FindingSeverity::Error) return "error";
    return severity == market::FindingSeverity::Warning ? "warning" : "info";
}

/// Nothing for a gap: there is no bar.
std::optional<double> publishedOf(const QualityFinding& f) {
    return f.kind == FindingKind::Gap ? std::nullopt : std::optional(f.published);
}

/// Relative; nothing where no other value is expected.
std::optional<double> errorOf(const QualityFinding& f) {
    return f.expected || f.relError != 0.0 ? std::optional(f.relError) : std::nullopt;
}

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::int64_t countOf(const std::vector<QualityFinding>& findings, FindingKind kind) {
    return std::count_if(findings.begin(), findings.end(),
                         [kind](const QualityFinding& f) { return f.kind == kind; });
}

Json countsOf(const std::vector<QualityFinding>& findings) {
    Json counts = Json::object();
    for (const auto kind : kKinds) {
        counts.set(market::findingName(kind), countOf(findings, kind));
    }
    return counts;
}

Json documentOf(const desk::CheckPricesOutcome& outcome) {
    Json findings = Json::array();
    for (const auto& f : outcome.findings) {
        Json item = Json::object();
        item.set("kind", market::findingName(f.kind)).set("severity", severityName(f.severity));
        item.set("symbol", f.symbol).set("date", f.date.iso()).set("sessions", f.sessions);
        item.set("published", orNull(publishedOf(f))).set("expected", orNull(f.expected));
        item.set("error", orNull(errorOf(f))).set("explanation", f.explanation);
        findings.push(std::move(item));
    }
    Json document = Json::object();
    document.set("findings", std::move(findings)).set("counts", countsOf(outcome.findings));
    document.set("calendar", outcome.calendar).set("symbols", static_cast<std::int64_t>(outcome.symbols));
    document.set("sessions", static_cast<std::int64_t>(outcome.sessions));
    document.set("compared_symbols", static_cast<std::int64_t>(outcome.compared));
    document.set("issues", issuesJson(outcome.issues));
    return document;
}

std::string textOf(const desk::CheckPricesOutcome& outcome) {
    using enum TextTable::Side;
    TextTable table({Left, Left, Left, Left, Right, Right, Right, Left});
    table.row({"Date", "Symbol", "Finding", "Severity", "Published", "Expected", "Error", "Explanation"});
    const auto price = [](const std::optional<double>& v) { return v ? fixedText(*v, 4) : "-"; };
    for (const auto& f : outcome.findings) {
        const auto error = errorOf(f);
        table.row({f.date.iso(), f.symbol, std::string(market::findingName(f.kind)),
                   std::string(severityName(f.severity)), price(publishedOf(f)), price(f.expected),
                   error ? percentText(*error) : "-", f.explanation});
    }
    TextTable counts({Left, Right});
    for (const auto kind : kKinds) {
        const auto n = countOf(outcome.findings, kind);
        if (n > 0)
            counts.row({std::string(market::findingName(kind)), groupedText(static_cast<double>(n), 0)});
    }
    counts.row({"all", groupedText(static_cast<double>(outcome.findings.size()), 0)});
    std::string text = outcome.findings.empty() ? std::string() : table.text() + "\n";
    text += std::to_string(outcome.symbols) + " symbols, " + std::to_string(outcome.sessions) +
            " dates, calendar " + outcome.calendar;
    if (outcome.compared > 0) text += ", " + std::to_string(outcome.compared) + " symbols compared";
    return text + "\n" + counts.text();
}

std::string csvOf(const std::vector<QualityFinding>& findings) {
    const auto number = [](const std::optional<double>& v) { return v ? shortestText(*v) : std::string(); };
    std::string csv = "kind,severity,symbol,date,sessions,published,expected,error,explanation\n";
    for (const auto& f : findings) {
        csv += std::string(market::findingName(f.kind)) + "," + std::string(severityName(f.severity)) + "," +
               report::csvText(f.symbol) + "," + f.date.iso() + "," + std::to_string(f.sessions) + "," +
               number(publishedOf(f)) + "," + number(f.expected) + "," + number(errorOf(f)) + "," +
               report::csvText(f.explanation) + "\n";
    }
    return csv;
}

Result<desk::CheckPricesRequest> requestOf(const QualityOptions& options) {
    desk::CheckPricesRequest request{options.prices, options.second, {}};
    if (options.calendar == "nyse") {
        request.calendar = market::TradingCalendar::nyse();
    } else if (options.calendar == "24x7") {
        request.calendar = market::TradingCalendar::everyDay();
    } else if (options.calendar != "auto") {
        return notAChoice("--calendar", options.calendar, {"auto", "nyse", "24x7"});
    }
    return request;
}

Result<Output> run(Context& context, const QualityOptions& options) {
    QD_TRY(const auto request, requestOf(options));
    auto& files = context.environment.files;
    const auto outcome = desk::checkPrices(files, request, context.job);
    if (!outcome.ok()) return inFile(outcome.error(), options.prices);
    Output output{documentOf(*outcome), textOf(*outcome), issueNotes(outcome->issues)};
    if (!options.out.empty()) {
        QD_CHECK(context.job.checkpoint("Writing " + options.out, 1.0));
        QD_CHECK(files.writeAtomically(options.out, csvOf(outcome->findings)));
        output.document.set("out", options.out);
        output.text += "Written to " + options.out + "\n";
    }
    return output;
}

}  // namespace

void addQuality(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<QualityOptions>();
    auto* command = app.add_subcommand("quality", "Doubtful prices of a file, also against a second source");
    shows(command->add_option("--prices", options->prices, "CSV to judge, wide or long, plain or gzip")
              ->required(),
          "FILE");
    shows(command->add_option("--second", options->second,
                              "CSV of another vendor: finds nearly all, and acquits true moves"),
          "FILE");
    shows(command->add_option("--calendar", options->calendar,
                              "auto (default; by the share of weekends) | nyse | 24x7"),
          "NAME");
    shows(command->add_option("--out", options->out, "CSV to write the findings to, too"), "FILE");
    addExamples(*command, {"qdctl quality --prices prices.csv.gz",
                           "qdctl quality --prices prices.csv.gz --second other.csv.gz --out findings.csv"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return run(context, *options); }; });
}

}  // namespace qd::ctl
