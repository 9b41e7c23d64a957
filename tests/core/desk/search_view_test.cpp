// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_view.h"

#include <cmath>

#include "core/analytics/sharpe_inference.h"
#include "core/desk/run_backtest.h"
#include "core/desk/search_files.h"
#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

using backtest::SearchMethod;

class SearchViews : public test::SearchTest {};

TEST_F(SearchViews, ListsSearchesNewestFirstWithTheirBest) {
    const auto first = runSearch(*session, request(), watch(), job());
    auto named = request(SearchMethod::Random, 12);
    named.name = "A dozen";
    const auto second = runSearch(*session, named, watch(), job());
    ASSERT_TRUE(first.ok() && second.ok());
    ASSERT_TRUE(runBacktest(*session, {{}, test::smallConfig()}, job()).ok());
    const auto listing = listSearches(*session).value();
    ASSERT_EQ(listing->searches.size(), 2U) << "a backtest is none";
    EXPECT_EQ(listing->datasets.size(), 1U);
    const auto& row = listing->searches[0];
    EXPECT_EQ(row.record.name, "A dozen");
    EXPECT_EQ(row.trials, 12U);
    EXPECT_EQ(row.method, SearchMethod::Random);
    EXPECT_EQ(row.end, backtest::SearchEnd::Done);
    const auto shown = view(second->id);
    const auto& best = shown->search.trials[*shown->best];
    EXPECT_EQ(row.best, best.statistics.sharpe);
    EXPECT_EQ(row.bestPoint, pointText(shown->search.spec.space, best.point));
    ASSERT_TRUE(row.evidence && shown->bestEvidence);
    EXPECT_EQ(row.evidence->dsr, shown->bestEvidence->dsr);
    EXPECT_EQ(row.evidence->trials, 52U + 12U + 1U);
}

TEST_F(SearchViews, DeflateByEveryTrialThatWasEverTracked) {
    const auto run = runSearch(*session, request(), watch(), job());
    ASSERT_TRUE(run.ok());
    const auto alone = view(run->id);
    ASSERT_TRUE(runSearch(*session, request(SearchMethod::Random, 40), watch(), job()).ok());
    const auto later = view(run->id);
    EXPECT_EQ(alone->tracked.count(), 52U);
    EXPECT_EQ(later->tracked.count(), 92U);
    // Against the definition: PSR at the expected maximum of the tracked trials.
    const auto& trial = later->search.trials[*later->best];
    const auto sample = sampleOf(trial.statistics).value();
    const double luck = analytics::expectedMaximumSharpe(later->tracked.spread.variance, 92);
    EXPECT_NEAR(*later->dsr[*later->best], analytics::probabilisticSharpe(sample, luck), 1e-12);
    EXPECT_NEAR(*later->luck, luck * std::sqrt(252.0), 1e-12);
    EXPECT_NEAR(sample.sharpe * std::sqrt(252.0), *trial.statistics.sharpe, 1e-12);
    for (std::size_t i = 0; i < later->dsr.size(); ++i) {
        if (later->dsr[i]) {
            EXPECT_LE(*later->dsr[i], *later->psr[i]);
        }
    }
}

TEST_F(SearchViews, AreTheSameWhileTheSearchRunsAndWhenItIsRecorded) {
    std::shared_ptr<const SearchView> last;
    SearchWatch looking{running, [&](auto seen) { last = std::move(seen); }};
    const auto run = runSearch(*session, request(SearchMethod::Evolution, 40), looking, job());
    ASSERT_TRUE(run.ok());
    const auto recorded = view(run->id);
    ASSERT_TRUE(last);
    EXPECT_EQ(last->moving, recorded->moving);
    EXPECT_EQ(last->record.name, recorded->record.name);
    const auto& trials = last->search.trials;
    ASSERT_LE(trials.size(), recorded->search.trials.size());
    EXPECT_TRUE(std::equal(trials.begin(), trials.end(), recorded->search.trials.begin()));
}

TEST_F(SearchViews, SayWhenThereIsNone) {
    EXPECT_EQ(test::codeOf(loadSearch(*session, RunId{4})), "bad_input");
    const auto backtest = runBacktest(*session, {{}, test::smallConfig()}, job());
    EXPECT_EQ(test::codeOf(loadSearch(*session, backtest->id)), "bad_input") << "a backtest is no search";
    EXPECT_TRUE(listSearches(*session).value()->searches.empty());
}

TEST_F(SearchViews, PassOverASearchWhoseSummaryIsNone) {
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        vault::RunRecord run;
                        run.name = "broken";
                        run.kind = "search";
                        run.dataset = dataset.id;
                        run.summary = "no JSON";
                        QD_TRY(run.id, writer.addRun(run, {{"search.json", "{"}}));
                        return vault::AuditDraft{"ann", "search.run", "run", "{}"};
                    })
                    .ok());
    const auto listing = listSearches(*session).value();
    EXPECT_TRUE(listing->searches.empty());
    EXPECT_EQ(listing->unreadable, 1U);
    EXPECT_EQ(test::codeOf(loadSearch(*session, RunId{1})), "bad_input");
}

TEST(SearchFigures, AreNotDefinedWhereReturnsDoNotVary) {
    EXPECT_FALSE(sampleOf(backtest::statisticsOf(std::vector<double>(30, 0.0), 0)));
    EXPECT_FALSE(sampleOf(backtest::statisticsOf(std::vector<double>{0.1, -0.1}, 0))) << "too few";
    EXPECT_TRUE(sampleOf(backtest::statisticsOf(std::vector<double>{0.1, -0.1, 0.2}, 0)));
}

}  // namespace
}  // namespace qd::desk
