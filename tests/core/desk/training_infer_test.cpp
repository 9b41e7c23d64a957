// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_infer.h"

#include "core/desk/training_panel.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainingInfer : public test::TrainingTest {
protected:
    void SetUp() override {
        TrainingTest::SetUp();
        auto config = test::smallTraining();
        config.run.benchmark = "IDX";
        panel = trainingPanel(test::smallMarket(420), config, {}, 1, job()).value();
    }
    [[nodiscard]] auto infer(RunId run) {
        return inferTraining(*session, {run, panel, {400, 410}, true}, programs, job());
    }
    model::LearningPanel panel;
};

TEST_F(TrainingInfer, AsksEachNetOfTheTraining) {
    const auto one = infer(train()->id);
    ASSERT_TRUE(one.ok()) << one.error().describe();
    ASSERT_EQ(one->size(), 1U);
    EXPECT_EQ(one->front().first, "lstm");
    EXPECT_EQ(one->front().second.rows, 2U);
    EXPECT_EQ(one->front().second.sensitivities.size(), 2U * 8U * 10U);
    EXPECT_EQ(programs.log.commands.back().arguments, std::vector<std::string>{"infer"});
    const auto both = infer(train("ensemble")->id);
    ASSERT_TRUE(both.ok()) << both.error().describe();
    EXPECT_EQ(both->size(), 2U);
}

TEST_F(TrainingInfer, RefusesWhatHasNoNetOrOtherFeatures) {
    EXPECT_EQ(codeOf(infer(RunId{77})), "bad_input");
    EXPECT_EQ(codeOf(infer(train("hrp")->id)), "bad_input");
    const auto run = train()->id;
    panel.features.front() = "another";
    const auto refused = infer(run);
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(refused.error().message.find("features"), std::string::npos);
}

}  // namespace
}  // namespace qd::desk
