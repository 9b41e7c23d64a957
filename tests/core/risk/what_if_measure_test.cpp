// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if_measure.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"
#include "tests/core/base/outcome.h"
#include "tests/core/risk/what_if_fixture.h"

namespace qd::risk {
namespace {

using qd::test::codeOf;
using rules::RuleKind;
using test::randomWeights;
using test::whatIfInputs;
using test::whatIfModel;

/// x'Σx, element by element.
double variance(const WhatIfModel& model, const std::vector<double>& x) {
    long double total = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < x.size(); ++j)
            total += static_cast<long double>(x[i]) * x[j] * model.covariance.matrix(i, j);
    return static_cast<double>(total * 252.0L);
}

std::vector<double> pastReturns(const WhatIfModel& model, const std::vector<double>& w) {
    std::vector<double> out;
    for (std::size_t t = 0; t < model.returns.rows; ++t) {
        double day = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i)
            day += w[i] * model.returns.view().row(t)[i];
        out.push_back(day);
    }
    return out;
}

double figure(const std::vector<analytics::MetricValue>& values, std::string_view id) {
    for (const auto& value : values)
        if (value.id == id) return value.value.value();
    return std::numeric_limits<double>::quiet_NaN();
}

WhatIfDraft draftOf(const WhatIfModel& model, std::vector<double> weights) {
    WhatIfDraft draft = startingDraft(model);
    draft.weights = std::move(weights);
    return draft;
}

TEST(WhatIfMeasure, TheStartIsNoTradeAndNoDistance) {
    const auto model = whatIfModel(12);
    const auto numbers = measureWhatIf(*model, startingDraft(*model)).value();
    EXPECT_EQ(numbers.turnover, 0.0);
    EXPECT_EQ(numbers.traded, 0.0);
    EXPECT_EQ(numbers.cost.total(), 0.0);
    EXPECT_EQ(numbers.trackingStart, 0.0);
    EXPECT_NEAR(numbers.invested, 1.0, 1e-15);
    EXPECT_EQ(numbers.names, 12U);
    EXPECT_EQ(numbers.broken, 0U);
}

