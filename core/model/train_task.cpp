// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/train_task.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/model/blob_parts.h"
#include "core/model/json_fields.h"
#include "core/model/panel_blob.h"
#include "core/model/spec_json.h"

namespace qd::model {

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostFolds = 10'000;
constexpr std::size_t kMostVersionBytes = 128;

Json rowsJson(const std::vector<std::size_t>& rows) {
    Json list = Json::array();
    for (const std::size_t row : rows)
        list.push(std::uint64_t{row});
    return list;
}

Json foldsJson(const std::vector<Fold>& folds) {
    Json list = Json::array();
    for (const auto& fold : folds) {
        Json item = Json::object();
        item.set("train", rowsJson(fold.train)).set("validate", rowsJson(fold.validate));
        item.set("test", rowsJson(fold.test));
        list.push(std::move(item));
    }
    return list;
}

bool ascends(const std::vector<std::size_t>& rows) {
    return std::adjacent_find(rows.begin(), rows.end(), std::greater_equal<>{}) == rows.end();
}

/// Each section ascends, has rows where it needs them, and no row is in two.
Status checkFold(const Fold& fold, std::size_t number, std::size_t rows) {
    std::vector<std::uint8_t> taken(rows, 0);
    for (const auto* section : {&fold.train, &fold.validate, &fold.test}) {
        if (!ascends(*section))
            return Error{ErrorCode::BadInput, say("rows of fold %1 do not ascend", std::to_string(number))};
        for (const std::size_t row : *section) {
            if (taken[row]++ == 0) continue;
            return Error{ErrorCode::BadInput, say("row %1 is in two sections of fold %2", std::to_string(row),
                                                  std::to_string(number))};
        }
    }
    if (fold.train.empty())
        return Error{ErrorCode::BadInput, say("fold %1 has no rows to train on", std::to_string(number))};
    return Ok{};
}

Result<std::vector<Fold>> foldsFrom(const Json& list, std::size_t rows) {
    if (list.items().empty() || rows == 0)
        return Error{ErrorCode::BadInput, say("the task has no folds or no rows")};
    std::vector<Fold> folds;
    for (const Json& item : list.items()) {
        JsonFields fields(item, "fold");
        Fold fold;
        fold.train = fields.counts("train", rows, rows - 1);
        fold.validate = fields.counts("validate", rows, rows - 1);
        fold.test = fields.counts("test", rows, rows - 1);
        QD_CHECK(fields.done());
        QD_CHECK(checkFold(fold, folds.size() + 1, rows));
        folds.push_back(std::move(fold));
    }
    return folds;
}

}  // namespace

Frame toFrame(const TrainTask& task) {
    Frame frame{FrameKind::Train, Json::object(), {}};
    frame.json.set("version", kVersion).set("model", toJson(task.model)).set("training", toJson(task.train));
    frame.json.set("panel", panelJson(task.panel)).set("folds", foldsJson(task.folds));
    frame.json.set("checkpoint_bytes", std::uint64_t{task.checkpoint.size()});
    frame.json.set("code_version", task.codeVersion);
    BlobWriter blob;
    addPanel(blob, task.panel);
    blob.add(task.checkpoint);
    frame.blob = blob.take();
    return frame;
}

Result<TrainTask> trainTaskFrom(const Frame& frame) {
    JsonFields fields(frame.json, "task");
    if (fields.whole("version", 1, INT64_MAX) != kVersion)
        fields.fail("version", say("this program reads version %1", kVersion));
    const Json& model = fields.object("model");
    const Json& train = fields.object("training");
    const Json& panel = fields.object("panel");
    const Json& folds = fields.list("folds", kMostFolds);
    const std::size_t checkpoint = fields.count("checkpoint_bytes", frame.blob.size());
    TrainTask task;
    task.codeVersion = fields.text("code_version", kMostVersionBytes);
    QD_CHECK(fields.done());
    QD_TRY(task.model, modelSpecFromJson(model));
    QD_TRY(task.train, trainSpecFromJson(train));
    BlobReader blob(frame.blob);
    QD_TRY(task.panel, panelFrom(panel, blob));
    task.checkpoint = blob.bytes(checkpoint);
    QD_CHECK(blob.done());
    QD_TRY(task.folds, foldsFrom(folds, task.panel.rows()));
    return task;
}

}  // namespace qd::model
