// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_evaluation.h"

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

TEST(ModelEvaluation, ReadsWhatIsThereAndLeavesTheRestUnmeasured) {
    const auto read = parseEvaluation(R"({"version":1,"status":"complete","seed":7,"code_version":"0.6",
        "out_of_sample":{"first_day":"2015-01-02","last_day":"2024-12-30","periods":2516,"sharpe":0.81,
          "sharpe_low":0.2,"sharpe_high":1.4,"deflated_sharpe":0.6,"trials":9,"max_drawdown":-0.3,
          "win_rate":0.54,"trades":800,"turnover":2.5,"cagr":null},
        "baselines":{"hrp":{"sharpe":0.7}},
        "differences":{"hrp":{"sharpe":0.11,"low":-0.2,"high":0.4,"p":0.5}},
        "training":{"first_day":"2008-01-02","last_day":"2014-12-31","symbols":["A","B"]},
        "features":{"view":"core_technical","version":2,"names":["rsi"],"hash":"ab"},
        "data":{"content_hash":"cd"},"model":{"kind":"gat"}})");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->model.sharpe, 0.81);
    EXPECT_EQ(read->model.sharpeLow, 0.2);
    EXPECT_EQ(read->model.periods, 2516);
    EXPECT_EQ(read->model.drawdown, -0.3);
    EXPECT_EQ(read->model.deflated, 0.6);
    EXPECT_EQ(read->model.trials, 9);
    EXPECT_FALSE(read->model.cagr.has_value()) << "null is not measured";
    EXPECT_FALSE(read->model.volatility.has_value());
    EXPECT_EQ(read->hrp.sharpe, 0.7);
    EXPECT_FALSE(read->equalWeight.sharpe.has_value());
    EXPECT_EQ(read->overHrp.high, 0.4);
    EXPECT_FALSE(read->overEqualWeight.difference.has_value());
    EXPECT_EQ(read->trainedTo, Date::parse("2014-12-31").value());
    EXPECT_EQ(read->symbols, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(read->featureVersion, 2);
    EXPECT_EQ(read->features.size(), 1U);
    EXPECT_EQ(read->dataHash, "cd");
    EXPECT_EQ(read->kind, "gat");
    EXPECT_EQ(read->seed, 7);
    EXPECT_TRUE(read->complete);
}

TEST(ModelEvaluation, WhereNothingElseWasTriedTheProbabilityOfARatioAboveZeroCounts) {
    EXPECT_EQ(
        parseEvaluation(R"({"out_of_sample":{"deflated_sharpe":null,"probabilistic_sharpe":0.9,"trials":1}})")
            ->model.deflated,
        0.9);
    EXPECT_FALSE(
        parseEvaluation(R"({"out_of_sample":{"deflated_sharpe":null,"probabilistic_sharpe":0.9,"trials":5}})")
            ->model.deflated.has_value())
        << "after five trials it does not";
}

TEST(ModelEvaluation, WhatIsNoEvaluationIsDamageAndOddNumbersAreNotMeasured) {
    for (const char* text : {"", "[]", "3", "{", R"({"a":1,"a":2})"})
        EXPECT_EQ(parseEvaluation(text).ok(), false) << text;
    EXPECT_EQ(parseEvaluation("[]").error().code, ErrorCode::Integrity);
    const auto odd = parseEvaluation(
        R"({"out_of_sample":{"sharpe":"1.4","trades":-3,"periods":2.5,"win_rate":1e400,"first_day":"soon"}})");
    if (odd.ok()) {
        EXPECT_FALSE(odd->model.trades.has_value());
        EXPECT_FALSE(odd->model.periods.has_value());
    }
    const auto text =
        parseEvaluation(R"({"out_of_sample":{"sharpe":"1.4","first_day":"soon"},"status":"running"})");
    EXPECT_FALSE(text->model.sharpe.has_value());
    EXPECT_FALSE(text->model.from.has_value());
    EXPECT_FALSE(text->complete);
}

}  // namespace
}  // namespace qd::desk
