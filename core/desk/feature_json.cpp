// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_json.h"

#include <cstdint>

namespace qd::desk {

namespace {

Json count(std::size_t n) {
    return static_cast<std::int64_t>(n);
}

Json texts(const std::vector<std::string>& all) {
    Json items = Json::array();
    for (const auto& each : all)
        items.push(each);
    return items;
}

Json alertTexts(const std::vector<Message>& alerts) {
    Json items = Json::array();
    for (const auto& alert : alerts)
        items.push(alert.text);
    return items;
}

Json definitionJson(const features::FeatureDefinition& definition) {
    Json item = Json::object();
    item.set("name", definition.name).set("kind", features::name(definition.kind));
    item.set("window", count(definition.window));
    if (definition.shorter > 0) item.set("shorter", count(definition.shorter));
    if (!definition.against.empty()) item.set("against", definition.against);
    item.set("cross_section", definition.crossSection == features::CrossSection::Rank ? "rank" : "value");
    item.set("formula", features::formula(definition)).set("meaning", features::meaning(definition).text);
    return item;
}

Json qualityJson(const features::FeatureQuality& quality) {
    Json item = Json::object();
    item.set("feature", quality.feature).set("score", quality.score).set("served", quality.served);
    item.set("completeness", quality.completeness).set("freshness", quality.freshness);
    item.set("validity", quality.validity).set("expected", count(quality.expected));
    item.set("missing", count(quality.expected - quality.present)).set("stale", count(quality.still));
    item.set("violations", count(quality.violations)).set("outliers", count(quality.outliers));
    return item;
}

Json spanJson(const features::SourceSpan& span) {
    Json item = Json::object();
    item.set("symbol", span.symbol.empty() ? Json(nullptr) : Json(span.symbol));
    item.set("field", market::fieldName(span.field));
    item.set("from", span.from.iso()).set("to", span.to.iso());
    item.set("sessions", count(span.sessions)).set("present", count(span.present));
    return item;
}

}  // namespace

Json toJson(const features::FeatureView& view) {
    Json features = Json::array();
    for (const auto& definition : view.features)
        features.push(definitionJson(definition));
    Json json = Json::object();
    json.set("view", view.name).set("purpose", view.purpose.text);
    json.set("view_hash", features::viewHash(view)).set("features", std::move(features));
    return json;
}

Json toJson(const features::FrameQuality& quality) {
    Json features = Json::array();
    for (const auto& feature : quality.features)
        features.push(qualityJson(feature));
    Json json = Json::object();
    json.set("score", quality.score).set("score_of_values", quality.ofValues).set("good", quality.good());
    json.set("threshold", features::kGoodQuality).set("sessions_behind", quality.sessionsBehind);
    json.set("features", std::move(features)).set("alerts", alertTexts(quality.alerts));
    return json;
}

Json toJson(const ExplainedFeature& explained) {
    const auto& source = explained.source;
    Json spans = Json::array();
    for (const auto& span : source.spans)
        spans.push(spanJson(span));
    Json json = Json::object();
    json.set("symbol", source.symbol).set("session", source.session.iso());
    json.set("feature", definitionJson(source.definition));
    json.set("value", source.value ? Json(*source.value) : Json(nullptr));
    json.set("missing", source.missing.text).set("source_rows", std::move(spans));
    json.set("names_compared", count(source.compared));
    json.set("published_at", source.publishedAt.iso()).set("known_at", source.knownAt.iso());
    json.set("dataset", explained.dataset.id.value).set("dataset_name", explained.dataset.name);
    json.set("source_file", explained.dataset.source);
    json.set("imported_at", explained.dataset.importedAt.iso());
    json.set("imported_by", explained.dataset.importedBy);
    json.set("data_hash", source.panelHash).set("view_hash", source.viewHash);
    json.set("row_digest", source.rowDigest);
    return json;
}

Json toJson(const FeatureMaterial& material) {
    const auto& frame = *material.frame;
    Json json = Json::object();
    json.set("view", frame.view.name).set("view_hash", frame.viewHash);
    json.set("code_version", features::kFeatureCodeVersion);
    json.set("dataset", material.dataset.id.value).set("dataset_name", material.dataset.name);
    json.set("data_hash", frame.panelHash).set("price", market::fieldName(frame.price));
    json.set("sessions", count(frame.rows())).set("symbols", count(frame.width()));
    Json names = Json::array();
    for (const auto& feature : frame.view.features)
        names.push(feature.name);
    json.set("features", std::move(names)).set("unserved", texts(frame.unserved));
    json.set("from", frame.dates.front().iso()).set("to", frame.dates.back().iso());
    json.set("known_from", frame.knownAt.front().iso()).set("known_to", frame.knownAt.back().iso());
    json.set("key", material.key).set("frame_hash", frame.contentHash());
    return json;
}

}  // namespace qd::desk
