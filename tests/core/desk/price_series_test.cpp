// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/price_series.h"

#include <gtest/gtest.h>

#include "core/desk/findings.h"
#include "core/desk/import_prices.h"
#include "core/desk/run_backtest.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class PriceSeriesTest : public test::DeskTest {};

/// Three sessions of January and, from 2024-02-01 on, more: 40 successive days.
market::PricePanel longPanel() {
    std::vector<std::vector<double>> closes;
    for (int day = 0; day < 40; ++day)
        closes.push_back({10.0 + day, day < 2 || day > 37 ? 0.0 : 20.0 + day, 0.0, day == 5 ? 0.0 : 5.0});
    return test::panelOf({"AAA", "BBB", "NIL", "GAP"}, closes);
}

TEST_F(PriceSeriesTest, GoesFromTheFirstCloseToTheLast) {
    const auto record = store(longPanel());
    const auto series = loadPriceSeries(*session, record.id, "BBB").value();
    ASSERT_EQ(series->dates.size(), 36U);
    EXPECT_EQ(series->closes.size(), 36U);
    EXPECT_EQ(series->closes.front(), 22.0);
    EXPECT_EQ(series->closes.back(), 57.0);
    const auto gap = loadPriceSeries(*session, record.id, "GAP").value();
    EXPECT_EQ(gap->closes.at(5), std::nullopt) << "a gap stays a gap";
    EXPECT_EQ(gap->closes.at(6), 5.0);
    EXPECT_TRUE(loadPriceSeries(*session, record.id, "NIL").value()->dates.empty());
}

TEST_F(PriceSeriesTest, BringsTheFindingsOfTheSymbolAndNoOther) {
    const auto record = store(longPanel());
    const auto all = findingsFromJson(record.findings).value();
    ASSERT_FALSE(all.empty()) << "a constant close is stale";
    std::size_t sum = 0;
    for (const char* symbol : {"AAA", "BBB", "NIL", "GAP"}) {
        const auto series = loadPriceSeries(*session, record.id, symbol).value();
        for (const auto& finding : series->findings)
            EXPECT_EQ(finding.symbol, symbol);
        sum += series->findings.size();
    }
    EXPECT_EQ(sum, all.size());
}

TEST_F(PriceSeriesTest, SaysWhichSymbolOrDataSetIsNotThere) {
    const auto record = store(longPanel());
    const auto symbol = loadPriceSeries(*session, record.id, "ZZZ");
    ASSERT_FALSE(symbol.ok());
    EXPECT_EQ(symbol.error().code, ErrorCode::BadInput);
    EXPECT_NE(symbol.error().message.find("ZZZ"), std::string::npos);
    const auto dataset = loadPriceSeries(*session, DatasetId{77}, "AAA");
    ASSERT_FALSE(dataset.ok());
    EXPECT_NE(dataset.error().message.find("77"), std::string::npos);
    EXPECT_EQ(codeOf(loadPriceCoverage(*session, DatasetId{77})), "bad_input");
    EXPECT_EQ(codeOf(loadDatasetUses(*session, DatasetId{77})), "bad_input");
}

TEST_F(PriceSeriesTest, CoverageCountsWhatIsMissingWithinTheLifeOfASymbol) {
    const auto record = store(longPanel());
    const auto coverage = loadPriceCoverage(*session, record.id).value();
    ASSERT_EQ(coverage->months.size(), 2U);
    EXPECT_EQ(coverage->months[0].year, 2024);
    EXPECT_EQ(coverage->months[0].month, 1U);
    EXPECT_EQ(coverage->months[0].sessions + coverage->months[1].sessions, 40);
    ASSERT_EQ(coverage->symbols, (std::vector<std::string>{"GAP", "AAA", "BBB", "NIL"}));
    ASSERT_EQ(coverage->missing.size(), 8U);
    EXPECT_EQ(coverage->missingSessions, (std::vector<int>{1, 0, 0, 0}));
    EXPECT_NEAR(coverage->missing[0].value(), 1.0 / coverage->months[0].sessions, 1e-12);
    EXPECT_EQ(coverage->missing[1], 0.0);
    EXPECT_EQ(coverage->missing[4], 0.0) << "not yet listed is not missing";
    EXPECT_EQ(coverage->missing[6], std::nullopt) << "never listed";
}

TEST_F(PriceSeriesTest, UsesNameTheRunsOfTheDataSetAndWhetherPositionsAreValuedAtIt) {
    const auto market = test::smallMarket();
    const auto first = store(market, "IDX");
    const auto run = runBacktest(*session, {first.id, test::smallConfig()}, job()).value();
    hold({test::holding("AAA", "10")});
    auto uses = loadDatasetUses(*session, first.id).value();
    ASSERT_EQ(uses->runs.size(), 1U);
    EXPECT_EQ(uses->runs.front().id, run.id);
    EXPECT_TRUE(uses->valuesPositions);
    const auto second = store(longPanel());
    uses = loadDatasetUses(*session, first.id).value();
    EXPECT_FALSE(uses->valuesPositions) << "positions are valued at the newest";
    EXPECT_TRUE(loadDatasetUses(*session, second.id).value()->runs.empty());
}

}  // namespace
}  // namespace qd::desk
