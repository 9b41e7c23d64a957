// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/run_config.h"

#include <functional>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

TEST(RunConfig, FormatOneAsItAlwaysWas) {
    auto spec = test::plainSpec();
    spec.costs = {4.0, 6.0};
    EXPECT_FALSE(usesFormat2(spec));
    EXPECT_EQ(
        configJson(spec).dump(),
        R"({"name":"test","strategy":{"method":"equal","covariance":"sample","linkage":"single",)"
        R"("distance":"correlation","lookback":null,"ewma_half_life_days":63.0},"price":"close",)"
        R"("schedule":"monthly","fill":"next_close","costs":{"commission_bps":4.0,"half_spread_bps":6.0},)"
        R"("cash":{"initial":1000.0,"rate_annual":0.0},"benchmark":null,"from":null,"to":null})");
}

TEST(RunConfig, WhatIsNewIsToldOnlyWhereItIsUsed) {
    const std::vector<std::pair<const char*, std::function<void(BacktestSpec&)>>> uses{
        {R"("fill":"next_vwap")", [](auto& s) { s.fill = FillAt::NextVwap; }},
        {R"("impact":1.0,"impact_sessions":21)", [](auto& s) { s.costs.impact = 1.0; }},
        {R"("commission_max":null)", [](auto& s) { s.costs.commissionMin = 1.0; }},
        {R"("exposure":"long_short","max_gross":2.0)", [](auto& s) { s.exposure = Exposure::LongShort; }},
        {R"("margin_rate_annual":0.05)", [](auto& s) { s.marginRateAnnual = 0.05; }},
        {R"("borrow_fee_annual":0.01)", [](auto& s) { s.borrowFeeAnnual = 0.01; }},
        {R"("delisting_recovery":0.3)", [](auto& s) { s.delistingRecovery = 0.3; }},
        {R"("dividends":"reinvest")", [](auto& s) { s.dividends = DividendUse::Reinvest; }},
        {R"("whole_units":true)", [](auto& s) { s.wholeUnits = true; }},
        {R"("participation":0.2,"remainder":"carry")",
         [](auto& s) {
             s.partialFills = PartialFills{0.2, Remainder::Carry};
         }},
        {R"("lots":"hifo")", [](auto& s) { s.lots = LotRule::Hifo; }},
        {R"("members":true)", [](auto& s) { s.members = true; }}};
    for (const auto& [part, use] : uses) {
        auto spec = test::plainSpec();
        use(spec);
        EXPECT_TRUE(usesFormat2(spec)) << part;
        EXPECT_NE(configJson(spec).dump().find(part), std::string::npos) << configJson(spec).dump();
    }
}

TEST(RunConfig, RulesAndParametersOfAMethodAreTold) {
    auto spec = test::plainSpec();
    auto& allocation = spec.allocation;
    allocation.method = portfolio::Method::Ensemble;
    allocation.ensemble = {{portfolio::Method::Hrp, 1.0}, {portfolio::Method::Equal, 2.0}};
    allocation.views = {{{{"S0", 1.0}}, 0.02}};
    allocation.riskBudgets = {{"S1", 2.0}};
    allocation.targetReturn = 0.1;
    allocation.rules.maxWeight = 0.05;
    allocation.rules.sectorLimits["Energy"].cap = 0.2;
    allocation.rules.forbidden = {"S2"};
    allocation.rules.fiveTenForty = true;
    allocation.rules.maxNames = 30;
    const auto text = configJson(spec).dump();
    for (const char* part :
         {R"("ensemble":{"hrp":1.0,"equal":2.0})", R"("views":[{"weights":{"S0":1.0},"annual_return":0.02)",
          R"("risk_budgets":{"S1":2.0})", R"("target_return":0.1)", R"("max_weight":0.05)",
          R"("sector_limits":{"Energy":{"floor":null,"cap":0.2}})", R"("forbidden":["S2"])",
          R"("five_ten_forty":true)", R"("max_names":30)"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    EXPECT_FALSE(usesFormat2(spec));  // weights of any origin are what format 1 tells
}

}  // namespace
}  // namespace qd::backtest
