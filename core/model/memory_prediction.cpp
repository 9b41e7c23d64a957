// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/memory_prediction.h"

#include <algorithm>
#include <cmath>

namespace qd::model {

namespace {

constexpr double kFloat = 4.0;
constexpr double kDouble = 8.0;
/// Operations of a piece: some 50 ms of a processor's thread, of a GPU.
constexpr double kProcessorWork = 5e9;
constexpr double kGpuWork = 5e11;
/// The smallest pieces that a plan goes down to before it checkpoints.
constexpr std::size_t kLeastSequences = 32;
constexpr std::size_t kLeastGraphs = 1;
constexpr std::size_t kTile = 16;
/// Parts of a piece that the recurrent kernels sum gradients by, and the fewest sequences of one.
constexpr double kMostParts = 16.0;
constexpr double kPartRows = 8.0;
/// Tensors of rows × names that head and loss hold at a time.
constexpr double kScoreTensors = 5.0;

bool isGat(const ModelSpec& spec) {
    return spec.kind == Kind::Gat;
}

double d(std::size_t n) {
    return static_cast<double>(n);
}

std::size_t presentOf(const RunSize& size) {
    return size.present > 0 ? size.present : size.names;
}

/// Items of a batch: sequences or graphs.
std::size_t itemsOf(const ModelSpec& spec, const RunSize& size) {
    return isGat(spec) ? size.batchRows : size.batchRows * presentOf(size);
}

/// Work of an item, both ways: operations of the recurrent net's products; a graph layer's run at a third of
/// their speed.
double workOf(const ModelSpec& spec, const RunSize& size) {
    double products = 0.0;
    if (isGat(spec)) {
        const double out = d(spec.gat.heads * spec.gat.width);
        for (std::size_t layer = 0; layer < spec.gat.layers; ++layer)
            products += 3.0 * out * (layer == 0 ? d(size.features) : out) + 16.0 * out;
        return 18.0 * products * d(size.names);
    }
    const double hidden = d(spec.lstm.hidden);
    for (std::size_t layer = 0; layer < spec.lstm.layers; ++layer)
        products += 4.0 * hidden * (hidden + (layer == 0 ? d(size.features) : hidden));
    return 6.0 * d(spec.lstm.window) * (products + hidden * d(spec.lstm.attention));
}

// The numbers below are floats of an item, fitted to the allocator's count over nets of one to three layers,
// three widths and windows, with and without dropout, on LibTorch 1.13
// (tests/core/learn/measure_memory_test.cpp). H is the width of a layer, F the features, A the width of the
// attention, D heads × width of a graph layer.

/// Edges of a name in a graph, itself included.
double degreeOf(const GatShape& shape, const RunSize& size) {
    switch (shape.graph) {
        case GraphKind::Mst:
            return 3.0;
        case GraphKind::Tmfg:
            return 7.0;
        case GraphKind::Nearest:
            return std::min(1.5 * d(shape.neighbours) + 1.0, d(size.names));
        case GraphKind::Threshold:
            break;
    }
    return 0.5 * d(size.names);
}

/// What an item's way back keeps: gates and cells of each session (checkpointing: outputs, and a cell in
/// ten), what dropout leaves between layers; of a graph layer its projections, sums, norms and activations.
double keptOf(const ModelSpec& spec, const RunSize& size, bool checkpointing) {
    if (isGat(spec)) {
        const double out = d(spec.gat.heads * spec.gat.width);
        const double dropped = spec.gat.dropout > 0.0 ? 0.95 * out : 0.0;
        const double layer = checkpointing ? out : 6.0 * out + d(spec.gat.heads) + dropped;
        const double edges = (checkpointing ? 1.0 : 2.0) * degreeOf(spec.gat, size) + 12.0;
        return kFloat * d(size.names) * (d(spec.gat.layers) * layer + d(size.features) + edges);
    }
    const double hidden = d(spec.lstm.hidden);
    const double layers = d(spec.lstm.layers);
    const double states = layers * (checkpointing ? 1.1 : 5.0) * hidden;
    const double dropped = spec.lstm.dropout > 0.0 ? 2.0 * (layers - 1.0) * hidden : 0.0;
    const double session = states + dropped + d(size.features) + d(spec.lstm.attention) + 6.0;
    return kFloat * (d(spec.lstm.window) * session + 3.0 * hidden);
}

/// What an item needs beside what it keeps, while it is in the net; on a GPU a graph's attention is a matrix
/// of names.
double passingOf(const ModelSpec& spec, const RunSize& size, const MemoryPlan& plan) {
    if (isGat(spec)) {
        const double out = d(spec.gat.heads * spec.gat.width);
        const double layer = plan.checkpointing ? (spec.gat.dropout > 0.0 ? 9.1 : 8.1) * out : 1.9 * out;
        const double matrix = plan.gpu ? (3.0 * d(spec.gat.heads) + 0.5) * d(size.names) : 0.0;
        return kFloat * d(size.names) * (layer + d(size.features) + matrix);
    }
    const double hidden = d(spec.lstm.hidden);
    const double session = 2.7 * hidden + 0.4 * d(spec.lstm.attention) + 0.6 * d(size.features);
    return kFloat * (d(spec.lstm.window) * session + 10.0 * hidden);
}

/// Parameters with gradients, moments and, on a processor, the recurrent kernels' copies of them: packed, and
/// sums of the gradient by part of the piece.
double parameterBytes(const ModelSpec& spec, const RunSize& size, const MemoryPlan& plan, std::size_t piece) {
    const double parameters = kFloat * d(parameterCount(spec, size.features));
    if (isGat(spec) || plan.gpu) return 4.0 * parameters;
    const double hidden = d(spec.lstm.hidden);
    const double inputs = spec.lstm.layers > 1 ? std::max(hidden, d(size.features)) : d(size.features);
    const double parts = std::min(kMostParts, std::ceil(d(piece) / kPartRows));
    return 8.6 * parameters + parts * kFloat * 4.0 * hidden * (inputs + hidden);
}

std::uint64_t bytes(double x) {
    return static_cast<std::uint64_t>(std::llround(std::max(0.0, x)));
}

}  // namespace

std::uint64_t parameterCount(const ModelSpec& spec, std::size_t features) {
    if (isGat(spec)) {
        const std::size_t out = spec.gat.heads * spec.gat.width;
        std::size_t inputs = features;
        std::size_t count = 0;
        for (std::size_t layer = 0; layer < spec.gat.layers; ++layer) {
            count += 2 * out * inputs + 2 * out + out + (inputs != out ? out * inputs : 0) + 2 * out;
            inputs = out;
        }
        return count + inputs;
    }
    const std::size_t hidden = spec.lstm.hidden;
    std::size_t count = spec.lstm.attention * hidden + 2 * spec.lstm.attention + hidden;
    for (std::size_t layer = 0; layer < spec.lstm.layers; ++layer)
        count += 4 * hidden * ((layer == 0 ? features : hidden) + hidden + 2);
    return count;
}

MemoryPrediction predictMemory(const ModelSpec& spec, const RunSize& size, const MemoryPlan& plan) {
    MemoryPrediction prediction;
    const double cells = d(size.rows) * d(size.names);
    prediction.panel = bytes(cells + (plan.gpu ? cells * d(size.features) * kFloat : 0.0));
    const std::size_t items = std::max<std::size_t>(1, itemsOf(spec, size));
    const std::size_t piece = std::min(plan.piece, items);
    prediction.parameters = bytes(parameterBytes(spec, size, plan, piece));
    const double inFlight = d(plan.wholeBatch ? items : piece);
    const double scores = kScoreTensors * kDouble * d(size.batchRows) * d(size.names);
    const double activations =
        inFlight * keptOf(spec, size, plan.checkpointing) + d(piece) * passingOf(spec, size, plan);
    // A small net's optimiser takes more than its way back: what a step changes is made anew before it is
    // taken over.
    const double updates = 6.0 * kFloat * d(parameterCount(spec, size.features));
    prediction.activations = bytes(std::max(activations, updates) + scores);
    prediction.process = plan.gpu ? 0 : kProcessBytes;
    return prediction;
}

MemoryPlan fullPlan(const ModelSpec& spec, const TrainSpec& train, const RunSize& size, bool gpu) {
    MemoryPlan plan;
    plan.gpu = gpu;
    plan.checkpointing = train.activationCheckpointing;
    const std::size_t items = std::max<std::size_t>(1, itemsOf(spec, size));
    if (train.piece > 0) {
        plan.piece = std::min(train.piece, items);
        return plan;
    }
    const double work = gpu ? kGpuWork : kProcessorWork * d(train.threads);
    const double fitting = std::clamp(work / std::max(1.0, workOf(spec, size)), 1.0, 1e6);
    auto piece = static_cast<std::size_t>(fitting);
    if (!isGat(spec)) piece = std::max(kLeastSequences, piece / kTile * kTile);
    plan.piece = std::min(piece, items);
    return plan;
}

std::optional<MemoryPlan> stepDown(const ModelSpec& spec, const TrainSpec& train, const RunSize& size,
                                   const MemoryPlan& plan) {
    MemoryPlan next = plan;
    const std::size_t least = isGat(spec) ? kLeastGraphs : kLeastSequences;
    const std::size_t items = std::max<std::size_t>(1, itemsOf(spec, size));
    if (plan.wholeBatch) {
        next.wholeBatch = false;
        if (plan.piece >= items) next.piece = std::max(std::min(least, items), (items + 1) / 2);
    } else if (plan.piece > least) {
        next.piece = std::max(least, plan.piece / 2);
    } else if (!plan.checkpointing) {
        next.checkpointing = true;
    } else if (plan.gpu) {
        return fullPlan(spec, train, size, false);
    } else {
        return std::nullopt;
    }
    return next;
}

std::uint64_t budgetFor(const MemoryBudget& budget, const MemoryPlan& plan) noexcept {
    return plan.gpu ? budget.gpuBytes : budget.hostBytes;
}

}  // namespace qd::model
