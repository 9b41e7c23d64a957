// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_view.h"

#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

using drift::Severity;
using test::codeOf;

class DriftViewTest : public test::DriftTest {};

TEST_F(DriftViewTest, TheHeatmapHasARowForEachFeatureTheWorstFirstAndAColumnForEachScan) {
    const auto model = trained();
    EXPECT_TRUE(loadDrift(*session, model).value()->scans.empty());
    ASSERT_TRUE(scan(model, test::kNever, false).ok());
    ASSERT_TRUE(scan(model, test::kShift).ok());
    ASSERT_TRUE(scan(model, test::kShift).ok());
    const auto view = loadDrift(*session, model).value();
    EXPECT_EQ(view->features, (std::vector<std::string>{"moving", "calm"}));
    ASSERT_EQ(view->scans.size(), 3U);
    EXPECT_LT(view->scans[0].at, view->scans[2].at) << "oldest first";
    EXPECT_EQ(view->scans[0].cells[0].severity, Severity::None);
    EXPECT_EQ(view->scans[2].cells[0].severity, Severity::High);
    EXPECT_TRUE(view->scans[2].cells[0].tested);
    EXPECT_FALSE(view->scans[0].prediction.tested) << "nobody asked the model then";
    EXPECT_TRUE(view->scans[2].prediction.tested);
    EXPECT_TRUE(view->scans[2].raised);
    EXPECT_EQ(view->scans[2].confirmed, Severity::High);
    EXPECT_EQ(view->scans[2].currentRows, 63U * 4);
    EXPECT_TRUE(view->report.has_value());
    EXPECT_TRUE(view->prediction.has_value());
    EXPECT_TRUE(view->money.has_value());
    EXPECT_FALSE(view->degradation.has_value());
    EXPECT_FALSE(loadDriftScan(*session, view->scans[0].id)->prediction.has_value());
    EXPECT_EQ(codeOf(loadDriftScan(*session, DriftScanId{99})), "bad_input");
    EXPECT_EQ(codeOf(loadDrift(*session, ModelId{99})), "bad_input");
}

TEST_F(DriftViewTest, TheListSaysWhatIsWatchedWhenItIsDueAndWhoIsAtIt) {
    const auto a = trained({}, "a");
    const auto b = trained({}, "b");
    trained({}, "c");
    ASSERT_TRUE(registerModel(*session, drafted("sketch")).ok());
    bring(a, ModelStage::Staging);
    bring(b, ModelStage::Production);
    auto listing = loadDriftListing(*session).value();
    ASSERT_EQ(listing->models.size(), 3U) << "a draft has nothing to scan";
    EXPECT_EQ(listing->models[0].model, b);
    EXPECT_EQ(listing->models[1].model, a);
    EXPECT_FALSE(listing->models[0].overdue);
    EXPECT_EQ(listing->models[0].dueAt->millis() - listing->models[0].scannedAt->millis(), 3'600'000);
    EXPECT_TRUE(listing->models[1].overdue) << "it was never scanned";
    EXPECT_FALSE(listing->models[2].dueAt.has_value()) << "it is not watched";
    EXPECT_EQ(listing->intervalSeconds, 3600);
    std::string during;
    auto looking = sources(test::kNever);
    looking.panel = [&](DatasetId, const vault::RunFiles&, const jobs::JobContext&) {
        during = loadDriftListing(*session).value()->models[1].scanner;
        return Result<model::LearningPanel>(test::driftPanel(500, test::kNever));
    };
    ASSERT_TRUE(scanDrift(*session, request(a), looking, job()).ok());
    EXPECT_EQ(during, "rita");
    EXPECT_TRUE(loadDriftListing(*session).value()->models[1].scanner.empty());
}

}  // namespace
}  // namespace qd::desk
