// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_inventory.h"

#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ModelInventoryTest : public test::ModelsTest {
protected:
    NewFinding found(ModelId model) {
        return {model, "no stress test", "high", {}, clock.now().date().plusDays(10)};
    }
};

TEST_F(ModelInventoryTest, TheCardReadsBackAndWhatChangesIsTold) {
    const ModelCard card{"US only", "returns are\nstationary", {"drift high", "loss of 5 %"}};
    EXPECT_EQ(parseCard(cardDocument(card)).value(), card);
    for (const char* text : {"", "{}", "[]", R"({"limits":"x"})"})
        EXPECT_EQ(codeOf(parseCard(text)), "integrity") << text;
    const auto model = trained();
    InventoryChange change;
    change.tier = "low";
    change.assumptions = "prices are there";
    change.owner = "pat";
    ASSERT_TRUE(changeInventory(*session, model, change).ok());
    EXPECT_EQ(test::lastAudit(vault()).what.action, "model.inventory");
    const auto record = findModel(*session, model).value();
    EXPECT_EQ(record.owner, "pat");
    EXPECT_EQ(record.tier, "low");
    EXPECT_EQ(parseCard(record.card)->assumptions, "prices are there");
    EXPECT_EQ(parseCard(record.card)->limits, "US large caps only") << "what is absent stays";
    const auto entries = counts().auditEntries;
    ASSERT_TRUE(changeInventory(*session, model, {}).ok());
    EXPECT_EQ(counts().auditEntries, entries);
}

TEST_F(ModelInventoryTest, NobodyPutsOffTheReviewOfTheirOwnModel) {
    const auto model = registerTrainedModel(*session, drafted(), train({}, "rita")).value();
    InventoryChange later;
    later.nextReview = Date::fromDays(30'000);
    EXPECT_EQ(codeOf(changeInventory(*session, model, later)), "refused") << "rita developed it";
    signIn("pat");
    EXPECT_EQ(codeOf(changeInventory(*session, model, later)), "refused") << "pat approves nothing";
    signIn("carl");
    EXPECT_EQ(codeOf(changeInventory(*session, model, later)), "ok");
    EXPECT_EQ(findModel(*session, model)->nextReview, Date::fromDays(30'000));
}

TEST_F(ModelInventoryTest, AFindingHasAnOwnerAndADayAndASecondPersonClosesIt) {
    const auto model = registerTrainedModel(*session, drafted(), train({}, "rita")).value();
    const auto finding = raiseFinding(*session, found(model));
    ASSERT_TRUE(finding.ok()) << finding.error().describe();
    EXPECT_EQ(vault().models().modelFindings()->front().owner, "rita") << "the model's owner, unless named";
    EXPECT_EQ(codeOf(closeFinding(*session, *finding, "done")), "refused") << "rita developed it";
    signIn("pat");
    EXPECT_EQ(codeOf(closeFinding(*session, *finding, "done")), "refused");
    signIn("carl");
    EXPECT_EQ(codeOf(closeFinding(*session, *finding, "")), "bad_input");
    EXPECT_EQ(codeOf(closeFinding(*session, 99, "done")), "bad_input");
    ASSERT_TRUE(closeFinding(*session, *finding, "stress test is in the report").ok());
    EXPECT_EQ(test::lastAudit(vault()).what.action, "model.finding_closed");
    EXPECT_EQ(vault().models().modelFindings()->front().closedBy, "carl");
    EXPECT_EQ(codeOf(closeFinding(*session, *finding, "again")), "bad_input");
}

TEST_F(ModelInventoryTest, WordsAndDaysThatDoNotFitAreRefused) {
    const auto model = trained();
    auto bad = found(model);
    bad.severity = "none";
    EXPECT_EQ(codeOf(raiseFinding(*session, bad)), "bad_input");
    bad = found(model);
    bad.title = "";
    EXPECT_EQ(codeOf(raiseFinding(*session, bad)), "bad_input");
    bad = found(model);
    bad.due = clock.now().date().plusDays(-1);
    EXPECT_EQ(codeOf(raiseFinding(*session, bad)), "bad_input");
    bad = found(model);
    bad.owner = "nobody";
    EXPECT_EQ(codeOf(raiseFinding(*session, bad)), "bad_input");
    EXPECT_EQ(codeOf(raiseFinding(*session, found(ModelId{77}))), "bad_input");
    InventoryChange change;
    change.limits = "a\x1b[2J";
    EXPECT_EQ(codeOf(changeInventory(*session, model, change)), "bad_input");
    change.limits = std::string(5000, 'x');
    EXPECT_EQ(codeOf(changeInventory(*session, model, change)), "bad_input");
    ASSERT_TRUE(retireModel(*session, model, "obsolete").ok());
    change.limits = "fine";
    EXPECT_EQ(codeOf(changeInventory(*session, model, change)), "refused") << "its entry stays as it was";
}

}  // namespace
}  // namespace qd::desk
