// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_reproduce.h"

#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class Reproduce : public test::TrainingTest {};

TEST_F(Reproduce, MakesTheSameBytesAndRecordsNothingButThatItDid) {
    const auto run = train().value();
    auto other = trainRequest();
    other.config.run.seed = 9;
    ASSERT_TRUE(trainModel(*session, other, watch(), job()).ok()) << "a later trial changes nothing";
    const auto before = counts();
    const auto again = reproduceRun(*session, run.id, 1, watch(), job());
    ASSERT_TRUE(again.ok()) << again.error().describe();
    EXPECT_TRUE(again->whole());
    EXPECT_EQ(again->same.size(), filesOf(run.id).size());
    EXPECT_TRUE(again->changed.empty());
    EXPECT_EQ(counts().runs, before.runs);
    const auto audit = test::lastAudit(vault());
    EXPECT_EQ(audit.what.action, "model.reproduce");
    EXPECT_TRUE(test::detailOf(audit).find("whole")->boolOr(false));
    EXPECT_TRUE(journalNumbers(files, path)->empty());
}

TEST_F(Reproduce, TakesTheTablesOfTheRecord) {
    auto request = trainRequest();
    request.inputs.dividends.dividends = {{"AAA", dataset.to, 0.5}};
    const auto run = trainModel(*session, request, watch(), job()).value();
    EXPECT_TRUE(reproduceRun(*session, run.id, 1, watch(), job())->whole());
}

TEST_F(Reproduce, NamesTheFilesThatCameOutOtherwise) {
    const auto run = train().value();
    programs.scripts[0].shift = 0.5;
    const auto again = reproduceRun(*session, run.id, 1, watch(), job());
    ASSERT_TRUE(again.ok());
    EXPECT_FALSE(again->whole());
    EXPECT_NE(std::find(again->different.begin(), again->different.end(), "weights.csv"),
              again->different.end());
    EXPECT_NE(std::find(again->same.begin(), again->same.end(), "config.yaml"), again->same.end());
    EXPECT_FALSE(test::detailOf(test::lastAudit(vault())).find("whole")->boolOr(true));
}

TEST_F(Reproduce, RefusesWhatIsNoTraining) {
    EXPECT_EQ(codeOf(reproduceRun(*session, RunId{77}, 1, watch(), job())), "bad_input");
}

}  // namespace
}  // namespace qd::desk
