// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/model_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

Timestamp at(std::int64_t seconds) {
    return Timestamp::fromMillis(1'760'000'000'000 + seconds * 1000);
}

ModelRecord model(const std::string& name, const std::string& purpose = "core") {
    ModelRecord record;
    record.name = name;
    record.purpose = purpose;
    record.owner = "person 1";
    record.developer = "person 2";
    record.createdAt = at(0);
    record.tier = "high";
    record.card = "{}";
    return record;
}

ModelEventRecord step(ModelId id, const std::string& from, const std::string& to) {
    ModelEventRecord event;
    event.model = id;
    event.at = at(1);
    event.person = "person 2";
    event.from = from;
    event.to = to;
    event.evidence = R"({"criteria":[]})";
    event.reason = "as agreed";
    return event;
}

class ModelStoreTest : public StoreTest {
protected:
    ModelStore store{db};
};

TEST_F(ModelStoreTest, VersionsCountUpForEachNameAndRecordsComeBackWhole) {
    auto record = model("lstm");
    record.nextReview = Date::fromDays(20'000);
    ASSERT_TRUE(store.add(record).ok());
    ASSERT_TRUE(store.add(model("gat")).ok());
    ASSERT_TRUE(store.add(model("lstm")).ok());
    const auto list = store.list().value();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list[0].name, "lstm");
    EXPECT_EQ(list[0].version, 2);
    EXPECT_EQ(list[1].version, 1);
    EXPECT_EQ(list[2].nextReview, Date::fromDays(20'000));
    EXPECT_FALSE(list[0].nextReview.has_value());
    EXPECT_EQ(list[2].stage, "draft");
    EXPECT_FALSE(list[2].run.valid());
    EXPECT_EQ(list[2].createdAt, at(0));
    EXPECT_EQ(list[2].developer, "person 2");
    auto changed = list[2];
    changed.validator = "person 3";
    changed.fileSha256 = "ab";
    changed.evaluationSha256 = "cd";
    changed.tier = "low";
    changed.card = R"({"limits":"none"})";
    changed.nextReview.reset();
    changed.stage = "production";  // stages move by steps alone
    ASSERT_TRUE(store.update(changed).ok());
    const auto now = store.list()->back();
    EXPECT_EQ(now.validator, "person 3");
    EXPECT_EQ(now.evaluationSha256, "cd");
    EXPECT_EQ(now.stage, "draft");
    EXPECT_FALSE(now.nextReview.has_value());
    changed.id = ModelId{99};
    EXPECT_EQ(codeOf(store.update(changed)), "bad_input");
    changed.id = list[2].id;
    changed.run = RunId{5};
    EXPECT_FALSE(store.update(changed).ok()) << "a run that is not there";
}

TEST_F(ModelStoreTest, AStepIsTakenFromWhereTheModelStandsAndIsNeverChanged) {
    const auto id = store.add(model("lstm")).value();
    ASSERT_TRUE(store.move(step(id, "draft", "trained")).ok());
    EXPECT_EQ(codeOf(store.move(step(id, "draft", "trained"))), "refused") << "two at a time";
    EXPECT_EQ(codeOf(store.move(step(ModelId{9}, "draft", "trained"))), "bad_input");
    const auto events = store.events().value();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].model, id);
    EXPECT_EQ(events[0].from, "draft");
    EXPECT_EQ(events[0].to, "trained");
    EXPECT_EQ(events[0].at, at(1));
    EXPECT_EQ(events[0].evidence, R"({"criteria":[]})");
    EXPECT_EQ(events[0].reason, "as agreed");
    EXPECT_FALSE(events[0].decision.valid());
    EXPECT_FALSE(db.run("UPDATE model_event SET evidence = 'better'").ok());
    EXPECT_FALSE(db.run("DELETE FROM model_event").ok());
}

TEST_F(ModelStoreTest, OneIsInProductionForAPurpose) {
    const auto a = store.add(model("a")).value();
    const auto b = store.add(model("b")).value();
    const auto other = store.add(model("c", "overlay")).value();
    ASSERT_TRUE(store.move(step(a, "draft", "production")).ok());
    EXPECT_TRUE(store.move(step(other, "draft", "production")).ok()) << "another purpose";
    const auto second = store.move(step(b, "draft", "production"));
    EXPECT_EQ(codeOf(second), "refused");
    EXPECT_EQ(second.error().message, "model 1 is in production for the same purpose");
    EXPECT_EQ(store.list().value()[1].stage, "draft");
    EXPECT_FALSE(db.run("UPDATE model SET stage = 'production' WHERE id = 2").ok())
        << "the index says so, too";
    ASSERT_TRUE(store.move(step(a, "production", "staging")).ok());
    EXPECT_TRUE(store.move(step(b, "draft", "production")).ok());
}

TEST_F(ModelStoreTest, AFindingIsRaisedOnceAndClosedOnce) {
    const auto id = store.add(model("a")).value();
    ModelFindingRecord finding;
    finding.model = id;
    finding.title = "short history";
    finding.severity = "medium";
    finding.owner = "person 1";
    finding.raisedBy = "person 2";
    finding.raisedAt = at(3);
    finding.due = Date::fromDays(20'400);
    const auto number = store.addFinding(finding).value();
    EXPECT_FALSE(store.findings()->front().closedAt.has_value());
    ASSERT_TRUE(store.closeFinding(number, "person 3", at(9), "longer data").ok());
    EXPECT_EQ(codeOf(store.closeFinding(number, "person 3", at(9), "again")), "bad_input");
    EXPECT_EQ(codeOf(store.closeFinding(77, "person 3", at(9), "what")), "bad_input");
    const auto closed = store.findings()->front();
    EXPECT_EQ(closed.due, Date::fromDays(20'400));
    EXPECT_EQ(closed.closedAt, at(9));
    EXPECT_EQ(closed.closedBy, "person 3");
    EXPECT_EQ(closed.resolution, "longer data");
    finding.model = ModelId{9};
    EXPECT_FALSE(store.addFinding(finding).ok()) << "of no model";
}

}  // namespace
}  // namespace qd::vault::test
