// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>

#include <torch/autograd.h>
#include <torch/utils.h>

#include "core/base/random.h"
#include "core/learn/batch_gradient_torch.h"
#include "core/learn/heads_torch.h"
#include "core/learn/losses_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

constexpr double kBasisPoint = 1e-4;
/// Pieces of sequences are a multiple of this, so that those of one batch and of the next are of one size:
/// what one leaves behind serves the others.
constexpr std::size_t kEvenSize = 8;
/// Random signs that the sensitivity of a graph's scores is estimated with.
constexpr int kProbes = 16;
constexpr std::uint64_t kProbeSeed = 1;

std::int64_t whole(std::size_t n) {
    return static_cast<std::int64_t>(n);
}

std::vector<std::int64_t> part(const std::vector<std::int64_t>& all, std::size_t from, std::size_t to) {
    return {all.begin() + whole(from), all.begin() + whole(to)};
}

Tensor maskOf(const RowTable& table, const std::vector<std::size_t>& rows, std::int64_t names) {
    Tensor mask = torch::zeros({whole(rows.size()), names}, torch::kUInt8);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& present = table.at(rows[i]).present;
        std::memcpy(mask.data_ptr<std::uint8_t>() + whole(i) * names, present.data(), present.size());
    }
    return mask.to(torch::kBool);
}

/// Sum over nothing else than what is there: a place that no piece scored stays 0.
void put(Tensor& flat, const Batch::Scores& scores) {
    flat.index_copy_(0, scores.places, scores.values.detach().to(torch::kFloat64));
}

Tensor emptyScores(const Batch& batch) {
    return torch::zeros({batch.rows() * batch.names()},
                        torch::TensorOptions(torch::kFloat64).device(batch.mask().device()));
}

struct Judged {
    Tensor loss;
    Tensor net;
    Tensor weights;
};

Judged judge(const NetRun& run, const Batch& batch, const Tensor& scores) {
    const Tensor weights = weigh(scores, batch.mask(), run.model);
    const Tensor net = netReturns(weights, batch.returns(), run.train.costBps * kBasisPoint);
    if (run.train.objective == model::Objective::Sharpe)
        return {-annualSharpe(net, run.train.periodsPerYear), net, weights};
    const Tensor mask = torch::logical_and(batch.mask(), batch.judged());
    const Tensor wanted = standardisedByRow(batch.returns(), mask);
    return {forecastLoss(scores, wanted, mask, run.train.huberDelta), net, weights};
}

}  // namespace

Batch::Batch(const model::LearningPanel& panel, const model::ModelSpec& spec, const RowTable& table,
             const std::vector<std::size_t>& rows, const std::vector<JudgedRow>& labels,
             const torch::Device& device)
    : m_graphs(spec.kind == model::Kind::Gat), m_window(whole(spec.lstm.window)) {
    const auto width = whole(panel.width());
    m_mask = onDevice(maskOf(table, rows, width), device);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowNames& names = table.at(rows[i]);
        if (m_graphs) m_edges.push_back(&names.graph);
        if (m_graphs) m_rowOf.push_back(whole(rows[i]));
        for (std::size_t n = 0; n < names.present.size(); ++n) {
            if (names.present[n] == 0) continue;
            if (!m_graphs) m_rowOf.push_back(whole(rows[i]));
            m_names.push_back(whole(n));
            m_places.push_back(whole(i) * width + whole(n));
        }
    }
    Tensor returns = torch::zeros({whole(labels.size()), width}, torch::kFloat64);
    Tensor known = torch::zeros({whole(labels.size()), width}, torch::kUInt8);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto period = model::periodReturns(panel, labels[i].row, labels[i].until);
        auto* row = returns.data_ptr<double>() + whole(i) * width;
        std::copy(period.values.begin(), period.values.end(), row);
        std::memcpy(known.data_ptr<std::uint8_t>() + whole(i) * width, period.known.data(),
                    period.known.size());
    }
    m_returns = onDevice(returns, device);
    m_judged = onDevice(known.to(torch::kBool), device);
}

std::size_t Batch::sizeOf(std::size_t piece) const {
    const std::size_t count = (items() + piece - 1) / piece;
    const std::size_t even = (items() + count - 1) / std::max<std::size_t>(1, count);
    return m_graphs ? even : std::min(piece, (even + kEvenSize - 1) / kEvenSize * kEvenSize);
}

std::size_t Batch::pieces(std::size_t piece) const {
    const std::size_t size = std::max<std::size_t>(1, sizeOf(piece));
    return (items() + size - 1) / size;
}

Batch::Inputs Batch::graphInputs(const PanelTensors& panel, std::size_t from, std::size_t to) const {
    const std::vector<const model::CorrelationGraph*> graphs(m_edges.begin() + whole(from),
                                                             m_edges.begin() + whole(to));
    const GatEdges edges = GatEdges::sparse(graphs).to(panel.device());
    const auto width = names();
    const Tensor places = torch::arange(whole(from) * width, whole(to) * width,
                                        torch::TensorOptions(torch::kInt64).device(panel.device()));
    const auto score = [edges](ScoringNet& net, const Tensor& x, std::uint64_t seed) {
        return net->scoreGraphs(x, edges, seed).reshape({-1});
    };
    return {panel.nodes(wholeNumbers(part(m_rowOf, from, to))), places, score};
}

