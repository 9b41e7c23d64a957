// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_evidence.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/number_text.h"
#include "core/config/promotion_config.h"
#include "core/crypto/hash.h"

namespace qd::desk {

namespace {

using Unit = CriterionEvidence::Unit;
using config::PromotionConfig;

constexpr std::int64_t kDayMillis = 86'400'000;

std::optional<std::size_t> rankOf(std::string_view severity) {
    const auto& all = config::kDriftSeverities;
    const auto found = std::find(all.begin(), all.end(), severity);
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

std::string nameOf(vault::ModelId model) {
    return "model " + std::to_string(model.value);
}

Message wordsOf(std::string_view criterion) {
    if (criterion == "sharpe") return say("Sharpe ratio out of sample");
    if (criterion == "sharpe_low") return say("lower end of its 95 % interval");
    if (criterion == "drawdown") return say("deepest drawdown out of sample");
    if (criterion == "trades") return say("trades out of sample");
    if (criterion == "win_rate") return say("share of the sessions with a gain");
    if (criterion == "deflated_sharpe") return say("probability that it is not luck");
    if (criterion == "periods") return say("sessions out of sample");
    if (criterion == "validation_age") return say("days since its validation");
    if (criterion == "evaluation_age") return say("days from its evaluation to the newest prices");
    if (criterion == "open_findings") return say("worst open finding");
    return say("drift in the newest scan");
}

/// Gathers the criteria of one step.
class Collector {
public:
    Collector(const EvidenceInputs& inputs, const PromotionConfig& policy, ModelStage to)
        : m_in(&inputs), m_policy(&policy), m_to(to) {}

    std::vector<CriterionEvidence> take() {
        performance();
        ages();
        findings();
        drift();
        return std::move(m_out);
    }

private:
    CriterionEvidence& add(std::string_view name, Unit unit, bool atLeast, double threshold,
                           std::optional<double> measured, std::string source, bool asked) {
        CriterionEvidence item;
        item.name = name;
        item.words = wordsOf(name);
        item.unit = unit;
        item.atLeast = atLeast;
        item.threshold = threshold;
        item.measured = measured;
        item.source = std::move(source);
        item.asked = asked;
        if (measured) {
            const bool met = atLeast ? *measured >= threshold : *measured <= threshold;
            item.verdict = met ? CriterionVerdict::Met : CriterionVerdict::Failed;
        }
        return m_out.emplace_back(std::move(item));
    }

    [[nodiscard]] std::string fromRun(const char* member) const {
        return "run " + std::to_string(m_in->model.run.value) + ", " + std::string(kEvaluationFileName) +
               ": out_of_sample." + member;
    }

    void performance() {
        const OutOfSample none;
        const auto& m = m_in->evaluation ? m_in->evaluation->model : none;
        const bool good = m_to != ModelStage::Validated;
        auto& sharpe =
            add("sharpe", Unit::Ratio, true, m_policy->leastSharpe, m.sharpe, fromRun("sharpe"), good);
        sharpe.low = m.sharpeLow;
        sharpe.high = m.sharpeHigh;
        add("sharpe_low", Unit::Ratio, true, m_policy->leastSharpeLow, m.sharpeLow, fromRun("sharpe_low"),
            good);
        add("drawdown", Unit::Share, true, m_policy->deepestDrawdown, m.drawdown, fromRun("max_drawdown"),
            good);
        add("trades", Unit::Count, true, static_cast<double>(m_policy->leastTrades), asNumber(m.trades),
            fromRun("trades"), good);
        add("win_rate", Unit::Share, true, m_policy->leastWinRate, m.winRate, fromRun("win_rate"), good);
        add("deflated_sharpe", Unit::Share, true, m_policy->leastDeflated, m.deflated,
            fromRun("deflated_sharpe"), good);
        add("periods", Unit::Count, true, static_cast<double>(m_policy->leastPeriods), asNumber(m.periods),
            fromRun("periods"), true);
    }

    void ages() {
        std::optional<double> validated;
        if (m_in->validatedAt)
            validated = static_cast<double>((m_in->now.millis() - m_in->validatedAt->millis()) / kDayMillis);
        add("validation_age", Unit::Days, false, static_cast<double>(m_policy->validationDays), validated,
            nameOf(m_in->model.id) + ": step to validated", m_to == ModelStage::Production);
        std::optional<double> evaluated;
        if (m_in->newestSession && m_in->evaluation && m_in->evaluation->model.to) {
            const int days = m_in->newestSession->days() - m_in->evaluation->model.to->days();
            evaluated = static_cast<double>(std::max(0, days));
        }
        add("evaluation_age", Unit::Days, false, static_cast<double>(m_policy->evaluationDays), evaluated,
            fromRun("last_day"), true);
    }

    /// Severities count from "none"; nothing open is none.
    void severity(std::string_view name, const std::string& worst, const std::optional<std::string>& found,
                  std::string source, bool asked) {
        const auto rank = found ? rankOf(*found) : std::optional<std::size_t>();
        auto& item = add(name, Unit::Severity, false, static_cast<double>(rankOf(worst).value_or(0)),
                         rank ? std::optional<double>(static_cast<double>(*rank)) : std::nullopt,
                         std::move(source), asked);
        item.thresholdText = worst;
        if (rank) item.measuredText = *found;
    }

    void findings() {
        std::size_t worst = 0;
        std::string source = nameOf(m_in->model.id) + ": findings";
        for (const auto& finding : m_in->findings) {
            const auto rank = rankOf(finding.severity).value_or(config::kDriftSeverities.size() - 1);
            if (finding.closedAt || rank <= worst) continue;
            worst = rank;
            source = "finding " + std::to_string(finding.id);
        }
        severity("open_findings", m_policy->worstFinding, std::string(config::kDriftSeverities[worst]),
                 std::move(source), m_to != ModelStage::Validated);
    }

    void drift() {
        std::optional<std::string> found;
        std::string source = nameOf(m_in->model.id) + ": drift scans";
        if (m_in->newestScan) {
            const auto age = m_in->now.millis() - m_in->newestScan->at.millis();
            source = "drift scan " + std::to_string(m_in->newestScan->id.value) + " of " +
                     m_in->newestScan->at.iso();
            // One that is too old says nothing of now.
            if (age <= m_policy->scanDays * kDayMillis) found = m_in->newestScan->severity;
        }
        severity("drift", m_policy->worstDrift, found, std::move(source), m_to == ModelStage::Production);
    }

    static std::optional<double> asNumber(const std::optional<std::int64_t>& count) {
        if (!count) return std::nullopt;
        return static_cast<double>(*count);
    }

    const EvidenceInputs* m_in;
    const PromotionConfig* m_policy;
    ModelStage m_to;
    std::vector<CriterionEvidence> m_out;
};

constexpr std::array kVerdicts{CriterionVerdict::Met, CriterionVerdict::Failed, CriterionVerdict::NotMeasured,
                               CriterionVerdict::SetAside};
constexpr std::array<std::string_view, 5> kUnits{"ratio", "share", "count", "days", "severity"};

Json orNull(const std::optional<double>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json itemOf(const CriterionEvidence& item) {
    Json json = Json::object();
    json.set("name", item.name).set("unit", kUnits[static_cast<std::size_t>(item.unit)]);
    json.set("asked", item.asked).set("verdict", name(item.verdict)).set("at_least", item.atLeast);
    if (item.unit == Unit::Severity)
        json.set("measured", item.measuredText.empty() ? Json(nullptr) : Json(item.measuredText))
            .set("threshold", item.thresholdText);
    else
        json.set("measured", orNull(item.measured)).set("threshold", item.threshold);
    if (item.low) json.set("low", *item.low);
    if (item.high) json.set("high", *item.high);
    json.set("source", item.source);
    if (!item.reason.empty()) json.set("reason", item.reason);
    return json;
}

std::optional<double> numberOf(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    if (member == nullptr || member->isNull()) return std::nullopt;
    return member->numberOr(0.0);
}

std::string textOf(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

bool flagOf(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member != nullptr && member->boolOr(false);
}

CriterionEvidence readItem(const Json& json) {
    CriterionEvidence item;
    item.name = textOf(json, "name");
    item.words = wordsOf(item.name);
    const auto unit = std::find(kUnits.begin(), kUnits.end(), textOf(json, "unit"));
    item.unit = unit == kUnits.end() ? Unit::Ratio : static_cast<Unit>(unit - kUnits.begin());
    item.asked = flagOf(json, "asked");
    item.atLeast = flagOf(json, "at_least");
    for (const auto verdict : kVerdicts)
        if (textOf(json, "verdict") == name(verdict)) item.verdict = verdict;
    if (item.unit == Unit::Severity) {
        item.measuredText = textOf(json, "measured");
        item.thresholdText = textOf(json, "threshold");
        if (const auto rank = rankOf(item.measuredText)) item.measured = static_cast<double>(*rank);
        item.threshold = static_cast<double>(rankOf(item.thresholdText).value_or(0));
    } else {
        item.measured = numberOf(json, "measured");
        item.threshold = numberOf(json, "threshold").value_or(0.0);
    }
    item.low = numberOf(json, "low");
    item.high = numberOf(json, "high");
    item.source = textOf(json, "source");
    item.reason = textOf(json, "reason");
    return item;
}

bool keepsBack(const CriterionEvidence& item) {
    return item.asked &&
           (item.verdict == CriterionVerdict::Failed || item.verdict == CriterionVerdict::NotMeasured);
}

}  // namespace

std::string_view name(CriterionVerdict verdict) noexcept {
    switch (verdict) {
        case CriterionVerdict::Met:
            return "met";
        case CriterionVerdict::Failed:
            return "failed";
        case CriterionVerdict::NotMeasured:
            return "not_measured";
        case CriterionVerdict::SetAside:
            return "set_aside";
    }
    return "unknown";
}

std::vector<CriterionEvidence> promotionEvidence(const EvidenceInputs& inputs, const PromotionConfig& policy,
                                                 ModelStage to,
                                                 const std::map<std::string, std::string>& setAside) {
    auto evidence = Collector(inputs, policy, to).take();
    for (auto& item : evidence) {
        const auto reason = setAside.find(item.name);
        if (reason == setAside.end() || !keepsBack(item)) continue;
        item.verdict = CriterionVerdict::SetAside;
        item.reason = reason->second;
    }
    return evidence;
}

bool passes(const std::vector<CriterionEvidence>& evidence) noexcept {
    return std::none_of(evidence.begin(), evidence.end(), keepsBack);
}

std::string keptBackBy(const std::vector<CriterionEvidence>& evidence) {
    std::string names;
    for (const auto& item : evidence) {
        if (keepsBack(item)) names += (names.empty() ? "" : ", ") + item.name;
    }
    return names;
}

Json evidenceDocument(const std::vector<CriterionEvidence>& evidence, const PromotionConfig& policy,
                      ModelStage from, ModelStage to) {
    Json criteria = Json::array();
    for (const auto& item : evidence)
        criteria.push(itemOf(item));
    Json json = Json::object();
    json.set("step", std::string(name(from)) + " to " + std::string(name(to)));
    json.set("policy_sha256", crypto::sha256Hex(config::writePromotionConfig(policy)));
    json.set("criteria", std::move(criteria));
    return json;
}

Result<std::vector<CriterionEvidence>> parseEvidence(const std::string& document) {
    std::vector<CriterionEvidence> evidence;
    if (document.empty()) return evidence;
    const auto json = Json::parse(document);
    if (!json.ok() || !json->isObject())
        return Error{ErrorCode::Integrity, say("the evidence of a step is damaged")};
    const Json* criteria = json->find("criteria");
    if (criteria == nullptr || !criteria->isArray()) return evidence;
    const auto& known = config::kPromotionCriteria;
    for (const Json& item : criteria->items()) {
        if (!item.isObject()) continue;
        auto read = readItem(item);
        if (std::find(known.begin(), known.end(), read.name) != known.end())
            evidence.push_back(std::move(read));
    }
    return evidence;
}

}  // namespace qd::desk
