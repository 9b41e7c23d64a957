// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_file.h"

#include <algorithm>
#include <cstring>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/base/printable_text.h"
#include "core/model/json_fields.h"
#include "core/model/net_tensors.h"
#include "core/model/spec_json.h"

namespace qd::model {

namespace {

constexpr std::string_view kKind = "model";
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostFeatures = 10'000;
constexpr std::size_t kMostHashBytes = 128;

Json metadataOf(const ModelFile& model) {
    Json features = Json::array();
    for (const auto& feature : model.net.features)
        features.push(feature);
    Json json = Json::object();
    json.set("kind", kKind).set("version", kVersion);
    json.set("model", toJson(model.spec)).set("training", toJson(model.train));
    json.set("features", std::move(features));
    json.set("data_hash", model.net.dataHash).set("view_hash", model.net.viewHash);
    json.set("code_version", model.codeVersion);
    return json;
}

Status checkFeatures(const std::vector<std::string>& features) {
    std::unordered_set<std::string_view> seen;
    for (const auto& feature : features) {
        if (feature.empty() || !isPrintable(feature) || !seen.insert(feature).second)
            return Error{ErrorCode::BadInput,
                         say("feature %1 is empty, not printable or there twice", shown(feature))};
    }
    return Ok{};
}

/// All of a model but its tensors.
Result<ModelFile> modelOf(const Json& metadata) {
    JsonFields fields(metadata, "metadata");
    if (fields.text("kind") != kKind) fields.fail("kind", say("it is no model"));
    if (fields.whole("version", 1, INT64_MAX) != kVersion)
        fields.fail("version", say("this program reads version %1", kVersion));
    ModelFile model;
    const Json& spec = fields.object("model");
    const Json& train = fields.object("training");
    model.net.features = fields.texts("features", kMostFeatures, kMostNameBytes);
    model.net.dataHash = fields.text("data_hash", kMostHashBytes);
    model.net.viewHash = fields.text("view_hash", kMostHashBytes);
    model.codeVersion = fields.text("code_version", kMostHashBytes);
    QD_CHECK(fields.done());
    QD_CHECK(checkFeatures(model.net.features));
    QD_TRY(model.spec, modelSpecFromJson(spec));
    QD_TRY(model.train, trainSpecFromJson(train));
    return model;
}

Status tensorsFit(const ModelFile& model, std::span<const TensorView> tensors) {
    std::vector<TensorLayout> expected;
    if (model.spec.kind == Kind::Lstm || model.spec.kind == Kind::Gat) {
        QD_TRY(expected, netTensors(model.spec, model.net.features.size()));
    }
    return holdsExactly(tensors, expected);
}

}  // namespace

Result<std::string> writeModelFile(const ModelFile& model) {
    std::vector<TensorView> tensors;
    for (const auto& tensor : model.net.tensors) {
        const auto* bytes = reinterpret_cast<const char*>(tensor.values.data());
        tensors.push_back(
            {{tensor.name, DType::F32, tensor.shape}, {bytes, tensor.values.size() * sizeof(float)}});
    }
    std::sort(tensors.begin(), tensors.end(),
              [](const TensorView& a, const TensorView& b) { return a.layout.name < b.layout.name; });
    const Json metadata = metadataOf(model);
    QD_TRY(const auto same, modelOf(metadata));
    QD_CHECK(tensorsFit(same, tensors));
    return writeTensorFile(metadata, std::move(tensors));
}

Result<ModelFile> readModelFile(std::string_view bytes) {
    ModelFile model;
    const auto allowed = [&model](const Json& metadata, std::span<const TensorView> tensors) -> Status {
        QD_TRY(model, modelOf(metadata));
        // Members in another order, 10 for 10.0: the same model in other bytes, whose hash would be another.
        if (metadataOf(model).dump() != metadata.dump())
            return Error{ErrorCode::BadInput,
                         say("the metadata is not in the one form in which it may be written")};
        return tensorsFit(model, tensors);
    };
    QD_TRY(const auto file, readTensorFile(bytes, allowed));
    for (const auto& tensor : file.tensors) {
        NamedTensor& copy = model.net.tensors.emplace_back();
        copy.name = tensor.layout.name;
        copy.shape = tensor.layout.shape;
        copy.values.resize(tensor.bytes.size() / sizeof(float));
        if (!copy.values.empty()) std::memcpy(copy.values.data(), tensor.bytes.data(), tensor.bytes.size());
    }
    return model;
}

}  // namespace qd::model
