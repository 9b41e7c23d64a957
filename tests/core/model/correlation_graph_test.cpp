// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/correlation_graph.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/model/correlation_graph_fixture.h"

namespace qd::model {
namespace {

using test::linksOf;
using test::Pairs;
using test::permuted;
using test::sampleMatrix;
using test::shuffledOrder;

const std::vector<GraphChoice> kEveryKind{{GraphKind::Mst, 1, 0.0},
                                          {GraphKind::Tmfg, 1, 0.0},
                                          {GraphKind::Nearest, 5, 0.0},
                                          {GraphKind::Threshold, 1, 0.3}};

TEST(CorrelationGraph, EveryEdgeLeadsBackAndEveryNameListensToItself) {
    const auto matrix = sampleMatrix(40, 3);
    for (const auto& choice : kEveryKind) {
        const auto graph = correlationGraph(matrix, choice).value();
        ASSERT_EQ(graph.names(), 40U);
        Pairs directed;
        for (std::size_t i = 0; i < 40; ++i) {
            for (auto k = graph.offsets[i]; k < graph.offsets[i + 1]; ++k) {
                const auto j = static_cast<std::size_t>(graph.sources[static_cast<std::size_t>(k)]);
                if (k > graph.offsets[i]) {
                    EXPECT_GT(j, static_cast<std::size_t>(graph.sources[k - 1]));
                }
                directed.emplace(i, j);
            }
            EXPECT_TRUE(directed.count({i, i})) << i;
        }
        for (const auto& [i, j] : directed)
            EXPECT_TRUE(directed.count({j, i})) << i << " " << j;
        EXPECT_EQ(directed.size(), 40 + 2 * graph.links());
        EXPECT_EQ(graph.links(), linksOf(graph).size());
    }
}

TEST(CorrelationGraph, AnotherOrderOfTheNamesGivesTheSameGraph) {
    const auto matrix = sampleMatrix(50, 11);
    const auto order = shuffledOrder(50, 5);
    for (const auto& choice : kEveryKind) {
        const auto plain = linksOf(correlationGraph(matrix, choice).value());
        Pairs back;
        for (const auto& [i, j] : linksOf(correlationGraph(permuted(matrix, order), choice).value()))
            back.emplace(std::min(order[i], order[j]), std::max(order[i], order[j]));
        EXPECT_EQ(plain, back) << name(choice.kind);
    }
}

TEST(CorrelationGraph, MaskedNamesHaveNoEdgeAndTheRestIsAsWithoutThem) {
    auto matrix = sampleMatrix(30, 7);
    const std::vector<std::size_t> gone{0, 4, 5, 29};
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < 30; ++i)
        if (std::find(gone.begin(), gone.end(), i) == gone.end()) kept.push_back(i);
    CorrelationMatrix smaller;
    smaller.names = kept.size();
    smaller.whole.assign(kept.size(), 1);
    for (const std::size_t i : kept)
        for (const std::size_t j : kept)
            smaller.values.push_back(matrix.values[i * 30 + j]);
    for (const std::size_t i : gone) {
        matrix.whole[i] = 0;
        // What stands in the rows of names that are not whole is nobody's business.
        for (std::size_t j = 0; j < 30; ++j)
            matrix.values[i * 30 + j] = std::numeric_limits<double>::quiet_NaN();
    }
    for (const auto& choice : kEveryKind) {
        const auto graph = correlationGraph(matrix, choice).value();
        for (const std::size_t i : gone)
            EXPECT_EQ(graph.offsets[i], graph.offsets[i + 1]);
        Pairs expected;
        for (const auto& [i, j] : linksOf(correlationGraph(smaller, choice).value()))
            expected.emplace(kept[i], kept[j]);
        EXPECT_EQ(linksOf(graph), expected) << name(choice.kind);
    }
}

TEST(CorrelationGraph, NoNameOneNameAndAFewNames) {
    for (const auto& choice : kEveryKind) {
        const auto none = correlationGraph({0, {}, {}}, choice).value();
        EXPECT_EQ(none.names(), 0U);
        EXPECT_TRUE(none.sources.empty());
        const auto one = correlationGraph({2, {1.0, 0.0, 0.0, 0.0}, {1, 0}}, choice).value();
        EXPECT_EQ(one.sources, std::vector<std::int32_t>{0});
        EXPECT_EQ(one.offsets, (std::vector<std::int32_t>{0, 1, 1}));
        const auto absent = correlationGraph({2, {0.0, 0.0, 0.0, 0.0}, {0, 0}}, choice).value();
        EXPECT_TRUE(absent.sources.empty());
    }
}

TEST(CorrelationGraph, OfEqualCorrelationsTheLowerIndexComesFirst) {
    CorrelationMatrix flat{6, std::vector<double>(36, 0.5), std::vector<std::uint8_t>(6, 1)};
    for (std::size_t i = 0; i < 6; ++i)
        flat.values[i * 7] = 1.0;
    const Pairs star{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}};
    EXPECT_EQ(linksOf(correlationGraph(flat, {GraphKind::Mst}).value()), star);
    EXPECT_EQ(linksOf(correlationGraph(flat, {GraphKind::Nearest, 1}).value()), star);
    // 0–3 is the tetrahedron; 4 enters the oldest of its faces, 5 the oldest that is left.
    const Pairs first{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3},
                      {0, 4}, {1, 4}, {2, 4}, {0, 5}, {1, 5}, {3, 5}};
    EXPECT_EQ(linksOf(correlationGraph(flat, {GraphKind::Tmfg}).value()), first);
}

