// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_evaluate.h"

#include <cmath>

#include "core/analytics/sharpe_difference.h"
#include "core/desk/training_spec.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainingEvaluate : public ::testing::Test {
protected:
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    /// What a net wants that gives the first name `first` and shares the rest.
    [[nodiscard]] std::vector<ModelTargets> wishes(double first) const {
        std::vector<model::FoldResult> results;
        for (std::size_t k = 0; k < folds.size(); ++k) {
            model::FoldResult result;
            result.fold = k;
            result.rows = folds[k].test;
            for (std::size_t t = 0; t < result.rows.size(); ++t) {
                result.weights.push_back(static_cast<float>(first));
                for (std::size_t i = 1; i < names.size(); ++i)
                    result.weights.push_back(static_cast<float>((1.0 - first) / 7.0));
            }
            results.push_back(result);
        }
        return {targetsOf("lstm", names, panel.dates(), results).value()};
    }
    [[nodiscard]] Result<TrainingEvaluation> evaluated(const std::vector<ModelTargets>& targets) const {
        return evaluateTraining({panel, tables, config, folds, targets, 1}, job());
    }
    void SetUp() override {
        config.run.benchmark = "IDX";
        folds = trainingFolds(panel.dates(), 63, config).value();
        names.assign(panel.symbols().begin(), panel.symbols().end() - 1);
    }

    SystemClock clock;
    market::PricePanel panel = test::smallMarket(420);
    backtest::RunInputs tables;
    config::TrainingConfig config = test::smallTraining();
    std::vector<model::Fold> folds;
    std::vector<std::string> names;
};

TEST_F(TrainingEvaluate, OneNameAloneEarnsWhatItsPriceEarnsLessTheCostOfBuyingIt) {
    config.run.limits.maxWeight.reset();
    const auto done = evaluated(wishes(1.0));
    ASSERT_TRUE(done.ok()) << done.error().describe();
    const auto& model = done->methods.front();
    ASSERT_EQ(model.id, "model");
    const auto fill = panel.dateIndex(done->dates.front()).value();
    EXPECT_EQ(fill, folds.front().test.front() + 1) << "bought on the session after the first signal";
    EXPECT_NEAR(model.returns[0], -0.001, 2e-6) << "ten basis points";
    for (std::size_t t = 1; t < done->dates.size(); ++t) {
        const double ratio = *panel.at(market::PriceField::Close, fill + t, 0) /
                             *panel.at(market::PriceField::Close, fill + t - 1, 0);
        // The costs of the purchase are a debt of a thousandth until the next rebalance.
        EXPECT_NEAR(model.returns[t], ratio - 1.0, 0.0011 * std::abs(ratio - 1.0) + 2e-6) << t;
    }
    EXPECT_EQ(done->dates.back(), panel.dates().back());
}

TEST_F(TrainingEvaluate, WeightsAreProjectedExactlyOntoTheLimits) {
    const auto done = evaluated(wishes(1.0)).value();
    ASSERT_FALSE(done.methods.front().run.rebalances.empty());
    for (const auto& rebalance : done.methods.front().run.rebalances) {
        ASSERT_EQ(rebalance.symbols.size(), 8U);
        // Nearest to (1, 0 … 0) with a cap of 0.3: the rest is shared alike.
        for (std::size_t i = 0; i < 8; ++i)
            EXPECT_NEAR(rebalance.weights[i], rebalance.symbols[i] == 0 ? 0.3 : 0.1, 1e-9);
    }
}

TEST_F(TrainingEvaluate, AModelThatSharesAlikeIsEqualWeightAndHasNoDifferenceToIt) {
    const auto done = evaluated(wishes(0.125)).value();
    ASSERT_EQ(done.methods.size(), 3U);
    ASSERT_EQ(done.methods[2].id, "equal_weight");
    EXPECT_EQ(done.methods[0].returns, done.methods[2].returns);
    ASSERT_EQ(done.gaps.size(), 1U);
    EXPECT_EQ(done.gaps[0].against, "hrp");
}

