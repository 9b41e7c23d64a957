// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/models_text.h"

#include <array>
#include <utility>

#include "app/ctl/metric_text.h"
#include "app/ctl/text_table.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

using enum TextTable::Side;
using Unit = desk::CriterionEvidence::Unit;

constexpr std::size_t kMostWords = 12;

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json orNull(const std::optional<std::int64_t>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json dayOrNull(const std::optional<Date>& day) {
    return day ? Json(day->iso()) : Json(nullptr);
}

Json texts(const std::vector<std::string>& words) {
    Json list = Json::array();
    for (const auto& word : words)
        list.push(word);
    return list;
}

std::string nameOf(const vault::ModelRecord& record) {
    return record.name + " v" + std::to_string(record.version);
}

std::string numberText(const desk::CriterionEvidence& item, double value) {
    switch (item.unit) {
        case Unit::Ratio:
            return fixedText(value, 2);
        case Unit::Share:
            return percentText(value, 1);
        default:
            return groupedText(value, 0);
    }
}

std::string measuredText(const desk::CriterionEvidence& item) {
    if (item.unit == Unit::Severity) return item.measuredText.empty() ? "-" : item.measuredText;
    if (!item.measured) return "-";
    auto text = numberText(item, *item.measured);
    if (item.low && item.high) text += " (" + intervalText(*item.low, *item.high) + ")";
    return text;
}

std::string askedText(const desk::CriterionEvidence& item) {
    if (item.unit == Unit::Severity) return "at most " + item.thresholdText;
    return (item.atLeast ? "at least " : "at most ") + numberText(item, item.threshold);
}

std::string verdictText(const desk::CriterionEvidence& item) {
    const std::string verdict = item.verdict == desk::CriterionVerdict::NotMeasured
                                    ? "not measured"
                                    : std::string(desk::name(item.verdict));
    if (item.verdict == desk::CriterionVerdict::SetAside) return "set aside: " + item.reason;
    return item.asked ? verdict : verdict + ", not asked yet";
}

Json stepJson(const desk::StepLine& step) {
    Json json = Json::object();
    json.set("at", step.at.iso()).set("person", step.person);
    json.set("from", step.from ? Json(desk::name(*step.from)) : Json(nullptr)).set("to", desk::name(step.to));
    json.set("rollback", step.rollback);
    json.set("decision", step.decision.valid() ? Json(step.decision.value) : Json(nullptr));
    json.set("valid", step.valid).set("reason", step.reason);
    return json.set("criteria", evidenceJson(step.evidence));
}

Json findingJson(const desk::FindingLine& finding) {
    Json json = Json::object();
    json.set("finding", finding.id).set("title", finding.title).set("severity", finding.severity);
    json.set("owner", finding.owner)
        .set("raised_by", finding.raisedBy)
        .set("raised_at", finding.raisedAt.iso());
    json.set("due", finding.due.iso()).set("overdue", finding.overdue);
    json.set("closed_at", finding.closedAt ? Json(finding.closedAt->iso()) : Json(nullptr));
    return json.set("closed_by", finding.closedBy).set("resolution", finding.resolution);
}

Json lineageJson(const desk::ModelLineage& lineage) {
    Json json = Json::object();
    json.set("run", lineage.run.valid() ? Json(lineage.run.value) : Json(nullptr));
    json.set("dataset", lineage.dataset.valid() ? Json(lineage.dataset.value) : Json(nullptr));
    json.set("data_hash", lineage.dataHash).set("feature_view", lineage.featureView);
    json.set("feature_hash", lineage.featureHash).set("features", texts(lineage.features));
    json.set("code_version", lineage.codeVersion).set("seed", orNull(lineage.seed));
    json.set("trained_from", dayOrNull(lineage.trainedFrom));
    return json.set("trained_to", dayOrNull(lineage.trainedTo));
}

std::string stepsText(const desk::ModelView& view) {
    TextTable table({Left, Left, Left, Left});
    for (const auto& step : view.steps) {
        std::string what = step.from ? std::string(desk::name(*step.from)) + " to " : std::string();
        what += desk::name(step.to);
        if (step.rollback) what += " (roll back)";
        std::string decision;
        if (step.decision.valid() && desk::isSigned(step.step))
            decision =
                "decision " + std::to_string(step.decision.value) + (step.valid ? "" : ": DOES NOT HOLD");
        table.row(
            {step.at.iso(), what, step.person, decision + (step.reason.empty() ? "" : "  " + step.reason)});
    }
    return table.text();
}

std::string findingsText(const std::vector<desk::FindingLine>& findings) {
    TextTable table({Right, Left, Left, Left, Left});
    for (const auto& finding : findings) {
        const std::string state = finding.closedAt
                                      ? "closed: " + finding.resolution
                                      : "due " + finding.due.iso() + (finding.overdue ? ", OVERDUE" : "");
        table.row({std::to_string(finding.id), finding.severity, finding.title, finding.owner, state});
    }
    return table.text();
}

bool isOverdue(const desk::ModelLine& line) {
    return line.reviewOverdue || line.findingOverdue;
}

std::string reviewText(const desk::ModelLine& line) {
    if (!line.record.nextReview) return "-";
    return line.record.nextReview->iso() + (line.reviewOverdue ? " OVERDUE" : "");
}

}  // namespace

