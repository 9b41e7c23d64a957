// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"
#include "core/portfolio/covariance.h"
#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using test::Returns;

constexpr Method kOptimisations[] = {Method::MinVariance,        Method::MaxSharpe, Method::TargetReturn,
                                     Method::MaxDiversification, Method::MinCvar,   Method::BlackLitterman,
                                     Method::MinTrackingError};

Allocation made(const market::PricePanel& panel, const AllocationSpec& spec) {
    auto result = allocate(panel, panel.rows() - 1, spec);
    EXPECT_TRUE(result.ok()) << name(spec.method) << ": " << result.error().describe();
    return result.ok() ? *result : Allocation{};
}

void expectKept(const Allocation& a, double low, double high) {
    ASSERT_FALSE(a.weights.empty());
    for (const double w : a.weights) {
        EXPECT_GE(w, low - 1e-9);
        EXPECT_LE(w, high + 1e-9);
    }
    EXPECT_NEAR(std::accumulate(a.weights.begin(), a.weights.end(), 0.0), 1.0, 1e-9);
    EXPECT_LE(a.solver.primalResidual, 1e-9);
    EXPECT_TRUE(std::isfinite(a.volatility) && std::isfinite(a.expectedReturn));
}

struct Case {
    const char* key;
    Method method;
    CovarianceKind covariance;
    std::optional<double> cap;
};

class Reference : public testing::TestWithParam<Case> {};

// cvxopt, see refs.json: weights are right to about 1e-8 there, risk and return to more.
TEST_P(Reference, MatchesCvxopt) {
    if (!test::haveReferences()) GTEST_SKIP() << "no reference files";
    const Case& c = GetParam();
    const auto panel = test::cleanPrices();
    AllocationSpec spec{.method = c.method, .covariance = c.covariance};
    spec.rules.maxWeight = c.cap;
    const Allocation a = made(panel, spec);
    const Json& expected = *test::references().find(c.key);
    for (std::size_t i = 0; i < 20; ++i) {
        EXPECT_NEAR(a.weights[i], expected.find("w")->find(panel.symbols()[i])->numberOr(NAN), 2e-7)
            << panel.symbols()[i];
    }
    const double volatility = expected.find("vol")->numberOr(NAN);
    EXPECT_NEAR(a.volatility, volatility, 1e-9 * volatility);
    if (c.method == Method::MaxSharpe) {
        const double sharpe = expected.find("sharpe")->numberOr(NAN);
        EXPECT_NEAR(a.expectedReturn / a.volatility, sharpe, 1e-10 * sharpe);
    }
    EXPECT_LE(a.solver.gap, 1e-10);
    EXPECT_EQ(a.solver.status, "optimal");
}

INSTANTIATE_TEST_SUITE_P(
    Refs, Reference,
    testing::Values(Case{"minvol_sample_cap1.0", Method::MinVariance, CovarianceKind::Sample, {}},
                    Case{"minvol_lw_cap1.0", Method::MinVariance, CovarianceKind::LedoitWolf, {}},
                    Case{"minvol_sample_cap0.1", Method::MinVariance, CovarianceKind::Sample, 0.1},
                    Case{"minvol_lw_cap0.1", Method::MinVariance, CovarianceKind::LedoitWolf, 0.1},
                    Case{"maxsharpe_sample_cap1.0", Method::MaxSharpe, CovarianceKind::Sample, {}},
                    Case{"maxsharpe_lw_cap1.0", Method::MaxSharpe, CovarianceKind::LedoitWolf, {}},
                    Case{"maxsharpe_sample_cap0.1", Method::MaxSharpe, CovarianceKind::Sample, 0.1},
                    Case{"maxsharpe_lw_cap0.1", Method::MaxSharpe, CovarianceKind::LedoitWolf, 0.1}));

