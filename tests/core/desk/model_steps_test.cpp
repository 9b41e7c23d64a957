// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_steps.h"

#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

vault::ModelEventRecord event(std::int64_t model, const std::string& from, const std::string& to,
                              const std::string& evidence = "{}") {
    vault::ModelEventRecord out;
    out.model = ModelId{model};
    out.from = from;
    out.to = to;
    out.evidence = evidence;
    return out;
}

TEST(ModelSteps, TheFormerModelIsTheOneThatMadeRoom) {
    std::vector<vault::ModelEventRecord> events{event(1, "staging", "production")};
    EXPECT_FALSE(formerOf(events, ModelId{1}).has_value());
    events.push_back(event(1, "production", "staging", R"({"made_room_for":2})"));
    events.push_back(event(2, "staging", "production"));
    EXPECT_EQ(formerOf(events, ModelId{2}), ModelId{1});
    EXPECT_FALSE(formerOf(events, ModelId{1}).has_value());
    events.push_back(event(2, "production", "staging", R"({"made_room_for":3})"));
    events.push_back(event(3, "staging", "production"));
    EXPECT_EQ(formerOf(events, ModelId{3}), ModelId{2}) << "the last one, not the first";
    events.push_back(event(3, "production", "staging", R"({"made_room_for":2})"));
    events.push_back(event(2, "staging", "production", R"({"roll_back_of":3})"));
    EXPECT_FALSE(formerOf(events, ModelId{2}).has_value()) << "it came by a roll back";
}

TEST(ModelSteps, OnlyStandingDownMakesRoomAndOnlyEvidenceSaysRollBack) {
    EXPECT_EQ(successorIn(event(1, "production", "staging", R"({"made_room_for":2})")), ModelId{2});
    EXPECT_FALSE(successorIn(event(1, "validated", "staging", R"({"made_room_for":2})")).has_value());
    EXPECT_FALSE(successorIn(event(1, "production", "staging", "no json")).has_value());
    EXPECT_TRUE(isRollback(event(1, "staging", "production", R"({"roll_back_of":2})")));
    EXPECT_FALSE(isRollback(event(1, "staging", "production")));
    EXPECT_FALSE(isRollback(event(1, "production", "staging", R"({"roll_back_of":2})")));
}

using ModelStepsInputs = test::ModelsTest;

TEST_F(ModelStepsInputs, EvidenceIsMadeOfWhatTheWorkspaceKnowsNow) {
    const auto model = trained();
    const auto other = trained({}, "other");
    auto inputs = evidenceInputs(vault(), findModel(*session, model).value(), clock.now()).value();
    EXPECT_EQ(inputs.evaluation->model.sharpe, 1.4);
    EXPECT_EQ(inputs.newestSession, vault().datasets()->front().to);
    EXPECT_FALSE(inputs.validatedAt.has_value());
    EXPECT_FALSE(inputs.newestScan.has_value());
    bring(model, ModelStage::Validated);
    scanned(model, "low");
    scanned(other, "high");
    ASSERT_TRUE(rejectModel(*session, other, "no", proof()).ok());
    inputs = evidenceInputs(vault(), findModel(*session, model).value(), clock.now()).value();
    EXPECT_TRUE(inputs.validatedAt.has_value());
    EXPECT_EQ(inputs.newestScan->severity, "low");
    EXPECT_TRUE(inputs.findings.empty()) << "another model's findings are not its own";
    EXPECT_FALSE(inProduction(vault(), "core allocation")->has_value());
}

}  // namespace
}  // namespace qd::desk
