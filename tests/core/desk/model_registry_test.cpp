// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_registry.h"

#include "core/desk/model_inventory.h"
#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class ModelRegistryTest : public test::ModelsTest {};

TEST_F(ModelRegistryTest, ADraftGetsItsRunAndWhoMadeTheRunIsTheDeveloper) {
    const auto model = registerModel(*session, drafted());
    ASSERT_TRUE(model.ok()) << model.error().describe();
    EXPECT_EQ(test::lastAudit(vault()).what.action, "model.register");
    EXPECT_EQ(test::lastAudit(vault()).what.subject, "model 1");
    auto record = findModel(*session, *model).value();
    EXPECT_EQ(record.stage, "draft");
    EXPECT_EQ(record.developer, "rita");
    EXPECT_EQ(record.owner, "rita");
    EXPECT_EQ(parseCard(record.card)->limits, "US large caps only");
    const auto run = train();
    ASSERT_TRUE(giveTrainingRun(*session, *model, run).ok());
    record = findModel(*session, *model).value();
    EXPECT_EQ(record.stage, "trained");
    EXPECT_EQ(record.developer, "pat");
    EXPECT_EQ(record.run, run);
    EXPECT_EQ(record.fileSha256.size(), 64U);
    EXPECT_EQ(record.evaluationSha256.size(), 64U);
    EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "file_sha256"), record.fileSha256);
    EXPECT_EQ(codeOf(giveTrainingRun(*session, *model, train())), "refused") << "it has its run";
    const auto steps = vault().models().modelEvents().value();
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0].to, "draft");
    EXPECT_EQ(steps[1].from, "draft");
}

TEST_F(ModelRegistryTest, VersionsOfANameCountUpAndKeepItsPurpose) {
    ASSERT_TRUE(registerTrainedModel(*session, drafted(), train()).ok());
    const auto second = registerTrainedModel(*session, drafted(), train());
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(findModel(*session, *second)->version, 2);
    auto other = drafted();
    other.purpose = "overlay";
    const auto refused = registerModel(*session, other);
    EXPECT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(refused.error().message.find("core allocation"), std::string::npos);
}

TEST_F(ModelRegistryTest, ARunIsOneModelCompleteAndATraining) {
    const auto run = train();
    ASSERT_TRUE(registerTrainedModel(*session, drafted(), run).ok());
    EXPECT_EQ(codeOf(registerTrainedModel(*session, drafted(), run)), "bad_input") << "it is model 1 already";
    test::Numbers unfinished;
    unfinished.status = "interrupted";
    EXPECT_EQ(codeOf(registerTrainedModel(*session, drafted(), train(unfinished))), "bad_input");
    EXPECT_EQ(codeOf(registerTrainedModel(*session, drafted(), RunId{999})), "bad_input");
    EXPECT_EQ(vault().models().models()->size(), 1U) << "nothing of it stays";
}

TEST_F(ModelRegistryTest, WordsThatCannotBeKeptAreRefused) {
    auto model = drafted("a\nb");
    EXPECT_EQ(codeOf(registerModel(*session, model)), "bad_input");
    model = drafted("");
    EXPECT_EQ(codeOf(registerModel(*session, model)), "bad_input");
    model = drafted();
    model.purpose = " core";
    EXPECT_EQ(codeOf(registerModel(*session, model)), "bad_input");
    model = drafted();
    model.tier = "vital";
    EXPECT_EQ(codeOf(registerModel(*session, model)), "bad_input");
    model = drafted();
    model.owner = "nobody";
    EXPECT_EQ(codeOf(registerModel(*session, model)), "bad_input");
    EXPECT_EQ(codeOf(findModel(*session, ModelId{5})), "bad_input");
}

TEST_F(ModelRegistryTest, RetiringNeedsAReasonAndWhatWasValidatedNeedsWhoMayApprove) {
    const auto model = trained();
    EXPECT_EQ(codeOf(retireModel(*session, model, "")), "bad_input");
    bring(model, ModelStage::Validated);
    signIn("pat");
    EXPECT_EQ(codeOf(retireModel(*session, model, "no longer used")), "refused") << "pat approves nothing";
    signIn("rita");
    ASSERT_TRUE(retireModel(*session, model, "no longer used").ok());
    EXPECT_EQ(stageOf(model), "retired");
    EXPECT_EQ(codeOf(retireModel(*session, model, "again")), "refused");
    EXPECT_EQ(codeOf(promote(model, ModelStage::Staging)), "refused") << "nothing comes back";
    signIn("pat");
    const auto own = registerModel(*session, drafted("sketch")).value();
    EXPECT_EQ(codeOf(retireModel(*session, own, "a dead end")), "ok") << "a draft is pat's own affair";
}

}  // namespace
}  // namespace qd::desk
