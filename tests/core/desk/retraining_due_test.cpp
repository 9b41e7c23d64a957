// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/degradation.h"
#include "core/desk/drift_documents.h"
#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using Why = RetrainingDue::Why;

class RetrainingDueTest : public test::ModelsTest {
protected:
    std::vector<RetrainingDue> due() { return retrainingDue(*session).value(); }
    void confirmedHigh(ModelId model) {
        ASSERT_TRUE(
            vault()
                .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                    const auto lease = "drift " + subjectOf(model);
                    const auto now = clock.now();
                    QD_TRY(const auto token, writer.takeLease({lease, "rita", 0, now, now.plusMillis(1)}));
                    vault::DriftScanRecord scan;
                    scan.model = model;
                    scan.at = now;
                    scan.person = "rita";
                    scan.token = token;
                    scan.severity = "high";
                    scan.state = stateDocument({{drift::Severity::High}, drift::Severity::High});
                    QD_CHECK(writer.addDriftScan(scan, "{}", lease));
                    return vault::AuditDraft{"rita", "drift.scan", "model", "{}"};
                })
                .ok());
    }
    void live(ModelId model, double each) {
        std::string csv = "date,return\n";
        auto day = Date::parse("2024-02-01").value();
        for (int i = 0; i < 200; ++i, day = day.plusDays(1))
            csv += day.iso() + "," + shortestText(each + (i % 2 == 0 ? 0.004 : -0.004)) + "\n";
        signIn("ann");
        ASSERT_TRUE(recordLiveReturns(*session, model, csv, "live.csv").ok());
        signIn("rita");
    }
};

TEST_F(RetrainingDueTest, AMonthOfPricesThatTheEvaluationDidNotKnowIsACycle) {
    const auto model = trained();
    EXPECT_TRUE(due().empty()) << "nothing is in production";
    bring(model, ModelStage::Production);
    auto list = due();
    ASSERT_EQ(list.size(), 1U);  // prices go on until February, the evaluation until December
    EXPECT_EQ(list[0].why, Why::Cycle);
    EXPECT_EQ(list[0].model, model);
    EXPECT_EQ(list[0].words.text, "43 days of prices came after its evaluation");
    EXPECT_FALSE(list[0].candidate.has_value());
    const auto next = trained();
    EXPECT_EQ(due()[0].candidate, next) << "its successor is on its way, and stays where it is";
    EXPECT_EQ(stageOf(next), "trained");
    ASSERT_TRUE(retireModel(*session, next, "worse").ok());
    EXPECT_FALSE(due()[0].candidate.has_value());
}

TEST_F(RetrainingDueTest, TheMostUrgentReasonIsTold) {
    const auto model = trained();
    bring(model, ModelStage::Production);
    clock.moveBySeconds(200LL * 86'400);
    EXPECT_EQ(due()[0].why, Why::Review);
    confirmedHigh(model);
    EXPECT_EQ(due()[0].why, Why::Drift);
    live(model, 0.001);
    EXPECT_EQ(due()[0].why, Why::Drift) << "live returns as promised are no reason";
    live(model, -0.004);
    EXPECT_EQ(due()[0].why, Why::Degradation);
    for (const auto why : {Why::Cycle, Why::Degradation, Why::Drift, Why::Review})
        EXPECT_NE(name(why), "unknown");
}

}  // namespace
}  // namespace qd::desk
