// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sharpe_evidence.h"

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::smallConfig;

constexpr const char* kPrices = "aa";

vault::RunRecord backtest(std::int64_t id, const std::string& config, double sharpe) {
    vault::RunRecord run;
    run.id = RunId{id};
    run.kind = std::string(kBacktestKind);
    run.inputHash = kPrices;
    run.config = config;
    Json strategy = Json::object();
    strategy.set("sharpe", sharpe * std::sqrt(252.0)).set("skew", 0.0).set("kurtosis", 0.0);
    Json metrics = Json::object();
    metrics.set("strategy", strategy);
    Json summary = Json::object();
    summary.set("sessions", std::int64_t{1001}).set("metrics", metrics);
    run.summary = summary.dump();
    return run;
}

vault::RunRecord search(std::int64_t id, std::int64_t trials, double count, double mean, double variance) {
    vault::RunRecord run;
    run.id = RunId{id};
    run.kind = std::string(kSearchKind);
    run.inputHash = kPrices;
    Json sharpes = Json::object();
    sharpes.set("count", count).set("mean", mean).set("variance", variance);
    Json summary = Json::object();
    summary.set("trials", trials).set("sharpes", sharpes);
    run.summary = summary.dump();
    return run;
}

std::vector<double> someReturns(std::size_t n, std::uint64_t seed) {
    Rng rng(seed);
    std::vector<double> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(0.0005 + 0.01 * rng.normal());
    return out;
}

TEST(TrackedTrials, CountEachConfigurationOfABacktestOnceWhateverItIsCalled) {
    const std::vector<vault::RunRecord> runs{backtest(1, "version: 1\nname: a\nmethod: hrp\n", 0.05),
                                             backtest(2, "version: 1\nname: b\nmethod: hrp\n", 0.05),
                                             backtest(3, "version: 1\nname: a\nmethod: equal\n", 0.03)};
    const auto tracked = trackedTrials(runs, kPrices);
    EXPECT_EQ(tracked.backtests, 2U);
    EXPECT_EQ(tracked.searched, 0U);
    EXPECT_EQ(tracked.spread.trials, 2U);
    EXPECT_NEAR(tracked.spread.variance, 0.02 * 0.02 / 2.0, 1e-12) << "of 0.05 and 0.03, ddof 1";
}

TEST(UnnamedConfiguration, LeavesOutTheNameAndNothingElse) {
    EXPECT_EQ(unnamedConfiguration("version: 1\nname: a\nmethod: hrp\n"), "version: 1\nmethod: hrp\n");
    EXPECT_EQ(unnamedConfiguration("name: a\nmethod: hrp\n"), "method: hrp\n");
    EXPECT_EQ(unnamedConfiguration("method: hrp\nname: a"), "method: hrp\n");
    EXPECT_EQ(unnamedConfiguration("strategy:\n  name: kept\n"), "strategy:\n  name: kept\n");
    EXPECT_EQ(unnamedConfiguration(R"({"name":"a","method":"hrp"})"),
              unnamedConfiguration(R"({"name":"b","method":"hrp"})"));
    EXPECT_EQ(unnamedConfiguration("{broken"), "{broken");
    auto a = backtest(1, R"({"name":"a","method":"hrp"})", 0.05);
    auto b = backtest(2, R"({"name":"b","method":"hrp"})", 0.05);
    EXPECT_EQ(trackedTrials({{a, b}}, kPrices).backtests, 1U) << "runs of folders have JSON";
}

TEST(TrackedTrials, AreThoseOnTheSamePricesOnly) {
    auto other = backtest(2, "method: equal\n", 0.1);
    other.inputHash = "bb";
    const std::vector<vault::RunRecord> runs{backtest(1, "method: hrp\n", 0.05), other};
    EXPECT_EQ(trackedTrials(runs, kPrices).count(), 1U);
    EXPECT_EQ(trackedTrials(runs, "cc").count(), 0U);
    EXPECT_EQ(trackedTrials(runs, "cc").spread.trials, 1U);
}

TEST(TrackedTrials, PoolTheTrialsOfSearchesWithWhatWasRunAlone) {
    // Three ratios 1, 2, 3 (mean 2, variance 1) in a search, and one of 6 alone.
    const std::vector<vault::RunRecord> runs{backtest(1, "a", 6.0), search(2, 3, 3.0, 2.0, 1.0)};
    const auto tracked = trackedTrials(runs, kPrices);
    EXPECT_EQ(tracked.count(), 4U);
    EXPECT_NEAR(tracked.spread.variance, (4.0 + 1.0 + 0.0 + 9.0) / 3.0, 1e-12);
}

TEST(TrackedTrials, OfASearchThatWentOnCountOnce) {
    auto later = search(7, 50, 50.0, 0.02, 0.0001);
    auto json = Json::parse(later.summary).value();
    json.set("continues", std::int64_t{4});
    later.summary = json.dump();
    const std::vector<vault::RunRecord> runs{search(4, 20, 20.0, 0.02, 0.0001), later};
    EXPECT_EQ(trackedTrials(runs, kPrices).searched, 50U);
}

