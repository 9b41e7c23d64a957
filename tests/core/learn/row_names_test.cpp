// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/row_names.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

RowTable tableOf(const model::LearningPanel& panel, const model::ModelSpec& spec,
                 std::vector<std::size_t> rows, std::size_t threads = 1) {
    return *namesOf(panel, spec, rows, threads, quietJob());
}

TEST(RowNames, ASequenceNeedsItsRowAndHalfOfItsWindow) {
    auto panel = plantedPanel(20, 4, 2, 0.0, 1);
    const auto at = [](std::size_t row, std::size_t name) { return row * 4 + name; };
    panel.known[at(10, 0)] = 0;     // the row itself
    panel.eligible[at(10, 1)] = 0;  // may not be held
    for (const std::size_t row : {7, 8})
        panel.known[at(row, 2)] = 0;  // two of the four sessions 7 … 10
    for (const std::size_t row : {7, 8, 9})
        panel.known[at(row, 3)] = 0;
    const auto names = tableOf(panel, smallLstm(), {10}).at(10);
    EXPECT_EQ(names.present, (std::vector<std::uint8_t>{0, 0, 1, 0}));
    EXPECT_EQ(names.count, 1U);
}

TEST(RowNames, RowsBeforeAWholeWindowHaveNobody) {
    const auto panel = plantedPanel(40, 4, 2, 0.0, 1);
    const auto lstm = tableOf(panel, smallLstm(), {2, 3});
    EXPECT_EQ(lstm.at(2).count, 0U);
    EXPECT_EQ(lstm.at(3).count, 4U);
    const auto gat = tableOf(panel, smallGat(), {19, 20});
    EXPECT_EQ(gat.at(19).count, 0U);
    EXPECT_EQ(gat.at(20).count, 4U);
}

TEST(RowNames, AGraphLeavesOutWhoLacksAReturnOfTheWindow) {
    auto panel = plantedPanel(40, 5, 2, 0.0, 1);
    panel.traded[25 * 5 + 3] = 0;
    const auto table = tableOf(panel, smallGat(), {24, 30});
    EXPECT_EQ(table.at(24).count, 5U);
    EXPECT_EQ(table.at(30).present, (std::vector<std::uint8_t>{1, 1, 1, 0, 1}));
    EXPECT_EQ(table.at(30).graph.offsets[4], table.at(30).graph.offsets[3]);
}

TEST(RowNames, NothingBehindARowChangesIt) {
    auto panel = plantedPanel(60, 6, 2, 0.0, 1);
    const auto before = tableOf(panel, smallGat(), {40});
    for (std::size_t cell = 41 * 6; cell < 60 * 6; ++cell) {
        panel.returns[cell] = 0.5F;
        panel.known[cell] = 0;
        panel.eligible[cell] = 0;
    }
    const auto after = tableOf(panel, smallGat(), {40});
    EXPECT_EQ(before.at(40).graph, after.at(40).graph);
    EXPECT_EQ(before.at(40).present, after.at(40).present);
}

TEST(RowNames, AreTheSameForAnyNumberOfThreads) {
    const auto panel = plantedPanel(80, 12, 2, 0.0, 1);
    std::vector<std::size_t> rows(50);
    std::iota(rows.begin(), rows.end(), std::size_t{25});
    const auto one = tableOf(panel, smallGat(), rows, 1);
    const auto four = tableOf(panel, smallGat(), rows, 4);
    for (const auto& [row, names] : one)
        EXPECT_EQ(names.graph, four.at(row).graph);
}

TEST(RowNames, BoundsThatTheNamesCannotMeetNameTheDay) {
    model::ModelSpec spec;
    spec.maxWeight = 0.1;
    EXPECT_FALSE(canBeMet(spec, 9));
    EXPECT_TRUE(canBeMet(spec, 10));
    spec.minWeight = 0.05;
    EXPECT_TRUE(canBeMet(spec, 20));
    EXPECT_FALSE(canBeMet(spec, 21));
    EXPECT_FALSE(canBeMet(model::ModelSpec{}, 0));
    RowNames names;
    names.count = 9;
    const Date day = *Date::create(2020, 3, 31);
    const auto refused = checkBounds(spec, names, day);
    EXPECT_EQ(refused.error().code, ErrorCode::Infeasible);
    EXPECT_NE(refused.error().message.find("2020-03-31"), std::string::npos);
    names.count = 0;
    EXPECT_EQ(checkBounds(spec, names, day).error().code, ErrorCode::Infeasible);
}

}  // namespace
}  // namespace qd::learn
