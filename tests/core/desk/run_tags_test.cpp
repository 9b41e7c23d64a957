// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_tags.h"

#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using Tags = std::vector<std::string>;

class RunTagsTest : public test::DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        store(test::smallMarket(), "IDX");
        const auto record = runBacktest(*session, {{}, test::smallConfig()}, job());
        ASSERT_TRUE(record.ok()) << record.error().describe();
        run = record->id;
    }
    void damage(const std::string& value) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.setSetting("run_tag." + std::to_string(run.value), value));
                            return vault::AuditDraft{"ann", "test", "test", "{}"};
                        })
                        .ok());
    }
    RunId run;
};

TEST_F(RunTagsTest, AreKeptInTheWorkspaceAndReadBackInTheirOrder) {
    EXPECT_EQ(loadRunTags(*session, run).value(), Tags{});
    EXPECT_EQ(setRunTags(*session, run, {" desk ", "for  the\x20 board", "Größe"}).value(),
              (Tags{"desk", "for the board", "Größe"}));
    signIn("ann");
    EXPECT_EQ(loadRunTags(*session, run).value(), (Tags{"desk", "for the board", "Größe"}));
    EXPECT_EQ(loadRunTags(*session, vault().runs().value()).value().at(run).size(), 3U);
    EXPECT_EQ(setRunTags(*session, run, {}).value(), Tags{});
    EXPECT_TRUE(loadRunTags(*session, vault().runs().value()).value().empty());
}

TEST_F(RunTagsTest, EveryChangeStandsInTheAuditLogWithWhatWasBefore) {
    ASSERT_TRUE(setRunTags(*session, run, {"desk"}).ok());
    ASSERT_TRUE(setRunTags(*session, run, {"desk", "q3"}).ok());
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "run.tags");
    EXPECT_EQ(entry.what.actor, "ann");
    EXPECT_EQ(entry.what.subject, "run " + std::to_string(run.value));
    EXPECT_EQ(entry.what.detail, R"({"before":["desk"],"tags":["desk","q3"]})");
}

TEST_F(RunTagsTest, TheSameTagsChangeNothingAndLeaveNoEntry) {
    ASSERT_TRUE(setRunTags(*session, run, {"desk"}).ok());
    const auto before = counts();
    EXPECT_EQ(setRunTags(*session, run, {" desk", "", "DESK"}).value(), Tags{"desk"});
    EXPECT_EQ(counts(), before);
}

TEST_F(RunTagsTest, ARunThatIsNotThereIsRefusedAndNothingIsWritten) {
    const auto before = counts();
    const auto refused = setRunTags(*session, RunId{99}, {"desk"});
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().message, "there is no run 99");
    EXPECT_EQ(counts(), before);
}

TEST_F(RunTagsTest, DamagedTagsAreToldAndCanBeSetAgain) {
    for (const char* text : {"{", "\"desk\"", "[1]", R"(["a,b"])", R"([" a"])", R"(["a","A"])"}) {
        damage(text);
        EXPECT_EQ(codeOf(loadRunTags(*session, run)), "integrity") << text;
        EXPECT_TRUE(loadRunTags(*session, vault().runs().value()).value().empty()) << text;
    }
    EXPECT_EQ(setRunTags(*session, run, {"desk"}).value(), Tags{"desk"});
    EXPECT_EQ(loadRunTags(*session, run).value(), Tags{"desk"});
    EXPECT_EQ(test::lastAudit(vault()).what.detail, R"({"tags":["desk"]})");
}

TEST(CheckedTags, LimitsCountCharactersAndNotBytes) {
    std::string longest;
    for (std::size_t i = 0; i < kLongestTag; ++i)
        longest += "ß";
    EXPECT_EQ(checkedTags({longest}).value(), Tags{longest});
    EXPECT_EQ(codeOf(checkedTags({longest + "s"})), "bad_input");
    Tags many;
    for (std::size_t i = 0; i < kMostTags; ++i)
        many.push_back("tag " + std::to_string(i));
    EXPECT_EQ(checkedTags(many).value(), many);
    many.push_back("Tag 1");  // said already
    EXPECT_EQ(checkedTags(many).value().size(), kMostTags);
    many.push_back("one more");
    const auto refused = checkedTags(many);
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_EQ(refused.error().message, "a run has at most 12 tags, found 13");
}

TEST(CheckedTags, WhatCannotBeShownOrWouldSplitATagIsRefused) {
    for (const std::string& tag : {std::string("a,b"), std::string("a\nb"), std::string("\xff"),
                                   std::string("tab\there"), std::string("nul\0l", 5), std::string("\x7f")})
        EXPECT_EQ(codeOf(checkedTags({tag})), "bad_input");
    EXPECT_EQ(checkedTags({"", "   "}).value(), Tags{});
}

TEST(CheckedTags, CheckingTwiceGivesTheSame) {
    const Tags once = checkedTags({"  a   b ", "A B", "c"}).value();
    EXPECT_EQ(once, (Tags{"a b", "c"}));
    EXPECT_EQ(checkedTags(once).value(), once);
}

}  // namespace
}  // namespace qd::desk
