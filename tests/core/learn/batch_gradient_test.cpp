// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>
#include <torch/utils.h>

#include "core/learn/batch_gradient_torch.h"
#include "core/learn/losses_torch.h"
#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

using torch::Tensor;

/// Everything that a batch of eight rows needs, with its own net.
class Bench {
public:
    explicit Bench(const model::ModelSpec& spec, model::Objective objective = model::Objective::Sharpe)
        : m_panel(plantedPanel(90, 6, 3, 0.002, 5)), m_spec(spec), m_tensors(m_panel, torch::kCPU) {
        m_train = quickTraining();
        m_train.objective = objective;
        for (std::size_t i = 0; i < 8; ++i)
            m_labels.push_back({30 + 5 * i, 35 + 5 * i});
        m_panel.eligible[40 * 6 + 2] = 0;
        m_table = *namesOf(m_panel, m_spec, rows(), 1, quietJob());
        torch::manual_seed(3);
        m_net = ScoringNet(m_spec, 3);
        m_net->train();
    }

    [[nodiscard]] std::vector<std::size_t> rows() const {
        std::vector<std::size_t> all;
        for (const auto& label : m_labels)
            all.push_back(label.row);
        return all;
    }
    [[nodiscard]] Batch batch() const { return {m_panel, m_spec, m_table, rows(), m_labels, torch::kCPU}; }
    NetRun run(std::size_t piece, bool wholeBatch, bool checkpointing = false) {
        m_net->setCheckpointing(checkpointing);
        return {m_net,
                m_tensors,
                m_spec,
                m_train,
                {piece, wholeBatch, checkpointing, false},
                [] { return Status{}; }};
    }
    /// The gradient of every parameter, one after the other.
    Tensor gradient(std::size_t piece, bool wholeBatch, bool checkpointing = false) {
        for (Tensor& p : m_net->parameters())
            p.mutable_grad() = Tensor();
        NetRun one = run(piece, wholeBatch, checkpointing);
        EXPECT_TRUE(addGradient(one, batch(), torch::ones({}), 17).ok());
        std::vector<Tensor> all;
        for (const Tensor& p : m_net->parameters())
            all.push_back(p.grad().flatten());
        return torch::cat(all);
    }
    double loss() {
        m_net->eval();
        NetRun one = run(5, true);
        const Batch b = batch();
        const double value = outcomeOf(one, b, *scoresOf(one, b)).loss.item<double>();
        m_net->train();
        return value;
    }
    const model::CorrelationGraph& graph(std::size_t row) const { return m_table.at(row).graph; }
    ScoringNet& net() { return m_net; }
    const PanelTensors& tensors() const { return m_tensors; }

private:
    model::LearningPanel m_panel;
    model::ModelSpec m_spec;
    model::TrainSpec m_train;
    PanelTensors m_tensors;
    std::vector<JudgedRow> m_labels;
    RowTable m_table;
    ScoringNet m_net{nullptr};
};

double apart(const Tensor& a, const Tensor& b) {
    return (a - b).norm().item<double>() / b.norm().item<double>();
}

TEST(BatchGradient, PiecesGiveTheGradientOfTheWholeBatch) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        for (const auto objective : {model::Objective::Sharpe, model::Objective::Forecast}) {
            Bench bench(spec, objective);
            const Tensor whole = bench.gradient(1000, true);
            EXPECT_GT(whole.norm().item<double>(), 1e-3);
            EXPECT_LT(apart(bench.gradient(7, true), whole), 1e-5);
            EXPECT_LT(apart(bench.gradient(1, false), whole), 1e-5);
        }
    }
}

TEST(BatchGradient, KeepingAndAccumulatingGiveTheSameBitsWithDropout) {
    for (auto spec : {smallLstm(), smallGat()}) {
        spec.lstm.dropout = 0.3;
        spec.gat.dropout = 0.3;
        Bench bench(spec);
        const Tensor kept = bench.gradient(3, true);
        EXPECT_TRUE(torch::equal(bench.gradient(3, false), kept));
        EXPECT_TRUE(torch::equal(bench.gradient(3, false, true), kept));
    }
}

