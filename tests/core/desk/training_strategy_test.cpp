// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_strategy.h"

#include "core/desk/backtest_spec.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainedStrategy : public ::testing::Test {
protected:
    [[nodiscard]] backtest::Situation today(std::size_t row) const {
        backtest::Situation out{backtest::AsOfPanel(panel, row), std::vector<bool>(panel.width(), true), {}};
        out.eligible.back() = false;  // the index
        return out;
    }
    /// One net that gives each name of `weights` its weight on one day.
    [[nodiscard]] ModelTargets net(const std::string& kind, std::vector<float> weights) const {
        std::vector<std::string> names(panel.symbols().begin(),
                                       panel.symbols().begin() + static_cast<std::ptrdiff_t>(weights.size()));
        return {kind, names, {panel.dates()[300]}, std::move(weights)};
    }
    static double weightOf(const backtest::Decision& decision, std::size_t symbol) {
        for (std::size_t k = 0; k < decision.symbols.size(); ++k) {
            if (decision.symbols[k] == symbol) return decision.weights[k];
        }
        return -1.0;
    }

    market::PricePanel panel = test::smallMarket(420);
    config::TrainingConfig config = test::smallTraining();
};

TEST_F(TrainedStrategy, WeightsThatKeepTheRulesStayAsTheyAre) {
    const auto strategy = trainedStrategy(config, {net("lstm", {0.25F, 0.25F, 0.25F, 0.25F, 0, 0, 0, 0})});
    ASSERT_TRUE(strategy.ok());
    const auto decision = strategy->decide(today(300)).value();
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_EQ(weightOf(decision, i), i < 4 ? 0.25 : 0.0);
    EXPECT_FALSE(strategy->readsHeld);
}

TEST_F(TrainedStrategy, WhoMayNotBeHeldGetsNothingAndTheOthersShareIt) {
    const auto strategy = trainedStrategy(config, {net("lstm", {0.2F, 0.2F, 0.2F, 0.2F, 0.2F, 0, 0, 0})});
    auto situation = today(300);
    situation.eligible[1] = false;
    const auto decision = strategy->decide(situation).value();
    EXPECT_EQ(weightOf(decision, 1), -1.0);
    EXPECT_NEAR(weightOf(decision, 0), 0.25, 1e-7);
    double sum = 0.0;
    for (const double weight : decision.weights)
        sum += weight;
    EXPECT_NEAR(sum, 1.0, 1e-9);
}

TEST_F(TrainedStrategy, ANameWithoutAPriceIsLeftOutAndNamed) {
    auto column = panel.column(market::PriceField::Close);
    column.present[300 * panel.width() + 2] = 0;
    column.values[300 * panel.width() + 2] = 0.0;
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = column;
    panel = market::PricePanel::create(panel.dates(), panel.symbols(), columns).value();
    const auto strategy = trainedStrategy(config, {net("lstm", std::vector<float>(8, 0.125F))});
    const auto decision = strategy->decide(today(300)).value();
    EXPECT_EQ(weightOf(decision, 2), -1.0);
    EXPECT_EQ(decision.excluded, std::vector<std::size_t>{2});
    EXPECT_NEAR(weightOf(decision, 0), 1.0 / 7.0, 1e-7);
}

TEST_F(TrainedStrategy, ANetThatWantsNothingOfWhatThereIsSharesAlike) {
    const auto strategy = trainedStrategy(config, {net("lstm", {0, 1.0F, 0, 0, 0, 0, 0, 0})});
    auto situation = today(300);
    situation.eligible[1] = false;
    EXPECT_NEAR(weightOf(strategy->decide(situation).value(), 0), 1.0 / 7.0, 1e-9);
}

TEST_F(TrainedStrategy, AnEnsembleMixesByShares) {
    config = config::withKind(config, "ensemble");
    config.ensemble = {{"lstm", 3.0}, {"gat", 1.0}};
    config.run.limits.maxWeight.reset();
    const auto strategy = trainedStrategy(
        config, {net("lstm", {1.0F, 0, 0, 0, 0, 0, 0, 0}), net("gat", {0, 1.0F, 0, 0, 0, 0, 0, 0})});
    const auto decision = strategy->decide(today(300)).value();
    EXPECT_NEAR(weightOf(decision, 0), 0.75, 1e-12);
    EXPECT_NEAR(weightOf(decision, 1), 0.25, 1e-12);
    config.ensemble = {{"hrp", 1.0}, {"lstm", 1.0}};
    const auto half = trainedStrategy(config, {net("lstm", {1.0F, 0, 0, 0, 0, 0, 0, 0})});
    const auto mixed = half->decide(today(300)).value();
    auto spec = toSpec(config.run)->allocation;
    const auto hrp = today(300).past.allocate(spec, today(300).eligible).value();
    for (std::size_t k = 0; k < hrp.symbolIndex.size(); ++k)
        EXPECT_NEAR(weightOf(mixed, hrp.symbolIndex[k]),
                    0.5 * hrp.weights[k] + (hrp.symbolIndex[k] == 0 ? 0.5 : 0.0), 1e-9);
}

TEST_F(TrainedStrategy, ADayThatNoNetKnowsIsAnError) {
    const auto strategy = trainedStrategy(config, {net("lstm", std::vector<float>(8, 0.125F))});
    EXPECT_EQ(codeOf(strategy->decide(today(301))), "internal");
    EXPECT_EQ(codeOf(trainedStrategy(config, {net("gat", std::vector<float>(8, 0.125F))})), "bad_input");
}

TEST_F(TrainedStrategy, WithACapOnTurnoverItReadsWhatIsHeld) {
    config.run.limits.maxTurnover = 0.1;
    const auto strategy = trainedStrategy(config, {net("lstm", std::vector<float>(8, 0.125F))});
    EXPECT_TRUE(strategy->readsHeld);
    auto situation = today(300);
    situation.held.assign(panel.width(), 0.0);
    situation.held[0] = 0.3;
    situation.held[1] = 0.3;
    situation.held[2] = 0.3;
    situation.held[3] = 0.1;
    const auto decision = strategy->decide(situation).value();
    double traded = 0.0;
    for (std::size_t i = 0; i < 8; ++i)
        traded += std::abs(weightOf(decision, i) - situation.held[i]);
    EXPECT_NEAR(0.5 * traded, 0.1, 1e-8);
}

}  // namespace
}  // namespace qd::desk
