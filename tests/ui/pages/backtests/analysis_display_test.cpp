// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/analysis_display.h"

#include <gtest/gtest.h>

#include "ui/kit/format.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;

namespace {

Date day(int offset) {
    return Date::create(2024, 1, 1).value().plusDays(offset);
}

const models::Column& column(const AnalysisTable& table, const char* id) {
    for (const auto& each : table.rows->columns)
        if (each.id == QLatin1String(id)) return each;
    ADD_FAILURE() << id;
    return table.rows->columns.front();
}

std::shared_ptr<desk::RunAnalysis> analysis() {
    auto out = std::make_shared<desk::RunAnalysis>();
    out->from = day(0);
    out->to = day(100);
    out->returns = 100;
    return out;
}

TEST(DrawdownTable, HasTheDaysAndSaysWhatIsNotOver) {
    auto made = analysis();
    analytics::Drawdown fall{3, 10, 25, -0.2, 7, 15, 22};
    made->drawdowns.push_back({fall, day(3), day(10), day(25)});
    fall.recovery.reset();
    made->drawdowns.push_back({fall, day(40), day(50), {}});
    const auto table = drawdownTable(made);
    ASSERT_EQ(table.rows->rows, 2);
    EXPECT_EQ(column(table, "peak").date(0), format::toQDate(day(3)));
    EXPECT_EQ(column(table, "recovery").words(0), format::date(day(25)));
    EXPECT_EQ(column(table, "recovery").words(1), QStringLiteral("not yet"));
    EXPECT_EQ(column(table, "depth").number(0), -0.2);
    EXPECT_EQ(column(table, "length").number(0), 22.0);
}

TEST(RegimeTable, NeverShowsASharpeRatioWithoutItsInterval) {
    auto made = analysis();
    desk::RegimeRow row;
    row.performance.regime = 2;
    row.performance.periods = 50;
    row.performance.meanReturn = 0.07;
    desk::SharpeEvidence evidence;
    evidence.sharpe = 0.8;
    evidence.low = -0.1;
    evidence.high = 1.7;
    evidence.dsr = 0.4;
    row.sharpe = evidence;
    desk::RegimeRow empty;
    empty.performance.regime = 1;
    made->byRules.value = {row, empty};
    const auto table = regimeTable(made, false);
    ASSERT_EQ(table.rows->rows, 2);
    EXPECT_EQ(column(table, "regime").words(0), QStringLiteral("Nervous"));
    EXPECT_EQ(column(table, "interval").words(0), QString::fromUtf8("−0.10 to 1.70"));
    EXPECT_EQ(column(table, "dsr").number(0), 0.4);
    EXPECT_TRUE(column(table, "interval").shown && column(table, "dsr").shown);
    EXPECT_TRUE(std::isnan(column(table, "sharpe").number(1)));
    EXPECT_TRUE(std::isnan(column(table, "return").number(1))) << "no sessions, no return";
    EXPECT_FALSE(table.words.isEmpty());
}

TEST(RegimeTable, SaysWhyItIsEmpty) {
    auto made = analysis();
    made->byStates.why = Error{ErrorCode::BadInput, "too short"};
    const auto table = regimeTable(made, true);
    EXPECT_EQ(table.rows->rows, 0);
    EXPECT_TRUE(table.empty.contains(QStringLiteral("oo short"))) << table.empty.toStdString();
    EXPECT_TRUE(table.words.isEmpty());
}

TEST(SectorTable, AddsUpToTheActiveReturn) {
    auto made = analysis();
    desk::SectorAttribution found;
    found.brinson.sectors = {"Energy", "Other", "Cash"};
    found.brinson.effects = {{0.01, 0.02, 0.003}, {-0.01, 0.0, 0.0}, {0.001, 0.0, 0.0}};
    found.brinson.total = {0.001, 0.02, 0.003};
    found.brinson.benchmarkReturn = 0.1;
    found.runReturn = 0.12;
    found.remainder = found.runReturn - 0.1 - 0.024;
    found.from = day(0);
    found.to = day(100);
    found.names = 8;
    made->sectors.value = found;
    const auto table = sectorTable(made);
    ASSERT_EQ(table.rows->rows, 4);
    double sum = 0.0;
    for (int row = 0; row < 4; ++row)
        sum += column(table, "total").number(row);
    EXPECT_NEAR(sum, 0.02, 1e-12);
    EXPECT_EQ(column(table, "sector").words(3), QStringLiteral("Costs, income and trading"));
    EXPECT_TRUE(std::isnan(column(table, "allocation").number(3)));
    EXPECT_TRUE(table.words.contains(QStringLiteral("equal parts")));
}

TEST(AccountLines, ShowBothReturnsAndTheIdentity) {
    auto made = analysis();
    made->account.value = analytics::AccountReturns{0.2, 0.1, 0.08, 0.15, 1e6, 2e5, 2.4e5, 1.44e6};
    const auto lines = accountLines(*made);
    ASSERT_EQ(lines.size(), 4);
    EXPECT_EQ(lines[0].value, format::percent(0.2));
    EXPECT_EQ(lines[1].value, format::percent(0.15));
    const QString words = accountIdentity(*made);
    for (const double amount : {1e6, 2e5, 2.4e5, 1.44e6})
        EXPECT_TRUE(words.contains(format::moneyCompact(amount))) << amount;
    EXPECT_TRUE(words.contains(QStringLiteral("no payments")));
    made->plan.monthlyShare = 0.01;
    EXPECT_FALSE(accountIdentity(*made).contains(QStringLiteral("no payments")));
}

TEST(FactorTable, WithoutAFileSaysHowToGetOne) {
    const auto table = factorTable(analysis());
    EXPECT_EQ(table.rows->rows, 0);
    EXPECT_TRUE(table.empty.contains(QStringLiteral("date")));
    auto made = analysis();
    analytics::FactorAttribution found;
    found.alpha.contribution = 0.01;
    found.factors.push_back({"mkt_rf", 0.9, 0.1, 9.0, 0.0, 0.05});
    found.rSquared = 0.8;
    found.periods = 100;
    made->factors.value = found;
    const auto full = factorTable(made);
    ASSERT_EQ(full.rows->rows, 2);
    EXPECT_EQ(column(full, "factor").words(0), QStringLiteral("Alpha"));
    EXPECT_TRUE(std::isnan(column(full, "loading").number(0)));
    EXPECT_EQ(column(full, "loading").number(1), 0.9);
    EXPECT_TRUE(full.words.contains(format::percent(0.8, 1)));
}

}  // namespace
