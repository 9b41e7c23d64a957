// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/study.h"

#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(Study, EveryMethodIsTradedOnTheSameDays) {
    const Study& study = smallStudy();
    ASSERT_EQ(study.methods.size(), 3U);
    for (const auto& method : study.methods) {
        ASSERT_EQ(method.run.dates.size(), study.dates.size() + 1);
        EXPECT_TRUE(std::equal(study.dates.begin(), study.dates.end(), method.run.dates.begin() + 1));
        EXPECT_EQ(method.returns, method.run.returns());
        EXPECT_EQ(method.folds.size(), study.methods.front().folds.size());
    }
    EXPECT_EQ(study.dates.back(), study.sessions.back());
}

TEST(Study, NothingBeforeTheFirstTestIsOutOfSample) {
    const Study& study = smallStudy();
    const auto& first = study.methods.front().folds.front();
    EXPECT_GE(study.dates.front(), study.sessions[first.test.from]);
    EXPECT_EQ(first.train.to + 10, first.test.from);
}

TEST(Study, EveryLookOfEveryFoldIsATrial) {
    const Study& study = smallStudy();
    EXPECT_EQ(study.candidates.size(), 5U);
    EXPECT_EQ(study.trials, 5 * study.methods.front().folds.size());
    EXPECT_EQ(study.spread.trials, study.trials);
    for (const auto& method : study.methods)
        EXPECT_LT(method.dsr, method.psr);
}

TEST(Study, OnlyMembersAreHeld) {
    for (const auto& method : smallStudy().methods) {
        for (const auto& rebalance : method.run.rebalances) {
            for (std::size_t i = 0; i < rebalance.symbols.size(); ++i)
                EXPECT_TRUE(rebalance.symbols[i] != 6 || rebalance.weights[i] == 0.0);
        }
    }
}

TEST(Study, AnUntrueDividendIsNotPaid) {
    auto config = test::studyConfig();
    config.untrueDividends.clear();
    const auto with = runStudy(config, test::studyInputs(), 1, test::studyJob()).value();
    EXPECT_NE(with.hashes.at("dividends"), smallStudy().hashes.at("dividends"));
    config.untrueDividends = {{"S0", Date::parse("2021-03-01").value()}};
    const auto without = runStudy(config, test::studyInputs(), 1, test::studyJob()).value();
    EXPECT_NE(without.methods.front().run.equity.back(), with.methods.front().run.equity.back());
}

TEST(Study, DoesNotDependOnThreads) {
    const auto two = runStudy(test::studyConfig(), test::studyInputs(), 2, test::studyJob()).value();
    EXPECT_EQ(studyFiles(two, "c"), studyFiles(smallStudy(), "c"));
}

TEST(Study, TellsWhichMethodDoesNotFit) {
    auto config = test::studyConfig();
    config.methods[2].config.limits.maxWeight = 0.01;  // eight names cannot sum to one
    const auto infeasible = runStudy(config, test::studyInputs(), 1, test::studyJob());
    ASSERT_FALSE(infeasible.ok());
    EXPECT_EQ(infeasible.error().code, ErrorCode::Infeasible);
    config = test::studyConfig();
    config.trainRows = 1000;
    const auto longer = runStudy(config, test::studyInputs(), 1, test::studyJob());
    EXPECT_EQ(longer.error().code, ErrorCode::BadInput);
    EXPECT_TRUE(longer.error().message.starts_with("Equal: ")) << longer.error().describe();
    config = test::studyConfig();
    config.groups = 400;
    EXPECT_EQ(runStudy(config, test::studyInputs(), 1, test::studyJob()).error().code, ErrorCode::BadInput);
    EXPECT_EQ(runStudy(test::studyConfig(), {}, 1, test::studyJob()).error().code, ErrorCode::BadInput);
}

TEST(Study, CanBeStopped) {
    std::stop_source stop;
    stop.request_stop();
    const auto got = runStudy(test::studyConfig(), test::studyInputs(), 1, test::studyJob(stop.get_token()));
    EXPECT_EQ(got.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace qd::desk
