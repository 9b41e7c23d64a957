// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include <torch/types.h>

#include "core/base/result.h"
#include "core/learn/panel_tensors_torch.h"
#include "core/learn/row_names.h"
#include "core/learn/scoring_net_torch.h"
#include "core/learn/sections.h"
#include "core/model/memory_prediction.h"
#include "core/model/model_spec.h"

namespace qd::learn {

/// Rows that go through a net together, cut into pieces of a plan.
class Batch {
public:
    /// Of rows of the table; `labels` may be empty (weights are wanted, no loss), else one a row.
    Batch(const model::LearningPanel& panel, const model::ModelSpec& spec, const RowTable& table,
          const std::vector<std::size_t>& rows, const std::vector<JudgedRow>& labels,
          const torch::Device& device);

    [[nodiscard]] std::int64_t rows() const { return m_mask.size(0); }
    [[nodiscard]] std::int64_t names() const { return m_mask.size(1); }
    /// Names that are present, over all rows.
    [[nodiscard]] std::size_t sequences() const { return m_names.size(); }
    [[nodiscard]] const torch::Tensor& mask() const { return m_mask; }        ///< bool [L, N]
    [[nodiscard]] const torch::Tensor& returns() const { return m_returns; }  ///< [L, N] doubles
    [[nodiscard]] const torch::Tensor& judged() const { return m_judged; }    ///< bool [L, N]: has a return

    /// How many pieces of at most `piece` sequences or graphs it makes.
    [[nodiscard]] std::size_t pieces(std::size_t piece) const;
    /// Scores of the piece and the places of them among L·N.
    struct Scores {
        torch::Tensor values;  ///< [C]
        torch::Tensor places;  ///< int64 [C]
    };
    [[nodiscard]] Scores score(ScoringNet& net, const PanelTensors& panel, std::size_t piece,
                               std::size_t index, std::uint64_t seed) const;

    /// |∂ score / ∂ x · x| of each standardised feature of the name itself, summed over the window; `values`
    /// are [C, F]. In a graph a score rests on other names too: there the name's own slope is estimated from
    /// gradients along random signs (Bekas, Kokiopoulou & Saad 2007: the diagonal of J is the mean of z ·
    /// Jᵀz), the same ones each time.
    [[nodiscard]] Scores sensitivity(ScoringNet& net, const PanelTensors& panel, std::size_t piece,
                                     std::size_t index) const;

private:
    /// The features of a piece, as the net takes them, and how it scores them.
    struct Inputs {
        torch::Tensor x;
        torch::Tensor places;
        std::function<torch::Tensor(ScoringNet&, const torch::Tensor&, std::uint64_t)> score;  ///< gives [C]
    };
    [[nodiscard]] Inputs inputsOf(const PanelTensors& panel, std::size_t piece, std::size_t index) const;
    /// Sequences or graphs of each piece but the last.
    [[nodiscard]] std::size_t sizeOf(std::size_t piece) const;
    [[nodiscard]] std::size_t items() const { return m_graphs ? m_edges.size() : m_names.size(); }
    [[nodiscard]] Inputs graphInputs(const PanelTensors& panel, std::size_t from, std::size_t to) const;

    bool m_graphs;
    std::int64_t m_window;
    std::vector<std::int64_t> m_rowOf;   ///< of each sequence, or of each graph
    std::vector<std::int64_t> m_names;   ///< of each sequence
    std::vector<std::int64_t> m_places;  ///< of each sequence
    std::vector<const model::CorrelationGraph*> m_edges;
    torch::Tensor m_mask;
    torch::Tensor m_returns;
    torch::Tensor m_judged;
};

/// What a net and its training data are, for the calls below; all outlive it.
struct NetRun {
    ScoringNet net;
    const PanelTensors& panel;
    const model::ModelSpec& model;
    const model::TrainSpec& train;
    model::MemoryPlan plan;
    /// Asked between pieces; an error ends the work with it.
    std::function<Status()> between;
};

/// What a batch came to; tensors on the device, without gradient.
struct Outcome {
    torch::Tensor loss;     ///< scalar
    torch::Tensor net;      ///< [L] returns after costs
    torch::Tensor scores;   ///< [L, N], 0 where not present
    torch::Tensor weights;  ///< [L, N]
};

/// Scores of all names without gradient, in pieces; [L, N] doubles.
Result<torch::Tensor> scoresOf(NetRun& run, const Batch& batch);
/// Weights, returns and the loss of scores.
[[nodiscard]] Outcome outcomeOf(const NetRun& run, const Batch& batch, const torch::Tensor& scores);
/// Adds the gradient of `factor` · loss of the batch to that of the net's parameters. The loss couples all
/// names of all rows, so the net goes forward in pieces first, the loss is differentiated by the scores, and
/// each piece goes back with its share (as Gao et al. 2021 do for contrastive losses): the gradient of the
/// whole batch in the memory of a piece. Where the plan keeps the whole batch, no piece goes forward twice.
/// `seed` makes the dropout.
Result<Outcome> addGradient(NetRun& run, const Batch& batch, const torch::Tensor& factor, std::uint64_t seed);

}  // namespace qd::learn