TEST(BatchGradient, IsThatOfFiniteDifferencesOfTheLoss) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        Bench bench(spec);
        const Tensor exact = bench.gradient(9, true);
        // Along the gradient itself, where the loss changes most: float32 leaves few digits elsewhere.
        const Tensor direction = exact / exact.norm();
        const auto move = [&](double by) {
            const torch::NoGradGuard noGradients;
            std::int64_t at = 0;
            for (Tensor& p : bench.net()->parameters()) {
                p += by * direction.narrow(0, at, p.numel()).view_as(p);
                at += p.numel();
            }
        };
        const double step = 1e-3;
        move(step);
        const double up = bench.loss();
        move(-2.0 * step);
        const double down = bench.loss();
        EXPECT_NEAR((up - down) / (2.0 * step) / exact.norm().item<double>(), 1.0, 5e-3);
    }
}

TEST(BatchGradient, NamesThatAreNotThereHaveNoWeight) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        Bench bench(spec);
        const Batch batch = bench.batch();
        EXPECT_EQ(batch.sequences(), 47U);
        NetRun run = bench.run(4, false);
        const Outcome outcome = outcomeOf(run, batch, *scoresOf(run, batch));
        EXPECT_EQ(outcome.weights[2][2].item<double>(), 0.0);  // row 40 is the third
        EXPECT_LT((outcome.weights.sum(1) - 1.0).abs().max().item<double>(), 1e-12);
    }
}

TEST(BatchGradient, StopsBetweenPieces) {
    Bench bench(smallLstm());
    NetRun run = bench.run(4, true);
    int asked = 0;
    run.between = [&]() -> Status {
        return ++asked == 5 ? Status(Error{ErrorCode::Cancelled, say("stop")}) : Status{};
    };
    const auto ended = addGradient(run, bench.batch(), torch::ones({}), 1);
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(asked, 5);
}

TEST(BatchGradient, SensitivityIsGradientTimesInputOfEachFeature) {
    Bench bench(smallLstm());
    bench.net()->eval();
    const Batch batch = bench.batch();
    const auto shares = batch.sensitivity(bench.net(), bench.tensors(), 1, 0);
    const auto [x, known] = bench.tensors().windows(wholeNumbers({30}), wholeNumbers({0}), 4);
    ASSERT_EQ(shares.values.sizes().vec(), (std::vector<std::int64_t>{1, 3}));
    for (std::int64_t f = 0; f < 3; ++f) {
        double expected = 0.0;
        for (std::int64_t w = 0; w < 4; ++w) {
            const auto score = [&](double by) {
                Tensor moved = x.clone();
                moved[0][w][f] += by;
                return bench.net()->scoreSequences(moved, known)[0].item<double>();
            };
            expected += std::abs((score(1e-2) - score(-1e-2)) / 2e-2 * x[0][w][f].item<double>());
        }
        EXPECT_NEAR(shares.values[0][f].item<double>(), expected, 1e-3 * std::max(expected, 0.1));
    }
}

TEST(BatchGradient, SensitivityOfAGraphIsNearTheSlopeOfTheNamesOwnFeatures) {
    Bench bench(smallGat());
    bench.net()->eval();
    const auto panel = bench.tensors().nodes(wholeNumbers({30}));
    const Batch batch = bench.batch();
    const auto found = batch.sensitivity(bench.net(), bench.tensors(), 1, 0).values;
    const auto again = batch.sensitivity(bench.net(), bench.tensors(), 1, 0).values;
    EXPECT_TRUE(torch::equal(found, again));
    const auto graph = bench.graph(30);
    const GatEdges edges = GatEdges::sparse({&graph});
    double expected = 0.0;
    double apart = 0.0;
    for (std::int64_t i = 0; i < 6; ++i) {
        for (std::int64_t f = 0; f < 3; ++f) {
            const auto score = [&](double by) {
                Tensor moved = panel.clone();
                moved[0][i][f] += by;
                return bench.net()->scoreGraphs(moved, edges, 0)[0][i].item<double>();
            };
            const double own = std::abs((score(1e-2) - score(-1e-2)) / 2e-2 * panel[0][i][f].item<double>());
            expected += own;
            apart += std::abs(own - found[i][f].item<double>());
        }
    }
    EXPECT_GT(expected, 0.1);
    EXPECT_LT(apart, 0.5 * expected);
}

}  // namespace
}  // namespace qd::learn