Json outOfSampleJson(const desk::OutOfSample& sample) {
    Json json = Json::object();
    json.set("first_day", dayOrNull(sample.from)).set("last_day", dayOrNull(sample.to));
    json.set("sharpe", orNull(sample.sharpe)).set("sharpe_low", orNull(sample.sharpeLow));
    json.set("sharpe_high", orNull(sample.sharpeHigh)).set("deflated_sharpe", orNull(sample.deflated));
    json.set("trials", sample.trials).set("cagr", orNull(sample.cagr));
    json.set("volatility", orNull(sample.volatility)).set("max_drawdown", orNull(sample.drawdown));
    json.set("win_rate", orNull(sample.winRate)).set("turnover", orNull(sample.turnover));
    return json.set("trades", orNull(sample.trades)).set("periods", orNull(sample.periods));
}

std::string sharpeText(const desk::OutOfSample& sample) {
    if (!sample.sharpe || !sample.sharpeLow || !sample.sharpeHigh) return "-";
    return fixedText(*sample.sharpe, 2) + " (" + intervalText(*sample.sharpeLow, *sample.sharpeHigh) + ")";
}

Json evidenceJson(const std::vector<desk::CriterionEvidence>& evidence) {
    Json list = Json::array();
    for (const auto& item : evidence) {
        Json json = Json::object();
        const bool words = item.unit == Unit::Severity;
        json.set("name", item.name).set("asked", item.asked).set("verdict", desk::name(item.verdict));
        json.set("measured", words ? (item.measuredText.empty() ? Json(nullptr) : Json(item.measuredText))
                                   : orNull(item.measured));
        json.set("threshold", words ? Json(item.thresholdText) : Json(item.threshold));
        json.set("at_least", item.atLeast);
        if (item.low && item.high) json.set("low", *item.low).set("high", *item.high);
        json.set("source", item.source);
        if (!item.reason.empty()) json.set("reason", item.reason);
        list.push(std::move(json));
    }
    return list;
}

std::string evidenceText(const std::vector<desk::CriterionEvidence>& evidence) {
    TextTable table({Left, Right, Left, Left, Left});
    for (const auto& item : evidence)
        table.row({item.words.text, measuredText(item), askedText(item), verdictText(item), item.source});
    return table.text();
}

Json modelJson(const desk::ModelLine& line) {
    const auto& record = line.record;
    Json json = Json::object();
    json.set("model", record.id.value).set("name", record.name).set("version", record.version);
    json.set("purpose", record.purpose).set("stage", desk::name(line.stage)).set("kind", line.kind);
    json.set("tier", record.tier).set("owner", record.owner).set("developer", record.developer);
    json.set("validator", record.validator.empty() ? Json(nullptr) : Json(record.validator));
    json.set("run", record.run.valid() ? Json(record.run.value) : Json(nullptr));
    json.set("file_sha256", record.fileSha256).set("evaluation_sha256", record.evaluationSha256);
    json.set("out_of_sample", outOfSampleJson(line.outOfSample));
    json.set("limits", line.card.limits).set("assumptions", line.card.assumptions);
    json.set("triggers", texts(line.card.triggers)).set("next_review", dayOrNull(record.nextReview));
    json.set("review_overdue", line.reviewOverdue);
    json.set("open_findings", static_cast<std::int64_t>(line.openFindings));
    json.set("worst_finding", line.worstFinding.empty() ? Json(nullptr) : Json(line.worstFinding));
    json.set("drift", line.drift.empty() ? Json(nullptr) : Json(line.drift));
    return json.set("holds", line.holds);
}

