// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/lineage.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/lineage_walk.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::doubts;
using test::holding;
using test::labelled;

class PositionLineageTest : public test::DeskTest {
protected:
    void SetUp() override {
        test::DeskTest::SetUp();
        store(test::panelOf({"AAA", "BBB", "CCC"}, {{10, 20, 5}, {11, 0, 5}, {12, 22, 5}}));
        hold({holding("AAA", "100", "900"), holding("BBB", "10"), holding("ZZZ", "5")});
    }
    std::shared_ptr<const Lineage> position(const char* symbol, const char* field) {
        const auto lineage = explainPosition(*session, symbol, field);
        EXPECT_TRUE(lineage.ok()) << field << ": " << lineage.error().describe();
        return lineage.ok() ? lineage.value() : nullptr;
    }
};

TEST_F(PositionLineageTest, EveryFieldIsTheShownOneComputedAnew) {
    for (const char* field : {"quantity", "price", "value", "weight", "day_change", "cost", "unrealised"}) {
        const auto lineage = position("AAA", field);
        EXPECT_EQ(lineage->check, LineageCheck::Matches) << field;
        EXPECT_EQ(lineage->number, std::string("position/AAA/") + field);
        EXPECT_EQ(doubts(*lineage), 0U) << field;
    }
    EXPECT_EQ(position("AAA", "value")->value->value, 1200.0);
    EXPECT_EQ(position("AAA", "unrealised")->value->value, 300.0);
    EXPECT_DOUBLE_EQ(position("AAA", "weight")->value->value, 1200.0 / 1420.0);
}

TEST_F(PositionLineageTest, APriceNamesItsDayRowAndColumn) {
    const auto lineage = position("BBB", "day_change");
    const auto* last = labelled(*lineage, "Last close");
    const auto* before = labelled(*lineage, "Close before it");
    ASSERT_TRUE(last != nullptr && before != nullptr);
    EXPECT_EQ(last->text.text, "on 2024-01-04");
    EXPECT_EQ(last->children[0].text.text, "close of BBB: row 3 of 3, column 2 of 3");
    EXPECT_EQ(before->text.text, "on 2024-01-02") << "the missing close in between is passed over";
    EXPECT_EQ(before->figure->value, 20.0);
}

TEST_F(PositionLineageTest, WhatIsNotThereIsRefusedInWords) {
    EXPECT_EQ(codeOf(explainPosition(*session, "CCC", "value")), "bad_input") << "not held";
    EXPECT_EQ(codeOf(explainPosition(*session, "ZZZ", "value")), "bad_input") << "no price";
    EXPECT_EQ(codeOf(explainPosition(*session, "BBB", "cost")), "bad_input");
    EXPECT_EQ(codeOf(explainPosition(*session, "BBB", "unrealised")), "bad_input");
    EXPECT_EQ(codeOf(explainPosition(*session, "AAA", "beta")), "bad_input");
}

TEST_F(PositionLineageTest, TheOverviewsNumbersAreExplainedToo) {
    const auto value = explainOverview(*session, "value").value();
    EXPECT_EQ(value->check, LineageCheck::Matches);
    EXPECT_EQ(value->value->value, 1420.0);
    EXPECT_EQ(labelled(*value, "AAA")->link, "positions/AAA");
    EXPECT_EQ(explainOverview(*session, "day_change").value()->check, LineageCheck::Matches);
    const auto unpriced = explainOverview(*session, "unpriced").value();
    EXPECT_EQ(unpriced->value->value, 1.0);
    EXPECT_EQ(unpriced->check, LineageCheck::Matches);
    EXPECT_NE(labelled(*unpriced, "ZZZ"), nullptr);
    EXPECT_EQ(explainOverview(*session, "largest_weight").value()->number, "position/AAA/weight");
    EXPECT_EQ(codeOf(explainOverview(*session, "sharpe")), "bad_input") << "no run yet";
    EXPECT_EQ(codeOf(explainOverview(*session, "luck")), "bad_input");
}

class NoPositionLineageTest : public test::DeskTest {};

TEST_F(NoPositionLineageTest, WithoutHoldingsTheOverviewSaysSo) {
    EXPECT_EQ(codeOf(explainOverview(*session, "value")), "bad_input");
    EXPECT_EQ(codeOf(explainOverview(*session, "largest_weight")), "bad_input");
}

}  // namespace
}  // namespace qd::desk
