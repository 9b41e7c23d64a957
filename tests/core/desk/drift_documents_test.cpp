// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_documents.h"

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

using drift::Severity;

ScannedDrift scanned() {
    ScannedDrift out;
    drift::FeatureDrift feature;
    feature.name = "moving";
    feature.psi = 0.4;
    feature.adjustedP = 0.002;
    feature.severity = Severity::High;
    out.report.features.push_back(feature);
    feature.name = "calm";
    feature.severity = Severity::Low;
    out.report.features.push_back(feature);
    feature.name = "constant";
    feature.severity = Severity::High;
    feature.untested = "it is constant";
    out.report.features.push_back(feature);
    out.report.severity = out.found = Severity::High;
    out.persistence.state = {{Severity::None, Severity::High}, Severity::Medium};
    out.persistence.raised = true;
    out.reference = {Date::fromDays(1), Date::fromDays(9), 40, true};
    out.current = {Date::fromDays(10), Date::fromDays(19), 12, false};
    return out;
}

TEST(DriftDocuments, TheStateReadsBackAndNoStateIsABeginning) {
    const drift::PersistenceState state{{Severity::None, Severity::High, Severity::Low}, Severity::Medium};
    EXPECT_EQ(parseState(stateDocument(state)).value(), state);
    EXPECT_EQ(parseState("").value(), drift::PersistenceState{});
    for (const char* text : {"{}", "[]", R"({"recent":["awful"],"confirmed":"low"})", R"({"recent":[]})"})
        EXPECT_FALSE(parseState(text).ok()) << text;
}

TEST(DriftDocuments, TheSummaryHoldsACellForEachFeature) {
    const auto json = Json::parse(summaryDocument(scanned())).value();
    EXPECT_EQ(json.find("severity")->stringOr(""), "high");
    EXPECT_EQ(json.find("confirmed")->stringOr(""), "medium");
    EXPECT_TRUE(json.find("raised")->boolOr(false));
    EXPECT_EQ(json.find("features")->items().size(), 3U);
    EXPECT_EQ(json.find("features")->items()[0].find("psi")->numberOr(0), 0.4);
    EXPECT_FALSE(json.find("features")->items()[2].find("tested")->boolOr(true));
    EXPECT_TRUE(json.find("money")->isNull());
    EXPECT_EQ(json.find("reference")->find("rows")->intOr(0), 40);
}

TEST(DriftDocuments, TheReportReadsBackWithPredictionAndMoney) {
    auto whole = scanned();
    whole.prediction = whole.report;
    whole.money = DriftMoney{};
    whole.money->drifted = {"moving"};
    whole.money->valueOnDrifted = 5.0;
    const auto read = parseReport(reportDocument(whole));
    ASSERT_TRUE(read.ok()) << read.error().describe();
    EXPECT_EQ(read->report.features.size(), 3U);
    EXPECT_EQ(read->report.features[0].psi, 0.4);
    EXPECT_EQ(read->prediction->features[0].name, "moving");
    EXPECT_EQ(read->money->valueOnDrifted, 5.0);
    EXPECT_FALSE(parseReport(reportDocument(scanned()))->money.has_value());
    for (const char* text : {"", "{}", R"({"drift":3})"})
        EXPECT_FALSE(parseReport(text).ok()) << text;
}

TEST(DriftDocuments, WhatDriftedIsMediumOrHighWithAVerdict) {
    EXPECT_EQ(driftedFeatures(scanned().report), std::vector<std::string>{"moving"});
    auto medium = scanned();
    medium.report.features[1].severity = Severity::Medium;
    EXPECT_EQ(driftedFeatures(medium.report), (std::vector<std::string>{"moving", "calm"}));
}

}  // namespace
}  // namespace qd::desk
