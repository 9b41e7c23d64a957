// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/inference.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

#include <torch/utils.h>

#include "core/learn/batch_gradient_torch.h"
#include "core/learn/compute_device.h"
#include "core/learn/fold_training_torch.h"
#include "core/learn/heads_torch.h"
#include "core/learn/precision_torch.h"
#include "core/model/net_tensors.h"

namespace qd::learn {

namespace {

using torch::Tensor;

/// Going forward alone is a third of the work that the pieces of a plan are cut for.
constexpr std::size_t kForwardShare = 3;

Status checkInputs(const InferenceInputs& inputs) {
    QD_CHECK(model::validate(inputs.panel));
    if (inputs.net.features != inputs.panel.features)
        return Error{ErrorCode::BadInput, say("the features of the panel are not those of the net")};
    QD_TRY(const auto expected, model::netTensors(inputs.model, inputs.panel.depth()));
    bool same = expected.size() == inputs.net.tensors.size();
    for (const auto& layout : expected) {
        same = same && std::any_of(inputs.net.tensors.begin(), inputs.net.tensors.end(), [&](const auto& t) {
                   return t.name == layout.name && t.shape == layout.shape;
               });
    }
    if (!same)
        return Error{ErrorCode::BadInput, say("the tensors of the net are not those of its specification")};
    for (const std::size_t row : inputs.rows) {
        if (row >= inputs.panel.rows())
            return Error{ErrorCode::BadInput,
                         say("row %1 is wanted, but the panel has %2 rows", row, inputs.panel.rows())};
    }
    return Ok{};
}

std::vector<float> plain(const Tensor& numbers) {
    const Tensor host = numbers.to(torch::kCPU, torch::kFloat32).contiguous();
    std::vector<float> values(static_cast<std::size_t>(host.numel()));
    if (!values.empty()) std::memcpy(values.data(), host.data_ptr<float>(), values.size() * sizeof(float));
    return values;
}

model::MemoryPlan planFor(const InferenceInputs& inputs, const Batch& batch, const torch::Device& device) {
    model::TrainSpec train;
    train.threads = inputs.threads;
    model::RunSize size;
    size.rows = inputs.panel.rows();
    size.names = inputs.panel.width();
    size.features = inputs.panel.depth();
    size.batchRows = static_cast<std::size_t>(batch.rows());
    model::MemoryPlan plan = model::fullPlan(inputs.model, train, size, !device.is_cpu());
    plan.wholeBatch = false;
    if (!inputs.sensitivities) plan.piece *= kForwardShare;
    return plan;
}

Result<Tensor> sensitivitiesOf(NetRun& run, const Batch& batch, std::int64_t depth) {
    Tensor flat = torch::zeros({batch.rows() * batch.names(), depth},
                               torch::TensorOptions(torch::kFloat32).device(run.panel.device()));
    const std::size_t pieces = batch.pieces(run.plan.piece);
    for (std::size_t i = 0; i < pieces; ++i) {
        const Batch::Scores part = batch.sensitivity(run.net, run.panel, run.plan.piece, i);
        flat.index_copy_(0, part.places, part.values);
        QD_CHECK(run.between());
    }
    return flat;
}

Result<Inference> run(const InferenceInputs& inputs, const jobs::JobContext& job) {
    QD_TRY(const auto chosen, chooseDevice(computeDevices(), inputs.device));
    const ThreadScope threads(inputs.threads);
    const torch::Device device(chosen.id);
    QD_TRY(const auto table, namesOf(inputs.panel, inputs.model, inputs.rows, inputs.threads, job));
    const std::vector<std::size_t> rows(inputs.rows.begin(), inputs.rows.end());
    for (const std::size_t row : rows)
        QD_CHECK(checkBounds(inputs.model, table.at(row), inputs.panel.dates[row]));
    PanelTensors panel(inputs.panel, device);
    QD_CHECK(panel.setScaling(inputs.net.tensors));
    ScoringNet net(inputs.model, static_cast<std::int64_t>(inputs.panel.depth()));
    QD_CHECK(loadTensors(inputs.net.tensors, net));
    net->to(device);
    net->eval();
    const Batch batch(inputs.panel, inputs.model, table, rows, {}, device);
    const model::TrainSpec train;
    NetRun work{net, panel, inputs.model, train, planFor(inputs, batch, device), [&job] {
                    return job.checkpoint("Inference", 0.5);
                }};
    QD_TRY(const Tensor scores, scoresOf(work, batch));
    Inference result;
    const Tensor mask = batch.mask();
    result.scores = plain(torch::where(mask, scores, torch::zeros_like(scores)));
    result.weights = plain(weigh(scores, mask, inputs.model));
    for (const std::size_t row : rows) {
        const auto& present = table.at(row).present;
        result.present.insert(result.present.end(), present.begin(), present.end());
    }
    if (!inputs.sensitivities) return result;
    QD_TRY(const Tensor shares,
           sensitivitiesOf(work, batch, static_cast<std::int64_t>(inputs.panel.depth())));
    result.sensitivities = plain(shares.mul_(mask.reshape({-1, 1})));
    return result;
}

}  // namespace

Result<Inference> infer(const InferenceInputs& inputs, const jobs::JobContext& job) {
    QD_CHECK(checkInputs(inputs));
    if (inputs.rows.empty()) return Inference{};
    try {
        return run(inputs, job);
    } catch (const std::exception& thrown) {
        return errorOf(thrown, torch::Device(torch::kCPU));
    }
}

}  // namespace qd::learn
