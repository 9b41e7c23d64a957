// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/infer_task.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/model/blob_parts.h"
#include "core/model/json_fields.h"
#include "core/model/panel_blob.h"

namespace qd::model {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostThreads = 1024;

bool allFinite(const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

}  // namespace

Frame toFrame(const InferTask& task) {
    Frame frame{FrameKind::Infer, Json::object(), {}};
    Json rows = Json::array();
    for (const std::size_t row : task.rows)
        rows.push(std::uint64_t{row});
    frame.json.set("version", kVersion).set("panel", panelJson(task.panel)).set("rows", std::move(rows));
    frame.json.set("sensitivities", task.sensitivities).set("threads", std::uint64_t{task.threads});
    frame.json.set("device", task.device).set("model_bytes", std::uint64_t{task.modelFile.size()});
    BlobWriter blob;
    addPanel(blob, task.panel);
    blob.add(task.modelFile);
    frame.blob = blob.take();
    return frame;
}

Result<InferTask> inferTaskFrom(const Frame& frame) {
    JsonFields fields(frame.json, "task");
    if (fields.whole("version", 1, INT64_MAX) != kVersion)
        fields.fail("version", say("this program reads version %1", kVersion));
    const Json& panel = fields.object("panel");
    const Json& rows = fields.list("rows", frame.blob.size());
    InferTask task;
    task.sensitivities = fields.flag("sensitivities");
    task.threads = fields.count("threads", kMostThreads);
    task.device = fields.text("device", 32);
    const std::size_t bytes = fields.count("model_bytes", frame.blob.size());
    if (task.threads == 0) fields.fail("threads", say("there must be one"));
    QD_CHECK(fields.done());
    BlobReader blob(frame.blob);
    QD_TRY(task.panel, panelFrom(panel, blob));
    task.modelFile = blob.bytes(bytes);
    QD_CHECK(blob.done());
    for (const Json& row : rows.items()) {
        const std::int64_t number = row.intOr(-1);
        const bool ascends = task.rows.empty() || number > static_cast<std::int64_t>(task.rows.back());
        if (number < 0 || static_cast<std::uint64_t>(number) >= task.panel.rows() || !ascends)
            return Error{ErrorCode::BadInput, say("the rows do not ascend or are not all in the panel")};
        task.rows.push_back(static_cast<std::size_t>(number));
    }
    if (task.rows.empty()) return Error{ErrorCode::BadInput, say("no row is asked about")};
    return task;
}

Frame toFrame(const InferResult& result) {
    Frame frame{FrameKind::Result, Json::object(), {}};
    frame.json.set("rows", std::uint64_t{result.rows}).set("names", std::uint64_t{result.names});
    frame.json.set("features", std::uint64_t{result.features});
    frame.json.set("sensitivities", !result.sensitivities.empty()).set("seconds", result.seconds);
    BlobWriter blob;
    blob.add(result.scores);
    blob.add(result.weights);
    blob.add(result.sensitivities);
    blob.add(result.present);
    frame.blob = blob.take();
    return frame;
}

Result<InferResult> inferResultFrom(const Frame& frame, const InferTask& task) {
    JsonFields fields(frame.json, "result");
    InferResult result;
    result.rows = fields.count("rows");
    result.names = fields.count("names");
    result.features = fields.count("features");
    const bool sensitivities = fields.flag("sensitivities");
    result.seconds = fields.number("seconds");
    QD_CHECK(fields.done());
    if (result.rows != task.rows.size() || result.names != task.panel.width() ||
        result.features != task.panel.depth() || sensitivities != task.sensitivities)
        return Error{ErrorCode::BadInput, say("the worker answered another question")};
    const std::uint64_t cells = std::uint64_t{result.rows} * result.names;
    BlobReader blob(frame.blob);
    result.scores = blob.take<float>(cells);
    result.weights = blob.take<float>(cells);
    if (sensitivities) result.sensitivities = blob.take<float>(cells * result.features);
    result.present = blob.take<std::uint8_t>(cells);
    QD_CHECK(blob.done());
    if (!allFinite(result.scores) || !allFinite(result.weights) || !allFinite(result.sensitivities))
        return Error{ErrorCode::BadInput, say("the worker's answer holds a number that is not finite")};
    const auto mark = [](std::uint8_t cell) { return cell <= 1; };
    if (!std::all_of(result.present.begin(), result.present.end(), mark))
        return Error{ErrorCode::BadInput, say("a mask of the worker's answer is none")};
    return result;
}

}  // namespace qd::model
