// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/experiments_view.h"
#include "core/desk/run_tags.h"
#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

class ExperimentsTest : public test::ModelsTest {};

TEST_F(ExperimentsTest, TrainingsAreListedWithTheirNumbersTagsAndWhatBecameOfThem) {
    const auto first = train();
    const auto second = train();
    ASSERT_TRUE(registerTrainedModel(*session, drafted(), first).ok());
    ASSERT_TRUE(setRunTags(*session, second, {"candidate"}).ok());
    const auto listing = listExperiments(*session).value();
    ASSERT_EQ(listing->experiments.size(), 2U);
    const auto& newest = listing->experiments[0];
    EXPECT_EQ(newest.record.id, second);
    EXPECT_EQ(newest.tags, std::vector<std::string>{"candidate"});
    EXPECT_FALSE(newest.registered.valid());
    EXPECT_EQ(newest.kind, "lstm");
    EXPECT_EQ(newest.model.sharpe, 1.4);
    EXPECT_EQ(newest.model.sharpeLow, 0.3) << "no Sharpe ratio without its interval";
    EXPECT_EQ(newest.overHrp.difference, 0.2);
    EXPECT_EQ(newest.overHrp.low, -0.3);
    EXPECT_FALSE(newest.overEqualWeight.difference.has_value());
    EXPECT_EQ(newest.epochs, 12);
    EXPECT_EQ(newest.seed, 7);
    EXPECT_EQ(listing->experiments[1].registered, ModelId{1});
    EXPECT_EQ(listing->experiments[1].stage, "trained");
    EXPECT_EQ(listing->datasets.size(), 1U);
}

TEST_F(ExperimentsTest, ATrainingWhoseSummaryIsDamagedIsCountedAndNotShown) {
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        vault::RunRecord run;
                        run.kind = kTrainingKind;
                        run.createdBy = "pat";
                        run.summary = "{";
                        QD_CHECK(writer.addRun(run, {}));
                        run.kind = "backtest";
                        QD_CHECK(writer.addRun(run, {}));
                        return vault::AuditDraft{"pat", "model.train", "run", "{}"};
                    })
                    .ok());
    const auto listing = listExperiments(*session).value();
    EXPECT_TRUE(listing->experiments.empty());
    EXPECT_EQ(listing->unreadable, 1U);
}

}  // namespace
}  // namespace qd::desk
