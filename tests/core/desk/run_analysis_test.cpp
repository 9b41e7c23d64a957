// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_analysis.h"

#include <string>
#include <vector>

#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;
using test::smallConfig;

class RunAnalysisTest : public test::DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        store(test::smallMarket(700), "IDX");
        know({{"AAA", "", "Utilities"}, {"BBB", "", "Energy"}});
        const auto record = runBacktest(*session, {{}, smallConfig()}, job());
        ASSERT_TRUE(record.ok()) << record.error().describe();
        run = loadRun(*session, record->id).value();
        auto loaded = loadAnalysisInputs(*session, run, job());
        ASSERT_TRUE(loaded.ok()) << loaded.error().describe();
        inputs = *loaded;
    }
    [[nodiscard]] AnalysisRequest whole() const {
        return {run->result.dates.front(), run->result.dates.back(), {}, nullptr};
    }

    std::shared_ptr<const RunView> run;
    AnalysisInputs inputs;
};

TEST_F(RunAnalysisTest, OfTheWholeRunHasEveryPart) {
    const auto found = runAnalysis(inputs, whole()).value();
    EXPECT_EQ(found->from, run->result.dates.front());
    EXPECT_EQ(found->to, run->result.dates.back());
    EXPECT_EQ(found->returns, run->result.dates.size() - 1);
    EXPECT_TRUE(found->regimesOfBenchmark);
    ASSERT_TRUE(found->byRules.value.has_value());
    EXPECT_EQ(found->byRules.value->size(), 4U);
    ASSERT_TRUE(found->byStates.value.has_value());
    EXPECT_EQ(found->byStates.value->size(), 2U);
    EXPECT_TRUE(found->sectors.value.has_value());
    EXPECT_TRUE(found->account.value.has_value());
    EXPECT_FALSE(found->factors.value.has_value() || found->factors.why.has_value());
}

TEST_F(RunAnalysisTest, TheDeepestFallIsTheMaximumDrawdownAndHasItsDays) {
    const auto found = runAnalysis(inputs, whole()).value();
    ASSERT_FALSE(found->drawdowns.empty());
    const auto& deepest = found->drawdowns.front();
    EXPECT_NEAR(deepest.fall.depth, analytics::metric(run->metrics, "max_drawdown").value(), 1e-12);
    EXPECT_LT(deepest.peak, deepest.trough);
    const auto at = [&](Date date) {
        return run->result.equity[inputs.days->panel.dateIndex(date).value() - inputs.days->positions.row(0)];
    };
    EXPECT_NEAR(at(deepest.trough) / at(deepest.peak) - 1.0, deepest.fall.depth, 1e-12);
    for (const auto& fall : found->drawdowns) {
        if (!fall.recovery) continue;
        EXPECT_GT(*fall.recovery, fall.trough);
        EXPECT_GE(at(*fall.recovery), at(fall.peak));
    }
}

TEST_F(RunAnalysisTest, OfAPartCountsItsSessionsAlone) {
    auto request = whole();
    request.from = run->result.dates[100].plusDays(-1);
    request.to = run->result.dates[300];
    const auto found = runAnalysis(inputs, request).value();
    const bool onSession = run->result.dates[99] == request.from;
    EXPECT_EQ(found->from, run->result.dates[onSession ? 99 : 100]);
    EXPECT_EQ(found->returns, onSession ? 201U : 200U);
    std::size_t periods = 0;
    for (const auto& row : *found->byRules.value)
        periods += row.performance.periods;
    EXPECT_LE(periods, found->returns);
    EXPECT_NEAR(found->account.value->timeWeighted,
                run->result.equity[300] / run->result.equity[onSession ? 99 : 100] - 1.0, 1e-12);
    for (const auto& fall : found->drawdowns)
        EXPECT_GE(fall.peak, found->from);
}

TEST_F(RunAnalysisTest, ARangeWithoutReturnsIsRefused) {
    auto request = whole();
    request.to = request.from;
    EXPECT_EQ(codeOf(runAnalysis(inputs, request)), "bad_input");
    request.to = request.from.plusDays(-100);
    EXPECT_EQ(codeOf(runAnalysis(inputs, request)), "bad_input");
}

TEST_F(RunAnalysisTest, ATinyRangeSaysWhatItCannotSay) {
    auto request = whole();
    request.to = run->result.dates[1];
    const auto found = runAnalysis(inputs, request).value();
    EXPECT_EQ(found->returns, 1U);
    EXPECT_TRUE(found->sectors.why.has_value()) << "nothing is held before the first fill";
    EXPECT_TRUE(found->account.value.has_value());
}

TEST_F(RunAnalysisTest, FactorsComeFromAFile) {
    std::string text = "date,mkt_rf,noise,rf\n";
    const auto returns = run->result.benchmarkReturns();
    for (std::size_t i = 0; i < returns.size(); ++i)
        text += run->result.dates[i + 1].iso() + "," + std::to_string(100.0 * returns[i]) + "," +
                std::to_string(static_cast<double>(i * 7919 % 13) / 10.0 - 0.6) + ",0\n";
    const auto file = folder.file("factors.csv");
    test::writeFile(file, text);
    auto request = whole();
    const auto factors = readFactors(*session, file);
    ASSERT_TRUE(factors.ok()) << factors.error().describe();
    request.factors = *factors;
    const auto found = runAnalysis(inputs, request).value();
    ASSERT_TRUE(found->factors.value.has_value()) << found->factors.why->describe();
    const auto& out = *found->factors.value;
    EXPECT_EQ(out.periods, returns.size());
    EXPECT_EQ(out.factors.front().name, "mkt_rf");
    EXPECT_NEAR(out.factors.front().value, analytics::metric(run->metrics, "beta").value(), 0.02);
    double sum = out.alpha.contribution;
    for (const auto& factor : out.factors)
        sum += factor.contribution;
    EXPECT_NEAR(sum, out.excessReturn, 1e-9);
}

TEST_F(RunAnalysisTest, AFileWithoutARiskFreeRateIsRefusedByName) {
    const auto file = folder.file("factors.csv");
    test::writeFile(file, "date,mkt\n2022-01-03,0.1\n2022-01-04,0.2\n");
    EXPECT_EQ(codeOf(readFactors(*session, file)), "bad_input");
    EXPECT_EQ(codeOf(readFactors(*session, folder.file("nowhere.csv"))), "io");
}

}  // namespace
}  // namespace qd::desk
