// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_runs.h"

#include <utility>

#include "core/base/out_of_memory.h"
#include "core/desk/feature_csv.h"
#include "core/desk/feature_json.h"
#include "core/desk/recorded_runs.h"

namespace qd::desk {

namespace {

std::string textAt(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

/// What a record of the same inputs says.
struct Known {
    vault::RunRecord run;
    std::string frameHash;
};

Result<std::optional<Known>> recordOfKey(Session& session, const FeatureMaterial& material) {
    QD_TRY(const auto runs, runsOfKind(session, kFeaturesKind));
    for (const auto& run : runs) {
        if (run.dataset != material.dataset.id) continue;
        QD_TRY(const auto summary, Json::parse(run.summary));
        if (textAt(summary, "key") == material.key)
            return std::optional(Known{run, textAt(summary, "frame_hash")});
    }
    return std::optional<Known>();
}

Json poorFeatures(const features::FrameQuality& quality) {
    Json names = Json::array();
    for (const auto& feature : quality.features)
        if (feature.score < features::kGoodQuality) names.push(feature.feature);
    return names;
}

vault::AuditDraft auditOf(const Session& session, const vault::RunRecord& record, const Json& summary,
                          double score) {
    Json detail = Json::object();
    detail.set("name", record.name).set("dataset", record.dataset.value).set("input_hash", record.inputHash);
    for (const char* key : {"view", "view_hash", "frame_hash", "from", "to"})
        if (const Json* value = summary.find(key)) detail.set(key, *value);
    detail.set("quality", score);
    return {session.actor().user, "features.materialise", "run " + std::to_string(record.id.value),
            detail.dump()};
}

Status record(Session& session, const Json& summary, double seconds, MaterialisedFeatures& out) {
    const FeatureMaterial& material = out.judged.material;
    vault::RunRecord& run = out.run;
    run.name = material.frame->view.name + " of " + material.dataset.name;
    run.kind = kFeaturesKind;
    run.createdAt = session.env().clock.now();
    run.createdBy = session.actor().user;
    run.dataset = material.dataset.id;
    run.synthetic = material.dataset.synthetic;
    run.config = toJson(material.frame->view).dump();  // YAML that is JSON
    run.inputHash = material.frame->panelHash;
    run.summary = summary.dump();
    run.seconds = seconds;
    const vault::RunFiles files{{"summary.json", run.summary},
                                {"view.json", run.config},
                                {"quality.json", toJson(out.judged.quality).dump()},
                                {"rows.csv", featureRowsCsv(*material.frame)}};
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_TRY(run.id, writer.addRun(run, files));
        return auditOf(session, run, summary, out.judged.quality.score);
    });
}

}  // namespace

Result<MaterialisedFeatures> materialiseFeatures(Session& session, const FeatureRequest& request,
                                                 FeatureStore& store, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::RunResearch));
    const std::int64_t started = session.env().clock.monotonicNanos();
    MaterialisedFeatures out;
    QD_TRY(out.judged, loadFeatureQuality(session, request, store, job.slice(0.0, 0.9)));
    Json summary = toJson(out.judged.material);
    summary.set("quality", out.judged.quality.score);
    summary.set("quality_of_values", out.judged.quality.ofValues);
    summary.set("poor", poorFeatures(out.judged.quality));
    QD_CHECK(job.checkpoint("Recording the features", 0.92));
    QD_TRY(auto known, recordOfKey(session, out.judged.material));
    if (known) {
        out.reproduced = known->frameHash == textAt(summary, "frame_hash");
        out.recordedBefore = out.reproduced;
        if (out.reproduced) {
            out.run = std::move(known->run);
            return out;
        }
        job.log(
            say("The features differ from those of run %1: another processor or library computes other "
                "last digits",
                std::to_string(known->run.id.value)));
    }
    const auto nanos = static_cast<double>(session.env().clock.monotonicNanos() - started);
    QD_CHECK(record(session, summary, nanos * 1e-9, out));
    asFarAsMemoryGoes([&] { job.log(say("Recorded as run %1", std::to_string(out.run.id.value))); });
    job.report("Done", 1.0);
    return out;
}

}  // namespace qd::desk
