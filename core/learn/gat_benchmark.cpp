// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/gat_benchmark.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include <torch/utils.h>

#include "core/learn/gat_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

constexpr std::uint64_t kSeed = 1;
constexpr double kLeak = 0.2;

Status check(const GatStep& shape) {
    const auto sizes = {shape.graphs, shape.names, shape.features, shape.heads, shape.width, shape.layers};
    if (std::any_of(sizes.begin(), sizes.end(), [](std::int64_t n) { return n < 1 || n > 100'000; }))
        return Error{ErrorCode::BadInput, say("a size of the step is not from 1 to 100,000")};
    if (shape.links < 0 || shape.links >= shape.names)
        return Error{ErrorCode::BadInput,
                     say("%1 names cannot have %2 links each", shape.names, shape.links)};
    return Ok{};
}

/// Bool [G, N, N]: each name to itself, and to `links` others by chance; these answer.
Tensor maskOf(const GatStep& shape) {
    torch::manual_seed(kSeed + 2);
    const auto all = torch::rand({shape.graphs, shape.names, shape.names});
    const double share = static_cast<double>(shape.links) / 2.0 / static_cast<double>(shape.names);
    const Tensor half = all < share;
    return half.logical_or(half.transpose(1, 2)).logical_or(torch::eye(shape.names, torch::kBool));
}

model::CorrelationGraph graphOf(const Tensor& mask) {
    model::CorrelationGraph graph;
    graph.offsets.push_back(0);
    const auto cells = mask.accessor<bool, 2>();
    for (std::int64_t i = 0; i < mask.size(0); ++i) {
        for (std::int64_t j = 0; j < mask.size(1); ++j)
            if (cells[i][j]) graph.sources.push_back(static_cast<std::int32_t>(j));
        graph.offsets.push_back(static_cast<std::int32_t>(graph.sources.size()));
    }
    return graph;
}

GatEdges edgesOf(const GatStep& shape) {
    if (shape.links == 0) return GatEdges::complete(torch::ones({shape.graphs, shape.names}, torch::kBool));
    const Tensor mask = maskOf(shape);
    std::vector<model::CorrelationGraph> graphs;
    for (std::int64_t g = 0; g < shape.graphs; ++g)
        graphs.push_back(graphOf(mask[g]));
    std::vector<const model::CorrelationGraph*> pointers;
    for (const auto& graph : graphs)
        pointers.push_back(&graph);
    return GatEdges::sparse(pointers);
}

/// Layers, what they work on, and the edges.
struct Net {
    std::vector<GatLayer> layers;
    Tensor x;
    GatEdges edges;
    Tensor mask;  ///< of the peer; undefined: all to all

    explicit Net(const GatStep& shape) : edges(edgesOf(shape)) {
        torch::manual_seed(kSeed);
        GatLayerOptions options;
        options.inputs = shape.features;
        options.heads = shape.heads;
        options.width = shape.width;
        options.leak = kLeak;
        for (std::int64_t k = 0; k < shape.layers; ++k) {
            layers.emplace_back(options);
            options.inputs = options.outputs();
        }
        x = torch::randn({shape.graphs, shape.names, shape.features});
        if (shape.links > 0) mask = edges.asMask();
    }

    [[nodiscard]] std::vector<Tensor> parameters() const {
        std::vector<Tensor> all;
        for (const GatLayer& layer : layers) {
            const auto own = layer->parameters();
            all.insert(all.end(), own.begin(), own.end());
        }
        return all;
    }
};

Tensor ownLayer(const Net& net, std::size_t layer, const Tensor& h) {
    GatLayer holder = net.layers[layer];
    return holder->forward(h, net.edges);
}

/// [N, D] of one head of one graph.
Tensor peerHead(const Tensor& target, const Tensor& source, const Tensor& attention, const Tensor& mask) {
    const Tensor pairs = torch::leaky_relu(target.unsqueeze(1) + source.unsqueeze(0), kLeak);
    Tensor scores = torch::matmul(pairs, attention);
    if (mask.defined())
        scores = scores.masked_fill(mask.logical_not(), -std::numeric_limits<double>::infinity());
    return torch::matmul(torch::softmax(scores, 1), source);
}

Tensor peerLayer(const Net& net, std::size_t layer, const Tensor& h) {
    const auto parameters = net.layers[layer]->named_parameters();
    const Tensor& attention = parameters["attention"];
    const std::int64_t heads = attention.size(0);
    const Tensor projected = torch::linear(h, parameters["projection_weight"], parameters["projection_bias"])
                                 .view({h.size(0), h.size(1), 2, heads, attention.size(1)});
    std::vector<Tensor> graphs;
    for (std::int64_t g = 0; g < h.size(0); ++g) {
        const Tensor mask = net.mask.defined() ? net.mask[g] : Tensor();
        std::vector<Tensor> parts;
        for (std::int64_t k = 0; k < heads; ++k) {
            const Tensor head = projected[g].select(2, k);
            parts.push_back(peerHead(head.select(1, 0), head.select(1, 1), attention[k], mask));
        }
        graphs.push_back(torch::cat(parts, 1));
    }
    return torch::stack(graphs);
}

using LayerForm = Tensor (*)(const Net& net, std::size_t layer, const Tensor& h);

void step(const Net& net, LayerForm form, bool inference) {
    const torch::AutoGradMode mode(!inference);
    for (Tensor& parameter : net.parameters())
        parameter.mutable_grad() = Tensor();
    Tensor h = net.x;
    for (std::size_t k = 0; k < net.layers.size(); ++k)
        h = torch::elu(form(net, k, h));
    const Tensor loss = h.square().mean();
    if (!inference) loss.backward();
}

/// Largest difference of gradients, by parameter as a share of its largest value; of inference, of what
/// comes out of the first layer.
double apart(const GatStep& shape) {
    const Net mine(shape);
    const Net theirs(shape);
    if (shape.inference) {
        const torch::NoGradGuard noGradients;
        const Tensor expected = peerLayer(theirs, 0, theirs.x);
        return ((ownLayer(mine, 0, mine.x) - expected).abs().max() / expected.abs().max()).item<double>();
    }
    step(mine, ownLayer, false);
    step(theirs, peerLayer, false);
    double most = 0.0;
    const auto found = mine.parameters();
    const auto expected = theirs.parameters();
    for (std::size_t k = 0; k < found.size(); ++k) {
        const Tensor off = (found[k].grad() - expected[k].grad()).abs().max();
        most = std::max(most, (off / expected[k].grad().abs().max()).item<double>());
    }
    return most;
}

}  // namespace

Result<StepBenchmark> benchmarkGatStep(const GatStep& shape, const StepBenchmarkSpec& spec,
                                       const Clock& clock, const jobs::JobContext& job) {
    QD_CHECK(check(shape));
    try {
        const auto maker = [&shape](LayerForm form) -> StepMaker {
            return [&shape, form]() -> Step {
                return [net = Net(shape), form, inference = shape.inference] { step(net, form, inference); };
            };
        };
        QD_TRY(auto out, measureSteps(maker(ownLayer), maker(peerLayer), spec, clock, job));
        if (spec.withPeer) out.apart = apart(shape);
        return out;
    } catch (const c10::Error& thrown) {
        return Error{ErrorCode::Internal, say("LibTorch failed: %1", thrown.what_without_backtrace())};
    }
}

}  // namespace qd::learn
