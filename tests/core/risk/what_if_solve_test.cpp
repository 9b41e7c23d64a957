// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_solve.h"

#include <cmath>
#include <stop_token>

#include <gtest/gtest.h>

#include "core/risk/what_if_measure.h"
#include "core/rules/evaluate.h"
#include "tests/core/base/outcome.h"
#include "tests/core/risk/what_if_fixture.h"

namespace qd::risk {
namespace {

using qd::test::codeOf;
using rules::RuleId;
using rules::RuleKind;
using test::randomWeights;
using test::whatIfInputs;
using test::whatIfModel;

constexpr WhatIfGoal kGoals[] = {WhatIfGoal::LeastTracking, WhatIfGoal::LeastTrading, WhatIfGoal::LeastRisk,
                                 WhatIfGoal::EqualRisk, WhatIfGoal::MostDiversified};

Status kept(const WhatIfModel& model, const WhatIfDraft& draft) {
    return rules::check(draft.limits, draft.weights,
                        [&](std::span<const double> x) { return model.risk().variance(x); });
}

WhatIfDraft limited(const WhatIfModel& model, double cap, double sectorCap, double turnover) {
    WhatIfDraft draft = startingDraft(model);
    draft = withLimit(draft, {RuleKind::MaxWeight, 0}, cap);
    for (std::size_t k = 0; k < model.sectors.size(); ++k)
        draft = withLimit(draft, {RuleKind::GroupCap, k}, sectorCap);
    return withLimit(draft, {RuleKind::Turnover, 0}, turnover);
}

TEST(WhatIfSolve, EveryGoalKeepsEveryLimitAndEveryLock) {
    const auto model = whatIfModel(40);
    WhatIfDraft draft = limited(*model, 0.06, 0.35, 0.6);
    for (const std::size_t i : {3U, 17U, 31U})
        draft = withLock(draft, i, true);
    for (const WhatIfGoal goal : kGoals) {
        const auto answer = solveWhatIf(*model, draft, goal).value();
        ASSERT_TRUE(answer.solved()) << static_cast<int>(goal);
        EXPECT_EQ(codeOf(kept(*model, answer.draft)), "ok") << static_cast<int>(goal);
        for (const std::size_t i : {3U, 17U, 31U})
            EXPECT_NEAR(answer.draft.weights[i], draft.weights[i], 1e-9);
        EXPECT_EQ(answer.draft.locked, draft.locked);
    }
}

TEST(WhatIfSolve, NothingFeasibleIsBetter) {
    const auto model = whatIfModel(12);
    const WhatIfDraft draft = limited(*model, 0.2, 0.6, 1.0);
    const auto best = [&](WhatIfGoal goal) {
        return measureWhatIf(*model, solveWhatIf(*model, draft, goal).value().draft).value();
    };
    const auto risk = best(WhatIfGoal::LeastRisk);
    const auto tracking = best(WhatIfGoal::LeastTracking);
    const auto trading = best(WhatIfGoal::LeastTrading);
    Rng rng(4);
    int tried = 0;
    for (int round = 0; round < 3000; ++round) {
        WhatIfDraft other = draft;
        other.weights = randomWeights(rng, 12);
        if (!kept(*model, other).ok()) continue;
        ++tried;
        const auto n = measureWhatIf(*model, other).value();
        EXPECT_GE(n.volatility, risk.volatility - 1e-9);
        EXPECT_GE(n.trackingStart, tracking.trackingStart - 1e-9);
        EXPECT_GE(n.turnover, trading.turnover - 1e-9);
    }
    EXPECT_GT(tried, 100);
    EXPECT_LE(trading.turnover, tracking.turnover + 1e-9);
    EXPECT_LE(tracking.trackingStart, trading.trackingStart + 1e-9);
}

TEST(WhatIfSolve, WhereTheStartKeepsTheLimitsItIsTheNearest) {
    const auto model = whatIfModel(9);
    for (const WhatIfGoal goal : {WhatIfGoal::LeastTracking, WhatIfGoal::LeastTrading}) {
        const auto answer = solveWhatIf(*model, startingDraft(*model), goal).value();
        for (std::size_t i = 0; i < 9; ++i)
            EXPECT_NEAR(answer.draft.weights[i], model->start[i], 1e-9);
    }
}

TEST(WhatIfSolve, EqualRiskWithoutLimitsSharesItEqually) {
    const auto model = whatIfModel(25);
    const auto answer = solveWhatIf(*model, startingDraft(*model), WhatIfGoal::EqualRisk).value();
    const auto n = measureWhatIf(*model, answer.draft).value();
    for (const double share : n.riskShare)
        EXPECT_NEAR(share, 1.0 / 25.0, 1e-9);
}

TEST(WhatIfSolve, AConflictNamesItsRulesAndEachRelaxationResolvesIt) {
    const auto model = whatIfModel(21);
    const WhatIfDraft draft = limited(*model, 1.0, 0.2, 1.0);  // four groups of at most 20 %
    for (const WhatIfGoal goal : kGoals) {
        const auto answer = solveWhatIf(*model, draft, goal).value();
        ASSERT_FALSE(answer.solved()) << static_cast<int>(goal);
        EXPECT_EQ(answer.draft.weights, draft.weights) << "nothing moved";
        EXPECT_GE(answer.conflict.size(), 2U);
        std::size_t applied = 0;
        for (const WhatIfConflict& member : answer.conflict) {
            EXPECT_FALSE(member.rule.text.empty());
            EXPECT_FALSE(member.relaxation.text.empty());
            if (!member.limit || !member.resolvesAll) continue;
            const auto relaxed = withLimit(draft, *member.limit, member.relaxed);
            EXPECT_TRUE(solveWhatIf(*model, relaxed, goal).value().solved()) << member.relaxation.text;
            ++applied;
        }
        EXPECT_GE(applied, 1U);
    }
}

TEST(WhatIfSolve, ALockAgainstTheCapOfEveryNameIsToldAsSuch) {
    const auto model = whatIfModel(30);
    WhatIfDraft draft = withWeight(startingDraft(*model), 2, 0.25, WhatIfRoom::Others);
    draft = withLimit(withLock(draft, 2, true), {RuleKind::MaxWeight, 0}, 0.1);
    const auto answer = solveWhatIf(*model, draft, WhatIfGoal::LeastRisk).value();
    ASSERT_EQ(answer.conflict.size(), 2U);
    EXPECT_EQ(answer.conflict[0].rule.text, "max weight 10 %");
    EXPECT_EQ(answer.conflict[0].relaxation.text, "raise max weight from 10 % to 25 %");
    EXPECT_NEAR(answer.conflict[0].relaxed, 0.25, 1e-12);
    EXPECT_EQ(answer.conflict[1].rule.text, "N002 locked at 25 %");
    EXPECT_EQ(answer.conflict[1].locked, 2U);
    EXPECT_TRUE(solveWhatIf(*model, withLock(draft, 2, false), WhatIfGoal::LeastRisk).value().solved());
}

TEST(WhatIfSolve, ALockThatFillsASectorIsPartOfTheConflict) {
    const auto model = whatIfModel(30);
    const std::size_t sector = model->assets[1].sector;
    WhatIfDraft draft = withWeight(startingDraft(*model), 1, 0.3, WhatIfRoom::Others);
    draft = withLimit(withLock(draft, 1, true), {RuleKind::GroupCap, sector}, 0.2);
    const auto answer = solveWhatIf(*model, draft, WhatIfGoal::LeastTracking).value();
    ASSERT_FALSE(answer.solved());
    bool lock = false;
    bool cap = false;
    for (const auto& member : answer.conflict) {
        lock = lock || member.locked == std::size_t{1};
        cap = cap || member.limit == RuleId{RuleKind::GroupCap, sector};
    }
    EXPECT_TRUE(lock);
    EXPECT_TRUE(cap);
}

TEST(WhatIfSolve, ATrackingErrorCapHoldsAgainstTheStart) {
    const auto model = whatIfModel(20);
    const WhatIfDraft draft = withLimit(startingDraft(*model), {RuleKind::TrackingError, 0}, 0.01);
    const auto answer = solveWhatIf(*model, draft, WhatIfGoal::LeastRisk).value();
    const auto n = measureWhatIf(*model, answer.draft).value();
    EXPECT_NEAR(n.trackingStart, 0.01, 1e-7) << "risk falls until the cap binds";
    EXPECT_EQ(n.broken, 0U);
}

// A sector cap that is dragged through the very weight at which it begins to bind: the distance is as small
// as it can be.
TEST(WhatIfSolve, ACapThatOnlyJustBindsIsKeptWithoutAJump) {
    const auto model = whatIfModel(120, 90);
    for (const WhatIfGoal goal : {WhatIfGoal::LeastTracking, WhatIfGoal::EqualRisk}) {
        const auto free = solveWhatIf(*model, startingDraft(*model), goal).value();
        const double weight = measureWhatIf(*model, free.draft).value().sectorWeight[1];
        for (const double below : {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 0.0}) {
            const auto capped = withLimit(startingDraft(*model), {RuleKind::GroupCap, 1}, weight - below);
            const auto answer = solveWhatIf(*model, capped, goal);
            ASSERT_TRUE(answer.ok()) << below << answer.error().describe();
            ASSERT_TRUE(answer->solved());
            EXPECT_EQ(codeOf(kept(*model, answer->draft)), "ok");
            double moved = 0.0;
            for (std::size_t i = 0; i < 120; ++i)
                moved += std::abs(answer->draft.weights[i] - free.draft.weights[i]);
            EXPECT_LE(moved, 20.0 * below + 1e-6);
        }
    }
}

TEST(WhatIfSolve, EverythingLockedLeavesTheDraft) {
    const auto model = whatIfModel(6);
    WhatIfDraft draft = startingDraft(*model);
    for (std::size_t i = 0; i < 6; ++i)
        draft = withLock(draft, i, true);
    for (const WhatIfGoal goal : kGoals) {
        const auto answer = solveWhatIf(*model, draft, goal);
        ASSERT_TRUE(answer.ok()) << answer.error().describe();
        for (std::size_t i = 0; i < 6; ++i)
            EXPECT_NEAR(answer->draft.weights[i], model->start[i], 1e-9) << static_cast<int>(goal);
    }
}

TEST(WhatIfSolve, OneNameIsTheWholePortfolio) {
    const auto model = whatIfModel(1);
    for (const WhatIfGoal goal : kGoals) {
        const auto answer = solveWhatIf(*model, startingDraft(*model), goal);
        ASSERT_TRUE(answer.ok()) << answer.error().describe();
        EXPECT_NEAR(answer->draft.weights[0], 1.0, 1e-9);
    }
}

TEST(WhatIfSolve, RefusesWhatIsNoDraftAndStopsWhenAsked) {
    const auto model = whatIfModel(8);
    WhatIfDraft draft = startingDraft(*model);
    draft.weights.pop_back();
    EXPECT_EQ(codeOf(solveWhatIf(*model, draft, WhatIfGoal::LeastRisk)), "bad_input");
    draft = startingDraft(*model);
    draft.limits.maxWeight = std::nan("");
    EXPECT_EQ(codeOf(solveWhatIf(*model, draft, WhatIfGoal::LeastRisk)), "bad_input");
    std::stop_source stop;
    stop.request_stop();
    const SystemClock clock;
    const jobs::JobContext job(stop.get_token(), {}, clock);
    draft = limited(*model, 0.3, 0.5, 0.5);
    EXPECT_EQ(codeOf(solveWhatIf(*model, draft, WhatIfGoal::LeastRisk, &job)), "cancelled");
}

}  // namespace
}  // namespace qd::risk
