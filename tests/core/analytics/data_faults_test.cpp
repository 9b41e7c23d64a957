// SPDX-License-Identifier: GPL-3.0-or-later
// Every data fault at every size, through the metrics and through the statistics of qdctl validate: exact
// values or a typed refusal, never a number that is none.
#include "tests/core/data_faults.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "core/analytics/bootstrap.h"
#include "core/analytics/drawdown_table.h"
#include "core/analytics/hidden_markov.h"
#include "core/analytics/metrics.h"
#include "core/analytics/overfitting_probability.h"
#include "core/analytics/rolling_metrics.h"
#include "core/analytics/sharpe_difference.h"
#include "core/analytics/sharpe_inference.h"
#include "core/analytics/superior_ability.h"
#include "tests/core/analytics/series_data.h"

namespace qd::analytics {
namespace {

using test::Series;

constexpr std::size_t kRows = 70;

/// A fault at a size: the returns of each column, as they come out of the prices.
class DataFaults : public testing::TestWithParam<std::tuple<std::size_t, std::size_t>> {
protected:
    void SetUp() override {
        const auto [fault, width] = GetParam();
        const auto table =
            qd::test::faultyTable(qd::test::kDataFaults[fault], kRows, qd::test::kFaultWidths[width]);
        for (std::size_t c = 0; c < table.width(); ++c)
            m_columns.push_back(table.returnsOf(c));
    }
    /// A refusal says what is wrong with the input; nothing else may go wrong.
    template <class T>
    static bool answered(const Result<T>& result) {
        if (result.ok()) return true;
        EXPECT_EQ(result.error().code, ErrorCode::BadInput) << result.error().message;
        EXPECT_FALSE(result.error().message.empty());
        return false;
    }
    static void expectFinite(std::initializer_list<double> values) {
        for (const double v : values)
            EXPECT_TRUE(std::isfinite(v));
    }

    std::vector<Series> m_columns;
};

TEST_P(DataFaults, MetricsAreValuesOrARefusal) {
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Series& own = m_columns[c];
        const Series& other = m_columns[(c + 1) % m_columns.size()];
        for (const Series& benchmark : {Series{}, other}) {
            const auto got = computeMetrics(own, benchmark, {});
            const bool sound =
                std::all_of(own.begin(), own.end(), [](double r) { return r >= -1.0 && r < 1e12; });
            if (!answered(got)) {
                EXPECT_TRUE(!sound || own.empty() || !benchmark.empty()) << got.error().message;
                continue;
            }
            for (const MetricValue& v : *got) {
                if (v.value) expectFinite({*v.value});
            }
        }
    }
}

TEST_P(DataFaults, IntervalsAndTablesOfOneSeriesAreValuesOrARefusal) {
    BootstrapOptions options;
    options.resamples = 100;
    for (const Series& own : m_columns) {
        if (const auto got = sharpeInterval(own); answered(got))
            expectFinite({got->sharpe, got->low, got->high});
        if (const auto sample = sharpeSample(own); answered(sample)) {
            expectFinite({probabilisticSharpe(*sample), minTrackRecord(*sample).value_or(0.0)});
            expectFinite({deflatedSharpe(*sample, {1000, 0.01})});
        }
        const auto made = bootstrapIntervals(
            own, {BootstrapStatistic::Sharpe, BootstrapStatistic::MaxDrawdown}, options, test::quietJob());
        if (answered(made)) {
            for (const auto& interval : made->intervals)
                expectFinite({interval.low, interval.high, interval.deviation});
        }
        if (const auto falls = drawdownTable(own); answered(falls)) {
            for (const Drawdown& d : *falls)
                EXPECT_TRUE(d.depth < 0.0 && d.depth >= -1.0);
        }
        RollingOptions rolling;
        rolling.window = 21;
        if (const auto risk = rollingRisk(own, rolling); answered(risk)) {
            for (std::size_t t = 0; t < own.size(); ++t)
                expectFinite({risk->sharpe[t].value_or(0.0), risk->volatility[t].value_or(0.0)});
        }
    }
}

TEST_P(DataFaults, TestsOfTwoSeriesAreValuesOrARefusal) {
    BlockTestOptions options;
    options.resamples = 99;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Series& a = m_columns[c];
        const Series& b = m_columns[(c + 1) % m_columns.size()];
        if (const auto got = memmelTest(a, b); answered(got)) expectFinite({got->z, got->p, got->deviation});
        const auto robust = ledoitWolfBootstrap(a, b, options, test::quietJob());
        if (answered(robust)) expectFinite({robust->test.z, robust->test.p, robust->low, robust->high});
        if (const auto beta = rollingBeta(a, b, {.window = 21}); answered(beta)) {
            for (const Statistic& v : *beta)
                expectFinite({v.value_or(0.0)});
        }
    }
}

TEST_P(DataFaults, TestsOfAllSeriesAreValuesOrARefusal) {
    const auto all = test::spansOf(m_columns);
    const auto overfitting = overfittingProbability(all, {8}, test::quietJob());
    if (answered(overfitting))
        expectFinite({overfitting->pbo, overfitting->meanLogit, overfitting->probabilityOfLoss});
    SuperiorAbilityOptions options;
    options.resamples = 100;
    const auto superior = superiorAbility(all, options, test::quietJob());
    if (answered(superior)) {
        expectFinite({superior->lower, superior->consistent, superior->upper, superior->realityCheck});
        EXPECT_LE(superior->lower, superior->upper);
    }
    HiddenMarkovOptions regimes;
    regimes.starts = 2;
    const auto model = fitHiddenMarkov(m_columns.front(), regimes, test::quietJob());
    if (!answered(model)) return;
    for (const auto& state : model->states)
        expectFinite({state.mean, state.deviation, state.initial, model->logLikelihood});
}

INSTANTIATE_TEST_SUITE_P(EveryFaultAtEverySize, DataFaults,
                         testing::Combine(testing::Range<std::size_t>(0, qd::test::kDataFaults.size()),
                                          testing::Range<std::size_t>(0, qd::test::kFaultWidths.size())));

}  // namespace
}  // namespace qd::analytics
