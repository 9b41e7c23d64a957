// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/net_tensors.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace qd::model {

namespace {

using Shape = std::vector<std::int64_t>;

std::int64_t whole(std::size_t n) {
    return static_cast<std::int64_t>(n);
}

void addLstm(const LstmShape& shape, std::size_t features, std::vector<TensorLayout>& out) {
    const std::int64_t hidden = whole(shape.hidden);
    for (std::size_t layer = 0; layer < shape.layers; ++layer) {
        const std::string end = "_l" + std::to_string(layer);
        const std::int64_t inputs = layer == 0 ? whole(features) : hidden;
        out.push_back({"lstm.weight_ih" + end, DType::F32, {4 * hidden, inputs}});
        out.push_back({"lstm.weight_hh" + end, DType::F32, {4 * hidden, hidden}});
        out.push_back({"lstm.bias_ih" + end, DType::F32, {4 * hidden}});
        out.push_back({"lstm.bias_hh" + end, DType::F32, {4 * hidden}});
    }
    const std::int64_t width = whole(shape.attention);
    out.push_back({"attention.projection_weight", DType::F32, {width, hidden}});
    out.push_back({"attention.projection_bias", DType::F32, {width}});
    out.push_back({"attention.query", DType::F32, {width}});
    out.push_back({"score.weight", DType::F32, {1, hidden}});
}

void addGat(const GatShape& shape, std::size_t features, std::vector<TensorLayout>& out) {
    const std::int64_t heads = whole(shape.heads);
    const std::int64_t width = whole(shape.width);
    std::int64_t inputs = whole(features);
    for (std::size_t layer = 0; layer < shape.layers; ++layer) {
        const std::string start = "layer" + std::to_string(layer) + ".";
        const std::int64_t outputs = heads * width;
        out.push_back({start + "projection_weight", DType::F32, {2 * outputs, inputs}});
        out.push_back({start + "projection_bias", DType::F32, {2 * outputs}});
        out.push_back({start + "attention", DType::F32, {heads, width}});
        if (inputs != outputs) out.push_back({start + "residual_weight", DType::F32, {outputs, inputs}});
        out.push_back({start + "norm_weight", DType::F32, {outputs}});
        out.push_back({start + "norm_bias", DType::F32, {outputs}});
        inputs = outputs;
    }
    out.push_back({"score.weight", DType::F32, {1, inputs}});
}

}  // namespace

Result<std::vector<TensorLayout>> netTensors(const ModelSpec& spec, std::size_t features) {
    QD_CHECK(validate(spec));
    if (spec.kind != Kind::Lstm && spec.kind != Kind::Gat)
        return Error{ErrorCode::BadInput,
                     say("a model of kind '%1' has no tensors of its own", name(spec.kind))};
    if (features < 1) return Error{ErrorCode::BadInput, say("a net needs a feature")};
    std::vector<TensorLayout> layouts;
    layouts.push_back({"feature.mean", DType::F32, {whole(features)}});
    layouts.push_back({"feature.scale", DType::F32, {whole(features)}});
    if (spec.kind == Kind::Lstm) {
        addLstm(spec.lstm, features, layouts);
    } else {
        addGat(spec.gat, features, layouts);
    }
    std::sort(layouts.begin(), layouts.end(),
              [](const TensorLayout& a, const TensorLayout& b) { return a.name < b.name; });
    return layouts;
}

}  // namespace qd::model
