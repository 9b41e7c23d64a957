// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/drift_command.h"
#include "app/ctl/text_table.h"
#include "core/base/child_process.h"
#include "core/base/number_text.h"
#include "core/desk/drift_sources.h"
#include "core/desk/drift_view.h"
#include "core/drift/report_json.h"

namespace qd::ctl {

namespace {

using enum TextTable::Side;

constexpr std::int64_t kMost = 1'000'000'000;
constexpr std::int64_t kMostSessions = 2520;

struct DriftScanOptions {
    std::int64_t model = 0;
    std::int64_t dataset = 0;
    std::int64_t sessions = 63;
    std::int64_t interval = 0;
    bool due = false;
    bool withoutModel = false;
};

Json cellJson(const desk::DriftCell& cell) {
    if (!cell.tested) return nullptr;
    return Json::object({{"severity", drift::severityName(cell.severity)}, {"p", cell.adjustedP}});
}

Json positionsJson(const desk::DriftMoney& money) {
    Json positions = Json::array();
    for (const auto& line : money.positions)
        positions.push(Json::object({{"symbol", line.symbol},
                                     {"weight", line.weight},
                                     {"neutralised", line.neutralised},
                                     {"value", line.value},
                                     {"drifted_share", line.driftedShare},
                                     {"leading", line.leading},
                                     {"trade", line.trade}}));
    return positions;
}

Json moneyJson(const desk::DriftMoney& money) {
    Json drifted = Json::array();
    for (const auto& feature : money.drifted)
        drifted.push(feature);
    Json json = Json::object();
    json.set("drifted", std::move(drifted));
    if (!money.words.empty()) return json.set("not_measured", money.words.text);
    json.set("portfolio_value", money.portfolioValue).set("value_on_drifted", money.valueOnDrifted);
    json.set("weight_on_drifted", money.weightOnDrifted).set("tracking_error", money.trackingError);
    return json.set("turnover", money.turnover).set("positions", positionsJson(money));
}

std::string moneyText(const desk::DriftMoney& money) {
    constexpr std::size_t kShown = 10;
    std::string text = "Drifted: " + listText(money.drifted, money.drifted.size()) + "\n";
    if (!money.words.empty()) return text + "In money: not measured, " + money.words.text + "\n";
    text += "In money: " + groupedText(money.valueOnDrifted, 0) + " of " +
            groupedText(money.portfolioValue, 0) +
            " rest on them; tracking error to a portfolio without them " + percentText(money.trackingError) +
            " a year, turnover of the draft rebalance " + percentText(money.turnover, 1) + "\n";
    TextTable table({Left, Right, Right, Right, Right, Left});
    table.row({"Symbol", "Weight", "Without", "On drifted", "Trade", "Leading feature"});
    for (std::size_t i = 0; i < std::min(kShown, money.positions.size()); ++i) {
        const auto& line = money.positions[i];
        table.row({line.symbol, percentText(line.weight, 1), percentText(line.neutralised, 1),
                   percentText(line.driftedShare, 0), groupedText(line.trade, 0), line.leading});
    }
    return text + table.text();
}

struct Scanned {
    Json document;
    std::string text;
};

Result<Scanned> scanOne(Context& context, desk::Session& session, desk::ModelId model,
                        const DriftScanOptions& options) {
    SystemPrograms programs;
    const auto threads = static_cast<std::size_t>(std::max(1, context.options.threads));
    desk::DriftScanRequest request;
    request.model = model;
    request.dataset = DatasetId{options.dataset};
    request.currentSessions = static_cast<std::size_t>(options.sessions);
    request.options.threads = threads;
    if (context.options.seed) request.options.seed = static_cast<std::uint64_t>(*context.options.seed);
    const auto sources =
        desk::workerSources(session.vault(), options.withoutModel ? nullptr : &programs, threads);
    QD_TRY(const auto record, desk::scanDrift(session, request, sources, context.job));
    QD_TRY(const auto view, desk::loadDrift(session, model));
    const auto& line = view->scans.back();
    Scanned out;
    out.document = drift::toJson(*view->report, false);
    out.document.set("scan", record.id.value).set("model", model.value).set("dataset", record.dataset.value);
    out.document.set("severity", drift::severityName(line.found));
    out.document.set("confirmed", drift::severityName(line.confirmed));
    out.document.set("raised", line.raised).set("cleared", line.cleared);
    out.document.set("prediction", cellJson(line.prediction));
    out.document.set("money", view->money ? moneyJson(*view->money) : Json(nullptr));
    out.text = "Model " + std::to_string(model.value) + ": drift " +
               std::string(drift::severityName(line.found)) + ", confirmed " +
               std::string(drift::severityName(line.confirmed)) + " (scan " +
               std::to_string(record.id.value) + ")\n";
    TextTable table({Left, Left, Right, Right, Right});
    table.row({"Feature", "Severity", "Adjusted p", "PSI", "KS"});
    for (const auto& feature : view->report->features) {
        const bool tested = feature.untested.empty();
        table.row({feature.name,
                   tested ? std::string(drift::severityName(feature.severity)) : feature.untested.text,
                   tested ? fixedText(feature.adjustedP, 4) : "-", tested ? fixedText(feature.psi, 3) : "-",
                   tested ? fixedText(feature.ks, 3) : "-"});
    }
    out.text += table.text();
    if (view->money) out.text += moneyText(*view->money);
    return out;
}

Result<Output> scanDue(Context& context, const DriftScanOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto models, desk::driftScansDue(*session));
    Output output;
    Json scans = Json::array();
    for (const auto model : models) {
        QD_TRY(auto scanned, scanOne(context, *session, model, options));
        scans.push(std::move(scanned.document));
        output.text += scanned.text;
    }
    if (models.empty()) output.text = "No model is due for a drift scan.\n";
    output.document.set("scans", std::move(scans));
    return output;
}

Result<Output> scan(Context& context, const DriftScanOptions& options) {
    if (options.due && options.model > 0)
        return Error{ErrorCode::Usage, "--due scans what is due, a model of its own is named without it"};
    if (options.due) return scanDue(context, options);
    QD_TRY(const auto session, openSession(context));
    if (options.interval > 0) {
        QD_CHECK(desk::setDriftInterval(*session, options.interval));
        if (options.model == 0) {
            Output output;
            output.document.set("interval_seconds", options.interval);
            output.text = "Models are scanned every " + std::to_string(options.interval) + " seconds\n";
            return output;
        }
    }
    if (options.model == 0)
        return Error{ErrorCode::Usage, "which model? give its number, or --due for those that are due"};
    QD_TRY(auto scanned, scanOne(context, *session, desk::ModelId{options.model}, options));
    Output output;
    output.document = std::move(scanned.document);
    output.text = std::move(scanned.text);
    return output;
}

}  // namespace