TEST(Optimise, EveryMethodKeepsTheCapWithEveryCovariance) {
    const auto panel = test::pricesOf(test::randomReturns(90, 12, 6));
    for (const Method method : kOptimisations) {
        for (const std::string_view kind : covarianceNames()) {
            AllocationSpec spec{.method = method, .covariance = *parseCovariance(kind)};
            spec.rules.maxWeight = 0.15;
            spec.targetReturn = 0.0;
            expectKept(made(panel, spec), 0.0, 0.15);
        }
    }
}

TEST(Optimise, NamesTheRulesThatHoldTheWeights) {
    const auto panel = test::pricesOf(test::randomReturns(90, 12, 6));
    AllocationSpec spec{.method = Method::MinVariance};
    spec.rules.maxWeight = 0.2;
    const Allocation a = made(panel, spec);
    bool cap = false;
    for (const rules::Outcome& o : a.binding) {
        EXPECT_TRUE(o.binding);
        EXPECT_NE(o.id.kind, rules::RuleKind::Cash) << "the budget always binds";
        if (o.id.kind != rules::RuleKind::MaxWeight) continue;
        cap = true;
        for (const std::size_t i : o.assets)
            EXPECT_NEAR(a.weights[i], 0.2, 1e-9);
    }
    EXPECT_TRUE(cap);
}

TEST(Optimise, MoreConstraintsNeverDoBetter) {
    const auto panel = test::pricesOf(test::randomReturns(200, 15, 16));
    double before = 0.0;
    for (const double cap : {1.0, 0.4, 0.2, 0.1, 0.07}) {
        AllocationSpec spec{.method = Method::MinVariance};
        spec.rules.maxWeight = cap;
        const Allocation a = made(panel, spec);
        EXPECT_GE(a.volatility, before - 1e-12);
        before = a.volatility;
    }
}

TEST(Optimise, FastPathAndConvexSolverAgree) {
    const auto panel = test::pricesOf(test::randomReturns(120, 30, 26));
    for (const Method method : {Method::MinVariance, Method::MaxSharpe, Method::MaxDiversification,
                                Method::MinTrackingError, Method::TargetReturn, Method::BlackLitterman}) {
        AllocationSpec spec{.method = method};
        spec.rules.maxWeight = 0.1;
        spec.targetReturn = 0.05;
        spec.rules.benchmark = {{"S0", 0.5}, {"S7", 0.5}};
        const Allocation fast = made(panel, spec);
        for (std::size_t i = 0; i < 30; ++i)
            spec.rules.sectors["S" + std::to_string(i)] = i % 2 == 0 ? "even" : "odd";
        spec.rules.sectorCap = 1.0;  // a rule that binds nothing, and asks for the other solver
        const Allocation general = made(panel, spec);
        ASSERT_EQ(fast.weights.size(), general.weights.size());
        for (std::size_t i = 0; i < 30; ++i)
            EXPECT_NEAR(fast.weights[i], general.weights[i], 1e-6) << name(method);
        EXPECT_NEAR(fast.volatility, general.volatility, 1e-8 * fast.volatility) << name(method);
    }
}

TEST(Optimise, TargetReturnIsReached) {
    const auto panel = test::pricesOf(test::randomReturns(250, 10, 36));
    const Allocation least = made(panel, {.method = Method::MinVariance});
    AllocationSpec spec{.method = Method::TargetReturn};
    spec.targetReturn = least.expectedReturn + 0.01;
    const Allocation a = made(panel, spec);
    EXPECT_NEAR(a.expectedReturn, spec.targetReturn, 1e-11);
    EXPECT_GT(a.volatility, least.volatility);
    spec.targetReturn = 50.0;
    const auto beyond = allocate(panel, panel.rows() - 1, spec);
    ASSERT_FALSE(beyond.ok());
    EXPECT_EQ(beyond.error().code, ErrorCode::Infeasible);
}

