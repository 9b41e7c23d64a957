// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_runs.h"

#include "core/desk/recorded_runs.h"
#include "core/desk/run_files.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class FeatureRunsTest : public test::DeskTest {
protected:
    [[nodiscard]] Result<MaterialisedFeatures> make() {
        FeatureRequest request;
        request.view = features::kCorePrice;
        return materialiseFeatures(*session, request, store_, job());
    }
    FeatureStore store_;
};

TEST_F(FeatureRunsTest, RecordsWhatWasMadeOfWhatWithOneAuditEntry) {
    const auto dataset = store(test::smallMarket(150), "IDX");
    const auto before = counts();
    const auto made = make();
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_FALSE(made->recordedBefore);
    EXPECT_EQ(counts().auditEntries, before.auditEntries + 1);
    const auto runs = runsOfKind(*session, kFeaturesKind).value();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].id, made->run.id);
    EXPECT_EQ(runs[0].dataset, dataset.id);
    EXPECT_EQ(runs[0].inputHash, dataset.contentHash);
    EXPECT_EQ(runs[0].createdBy, "ann");
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "features.materialise");
    EXPECT_EQ(entry.what.subject, "run 1");
    const auto& frame = *made->judged.material.frame;
    EXPECT_EQ(test::textOf(test::detailOf(entry), "frame_hash"), frame.contentHash());
    EXPECT_EQ(test::textOf(test::detailOf(entry), "view_hash"), frame.viewHash);
}

TEST_F(FeatureRunsTest, KeepsTheDefinitionsTheQualityAndTheTimesOfEachSession) {
    store(test::smallMarket(150));
    const auto made = make().value();
    const auto recorded = loadRunFiles(*session, made.run.id).value();
    const auto view = Json::parse(recorded.at("view.json")).value();
    EXPECT_EQ(view.find("features")->items().size(), 10U);
    const auto quality = Json::parse(recorded.at("quality.json")).value();
    EXPECT_EQ(quality.find("score")->numberOr(0.0), made.judged.quality.score);
    const auto& rows = recorded.at("rows.csv");
    EXPECT_EQ(std::count(rows.begin(), rows.end(), '\n'), 151);
    EXPECT_NE(rows.find(crypto::hex(made.judged.material.frame->chain[149])), std::string::npos);
}

TEST_F(FeatureRunsTest, TheSameFeaturesAreRecordedOnce) {
    store(test::smallMarket(150));
    const auto first = make().value();
    const auto before = counts();
    const auto again = make().value();
    EXPECT_TRUE(again.recordedBefore);
    EXPECT_TRUE(again.reproduced);
    EXPECT_EQ(again.run.id, first.run.id);
    EXPECT_EQ(counts(), before);
    store(test::smallMarket(151));
    EXPECT_FALSE(make()->recordedBefore) << "another data set";
}

TEST_F(FeatureRunsTest, NumbersThatDifferFromTheRecordAreRecordedAnewAndSaid) {
    store(test::smallMarket(150));
    auto wrong = *make()->judged.material.frame;
    const auto key = make()->judged.material.key;
    wrong.planes[0].values[200] += 1e-12;
    store_.cache.keep(key, std::make_shared<const features::FeatureFrame>(std::move(wrong)));
    std::vector<std::string> lines;
    const jobs::JobContext listening({}, {}, clock,
                                     {[&](const jobs::LogLine& line) { lines.push_back(line.text.text); }});
    FeatureRequest request;
    request.view = features::kCorePrice;
    const auto again = materialiseFeatures(*session, request, store_, listening);
    ASSERT_TRUE(again.ok());
    EXPECT_FALSE(again->reproduced);
    EXPECT_FALSE(again->recordedBefore);
    EXPECT_EQ(again->run.id.value, 2);
    ASSERT_FALSE(lines.empty());
    EXPECT_NE(lines.front().find("differ from those of run 1"), std::string::npos);
}

TEST_F(FeatureRunsTest, NothingIsRecordedWhenItIsCancelledOrRefused) {
    store(test::smallMarket(150));
    const auto before = counts();
    test::CancelAt cancel(3);
    EXPECT_EQ(codeOf(materialiseFeatures(*session, {}, store_, cancel.context(clock))), "cancelled");
    EXPECT_EQ(counts(), before);
    actAs(identity::Role::Auditor);
    EXPECT_EQ(codeOf(make()), "refused");
}

TEST_F(FeatureRunsTest, WithoutVolumesTheyAreLeftOutAndTheAlertSaysSo) {
    store(test::smallMarket(170));
    const auto made = materialiseFeatures(*session, {}, store_, job());
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->judged.material.frame->unserved, (std::vector<std::string>{"volume_ratio_5_63"}));
    EXPECT_FALSE(made->judged.quality.good());
}

}  // namespace
}  // namespace qd::desk
