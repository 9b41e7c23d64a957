// SPDX-License-Identifier: GPL-3.0-or-later
// The tree, the nearest and the threshold against definitions that are computed another way.
#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "core/model/correlation_graph_build.h"
#include "tests/core/model/correlation_graph_fixture.h"

namespace qd::model {
namespace {

using test::linksOf;
using test::Pairs;
using test::sampleMatrix;

/// Kruskal's algorithm on Mantegna's distances.
Pairs kruskal(const CorrelationMatrix& matrix) {
    struct Link {
        double distance;
        std::size_t i, j;
    };
    std::vector<Link> all;
    for (std::size_t i = 0; i < matrix.names; ++i) {
        for (std::size_t j = i + 1; j < matrix.names; ++j)
            all.push_back({std::sqrt(2.0 * (1.0 - matrix.values[i * matrix.names + j])), i, j});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Link& a, const Link& b) { return a.distance < b.distance; });
    std::vector<std::size_t> root(matrix.names);
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&root](std::size_t i) {
        while (root[i] != i)
            i = root[i];
        return i;
    };
    Pairs links;
    for (const Link& link : all) {
        const std::size_t a = find(link.i);
        const std::size_t b = find(link.j);
        if (a == b) continue;
        root[a] = b;
        links.emplace(link.i, link.j);
    }
    return links;
}

TEST(CorrelationGraphTree, IsTheTreeThatKruskalFindsOnMantegnasDistances) {
    for (const std::size_t names : {2U, 3U, 17U, 80U}) {
        const auto matrix = sampleMatrix(names, names);
        const auto links = linksOf(correlationGraph(matrix, {GraphKind::Mst}).value());
        EXPECT_EQ(links.size(), names - 1);
        EXPECT_EQ(links, kruskal(matrix));
    }
}

TEST(CorrelationGraphTree, TiesGiveTheTreeOfTheLowestLinks) {
    CorrelationMatrix coarse = sampleMatrix(25, 4);
    for (double& rho : coarse.values)
        rho = std::round(rho * 4.0) / 4.0;  // many are equal
    EXPECT_EQ(linksOf(correlationGraph(coarse, {GraphKind::Mst}).value()), kruskal(coarse));
}

TEST(CorrelationGraphTree, WhatMovesAgainstANameIsFarFromIt) {
    // 0 and 1 mirror each other; both are closer to 2, which moves on its own.
    const CorrelationMatrix matrix{
        3, {1.0, -0.9, 0.1, -0.9, 1.0, 0.05, 0.1, 0.05, 1.0}, std::vector<std::uint8_t>(3, 1)};
    EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Mst}).value()), (Pairs{{0, 2}, {1, 2}}));
    EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Nearest, 1}).value()), (Pairs{{0, 2}, {1, 2}}));
    EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Threshold, 1, 0.06}).value()), (Pairs{{0, 2}}));
    EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Threshold, 1, 0.05}).value()),
              (Pairs{{0, 2}, {1, 2}}));
    EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Threshold, 1, -1.0}).value()).size(), 3U);
}

TEST(CorrelationGraphTree, NearestLinksWhoeverIsAmongTheKOfEither) {
    const auto matrix = sampleMatrix(33, 9);
    for (const std::size_t k : {1U, 4U, 31U, 32U, 1000U}) {
        Pairs expected;
        for (std::size_t i = 0; i < 33; ++i) {
            std::vector<std::size_t> order(33);
            std::iota(order.begin(), order.end(), std::size_t{0});
            order.erase(order.begin() + static_cast<std::ptrdiff_t>(i));
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return matrix.values[i * 33 + a] > matrix.values[i * 33 + b];
            });
            for (std::size_t n = 0; n < std::min<std::size_t>(k, 32); ++n)
                expected.emplace(std::min(i, order[n]), std::max(i, order[n]));
        }
        EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Nearest, k}).value()), expected) << k;
    }
}

}  // namespace
}  // namespace qd::model