TEST(CorrelationGraph, WhatIsNoMatrixOfCorrelationsIsRefused) {
    const auto good = sampleMatrix(6, 2);
    const auto refused = [](const CorrelationMatrix& matrix, const GraphChoice& choice = {}) {
        const auto graph = correlationGraph(matrix, choice);
        return !graph.ok() && graph.error().code == ErrorCode::BadInput;
    };
    EXPECT_FALSE(refused(good));
    for (const double broken :
         {std::numeric_limits<double>::quiet_NaN(), 1.1, -1.1, std::numeric_limits<double>::infinity()}) {
        auto matrix = good;
        matrix.values[8] = broken;
        matrix.values[13] = broken;
        EXPECT_TRUE(refused(matrix)) << broken;
    }
    auto diagonal = good;
    diagonal.values[7] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(refused(diagonal));
    auto uneven = good;
    uneven.values[8] += 1e-9;
    EXPECT_TRUE(refused(uneven));
    auto cut = good;
    cut.values.pop_back();
    EXPECT_TRUE(refused(cut));
    auto unmarked = good;
    unmarked.whole.pop_back();
    EXPECT_TRUE(refused(unmarked));
    EXPECT_TRUE(refused(good, {GraphKind::Nearest, 0}));
    EXPECT_TRUE(refused(good, {GraphKind::Threshold, 1, 1.5}));
    EXPECT_TRUE(refused(good, {GraphKind::Threshold, 1, std::numeric_limits<double>::quiet_NaN()}));
    const auto large = correlationGraph({50000, {}, {}}, {});
    ASSERT_FALSE(large.ok());
    EXPECT_NE(large.error().describe().find("at most"), std::string::npos) << large.error().describe();
}

TEST(CorrelationGraph, TheChoiceIsThatOfTheShape) {
    GatShape shape;
    shape.graph = GraphKind::Nearest;
    shape.neighbours = 7;
    shape.threshold = 0.25;
    const auto choice = graphChoice(shape);
    EXPECT_EQ(choice.kind, GraphKind::Nearest);
    EXPECT_EQ(choice.neighbours, 7U);
    EXPECT_EQ(choice.threshold, 0.25);
}

}  // namespace
}  // namespace qd::model
