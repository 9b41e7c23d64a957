// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/train_checkpoint.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "core/learn/sections.h"
#include "core/model/json_fields.h"
#include "core/model/model_file_container.h"
#include "core/model/spec_json.h"

namespace qd::learn {

namespace {

constexpr std::string_view kKind = "training-checkpoint";
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostFolds = 10'000;
constexpr std::size_t kMostRows = 1'000'000;
constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
constexpr std::string_view kFold = "fold";

std::string foldTensor(std::size_t i) {
    return std::string(kFold) + std::to_string(i) + ".weights";
}

std::uint64_t digest(std::span<const model::Fold> folds) {
    std::uint64_t mixed = folds.size();
    for (const model::Fold& fold : folds) {
        for (const auto* section : {&fold.train, &fold.validate, &fold.test}) {
            mixed = seedFor(mixed, section->size());
            for (const std::size_t row : *section)
                mixed = seedFor(mixed, row);
        }
    }
    return mixed;
}

Json foldJson(const model::FoldResult& fold) {
    Json rows = Json::array();
    for (const std::size_t row : fold.rows)
        rows.push(std::uint64_t{row});
    Json json = Json::object();
    json.set("fold", std::uint64_t{fold.fold}).set("epochs", std::uint64_t{fold.epochs});
    json.set("best_epoch", std::uint64_t{fold.bestEpoch}).set("valid_sharpe", fold.validSharpe);
    json.set("rows", std::move(rows));
    return json;
}

Result<model::FoldResult> foldFrom(const Json& json) {
    model::JsonFields fields(json, "fold");
    model::FoldResult fold;
    fold.fold = fields.count("fold", kMostFolds);
    fold.epochs = fields.count("epochs");
    fold.bestEpoch = fields.count("best_epoch");
    fold.validSharpe = fields.number("valid_sharpe");
    fold.rows = fields.counts("rows", kMostRows, kMost);
    QD_CHECK(fields.done());
    return fold;
}

Json planJson(const model::MemoryPlan& plan) {
    Json json = Json::object();
    json.set("piece", std::uint64_t{plan.piece}).set("whole_batch", plan.wholeBatch);
    json.set("checkpointing", plan.checkpointing).set("gpu", plan.gpu);
    return json;
}

Result<model::MemoryPlan> planFrom(const Json& json) {
    model::JsonFields fields(json, "plan");
    model::MemoryPlan plan;
    plan.piece = std::max<std::size_t>(1, fields.count("piece"));
    plan.wholeBatch = fields.flag("whole_batch");
    plan.checkpointing = fields.flag("checkpointing");
    plan.gpu = fields.flag("gpu");
    QD_CHECK(fields.done());
    return plan;
}

Json metadataOf(const TrainCheckpoint& checkpoint) {
    Json done = Json::array();
    for (const auto& fold : checkpoint.done)
        done.push(foldJson(fold));
    Json json = Json::object();
    json.set("kind", kKind).set("version", kVersion).set("run", checkpoint.run);
    json.set("fold", std::uint64_t{checkpoint.fold}).set("epoch", std::uint64_t{checkpoint.epoch});
    json.set("best_epoch", std::uint64_t{checkpoint.bestEpoch});
    json.set("best_score", checkpoint.bestScore).set("best_sharpe", checkpoint.bestSharpe);
    json.set("plan", planJson(checkpoint.plan)).set("bytes_peak", std::to_string(checkpoint.bytesPeak));
    json.set("done", std::move(done));
    return json;
}

/// All but the numbers of tensors.
Result<TrainCheckpoint> checkpointFrom(const Json& metadata, const Json& run) {
    model::JsonFields fields(metadata, "checkpoint");
    if (fields.text("kind") != kKind) fields.fail("kind", say("it is no checkpoint of a training"));
    if (fields.whole("version", 1, kMost) != kVersion)
        fields.fail("version", say("this program reads version %1", kVersion));
    TrainCheckpoint checkpoint;
    checkpoint.run = fields.object("run");
    checkpoint.fold = fields.count("fold", kMostFolds);
    checkpoint.epoch = fields.count("epoch");
    checkpoint.bestEpoch = fields.count("best_epoch");
    checkpoint.bestScore = fields.number("best_score");
    checkpoint.bestSharpe = fields.number("best_sharpe");
    const Json& plan = fields.object("plan");
    checkpoint.bytesPeak = fields.wide("bytes_peak");
    const Json& done = fields.list("done", kMostFolds);
    QD_CHECK(fields.done());
    if (checkpoint.run.dump() != run.dump())
        return Error{ErrorCode::BadInput,
                     say("the checkpoint belongs to another run: its specification, data or folds differ")};
    QD_TRY(checkpoint.plan, planFrom(plan));
    for (const Json& item : done.items()) {
        QD_TRY(auto fold, foldFrom(item));
        checkpoint.done.push_back(std::move(fold));
    }
    if (checkpoint.done.size() != checkpoint.fold)
        return Error{ErrorCode::BadInput,
                     say("the checkpoint lacks results of folds that it counts as done")};
    return checkpoint;
}

model::NamedTensor copied(const model::TensorView& view) {
    model::NamedTensor tensor{view.layout.name, view.layout.shape, {}};
    tensor.values.resize(view.bytes.size() / sizeof(float));
    if (!tensor.values.empty()) std::memcpy(tensor.values.data(), view.bytes.data(), view.bytes.size());
    return tensor;
}

model::TensorView viewOf(std::string name, const std::vector<std::int64_t>& shape,
                         const std::vector<float>& values) {
    const auto* bytes = reinterpret_cast<const char*>(values.data());
    return {{std::move(name), model::DType::F32, shape}, {bytes, values.size() * sizeof(float)}};
}

}  // namespace

Json runIdentity(const model::LearningPanel& panel, const model::ModelSpec& model,
                 const model::TrainSpec& train, std::span<const model::Fold> folds) {
    model::TrainSpec lasting = train;
    lasting.epochs = 1;
    lasting.patience = 0;
    lasting.activationCheckpointing = false;
    lasting.piece = 0;
    lasting.threads = 1;
    lasting.device.clear();
    lasting.budget = {};
    Json json = Json::object();
    json.set("model", model::toJson(model)).set("training", model::toJson(lasting));
    json.set("data_hash", panel.dataHash).set("view_hash", panel.viewHash);
    json.set("rows", std::uint64_t{panel.rows()}).set("names", std::uint64_t{panel.width()});
    json.set("features", std::uint64_t{panel.depth()});
    if (!panel.dates.empty()) json.set("from", panel.dates.front().iso()).set("to", panel.dates.back().iso());
    json.set("folds", std::to_string(digest(folds)));
    return json;
}

Result<std::string> encodeCheckpoint(const TrainCheckpoint& checkpoint) {
    std::vector<model::TensorView> views;
    for (const auto& tensor : checkpoint.tensors)
        views.push_back(viewOf(tensor.name, tensor.shape, tensor.values));
    for (std::size_t i = 0; i < checkpoint.done.size(); ++i) {
        const auto& weights = checkpoint.done[i].weights;
        views.push_back(viewOf(foldTensor(i), {static_cast<std::int64_t>(weights.size())}, weights));
    }
    return model::writeTensorFile(metadataOf(checkpoint), std::move(views));
}

Result<TrainCheckpoint> decodeCheckpoint(std::string_view bytes, const Json& run) {
    TrainCheckpoint checkpoint;
    const auto allowed = [&](const Json& metadata, std::span<const model::TensorView> tensors) -> Status {
        QD_TRY(checkpoint, checkpointFrom(metadata, run));
        for (const auto& tensor : tensors) {
            if (tensor.layout.dtype != model::DType::F32)
                return Error{
                    ErrorCode::BadInput,
                    say("the tensor '%1' of a checkpoint is not of 32-bit numbers", tensor.layout.name)};
        }
        return Ok{};
    };
    QD_TRY(const auto file, model::readTensorFile(bytes, allowed));
    for (std::size_t i = 0; i < checkpoint.done.size(); ++i) {
        const auto* weights = file.find(foldTensor(i));
        if (weights == nullptr)
            return Error{ErrorCode::BadInput, say("the checkpoint lacks the weights of fold %1", i + 1)};
        checkpoint.done[i].weights = copied(*weights).values;
    }
    for (const auto& tensor : file.tensors) {
        if (tensor.layout.name.rfind(kFold, 0) != 0) checkpoint.tensors.push_back(copied(tensor));
    }
    return checkpoint;
}

}  // namespace qd::learn