void addDriftScan(CLI::App& drift, Command& chosen) {
    auto options = std::make_shared<DriftScanOptions>();
    auto* command = drift.add_subcommand(
        "scan", "Scan a registered model for drift: what it was trained on against the latest prices");
    shows(command->add_option("model", options->model, "Number of the model")->check(wholeNumber(1, kMost)),
          "N");
    command->add_flag("--due", options->due,
                      "Every model in staging and production whose last scan is too old");
    shows(command->add_option("--dataset", options->dataset, "Number of the data set; default: the newest")
              ->check(wholeNumber(1, kMost)),
          "N");
    shows(command
              ->add_option("--sessions", options->sessions,
                           "The latest sessions that count as now; default: 63")
              ->check(wholeNumber(static_cast<std::int64_t>(desk::kLeastCurrentSessions), kMostSessions)),
          "N");
    shows(command->add_option("--interval", options->interval, "Set the seconds between scans"), "SECONDS");
    command->add_flag("--without-model", options->withoutModel,
                      "Features alone: the model is not asked, and money is not measured");
    addExamples(*command, {"qdctl drift scan 3 --workspace fund.qdw --json",
                           "qdctl drift scan --due --workspace fund.qdw"});
    command->callback(
        [&chosen, options] { chosen = [options](Context& context) { return scan(context, *options); }; });
}

}  // namespace qd::ctl
