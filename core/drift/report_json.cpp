// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/report_json.h"

#include <cmath>
#include <utility>

namespace qd::drift {

namespace {

/// Text for people, and beside it what another language writes it anew from.
void setWords(Json& out, const std::string& key, const Message& message) {
    out.set(key, message.text);
    if (message.id.empty()) return;
    Json words = Json::object();
    Json args = Json::array();
    for (const auto& argument : message.args) {
        Json item = Json::object();
        item.set("kind", static_cast<int>(argument.kind)).set("text", argument.text);
        args.push(std::move(item));
    }
    words.set("id", message.id).set("args", std::move(args));
    out.set(key + "_words", std::move(words));
}

Message wordsOf(const Json& from, const std::string& key) {
    const Json* text = from.find(key);
    if (text == nullptr) return {};
    Message out(text->stringOr(""));
    const Json* words = from.find(key + "_words");
    const Json* id = words == nullptr ? nullptr : words->find("id");
    const Json* args = words == nullptr ? nullptr : words->find("args");
    if (id == nullptr || args == nullptr || !args->isArray()) return out;
    std::vector<MessageArgument> found;
    for (const auto& item : args->items()) {
        const Json* shown = item.find("text");
        const Json* kind = item.find("kind");
        MessageArgument argument(shown == nullptr ? std::string() : shown->stringOr(""));
        const auto number = kind == nullptr ? std::int64_t{0} : kind->intOr(0);
        // Words of their own are stored as text: only plain arguments come back as more.
        if (number == 1 || number == 2) argument.kind = static_cast<MessageArgument::Kind>(number);
        found.push_back(std::move(argument));
    }
    // What was changed by hand is shown as it stands.
    if (compose(id->stringOr(""), found) != out.text) return out;
    out.id = id->stringOr("");
    out.args = std::move(found);
    return out;
}

Json numbers(const std::vector<double>& values) {
    Json out = Json::array();
    for (const double v : values)
        out.push(v);
    return out;
}

Json toJson(const FeatureDrift& feature, bool histograms) {
    Json out = Json::object();
    out.set("severity", severityName(feature.severity))
        .set("psi", feature.psi)
        .set("ks", feature.ks)
        .set("ks_p", feature.ksP)
        .set("wasserstein", feature.wasserstein)
        .set("jensen_shannon", feature.jensenShannon)
        .set("p", feature.p)
        .set("p_adjusted", feature.adjustedP)
        .set("shift", feature.shift)
        .set("excess_psi", feature.excessPsi);
    Json thresholds = Json::object();
    thresholds.set("psi", feature.thresholds.psi)
        .set("ks", feature.thresholds.ks)
        .set("wasserstein", feature.thresholds.wasserstein)
        .set("jensen_shannon", feature.thresholds.jensenShannon);
    out.set("thresholds", std::move(thresholds))
        .set("reference_rows", static_cast<std::int64_t>(feature.referenceRows))
        .set("current_rows", static_cast<std::int64_t>(feature.currentRows));
    if (!feature.untested.empty()) setWords(out, "untested", feature.untested);
    if (histograms && !feature.histogram.edges.empty()) {
        Json histogram = Json::object();
        histogram.set("edges", numbers(feature.histogram.edges))
            .set("reference", numbers(feature.histogram.reference))
            .set("current", numbers(feature.histogram.current));
        out.set("histogram", std::move(histogram));
    }
    return out;
}

Json toJson(const MultivariateDrift& joint) {
    Json out = Json::object();
    out.set("severity", severityName(joint.severity))
        .set("mmd", joint.mmd)
        .set("p", joint.p)
        .set("effect", joint.effect)
        .set("threshold", joint.threshold)
        .set("sigma2", joint.sigma2)
        .set("scaled", joint.scaled)
        .set("features", static_cast<std::int64_t>(joint.features))
        .set("reference_rows", static_cast<std::int64_t>(joint.referenceRows))
        .set("current_rows", static_cast<std::int64_t>(joint.currentRows));
    if (!joint.untested.empty()) setWords(out, "untested", joint.untested);
    return out;
}

/// Reads members of one object, and remembers the first that is not as it should be.
class Members {
public:
    Members(const Json& from, std::string where) : m_from(from), m_where(std::move(where)) {}

