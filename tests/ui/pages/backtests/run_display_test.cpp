// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_display.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

#include "core/analytics/metrics.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/sharpe_words.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

const QString kDash = QString::fromUtf16(format::kMissing);
const QString kMinusText = QString(QChar(format::kMinus));

Date day(int offset) {
    return Date::create(2024, 1, 2).value().plusDays(offset);
}

/// A run over `growth` (one return a session) with two symbols held half and half from the second session on.
desk::RunView makeRun(const std::vector<double>& growth, const std::vector<double>& benchmark = {}) {
    desk::RunView run;
    run.record.id = RunId{7};
    run.record.name = "HRP monthly";
    run.record.inputHash = std::string(60, 'a') + "beef";
    run.record.createdBy = "tester";
    run.record.seconds = 0.42;
    run.record.summary = R"({"costs": {"drag_annual": 0.0031}})";
    config::BacktestConfig config;
    config.name = run.record.name;
    config.lookback = 252;
    auto& result = run.result;
    result.symbols = {"AAA", "BBB"};
    result.dates = {day(0)};
    result.equity = {1'000'000.0};
    for (const double r : growth) {
        result.dates.push_back(day(static_cast<int>(result.dates.size())));
        result.equity.push_back(result.equity.back() * (1.0 + r));
    }
    if (!benchmark.empty()) {
        config.benchmark = "IDX";
        result.benchmark = {1'000'000.0};
        for (const double r : benchmark)
            result.benchmark.push_back(result.benchmark.back() * (1.0 + r));
        run.benchmarkMetrics = analytics::computeMetrics(benchmark, {}, {}).value();
    }
    run.record.config = config::writeBacktestConfig(config);
    result.costs.assign(result.dates.size(), 0.0);
    result.turnover.assign(result.dates.size(), 0.0);
    result.turnover[1] = 0.5;
    backtest::Rebalance rebalance;
    rebalance.signal = day(0);
    rebalance.fill = day(1);
    rebalance.symbols = {0, 1};
    rebalance.weights = {0.75, 0.25};
    rebalance.turnover = 0.5;
    result.rebalances = {rebalance};
    run.metrics = analytics::computeMetrics(growth, benchmark, {}).value();
    run.months = desk::monthlyReturns(result.dates, result.equity);
    run.sectorNames = {"Energy", "Health"};
    run.sectorWeights = {{0.75, 0.25}};
    return run;
}

const std::vector<double> kGrowth{0.01, -0.02, 0.015, 0.002, -0.004, 0.01, 0.003};
const std::vector<double> kMarket{0.008, -0.01, 0.011, 0.001, -0.002, 0.004, 0.001};

MetricLine lineNamed(const QList<MetricLine>& lines, const QString& label) {
    for (const MetricLine& line : lines)
        if (line.label.startsWith(label)) return line;
    return {};
}

QString valueOf(const QList<KeyValue>& items, const QString& key) {
    for (const KeyValue& item : items)
        if (item.key == key) return item.value;
    return {};
}

}  // namespace

TEST(RunDisplay, ShowsTheBenchmarkBesideEachNumber) {
    const auto shown = displayOf(makeRun(kGrowth, kMarket), QStringLiteral("Small market"), "{}");
    EXPECT_EQ(shown->benchmark, QStringLiteral("IDX"));
    ASSERT_EQ(shown->tiles.size(), 5);
    EXPECT_EQ(shown->tiles[0].value, QStringLiteral("+1.57\u2009%"));
    EXPECT_EQ(shown->tiles[0].context, QStringLiteral("IDX +1.29\u2009%"));
    EXPECT_EQ(shown->tiles[4].context, QStringLiteral("costs 0.31\u2009% a year"));
    ASSERT_EQ(shown->equity->lines.size(), 2U);
    EXPECT_DOUBLE_EQ(shown->equity->lines[0].values.front(), 100.0);
    EXPECT_NEAR(shown->equity->lines[1].values.back(), 101.29, 0.01);
    EXPECT_EQ(shown->equity->lines[1].role, charts::LineRole::Benchmark);
    EXPECT_NE(lineNamed(shown->statistics, QStringLiteral("Volatility")).benchmark, QString());
    EXPECT_NE(lineNamed(shown->againstBenchmark, QStringLiteral("Beta")).strategy, kDash);
}

