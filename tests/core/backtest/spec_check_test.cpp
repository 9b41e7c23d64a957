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

TEST(SpecCheck, RefusesWhatTheEngineCannotDoWithThesePrices) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const auto closes = test::panelOf({{1, 2}, {1, 2}}, test::Grid{{1, 2}, {1, 2}});
    const auto bars = test::barsOf({{1, 2}, {1, 2}});
    std::map<market::PriceField, market::PanelColumn> columns;
    for (const auto field :
         {market::PriceField::Close, market::PriceField::AdjClose, market::PriceField::Volume})
        columns[field] = test::columnOf({{1.0}});
    const auto adjusted = market::PricePanel::create({Date::fromDays(1)}, {"A"}, std::move(columns)).value();
    using Spoil = std::function<void(BacktestSpec&)>;
    const auto byAdjusted = [](const Spoil& spoil) {
        return [spoil](BacktestSpec& s) {
            s.allocation.price = market::PriceField::AdjClose;
            spoil(s);
        };
    };
    struct Case {
        const char* part;
        const market::PricePanel* panel;
        Spoil spoil;
    };
    const std::vector<Case> cases{
        {"highs and lows", &closes, [](auto& s) { s.fill = FillAt::NextVwap; }},
        {"need volumes", &closes, [](auto& s) { s.partialFills = PartialFills{}; }},
        {"need volumes", &closes, [](auto& s) { s.costs.impact = 1.0; }},
        {"need volumes", &adjusted, byAdjusted([](auto& s) { s.costs.impact = 1.0; })},
        {"whole units", &adjusted, byAdjusted([](auto& s) { s.wholeUnits = true; })},
        {"participation", &bars,
         [](auto& s) {
             s.partialFills = PartialFills{0.0, Remainder::Carry};
         }},
        {"participation", &bars,
         [](auto& s) {
             s.partialFills = PartialFills{1.5, Remainder::Carry};
         }},
        {"participation", &bars,
         [=](auto& s) {
             s.partialFills = PartialFills{kNan, Remainder::Carry};
         }},
        {"gross exposure", &bars, [](auto& s) { s.maxGross = 11.0; }},
        {"negative cash", &bars, [](auto& s) { s.marginRateAnnual = -0.1; }},
        {"borrowed units", &bars, [=](auto& s) { s.borrowFeeAnnual = kNan; }},
        {"recovery", &bars, [](auto& s) { s.delistingRecovery = 1.1; }},
        {"impact window", &bars, [](auto& s) { s.costs.impactSessions = 1; }}};
    for (const auto& each : cases) {
        auto spec = test::plainSpec();
        each.spoil(spec);
        const auto status = checkSpec(*each.panel, spec);
        ASSERT_FALSE(status.ok()) << each.part;
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
        EXPECT_NE(status.error().message.find(each.part), std::string::npos) << status.error().message;
    }
    auto spec = test::plainSpec();
    spec.fill = FillAt::NextVwap;
    spec.partialFills = PartialFills{};
    spec.costs.impact = 1.0;
    spec.wholeUnits = true;
    EXPECT_TRUE(checkSpec(bars, spec).ok());
}

TEST(SpecCheck, InputsHaveToGoWithTheSpec) {
    auto spec = test::plainSpec();
    RunInputs inputs;
    EXPECT_TRUE(checkInputs(spec, inputs).ok());
    inputs.splits = {{{"S0", Date::fromDays(0), 2.0}}};
    EXPECT_TRUE(checkInputs(spec, inputs).ok());
    spec.allocation.price = market::PriceField::AdjClose;
    EXPECT_NE(checkInputs(spec, inputs).error().message.find("count them already"), std::string::npos);
    spec.members = true;
    EXPECT_NE(checkInputs(spec, {}).error().message.find("no membership"), std::string::npos);
}

}  // namespace
}  // namespace qd::backtest
