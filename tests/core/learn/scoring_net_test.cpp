// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <torch/autograd.h>
#include <torch/utils.h>

#include "core/learn/scoring_net_torch.h"
#include "core/model/net_tensors.h"
#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

using torch::Tensor;

ScoringNet netOf(const model::ModelSpec& spec, std::int64_t features) {
    torch::manual_seed(4);
    return ScoringNet(spec, features);
}

/// A ring of names with chords, as compressed rows; `order[i]` is the place of name i.
model::CorrelationGraph ring(const std::vector<std::int32_t>& order) {
    const auto n = static_cast<std::int32_t>(order.size());
    std::vector<std::vector<std::int32_t>> edges(order.size());
    for (std::int32_t i = 0; i < n; ++i) {
        for (const std::int32_t apart : {0, 1, 3}) {
            const std::int32_t j = (i + apart) % n;
            edges[static_cast<std::size_t>(order[i])].push_back(order[j]);
            if (apart > 0) edges[static_cast<std::size_t>(order[j])].push_back(order[i]);
        }
    }
    model::CorrelationGraph graph;
    graph.offsets.push_back(0);
    for (auto& row : edges) {
        std::sort(row.begin(), row.end());
        row.erase(std::unique(row.begin(), row.end()), row.end());
        graph.sources.insert(graph.sources.end(), row.begin(), row.end());
        graph.offsets.push_back(static_cast<std::int32_t>(graph.sources.size()));
    }
    return graph;
}

TEST(ScoringNet, ItsTensorsAreThoseOfTheSpecification) {
    for (const auto& spec : {smallLstm(), smallGat(), model::ModelSpec{}}) {
        for (const std::int64_t features : {3, 16}) {
            auto expected = *model::netTensors(spec, static_cast<std::size_t>(features));
            std::erase_if(expected, [](const auto& t) { return t.name.rfind("feature.", 0) == 0; });
            auto tensors = netOf(spec, features)->tensors();
            std::sort(tensors.begin(), tensors.end(),
                      [](const auto& a, const auto& b) { return a.name < b.name; });
            ASSERT_EQ(tensors.size(), expected.size());
            std::uint64_t numbers = 0;
            for (std::size_t i = 0; i < tensors.size(); ++i) {
                EXPECT_EQ(tensors[i].name, expected[i].name);
                EXPECT_EQ(tensors[i].shape, expected[i].shape);
                numbers += tensors[i].values.size();
            }
            EXPECT_EQ(numbers, model::parameterCount(spec, static_cast<std::size_t>(features)));
        }
    }
}

TEST(ScoringNet, ScoresOfGraphsFollowTheNamesWhereverTheyStand) {
    ScoringNet net = netOf(smallGat(), 3);
    net->eval();
    const std::vector<std::int32_t> plain{0, 1, 2, 3, 4, 5, 6};
    const std::vector<std::int32_t> order{3, 0, 6, 1, 5, 2, 4};
    const Tensor x = torch::randn({1, 7, 3});
    Tensor moved = torch::empty_like(x);
    for (std::int64_t i = 0; i < 7; ++i)
        moved[0][order[static_cast<std::size_t>(i)]] = x[0][i];
    const auto graph = ring(plain);
    const auto other = ring(order);
    const Tensor scores = net->scoreGraphs(x, GatEdges::sparse({&graph}), 0);
    const Tensor same = net->scoreGraphs(moved, GatEdges::sparse({&other}), 0);
    for (std::int64_t i = 0; i < 7; ++i)
        EXPECT_NEAR(scores[0][i].item<double>(), same[0][order[static_cast<std::size_t>(i)]].item<double>(),
                    1e-5);
}

TEST(ScoringNet, ScoresOfSequencesDoNotDependOnTheOthers) {
    ScoringNet net = netOf(smallLstm(), 3);
    net->eval();
    const Tensor x = torch::randn({6, 4, 3});
    const Tensor known = torch::ones({6, 4}, torch::kBool);
    const Tensor all = net->scoreSequences(x, known);
    const Tensor backwards = net->scoreSequences(x.flip({0}), known).flip({0});
    EXPECT_LT((all - backwards).abs().max().item<double>(), 1e-6);
    const Tensor alone = net->scoreSequences(x.narrow(0, 2, 1), known.narrow(0, 2, 1));
    EXPECT_NEAR(all[2].item<double>(), alone[0].item<double>(), 1e-6);
}

TEST(ScoringNet, SessionsThatAreNotKnownGetNoAttention) {
    ScoringNet net = netOf(smallLstm(), 3);
    net->eval();
    const Tensor x = torch::randn({1, 4, 3});
    Tensor known = torch::ones({1, 4}, torch::kBool);
    const double all = net->scoreSequences(x, known)[0].item<double>();
    known[0][3] = false;
    EXPECT_NE(net->scoreSequences(x, known)[0].item<double>(), all);
}

TEST(ScoringNet, CheckpointingGivesTheSameGradientWithDropout) {
    for (auto spec : {smallLstm(), smallGat()}) {
        spec.lstm.layers = 2;
        spec.lstm.dropout = 0.4;
        spec.gat.dropout = 0.4;
        ScoringNet plain = netOf(spec, 3);
        ScoringNet again = netOf(spec, 3);
        again->setCheckpointing(true);
        torch::manual_seed(8);
        const auto graph = ring({0, 1, 2, 3, 4, 5, 6});
        const Tensor x = torch::randn({1, 7, 3});
        const auto loss = [&](ScoringNet& net) {
            torch::manual_seed(21);
            if (spec.kind == model::Kind::Gat)
                return net->scoreGraphs(x, GatEdges::sparse({&graph}), 21).square().sum();
            return net->scoreSequences(x, torch::ones({1, 7}, torch::kBool)).square().sum();
        };
        const Tensor a = loss(plain);
        const Tensor b = loss(again);
        EXPECT_EQ(a.item<float>(), b.item<float>());
        a.backward();
        b.backward();
        const auto one = plain->parameters();
        const auto two = again->parameters();
        for (std::size_t i = 0; i < one.size(); ++i)
            EXPECT_TRUE(torch::equal(one[i].grad(), two[i].grad())) << plain->named_parameters()[i].key();
    }
}

TEST(ScoringNet, LoadsWhatAnotherGave) {
    ScoringNet from = netOf(smallLstm(), 3);
    torch::manual_seed(77);
    ScoringNet to(smallLstm(), 3);
    ASSERT_TRUE(loadTensors(from->tensors(), to).ok());
    EXPECT_EQ(from->tensors(), to->tensors());
}

TEST(ScoringNet, RefusesTensorsThatAreMissingOrOfAnotherShape) {
    ScoringNet net = netOf(smallLstm(), 3);
    auto tensors = net->tensors();
    tensors.front().shape.push_back(1);
    EXPECT_EQ(loadTensors(tensors, net).error().code, ErrorCode::BadInput);
    tensors.erase(tensors.begin());
    EXPECT_EQ(loadTensors(tensors, net).error().code, ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::learn