TEST(RunDisplay, WithoutABenchmarkNothingPretendsToBeOne) {
    const auto shown = displayOf(makeRun(kGrowth), {}, "{}");
    EXPECT_TRUE(shown->benchmark.isEmpty());
    EXPECT_EQ(shown->tiles[1].context, QStringLiteral("no benchmark"));
    EXPECT_EQ(shown->equity->lines.size(), 1U);
    EXPECT_TRUE(shown->againstBenchmark.isEmpty());
    for (const MetricLine& line : shown->statistics)
        EXPECT_TRUE(line.benchmark.isEmpty()) << line.label.toStdString();
    EXPECT_EQ(valueOf(shown->configuration, QStringLiteral("Benchmark")), QStringLiteral("none"));
}

TEST(RunDisplay, EveryMetricOfTheCatalogueIsThereOnce) {
    const auto shown = displayOf(makeRun(kGrowth, kMarket), {}, "{}");
    EXPECT_EQ(static_cast<std::size_t>(shown->statistics.size() + shown->againstBenchmark.size()),
              analytics::metricCatalog().size());
    for (const MetricLine& line : shown->statistics + shown->againstBenchmark)
        EXPECT_FALSE(line.facts.formula.isEmpty() || line.facts.definition.isEmpty() ||
                     line.facts.source.isEmpty())
            << line.label.toStdString();
}

TEST(RunDisplay, EveryNumberOfTheCatalogueCanBeExplained) {
    const auto shown = displayOf(makeRun(kGrowth, kMarket), {}, "{}");
    EXPECT_EQ(shown->tiles[2].metric.number, QStringLiteral("metric/7/sharpe"));
    EXPECT_EQ(lineNamed(shown->statistics, QStringLiteral("Volatility")).facts.number,
              QStringLiteral("metric/7/volatility"));
    EXPECT_FALSE(shown->tiles[2].metric.section.isEmpty());
    for (const Tile& tile : shown->tiles)
        EXPECT_FALSE(tile.metric.definition.isEmpty()) << tile.label.toStdString();
}

TEST(RunDisplay, TheRollingStatisticStandsBelowFromItsFirstWindowOn) {
    std::vector<double> growth;
    for (int i = 0; i < 100; ++i)
        growth.push_back(0.001 + 0.01 * std::sin(static_cast<double>(i)));
    const auto shown = displayOf(makeRun(growth), {}, "{}");
    EXPECT_EQ(shown->growth(Below::Nothing)->panels.size(), 1U);  // the turnover
    for (const Below below : {Below::Sharpe, Below::Volatility}) {
        const auto& series = shown->growth(below);
        ASSERT_EQ(series->panels.size(), 2U);
        EXPECT_EQ(series->panels[1].lines.size(), below == Below::Sharpe ? 3U : 1U);  // with its interval
        const auto& values = series->panels[1].lines[0].values;
        ASSERT_EQ(values.size(), series->dates.size());
        EXPECT_TRUE(std::isnan(values[kRollingWindow - 1]));
        EXPECT_TRUE(std::isfinite(values[kRollingWindow]));
    }
    const std::vector<double> window(growth.begin(), growth.begin() + kRollingWindow);
    EXPECT_NEAR(shown->equityAndSharpe->panels[1].lines[0].values[kRollingWindow],
                *analytics::metric(analytics::computeMetrics(window, {}, {}).value(), "sharpe"), 1e-9);
}

TEST(RunDisplay, NoSharpeRatioStandsWithoutItsInterval) {
    auto run = makeRun(kGrowth, kMarket);
    run.sharpe = desk::sharpeEvidence(kGrowth);
    run.benchmarkSharpe = desk::sharpeEvidence(kMarket);
    const auto shown = displayOf(run, {}, "{}");
    EXPECT_EQ(shown->tiles[2].context, intervalText(run.sharpe));
    EXPECT_EQ(shown->tiles.size(), 5);  // nothing else was tried: no deflated ratio
    const auto from = lineNamed(shown->statistics, QStringLiteral("Sharpe, 95\u2009% from"));
    EXPECT_EQ(from.strategy, format::number(run.sharpe->low, 2));
    EXPECT_EQ(from.benchmark, format::number(run.benchmarkSharpe->low, 2));
    EXPECT_EQ(lineNamed(shown->statistics, QStringLiteral("Sharpe, 95\u2009% to")).strategy,
              format::number(run.sharpe->high, 2));
    EXPECT_TRUE(lineNamed(shown->statistics, QStringLiteral("Deflated")).label.isEmpty());
    // The interval stands right below the ratio.
    for (qsizetype i = 0; i + 1 < shown->statistics.size(); ++i)
        if (shown->statistics[i].label == QStringLiteral("Sharpe")) {
            EXPECT_EQ(shown->statistics[i + 1].label, from.label);
        }
}

