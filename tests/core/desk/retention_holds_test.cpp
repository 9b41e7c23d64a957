// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class RetentionHolds : public test::DeskTest {};

TEST_F(RetentionHolds, AHoldIsPlacedAndReleasedWithAReasonAndStaysListed) {
    store(test::smallMarket());
    const auto id = placeLegalHold(*session, "dataset 1", "case 12");
    ASSERT_TRUE(id.ok()) << id.error().describe();
    EXPECT_EQ(test::lastAudit(vault()).what.action, "hold.place");
    ASSERT_TRUE(releaseLegalHold(*session, *id, "case closed").ok());
    EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "reason"), "case closed");
    const auto holds = listLegalHolds(*session).value();
    ASSERT_EQ(holds.size(), 1U);
    EXPECT_EQ(holds.front().subject, "dataset 1");
    EXPECT_EQ(holds.front().placedBy, "ann");
    EXPECT_TRUE(holds.front().releasedAt.has_value());
    EXPECT_EQ(codeOf(releaseLegalHold(*session, *id, "again")), "bad_input");
}

TEST_F(RetentionHolds, WhatIsNotThereCannotBeHeld) {
    const auto before = counts();
    for (const auto* subject :
         {"dataset 1", "run 1", "report 1", "person 99", "model 1", "drift 1", "the files", ""})
        EXPECT_EQ(codeOf(placeLegalHold(*session, subject, "case 12")), "bad_input") << subject;
    EXPECT_EQ(codeOf(placeLegalHold(*session, "everything", "")), "bad_input");
    EXPECT_EQ(codeOf(placeLegalHold(*session, "everything", "a\nb")), "bad_input");
    EXPECT_EQ(codeOf(releaseLegalHold(*session, 7, "why")), "bad_input");
    EXPECT_EQ(counts(), before);
    EXPECT_TRUE(placeLegalHold(*session, "person 1", "case 12").ok());
}

}  // namespace
}  // namespace qd::desk
