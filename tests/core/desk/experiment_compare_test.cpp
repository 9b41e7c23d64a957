// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/analytics/sharpe_difference.h"
#include "core/desk/experiments_view.h"
#include "core/desk/live_returns.h"
#include "tests/core/desk/models_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using test::codeOf;

class ExperimentCompareTest : public test::ModelsTest {
protected:
    std::string compare(const std::vector<RunId>& runs) {
        return codeOf(compareExperiments(*session, runs, job()));
    }
};

TEST_F(ExperimentCompareTest, RunsStandSideBySideWithDifferencesIntervalsAndCurves) {
    test::Numbers better;
    better.sharpe = 1.9;
    better.drawdown = -0.3;
    const auto a = train({}, "pat", "version: 1\nname: a\nfit:\n  seed: 7\n", 0.001);
    const auto b = train(better, "pat", "version: 1\nname: b\nfit:\n  seed: 8\n", 0.003);
    const auto made = compareExperiments(*session, {a, b}, job());
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const auto& view = **made;
    ASSERT_EQ(view.differences.size(), 1U);
    EXPECT_EQ(view.differences[0].key, "fit.seed");
    EXPECT_EQ(view.sameKeys, 1U);
    EXPECT_TRUE(view.sameData);
    const auto& sharpe = view.metrics[0];
    EXPECT_EQ(sharpe.key, "sharpe");
    EXPECT_EQ(sharpe.values, (std::vector<std::optional<double>>{1.4, 1.9}));
    EXPECT_EQ(sharpe.low.size(), 2U);
    EXPECT_EQ(sharpe.high[0], 2.5);
    EXPECT_EQ(sharpe.best, 1U);
    for (const auto& metric : view.metrics) {
        if (metric.key == "max_drawdown") {
            EXPECT_EQ(metric.best, 0U) << "the shallower one";
        }
        if (metric.key == "volatility") {
            EXPECT_FALSE(metric.best.has_value()) << "neither more nor less is better";
        }
    }
    // The same test as the library's on the same returns, annual.
    const auto first = parseReturns(test::returnsText(400, 0.001), "model")->values;
    const auto second = parseReturns(test::returnsText(400, 0.003), "model")->values;
    const auto expected = analytics::ledoitWolfBootstrap(second, first, {}, job()).value();
    ASSERT_EQ(view.sharpe.size(), 1U);
    EXPECT_EQ(view.sharpe[0].run, 1U);
    EXPECT_EQ(view.sharpe[0].sessions, 400U);
    EXPECT_DOUBLE_EQ(*view.sharpe[0].difference, expected.test.difference * std::sqrt(252.0));
    EXPECT_DOUBLE_EQ(*view.sharpe[0].low, expected.low * std::sqrt(252.0));
    EXPECT_EQ(view.sharpe[0].p, expected.test.p);
    EXPECT_GT(*view.sharpe[0].difference, 0.0);
    ASSERT_EQ(view.equity.size(), 2U);
    EXPECT_EQ(view.equity[0].dates.size(), 400U);
    EXPECT_DOUBLE_EQ(view.equity[0].value[1], (1.0 + first[0]) * (1.0 + first[1]));
    EXPECT_TRUE(view.hrp.has_value());
    ASSERT_EQ(view.learning.size(), 2U);
    EXPECT_EQ(view.learning[1].run, 1U);
    EXPECT_EQ(view.learning[1].epochs.size(), 3U);
}

TEST_F(ExperimentCompareTest, TheSameReturnsHaveNoDifferenceAndSaySo) {
    const auto view = compareExperiments(*session, {train(), train()}, job()).value();
    EXPECT_FALSE(view->sharpe[0].difference.has_value());
    EXPECT_FALSE(view->sharpe[0].words.empty());
}

TEST_F(ExperimentCompareTest, WhatCannotBeComparedIsRefused) {
    const auto a = train();
    EXPECT_EQ(compare({a}), "bad_input");
    EXPECT_EQ(compare({a, a}), "bad_input");
    EXPECT_EQ(compare({a, RunId{999}}), "bad_input");
    std::vector<RunId> many;
    for (std::size_t i = 0; i <= kMostCompared; ++i)
        many.push_back(train());
    EXPECT_EQ(compare(many), "bad_input");
    test::CancelAt cancel(1);
    EXPECT_EQ(codeOf(compareExperiments(*session, {a, many[0]}, cancel.context(clock))), "cancelled");
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->spoil = [](vault::RunFiles& all) { all["returns.csv"] = "date\n"; };
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"rita", identity::Role::Risk});
    EXPECT_EQ(compare({a, many[0]}), "integrity");
}

}  // namespace
}  // namespace qd::desk