TEST(Optimise, MaxDiversificationOfUncorrelatedAssetsIsInverseVolatility) {
    // Choueifaty & Coignard 2008, section 3: with the same correlations all over, weights are in 1/σ.
    const Returns x = test::randomReturns(400, 6, 2);
    const auto panel = test::pricesOf(x);
    AllocationSpec spec{.method = Method::MaxDiversification};
    spec.covariance = CovarianceKind::ConstantCorrelation;
    const Covariance c = constantCorrelation(x.view()).value();
    if (c.shrinkage < 0.999) {  // else the matrix has one correlation already
        const Allocation a = made(panel, spec);
        const Allocation b = made(panel, {.method = Method::InverseVolatility});
        double ratioA = 0.0;
        double ratioB = 0.0;
        for (std::size_t i = 0; i < 6; ++i) {
            ratioA += a.weights[i] * std::sqrt(252.0 * c.matrix(i, i)) / a.volatility;
            ratioB += b.weights[i] * std::sqrt(252.0 * c.matrix(i, i)) / a.volatility;
        }
        EXPECT_GT(ratioA, 1.0);
        EXPECT_GT(ratioB, 0.0);
    }
}

TEST(Optimise, BlackLittermanHoldsTheMarketUntilAViewMovesIt) {
    const auto panel = test::pricesOf(test::randomReturns(150, 8, 5));
    AllocationSpec spec{.method = Method::BlackLitterman};
    const Allocation market = made(panel, spec);
    for (const double w : market.weights)
        EXPECT_NEAR(w, 0.125, 1e-9);
    spec.views = {{.weights = {{"S2", 1.0}, {"S5", -1.0}}, .annualReturn = 0.5}};
    const Allocation moved = made(panel, spec);
    EXPECT_GT(moved.weights[2], 0.126);
    EXPECT_LT(moved.weights[5], 0.124);
    EXPECT_NEAR(moved.weights[0], market.weights[0], 0.02);
    spec.views = {{.weights = {{"XX", 1.0}}, .annualReturn = 0.1}};
    EXPECT_EQ(allocate(panel, 150, spec).error().code, ErrorCode::BadInput);
}

TEST(Optimise, ABenchmarkThatIsAllowedIsTracedExactly) {
    const auto panel = test::pricesOf(test::randomReturns(150, 8, 5));
    AllocationSpec spec{.method = Method::MinTrackingError};
    spec.rules.benchmark = {{"S1", 0.4}, {"S2", 0.35}, {"S6", 0.25}};
    const Allocation a = made(panel, spec);
    EXPECT_NEAR(a.weights[1], 0.4, 1e-10);
    EXPECT_NEAR(a.weights[6], 0.25, 1e-10);
    spec.rules.maxWeight = 0.3;
    expectKept(made(panel, spec), 0.0, 0.3);
}

TEST(Optimise, ARiskFreeRateMovesTheTangencyPortfolioAndCanLeaveNone) {
    const auto panel = test::pricesOf(test::randomReturns(250, 8, 77));
    AllocationSpec spec{.method = Method::MaxSharpe};
    const Allocation zero = made(panel, spec);
    spec.riskFree = 0.5 * zero.expectedReturn;
    const Allocation half = made(panel, spec);
    EXPECT_GT(half.expectedReturn, zero.expectedReturn);
    EXPECT_GE((half.expectedReturn - spec.riskFree) / half.volatility,
              (zero.expectedReturn - spec.riskFree) / zero.volatility);
    spec.riskFree = 9.0;
    EXPECT_EQ(allocate(panel, 250, spec).error().code, ErrorCode::BadInput);
}

TEST(Optimise, AnInfeasibleCapNamesTheConflict) {
    const auto panel = test::pricesOf(test::randomReturns(60, 8, 5));
    AllocationSpec spec{.method = Method::MinVariance};
    spec.rules.maxWeight = 0.1;
    const auto none = allocate(panel, 60, spec);
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, ErrorCode::Infeasible);
    EXPECT_NE(none.error().hint.find("12.5"), std::string::npos) << none.error().describe();
}

}  // namespace
}  // namespace qd::portfolio
