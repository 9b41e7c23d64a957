// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_trial.h"

#include <cmath>

#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

class SearchTrials : public test::SearchTest {
protected:
    void SetUp() override {
        SearchTest::SetUp();
        const auto run = runSearch(*session, request(), watch(), job());
        ASSERT_TRUE(run.ok());
        shown = view(run->id);
        prices = loadSearchPrices(*session, *shown).value();
    }
    std::shared_ptr<const SearchView> shown;
    std::shared_ptr<const backtest::SignalPrices> prices;
};

TEST_F(SearchTrials, AreWalkedAgainToTheRecordedFigures) {
    for (std::size_t i = 0; i < shown->search.trials.size(); i += 9) {
        const auto trial = searchTrial(*prices, *shown, i).value();
        EXPECT_TRUE(trial->reproduced);
        EXPECT_EQ(trial->dates.size(), trial->equity.size());
        EXPECT_EQ(trial->drawdown.size(), trial->equity.size());
        EXPECT_NEAR(trial->equity.back() - 1.0, shown->search.trials[i].statistics.totalReturn, 1e-12);
        EXPECT_NEAR(*std::min_element(trial->drawdown.begin(), trial->drawdown.end()),
                    shown->search.trials[i].statistics.maxDrawdown, 1e-12);
    }
}

TEST_F(SearchTrials, HaveTheirRoundTripsWithTheDaysOfTheirFills) {
    const auto trial = searchTrial(*prices, *shown, *shown->best).value();
    ASSERT_FALSE(trial->trips.empty());
    double profit = 0.0;
    for (const auto& trip : trial->trips) {
        EXPECT_LE(trip.opened, trip.closed);
        EXPECT_GE(trip.sessions, 0);
        profit += trip.open ? 0.0 : trip.profitShare;
    }
    EXPECT_TRUE(std::isfinite(profit));
    EXPECT_TRUE(std::is_sorted(trial->trips.begin(), trial->trips.end(),
                               [](const auto& a, const auto& b) { return b.closed < a.closed; }));
}

TEST_F(SearchTrials, StandBesideTheSameSymbolsBoughtAndKept) {
    const auto trial = searchTrial(*prices, *shown, 0).value();
    double last = 0.0;
    for (std::size_t i = 0; i < prices->width(); ++i)
        last += prices->series(i).back() / prices->series(i).front() / static_cast<double>(prices->width());
    EXPECT_NEAR(trial->heldReturn, last - 1.0, 1e-12);
    ASSERT_TRUE(trial->heldSharpe);
    EXPECT_FALSE(trial->heldSharpe->dsr) << "nobody chose it among others";
    ASSERT_TRUE(trial->evidence && trial->evidence->dsr);
    EXPECT_EQ(trial->evidence->trials, 52U);
}

TEST_F(SearchTrials, SayWhenTheirFiguresAreNotThoseOfTheRecord) {
    SearchView other = *shown;
    other.search.trials[3].statistics.totalReturn += 1e-15;
    EXPECT_FALSE(searchTrial(*prices, other, 3).value()->reproduced);
    EXPECT_EQ(test::codeOf(searchTrial(*prices, *shown, 52)), "bad_input");
}

TEST_F(SearchTrials, NeedThePricesOfTheRecord) {
    SearchView other = *shown;
    other.record.dataset = DatasetId{44};
    EXPECT_EQ(test::codeOf(loadSearchPrices(*session, other)), "bad_input");
    const auto later = store(test::smallMarket(190));
    other.record.dataset = later.id;
    EXPECT_EQ(test::codeOf(loadSearchPrices(*session, other)), "bad_input");
}

}  // namespace
}  // namespace qd::desk
