// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <utility>

#include "core/base/number_text.h"
#include "core/desk/training_files.h"
#include "core/report/display_text.h"
#include "core/report/markdown.h"
#include "core/report/report.h"

namespace qd::desk {

namespace {

using report::Cell;
using report::Column;
using report::Format;
using report::groupedText;
using report::percentText;

constexpr int kPlaces = 2;

Cell cell(const std::optional<double>& value) {
    return value ? Cell{*value} : Cell{};
}

std::string ratio(double value) {
    return groupedText(value, kPlaces);
}

std::string interval(double low, double high) {
    return ratio(low) + " to " + ratio(high);
}

std::string shareText(double level) {
    return shortestText(std::round(1000.0 * (1.0 - level)) / 10.0) + " %";
}

const char* nameOf(const TrainingEvaluation& evaluation, const std::string& id) {
    for (const auto& method : evaluation.methods) {
        if (method.id == id) return method.name.c_str();
    }
    return "";
}

/// What came out, first of all: whether the difference to each baseline can be told from luck.
std::string headline(const TrainingMaterial& material) {
    const auto& evaluation = material.evaluation;
    const auto& model = evaluation.methods.front();
    std::string out = "# " + report::markdownText(material.config.run.name) + "\n\n";
    out += "Out of sample from " + evaluation.dates.front().iso() + " to " + evaluation.dates.back().iso() +
           ", after costs, " + model.name + " has ";
    if (!model.evidence) return out + "no Sharpe ratio: its returns do not vary.\n\n";
    out += "a Sharpe ratio of " + ratio(model.evidence->sharpe) + " (95 % interval " +
           interval(model.evidence->low, model.evidence->high) + ").\n";
    for (const auto& gap : evaluation.gaps) {
        const bool told = gap.low > 0.0 || gap.high < 0.0;
        out += "Against " + std::string(nameOf(evaluation, gap.against)) + " the difference is " +
               ratio(gap.difference) + " (" + shareText(material.config.level) + " interval " +
               interval(gap.low, gap.high) + ", p " + groupedText(gap.p, 3) + "): " +
               (told ? (gap.difference > 0.0 ? "the model was better by more than luck.\n"
                                             : "the model was worse by more than luck.\n")
                     : "luck alone explains it.\n");
    }
    if (model.evidence->dsr)
        out += "Among all " + groupedText(static_cast<double>(model.evidence->trials), 0) +
               " trials on these prices, the probability that the true ratio is above what the best of them "
               "shows by luck is " +
               percentText(*model.evidence->dsr, 1) + ".\n";
    return out + "\n";
}

std::string methodsTable(const TrainingMaterial& material) {
    report::Table table;
    table.columns = {{"", Format::Text},
                     {"Sharpe ratio", Format::Number2},
                     {"95 % interval", Format::Text},
                     {"Growth a year", Format::Percent2},
                     {"Volatility", Format::Percent2},
                     {"Deepest fall", Format::Percent2},
                     {"Turnover a year", Format::Percent2},
                     {"Costs a year", Format::Percent2}};
    for (const auto& method : material.evaluation.methods) {
        const auto& evidence = method.evidence;
        const auto value = [&](const char* id) { return cell(analytics::metric(method.metrics, id)); };
        table.rows.push_back({Cell{method.name}, evidence ? Cell{evidence->sharpe} : Cell{},
                              evidence ? Cell{interval(evidence->low, evidence->high)} : Cell{},
                              value("cagr"), value("volatility"), value("max_drawdown"),
                              Cell{method.turnoverAnnual}, Cell{method.costAnnual}});
    }
    return "## Out of sample\n\n" + report::markdownTable(table) + "\n";
}

std::string foldsTable(const TrainingMaterial& material) {
    report::Table table;
    table.columns = {
        {"Learnt from", Format::IsoDate}, {"to", Format::IsoDate},           {"Tested from", Format::IsoDate},
        {"to", Format::IsoDate},          {"Epochs", Format::Integer},       {"Best epoch", Format::Integer},
        {"Validation", Format::Number2},  {"Sharpe ratio", Format::Number2}, {"95 % interval", Format::Text}};
    for (const auto& fold : material.evaluation.folds) {
        const auto& evidence = fold.evidence;
        const bool trained = fold.epochs > 0;
        table.rows.push_back({Cell{fold.trainFrom}, Cell{fold.trainTo}, Cell{fold.testFrom},
                              Cell{fold.testTo}, trained ? Cell{static_cast<double>(fold.epochs)} : Cell{},
                              trained ? Cell{static_cast<double>(fold.bestEpoch)} : Cell{},
                              trained ? Cell{fold.validSharpe} : Cell{},
                              evidence ? Cell{evidence->sharpe} : Cell{},
                              evidence ? Cell{interval(evidence->low, evidence->high)} : Cell{}});
    }
    return "## Folds\n\n" + report::markdownTable(table) + "\n";
}

std::string ground(const TrainingMaterial& material) {
    const auto& setting = material.progress.setting;
    const auto& run = material.config.run;
    std::string out = "## What it rests on\n\n";
    out += "- " + groupedText(static_cast<double>(setting.sessions), 0) + " sessions of " +
           groupedText(static_cast<double>(setting.symbols), 0) + " symbols, content hash `" +
           setting.dataHash + "`" + (setting.synthetic ? ", a synthetic market" : "") + ".\n";
    out += "- Features: view `" + material.config.view + "`, " +
           groupedText(static_cast<double>(material.panel.depth()), 0) + " of them, hash `" +
           material.panel.viewHash + "`.\n";
    out += "- Rebalanced " + run.schedule + ", costs " + shortestText(run.commissionBps + run.halfSpreadBps) +
           " basis points of what is traded; model and baselines keep the same limits and trade on the same "
           "days.\n";
    out +=
        "- Seed " + std::to_string(run.seed) + ", " + std::to_string(material.config.fit.threads) +
        " thread(s). Sharpe ratios are annual, from daily returns; differences are tested by a studentised "
        "circular block bootstrap (Ledoit & Wolf 2008).\n";
    for (const auto& note : material.evaluation.notes)
        out += "- " + report::markdownText(note) + "\n";
    return out;
}

}  // namespace

std::string trainingReport(const TrainingMaterial& material) {
    return headline(material) + methodsTable(material) + foldsTable(material) + ground(material);
}

}  // namespace qd::desk
