// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/persistence.h"

#include <gtest/gtest.h>

namespace qd::drift {
namespace {

using enum Severity;

/// Confirmed severities after each of the scans.
std::vector<Severity> walk(const std::vector<Severity>& found, const PersistenceRule& rule) {
    PersistenceState state;
    std::vector<Severity> out;
    for (const Severity s : found) {
        state = advancePersistence(state, s, rule).value().state;
        out.push_back(state.confirmed);
    }
    return out;
}

TEST(Persistence, OneScanAloneConfirmsNothing) {
    EXPECT_EQ(walk({High, None, None, High}, {2, 3}), (std::vector<Severity>{None, None, None, None}));
}

TEST(Persistence, TwoOfThreeConfirmWhatBothReach) {
    EXPECT_EQ(walk({High, Medium, None}, {2, 3}), (std::vector<Severity>{None, Medium, Medium}));
    EXPECT_EQ(walk({High, None, High}, {2, 3}), (std::vector<Severity>{None, None, High}));
}

TEST(Persistence, TellsWhenItRisesAndWhenItFalls) {
    PersistenceState state;
    auto step = advancePersistence(state, High, {2, 3}).value();
    EXPECT_FALSE(step.raised || step.cleared);
    step = advancePersistence(step.state, High, {2, 3}).value();
    EXPECT_TRUE(step.raised && !step.cleared);
    step = advancePersistence(step.state, High, {2, 3}).value();
    EXPECT_FALSE(step.raised || step.cleared);
    step = advancePersistence(step.state, None, {2, 3}).value();
    EXPECT_FALSE(step.raised || step.cleared);
    step = advancePersistence(step.state, None, {2, 3}).value();
    EXPECT_TRUE(step.cleared && !step.raised);
    EXPECT_EQ(step.state.confirmed, None);
}

TEST(Persistence, RemembersNoMoreThanTheWindow) {
    PersistenceState state;
    for (int i = 0; i < 10; ++i)
        state = advancePersistence(state, Low, {1, 4}).value().state;
    EXPECT_EQ(state.recent.size(), 4U);
    // A rule that became narrower forgets at once.
    state = advancePersistence(state, None, {1, 2}).value().state;
    EXPECT_EQ(state.recent, (std::vector<Severity>{Low, None}));
    EXPECT_EQ(state.confirmed, Low);
}

TEST(Persistence, OneOfOneFollowsEveryScan) {
    EXPECT_EQ(walk({High, None, Low}, {1, 1}), (std::vector<Severity>{High, None, Low}));
}

TEST(Persistence, RefusesRulesThatMeanNothing) {
    for (const PersistenceRule& rule : {PersistenceRule{0, 3}, {4, 3}, {1, 0}, {1, 101}}) {
        const auto step = advancePersistence({}, High, rule);
        ASSERT_FALSE(step.ok());
        EXPECT_EQ(step.error().code, ErrorCode::BadInput);
    }
}

TEST(Persistence, TheSameScansInTheSameOrderEndTheSame) {
    // Pure: the step depends on what it is given, not on when or how often it is asked.
    const PersistenceState state{{High, Low}, None};
    EXPECT_EQ(advancePersistence(state, Medium, {2, 3}).value().state,
              advancePersistence(state, Medium, {2, 3}).value().state);
    EXPECT_EQ(advancePersistence(state, Medium, {2, 3}).value().state.confirmed, Medium);
}

}  // namespace
}  // namespace qd::drift
