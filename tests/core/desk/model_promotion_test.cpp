// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_promotion.h"

#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class ModelPromotionTest : public test::ModelsTest {};

TEST_F(ModelPromotionTest, EachSignedStepLeavesDecisionEvidenceAndAnEntryTogether) {
    const auto model = trained();
    const auto before = counts().auditEntries;
    const auto decision = promote(model, ModelStage::Validated);
    ASSERT_TRUE(decision.ok()) << decision.error().describe();
    EXPECT_EQ(counts().auditEntries, before + 1) << "one transaction, one entry";
    EXPECT_EQ(test::lastAudit(vault()).what.action, "decision.approve");
    EXPECT_EQ(test::lastAudit(vault()).what.subject, "model 1");
    EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "kind"), "model.validate");
    auto record = findModel(*session, model).value();
    EXPECT_EQ(record.stage, "validated");
    EXPECT_EQ(record.validator, "rita");
    ASSERT_TRUE(record.nextReview.has_value());
    EXPECT_EQ(record.nextReview->days() - clock.now().date().days(), 180) << "tier high";
    const auto step = vault().models().modelEvents()->back();
    EXPECT_EQ(step.decision, *decision);
    EXPECT_NE(step.evidence.find("\"sharpe\""), std::string::npos);
    signIn("carl");
    ASSERT_TRUE(promote(model, ModelStage::Staging).ok());
    scanned(model, "low");
    ASSERT_TRUE(promote(model, ModelStage::Production).ok());
    EXPECT_EQ(stageOf(model), "production");
    EXPECT_EQ(codeOf(checkModelSteps(*session, model)), "ok");
    EXPECT_EQ(findModel(*session, model)->validator, "rita") << "who validated it stays";
}

TEST_F(ModelPromotionTest, TheDeveloperDecidesNothingAboutTheModel) {
    const auto run = train({}, "rita");
    const auto model = registerTrainedModel(*session, drafted(), run).value();
    const auto refused = promote(model, ModelStage::Validated);
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_EQ(refused.error().message, "rita developed model 1 and cannot decide about it");
    EXPECT_EQ(codeOf(rejectModel(*session, model, "no", proof())), "refused");
    EXPECT_EQ(stageOf(model), "trained");
    EXPECT_TRUE(vault().people().decisions()->empty());
    signIn("carl");
    EXPECT_EQ(codeOf(promote(model, ModelStage::Validated)), "ok");
}

TEST_F(ModelPromotionTest, EveryJumpThatTheTableDoesNotKnowIsRefused) {
    for (const auto at :
         {ModelStage::Trained, ModelStage::Validated, ModelStage::Staging, ModelStage::Production}) {
        const auto model = trained({}, "m" + std::string(name(at)));
        bring(model, at);
        for (const auto to : kModelStages) {
            const auto step = stepBetween(at, to);
            if (isSigned(step)) continue;
            EXPECT_EQ(codeOf(promote(model, to)), "refused") << name(at) << " to " << name(to);
        }
        EXPECT_EQ(stageOf(model), name(at));
    }
    const auto draft = registerModel(*session, drafted("sketch")).value();
    EXPECT_EQ(codeOf(promote(draft, ModelStage::Production)), "refused");
    EXPECT_EQ(codeOf(promote(ModelId{99}, ModelStage::Validated)), "bad_input");
}

TEST_F(ModelPromotionTest, AModelBelowThePolicyStaysAndIsToldWhy) {
    test::Numbers weak;
    weak.sharpe = 0.7;
    weak.trades = 12;
    const auto model = trained(weak);
    ASSERT_TRUE(promote(model, ModelStage::Validated).ok());
    const auto refused = promote(model, ModelStage::Staging);
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_EQ(refused.error().message, "model 1 does not go to staging: sharpe, trades");
    EXPECT_EQ(stageOf(model), "validated");
    const auto preview = previewPromotion(*session, model).value();
    EXPECT_EQ(preview.to, ModelStage::Staging);
    EXPECT_FALSE(preview.passes);
    EXPECT_EQ(keptBackBy(preview.evidence), "sharpe, trades");
}

