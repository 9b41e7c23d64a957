// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/price_panel.h"

#include <cmath>
#include <limits>
#include <thread>

#include <gtest/gtest.h>

namespace qd::market {

namespace {

PanelColumn column(std::vector<double> values) {
    PanelColumn c{std::move(values), {}};
    for (const double v : c.values)
        c.present.push_back(v != 0.0 ? 1 : 0);
    return c;
}

Result<PricePanel> panelOf(std::vector<double> close, std::vector<std::string> symbols = {"B", "A"}) {
    std::vector<Date> dates;
    for (std::size_t t = 0; t < close.size() / symbols.size(); ++t)
        dates.push_back(Date::fromDays(static_cast<std::int32_t>(10 * t)));
    return PricePanel::create(std::move(dates), std::move(symbols),
                              {{PriceField::Close, column(std::move(close))}});
}

const std::vector<Date> kTwoDays = {Date::fromDays(0), Date::fromDays(10)};

}  // namespace

TEST(PricePanelTest, GivesItsCells) {
    const auto made = panelOf({1, 2, 3, 0});
    ASSERT_TRUE(made.ok());
    const PricePanel& panel = made.value();
    EXPECT_EQ(panel.rows(), 2U);
    EXPECT_EQ(panel.width(), 2U);
    EXPECT_EQ(panel.row(PriceField::Close, 1)[0], 3.0);
    EXPECT_EQ(panel.presentRow(PriceField::Close, 1)[1], 0);
    EXPECT_EQ(panel.at(PriceField::Close, 0, 1), 2.0);
    EXPECT_FALSE(panel.at(PriceField::Close, 1, 1).has_value());
    EXPECT_FALSE(panel.has(PriceField::Volume));
}

TEST(PricePanelTest, FindsSymbolsAndDates) {
    const PricePanel panel = panelOf({1, 2, 3, 4}).value();
    EXPECT_EQ(panel.symbolIndex("B"), 0U);
    EXPECT_EQ(panel.symbolIndex("A"), 1U);
    EXPECT_FALSE(panel.symbolIndex("C").has_value());
    EXPECT_FALSE(panel.symbolIndex("").has_value());
    EXPECT_EQ(panel.dateIndex(Date::fromDays(10)), 1U);
    EXPECT_FALSE(panel.dateIndex(Date::fromDays(5)).has_value());
    EXPECT_EQ(panel.lowerBound(Date::fromDays(5)), 1U);
    EXPECT_EQ(panel.lowerBound(Date::fromDays(11)), 2U);
}

TEST(PricePanelTest, EmptyPanel) {
    const PricePanel panel;
    EXPECT_EQ(panel.rows(), 0U);
    EXPECT_EQ(panel.width(), 0U);
    EXPECT_TRUE(panel.has(PriceField::Close));
    EXPECT_EQ(panel.contentHash().size(), 64U);
    EXPECT_FALSE(panel.symbolIndex("A").has_value());
}

TEST(PricePanelTest, RefusesWhatBreaksTheInvariants) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    for (const double wrong : {nan, inf, -inf, -1.0})
        EXPECT_FALSE(panelOf({1, 2, 3, wrong}).ok()) << wrong;
    EXPECT_FALSE(panelOf({1, 2}, {"A", "A"}).ok());
    EXPECT_FALSE(panelOf({1, 2}, {"A", ""}).ok());
    const auto create = [](std::vector<Date> dates, PanelColumn cells) {
        return PricePanel::create(std::move(dates), {"A"}, {{PriceField::Close, std::move(cells)}}).ok();
    };
    EXPECT_TRUE(create(kTwoDays, {{1, 2}, {1, 1}}));
    EXPECT_FALSE(create(kTwoDays, {{1, 0}, {1, 1}}));    // a present zero
    EXPECT_FALSE(create(kTwoDays, {{1, 2}, {1, 0}}));    // a value under the mask
    EXPECT_FALSE(create(kTwoDays, {{1, nan}, {1, 0}}));  // NaN under the mask
    EXPECT_FALSE(create(kTwoDays, {{1, 2}, {1, 2}}));    // the mask is 0 or 1
    EXPECT_FALSE(create(kTwoDays, {{1, 2, 3}, {1, 1, 1}}));
    EXPECT_FALSE(create(kTwoDays, {{1, 2}, {1}}));
    EXPECT_FALSE(create({Date::fromDays(1), Date::fromDays(1)}, {{1, 2}, {1, 1}}));
    EXPECT_FALSE(create({Date::fromDays(2), Date::fromDays(1)}, {{1, 2}, {1, 1}}));
    EXPECT_FALSE(PricePanel::create(kTwoDays, {"A"}, {{PriceField::Open, column({1, 2})}}).ok());
}