TEST(TrackedTrials, ThatAreLostAreNotTakenForAlike) {
    // Two of a hundred ratios are known and lie close together: their spread alone would flatter.
    const std::vector<vault::RunRecord> runs{backtest(1, "a", 0.05), search(2, 99, 1.0, 0.0501, 0.0)};
    const auto tracked = trackedTrials(runs, kPrices);
    EXPECT_EQ(tracked.count(), 100U);
    EXPECT_NEAR(tracked.spread.variance, 1.0 / 999.0, 1e-15);
}

TEST(TrackedTrials, OfASearchAloneThatLostRatiosAreNotTakenForAlikeEither) {
    auto lost = search(2, 100, 2.0, 0.05, 1e-8);
    auto json = Json::parse(lost.summary).value();
    Json sharpes = *json.find("sharpes");
    sharpes.set("periods", std::int64_t{500});
    json.set("sharpes", sharpes);
    lost.summary = json.dump();
    EXPECT_NEAR(trackedTrials({{lost}}, kPrices).spread.variance, 1.0 / 499.0, 1e-15);
}

TEST(TrackedTrials, OfASummaryThatSaysNothingCountAllTheSame) {
    auto broken = backtest(1, "a", 0.05);
    broken.summary = "no JSON";
    auto negative = search(2, -5, -1.0, 0.0, 0.0);
    EXPECT_EQ(trackedTrials({{broken, negative}}, kPrices).count(), 1U);
    EXPECT_FALSE(recordedSharpe(broken));
    broken.summary = R"({"sessions":100,"metrics":{"strategy":{"sharpe":null,"skew":0,"kurtosis":0}}})";
    EXPECT_FALSE(recordedSharpe(broken));
}

TEST(SharpeEvidence, IsTheAnalyticIntervalOfTheEngine) {
    const auto returns = someReturns(800, 3);
    const auto evidence = sharpeEvidence(returns).value();
    const auto reference = analytics::sharpeInterval(returns).value();
    EXPECT_NEAR(evidence.sharpe, reference.sharpe, 1e-12);
    EXPECT_NEAR(evidence.low, reference.low, 1e-12);
    EXPECT_NEAR(evidence.high, reference.high, 1e-12);
    EXPECT_FALSE(evidence.dsr) << "nothing else was tried";
    EXPECT_EQ(evidence.trials, 1U);
    EXPECT_EQ(evidence.periods, 800U);
}

TEST(SharpeEvidence, IsDeflatedOverEveryTrackedTrial) {
    const auto returns = someReturns(800, 3);
    double before = sharpeEvidence(returns)->psr;
    for (const std::int64_t trials : {2, 10, 1000, 100'000}) {
        const auto tracked =
            trackedTrials({{search(1, trials, static_cast<double>(trials), 0.0, 0.0004)}}, kPrices);
        const auto evidence = sharpeEvidence(returns, tracked).value();
        ASSERT_TRUE(evidence.dsr);
        EXPECT_LT(*evidence.dsr, before) << "more trials, less worth";
        before = *evidence.dsr;
        const auto sample = analytics::sharpeSample(returns).value();
        EXPECT_DOUBLE_EQ(*evidence.dsr,
                         analytics::deflatedSharpe(sample, {static_cast<std::size_t>(trials), 0.0004}));
    }
}

TEST(SharpeEvidence, OfReturnsWithoutARatioIsNone) {
    EXPECT_FALSE(sharpeEvidence(std::vector<double>{}));
    EXPECT_FALSE(sharpeEvidence(std::vector<double>{0.01, 0.02}));
    EXPECT_FALSE(sharpeEvidence(std::vector<double>(50, 0.01)));
    EXPECT_FALSE(sharpeEvidence(std::vector<double>{0.01, std::numeric_limits<double>::quiet_NaN(), 0.0}));
}

class RecordedSharpeTest : public test::DeskTest {};

TEST_F(RecordedSharpeTest, OfTheSummaryIsThatOfTheReturns) {
    store(test::smallMarket(), "IDX", true);
    auto config = smallConfig();
    ASSERT_TRUE(runBacktest(*session, {{}, config}, job()).ok());
    config.method = "equal";
    const auto second = runBacktest(*session, {{}, config}, job()).value();
    const auto view = loadRun(*session, second.id).value();
    const auto fromFiles = analytics::sharpeSample(view->result.returns()).value();
    const auto recorded = recordedSharpe(second).value();
    EXPECT_NEAR(recorded.sharpe, fromFiles.sharpe, 1e-12);
    EXPECT_NEAR(recorded.skew, fromFiles.skew, 1e-9);
    EXPECT_NEAR(recorded.kurtosis, fromFiles.kurtosis, 1e-9);
    EXPECT_EQ(recorded.periods, fromFiles.periods);
    EXPECT_EQ(view->tracked.backtests, 2U);
    ASSERT_TRUE(view->sharpe && view->sharpe->dsr);
    EXPECT_EQ(view->sharpe->trials, 2U);
    EXPECT_EQ(trackedTrials(*session, second.inputHash).value().backtests, 2U);
}

}  // namespace
}  // namespace qd::desk