TEST_F(ModelPromotionTest, ACriterionIsSetAsideOnlyWhereThePolicySaysSoAndLeavesAFinding) {
    test::Numbers weak;
    weak.trades = 12;
    const auto model = trained(weak);
    ASSERT_TRUE(promote(model, ModelStage::Validated).ok());
    EXPECT_EQ(codeOf(promote(model, ModelStage::Staging, {{"trades", "few but large"}})), "refused")
        << "by default nothing is set aside";
    signIn("ann");
    ASSERT_TRUE(savePromotionPolicy(*session, "version: 1\noverrides: {criteria: [trades]}\n").ok());
    signIn("rita");
    EXPECT_EQ(codeOf(promote(model, ModelStage::Staging, {{"trades", ""}})), "bad_input")
        << "without a reason";
    EXPECT_EQ(codeOf(promote(model, ModelStage::Staging, {{"trades", "x"}, {"win_rate", "y"}})), "bad_input")
        << "what is met is not set aside";
    EXPECT_EQ(codeOf(promote(model, ModelStage::Staging, {{"luck", "x"}})), "bad_input");
    ASSERT_TRUE(promote(model, ModelStage::Staging, {{"trades", "few but large"}}).ok());
    const auto finding = vault().models().modelFindings()->front();
    EXPECT_EQ(finding.title, "set aside: trades: few but large");
    EXPECT_EQ(finding.raisedBy, "rita");
    EXPECT_EQ(finding.due.days() - clock.now().date().days(), 30);
    EXPECT_EQ(codeOf(checkModelSteps(*session, model)), "ok") << "the reason is under the signature";
}

TEST_F(ModelPromotionTest, ANewModelInProductionStandsTheFormerDownInTheSameStep) {
    const auto first = trained();
    bring(first, ModelStage::Production);
    const auto second = trained();
    bring(second, ModelStage::Staging);
    scanned(second, "none");
    EXPECT_EQ(previewPromotion(*session, second)->replaces, "model 1");
    ASSERT_TRUE(promote(second, ModelStage::Production).ok());
    EXPECT_EQ(stageOf(first), "staging");
    EXPECT_EQ(stageOf(second), "production");
    EXPECT_EQ(codeOf(checkModelSteps(*session, first)), "ok");
    const auto other = trained({}, "overlay");
    EXPECT_EQ(codeOf(checkModelSteps(*session, other)), "ok");
}

TEST_F(ModelPromotionTest, ARejectionIsSignedAndKeepsTheModelBackUntilItIsSettled) {
    const auto model = trained();
    ASSERT_TRUE(promote(model, ModelStage::Validated).ok());
    EXPECT_EQ(codeOf(rejectModel(*session, model, "", proof())), "bad_input");
    ASSERT_TRUE(rejectModel(*session, model, "assumptions are not written down", proof()).ok());
    EXPECT_EQ(stageOf(model), "validated");
    EXPECT_EQ(test::lastAudit(vault()).what.action, "decision.reject");
    const auto refused = promote(model, ModelStage::Staging);
    EXPECT_EQ(refused.error().message, "model 1 does not go to staging: open_findings");
    EXPECT_EQ(vault().models().modelFindings()->front().title, "rejected: assumptions are not written down");
    const auto draft = registerModel(*session, drafted("sketch")).value();
    EXPECT_EQ(codeOf(rejectModel(*session, draft, "no", proof())), "refused") << "nothing is to be decided";
}

TEST_F(ModelPromotionTest, AWrongPassphraseOrAnotherRoleChangesNothing) {
    const auto model = trained();
    const crypto::Secret wrong = crypto::Secret::fromText("not the passphrase of anybody");
    EXPECT_EQ(codeOf(promoteModel(*session, {model, ModelStage::Validated, {}, {}}, {&wrong, {}})),
              "integrity");
    EXPECT_EQ(stageOf(model), "trained");
    for (const auto role :
         {Role::Admin, Role::PortfolioManager, Role::Trader, Role::Auditor, Role::Service}) {
        actAs(role);
        EXPECT_EQ(codeOf(promote(model, ModelStage::Validated)), "refused") << identity::name(role);
    }
}

}  // namespace
}  // namespace qd::desk
