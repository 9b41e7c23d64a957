// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_money.h"

#include <cmath>

#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

/// Three names: A leans on the drifted feature wholly, B by half, C not at all.
ModelOutputs outputs() {
    ModelOutputs out;
    out.symbols = {"A", "B", "C"};
    out.features = {"calm", "moving"};
    out.weights = {0.5, 0.3, 0.2};
    out.neutralised = {0.2, 0.4, 0.4};
    out.sensitivity = {0.0, 2.0, 1.0, 1.0, 3.0, 0.0};
    return out;
}

TEST(DriftMoney, PositionsTradesAndTrackingErrorAreWhatAPencilGives) {
    MoneyInputs inputs;
    inputs.held = {{"A", 600.0}, {"B", 400.0}, {"X", 0.0}};
    inputs.covariance = {0.04, 0.0, 0.0, 0.0, 0.09, 0.0, 0.0, 0.0, 0.01};
    const auto money = driftMoney(outputs(), {"moving"}, inputs);
    ASSERT_TRUE(money.ok()) << money.error().describe();
    EXPECT_DOUBLE_EQ(money->portfolioValue, 1000.0);
    EXPECT_DOUBLE_EQ(money->valueOnDrifted, 600.0 * 1.0 + 400.0 * 0.5);
    EXPECT_DOUBLE_EQ(money->weightOnDrifted, 0.5 * 1.0 + 0.3 * 0.5);
    EXPECT_DOUBLE_EQ(money->turnover, 0.5 * (0.3 + 0.1 + 0.2));
    EXPECT_NEAR(money->trackingError, std::sqrt(0.09 * 0.04 + 0.01 * 0.09 + 0.04 * 0.01), 1e-15);
    ASSERT_EQ(money->positions.size(), 3U);
    const auto& a = money->positions[0];
    EXPECT_EQ(a.symbol, "A") << "what rests on drift most comes first";
    EXPECT_DOUBLE_EQ(a.driftedShare, 1.0);
    EXPECT_EQ(a.leading, "moving");
    EXPECT_DOUBLE_EQ(a.trade, -300.0);
    EXPECT_DOUBLE_EQ(a.value, 600.0);
    EXPECT_EQ(money->positions[1].symbol, "B");
    EXPECT_NEAR(money->positions[1].trade, 100.0, 1e-12);
    double sum = 0.0;
    for (const auto& position : money->positions)
        sum += position.trade;
    EXPECT_NEAR(sum, 0.0, 1e-12) << "a rebalance buys for what it sells";
}

TEST(DriftMoney, WithoutHoldingsThereAreWeightsAndNoTrades) {
    const auto money = driftMoney(outputs(), {"moving"}, {}).value();
    EXPECT_EQ(money.portfolioValue, 0.0);
    EXPECT_EQ(money.positions[0].trade, 0.0);
    EXPECT_DOUBLE_EQ(money.positions[0].neutralised, 0.2);
    EXPECT_EQ(money.trackingError, 0.0);
    auto broken = outputs();
    broken.weights.pop_back();
    EXPECT_FALSE(driftMoney(broken, {"moving"}, {}).ok());
}

TEST(DriftMoney, TheDocumentReadsBack) {
    auto money = driftMoney(outputs(), {"moving"}, {{{"A", 100.0}}, {}}).value();
    money.words = "not all of it";
    const auto read = parseMoney(Json::parse(moneyDocument(money).dump()).value());
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->drifted, money.drifted);
    ASSERT_EQ(read->positions.size(), money.positions.size());
    EXPECT_EQ(read->positions[0].symbol, money.positions[0].symbol);
    EXPECT_EQ(read->positions[0].trade, money.positions[0].trade);
    EXPECT_EQ(read->positions[0].neutralised, money.positions[0].neutralised);
    EXPECT_EQ(read->valueOnDrifted, money.valueOnDrifted);
    EXPECT_EQ(read->turnover, money.turnover);
    EXPECT_EQ(read->words.text, "not all of it");
    EXPECT_FALSE(parseMoney(Json::object()).ok());
}

TEST(DriftMoney, NeutralisedFeaturesLieAtTheirMedianEverywhereAndTheOthersStay) {
    const auto usual = test::driftPanel(101, test::kNever);
    auto panel = test::driftPanel(20, Date());
    panel.known[5] = 0;
    panel.values[10] = panel.values[11] = 0.0F;
    const auto quiet = neutralised(panel, usual, 0, 101, {"moving"});
    std::vector<float> all;
    for (std::size_t cell = 0; cell < 101 * 4; ++cell)
        all.push_back(usual.values[cell * 2 + 1]);
    std::sort(all.begin(), all.end());
    const float median = static_cast<float>(0.5 * (static_cast<double>(all[201]) + all[202]));
    for (std::size_t cell = 0; cell < 80; ++cell) {
        EXPECT_EQ(quiet.values[cell * 2], panel.values[cell * 2]);
        EXPECT_EQ(quiet.values[cell * 2 + 1], cell == 5 ? 0.0F : median);
    }
    EXPECT_EQ(neutralised(panel, usual, 0, 101, {}).values, panel.values);
}

TEST(DriftMoney, TheCovarianceIsTheSampleOneTimesTheSessionsOfAYear) {
    model::LearningPanel panel;
    panel.symbols = {"A", "B"};
    panel.features = {"f"};
    panel.returns = {9.0F, 9.0F, 0.01F, 0.02F, 0.03F, -0.02F};
    panel.dates = {Date::fromDays(1), Date::fromDays(2), Date::fromDays(3)};
    const auto covariance = annualCovariance(panel, 2);  // the last two sessions
    ASSERT_EQ(covariance.size(), 4U);
    EXPECT_NEAR(covariance[0], 252.0 * 2 * 0.01 * 0.01, 1e-8);
    EXPECT_NEAR(covariance[3], 252.0 * 2 * 0.02 * 0.02, 1e-8);
    EXPECT_NEAR(covariance[1], -252.0 * 2 * 0.01 * 0.02, 1e-8);
    EXPECT_EQ(covariance[1], covariance[2]);
    EXPECT_TRUE(annualCovariance(panel, 1).empty());
}

}  // namespace
}  // namespace qd::desk
