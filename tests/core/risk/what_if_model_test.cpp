// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_model.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/portfolio/allocation.h"
#include "core/risk/what_if_measure.h"
#include "tests/core/base/outcome.h"
#include "tests/core/risk/what_if_fixture.h"

namespace qd::risk {
namespace {

using qd::test::codeOf;
using test::panelOf;
using test::whatIfInputs;

TEST(WhatIfModel, WeighsWhatIsHeldAndLeavesTheBenchmarkOut) {
    const auto model = prepareWhatIf(whatIfInputs(8)).value();
    EXPECT_EQ(model->size(), 8U);
    double total = 0.0;
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_NE(model->assets[i].symbol, "IDX");
        EXPECT_NEAR(model->start[i] * model->value, 1e5 * (1.0 + static_cast<double>(i % 4)), 1e-6);
        total += model->start[i];
    }
    EXPECT_NEAR(total, 1.0, 1e-14);
    EXPECT_EQ(model->benchmark, "IDX");
    EXPECT_EQ(model->benchmarkReturns.size(), model->returns.rows);
    EXPECT_EQ(model->returns.rows, 129U);
}

// The same covariance that `qdctl weights` uses: its volatility of equal weights is the model's.
TEST(WhatIfModel, VolatilityIsThatOfAllocate) {
    for (const auto kind : {portfolio::CovarianceKind::Sample, portfolio::CovarianceKind::LedoitWolf,
                            portfolio::CovarianceKind::Oas, portfolio::CovarianceKind::Ewma,
                            portfolio::CovarianceKind::ConstantCorrelation}) {
        auto inputs = whatIfInputs(14);
        inputs.risk = {60, kind};
        const auto panel = inputs.panel;
        const auto model = prepareWhatIf(std::move(inputs)).value();
        std::vector<bool> eligible(15, true);
        eligible[14] = false;
        const auto made = portfolio::allocate(
            panel, panel.rows() - 1,
            {.method = portfolio::Method::InverseVolatility, .covariance = kind, .lookback = 60}, eligible);
        auto draft = startingDraft(*model);
        draft.weights = made->weights;
        EXPECT_NEAR(measureWhatIf(*model, draft).value().volatility, made->volatility, 1e-12);
    }
}

TEST(WhatIfModel, SectorsHaveAGroupEachAndNamesWithoutOneComeLast) {
    auto inputs = whatIfInputs(14);
    inputs.rules.sectorCap = 0.5;
    inputs.rules.sectorLimits["Energy"] = {0.1, 0.3};
    const auto model = prepareWhatIf(std::move(inputs)).value();
    ASSERT_EQ(model->sectors, (std::vector<std::string>{"Energy", "Materials", "Technology", ""}));
    ASSERT_EQ(model->limits.groups.size(), 4U);
    EXPECT_EQ(model->limits.groups[0].floor, 0.1);
    EXPECT_EQ(model->limits.groups[0].cap, 0.3);
    EXPECT_EQ(model->limits.groups[1].cap, 0.5);
    EXPECT_FALSE(model->limits.groups[3].cap.has_value());
    EXPECT_EQ(model->limits.groups[3].members, (std::vector<std::size_t>{6, 13}));
    for (std::size_t i = 0; i < 14; ++i) {
        const auto& members = model->limits.groups[model->assets[i].sector].members;
        EXPECT_EQ(std::count(members.begin(), members.end(), i), 1);
    }
}

TEST(WhatIfModel, WhatLacksPricesIsLeftOutAndNamed) {
    auto inputs = whatIfInputs(3);
    inputs.worth["GONE"] = 5e4;
    const auto model = prepareWhatIf(std::move(inputs)).value();
    ASSERT_EQ(model->leftOut.size(), 1U);
    EXPECT_EQ(model->leftOut[0].symbol, "GONE");
    EXPECT_EQ(model->leftOut[0].worth, 5e4);
    EXPECT_NEAR(model->value, 6e5, 1e-6);
    WhatIfInputs gap;
    gap.panel = panelOf({"A", "B"}, {{10, 10}, {0, 11}, {12, 10}, {11, 12}});
    gap.worth = {{"A", 100.0}, {"B", 300.0}};
    gap.costs = usualCosts();
    const auto without = prepareWhatIf(gap).value();
    EXPECT_EQ(without->size(), 1U);
    EXPECT_EQ(without->leftOut[0].symbol, "A");
    EXPECT_EQ(without->start[0], 1.0);
}

TEST(WhatIfModel, CashIsWhatTheWeightsLeave) {
    auto inputs = whatIfInputs(4);
    inputs.cash = 1e6;
    const auto model = prepareWhatIf(std::move(inputs)).value();
    EXPECT_NEAR(measureWhatIf(*model, startingDraft(*model)).value().cash, 0.5, 1e-14);
}

TEST(WhatIfModel, LimitsThatDoNotFitAreLeftOutWithANote) {
    auto inputs = whatIfInputs(4);
    inputs.rules.forbidden = {"NOBODY"};
    inputs.rules.maxWeight = 0.3;
    const auto model = prepareWhatIf(std::move(inputs)).value();
    ASSERT_EQ(model->notes.size(), 1U);
    EXPECT_NE(model->notes[0].text.find("NOBODY"), std::string::npos);
    EXPECT_EQ(model->limits.maxWeight, 1.0);
}

TEST(WhatIfModel, TurnoverAndWhatMayNotRiseCountFromTheStart) {
    auto inputs = whatIfInputs(4);
    inputs.rules.maxTurnover = 0.2;
    inputs.rules.noIncrease = {"N001"};
    const auto model = prepareWhatIf(std::move(inputs)).value();
    EXPECT_EQ(model->limits.maxTurnover, 0.2);
    ASSERT_EQ(model->limits.restricted.size(), 1U);
    const auto up = withWeight(startingDraft(*model), 1, 0.5, WhatIfRoom::Others);
    EXPECT_EQ(measureWhatIf(*model, up).value().broken, 2U) << "turnover and the name that may not rise";
}

TEST(WhatIfModel, ABenchmarkWithAGapIsNoneAndSaysSo) {
    WhatIfInputs in;
    in.panel = panelOf({"A", "IDX"}, {{10, 10}, {11, 0}, {12, 10}, {11, 12}});
    in.worth = {{"A", 100.0}};
    in.benchmark = "IDX";
    in.costs = usualCosts();
    const auto model = prepareWhatIf(in).value();
    EXPECT_TRUE(model->benchmarkReturns.empty());
    EXPECT_FALSE(model->notes.empty());
    EXPECT_FALSE(measureWhatIf(*model, startingDraft(*model)).value().trackingBenchmark.has_value());
}

TEST(WhatIfModel, RefusesWhatCannotBeTriedOut) {
    WhatIfInputs in;
    in.costs = usualCosts();
    in.panel = panelOf({"A"}, {{10}, {11}});
    in.worth = {{"A", 100.0}};
    EXPECT_EQ(codeOf(prepareWhatIf(in)), "bad_input") << "two sessions";
    in.panel = panelOf({"A"}, {{10}, {11}, {12}});
    EXPECT_EQ(codeOf(prepareWhatIf(in)), "ok");
    for (const double worth :
         {0.0, -5.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        in.worth = {{"A", worth}};
        EXPECT_EQ(codeOf(prepareWhatIf(in)), "bad_input") << worth;
    }
    in.worth.clear();
    EXPECT_EQ(codeOf(prepareWhatIf(in)), "bad_input") << "nothing held";
    in.worth = {{"A", 100.0}};
    in.costs.impact = -1.0;
    EXPECT_EQ(codeOf(prepareWhatIf(in)), "bad_input");
}

TEST(WhatIfModel, APriceThatNeverMovesIsNoRiskAndNoTrouble) {
    WhatIfInputs in;
    in.costs = usualCosts();
    in.risk.covariance = portfolio::CovarianceKind::Sample;
    in.panel = panelOf({"A", "FLAT"}, {{10, 5}, {11, 5}, {12, 5}, {11, 5}, {12, 5}});
    in.worth = {{"A", 100.0}, {"FLAT", 100.0}};
    const auto model = prepareWhatIf(in).value();
    const auto n = measureWhatIf(*model, startingDraft(*model)).value();
    EXPECT_EQ(model->assets[1].volatility, 0.0);
    EXPECT_NEAR(n.riskShare[0], 1.0, 1e-12);
}

}  // namespace
}  // namespace qd::risk
