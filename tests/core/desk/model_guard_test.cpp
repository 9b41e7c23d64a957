// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_guard.h"

#include "core/crypto/hash.h"
#include "core/desk/decisions.h"
#include "tests/core/desk/models_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ModelGuardTest : public test::ModelsTest {
protected:
    std::string production() { return codeOf(productionModel(*session, "core allocation")); }
    /// Moves a model on as whoever can write to the vault, without a decision that is about it.
    void forge(ModelId model, const std::string& from, const std::string& to, DecisionId decision = {},
               const std::string& evidence = "{}") {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            vault::ModelEventRecord event;
                            event.model = model;
                            event.person = "pat";
                            event.from = from;
                            event.to = to;
                            event.decision = decision;
                            event.evidence = evidence;
                            QD_CHECK(writer.moveModel(event));
                            return vault::AuditDraft{"pat", "model.test", "model", "{}"};
                        })
                        .ok());
    }
    /// Opens the workspace so that the files of runs come back changed.
    void spoiled(const std::function<void(vault::RunFiles&)>& spoil) {
        session.reset();
        auto wrapped = std::make_unique<test::WrappedVault>(
            vault::Vault::open(path, passphrase, {files, clock}).value());
        wrapped->spoil = spoil;
        session = std::make_unique<Session>(env(), std::move(wrapped),
                                            identity::Actor{"rita", identity::Role::Risk});
    }
};

TEST_F(ModelGuardTest, OnlyWhatIsInProductionFeedsARebalanceAndItComesWithItsBytes) {
    EXPECT_EQ(production(), "refused");
    const auto model = trained();
    for (const auto stage : {ModelStage::Trained, ModelStage::Validated, ModelStage::Staging}) {
        bring(model, stage);
        if (stage == ModelStage::Validated) break;
    }
    EXPECT_EQ(production(), "refused");
    EXPECT_EQ(codeOf(requireApproved(*session, model)), "refused");
    ASSERT_TRUE(promote(model, ModelStage::Staging).ok());
    EXPECT_EQ(production(), "refused");
    scanned(model, "none");
    ASSERT_TRUE(promote(model, ModelStage::Production).ok());
    const auto approved = productionModel(*session, "core allocation");
    ASSERT_TRUE(approved.ok()) << approved.error().describe();
    EXPECT_EQ(approved->record.id, model);
    EXPECT_EQ(approved->files.size(), 2U);
    EXPECT_TRUE(approved->files.at("model.qdmodel").starts_with("weights"));
    EXPECT_EQ(approved->evaluation, test::evaluationText({}));
    EXPECT_TRUE(approved->decision.valid());
    EXPECT_TRUE(requireApproved(*session, model).ok());
    EXPECT_EQ(codeOf(productionModel(*session, "overlay")), "refused") << "for another purpose none is";
}

TEST_F(ModelGuardTest, AnotherModelFileOrEvaluationThanWasSignedIsFound) {
    const auto model = trained();
    bring(model, ModelStage::Production);
    for (const char* name : {"model.qdmodel", "evaluation.json", "config.yaml"}) {
        spoiled([name](vault::RunFiles& all) { all[name] += " "; });
        EXPECT_EQ(production(), "integrity") << name;
        spoiled([name](vault::RunFiles& all) { all.erase(name); });
        EXPECT_EQ(production(), "integrity") << name;
    }
    spoiled([](vault::RunFiles& all) { all["model-2.qdmodel"] = "another"; });
    EXPECT_EQ(production(), "integrity") << "a file more is another model";
    spoiled([](vault::RunFiles& all) { all["report.md"] = "words"; });
    EXPECT_EQ(production(), "ok") << "a report is no part of the model";
}

TEST_F(ModelGuardTest, AStageWithoutASignatureIsFound) {
    const auto model = trained();
    bring(model, ModelStage::Staging);
    forge(model, "staging", "production");
    EXPECT_EQ(production(), "integrity") << "nobody signed it";
    EXPECT_EQ(codeOf(checkModelSteps(*session, model)), "integrity");
}

TEST_F(ModelGuardTest, ADecisionAboutAnotherStepOrAnotherModelIsNoneAboutThisOne) {
    const auto model = trained();
    bring(model, ModelStage::Staging);
    const auto events = vault().models().modelEvents().value();
    forge(model, "staging", "production", events.back().decision, events.back().evidence);
    EXPECT_EQ(production(), "integrity") << "it was about the step to staging";
    ASSERT_TRUE(retireModel(*session, model, "spoiled").ok());
    const auto first = trained({}, "first");
    bring(first, ModelStage::Production);
    const auto last = vault().models().modelEvents()->back();
    ASSERT_TRUE(retireModel(*session, first, "makes room").ok());
    const auto second = trained({}, "second");
    bring(second, ModelStage::Staging);
    forge(second, "staging", "production", last.decision, last.evidence);
    EXPECT_EQ(production(), "integrity") << "it was about another model";
}

TEST_F(ModelGuardTest, OtherEvidenceThanWasSignedIsFoundAndARejectionIsNoApproval) {
    const auto model = trained();
    ASSERT_TRUE(promote(model, ModelStage::Validated).ok());
    ASSERT_TRUE(rejectModel(*session, model, "not yet", proof()).ok());
    const auto rejection = vault().people().decisions()->front().id;
    forge(model, "validated", "staging", rejection);
    EXPECT_EQ(codeOf(checkModelSteps(*session, model)), "integrity");
    const auto other = trained({}, "other");
    ASSERT_TRUE(promote(other, ModelStage::Validated).ok());
    const auto good = decide(*session,
                             {"model.stage",
                              subjectOf(other),
                              decisionContent(findModel(*session, other).value(), "validated", "staging",
                                              R"({"what":"was signed"})"),
                              "pat",
                              {},
                              true},
                             proof());
    ASSERT_TRUE(good.ok());
    forge(other, "validated", "staging", *good, R"({"what":"was not"})");
    EXPECT_EQ(codeOf(checkModelSteps(*session, other)), "integrity");
    const auto third = trained({}, "third");
    ASSERT_TRUE(promote(third, ModelStage::Validated).ok());
    const auto right =
        decide(*session,
               {"model.stage",
                subjectOf(third),
                decisionContent(findModel(*session, third).value(), "validated", "staging", "{}"),
                "pat",
                {},
                true},
               proof());
    forge(third, "validated", "staging", *right, "{}");
    EXPECT_EQ(codeOf(checkModelSteps(*session, third)), "ok") << "so it is the evidence that was found above";
}

TEST_F(ModelGuardTest, AStepThatTheTableDoesNotKnowIsFoundEvenInTheVault) {
    const auto model = trained();
    forge(model, "trained", "production");
    EXPECT_EQ(production(), "integrity");
}

TEST_F(ModelGuardTest, TheContentNamesEverythingThatIsSigned) {
    vault::ModelRecord model;
    model.id = ModelId{3};
    model.name = "us-core";
    model.version = 2;
    model.purpose = "core";
    model.fileSha256 = "f1";
    model.evaluationSha256 = "e1";
    EXPECT_EQ(decisionContent(model, "staging", "production", "{}"),
              "quarterdeck model step 1\nmodel: 3\nname: us-core\nversion: 2\npurpose: core\n"
              "step: staging to production\nfile: f1\nevaluation: e1\nevidence: " +
                  crypto::sha256Hex("{}") + "\n");
}

}  // namespace
}  // namespace qd::desk
