// SPDX-License-Identifier: GPL-3.0-or-later
// The graph of Massara, Di Matteo and Aste against the definition of it that looks at every face and every
// name at every step, and against what a maximal planar graph is.
#include <algorithm>
#include <array>
#include <map>

#include <gtest/gtest.h>

#include "tests/core/model/correlation_graph_fixture.h"

namespace qd::model {
namespace {

using test::linksOf;
using test::Pairs;
using test::sampleMatrix;
using Face = std::array<std::size_t, 3>;

Face sorted(Face face) {
    std::sort(face.begin(), face.end());
    return face;
}

/// The definition, O(n³): of all (face, name) the one with the largest gain.
Pairs byDefinition(const CorrelationMatrix& matrix) {
    const std::size_t n = matrix.names;
    const auto rho = [&](std::size_t i, std::size_t j) { return matrix.values[i * n + j]; };
    double mean = 0.0;
    for (const double x : matrix.values)
        mean += x / static_cast<double>(n * n);
    std::vector<std::pair<double, std::size_t>> strength;
    for (std::size_t i = 0; i < n; ++i) {
        double sum = 0.0;
        for (std::size_t j = 0; j < n; ++j)
            if (j != i && rho(i, j) > mean) sum += rho(i, j);
        strength.emplace_back(-sum, i);
    }
    std::sort(strength.begin(), strength.end());
    std::vector<std::size_t> left;
    for (std::size_t k = 4; k < n; ++k)
        left.push_back(strength[k].second);
    const std::array<std::size_t, 4> first{strength[0].second, strength[1].second, strength[2].second,
                                           strength[3].second};
    Pairs links;
    std::vector<Face> faces;
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t b = a + 1; b < 4; ++b) {
            links.emplace(std::min(first[a], first[b]), std::max(first[a], first[b]));
            for (std::size_t c = b + 1; c < 4; ++c)
                faces.push_back({first[a], first[b], first[c]});
        }
    }
    while (!left.empty()) {
        double best = -10.0;
        std::size_t face = 0;
        std::size_t name = 0;
        for (std::size_t f = 0; f < faces.size(); ++f) {
            for (std::size_t k = 0; k < left.size(); ++k) {
                double gain = 0.0;
                for (const std::size_t corner : faces[f])
                    gain += rho(corner, left[k]);
                if (gain > best) {
                    best = gain;
                    face = f;
                    name = k;
                }
            }
        }
        const Face filled = faces[face];
        const std::size_t added = left[name];
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(name));
        faces.erase(faces.begin() + static_cast<std::ptrdiff_t>(face));
        for (std::size_t k = 0; k < 3; ++k) {
            links.emplace(std::min(filled[k], added), std::max(filled[k], added));
            faces.push_back({filled[k], filled[(k + 1) % 3], added});
        }
    }
    return links;
}

/// Whether the links can be drawn without a crossing: names with three neighbours that form a triangle are
/// taken away until four are left, and put back, each into a face that is there. A drawing results, so the
/// answer yes proves itself.
bool drawnWithoutCrossing(const Pairs& links, std::size_t names) {
    std::vector<std::set<std::size_t>> near(names);
    for (const auto& [i, j] : links) {
        near[i].insert(j);
        near[j].insert(i);
    }
    std::vector<std::pair<std::size_t, Face>> order;
    std::set<std::size_t> rest;
    for (std::size_t i = 0; i < names; ++i)
        rest.insert(i);
    while (rest.size() > 4) {
        bool removed = false;
        for (const std::size_t i : rest) {
            if (near[i].size() != 3) continue;
            Face face{};
            std::copy(near[i].begin(), near[i].end(), face.begin());
            if (!near[face[0]].count(face[1]) || !near[face[0]].count(face[2]) ||
                !near[face[1]].count(face[2]))
                continue;
            for (const std::size_t j : face)
                near[j].erase(i);
            order.emplace_back(i, sorted(face));
            rest.erase(i);
            removed = true;
            break;
        }
        if (!removed) return false;
    }
    std::set<Face> faces;
    const std::vector<std::size_t> four(rest.begin(), rest.end());
    for (std::size_t without = 0; without < 4; ++without) {
        Face face{};
        std::size_t k = 0;
        for (std::size_t a = 0; a < 4; ++a)
            if (a != without) face[k++] = four[a];
        if (near[face[0]].size() != 3) return false;
        faces.insert(face);
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const auto& [name, face] = *it;
        if (faces.erase(face) != 1) return false;
        for (std::size_t k = 0; k < 3; ++k)
            faces.insert(sorted({face[k], face[(k + 1) % 3], name}));
    }
    return true;
}

TEST(CorrelationGraphTmfg, IsWhatTheDefinitionGivesStepByStep) {
    for (const std::size_t names : {4U, 5U, 6U, 12U, 45U, 90U}) {
        const auto matrix = sampleMatrix(names, names + 1);
        EXPECT_EQ(linksOf(correlationGraph(matrix, {GraphKind::Tmfg}).value()), byDefinition(matrix))
            << names;
    }
}

TEST(CorrelationGraphTmfg, HasThreeNLessSixLinksAndIsPlanar) {
    for (const std::size_t names : {4U, 7U, 60U, 200U}) {
        const auto links =
            linksOf(correlationGraph(sampleMatrix(names, 2 * names), {GraphKind::Tmfg}).value());
        EXPECT_EQ(links.size(), 3 * names - 6);
        EXPECT_TRUE(drawnWithoutCrossing(links, names)) << names;
    }
    // The check can say no: five names all linked to each other have no drawing.
    Pairs five;
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = i + 1; j < 5; ++j)
            five.emplace(i, j);
    EXPECT_FALSE(drawnWithoutCrossing(five, 5));
}

TEST(CorrelationGraphTmfg, HoldsTheTreeOfStrongestLinksOfThreeNamesAndAllOfFewerThanFour) {
    for (const std::size_t names : {1U, 2U, 3U}) {
        const auto links = linksOf(correlationGraph(sampleMatrix(names, 3), {GraphKind::Tmfg}).value());
        EXPECT_EQ(links.size(), names * (names - 1) / 2);
    }
}

TEST(CorrelationGraphTmfg, KeepsMoreCorrelationThanTheSameNumberOfLinksByChance) {
    const auto matrix = sampleMatrix(80, 21);
    const auto links = linksOf(correlationGraph(matrix, {GraphKind::Tmfg}).value());
    double kept = 0.0;
    for (const auto& [i, j] : links)
        kept += matrix.values[i * 80 + j];
    double all = 0.0;
    for (std::size_t i = 0; i < 80; ++i)
        for (std::size_t j = i + 1; j < 80; ++j)
            all += matrix.values[i * 80 + j];
    EXPECT_GT(kept / static_cast<double>(links.size()), 0.3 + all / (80.0 * 79.0 / 2.0));
}

}  // namespace
}  // namespace qd::model
