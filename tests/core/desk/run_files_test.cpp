// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_files.h"

#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class RunFilesTest : public test::DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        store(test::smallMarket(), "IDX");
        const auto record = runBacktest(*session, {{}, test::smallConfig()}, job());
        ASSERT_TRUE(record.ok()) << record.error().describe();
        run = record->id;
    }
    RunId run;
};

TEST_F(RunFilesTest, EveryFileCanBeReadAlone) {
    const auto stored = vault().loadRunFiles(run).value();
    EXPECT_EQ(loadRunFiles(*session, run).value(), stored);
    std::vector<std::string> names;
    for (const auto& [name, bytes] : stored) {
        names.push_back(name);
        EXPECT_EQ(readRunFile(*session, run, name).value(), bytes) << name;
        EXPECT_FALSE(bytes.empty()) << name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"costs.csv", "equity.csv", "run.json", "summary.json",
                                               "trades.csv", "weights.csv"}));
}

TEST_F(RunFilesTest, WhatIsNotThereIsBadInputAndNamed) {
    const auto noFile = readRunFile(*session, run, "../equity.csv");
    ASSERT_EQ(codeOf(noFile), "bad_input");
    EXPECT_EQ(noFile.error().message, "run " + std::to_string(run.value) + " has no file '../equity.csv'");
    const auto noRun = readRunFile(*session, RunId{99}, "equity.csv");
    ASSERT_EQ(codeOf(noRun), "bad_input");
    EXPECT_EQ(noRun.error().message, "there is no run 99");
    EXPECT_EQ(codeOf(loadRunFiles(*session, {})), "bad_input");
}

}  // namespace
}  // namespace qd::desk