TEST(RunDisplay, AStrategyChosenAmongSeveralIsDeflatedOverAllOfThem) {
    auto run = makeRun(kGrowth, kMarket);
    run.tracked.backtests = 12;
    run.tracked.spread = {12, 0.02};
    run.sharpe = desk::sharpeEvidence(kGrowth, run.tracked);
    run.benchmarkSharpe = desk::sharpeEvidence(kMarket);
    const auto shown = displayOf(run, {}, "{}");
    ASSERT_EQ(shown->tiles.size(), 6);
    EXPECT_EQ(shown->tiles[3].value, format::percent(run.sharpe->dsr, 1));
    EXPECT_EQ(shown->tiles[3].context, QStringLiteral("12 trials tracked"));
    const auto line = lineNamed(shown->statistics, QStringLiteral("Deflated Sharpe"));
    EXPECT_EQ(line.strategy, shown->tiles[3].value);
    EXPECT_TRUE(line.benchmark.isEmpty());  // nobody chose the benchmark
    EXPECT_EQ(lineNamed(shown->statistics, QStringLiteral("Trials")).strategy, QStringLiteral("12"));
    EXPECT_TRUE(evidenceNote(run.sharpe).contains(QStringLiteral("DSR")));
    EXPECT_TRUE(evidenceSentence(run.sharpe->sharpe, run.sharpe).endsWith(QStringLiteral("over 12 trials")));
    EXPECT_TRUE(evidenceNote(std::nullopt).isEmpty());
}

TEST(RunDisplay, ExposureAndTurnoverStandBelowTheGrowthWhereTheRunKnowsThem) {
    auto run = makeRun(kGrowth);
    run.result.gross = run.result.equity;
    run.result.gross[2] *= 0.5;
    const auto shown = displayOf(run, {}, "{}");
    ASSERT_EQ(shown->equity->panels.size(), 2U);
    EXPECT_DOUBLE_EQ(shown->equity->panels[0].lines[0].values[2], 0.5);
    EXPECT_DOUBLE_EQ(shown->equity->panels[1].lines[0].values[1], 0.5);
    EXPECT_EQ(shown->equityAndSharpe->panels.size(), 3U);
}

TEST(RunDisplay, UndefinedNumbersAreTheMissingMark) {
    const auto flat = displayOf(makeRun({0.0, 0.0, 0.0}), {}, "{}");
    EXPECT_EQ(flat->tiles[2].value, kDash);  // Sharpe of no deviation
    EXPECT_EQ(lineNamed(flat->statistics, QStringLiteral("Sharpe")).strategy, kDash);
    EXPECT_EQ(metricText(analytics::MetricUnit::Ratio, std::nullopt), kDash);
    EXPECT_EQ(metricText(analytics::MetricUnit::Percent, std::numeric_limits<double>::quiet_NaN()), kDash);
    EXPECT_EQ(metricText(analytics::MetricUnit::Days, std::nullopt), kDash);
    auto run = makeRun(kGrowth);
    run.record.summary = "not json";
    EXPECT_EQ(tilesOf(run, {})[4].context, QStringLiteral("costs %1 a year").arg(kDash));
}

TEST(RunDisplay, LossesCarryTheRealMinus) {
    const auto shown = displayOf(makeRun({-0.01, -0.02, 0.001}), {}, "{}");
    EXPECT_TRUE(shown->tiles[0].value.startsWith(kMinusText));
    EXPECT_EQ(shown->tiles[3].value, QStringLiteral("\u22122.98\u2009%"));
    EXPECT_TRUE(lineNamed(shown->statistics, QStringLiteral("Average loss")).strategy.startsWith(kMinusText));
    EXPECT_EQ(lineNamed(shown->statistics, QStringLiteral("Longest drawdown")).strategy,
              QStringLiteral("3\u2009d"));
}

TEST(RunDisplay, ARunOfOneMonthIsWhole) {
    const auto shown = displayOf(makeRun(kGrowth), {}, "{}");
    ASSERT_EQ(shown->months.size(), 1U);
    EXPECT_EQ(shown->months[0].month, 1);
    EXPECT_NEAR(shown->months[0].value, 0.0157, 1e-4);
    EXPECT_EQ(shown->equity->dates.size(), 8U);
    EXPECT_EQ(shown->sectors->dates, shown->equity->dates);
}

