// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/measure_task.h"

#include <limits>

#include "core/model/blob_parts.h"
#include "core/model/json_fields.h"
#include "core/model/spec_json.h"

namespace qd::model {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kMostNames = 50'000;
constexpr std::int64_t kMostFeatures = 10'000;
constexpr std::size_t kMostStepsDown = 64;
constexpr auto kMostBytes = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());

}  // namespace

Frame toFrame(const MeasureTask& task) {
    Frame frame{FrameKind::Measure, Json::object(), {}};
    frame.json.set("version", kVersion).set("model", toJson(task.model)).set("training", toJson(task.train));
    frame.json.set("names", std::uint64_t{task.names}).set("features", std::uint64_t{task.features});
    frame.json.set("steps_down", std::uint64_t{task.stepsDown});
    return frame;
}

Frame toFrame(const MeasureResult& result) {
    Frame frame{FrameKind::Result, Json::object(), {}};
    frame.json.set("device", result.device);
    frame.json.set("bytes_measured", result.bytesMeasured).set("bytes_predicted", result.bytesPredicted);
    frame.json.set("step_seconds", result.stepSeconds);
    frame.json.set("sequences_per_second", result.sequencesPerSecond);
    frame.json.set("piece", result.piece).set("whole_batch", result.wholeBatch);
    frame.json.set("activation_checkpointing", result.activationCheckpointing);
    return frame;
}

Result<MeasureTask> measureTaskFrom(const Frame& frame) {
    JsonFields fields(frame.json, "task");
    if (fields.whole("version", 1, INT64_MAX) != kVersion)
        fields.fail("version", say("this program reads version %1", kVersion));
    const Json& model = fields.object("model");
    const Json& train = fields.object("training");
    MeasureTask task;
    task.names = static_cast<std::size_t>(fields.whole("names", 1, kMostNames));
    task.features = static_cast<std::size_t>(fields.whole("features", 1, kMostFeatures));
    task.stepsDown = fields.count("steps_down", kMostStepsDown);
    QD_CHECK(fields.done());
    QD_CHECK(BlobReader(frame.blob).done());
    QD_TRY(task.model, modelSpecFromJson(model));
    QD_TRY(task.train, trainSpecFromJson(train));
    return task;
}

Result<MeasureResult> measureResultFrom(const Frame& frame) {
    JsonFields fields(frame.json, "result");
    MeasureResult result;
    result.device = fields.text("device", 32);
    result.bytesMeasured = fields.count("bytes_measured", kMostBytes);
    result.bytesPredicted = fields.count("bytes_predicted", kMostBytes);
    result.stepSeconds = fields.number("step_seconds");
    result.sequencesPerSecond = fields.number("sequences_per_second");
    result.piece = fields.count("piece", kMostBytes);
    result.wholeBatch = fields.flag("whole_batch");
    result.activationCheckpointing = fields.flag("activation_checkpointing");
    QD_CHECK(fields.done());
    QD_CHECK(BlobReader(frame.blob).done());
    return result;
}

}  // namespace qd::model
