// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_positions.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/market/tables.h"
#include "tests/core/backtest/market_fixture.h"

namespace qd::desk {
namespace {

using backtest::BacktestResult;
using backtest::BacktestSpec;
using backtest::Exposure;
using backtest::LotRule;
using backtest::RunInputs;
using backtest::test::Grid;
using market::PriceField;

constexpr std::size_t kRows = 160;
constexpr std::size_t kWidth = 9;

struct Run {
    market::PricePanel panel;
    BacktestSpec spec;
    BacktestResult result;
};

/// Holes in the prices, and two symbols whose prices end.
void spoil(Grid& grid, Rng& rng) {
    for (std::size_t row = 30; row < grid.size(); ++row)
        for (double& price : grid[row])
            if (rng.below(60) == 0) price = backtest::test::kNone;
    for (const std::size_t symbol : {std::size_t{2}, std::size_t{5}})
        for (std::size_t row = 90 + 10 * symbol; row < grid.size(); ++row)
            grid[row][symbol] = backtest::test::kNone;
}

/// Prices as a market shows them: divided from each split on.
void applySplits(Grid& grid, const market::SplitTable& table, const std::vector<Date>& dates) {
    for (const auto& split : table.splits) {
        const auto symbol = static_cast<std::size_t>(split.symbol.back() - '0');
        for (std::size_t row = 0; row < grid.size(); ++row)
            if (dates[row] >= split.date) grid[row][symbol] /= split.ratio;
    }
}

Run made(const Grid& grid, BacktestSpec spec, const RunInputs& inputs, Rng& rng) {
    const auto panel = backtest::test::barsOf(grid);
    const auto targets = backtest::test::randomTargets(grid.size(), grid.front().size(), spec.exposure, rng);
    auto result = backtest::runSchedule(panel, spec, inputs, targets, backtest::test::job());
    EXPECT_TRUE(result.ok()) << result.error().describe();
    return {panel, std::move(spec), std::move(result).value()};
}

BacktestSpec costly(Exposure exposure) {
    auto spec = backtest::test::plainSpec();
    spec.initialCash = 1e6;
    spec.costs.commissionBps = 3.0;
    spec.costs.halfSpreadBps = 4.0;
    spec.exposure = exposure;
    spec.cashRateAnnual = 0.02;
    spec.lots = LotRule::Fifo;
    return spec;
}

RunPositions positionsOf(const Run& run) {
    auto out = RunPositions::create(run.result, run.panel, PriceField::Close, run.spec.lots);
    EXPECT_TRUE(out.ok()) << out.error().describe();
    return std::move(out).value();
}

/// Σ units × price + cash = equity on every session, within 1e-9 of the equity.
void expectTheBooks(const Run& run, const RunPositions& positions) {
    ASSERT_EQ(positions.proved(), run.result.dates.size());
    for (std::size_t session = 0; session < run.result.dates.size(); ++session) {
        double value = run.result.cash[session];
        for (std::size_t symbol = 0; symbol < run.result.symbols.size(); ++symbol) {
            const double units = positions.units(session, symbol);
            if (units != 0.0) value += units * positions.mark(session, symbol).value().price;
        }
        ASSERT_NEAR(value / run.result.equity[session], 1.0, 1e-9) << session;
    }
}

TEST(RunPositions, AddUpToTheEquityOnEverySessionOfAnyMarket) {
    Rng rng(7);
    for (int market = 0; market < 24; ++market) {
        auto grid = backtest::test::walks(kRows, kWidth, 100 + static_cast<std::uint64_t>(market));
        if (market % 2 == 1) spoil(grid, rng);
        const Exposure exposure = std::vector{Exposure::FullyInvested, Exposure::LongCash,
                                              Exposure::LongShort}[static_cast<std::size_t>(market) % 3];
        auto spec = costly(exposure);
        if (market % 4 == 2) spec.fill = backtest::FillAt::NextOpen;
        if (market % 5 == 3 && exposure != Exposure::LongShort) spec.wholeUnits = true;
        if (market % 6 == 4) spec.delistingRecovery = 0.4;
        const auto run = made(grid, spec, {}, rng);
        const auto positions = positionsOf(run);
        expectTheBooks(run, positions);
        EXPECT_EQ(positions.splitsFound(), 0U);
    }
}

TEST(RunPositions, FollowOrdersInPartsAndReinvestedDividends) {
    for (std::uint64_t market = 0; market < 6; ++market) {
        Rng rng(50 + market);
        const auto dates = backtest::test::weekdays(Date::parse("2024-01-01").value(), kRows);
        RunInputs inputs;
        for (int i = 0; i < 30; ++i)
            inputs.dividends.dividends.push_back({"S" + std::to_string(rng.below(kWidth)),
                                                  dates[30 + rng.below(kRows - 30)], 0.5 + rng.uniform()});
        auto spec = costly(market % 2 == 0 ? Exposure::FullyInvested : Exposure::LongCash);
        spec.dividends = backtest::DividendUse::Reinvest;
        spec.initialCash = 3e8;
        spec.partialFills = backtest::PartialFills{
            0.1, market % 3 == 0 ? backtest::Remainder::Cancel : backtest::Remainder::Carry};
        const auto run = made(backtest::test::walks(kRows, kWidth, 70 + market), spec, inputs, rng);
        ASSERT_FALSE(run.result.partialOrders.empty());
        const auto positions = positionsOf(run);
        expectTheBooks(run, positions);
        EXPECT_EQ(positions.splitsFound(), 0U);
    }
}

TEST(RunPositions, AreTheWeightsThatTheEngineSawBeforeEachRebalance) {
    Rng rng(8);
    const auto run = made(backtest::test::walks(kRows, kWidth, 5), costly(Exposure::LongShort), {}, rng);
    const auto positions = positionsOf(run);
    for (const auto& rebalance : run.result.rebalances) {
        const std::size_t fill = run.panel.dateIndex(rebalance.fill).value() - positions.row(0);
        double equity = run.result.cash[fill - 1];
        std::vector<double> values;
        for (std::size_t symbol = 0; symbol < run.result.symbols.size(); ++symbol) {
            values.push_back(positions.units(fill - 1, symbol) * positions.mark(fill, symbol).value().price);
            equity += values.back();
        }
        equity += run.result.interest[fill] - run.result.fees[fill];
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i)
            ASSERT_NEAR(rebalance.before[i], values[rebalance.symbols[i]] / equity, 1e-9);
    }
}

TEST(RunPositions, CostsOfLotsGiveTheUnrealisedGainOfTheRun) {
    for (const LotRule rule : {LotRule::Fifo, LotRule::Lifo, LotRule::Hifo, LotRule::Average}) {
        Rng rng(9);
        auto spec = costly(Exposure::LongCash);
        spec.lots = rule;
        const auto run = made(backtest::test::walks(kRows, kWidth, 6), spec, {}, rng);
        const auto positions = positionsOf(run);
        const std::size_t last = run.result.dates.size() - 1;
        double gain = 0.0;
        for (std::size_t symbol = 0; symbol < run.result.symbols.size(); ++symbol) {
            const auto cost = positions.cost(last, symbol);
            EXPECT_EQ(cost.has_value(), positions.units(last, symbol) != 0.0);
            if (cost)
                gain += positions.units(last, symbol) * positions.mark(last, symbol).value().price - *cost;
        }
        EXPECT_NEAR(gain, run.result.unrealisedGain, 1e-9 * run.result.equity.back());
    }
}

TEST(RunPositions, WithoutLotsTellNoCost) {
    Rng rng(10);
    auto spec = costly(Exposure::FullyInvested);
    spec.lots.reset();
    const auto run = made(backtest::test::walks(kRows, kWidth, 6), spec, {}, rng);
    const auto positions = positionsOf(run);
    for (std::size_t symbol = 0; symbol < kWidth; ++symbol)
        EXPECT_FALSE(positions.cost(run.result.dates.size() - 1, symbol).has_value());
}

TEST(RunPositions, FindTheSplitsThatTheRunDoesNotKeep) {
    Rng rng(11);
    std::size_t found = 0;
    for (std::uint64_t market = 0; market < 12; ++market) {
        auto grid = backtest::test::walks(kRows, kWidth, 40 + market);
        const auto dates = backtest::test::weekdays(Date::parse("2024-01-01").value(), kRows);
        RunInputs inputs;
        const std::vector<double> ratios{2.0, 0.1, 1.5, 7.0, 20.0, 4.0 / 3.0};
        for (std::size_t i = 0; i < ratios.size(); ++i)
            inputs.splits.splits.push_back(
                {"S" + std::to_string(rng.below(kWidth)), dates[40 + 18 * i + rng.below(15)], ratios[i]});
        applySplits(grid, inputs.splits, dates);
        auto spec = costly(market % 2 == 0 ? Exposure::FullyInvested : Exposure::LongShort);
        if (market % 3 == 0 && market % 2 == 0) spec.wholeUnits = true;
        const auto run = made(grid, spec, inputs, rng);
        const auto positions = positionsOf(run);
        expectTheBooks(run, positions);
        found += positions.splitsFound();
        const std::size_t last = run.result.dates.size() - 1;
        double gain = 0.0;
        for (std::size_t symbol = 0; symbol < kWidth; ++symbol)
            if (const auto cost = positions.cost(last, symbol))
                gain += positions.units(last, symbol) * positions.mark(last, symbol).value().price - *cost;
        EXPECT_NEAR(gain, run.result.unrealisedGain, 1e-8 * run.result.equity.back()) << market;
    }
    EXPECT_GT(found, 24U) << "most of the 72 splits hit a symbol that is held";
}

TEST(RunPositions, OfATradeThatWasChangedAreProvedUpToThere) {
    Rng rng(12);
    auto run = made(backtest::test::walks(kRows, kWidth, 3), costly(Exposure::FullyInvested), {}, rng);
    auto& trade = run.result.trades[run.result.trades.size() / 2];
    trade.quantity *= 1.0 + 1e-6;
    const auto positions = positionsOf(run);
    const std::size_t session = run.panel.dateIndex(trade.date).value() - positions.row(0);
    EXPECT_EQ(positions.proved(), session);
}

TEST(RunPositions, DoNotInventASplitWhereTheRunHadNone) {
    Rng rng(13);
    auto grid = backtest::test::walks(kRows, kWidth, 3);
    RunInputs inputs;
    inputs.splits.splits = {{"S1", Date::parse("2024-05-01").value(), 2.0}};
    const auto dates = backtest::test::weekdays(Date::parse("2024-01-01").value(), kRows);
    applySplits(grid, inputs.splits, dates);
    auto run = made(grid, costly(Exposure::FullyInvested), inputs, rng);
    EXPECT_EQ(positionsOf(run).splitsFound(), 1U);
    run.result.inputHashes.clear();
    const auto positions = positionsOf(run);
    EXPECT_EQ(positions.splitsFound(), 0U);
    EXPECT_LT(positions.proved(), run.result.dates.size());
}

TEST(RunPositions, WhatIsSoldWhollyIsNothing) {
    Rng rng(14);
    const auto run = made(backtest::test::walks(kRows, kWidth, 3), costly(Exposure::FullyInvested), {}, rng);
    const auto positions = positionsOf(run);
    std::size_t zeros = 0;
    for (const auto& rebalance : run.result.rebalances) {
        const std::size_t fill = run.panel.dateIndex(rebalance.fill).value() - positions.row(0);
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i) {
            if (rebalance.weights[i] != 0.0) continue;
            EXPECT_EQ(positions.units(fill, rebalance.symbols[i]), 0.0);
            ++zeros;
        }
    }
    EXPECT_GT(zeros, 10U);
}

TEST(RunPositions, OfOtherPricesAreRefused) {
    Rng rng(15);
    auto run = made(backtest::test::walks(kRows, kWidth, 3), costly(Exposure::FullyInvested), {}, rng);
    const auto shorter = backtest::test::barsOf(backtest::test::walks(kRows - 1, kWidth, 3));
    EXPECT_FALSE(RunPositions::create(run.result, shorter, PriceField::Close, {}).ok());
    const auto narrower = backtest::test::barsOf(backtest::test::walks(kRows, kWidth - 1, 3));
    EXPECT_FALSE(RunPositions::create(run.result, narrower, PriceField::Close, {}).ok());
    EXPECT_FALSE(RunPositions::create(run.result, run.panel, PriceField::AdjClose, {}).ok());
    run.result.dates.clear();
    EXPECT_FALSE(RunPositions::create(run.result, run.panel, PriceField::Close, {}).ok());
}

}  // namespace
}  // namespace qd::desk
