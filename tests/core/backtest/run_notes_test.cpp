// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_notes.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

TEST(RunNotes, SayWhatAReaderMustKnow) {
    const auto panel = test::panelOf({{1, 2}, {1, 2}});
    auto spec = test::plainSpec();
    RunNotes notes(panel, spec, {});
    const Date day = Date::parse("2024-01-02").value();
    notes.carried(1, day);
    notes.carried(1, day.plusDays(1));
    notes.delisted(0, day, day.plusDays(1), 12.5);
    notes.notTraded(day, std::array<std::size_t, 2>{0, 1});
    notes.nothingTraded(day);
    const auto lines = notes.take();
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0], "price return: dividends are not counted");
    EXPECT_EQ(lines[1],
              "S0: its prices end on 2024-01-02; the position was sold at that last price, 12.5, on "
              "2024-01-03");
    EXPECT_EQ(lines[2],
              "rebalance of 2024-01-02: no price for S0, S1, not traded; the other targets share the rest");
    EXPECT_EQ(lines[3], "rebalance of 2024-01-02: no target could trade, the positions were kept");
    EXPECT_EQ(lines[4],
              "S1: no price on 2 sessions while held, the first on 2024-01-02; valued at its last price");
}

TEST(RunNotes, ManyCarriedNamesShareOneLine) {
    const auto panel = test::panelOf({{1.0, 1.0, 1.0, 1.0}, {1.0, 1.0, 1.0, 1.0}});
    RunNotes notes(panel, test::plainSpec(), {});
    const auto day = panel.dates().front();
    for (std::size_t symbol = 0; symbol < 4; ++symbol)
        notes.carried(symbol, day);
    notes.carried(2, day.plusDays(1));
    EXPECT_EQ(notes.take().back(),
              "4 names had no price on 5 sessions in all while held and were valued at their last price; the "
              "most: S2, "
              "2 sessions from " +
                  day.iso() + "; all of them: S0, S1, S2, S3");
}

TEST(RunNotes, APriceIsToldWithoutItsBinaryTail) {
    const auto panel = test::panelOf({{1.0}});
    RunNotes notes(panel, test::plainSpec(), {});
    notes.delisted(0, panel.dates().front(), panel.dates().front(), 2.8000000000000003);
    EXPECT_NE(notes.take().back().find("last price, 2.8, on"), std::string::npos);
}

TEST(RunNotes, StateTheConventions) {
    const auto panel = test::panelOf({{1.0}});
    auto spec = test::plainSpec();
    spec.costs.commissionBps = 1.0;
    spec.allocation.price = market::PriceField::AdjClose;
    const auto lines = RunNotes(panel, spec, {}).take();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_NE(lines[0].find("adjusted closes"), std::string::npos);
    EXPECT_NE(lines[1].find("cash may fall below zero"), std::string::npos);
}

TEST(RunNotes, EveryConventionThatIsAskedForIsTold) {
    const auto panel = test::panelOf({{1.0}, {1.0}});
    const auto day = panel.dates()[1];
    const auto calendar =
        CorporateCalendar::create(panel, {{{"S0", day, 0.1}, {"X", day, 1.0}}}, {{{"S0", day, 2.0}}}).value();
    auto spec = test::plainSpec();
    spec.fill = FillAt::NextVwap;
    spec.wholeUnits = true;
    spec.partialFills = PartialFills{0.2, Remainder::Carry};
    spec.costs.impact = 1.0;
    spec.members = true;
    RunNotes notes(panel, spec, calendar);
    notes.delisted(0, day, day, 0.5, 0.25);
    const auto lines = notes.take();
    ASSERT_EQ(lines.size(), 10U);
    const std::array<const char*, 10> parts{"stay in cash until",
                                            "follow the splits",
                                            "1 dividends and splits",
                                            "may fall below zero",
                                            "high + low + close",
                                            "whole units",
                                            "at most 0.2",
                                            "1 × σ",
                                            "only members",
                                            "sold at 0.25 of that last price, 0.5"};
    for (std::size_t i = 0; i < parts.size(); ++i)
        EXPECT_NE(lines[i].find(parts[i]), std::string::npos) << lines[i];
    spec.dividends = DividendUse::Reinvest;
    spec.partialFills->remainder = Remainder::Cancel;
    const auto others = RunNotes(panel, spec, calendar).take();
    EXPECT_NE(others[0].find("at the close of the ex-date"), std::string::npos);
    EXPECT_NE(others[6].find("cancelled"), std::string::npos);
}

}  // namespace
}  // namespace qd::backtest
