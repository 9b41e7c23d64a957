// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/spec_check.h"

#include <functional>
#include <limits>
#include <utility>

#include <gtest/gtest.h>

#include "tests/core/backtest/market_fixture.h"

namespace qd::backtest {
namespace {

TEST(SpecCheck, AcceptsWhatIsRight) {
    const auto panel = test::panelOf({{1, 2}, {1, 2}}, test::Grid{{1, 2}, {1, 2}});
    auto spec = test::plainSpec();
    EXPECT_TRUE(checkSpec(panel, spec).ok());
    spec.fill = FillAt::NextOpen;
    spec.benchmark = "S1";
    spec.from = spec.to = panel.dates()[0];
    EXPECT_TRUE(checkSpec(panel, spec).ok());
}

TEST(SpecCheck, RefusesWhatIsWrong) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInf = std::numeric_limits<double>::infinity();
    const auto panel = test::panelOf({{1, 2}, {1, 2}});
    const std::vector<std::pair<const char*, std::function<void(BacktestSpec&)>>> cases{
        {"commission", [](auto& s) { s.costs.commissionBps = -0.1; }},
        {"commission", [](auto& s) { s.costs.commissionBps = kNan; }},
        {"half spread", [](auto& s) { s.costs.halfSpreadBps = 1001; }},
        {"initial cash", [](auto& s) { s.initialCash = 0.0; }},
        {"initial cash", [](auto& s) { s.initialCash = kInf; }},
        {"cash rate", [](auto& s) { s.cashRateAnnual = kNan; }},
        {"lookback of 1", [](auto& s) { s.allocation.lookback = 1; }},
        {"no column 'adj_close'", [](auto& s) { s.allocation.price = market::PriceField::AdjClose; }},
        {"expected close or adj_close", [](auto& s) { s.allocation.price = market::PriceField::Open; }},
        {"opening prices", [](auto& s) { s.fill = FillAt::NextOpen; }},
        {"benchmark 'X'", [](auto& s) { s.benchmark = "X"; }},
        {"seed", [](auto& s) { s.seed = ~0ULL; }},
        {"before it starts",
         [](auto& s) {
             s.from = Date::fromDays(10);
             s.to = Date::fromDays(9);
         }},
    };
    for (const auto& [part, spoil] : cases) {
        auto spec = test::plainSpec();
        spoil(spec);
        const auto status = checkSpec(panel, spec);
        ASSERT_FALSE(status.ok()) << part;
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
        EXPECT_NE(status.error().message.find(part), std::string::npos) << status.error().message;
    }
    auto spec = test::plainSpec();
    EXPECT_FALSE(checkSpec(market::PricePanel(), spec).ok());
    spec.benchmark = "S0";
    EXPECT_NE(checkSpec(test::panelOf({{1.0}}), spec).error().message.find("only symbol"), std::string::npos);
}

TEST(SpecCheck, OpenFillsDoNotMixWithAdjustedCloses) {
    std::map<market::PriceField, market::PanelColumn> columns;
    for (const auto field :
         {market::PriceField::Close, market::PriceField::Open, market::PriceField::AdjClose})
        columns[field] = test::columnOf({{1.0}});
    const auto panel = market::PricePanel::create({Date::fromDays(1)}, {"A"}, std::move(columns)).value();
    auto spec = test::plainSpec();
    spec.fill = FillAt::NextOpen;
    EXPECT_TRUE(checkSpec(panel, spec).ok());
    spec.allocation.price = market::PriceField::AdjClose;
    EXPECT_NE(checkSpec(panel, spec).error().message.find("not adjusted"), std::string::npos);
}

}  // namespace
}  // namespace qd::backtest