Batch::Inputs Batch::inputsOf(const PanelTensors& panel, std::size_t piece, std::size_t index) const {
    const std::size_t size = sizeOf(piece);
    const std::size_t from = index * size;
    const std::size_t to = std::min(from + size, items());
    if (m_graphs) return graphInputs(panel, from, to);
    auto [x, known] =
        panel.windows(wholeNumbers(part(m_rowOf, from, to)), wholeNumbers(part(m_names, from, to)), m_window);
    const auto score = [known = std::move(known)](ScoringNet& net, const Tensor& values,
                                                  std::uint64_t /*seed*/) {
        return net->scoreSequences(values, known);
    };
    return {std::move(x), onDevice(wholeNumbers(part(m_places, from, to)), panel.device()), score};
}

Batch::Scores Batch::score(ScoringNet& net, const PanelTensors& panel, std::size_t piece, std::size_t index,
                           std::uint64_t seed) const {
    const Inputs inputs = inputsOf(panel, piece, index);
    torch::manual_seed(seed);
    return {inputs.score(net, inputs.x, seed), inputs.places};
}

Batch::Scores Batch::sensitivity(ScoringNet& net, const PanelTensors& panel, std::size_t piece,
                                 std::size_t index) const {
    const Inputs inputs = inputsOf(panel, piece, index);
    const Tensor x = inputs.x.detach().requires_grad_(true);
    const Tensor scores = inputs.score(net, x, 0);
    if (!m_graphs) {
        const Tensor slope = torch::autograd::grad({scores.sum()}, {x})[0];
        return {(slope * x).detach().abs().sum(1), inputs.places};
    }
    Rng random(kProbeSeed);
    Tensor slope = torch::zeros_like(x);
    for (int probe = 0; probe < kProbes; ++probe) {
        std::vector<float> signs(static_cast<std::size_t>(scores.numel()));
        for (float& sign : signs)
            sign = random.uniform() < 0.5 ? -1.0F : 1.0F;
        const Tensor z = onDevice(torch::tensor(signs), panel.device());
        const Tensor back = torch::autograd::grad({scores}, {x}, {z}, /*retain_graph=*/true)[0];
        slope += back * z.view({x.size(0), x.size(1), 1}) / static_cast<double>(kProbes);
    }
    return {(slope * x).detach().abs().reshape({-1, x.size(2)}), inputs.places};
}

Result<Tensor> scoresOf(NetRun& run, const Batch& batch) {
    const torch::NoGradGuard noGradients;
    Tensor flat = emptyScores(batch);
    const std::size_t pieces = batch.pieces(run.plan.piece);
    for (std::size_t i = 0; i < pieces; ++i) {
        put(flat, batch.score(run.net, run.panel, run.plan.piece, i, 0));
        QD_CHECK(run.between());
    }
    return flat.view({batch.rows(), batch.names()});
}

Outcome outcomeOf(const NetRun& run, const Batch& batch, const Tensor& scores) {
    const torch::NoGradGuard noGradients;
    const Judged judged = judge(run, batch, scores);
    return {judged.loss, judged.net, scores, judged.weights};
}

Result<Outcome> addGradient(NetRun& run, const Batch& batch, const Tensor& factor, std::uint64_t seed) {
    const std::size_t pieces = batch.pieces(run.plan.piece);
    const auto forward = [&](std::size_t i) {
        return batch.score(run.net, run.panel, run.plan.piece, i, seedFor(seed, i));
    };
    Tensor flat = emptyScores(batch);
    std::vector<Batch::Scores> kept;
    for (std::size_t i = 0; i < pieces; ++i) {
        const torch::AutoGradMode gradients(run.plan.wholeBatch);
        Batch::Scores scores = forward(i);
        put(flat, scores);
        if (run.plan.wholeBatch) kept.push_back(std::move(scores));
        QD_CHECK(run.between());
    }
    Tensor leaf = flat.view({batch.rows(), batch.names()}).requires_grad_(true);
    const Judged judged = judge(run, batch, leaf);
    torch::autograd::backward({judged.loss * factor.to(torch::kFloat64)});
    const Tensor byScore = leaf.grad().view({-1});
    for (std::size_t i = 0; i < pieces; ++i) {
        Batch::Scores scores = run.plan.wholeBatch ? std::move(kept[i]) : forward(i);
        const Tensor share = byScore.index_select(0, scores.places).to(scores.values.scalar_type());
        torch::autograd::backward({scores.values}, {share});
        if (run.plan.wholeBatch) kept[i] = {};
        scores = {};
        QD_CHECK(run.between());
    }
    return Outcome{judged.loss.detach(), judged.net.detach(), leaf.detach(), judged.weights.detach()};
}

}  // namespace qd::learn