Json modelJson(const desk::ModelView& view) {
    Json json = modelJson(view.line);
    json.set("lineage", lineageJson(view.lineage));
    Json steps = Json::array();
    for (const auto& step : view.steps)
        steps.push(stepJson(step));
    Json findings = Json::array();
    for (const auto& finding : view.findings)
        findings.push(findingJson(finding));
    json.set("steps", std::move(steps)).set("findings", std::move(findings));
    json.set("rollback_to", view.rollbackTo ? Json(view.rollbackTo->value) : Json(nullptr));
    if (!view.next) return json.set("next", nullptr);
    Json next = Json::object();
    next.set("to", desk::name(view.next->to)).set("passes", view.next->passes);
    next.set("replaces", view.next->replaces.empty() ? Json(nullptr) : Json(view.next->replaces));
    return json.set("next", std::move(next.set("criteria", evidenceJson(view.next->evidence))));
}

std::string modelsText(const std::vector<desk::ModelLine>& models) {
    TextTable table({Right, Left, Left, Left, Left, Left, Left, Left});
    table.row({"Model", "Name", "Purpose", "Stage", "Sharpe (95 % interval)", "Drift", "Findings", "Holds"});
    for (const auto& line : models)
        table.row({std::to_string(line.record.id.value), nameOf(line.record), line.record.purpose,
                   std::string(desk::name(line.stage)), sharpeText(line.outOfSample),
                   line.drift.empty() ? "-" : line.drift,
                   line.openFindings == 0 ? "-" : std::to_string(line.openFindings) + " " + line.worstFinding,
                   line.holds ? "yes" : "NO"});
    return table.text();
}

std::string modelText(const desk::ModelView& view) {
    const auto& record = view.line.record;
    std::string text = nameOf(record) + " (model " + std::to_string(record.id.value) + ") for " +
                       record.purpose + ": " + std::string(desk::name(view.line.stage)) +
                       (view.line.holds ? "\n" : "\nDOES NOT HOLD: not what was signed\n");
    TextTable facts({Left, Left});
    facts.row({"Owner", record.owner}).row({"Developer", record.developer});
    facts.row({"Validator", record.validator.empty() ? "-" : record.validator}).row({"Tier", record.tier});
    facts.row({"Next review", reviewText(view.line)})
        .row({"Sharpe (95 % interval)", sharpeText(view.line.outOfSample)});
    facts.row({"Limits of use", view.line.card.limits}).row({"Assumptions", view.line.card.assumptions});
    facts.row({"Triggers", listText(view.line.card.triggers, kMostWords)});
    if (record.run.valid())
        facts.row({"Run", std::to_string(record.run.value)})
            .row({"Data", view.lineage.dataHash})
            .row({"Features", view.lineage.featureView + ": " + listText(view.lineage.features, kMostWords)});
    text += facts.text() + "\n" + stepsText(view);
    if (!view.findings.empty()) text += "\nFindings\n" + findingsText(view.findings);
    if (view.next)
        text += "\nTo " + std::string(desk::name(view.next->to)) +
                (view.next->passes ? ": everything asked for is met\n" : ": kept back\n") +
                evidenceText(view.next->evidence);
    return text;
}

Json inventoryJson(const desk::ModelsView& view, bool overdueOnly) {
    Json list = Json::array();
    for (const auto& line : view.models) {
        if (!overdueOnly || isOverdue(line)) list.push(modelJson(line));
    }
    Json json = Json::object();
    json.set("models", std::move(list));
    json.set("overdue_reviews", static_cast<std::int64_t>(view.overdueReviews));
    return json.set("overdue_findings", static_cast<std::int64_t>(view.overdueFindings));
}

std::string inventoryText(const desk::ModelsView& view, bool overdueOnly) {
    TextTable table({Right, Left, Left, Left, Left, Left, Left, Left, Left});
    table.row(
        {"Model", "Name", "Purpose", "Stage", "Tier", "Owner", "Developer", "Validator", "Next review"});
    for (const auto& line : view.models) {
        if (overdueOnly && !isOverdue(line)) continue;
        const auto& record = line.record;
        table.row({std::to_string(record.id.value), nameOf(record), record.purpose,
                   std::string(desk::name(line.stage)), record.tier, record.owner, record.developer,
                   record.validator.empty() ? "-" : record.validator, reviewText(line)});
    }
    return table.text() + "Overdue: " + std::to_string(view.overdueReviews) + " reviews, " +
           std::to_string(view.overdueFindings) + " findings\n";
}

}  // namespace qd::ctl
