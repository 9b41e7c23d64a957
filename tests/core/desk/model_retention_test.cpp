// SPDX-License-Identifier: GPL-3.0-or-later
// What the registry means for what is kept: retention, holds, and what is known of a person.
#include "core/desk/retention.h"
#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ModelRetentionTest : public test::DriftTest {};

TEST_F(ModelRetentionTest, OldScansGoUnlessTheirModelIsHeldAndItsRunStays) {
    const auto model = trained();
    scanned(model, "none");
    clock.moveBySeconds(380LL * 86'400);
    scanned(model, "low");
    signIn("carl");
    const auto hold = placeLegalHold(*session, "model 1", "case 12");
    ASSERT_TRUE(hold.ok()) << hold.error().describe();
    EXPECT_EQ(runRetention(*session, false, job())->removed, 0);
    EXPECT_EQ(vault().models().driftScans(model, 9)->size(), 2U);
    ASSERT_TRUE(releaseLegalHold(*session, *hold, "closed").ok());
    const auto run = runRetention(*session, false, job());
    ASSERT_TRUE(run.ok()) << run.error().describe();
    EXPECT_EQ(run->removed, 1);
    ASSERT_EQ(vault().models().driftScans(model, 9)->size(), 1U);
    EXPECT_EQ(vault().models().driftScans(model, 9)->front().severity, "low");
    EXPECT_EQ(vault().runs()->size(), 1U) << "the model rests on it";
    EXPECT_EQ(codeOf(verifyWorkspace(*session)), "ok");
}

TEST_F(ModelRetentionTest, WhatAPersonDidAboutModelsIsInTheirExportAndAnErasureTakesTheName) {
    const auto model = trained();
    bring(model, ModelStage::Staging);
    ASSERT_TRUE(scan(model, test::kNever).ok());
    ASSERT_TRUE(rejectModel(*session, model, "not yet", proof()).ok());
    signIn("ann");
    const auto json = Json::parse(exportPerson(*session, "rita").value()).value();
    const auto* made = json.find("made");
    EXPECT_EQ(made->find("models")->items().size(), 1U);
    EXPECT_EQ(made->find("model_steps")->items().size(), 4U)
        << "registered, given its run, validated, staged";
    EXPECT_EQ(made->find("model_findings")->items().size(), 1U);
    EXPECT_EQ(made->find("drift_scans")->items().size(), 1U);
    EXPECT_EQ(
        Json::parse(exportPerson(*session, "carl").value())->find("made")->find("models")->items().size(),
        0U);
}

}  // namespace
}  // namespace qd::desk
