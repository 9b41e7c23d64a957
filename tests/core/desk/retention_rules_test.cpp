// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention_rules.h"

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

constexpr std::int64_t kDay = 86'400'000;

Timestamp daysAgo(int days) {
    return Timestamp::fromMillis(1'790'000'000'000 - days * kDay);
}
const Timestamp kNow = daysAgo(0);

vault::DatasetRecord dataset(std::int64_t id, int age) {
    vault::DatasetRecord record;
    record.id = DatasetId{id};
    record.importedAt = daysAgo(age);
    return record;
}
vault::RunRecord run(std::int64_t id, std::int64_t dataset, int age) {
    vault::RunRecord record;
    record.id = RunId{id};
    record.dataset = DatasetId{dataset};
    record.createdAt = daysAgo(age);
    return record;
}
vault::ReportRecord report(std::int64_t id, std::int64_t run, int age) {
    vault::ReportRecord record;
    record.id = ReportId{id};
    record.run = RunId{run};
    record.createdAt = daysAgo(age);
    return record;
}
/// "subject: why it stays", in order.
std::vector<std::string> due(const RetentionInputs& inputs) {
    std::vector<std::string> lines;
    for (const auto& item : dueForRemoval(inputs, {}, kNow))
        lines.push_back(item.subject + ": " + item.keptBy);
    return lines;
}
using Lines = std::vector<std::string>;

TEST(RetentionRules, DataGoesAfterAYearAndADayBeforeThatItStays) {
    EXPECT_EQ(due({{dataset(2, 0), dataset(1, 365)}, {}, {}, {}, {}}), Lines{});
    EXPECT_EQ(due({{dataset(2, 0), dataset(1, 366)}, {}, {}, {}, {}}), Lines{"dataset 1: "});
}

TEST(RetentionRules, TheNewestDataSetStaysBecausePositionsAreValuedWithIt) {
    EXPECT_EQ(due({{dataset(1, 900)}, {}, {}, {}, {}}),
              Lines{"dataset 1: positions are valued with the newest data set"});
}

TEST(RetentionRules, WhatSomethingRestsOnStaysAsLongAsThatStays) {
    const RetentionInputs inputs{{dataset(3, 0), dataset(2, 800), dataset(1, 800)},
                                 {run(2, 2, 700), run(1, 1, 700)},
                                 {report(1, 1, 600)},
                                 {},
                                 {}};
    EXPECT_EQ(due(inputs), (Lines{"run 2: ", "run 1: report 1 rests on it",
                                  "dataset 2: ", "dataset 1: run 1 rests on it"}));
}

TEST(RetentionRules, ReportsAreRecordsOfSevenYears) {
    constexpr int kSevenYears = 7 * 365 + 2;  // two or one leap days within
    const RetentionInputs young{{}, {}, {report(1, 0, kSevenYears - 3)}, {}, {}};
    EXPECT_EQ(due(young), Lines{});
    const RetentionInputs old{{}, {}, {report(1, 0, kSevenYears + 3)}, {}, {}};
    const auto items = dueForRemoval(old, {}, kNow);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items.front().retentionClass, "record");
    EXPECT_EQ(items.front().keptBy, "");
}

TEST(RetentionRules, ADecisionMakesWhatItIsAboutARecordFromThatDayOn) {
    vault::DecisionRecord decision;
    decision.subject = "run 1";
    decision.at = daysAgo(1000);
    EXPECT_EQ(due({{}, {run(1, 0, 1200)}, {}, {decision}, {}}), Lines{});
    decision.at = daysAgo(2600);
    EXPECT_EQ(due({{}, {run(1, 0, 3000)}, {}, {decision}, {}}), Lines{"run 1: "});
    decision.subject = "report 1";
    decision.at = daysAgo(10);
    EXPECT_EQ(due({{}, {}, {report(1, 0, 3000)}, {decision}, {}}), Lines{});
}

TEST(RetentionRules, AHoldKeepsWhatItNamesUntilItIsReleased) {
    RetentionInputs inputs{{dataset(2, 0), dataset(1, 800)}, {}, {}, {}, {}};
    inputs.holds.push_back({4, "dataset 1", "case", "ann", daysAgo(1), std::nullopt});
    EXPECT_EQ(due(inputs), Lines{"dataset 1: legal hold 4"});
    inputs.holds.front().releasedAt = kNow;
    EXPECT_EQ(due(inputs), Lines{"dataset 1: "});
    inputs.holds.push_back({5, "everything", "case", "ann", daysAgo(1), std::nullopt});
    EXPECT_EQ(due(inputs), Lines{"dataset 1: legal hold 5"});
}

TEST(RetentionRules, TheRunThatAModelCameFromStaysAndSoDoItsNewestLiveReturns) {
    RetentionInputs inputs{{}, {run(5, 0, 800), run(4, 0, 800), run(3, 0, 800), run(2, 0, 800)}, {}, {}, {}};
    for (auto& live : {&inputs.runs[0], &inputs.runs[1]}) {
        live->kind = "live";
        live->name = "model 7";
    }
    vault::ModelRecord model;
    model.id = vault::ModelId{7};
    model.run = RunId{3};
    model.stage = "production";
    inputs.models = {model};
    EXPECT_EQ(due(inputs),
              (Lines{"run 5: model 7 rests on it", "run 4: ", "run 3: model 7 rests on it", "run 2: "}));
    inputs.models[0].stage = "retired";
    EXPECT_EQ(due(inputs), (Lines{"run 5: ", "run 4: ", "run 3: model 7 rests on it", "run 2: "}));
}

TEST(RetentionRules, DriftScansAreDataAndAHoldOnTheirModelKeepsThem) {
    RetentionInputs inputs;
    vault::ModelRecord model;
    model.id = vault::ModelId{7};
    inputs.models = {model};
    inputs.scans[model.id] = {daysAgo(0), daysAgo(365)};
    EXPECT_EQ(due(inputs), Lines{});
    inputs.scans[model.id].push_back(daysAgo(366));
    EXPECT_EQ(due(inputs), Lines{"drift 7: "});
    inputs.holds.push_back({4, "model 7", "case", "ann", daysAgo(1), std::nullopt});
    EXPECT_EQ(due(inputs), Lines{"drift 7: legal hold 4"});
    inputs.holds.front().subject = "everything";
    EXPECT_EQ(due(inputs), Lines{"drift 7: legal hold 4"});
    inputs.scans[model.id] = {daysAgo(900)};
    EXPECT_EQ(due(inputs), Lines{}) << "the only one is the newest";
    EXPECT_EQ(dataLimit({}, kNow), daysAgo(365));
}

TEST(RetentionRules, SubjectsHaveOneWayToBeWritten) {
    EXPECT_EQ(parseSubject("model 3")->kind, "model");
    EXPECT_EQ(parseSubject("dataset 12")->id, 12);
    EXPECT_EQ(parseSubject("everything")->kind, "everything");
    for (const auto* text : {"", "dataset", "dataset ", "dataset 0", "dataset -1", "dataset 01", "dataset 1 ",
                             "setting 1", "dataset 1x", "Dataset 1"})
        EXPECT_FALSE(parseSubject(text).has_value()) << text;
}

TEST(RetentionRules, SevenYearsBeforeALeapDayAreNoFault) {
    const auto leap = Timestamp::fromMillis(Date::create(2028, 2, 29)->days() * kDay);
    EXPECT_TRUE(dueForRemoval({}, {}, leap).empty());
}

}  // namespace
}  // namespace qd::desk
