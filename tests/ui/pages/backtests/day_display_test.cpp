// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/day_display.h"

#include <gtest/gtest.h>

#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/format.h"
#include "ui/models/table_text.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

class DayDisplayTest : public ::testing::Test {
protected:
    void SetUp() override { lab.addPrices(); }
    std::shared_ptr<const desk::RunDays> days(config::BacktestConfig config) {
        const jobs::JobContext job({}, {}, lab.clock);
        const auto record = desk::runBacktest(*lab.session, {{}, std::move(config)}, job);
        EXPECT_TRUE(record.ok()) << record.error().describe();
        return desk::loadRunDays(*lab.session, desk::loadRun(*lab.session, record->id).value()).value();
    }
    static const models::Column& column(const models::TableSnapshotPtr& table, const char* id) {
        for (const auto& each : table->columns)
            if (each.id == QLatin1String(id)) return each;
        ADD_FAILURE() << id;
        return table->columns.front();
    }

    ui::testing::Lab lab;
};

TEST_F(DayDisplayTest, SaysWhatTheDayWas) {
    const auto all = days(lab.config("Equal", "equal"));
    const std::size_t last = all->run->result.dates.size() - 1;
    const auto display = dayDisplay(*all, last).value();
    EXPECT_EQ(display->title, format::date(all->run->result.dates.back()));
    ASSERT_EQ(display->tiles.size(), 6);
    EXPECT_EQ(display->tiles[0].value, format::moneyCompact(all->run->result.equity.back()));
    EXPECT_EQ(display->tiles[2].value, format::percent(all->run->drawdown.back()));
    EXPECT_EQ(display->positionsNote, QStringLiteral("11 position(s)"));
    EXPECT_EQ(display->positions->rows, 11);
    EXPECT_TRUE(display->hasSectors);
    EXPECT_EQ(display->limits->rows, 0);
    EXPECT_EQ(display->limitsEmpty, QStringLiteral("The configuration of this run sets no limits."));
    double weight = 0.0;
    for (int row = 0; row < display->positions->rows; ++row)
        weight += column(display->positions, "weight").number(row);
    EXPECT_NEAR(weight, 1.0 - display->day->cashWeight, 1e-12);
}

TEST_F(DayDisplayTest, BeforeTheFirstRebalanceEverythingIsInCash) {
    const auto all = days(lab.config("Equal", "equal"));
    const auto display = dayDisplay(*all, 0).value();
    EXPECT_EQ(display->positions->rows, 0);
    EXPECT_EQ(display->rebalance, QStringLiteral("Before the first rebalance: everything is in cash."));
    EXPECT_EQ(display->limitsEmpty, QStringLiteral("Nothing is held yet."));
    EXPECT_TRUE(display->trades.isEmpty());
}

TEST_F(DayDisplayTest, OnADayOfTradingItSaysSo) {
    const auto all = days(lab.config("Equal", "equal"));
    const auto& rebalance = all->run->result.rebalances[1];
    const auto session = all->panel.dateIndex(rebalance.fill).value() - all->positions.row(0);
    const auto display = dayDisplay(*all, session).value();
    EXPECT_TRUE(display->rebalance.startsWith(QStringLiteral("Rebalanced on this day")));
    EXPECT_EQ(display->trades, QStringLiteral("%1 trade(s)").arg(display->day->trades.size()));
}

TEST_F(DayDisplayTest, LimitsHaveWordsRoomAndState) {
    auto config = lab.config("Capped", "min-variance");
    config.limits.maxWeight = 0.2;
    config.limits.maxNames = 8;
    const auto all = days(config);
    const auto display = dayDisplay(*all, all->run->result.dates.size() - 1).value();
    ASSERT_EQ(display->limits->rows, 3);
    const auto words = column(display->limits, "limit").words;
    EXPECT_EQ(words(0), QStringLiteral("Max weight 20 %")) << "what is nearest to its limit comes first";
    EXPECT_EQ(words(2), QStringLiteral("Long only"));
    EXPECT_TRUE(words(1).startsWith(QStringLiteral("At most 8 names (")));
    EXPECT_NEAR(column(display->limits, "today").number(0) + column(display->limits, "room").number(0), 0.2,
                1e-12);
    EXPECT_TRUE(std::isnan(column(display->limits, "today").number(1))) << "a count is no share";
    EXPECT_FALSE(display->limitsNote.isEmpty());
    for (int row = 0; row < 3; ++row)
        EXPECT_FALSE(column(display->limits, "state").chip(row).text.isEmpty());
}

TEST_F(DayDisplayTest, TheStripHasEverySessionAndRebalance) {
    const auto all = days(lab.config("Equal", "equal"));
    const auto series = stripSeries(*all);
    EXPECT_EQ(series.dates.size(), all->run->result.dates.size());
    ASSERT_EQ(series.rebalances.size(), all->run->result.rebalances.size());
    for (std::size_t i = 0; i < series.rebalances.size(); ++i)
        EXPECT_EQ(series.dates[static_cast<std::size_t>(series.rebalances[i])],
                  format::toQDate(all->run->result.rebalances[i].fill));
    EXPECT_EQ(series.proved, static_cast<int>(series.dates.size()));
}

}  // namespace
