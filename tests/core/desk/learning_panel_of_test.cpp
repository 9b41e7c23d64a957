// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/learning_panel_of.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/features/materialise.h"
#include "tests/core/desk/small_market.h"

namespace qd::desk {
namespace {

using market::PriceField;

features::FramePtr frameOf(const market::PricePanel& panel,
                           const features::MaterialiseOptions& options = {}) {
    const SystemClock clock;
    const features::FeatureView view{
        "v", {}, {{"return_1", features::FeatureKind::Return, 1}, {"rsi_5", features::FeatureKind::Rsi, 5}}};
    auto made = features::materialise(panel, view, options, {{}, {}, clock});
    EXPECT_TRUE(made.ok()) << made.error().describe();
    return std::move(made).value();
}

/// A and B over eight sessions; B lacks the third.
market::PricePanel twoNames(bool adjusted = false) {
    market::PanelColumn close{{10, 20, 11, 21, 12, 0, 12, 24, 13, 25, 14, 26, 15, 27, 16, 28},
                              {1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
    std::vector<Date> dates;
    for (int t = 0; t < 8; ++t)
        dates.push_back(Date::parse("2024-01-02").value().plusDays(t));
    std::map<PriceField, market::PanelColumn> columns{{PriceField::Close, close}};
    if (adjusted) {
        auto adj = close;
        adj.values[0] = 9.5;
        columns.emplace(PriceField::AdjClose, adj);
    }
    return market::PricePanel::create(dates, {"A", "B"}, std::move(columns)).value();
}

TEST(LearningPanelOfTest, HoldsTheFeaturesOfTheFrameWhereAllOfThemAreThere) {
    const auto panel = test::smallMarket(120);
    const auto frame = frameOf(panel);
    const auto made = learningPanelOf(panel, *frame).value();
    EXPECT_TRUE(model::validate(made).ok());
    EXPECT_EQ(made.features, (std::vector<std::string>{"return_1", "rsi_5"}));
    EXPECT_EQ(made.dataHash, panel.contentHash());
    EXPECT_EQ(made.viewHash, frame->viewHash);
    for (std::size_t t = 0; t < made.rows(); ++t) {
        for (std::size_t i = 0; i < made.width(); ++i) {
            const std::size_t cell = t * made.width() + i;
            const auto s = panel.symbolIndex(made.symbols[i]).value();
            ASSERT_EQ(made.known[cell] != 0, frame->at(0, t, s) && frame->at(1, t, s));
            EXPECT_EQ(made.values[cell * 2 + 1],
                      made.known[cell] != 0 ? static_cast<float>(*frame->at(1, t, s)) : 0.0F);
        }
    }
    EXPECT_EQ(made.known[4 * made.width()], 0) << "the RSI is not there yet";
    EXPECT_EQ(made.values[4 * made.width() * 2], 0.0F) << "though the return is";
}

TEST(LearningPanelOfTest, AGapSwallowsNoMove) {
    const auto made = learningPanelOf(twoNames(), *frameOf(twoNames())).value();
    EXPECT_EQ(made.traded[1], 0) << "there is no session before the first";
    EXPECT_NEAR(made.returns[3], 21.0 / 20.0 - 1.0, 1e-7);
    EXPECT_EQ(made.traded[5], 0);
    EXPECT_EQ(made.returns[5], 0.0F);
    EXPECT_NEAR(made.returns[7], 24.0 / 21.0 - 1.0, 1e-7) << "from the close before the gap";
    EXPECT_EQ(made.eligible[5], 0) << "without a price nobody can be bought";
    EXPECT_EQ(made.eligible[7], 1);
    const auto whole = model::periodReturns(made, 0, 7);
    EXPECT_NEAR(whole.values[1], 28.0 / 20.0 - 1.0, 1e-6);
}

TEST(LearningPanelOfTest, AReturnHoldsItsDividendOnce) {
    const auto day = [](int n) { return Date::parse("2024-01-02").value().plusDays(n); };
    const market::DividendTable dividends{
        {{"A", day(3), 0.6}, {"B", day(2), 0.5}, {"B", day(0), 9.0}, {"ELSE", day(3), 1.0}}};
    auto made = learningPanelOf(twoNames(), *frameOf(twoNames()), dividends).value();
    EXPECT_NEAR(made.returns[6], 12.6 / 12.0 - 1.0, 1e-7);
    EXPECT_NEAR(made.returns[7], 24.5 / 21.0 - 1.0, 1e-7) << "paid in the gap";
    EXPECT_EQ(made.traded[1], 0) << "what was paid before the first close is nobody's";
    made = learningPanelOf(twoNames(true), *frameOf(twoNames(true)), dividends).value();
    EXPECT_NEAR(made.returns[2], 11.0 / 9.5 - 1.0, 1e-7) << "adjusted closes";
    EXPECT_NEAR(made.returns[6], 0.0, 1e-7) << "they hold the dividends already";
}

TEST(LearningPanelOfTest, OnlyThoseWhoBelongMayBeHeld) {
    const auto panel = test::smallMarket(120);
    features::MaterialiseOptions options;
    options.outside = {"IDX"};
    options.membership = market::MembershipTable{{{"AAA", panel.dates()[0], {}},
                                                  {"CCC", panel.dates()[50], panel.dates()[60]},
                                                  {"IDX", panel.dates()[0], {}}}};
    const auto made = learningPanelOf(panel, *frameOf(panel, options)).value();
    EXPECT_EQ(made.symbols, (std::vector<std::string>{"AAA", "CCC"}));
    EXPECT_EQ(made.eligible[49 * 2 + 1], 0);
    EXPECT_EQ(made.eligible[50 * 2 + 1], 1);
    EXPECT_EQ(made.eligible[61 * 2 + 1], 0);
    options.membership = market::MembershipTable{{{"IDX", panel.dates()[0], {}}}};
    EXPECT_FALSE(learningPanelOf(panel, *frameOf(panel, options)).ok());
}

TEST(LearningPanelOfTest, ARelistingAfterALongGapIsNoReturn) {
    std::vector<std::vector<double>> closes;
    for (int t = 0; t < 20; ++t)
        closes.push_back({10.0 + t, t >= 5 && t < 5 + 6 ? 0.0 : 20.0 + t});
    const auto panel = test::panelOf({"A", "B"}, closes);
    const auto made = learningPanelOf(panel, *frameOf(panel)).value();
    EXPECT_EQ(made.traded[11 * 2 + 1], 0);
    EXPECT_EQ(made.traded[12 * 2 + 1], 1);
}

}  // namespace
}  // namespace qd::desk