    double number(const char* key) {
        const Json* found = m_from.find(key);
        const double value = found == nullptr ? NAN : found->numberOr(NAN);
        if (std::isnan(value)) fail(key);
        return value;
    }
    std::size_t count(const char* key) {
        const Json* found = m_from.find(key);
        const std::int64_t value = found == nullptr ? -1 : found->intOr(-1);
        if (value < 0) fail(key);
        return value < 0 ? 0 : static_cast<std::size_t>(value);
    }
    Severity severity() {
        const Json* found = m_from.find("severity");
        const auto value = severityOf(found == nullptr ? "" : found->stringOr(""));
        if (!value) fail("severity");
        return value.value_or(Severity::None);
    }
    std::vector<double> list(const char* key) {
        std::vector<double> out;
        const Json* found = m_from.find(key);
        if (found == nullptr || !found->isArray()) {
            fail(key);
            return out;
        }
        for (const auto& item : found->items()) {
            out.push_back(item.numberOr(NAN));
            if (std::isnan(out.back())) fail(key);
        }
        return out;
    }
    void fail(const char* key) {
        if (m_broken.empty()) m_broken = m_where + "." + key;
    }
    [[nodiscard]] Status status() const {
        if (m_broken.empty()) return Ok{};
        return Error{ErrorCode::BadInput,
                     say("'%1' of a drift report is missing or not as it should be", m_broken)};
    }

private:
    const Json& m_from;
    std::string m_where;
    std::string m_broken;
};

Result<FeatureDrift> featureOf(const std::string& name, const Json& from) {
    Members members(from, name);
    FeatureDrift out;
    out.name = name;
    out.severity = members.severity();
    out.psi = members.number("psi");
    out.ks = members.number("ks");
    out.ksP = members.number("ks_p");
    out.wasserstein = members.number("wasserstein");
    out.jensenShannon = members.number("jensen_shannon");
    out.p = members.number("p");
    out.adjustedP = members.number("p_adjusted");
    out.shift = members.number("shift");
    out.excessPsi = members.number("excess_psi");
    out.referenceRows = members.count("reference_rows");
    out.currentRows = members.count("current_rows");
    out.untested = wordsOf(from, "untested");
    QD_CHECK(members.status());
    const Json nothing = Json::object();
    const Json* thresholds = from.find("thresholds");
    Members bounds(thresholds == nullptr ? nothing : *thresholds, name + ".thresholds");
    out.thresholds.psi = bounds.number("psi");
    out.thresholds.ks = bounds.number("ks");
    out.thresholds.wasserstein = bounds.number("wasserstein");
    out.thresholds.jensenShannon = bounds.number("jensen_shannon");
    QD_CHECK(bounds.status());
    const Json* histogram = from.find("histogram");
    if (histogram == nullptr) return out;
    Members bins(*histogram, name + ".histogram");
    out.histogram = {bins.list("edges"), bins.list("reference"), bins.list("current")};
    const std::size_t count = out.histogram.reference.size();
    if (out.histogram.edges.size() != count + 1 || out.histogram.current.size() != count) bins.fail("edges");
    QD_CHECK(bins.status());
    return out;
}

Result<MultivariateDrift> jointOf(const Json& from) {
    Members members(from, "multivariate");
    MultivariateDrift out;
    out.severity = members.severity();
    out.mmd = members.number("mmd");
    out.p = members.number("p");
    out.effect = members.number("effect");
    out.threshold = members.number("threshold");
    out.sigma2 = members.number("sigma2");
    const Json* scaled = from.find("scaled");
    out.scaled = scaled != nullptr && scaled->boolOr(false);
    out.features = members.count("features");
    out.referenceRows = members.count("reference_rows");
    out.currentRows = members.count("current_rows");
    out.untested = wordsOf(from, "untested");
    QD_CHECK(members.status());
    return out;
}

}  // namespace

Json toJson(const DriftReport& report, bool histograms) {
    Json out = Json::object();
    out.set("severity", severityName(report.severity));
    Json features = Json::object();
    for (const auto& feature : report.features)
        features.set(feature.name, toJson(feature, histograms));
    out.set("features", std::move(features)).set("multivariate", toJson(report.multivariate));
    Json samples = Json::object();
    samples.set("reference_rows", static_cast<std::int64_t>(report.referenceRows))
        .set("current_rows", static_cast<std::int64_t>(report.currentRows))
        .set("reference_periods", static_cast<std::int64_t>(report.referencePeriods))
        .set("current_periods", static_cast<std::int64_t>(report.currentPeriods))
        .set("block", static_cast<std::int64_t>(report.block))
        .set("permutations", static_cast<std::int64_t>(report.permutations))
        .set("joint_permutations", static_cast<std::int64_t>(report.jointPermutations))
        .set("seed", report.seed);
    out.set("samples", std::move(samples));
    if (!report.caution.empty()) setWords(out, "caution", report.caution);
    return out;
}

Result<DriftReport> reportOf(const Json& document) {
    Members members(document, "report");
    DriftReport out;
    out.severity = members.severity();
    const Json* features = document.find("features");
    const Json* joint = document.find("multivariate");
    const Json* samples = document.find("samples");
    if (features == nullptr || !features->isObject()) members.fail("features");
    if (joint == nullptr) members.fail("multivariate");
    if (samples == nullptr) members.fail("samples");
    QD_CHECK(members.status());
    for (const auto& [name, feature] : features->members()) {
        QD_TRY(auto read, featureOf(name, feature));
        out.features.push_back(std::move(read));
    }
    QD_TRY(out.multivariate, jointOf(*joint));
    Members sizes(*samples, "samples");
    out.referenceRows = sizes.count("reference_rows");
    out.currentRows = sizes.count("current_rows");
    out.referencePeriods = sizes.count("reference_periods");
    out.currentPeriods = sizes.count("current_periods");
    out.block = sizes.count("block");
    out.permutations = sizes.count("permutations");
    out.jointPermutations = sizes.count("joint_permutations");
    out.seed = sizes.count("seed");
    QD_CHECK(sizes.status());
    out.caution = wordsOf(document, "caution");
    return out;
}

}  // namespace qd::drift
