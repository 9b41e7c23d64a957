// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/risk/what_if_fixture.h"

namespace qd::risk {
namespace {

using rules::RuleId;
using rules::RuleKind;
using test::randomWeights;
using test::whatIfModel;

double sum(const std::vector<double>& weights) {
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

WhatIfDraft draftOf(std::vector<double> weights) {
    WhatIfDraft draft;
    draft.locked.assign(weights.size(), 0);
    draft.limits = rules::ConstraintSet::longOnly(weights.size());
    draft.weights = std::move(weights);
    return draft;
}

TEST(WhatIf, BeginsAtTheStartWithNothingLocked) {
    const auto model = whatIfModel(9);
    const WhatIfDraft draft = startingDraft(*model);
    EXPECT_EQ(draft.weights, model->start);
    EXPECT_EQ(draft.locked, std::vector<char>(9, 0));
    EXPECT_EQ(draft.limits.previous, model->start);
}

TEST(WhatIf, OthersGiveRoomInProportion) {
    const auto moved = withWeight(draftOf({0.4, 0.3, 0.2, 0.1}), 0, 0.7, WhatIfRoom::Others);
    EXPECT_NEAR(moved.weights[0], 0.7, 1e-15);
    EXPECT_NEAR(moved.weights[1], 0.15, 1e-15);
    EXPECT_NEAR(moved.weights[2], 0.10, 1e-15);
    EXPECT_NEAR(moved.weights[3], 0.05, 1e-15);
}

TEST(WhatIf, LockedNamesHoldStillAndOnlyTheFreeOnesGive) {
    auto draft = withLock(draftOf({0.4, 0.3, 0.2, 0.1}), 1, true);
    const auto moved = withWeight(draft, 0, 0.55, WhatIfRoom::Others);
    EXPECT_EQ(moved.weights[1], 0.3);
    EXPECT_NEAR(moved.weights[2], 0.1, 1e-15);
    EXPECT_NEAR(moved.weights[3], 0.05, 1e-15);
    EXPECT_NEAR(withWeight(draft, 0, 1.0, WhatIfRoom::Others).weights[0], 0.7, 1e-15)
        << "no more than there is";
    EXPECT_EQ(withWeight(draft, 1, 0.9, WhatIfRoom::Others).weights, draft.weights);
    EXPECT_EQ(withLock(draft, 1, false).locked, std::vector<char>(4, 0));
}

TEST(WhatIf, CashGivesRoomWhereItIsAsked) {
    const auto draft = draftOf({0.4, 0.3, 0.2});
    const auto less = withWeight(draft, 0, 0.1, WhatIfRoom::Cash);
    EXPECT_EQ(less.weights[1], 0.3);
    EXPECT_NEAR(sum(less.weights), 0.6, 1e-15);
    const auto more = withWeight(draft, 0, 0.9, WhatIfRoom::Cash);
    EXPECT_NEAR(more.weights[0], 0.5, 1e-15) << "as far as cash reaches";
    EXPECT_NEAR(sum(more.weights), 1.0, 1e-15);
}

TEST(WhatIf, NeverBelowZeroUnlessTheLimitsAllowShortPositions) {
    auto draft = draftOf({0.5, 0.5});
    EXPECT_EQ(withWeight(draft, 0, -0.2, WhatIfRoom::Others).weights[0], 0.0);
    draft.limits.minWeight = -0.1;
    const auto moved = withWeight(draft, 0, -0.2, WhatIfRoom::Others);
    EXPECT_EQ(moved.weights[0], -0.1);
    EXPECT_NEAR(sum(moved.weights), 1.0, 1e-15);
}

TEST(WhatIf, WhereTheOthersHoldNothingCashTakesTheDifference) {
    const auto moved = withWeight(draftOf({1.0, 0.0, 0.0}), 0, 0.4, WhatIfRoom::Others);
    EXPECT_EQ(moved.weights, (std::vector<double>{0.4, 0.0, 0.0}));
    const auto back = withWeight(moved, 0, 2.0, WhatIfRoom::Others);
    EXPECT_EQ(back.weights[0], 1.0);
}

TEST(WhatIf, AThousandDragsKeepTheSumEveryProportionAndEveryLock) {
    Rng rng(3);
    for (int round = 0; round < 1000; ++round) {
        const std::size_t n = 2 + rng.below(30);
        auto draft = draftOf(randomWeights(rng, n));
        for (std::size_t i = 0; i < n; ++i)
            if (rng.uniform() < 0.3) draft = withLock(draft, i, true);
        const std::size_t asset = rng.below(n);
        const double wanted = 3.0 * rng.uniform() - 1.0;
        const auto moved = withWeight(draft, asset, wanted, WhatIfRoom::Others);
        std::optional<double> factor;
        double free = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            ASSERT_GE(moved.weights[i], 0.0);
            if (draft.locked[i] != 0) {
                ASSERT_EQ(moved.weights[i], draft.weights[i]);
            }
            if (i == asset || draft.locked[i] != 0) continue;
            free += draft.weights[i];
            const double own = moved.weights[i] / draft.weights[i];
            ASSERT_NEAR(own, factor.value_or(own), 1e-9);
            factor = own;
        }
        if (free > 0.0 || draft.locked[asset] != 0) {
            ASSERT_NEAR(sum(moved.weights), 1.0, 1e-12);
        }
        // A drag there and back from the same picture leaves no trace.
        ASSERT_EQ(withWeight(draft, asset, draft.weights[asset], WhatIfRoom::Others).weights, draft.weights);
    }
}

TEST(WhatIf, ATargetIsTakenByNameAndWhatItDoesNotNameIsSold) {
    const auto model = whatIfModel(4);
    const auto draft =
        withTarget(*model, startingDraft(*model), {{"N000", 0.5}, {"N002", 0.3}, {"ELSEWHERE", 0.2}});
    EXPECT_EQ(draft.weights, (std::vector<double>{0.5, 0.0, 0.3, 0.0}));
    EXPECT_EQ(withTarget(*model, startingDraft(*model), {}).weights, std::vector<double>(4, 0.0));
}

TEST(WhatIf, ATargetSharesWhatLockedNamesLeave) {
    const auto model = whatIfModel(4);
    auto draft = startingDraft(*model);
    draft.weights = {0.4, 0.3, 0.2, 0.1};
    draft = withTarget(*model, withLock(draft, 0, true), {{"N000", 0.1}, {"N001", 0.6}, {"N002", 0.3}});
    EXPECT_EQ(draft.weights[0], 0.4);
    EXPECT_NEAR(draft.weights[1], 0.4, 1e-15);
    EXPECT_NEAR(draft.weights[2], 0.2, 1e-15);
    EXPECT_NEAR(sum(draft.weights), 1.0, 1e-15);
    for (std::size_t i = 0; i < 4; ++i)
        draft = withLock(draft, i, true);
    EXPECT_EQ(withTarget(*model, draft, {{"N003", 1.0}}).weights, draft.weights);
}

TEST(WhatIf, LimitsMoveStayInTheirRangeAndGo) {
    const auto model = whatIfModel(9);
    WhatIfDraft draft = startingDraft(*model);
    const RuleId cap{RuleKind::MaxWeight, 0};
    const RuleId sector{RuleKind::GroupCap, 1};
    const RuleId turnover{RuleKind::Turnover, 0};
    const RuleId tracking{RuleKind::TrackingError, 0};
    for (const RuleId& id : {cap, sector, turnover, tracking}) {
        ASSERT_TRUE(isMovable(id));
        EXPECT_FALSE(limitOf(draft.limits, id).has_value());
        draft = withLimit(draft, id, 0.125);
        EXPECT_EQ(limitOf(draft.limits, id), 0.125);
        draft = withLimit(draft, id, -3.0);
        EXPECT_EQ(limitOf(draft.limits, id), 0.0);
        EXPECT_TRUE(rules::validate(draft.limits).ok());
        draft = withLimit(draft, id, std::nullopt);
        EXPECT_FALSE(limitOf(draft.limits, id).has_value());
    }
    EXPECT_EQ(limitOf(withLimit(draft, sector, 7.0).limits, sector), 1.0);
    EXPECT_EQ(limitOf(withLimit(draft, tracking, 1.5).limits, tracking), 1.5);
    EXPECT_FALSE(isMovable({RuleKind::FiveTenForty, 0}));
    EXPECT_FALSE(isMovable({RuleKind::Restricted, 0}));
}

}  // namespace
}  // namespace qd::risk
