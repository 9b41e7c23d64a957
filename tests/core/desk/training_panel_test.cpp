// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_panel.h"

#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainingPanels : public ::testing::Test {
protected:
    [[nodiscard]] Result<model::LearningPanel> panelOf(const market::PricePanel& from) const {
        return trainingPanel(from, config, inputs, 1, jobs::JobContext({}, {}, clock));
    }
    void SetUp() override { config.run.benchmark = "IDX"; }
    SystemClock clock;
    market::PricePanel prices = test::smallMarket(200);
    config::TrainingConfig config = test::smallTraining();
    backtest::RunInputs inputs;
};

TEST_F(TrainingPanels, HaveTheViewsFeaturesOfAllNamesButTheBenchmark) {
    const auto panel = panelOf(prices);
    ASSERT_TRUE(panel.ok()) << panel.error().describe();
    EXPECT_EQ(panel->symbols.size(), 8U);
    EXPECT_EQ(panel->depth(), 10U);
    EXPECT_EQ(panel->dates, prices.dates());
    EXPECT_EQ(panel->dataHash, prices.contentHash());
    config.view = "nobody";
    EXPECT_EQ(codeOf(panelOf(prices)), "bad_input");
}

TEST_F(TrainingPanels, NothingOfARowFollowsFromLaterPrices) {
    const auto whole = panelOf(prices).value();
    std::vector<std::size_t> all(prices.width());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    const auto early = panelOf(prices.select(0, 150, all)).value();
    const std::size_t cells = 150 * whole.width();
    EXPECT_TRUE(std::equal(early.values.begin(), early.values.end(), whole.values.begin()));
    EXPECT_TRUE(std::equal(early.returns.begin(), early.returns.end(), whole.returns.begin()));
    EXPECT_TRUE(std::equal(early.known.begin(), early.known.end(), whole.known.begin()));
    EXPECT_EQ(early.known.size(), cells);
}

TEST_F(TrainingPanels, DividendsAndMembershipAreThoseOfTheInputs) {
    const auto plain = panelOf(prices).value();
    inputs.dividends.dividends = {{"AAA", prices.dates()[100], 1.0}};
    const auto paid = panelOf(prices).value();
    const double close = *prices.at(market::PriceField::Close, 99, 0);
    EXPECT_NEAR(paid.returns[800] - plain.returns[800], 1.0 / close, 1e-6);
    inputs.membership.emplace();
    inputs.membership->spells = {{"AAA", prices.dates()[0], prices.dates()[120]},
                                 {"BBB", prices.dates()[0], {}},
                                 {"CCC", prices.dates()[0], {}}};
    EXPECT_EQ(panelOf(prices)->width(), 8U) << "the configuration does not ask for members";
    config.run.engine.universe = "members";
    const auto members = panelOf(prices).value();
    EXPECT_EQ(members.symbols, (std::vector<std::string>{"AAA", "BBB", "CCC"}));
    EXPECT_EQ(members.eligible[120 * 3], 1);
    EXPECT_EQ(members.eligible[121 * 3], 0);
}

}  // namespace
}  // namespace qd::desk
