// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/allocation_weigh.h"

#include <cmath>
#include <map>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

market::PricePanel panelOf(std::size_t assets, std::uint64_t seed = 4) {
    return test::pricesOf(test::randomReturns(120, assets, seed));
}

AllocationSpec sectored(Method method, std::size_t assets) {
    AllocationSpec spec{.method = method};
    for (std::size_t i = 0; i < assets; ++i)
        spec.rules.sectors["S" + std::to_string(i)] = i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C";
    spec.rules.sectorCap = 0.4;
    spec.rules.sectorLimits["A"].cap = 0.25;
    spec.rules.maxWeight = 0.15;
    return spec;
}

TEST(Weigh, EveryMethodKeepsSectorsAndCaps) {
    const auto panel = panelOf(18);
    for (const std::string_view word : methodNames()) {
        AllocationSpec spec = sectored(*parseMethod(word), 18);
        spec.ensemble = {{Method::Hrp, 2.0}, {Method::MinVariance, 1.0}};
        const auto result = allocate(panel, 120, spec);
        ASSERT_TRUE(result.ok()) << word << ": " << result.error().describe();
        std::map<std::string, double> held;
        for (std::size_t i = 0; i < 18; ++i) {
            held[spec.rules.sectors["S" + std::to_string(i)]] += result->weights[i];
            EXPECT_LE(result->weights[i], 0.15 + 1e-9) << word;
            EXPECT_GE(result->weights[i], -1e-9) << word;
        }
        EXPECT_LE(held["A"], 0.25 + 1e-9) << word;
        EXPECT_LE(held["B"], 0.4 + 1e-9) << word;
        EXPECT_LE(held["C"], 0.4 + 1e-9) << word;
        EXPECT_NEAR(held["A"] + held["B"] + held["C"], 1.0, 1e-9) << word;
        EXPECT_FALSE(result->binding.empty()) << word << ": the cap of A has to bind for most methods";
    }
}

TEST(Weigh, TurnoverIsKeptFromThePreviousWeights) {
    const auto panel = panelOf(10);
    for (const Method method : {Method::Hrp, Method::MinVariance, Method::RiskParity, Method::MaxSharpe}) {
        AllocationSpec spec{.method = method};
        for (std::size_t i = 0; i < 10; ++i)
            spec.rules.previous["S" + std::to_string(i)] = i == 9 ? 1.0 : 0.0;
        spec.rules.maxTurnover = 0.2;
        spec.riskFree = -0.5;  // so that there is a return above it
        const auto result = allocate(panel, 120, spec);
        ASSERT_TRUE(result.ok()) << name(method) << ": " << result.error().describe();
        double traded = 0.0;
        for (std::size_t i = 0; i < 10; ++i)
            traded += 0.5 * std::abs(result->weights[i] - (i == 9 ? 1.0 : 0.0));
        EXPECT_LE(traded, 0.2 + 1e-9) << name(method);
    }
}

TEST(Weigh, RulesThatBindNothingChangeNothing) {
    const auto panel = panelOf(12);
    for (const Method method :
         {Method::Equal, Method::InverseVolatility, Method::Hrp, Method::Herc, Method::RiskParity}) {
        AllocationSpec spec{.method = method};
        const auto plain = allocate(panel, 120, spec).value();
        spec.rules.maxWeight = 0.9;
        const auto ruled = allocate(panel, 120, spec).value();
        EXPECT_EQ(plain.weights, ruled.weights) << name(method);
        EXPECT_TRUE(plain.binding.empty());
    }
}

TEST(Weigh, AnEnsembleIsTheMixOfItsMethods) {
    const auto panel = panelOf(9);
    AllocationSpec spec{.method = Method::Ensemble};
    spec.ensemble = {{Method::Hrp, 3.0}, {Method::Equal, 1.0}};
    const auto mixed = allocate(panel, 120, spec).value();
    const auto hrp = allocate(panel, 120, {.method = Method::Hrp}).value();
    const auto equal = allocate(panel, 120, {.method = Method::Equal}).value();
    for (std::size_t i = 0; i < 9; ++i)
        EXPECT_NEAR(mixed.weights[i], 0.75 * hrp.weights[i] + 0.25 * equal.weights[i], 1e-15);
    EXPECT_NEAR(mixed.expectedReturn, 0.75 * hrp.expectedReturn + 0.25 * equal.expectedReturn, 1e-14);
    EXPECT_EQ(mixed.solver.status, "ensemble");
}

TEST(Weigh, RiskBudgetsGoBySymbol) {
    const auto panel = panelOf(5);
    AllocationSpec spec{.method = Method::RiskParity};
    const auto equal = allocate(panel, 120, spec).value();
    spec.riskBudgets = {{"S3", 3.0}};
    const auto more = allocate(panel, 120, spec).value();
    EXPECT_GT(more.weights[3], equal.weights[3]);
    EXPECT_LE(more.solver.dualResidual, 1e-10);
    EXPECT_EQ(more.solver.status, "optimal");
}

TEST(Weigh, KnowsRulesFromFactsAboutSymbols) {
    rules::SymbolicRules r;
    EXPECT_FALSE(hasRules(r));
    r.benchmark = {{"A", 1.0}};
    r.previous = {{"A", 1.0}};
    r.sectors = {{"A", "B"}};
    EXPECT_FALSE(hasRules(r));
    r.sectorCap = 0.3;
    EXPECT_TRUE(hasRules(r));
}

}  // namespace
}  // namespace qd::portfolio