TEST(PricePanelTest, VolumeMayBeZeroButNotNegative) {
    const auto create = [](double volume) {
        return PricePanel::create({Date::fromDays(0)}, {"A"},
                                  {{PriceField::Close, column({1})}, {PriceField::Volume, {{volume}, {1}}}})
            .ok();
    };
    EXPECT_TRUE(create(0.0));
    EXPECT_FALSE(create(-1.0));
    EXPECT_FALSE(create(-0.0));
}

TEST(PricePanelTest, SelectTakesRowsAndSymbolsInTheGivenOrder) {
    const PricePanel panel = panelOf({1, 2, 3, 4, 0, 6}).value();
    const std::vector<std::size_t> order = {1, 0};
    const PricePanel part = panel.select(1, 3, order);
    EXPECT_EQ(part.symbols(), (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(part.rows(), 2U);
    EXPECT_EQ(part.at(PriceField::Close, 0, 0), 4.0);
    EXPECT_FALSE(part.at(PriceField::Close, 1, 1).has_value());
    EXPECT_EQ(part.symbolIndex("B"), 1U);
    EXPECT_EQ(panel.select(0, 0, {}).rows(), 0U);
    EXPECT_DEATH(static_cast<void>(panel.select(0, 4, order)), "precondition");
    const std::vector<std::size_t> twice = {1, 1};
    EXPECT_DEATH(static_cast<void>(panel.select(0, 1, twice)), "precondition");
}

TEST(PricePanelTest, ReadingOutsideAborts) {
    const PricePanel panel = panelOf({1, 2}).value();
    EXPECT_DEATH(static_cast<void>(panel.row(PriceField::Close, 1)), "precondition");
    EXPECT_DEATH(static_cast<void>(panel.row(PriceField::Open, 0)), "precondition");
    EXPECT_DEATH(static_cast<void>(panel.at(PriceField::Close, 0, 2)), "precondition");
}

TEST(PricePanelTest, HashSeesPricesAndNotTheOrderOfSymbols) {
    const std::string hash = panelOf({1, 2, 3, 4}).value().contentHash();
    EXPECT_EQ(hash.size(), 64U);
    EXPECT_EQ(panelOf({2, 1, 4, 3}, {"A", "B"}).value().contentHash(), hash);
    EXPECT_NE(panelOf({2, 1, 3, 4}, {"A", "B"}).value().contentHash(), hash);
    EXPECT_NE(panelOf({1, 2, 3, 0}).value().contentHash(), hash);
    EXPECT_NE(panelOf({1, 2, 3, std::nextafter(4.0, 5.0)}).value().contentHash(), hash);
    EXPECT_NE(panelOf({1, 2, 3, 4}, {"B", "C"}).value().contentHash(), hash);
    EXPECT_NE(panelOf({1, 2, 3, 4}, {"A"}).value().contentHash(), hash);
}

TEST(PricePanelTest, HashPassesOverAFieldWithoutValues) {
    const auto with = [](std::vector<double> open) {
        return PricePanel::create(
                   kTwoDays, {"A"},
                   {{PriceField::Close, column({1, 2})}, {PriceField::Open, column(std::move(open))}})
            .value()
            .contentHash();
    };
    EXPECT_EQ(with({0, 0}), panelOf({1, 2}, {"A"}).value().contentHash());
    EXPECT_NE(with({1, 0}), with({0, 0}));
}

TEST(PricePanelTest, HashIsTheSameFromManyThreads) {
    const PricePanel panel = panelOf({1, 2, 3, 4}).value();
    std::vector<std::string> hashes(8);
    {
        std::vector<std::jthread> threads;
        for (auto& hash : hashes)
            threads.emplace_back([&hash, panel] { hash = panel.contentHash(); });
    }
    for (const auto& hash : hashes)
        EXPECT_EQ(hash, panel.contentHash());
}

TEST(PriceFieldTest, NamesGoBothWays) {
    for (const PriceField field : {PriceField::Close, PriceField::Open, PriceField::High, PriceField::Low,
                                   PriceField::Volume, PriceField::AdjClose})
        EXPECT_EQ(fieldFromName(fieldName(field)), field);
    EXPECT_FALSE(fieldFromName("Close").has_value());
    EXPECT_FALSE(fieldFromName("").has_value());
}

}  // namespace qd::market