TEST_F(TrainingEvaluate, DifferencesAndIntervalsAreThoseOfTheTestsThemselves) {
    const auto done = evaluated(wishes(0.3)).value();
    ASSERT_EQ(done.gaps.size(), 2U);
    analytics::BlockTestOptions options;
    options.resamples = 199;
    options.seed = config.run.seed;
    for (std::size_t m = 1; m < 3; ++m) {
        const auto& model = done.methods[0].returns;
        const auto test =
            analytics::ledoitWolfBootstrap(model, done.methods[m].returns, options, job()).value();
        const auto& gap = done.gaps[m - 1];
        EXPECT_EQ(gap.against, done.methods[m].id);
        EXPECT_DOUBLE_EQ(gap.difference, test.test.difference * std::sqrt(252.0));
        EXPECT_DOUBLE_EQ(gap.low, test.low * std::sqrt(252.0));
        EXPECT_DOUBLE_EQ(gap.high, test.high * std::sqrt(252.0));
        EXPECT_EQ(gap.p, test.test.p);
        EXPECT_LE(gap.low, gap.difference);
        EXPECT_GE(gap.high, gap.difference);
    }
    for (const auto& method : done.methods) {
        const auto evidence = sharpeEvidence(method.returns);
        ASSERT_TRUE(method.evidence && evidence);
        EXPECT_EQ(method.evidence->sharpe, evidence->sharpe);
        EXPECT_EQ(method.evidence->low, evidence->low);
        EXPECT_FALSE(method.evidence->dsr.has_value());
    }
}

TEST_F(TrainingEvaluate, AllTradeOnTheSameDays) {
    const auto done = evaluated(wishes(0.2)).value();
    for (const auto& method : done.methods) {
        ASSERT_EQ(method.run.rebalances.size(), done.methods[0].run.rebalances.size());
        for (std::size_t k = 0; k < method.run.rebalances.size(); ++k)
            EXPECT_EQ(method.run.rebalances[k].fill, done.methods[0].run.rebalances[k].fill);
        EXPECT_GT(method.trades, 0U);
        EXPECT_GT(method.costAnnual, 0.0);
    }
}

TEST_F(TrainingEvaluate, FoldsHaveTheirOwnIntervalAndTheirSessionsAreAllOfThem) {
    const auto done = evaluated(wishes(0.2)).value();
    ASSERT_EQ(done.folds.size(), folds.size());
    std::size_t periods = 0;
    for (std::size_t k = 0; k < folds.size(); ++k) {
        EXPECT_LT(done.folds[k].trainTo, done.folds[k].testFrom);
        EXPECT_EQ(done.folds[k].testFrom, panel.dates()[folds[k].test.front() + 1]);
        ASSERT_TRUE(done.folds[k].evidence.has_value());
        periods += done.folds[k].evidence->periods;
    }
    EXPECT_EQ(periods, done.dates.size());
}

TEST_F(TrainingEvaluate, TheTrialsBehindItDeflateTheModelAlone) {
    auto done = evaluated(wishes(0.2)).value();
    TrackedTrials tracked;
    tracked.backtests = 5;
    tracked.spread = {5, 0.01};
    deflate(done, tracked);
    EXPECT_TRUE(done.methods[0].evidence->dsr.has_value());
    EXPECT_EQ(done.methods[0].evidence->trials, 5U);
    EXPECT_FALSE(done.methods[1].evidence->dsr.has_value());
}

TEST_F(TrainingEvaluate, LimitsThatLeaveNoWeightsAreInfeasible) {
    config.run.limits.maxWeight = 0.1;  // eight names
    EXPECT_EQ(codeOf(evaluated(wishes(0.2))), "infeasible");
}

TEST_F(TrainingEvaluate, ACapOnTurnoverHoldsAgainstWhatIsHeld) {
    config.run.limits.maxTurnover = 0.05;
    auto targets = wishes(0.3);
    for (std::size_t t = 0; t < targets[0].dates.size(); t += 2)
        std::reverse(targets[0].weights.begin() + static_cast<std::ptrdiff_t>(t * 8),
                     targets[0].weights.begin() + static_cast<std::ptrdiff_t>((t + 1) * 8));
    const auto done = evaluated(targets);
    ASSERT_TRUE(done.ok()) << done.error().describe();
    const auto& rebalances = done->methods[0].run.rebalances;
    EXPECT_GT(rebalances[0].turnover, 0.4) << "the first purchase is free of it";
    for (std::size_t k = 1; k < rebalances.size(); ++k)
        EXPECT_LT(rebalances[k].turnover, 0.06) << k;  // weights drift for a day between signal and fill
}

TEST_F(TrainingEvaluate, WeightsThatDoNotFitTheWalkAreRefused) {
    model::FoldResult fold;
    fold.rows = {5, 9};
    fold.weights.assign(16, 0.125F);
    const std::vector<model::FoldResult> twice{fold, fold};
    EXPECT_EQ(codeOf(targetsOf("lstm", names, panel.dates(), twice)), "bad_input");
    fold.rows = {5, 999};
    EXPECT_EQ(codeOf(targetsOf("lstm", names, panel.dates(), {fold})), "bad_input");
    fold.rows = {5};
    EXPECT_EQ(codeOf(targetsOf("lstm", names, panel.dates(), {fold})), "bad_input");
}

}  // namespace
}  // namespace qd::desk
