// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/edits.h"

#include <numeric>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "tests/core/risk/what_if_fixture.h"

using namespace qd;
using namespace qd::ui::pages::what_if;

namespace {

class WhatIfEdits : public testing::Test {
protected:
    [[nodiscard]] Edited edited(const Edit& edit, const Manner& manner = {}) const {
        return applied(*m_model, m_draft, edit, manner, m_job).value();
    }

    SystemClock m_clock;
    jobs::JobContext m_job{{}, {}, m_clock};
    risk::WhatIfModelPtr m_model = risk::test::whatIfModel(15);
    DraftPtr m_draft = std::make_shared<const risk::WhatIfDraft>(risk::startingDraft(*m_model));
};

constexpr rules::RuleId kSector{rules::RuleKind::GroupCap, 1};

}  // namespace

TEST_F(WhatIfEdits, MeasuringChangesNothing) {
    EXPECT_EQ(edited({}).draft, m_draft);
}

TEST_F(WhatIfEdits, EachMannerMakesRoomForAWeightInItsWay) {
    const Edit edit = Edit::weightOf(3, 0.2);
    const auto others = edited(edit, {.room = Room::Others}).draft->weights;
    EXPECT_NEAR(others[3], 0.2, 1e-12);
    EXPECT_NEAR(std::accumulate(others.begin(), others.end(), 0.0), 1.0, 1e-12);
    const auto cash = edited(Edit::weightOf(3, 0.0), {.room = Room::Cash}).draft->weights;
    EXPECT_LT(std::accumulate(cash.begin(), cash.end(), 0.0), 1.0);
    const Edited solved = edited(edit, {.room = Room::Solve, .goal = risk::WhatIfGoal::LeastRisk});
    EXPECT_TRUE(solved.solved);
    EXPECT_NEAR(solved.draft->weights[3], 0.2, 1e-9);
    EXPECT_EQ(solved.draft->locked[3], 0) << "it held still for the solution only";
}

TEST_F(WhatIfEdits, ALimitSolvesAnewOrOnlyMeasures) {
    const Edit edit = Edit::limitOf(kSector, 0.1);
    const Edited still = edited(edit, {.solveLimits = false});
    EXPECT_EQ(still.draft->weights, m_draft->weights);
    EXPECT_EQ(still.draft->limits.groups[1].cap, 0.1);
    const Edited solved = edited(edit);
    ASSERT_TRUE(solved.solved);
    double sector = 0.0;
    for (const std::size_t i : solved.draft->limits.groups[1].members)
        sector += solved.draft->weights[i];
    EXPECT_LE(sector, 0.1 + 1e-9);
}

TEST_F(WhatIfEdits, AConflictMovesTheLimitAndNotTheWeights) {
    risk::WhatIfDraft tight = *m_draft;
    for (std::size_t k = 0; k < m_model->sectors.size(); ++k)
        tight = risk::withLimit(tight, {rules::RuleKind::GroupCap, k}, 0.25);
    m_draft = std::make_shared<const risk::WhatIfDraft>(tight);
    const Edited out = edited(Edit::limitOf(kSector, 0.1));
    EXPECT_FALSE(out.conflict.empty());
    EXPECT_FALSE(out.solved);
    EXPECT_EQ(out.draft->weights, m_draft->weights);
    EXPECT_EQ(out.draft->limits.groups[1].cap, 0.1);
}

TEST_F(WhatIfEdits, AWeightThatCannotBeSolvedAroundStaysWhereItWas) {
    const auto capped = risk::withLimit(*m_draft, {rules::RuleKind::MaxWeight, 0}, 0.15);
    m_draft = std::make_shared<const risk::WhatIfDraft>(capped);
    const Edited out = edited(Edit::weightOf(0, 0.4), {.room = Room::Solve});
    EXPECT_FALSE(out.conflict.empty());
    EXPECT_EQ(out.draft->weights, m_draft->weights);
    EXPECT_EQ(out.draft->locked, m_draft->locked);
}

TEST_F(WhatIfEdits, LocksHold) {
    m_draft = edited(Edit::lockOf(4, true)).draft;
    EXPECT_EQ(m_draft->locked[4], 1);
    for (const Room room : {Room::Others, Room::Cash, Room::Solve})
        EXPECT_EQ(edited(Edit::weightOf(4, 0.5), {.room = room}).draft->weights, m_draft->weights);
    EXPECT_EQ(edited(Edit::lockOf(4, false)).draft->locked[4], 0);
}
