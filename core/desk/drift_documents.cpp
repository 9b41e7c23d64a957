// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_documents.h"

#include <utility>

#include "core/base/json.h"
#include "core/drift/report_json.h"

namespace qd::desk {

namespace {

Error damaged() {
    return Error{ErrorCode::Integrity, say("a stored drift scan is damaged"), say("scan the model again")};
}

std::optional<drift::Severity> severityIn(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::nullopt : drift::severityOf(member->stringOr(""));
}

Json windowOf(const DriftWindow& window) {
    Json json = Json::object();
    json.set("from", window.from.iso()).set("to", window.to.iso());
    return json.set("rows", static_cast<std::int64_t>(window.rows)).set("thinned", window.thinned);
}

Json cellOf(const drift::FeatureDrift& feature) {
    Json json = Json::object();
    json.set("name", feature.name).set("severity", drift::severityName(feature.severity));
    json.set("p", feature.adjustedP).set("psi", feature.psi);
    return json.set("tested", feature.untested.empty());
}

Json predictionOf(const std::optional<drift::DriftReport>& prediction) {
    if (!prediction || prediction->features.empty()) return nullptr;
    return cellOf(prediction->features.front());
}

Json moneyOf(const std::optional<DriftMoney>& money) {
    if (!money) return nullptr;
    Json json = Json::object();
    json.set("value_on_drifted", money->valueOnDrifted).set("weight_on_drifted", money->weightOnDrifted);
    json.set("tracking_error", money->trackingError).set("turnover", money->turnover);
    if (!money->words.empty()) json.set("words", money->words.text);
    return json;
}

}  // namespace

std::string stateDocument(const drift::PersistenceState& state) {
    Json recent = Json::array();
    for (const auto severity : state.recent)
        recent.push(drift::severityName(severity));
    Json json = Json::object();
    json.set("recent", std::move(recent)).set("confirmed", drift::severityName(state.confirmed));
    return json.dump();
}

Result<drift::PersistenceState> parseState(const std::string& document) {
    drift::PersistenceState state;
    if (document.empty()) return state;
    const auto json = Json::parse(document);
    const Json* recent = json.ok() ? json->find("recent") : nullptr;
    if (recent == nullptr || !recent->isArray()) return damaged();
    for (const Json& item : recent->items()) {
        const auto severity = drift::severityOf(item.stringOr(""));
        if (!severity) return damaged();
        state.recent.push_back(*severity);
    }
    const auto confirmed = severityIn(*json, "confirmed");
    if (!confirmed) return damaged();
    state.confirmed = *confirmed;
    return state;
}

std::string summaryDocument(const ScannedDrift& scanned) {
    Json features = Json::array();
    for (const auto& feature : scanned.report.features)
        features.push(cellOf(feature));
    const auto& joint = scanned.report.multivariate;
    Json multivariate = Json::object();
    multivariate.set("severity", drift::severityName(joint.severity)).set("p", joint.p);
    multivariate.set("effect", joint.effect).set("tested", joint.untested.empty());
    Json json = Json::object();
    json.set("severity", drift::severityName(scanned.found));
    json.set("confirmed", drift::severityName(scanned.persistence.state.confirmed));
    json.set("raised", scanned.persistence.raised).set("cleared", scanned.persistence.cleared);
    json.set("reference", windowOf(scanned.reference)).set("current", windowOf(scanned.current));
    json.set("multivariate", std::move(multivariate)).set("prediction", predictionOf(scanned.prediction));
    json.set("features", std::move(features));
    return json.set("money", moneyOf(scanned.money)).dump();
}

std::string reportDocument(const ScannedDrift& scanned) {
    Json json = Json::object();
    json.set("drift", drift::toJson(scanned.report, true));
    json.set("prediction", scanned.prediction ? drift::toJson(*scanned.prediction, true) : Json(nullptr));
    return json.set("money", scanned.money ? moneyDocument(*scanned.money) : Json(nullptr)).dump();
}

Result<ScannedDrift> parseReport(const std::string& document) {
    const auto json = Json::parse(document);
    const Json* found = json.ok() ? json->find("drift") : nullptr;
    if (found == nullptr) return damaged();
    auto report = drift::reportOf(*found);
    if (!report.ok()) return damaged();
    ScannedDrift out;
    out.report = std::move(report).value();
    if (const Json* prediction = json->find("prediction"); prediction != nullptr && !prediction->isNull()) {
        auto read = drift::reportOf(*prediction);
        if (!read.ok()) return damaged();
        out.prediction = std::move(read).value();
    }
    if (const Json* money = json->find("money"); money != nullptr && !money->isNull()) {
        QD_TRY(out.money, parseMoney(*money));
    }
    return out;
}

std::vector<std::string> driftedFeatures(const drift::DriftReport& report) {
    std::vector<std::string> names;
    for (const auto& feature : report.features) {
        if (feature.untested.empty() && feature.severity >= drift::Severity::Medium)
            names.push_back(feature.name);
    }
    return names;
}

}  // namespace qd::desk
