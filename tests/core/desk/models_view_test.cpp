// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/models_view.h"

#include "tests/core/desk/models_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ModelsViewTest : public test::ModelsTest {};

TEST_F(ModelsViewTest, TheInventoryShowsStageNumbersFindingsAndWhatIsOverdue) {
    const auto model = trained();
    const auto draft = registerModel(*session, drafted("sketch")).value();
    bring(model, ModelStage::Production);
    ASSERT_TRUE(raiseFinding(*session, {model, "a", "low", {}, clock.now().date()}).ok());
    ASSERT_TRUE(raiseFinding(*session, {model, "b", "high", {}, clock.now().date().plusDays(5)}).ok());
    auto view = loadModels(*session).value();
    ASSERT_EQ(view->models.size(), 2U);
    EXPECT_EQ(view->models[0].record.id, draft);
    EXPECT_TRUE(view->models[0].kind.empty());
    const auto& line = view->models[1];
    EXPECT_EQ(line.stage, ModelStage::Production);
    EXPECT_EQ(line.kind, "lstm");
    EXPECT_EQ(line.outOfSample.sharpe, 1.4);
    EXPECT_EQ(line.outOfSample.sharpeLow, 0.3);
    EXPECT_EQ(line.openFindings, 2U);
    EXPECT_EQ(line.worstFinding, "high");
    EXPECT_EQ(line.drift, "none");
    EXPECT_EQ(line.card.triggers, std::vector<std::string>{"drift high"});
    EXPECT_TRUE(line.holds);
    EXPECT_FALSE(line.reviewOverdue);
    EXPECT_FALSE(view->ownPolicy);
    EXPECT_EQ(view->overdueReviews, 0U);
    clock.moveBySeconds(200LL * 86'400);
    view = loadModels(*session).value();
    EXPECT_EQ(view->overdueReviews, 1U);
    EXPECT_TRUE(view->models[1].reviewOverdue);
    EXPECT_TRUE(view->models[1].findingOverdue);
    EXPECT_EQ(view->overdueFindings, 2U);
    ASSERT_TRUE(retireModel(*session, model, "obsolete").ok());
    EXPECT_EQ(loadModels(*session).value()->overdueReviews, 0U) << "what is retired needs no review";
}

TEST_F(ModelsViewTest, AModelIsShownWithItsWayAndWhatItsNextStepWouldRestOn) {
    const auto model = trained();
    auto view = loadModel(*session, model).value();
    ASSERT_TRUE(view->next.has_value());
    EXPECT_EQ(view->next->to, ModelStage::Validated);
    EXPECT_TRUE(view->mayDecide);
    EXPECT_EQ(view->lineage.featureView, "core_technical");
    EXPECT_EQ(view->lineage.dataHash, "prices");
    EXPECT_EQ(view->lineage.seed, 7);
    EXPECT_EQ(view->evaluation->model.trades, 240);
    bring(model, ModelStage::Staging);
    ASSERT_TRUE(rejectModel(*session, model, "not yet", proof()).ok());
    view = loadModel(*session, model).value();
    ASSERT_EQ(view->steps.size(), 4U);
    EXPECT_FALSE(view->steps[0].from.has_value());
    EXPECT_EQ(view->steps[2].step, ModelStep::Validate);
    EXPECT_EQ(view->steps[2].person, "rita");
    EXPECT_TRUE(view->steps[2].valid);
    EXPECT_EQ(view->steps[2].evidence.size(), config::kPromotionCriteria.size());
    EXPECT_EQ(view->steps[2].reason, "as reviewed");
    ASSERT_EQ(view->rejections.size(), 1U);
    EXPECT_EQ(view->rejections[0].reason, "not yet");
    EXPECT_EQ(view->findings.size(), 1U);
    EXPECT_FALSE(view->next->passes);
    signIn("pat");
    EXPECT_FALSE(loadModel(*session, model).value()->mayDecide) << "pat developed it, and approves nothing";
    EXPECT_EQ(codeOf(loadModel(*session, ModelId{77})), "bad_input");
}

TEST_F(ModelsViewTest, WhatARollBackWouldBringBackIsNamed) {
    const auto first = trained();
    bring(first, ModelStage::Production);
    EXPECT_FALSE(loadModel(*session, first).value()->rollbackTo.has_value());
    EXPECT_FALSE(loadModel(*session, first).value()->next.has_value());
    const auto second = trained();
    bring(second, ModelStage::Production);
    EXPECT_EQ(loadModel(*session, second).value()->rollbackTo, first);
    ASSERT_TRUE(rollBackModel(*session, "core allocation", "why", proof()).ok());
    const auto view = loadModel(*session, first).value();
    EXPECT_TRUE(view->steps.back().rollback);
    EXPECT_TRUE(view->steps.back().valid);
}

TEST_F(ModelsViewTest, AModelWhoseFilesAreOthersIsShownAsOneThatDoesNotHold) {
    const auto model = trained();
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->spoil = [](vault::RunFiles& all) { all["model.qdmodel"] = "another"; };
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"rita", identity::Role::Risk});
    const auto view = loadModel(*session, model).value();
    EXPECT_FALSE(view->line.holds);
    EXPECT_FALSE(view->evaluation.has_value()) << "its numbers are not shown";
}

}  // namespace
}  // namespace qd::desk
