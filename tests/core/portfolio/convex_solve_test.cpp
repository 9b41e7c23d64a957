// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/portfolio/convex_problem.h"
#include "tests/core/portfolio/convex_cases.h"

namespace qd::portfolio {
namespace {

using test::ConvexCase;

double sumOf(const std::vector<double>& w) {
    return std::accumulate(w.begin(), w.end(), 0.0);
}

TEST(SolveConvex, NoFeasiblePortfolioIsBetter) {
    for (const std::size_t n : {1, 2, 11, 40, 90}) {
        const ConvexCase c(130, n, n);
        for (const Objective objective : {Objective::MinVariance, Objective::MaxSharpe, Objective::Utility}) {
            ConvexProblem p{.objective = objective,
                            .risk = c.dense(),
                            .mean = c.mean,
                            .riskAversion = 5.0,
                            .riskFree = -0.5};
            p.constraints = test::sectorRules(n, std::max(0.08, 1.0 / static_cast<double>(n)),
                                              std::min<std::size_t>(n, 7),
                                              std::max(0.25, 1.0 / static_cast<double>(n)), 0.3);
            const auto solved = solveConvex(p);
            ASSERT_TRUE(solved.ok()) << n << ": " << solved.error().describe();
            EXPECT_LE(test::frankWolfeGap(p, *solved), 1e-9) << n << " " << static_cast<int>(objective);
            EXPECT_LE(solved->report.dualityGap, 1e-10);
            EXPECT_LE(solved->report.primalResidual, 1e-12);
            EXPECT_NEAR(sumOf(solved->weights), 1.0, 1e-12);
        }
    }
}

TEST(SolveConvex, FactorFormAndMatrixAgree) {
    for (const std::size_t rows : {30, 200}) {
        const ConvexCase c(rows, 60, 5);
        ConvexProblem p{
            .objective = Objective::MinVariance, .risk = c.dense(), .mean = c.mean, .riskFree = -0.3};
        p.constraints = test::sectorRules(60, 0.1, 5, 0.3, 0.4);
        for (const Objective objective : {Objective::MinVariance, Objective::MaxSharpe}) {
            p.objective = objective;
            p.risk = c.dense();
            const auto dense = solveConvex(p).value();
            p.risk = c.factored();
            const auto factored = solveConvex(p).value();
            EXPECT_NEAR(dense.objective, factored.objective, 1e-11 * std::abs(dense.objective));
        }
    }
}

// More assets than days: the covariance is singular and the optimum need not be unique, its value is.
TEST(SolveConvex, SingularCovariancesAreSolvedExactly) {
    const ConvexCase c(12, 80, 3);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(80, 0.05);
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    EXPECT_LE(solved->report.dualityGap * solved->objective, 1e-10 * c.dense().diagonal()[0]);
    SquareMatrix zero(3);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            zero.set(i, j, 0.0);
    p.risk = {.matrix = &zero};
    p.constraints = rules::ConstraintSet::longOnly(3, 0.5);
    EXPECT_NEAR(sumOf(solveConvex(p).value().weights), 1.0, 1e-12);
}

TEST(SolveConvex, KeepsTheTrackingErrorCapWithEquality) {
    const ConvexCase c(150, 30, 8);
    ConvexProblem p{.risk = c.dense(), .mean = c.mean, .riskFree = -0.5};
    p.constraints = rules::ConstraintSet::longOnly(30, 0.2);
    p.constraints.benchmark.assign(30, 1.0 / 30.0);
    for (const Objective objective :
         {Objective::MinVariance, Objective::MaxSharpe, Objective::MaxReturn, Objective::Nearest}) {
        p.objective = objective;
        std::vector<double> corner(30, 0.0);
        std::fill(corner.begin(), corner.begin() + 5, 0.2);
        p.target = corner;
        p.constraints.maxTrackingError.reset();
        const double free = solveConvex(p).value().objective;
        double before = free;
        for (const double cap : {0.05, 0.02, 0.005}) {
            p.constraints.maxTrackingError = cap;
            const auto solved = solveConvex(p);
            ASSERT_TRUE(solved.ok()) << solved.error().describe();
            const auto& te = *std::find_if(
                solved->outcomes.begin(), solved->outcomes.end(),
                [](const rules::Outcome& o) { return o.id.kind == rules::RuleKind::TrackingError; });
            EXPECT_LE(te.actual, cap + 1e-12);
            EXPECT_GE(te.actual, cap * (1.0 - 1e-9)) << static_cast<int>(objective);
            const bool larger = objective == Objective::MinVariance || objective == Objective::Nearest;
            EXPECT_TRUE(larger ? solved->objective >= before - 1e-12 : solved->objective <= before + 1e-12);
            EXPECT_LE(solved->report.dualityGap, 1e-8);
            before = solved->objective;
        }
    }
}

TEST(SolveConvex, MinTrackingErrorIsTheBenchmarkWhereItMayBe) {
    const ConvexCase c(150, 30, 8);
    ConvexProblem p{.objective = Objective::MinTrackingError, .risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(30);
    p.constraints.benchmark.assign(30, 1.0 / 30.0);
    const auto same = solveConvex(p).value();
    EXPECT_NEAR(same.objective, 0.0, 1e-10);
    p.constraints.restricted = {{3, rules::Restriction::Forbidden}};
    const auto without = solveConvex(p).value();
    EXPECT_EQ(without.weights[3], 0.0);
    EXPECT_GT(without.objective, 1e-4);
}

TEST(SolveConvex, CostsKeepAPortfolioWhereItIs) {
    const ConvexCase c(150, 25, 4);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(25);
    p.constraints.previous.assign(25, 0.04);
    p.constraints.tradeCost = {10.0};
    const auto stays = solveConvex(p).value();
    for (const double w : stays.weights)
        EXPECT_NEAR(w, 0.04, 1e-13);
    double before = 1e9;
    for (const double cost : {0.0, 1e-4, 1e-3, 1e-2}) {
        p.constraints.tradeCost = {cost};
        const auto solved = solveConvex(p).value();
        double traded = 0.0;
        for (const double w : solved.weights)
            traded += std::abs(w - 0.04);
        EXPECT_LE(traded, before + 1e-9);
        EXPECT_LE(solved.report.dualityGap, 1e-10);
        before = traded;
    }
}

TEST(SolveConvex, CashLiesInItsBand) {
    const ConvexCase c(150, 10, 4);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(10);
    p.constraints.minCash = 0.02;
    p.constraints.maxCash = 0.1;
    EXPECT_NEAR(sumOf(solveConvex(p).value().weights), 0.9, 1e-12);  // least risk: most cash
    p.objective = Objective::MaxReturn;
    const std::vector<double> mean(10, 0.1);
    p.mean = mean;
    EXPECT_NEAR(sumOf(solveConvex(p).value().weights), 0.98, 1e-12);
}

TEST(SolveConvex, ShortPositionsAreAllowedWhereTheRulesSaySo) {
    const ConvexCase c(150, 8, 4);
    ConvexProblem p{.objective = Objective::MaxSharpe, .risk = c.dense(), .mean = c.mean};
    p.constraints = rules::ConstraintSet::longOnly(8, 2.0);
    p.constraints.minWeight = -2.0;
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    EXPECT_LT(*std::min_element(solved->weights.begin(), solved->weights.end()), -0.01);
    EXPECT_LE(test::frankWolfeGap(p, *solved), 1e-9);
}

TEST(SolveConvex, StartsFromTheLastWindowAndEndsAtTheSame) {
    const ConvexCase c(200, 120, 9);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = test::sectorRules(120, 0.05, 11, 0.2, 0.5);
    const auto cold = solveConvex(p).value();
    p.start = cold.weights;
    const auto warm = solveConvex(p).value();
    EXPECT_LT(warm.report.iterations, cold.report.iterations / 4 + 6);
    for (std::size_t i = 0; i < 120; ++i)
        EXPECT_NEAR(warm.weights[i], cold.weights[i], 1e-11);
}

TEST(SolveConvex, ManyAssetsBetweenTheirBoundsGoThroughTheInterior) {
    const ConvexCase c(1400, 600, 2);
    ConvexProblem p{.risk = c.dense()};
    p.constraints = rules::ConstraintSet::longOnly(600, 0.05);
    p.constraints.minWeight = -0.05;  // few bounds hold
    const auto solved = solveConvex(p);
    ASSERT_TRUE(solved.ok()) << solved.error().describe();
    EXPECT_EQ(solved->report.method, "interior_point");
    EXPECT_LE(solved->report.dualityGap, 1e-10);
}

/// Fewer returns than names: a portfolio without tracking error exists, and the covariance is singular around
/// it.
TEST(SolveConvex, TracksABenchmarkUnderACovarianceOfLowRank) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        constexpr std::size_t kNames = 300;
        const ConvexCase c(120, kNames, seed);
        ConvexProblem p{.objective = Objective::MinTrackingError, .risk = c.dense()};
        p.constraints = rules::ConstraintSet::longOnly(kNames, 0.05);
        p.constraints.benchmark.assign(kNames, 1.0 / kNames);
        rules::Group odd{"Odd", {}, std::nullopt, 0.2};
        for (std::size_t i = 0; i < kNames; i += 2)
            odd.members.push_back(i);
        p.constraints.groups.push_back(odd);
        const auto solved = solveConvex(p);
        ASSERT_TRUE(solved.ok()) << solved.error().describe();
        EXPECT_EQ(solved->report.status, "optimal") << "seed " << seed;
        EXPECT_LE(solved->report.dualityGap, 1e-10) << "seed " << seed;
        EXPECT_LE(solved->objective, 1e-8) << "seed " << seed;
    }
}

TEST(ProjectOnto, LeavesWhatKeepsTheRulesAndMendsTheRest) {
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(3, 0.5);
    const std::vector<double> fine{0.5, 0.3, 0.2};
    EXPECT_EQ(projectOnto(set, fine).value().weights, fine);
    const auto capped = projectOnto(set, std::vector<double>{0.8, 0.15, 0.05}).value();
    EXPECT_NEAR(capped.weights[0], 0.5, 1e-15);
    EXPECT_NEAR(capped.weights[1], 0.3, 1e-14);  // 0.3 too much is shared equally
    EXPECT_NEAR(capped.weights[2], 0.2, 1e-14);
    set.maxNames = 2;
    const auto two = projectOnto(set, fine).value();
    EXPECT_EQ(two.weights[2], 0.0);
    EXPECT_NEAR(two.weights[0], 0.5, 1e-12);
}

/// Many names, caps of sectors and turnover, and a target that misses one cap by less and less: the nearest
/// weights take the miss evenly from the sector and give it evenly to the rest.
TEST(ProjectOnto, FindsTheNearestWeightsHoweverSmallTheMissIs) {
    constexpr std::size_t kNames = 500;
    constexpr std::size_t kSectors = 11;
    Rng rng(31);
    std::vector<double> target(kNames);
    double sum = 0.0;
    for (double& w : target)
        sum += w = 0.2 + rng.uniform();
    for (double& w : target)
        w /= sum;
    rules::ConstraintSet set = rules::ConstraintSet::longOnly(kNames, 0.05);
    set.previous = target;
    set.maxTurnover = 0.3;
    std::vector<double> held(kSectors, 0.0);
    for (std::size_t k = 0; k < kSectors; ++k) {
        rules::Group group{"Sector " + std::to_string(k), {}, std::nullopt, 0.12};
        for (std::size_t i = k; i < kNames; i += kSectors) {
            group.members.push_back(i);
            held[k] += target[i];
        }
        set.groups.push_back(std::move(group));
    }
    const auto members = static_cast<double>(set.groups[3].members.size());
    for (const double miss : {1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 2e-8}) {
        set.groups[3].cap = held[3] - miss;
        const auto near = projectOnto(set, target);
        ASSERT_TRUE(near.ok()) << miss << ": " << near.error().describe();
        for (std::size_t i = 0; i < kNames; ++i) {
            const double moved = i % kSectors == 3 ? -miss / members : miss / (kNames - members);
            ASSERT_NEAR(near->weights[i], target[i] + moved, 1e-12 + 1e-6 * miss) << miss << ", name " << i;
        }
    }
}

TEST(SolveConvex, RefusesWhatIsNoProblem) {
    const ConvexCase c(50, 4, 1);
    ConvexProblem good{
        .objective = Objective::MaxSharpe, .risk = c.dense(), .mean = c.mean, .riskFree = -1.0};
    good.constraints = rules::ConstraintSet::longOnly(4);
    ASSERT_TRUE(solveConvex(good).ok());
    const auto code = [](const ConvexProblem& p) { return solveConvex(p).error().code; };
    ConvexProblem p = good;
    p.riskFree = 10.0;  // no excess return anywhere
    EXPECT_EQ(code(p), ErrorCode::BadInput);
    p = good;
    const std::vector<double> nan(4, std::nan(""));
    p.mean = nan;
    EXPECT_EQ(code(p), ErrorCode::BadInput);
    p = good;
    p.mean = p.mean.first(3);
    EXPECT_EQ(code(p), ErrorCode::BadInput);
    p = good;
    p.risk = {};
    EXPECT_EQ(code(p), ErrorCode::BadInput);
    p = good;
    p.riskAversion = 0.0;
    EXPECT_EQ(code(p), ErrorCode::BadInput);
    p = good;
    SquareMatrix broken(4);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = i; j < 4; ++j)
            broken.set(i, j, i == j ? 1.0 : 0.1);
    broken.set(1, 3, std::nan(""));
    p.risk = {.matrix = &broken};
    EXPECT_EQ(code(p), ErrorCode::BadInput);
    broken.set(1, 3, 5.0);  // indefinite
    p.objective = Objective::MinVariance;
    p.constraints.minWeight = -1.0;
    EXPECT_EQ(code(p), ErrorCode::BadInput);
}

TEST(SolveConvex, StopsWhenTheJobIsCancelled) {
    const ConvexCase c(50, 40, 1);
    std::stop_source stop;
    stop.request_stop();
    const SystemClock clock;
    const jobs::JobContext job(stop.get_token(), {}, clock);
    ConvexProblem p{.risk = c.dense(), .job = &job};
    p.constraints = rules::ConstraintSet::longOnly(40, 0.1);
    EXPECT_EQ(solveConvex(p).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::portfolio
