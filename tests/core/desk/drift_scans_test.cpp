// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_scans.h"

#include "core/desk/drift_documents.h"
#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

using drift::Severity;
using test::codeOf;

class DriftScansTest : public test::DriftTest {};

TEST_F(DriftScansTest, AScanIsStoredWithItsReportAndAnEntryAndGivesItsLeaseBack) {
    const auto model = trained();
    const auto record = scan(model, test::kShift);
    ASSERT_TRUE(record.ok()) << record.error().describe();
    EXPECT_EQ(record->severity, "high");
    EXPECT_EQ(record->token, 1);
    EXPECT_EQ(record->dataset, vault().datasets()->front().id);
    EXPECT_EQ(test::lastAudit(vault()).what.action, "drift.scan");
    EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "severity"), "high");
    const auto stored = vault().models().driftScans(model, 5).value();
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0].person, "rita");
    const auto report = parseReport(vault().models().driftReport(stored[0].id).value()).value();
    EXPECT_EQ(report.report.severity, Severity::High);
    EXPECT_FALSE(report.report.features[0].histogram.edges.empty());
    EXPECT_TRUE(report.money.has_value());
    EXPECT_EQ(scan(model, test::kNever)->token, 2) << "the lease was free";
    EXPECT_TRUE(vault().verifyAudit()->intact);
}

TEST_F(DriftScansTest, ASeverityIsConfirmedOnceItLasts) {
    const auto model = trained();
    const auto confirmed = [&](const Date& shift) {
        return parseState(scan(model, shift)->state)->confirmed;
    };
    EXPECT_EQ(confirmed(test::kShift), Severity::None) << "once is chance";
    EXPECT_EQ(confirmed(test::kShift), Severity::High) << "twice is not";
    EXPECT_EQ(confirmed(test::kNever), Severity::High) << "it does not go at once";
    EXPECT_EQ(confirmed(test::kNever), Severity::None);
}

TEST_F(DriftScansTest, AScannerIsAloneUntilItsLeaseExpires) {
    const auto model = trained();
    auto slow = sources(test::kNever);
    std::string second;
    slow.panel = [&](DatasetId, const vault::RunFiles&, const jobs::JobContext&) {
        if (second.empty()) second = codeOf(scan(model, test::kNever));  // while the first one is at it
        return Result<model::LearningPanel>(test::driftPanel(500, test::kNever));
    };
    EXPECT_TRUE(scanDrift(*session, request(model), slow, job()).ok());
    EXPECT_EQ(second, "busy");
    EXPECT_EQ(vault().models().driftScans(model, 5)->size(), 1U);
}

TEST_F(DriftScansTest, WhatWasScannedUnderALostLeaseIsNotWritten) {
    const auto model = trained();
    auto slow = sources(test::kShift);
    bool taken = false;
    slow.panel = [&](DatasetId, const vault::RunFiles&, const jobs::JobContext&) {
        if (!taken) {
            taken = true;
            clock.moveBySeconds(kDriftLeaseMillis / 1000 +
                                1);  // it slept; another one takes over and is done
            EXPECT_TRUE(scan(model, test::kNever).ok());
        }
        return Result<model::LearningPanel>(test::driftPanel(500, test::kShift));
    };
    EXPECT_EQ(codeOf(scanDrift(*session, request(model), slow, job())), "busy");
    const auto scans = vault().models().driftScans(model, 5).value();
    ASSERT_EQ(scans.size(), 1U);
    EXPECT_EQ(scans[0].severity, "none") << "that of the one who took over";
    EXPECT_EQ(vault().models().lease("drift model 1").value()->token, 2);
}

TEST_F(DriftScansTest, AScanThatFailsOrIsCancelledFreesTheModelAndSaysWhy) {
    const auto model = trained();
    auto broken = sources(test::kNever);
    broken.panel = [](DatasetId, const vault::RunFiles&, const jobs::JobContext&) {
        return Result<model::LearningPanel>(Error{ErrorCode::Io, "no such disk"});
    };
    EXPECT_EQ(codeOf(scanDrift(*session, request(model), broken, job())), "io");
    EXPECT_EQ(test::lastAudit(vault()).what.action, "drift.stop");
    test::CancelAt cancel(2);
    EXPECT_EQ(codeOf(scanDrift(*session, request(model), sources(test::kNever), cancel.context(clock))),
              "cancelled");
    EXPECT_TRUE(vault().models().driftScans(model, 5)->empty());
    EXPECT_EQ(codeOf(scan(model, test::kNever)), "ok");
}

TEST_F(DriftScansTest, OnlyATrainedModelThatIsNotRetiredIsScanned) {
    const auto draft = registerModel(*session, drafted("sketch")).value();
    EXPECT_EQ(codeOf(scan(draft, test::kNever)), "refused");
    const auto model = trained();
    ASSERT_TRUE(retireModel(*session, model, "obsolete").ok());
    EXPECT_EQ(codeOf(scan(model, test::kNever)), "refused");
    EXPECT_EQ(codeOf(scan(ModelId{77}, test::kNever)), "bad_input");
    EXPECT_EQ(panelsAsked, 0);
}

TEST_F(DriftScansTest, AnOpenPromotionRestsOnTheNewestScan) {
    const auto model = trained();
    bring(model, ModelStage::Staging);
    EXPECT_EQ(promote(model, ModelStage::Production).error().message,
              "model 1 does not go to production: drift");
    ASSERT_TRUE(scan(model, test::kShift).ok());
    EXPECT_EQ(codeOf(promote(model, ModelStage::Production)), "refused") << "drift is high";
    ASSERT_TRUE(scan(model, test::kNever).ok());
    EXPECT_EQ(codeOf(promote(model, ModelStage::Production)), "ok");
}

}  // namespace
}  // namespace qd::desk