TEST(RunDisplay, WeightsHoldFromTheirFillOn) {
    auto run = makeRun(kGrowth);
    auto second = run.result.rebalances[0];
    second.fill = day(4);
    run.result.rebalances.push_back(second);
    run.sectorWeights.push_back({0.9, 0.1});
    const auto bands = sectorBands(run);
    ASSERT_NE(bands, nullptr);
    ASSERT_EQ(bands->names, (QStringList{QStringLiteral("Energy"), QStringLiteral("Health")}));
    EXPECT_DOUBLE_EQ(bands->shares[0][0], 0.0);  // nothing is held before the first fill
    EXPECT_DOUBLE_EQ(bands->shares[0][1], 0.75);
    EXPECT_DOUBLE_EQ(bands->shares[0][3], 0.75);
    EXPECT_DOUBLE_EQ(bands->shares[0][4], 0.9);
    EXPECT_DOUBLE_EQ(bands->shares[1][7], 0.1);
}

TEST(RunDisplay, WithoutKnownSectorsNamesStandAlone) {
    auto run = makeRun(kGrowth);
    run.sectorNames = {"Other"};
    run.sectorWeights = {{1.0}};
    const auto shown = displayOf(run, {}, "{}");
    EXPECT_EQ(shown->sectors, nullptr);
    ASSERT_NE(shown->names, nullptr);
    EXPECT_EQ(shown->names->names, (QStringList{QStringLiteral("AAA"), QStringLiteral("BBB")}));
}

TEST(RunDisplay, ManyNamesAreGathered) {
    auto run = makeRun(kGrowth);
    auto& rebalance = run.result.rebalances[0];
    run.result.symbols.clear();
    rebalance.symbols.clear();
    rebalance.weights.clear();
    for (std::size_t i = 0; i < 30; ++i) {
        run.result.symbols.push_back("S" + std::to_string(i));
        rebalance.symbols.push_back(i);
        rebalance.weights.push_back(1.0 / 30.0);
    }
    const auto bands = nameBands(run);
    ASSERT_EQ(bands->names.size(), 11);
    EXPECT_EQ(bands->names.back(), QStringLiteral("Others"));
    double total = 0.0;
    for (const auto& shares : bands->shares)
        total += shares[3];
    EXPECT_NEAR(total, 1.0, 1e-12);
    EXPECT_NEAR(bands->shares.back()[3], 20.0 / 30.0, 1e-12);
}

TEST(RunDisplay, SaysWhichRunOverWhichPeriodAndThatItIsSynthetic) {
    auto run = makeRun(kGrowth);
    EXPECT_EQ(displayOf(run, {}, "{}")->line, QStringLiteral("Run 7 \u00B7 2 Jan 2024 \u2013 9 Jan 2024"));
    EXPECT_FALSE(displayOf(run, {}, "{}")->synthetic);
    run.record.synthetic = true;
    EXPECT_TRUE(displayOf(run, {}, "{}")->synthetic);
}

TEST(RunDisplay, SaysHowToMakeTheRunAgain) {
    const auto shown = displayOf(makeRun(kGrowth), QStringLiteral("Small market"),
                                 R"({"seed": 41, "versions": {"quarterdeck": "1.2.3"}})");
    const auto& items = shown->reproducibility;
    EXPECT_EQ(valueOf(items, QStringLiteral("Data set")), QStringLiteral("Small market"));
    EXPECT_EQ(valueOf(items, QStringLiteral("Seed")), QStringLiteral("41"));
    EXPECT_EQ(valueOf(items, QStringLiteral("Program version")), QStringLiteral("1.2.3"));
    EXPECT_EQ(valueOf(items, QStringLiteral("Took")), QStringLiteral("0.42\u2009s"));
    EXPECT_EQ(valueOf(items, QStringLiteral("Input hash")), QStringLiteral("aaaa\u2026beef"));
    bool fullHash = false;
    for (const KeyValue& item : items)
        fullHash = fullHash || item.toolTip.size() == 64;
    EXPECT_TRUE(fullHash);
    ASSERT_TRUE(shown->config.has_value());
    EXPECT_EQ(shown->config->lookback, 252);
}

TEST(RunDisplay, AnUnreadableConfigurationLeavesTheRestStanding) {
    auto run = makeRun(kGrowth);
    run.record.config = "version: 99\n";
    const auto shown = displayOf(run, {}, "broken");
    EXPECT_FALSE(shown->config.has_value());
    EXPECT_TRUE(shown->configuration.isEmpty());
    EXPECT_EQ(shown->tiles.size(), 5);
    EXPECT_EQ(valueOf(shown->trading, QStringLiteral("Rebalances")), QStringLiteral("1"));
}