// Two names: σ₁ = 20 %, σ₂ = 10 %, ρ = 0.5; weights 60 : 40 → σ² = 0.0208, shares 0.8077 and 0.1923.
TEST(WhatIfMeasure, AgreesWithTwoNamesByHand) {
    auto model = std::make_shared<WhatIfModel>(WhatIfModel{});
    model->value = 1e6;
    model->assets.resize(2);
    model->assets[0].price = 50.0;
    model->assets[0].trading = {0.02, 1e7};
    model->assets[1].price = 20.0;
    model->assets[1].trading = {0.01, 4e6};
    model->sectors = {"S"};
    model->start = {0.5, 0.5};
    model->covariance.matrix = portfolio::SquareMatrix(2);
    model->covariance.matrix.set(0, 0, 0.04 / 252.0);
    model->covariance.matrix.set(1, 1, 0.01 / 252.0);
    model->covariance.matrix.set(0, 1, 0.01 / 252.0);
    model->returns.rows = 3;
    model->returns.symbols = {0, 1};
    model->returns.values = portfolio::NumericBuffer(6);
    const double returns[] = {0.01, 0.02, -0.03, 0.01, 0.02, -0.01};
    std::copy(std::begin(returns), std::end(returns), model->returns.values.data());
    model->limits = rules::ConstraintSet::longOnly(2, 0.55);
    model->limits.previous = model->start;
    model->costs = {.commissionBps = 1.0, .halfSpreadBps = 3.0, .impact = 1.0};
    const auto n = measureWhatIf(*model, {{0.6, 0.4}, {0, 0}, model->limits}).value();
    EXPECT_NEAR(n.volatility, std::sqrt(0.36 * 0.04 + 0.16 * 0.01 + 2 * 0.24 * 0.01), 1e-15);
    EXPECT_NEAR(n.riskShare[0], (0.36 * 0.04 + 0.24 * 0.01) / 0.0208, 1e-14);
    EXPECT_NEAR(n.riskShare[1], (0.16 * 0.01 + 0.24 * 0.01) / 0.0208, 1e-14);
    // Days 0.014, −0.014, 0.008; the 5th percentile lies a tenth of the way from −0.014 to 0.008.
    EXPECT_NEAR(n.valueAtRisk, -0.014 + 0.1 * 0.022, 1e-15);
    EXPECT_NEAR(n.expectedShortfall, -0.014, 1e-15);
    EXPECT_NEAR(n.trackingStart, std::sqrt(0.01 * (0.04 + 0.01 - 0.02)), 1e-15);
    EXPECT_NEAR(n.turnover, 0.1, 1e-15);
    EXPECT_NEAR(n.traded, 200'000.0, 1e-6);
    EXPECT_NEAR(n.cost.commission, 20.0, 1e-9);
    EXPECT_NEAR(n.cost.spread, 60.0, 1e-9);
    EXPECT_NEAR(n.cost.impact, 1e5 * (0.02 * std::sqrt(0.01) + 0.01 * std::sqrt(0.025)), 1e-6);
    EXPECT_FALSE(n.trackingBenchmark.has_value());
    EXPECT_EQ(n.broken, 1U) << "0.6 above the cap of 0.55";
    EXPECT_NEAR(n.effectiveNames, 1.0 / 0.52, 1e-14);
}

TEST(WhatIfMeasure, AgreesWithPlainLoopsAndWithTheCatalogueOfMetrics) {
    for (const std::size_t names : {1U, 2U, 7U, 40U}) {
        const auto model = whatIfModel(names, 90, names);
        Rng rng(names);
        for (int round = 0; round < 20; ++round) {
            const auto w = randomWeights(rng, names);
            const auto n = measureWhatIf(*model, draftOf(*model, w)).value();
            EXPECT_NEAR(n.volatility, std::sqrt(variance(*model, w)), 1e-12);
            auto away = w;
            for (std::size_t i = 0; i < names; ++i)
                away[i] -= model->start[i];
            EXPECT_NEAR(n.trackingStart, std::sqrt(std::max(0.0, variance(*model, away))), 1e-9);
            const auto metrics =
                analytics::computeMetrics(pastReturns(*model, w), model->benchmarkReturns, {}).value();
            EXPECT_NEAR(n.valueAtRisk, figure(metrics, "var_95"), 1e-14);
            EXPECT_NEAR(n.expectedShortfall, figure(metrics, "cvar_95"), 1e-14);
            EXPECT_NEAR(n.trackingBenchmark.value(), figure(metrics, "tracking_error"), 1e-12);
            EXPECT_NEAR(std::accumulate(n.riskShare.begin(), n.riskShare.end(), 0.0), 1.0, 1e-12);
            EXPECT_NEAR(std::accumulate(n.sectorWeight.begin(), n.sectorWeight.end(), 0.0), 1.0, 1e-12);
            EXPECT_NEAR(std::accumulate(n.sectorRisk.begin(), n.sectorRisk.end(), 0.0), 1.0, 1e-12);
        }
    }
}

// Euler: σ is homogeneous of degree one, so shares are what a small change of each weight does.
TEST(WhatIfMeasure, RiskSharesAreDerivatives) {
    const auto model = whatIfModel(15);
    Rng rng(8);
    const auto w = randomWeights(rng, 15);
    const auto base = measureWhatIf(*model, draftOf(*model, w)).value();
    for (std::size_t i = 0; i < w.size(); ++i) {
        auto up = w;
        auto down = w;
        up[i] += 1e-5;
        down[i] -= 1e-5;
        const double slope = (measureWhatIf(*model, draftOf(*model, up)).value().volatility -
                              measureWhatIf(*model, draftOf(*model, down)).value().volatility) /
                             2e-5;
        EXPECT_NEAR(base.riskShare[i], w[i] * slope / base.volatility, 1e-7);
    }
}

TEST(WhatIfMeasure, LimitsAreThoseOfTheOneEvaluator) {
    auto inputs = whatIfInputs(20);
    inputs.rules.maxWeight = 0.06;
    inputs.rules.sectorCap = 0.3;
    inputs.rules.maxTurnover = 0.05;
    inputs.rules.sectors = inputs.sectors;
    for (std::size_t i = 0; i < 20; ++i)
        inputs.sectors.try_emplace(inputs.panel.symbols()[i], "Energy");
    const auto model = prepareWhatIf(std::move(inputs)).value();
    Rng rng(2);
    const auto draft = draftOf(*model, randomWeights(rng, 20));
    const auto n = measureWhatIf(*model, draft).value();
    const auto asked = rules::evaluate(draft.limits, draft.weights, [&](std::span<const double> x) {
                           return model->risk().variance(x);
                       }).value();
    ASSERT_EQ(n.limits.size(), asked.size());
    std::size_t broken = 0;
    for (std::size_t k = 0; k < asked.size(); ++k) {
        EXPECT_EQ(n.limits[k].id, asked[k].id);
        EXPECT_EQ(n.limits[k].slack, asked[k].slack);
        broken += asked[k].violated ? 1U : 0U;
        if (asked[k].id.kind == RuleKind::GroupCap) {
            EXPECT_NEAR(asked[k].actual, n.sectorWeight[asked[k].id.index], 1e-15);
        }
        if (asked[k].id.kind == RuleKind::Turnover) {
            EXPECT_NEAR(asked[k].actual, n.turnover, 1e-15);
        }
    }
    EXPECT_EQ(n.broken, broken);
    EXPECT_GT(broken, 0U);
}

TEST(WhatIfMeasure, ATrackingErrorAgainstWeightsUsesTheCovariance) {
    auto inputs = whatIfInputs(6);
    for (std::size_t i = 0; i < 6; ++i)
        inputs.rules.benchmark[inputs.panel.symbols()[i]] = 1.0 / 6.0;
    const auto model = prepareWhatIf(std::move(inputs)).value();
    ASSERT_TRUE(model->benchmarkWeights);
    const auto n = measureWhatIf(*model, startingDraft(*model)).value();
    auto away = model->start;
    for (double& w : away)
        w -= 1.0 / 6.0;
    EXPECT_NEAR(n.trackingBenchmark.value(), std::sqrt(variance(*model, away)), 1e-12);
}

TEST(WhatIfMeasure, MoreTradingNeverCostsLess) {
    const auto model = whatIfModel(10);
    double last = 0.0;
    for (int step = 0; step <= 50; ++step) {
        const auto draft = withWeight(startingDraft(*model), 3, 0.02 * step, WhatIfRoom::Others);
        const auto n = measureWhatIf(*model, draft).value();
        if (draft.weights[3] < model->start[3]) continue;
        EXPECT_GE(n.cost.total(), last);
        last = n.cost.total();
    }
    EXPECT_GT(last, 0.0);
}

TEST(WhatIfMeasure, WithoutHoldingsEverythingIsCashAndRiskIsNone) {
    const auto model = whatIfModel(5);
    const auto n = measureWhatIf(*model, draftOf(*model, std::vector<double>(5, 0.0))).value();
    EXPECT_EQ(n.cash, 1.0);
    EXPECT_EQ(n.volatility, 0.0);
    EXPECT_EQ(n.effectiveNames, 0.0);
    EXPECT_EQ(n.riskShare, std::vector<double>(5, 0.0));
    EXPECT_EQ(n.valueAtRisk, 0.0);
    EXPECT_EQ(n.broken, 1U) << "not fully invested";
}

TEST(WhatIfMeasure, RefusesWhatIsNoDraftOfTheModel) {
    const auto model = whatIfModel(4);
    EXPECT_EQ(codeOf(measureWhatIf(*model, draftOf(*model, {0.5, 0.5}))), "bad_input");
    EXPECT_EQ(codeOf(measureWhatIf(*model, draftOf(*model, {}))), "bad_input");
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity(), 1e308, -1e308}) {
        EXPECT_EQ(codeOf(measureWhatIf(*model, draftOf(*model, {bad, 0.3, 0.3, 0.4}))), "bad_input") << bad;
    }
    auto draft = startingDraft(*model);
    draft.limits.maxTurnover = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(codeOf(measureWhatIf(*model, draft)), "bad_input");
    draft = startingDraft(*model);
    draft.locked.clear();
    EXPECT_EQ(codeOf(measureWhatIf(*model, draft)), "bad_input");
}

}  // namespace
}  // namespace qd::risk
