// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_search.h"

#include <stop_token>

#include "core/desk/recorded_runs.h"
#include "core/desk/search_files.h"
#include "tests/core/desk/search_fixture.h"

namespace qd::desk {
namespace {

using backtest::SearchEnd;
using backtest::SearchMethod;
using test::codeOf;

constexpr auto kMethods = {SearchMethod::Grid, SearchMethod::Random, SearchMethod::Bayes,
                           SearchMethod::Evolution};

class RunSearch : public test::SearchTest {
protected:
    /// As many trials as a method makes here.
    static RunSearchRequest requestOf(SearchMethod method) {
        return request(method, method == SearchMethod::Grid ? 0 : 24);
    }
    /// A job that is cancelled when the search has so many trials.
    Result<vault::RunRecord> stoppedAt(std::size_t trials, const RunSearchRequest& asked) {
        std::stop_source stop;
        const jobs::JobContext cancelled(stop.get_token(), {}, clock);
        SearchWatch looking{running, [&](const std::shared_ptr<const SearchView>& seen) {
                                if (seen->search.trials.size() >= trials) stop.request_stop();
                            }};
        return runSearch(*session, asked, looking, cancelled);
    }
};

TEST_F(RunSearch, RecordsEveryTrialWithItsFilesAndOneAuditEntry) {
    const auto before = counts();
    const auto run = runSearch(*session, request(), watch(), job());
    ASSERT_TRUE(run.ok()) << run.error().describe();
    EXPECT_EQ(run->kind, kSearchKind);
    EXPECT_EQ(run->inputHash, dataset.contentHash);
    EXPECT_EQ(run->name, "ma-cross, grid");
    auto after = before;
    ++after.runs;
    ++after.auditEntries;
    EXPECT_EQ(counts(), after);
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "search.run");
    EXPECT_EQ(entry.what.subject, "run " + std::to_string(run->id.value));
    const auto detail = test::detailOf(entry);
    EXPECT_EQ(test::textOf(detail, "end"), "done");
    EXPECT_EQ(detail.find("trials")->intOr(0), 52);

    const auto shown = view(run->id);
    EXPECT_EQ(shown->search.trials.size(), 52U);
    EXPECT_EQ(shown->search.end, SearchEnd::Done);
    EXPECT_EQ(fileOf(run->id, "summary.json"), run->summary);
    const auto csv = fileOf(run->id, "trials.csv");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 53);
}

TEST_F(RunSearch, GivesTheFiguresThatTheEngineGives) {
    for (const auto method : kMethods) {
        const auto asked = requestOf(method);
        const auto run = runSearch(*session, asked, watch(), job());
        ASSERT_TRUE(run.ok()) << run.error().describe();
        const auto shown = view(run->id);
        const auto prices = backtest::SignalPrices::create(vault().loadPanel(dataset.id).value()).value();
        for (const auto& trial : shown->search.trials) {
            const auto walked =
                backtest::runSignal(prices, shown->subject.signalOf(trial.point), asked.subject.costs)
                    .value();
            EXPECT_EQ(trial.statistics, walked.statistics) << backtest::name(method);
        }
    }
}

TEST_F(RunSearch, ShowsItsTrialsWhileTheyCome) {
    std::vector<std::size_t> seen;
    SearchWatch looking{running, [&](const std::shared_ptr<const SearchView>& view) {
                            EXPECT_FALSE(view->record.id.valid());
                            EXPECT_EQ(view->objectives.size(), view->search.trials.size());
                            EXPECT_EQ(view->tracked.searched, view->search.trials.size());
                            seen.push_back(view->search.trials.size());
                        }};
    const auto run = runSearch(*session, request(SearchMethod::Random, 100), looking, job());
    ASSERT_TRUE(run.ok());
    ASSERT_GT(seen.size(), 3U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_LT(seen.front(), 10U);
}

TEST_F(RunSearch, CancelledAtAnyTrialItIsKeptAndEndsWithTheSameBytesWhenResumed) {
    for (const auto method : kMethods) {
        const auto asked = requestOf(method);
        const auto whole = runSearch(*session, asked, watch(), job());
        ASSERT_TRUE(whole.ok());
        for (const std::size_t stop : {std::size_t{1}, std::size_t{5}, std::size_t{17}}) {
            const auto stopped = stoppedAt(stop, asked);
            if (stopped.ok()) continue;  // a method that proposes all at once had them made already
            EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
            const auto listing = listSearches(*session).value();
            const auto& kept = listing->searches.front();
            EXPECT_NE(stopped.error().hint.find("run " + std::to_string(kept.record.id.value)),
                      std::string::npos);
            EXPECT_TRUE(keptTrials(stopped.error()));
            EXPECT_TRUE(isResumable(kept));
            EXPECT_GE(kept.trials, stop);
            EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "end"), "unfinished");

            const auto resumed = resumeSearch(*session, kept.record.id, 2, watch(), job());
            ASSERT_TRUE(resumed.ok()) << resumed.error().describe();
            EXPECT_EQ(fileOf(resumed->id, "search.json"), fileOf(whole->id, "search.json"))
                << backtest::name(method) << " stopped at " << stop;
            EXPECT_EQ(fileOf(resumed->id, "trials.csv"), fileOf(whole->id, "trials.csv"));
            EXPECT_EQ(view(resumed->id)->continues, kept.record.id);
            EXPECT_EQ(view(kept.record.id)->continuedBy, resumed->id);
        }
    }
}

TEST_F(RunSearch, CountsTheTrialsOfASearchThatWentOnOnce) {
    const auto asked = request(SearchMethod::Evolution, 60);
    ASSERT_FALSE(stoppedAt(20, asked).ok());
    const auto kept = listSearches(*session).value()->searches.front();
    EXPECT_EQ(trackedTrials(*session, dataset.contentHash)->searched, kept.trials);
    const auto resumed = resumeSearch(*session, kept.record.id, 1, watch(), job());
    ASSERT_TRUE(resumed.ok());
    EXPECT_EQ(trackedTrials(*session, dataset.contentHash)->searched, 52U) << "the whole space";
    EXPECT_EQ(view(resumed->id)->tracked.searched, 52U);
}

TEST_F(RunSearch, IsResumedOnceAndOnlyWhileUnfinished) {
    const auto whole = runSearch(*session, request(), watch(), job());
    ASSERT_TRUE(whole.ok());
    EXPECT_EQ(codeOf(resumeSearch(*session, whole->id, 1, watch(), job())), "bad_input");
    EXPECT_EQ(codeOf(resumeSearch(*session, RunId{99}, 1, watch(), job())), "bad_input");
    ASSERT_FALSE(stoppedAt(10, request(SearchMethod::Evolution, 60)).ok());
    const auto kept = listSearches(*session).value()->searches.front();
    ASSERT_TRUE(resumeSearch(*session, kept.record.id, 1, watch(), job()).ok());
    EXPECT_EQ(codeOf(resumeSearch(*session, kept.record.id, 1, watch(), job())), "bad_input");
}

TEST_F(RunSearch, CancelledBeforeItsFirstTrialItRecordsNothing) {
    std::stop_source stop;
    stop.request_stop();
    const auto before = counts();
    const auto stopped = runSearch(*session, request(), watch(), {stop.get_token(), {}, clock});
    EXPECT_EQ(codeOf(stopped), "cancelled");
    EXPECT_FALSE(keptTrials(stopped.error()));
    EXPECT_EQ(counts(), before);
}

TEST_F(RunSearch, RefusesWhatMakesNoSense) {
    auto costs = request();
    costs.subject.costs.feesBps = -1.0;
    EXPECT_EQ(codeOf(runSearch(*session, costs, watch(), job())), "bad_input");
    auto foreign = request();
    foreign.search.space = test::spaceOf(backtest::SignalKind::Momentum, {"lookback=5:50:5"});
    EXPECT_EQ(codeOf(runSearch(*session, foreign, watch(), job())), "bad_input");
    auto none = request();
    none.search.space = test::spaceOf(backtest::SignalKind::MovingAverage, {"fast=30:40:1", "slow=5:10:1"});
    EXPECT_EQ(codeOf(runSearch(*session, none, watch(), job())), "bad_input");
    auto bayes = request(SearchMethod::Bayes, 100'000);
    EXPECT_EQ(codeOf(runSearch(*session, bayes, watch(), job())), "bad_input");
    auto gone = request();
    gone.dataset = DatasetId{77};
    EXPECT_EQ(codeOf(runSearch(*session, gone, watch(), job())), "bad_input");
    auto adjusted = request();
    adjusted.subject.price = market::PriceField::AdjClose;  // the small market has closes alone
    EXPECT_EQ(codeOf(runSearch(*session, adjusted, watch(), job())), "bad_input");
}

/// What a process that dies leaves: the journal of a search and nothing in the vault.
class CrashedSearch : public RunSearch {
protected:
    /// Copies the journal while the search runs, lets it end, and puts the copy back.
    std::string crash(std::size_t trials) {
        std::string copy;
        std::string at;
        SearchWatch looking{running, [&](const std::shared_ptr<const SearchView>& seen) {
                                for (const auto& name : files.list(folder.path()).value()) {
                                    if (name.find(".search-") == std::string::npos) continue;
                                    if (seen->search.trials.size() < trials) at = folder.file(name);
                                    if (!at.empty()) copy = test::readFile(at);
                                }
                            }};
        const auto run = runSearch(*session, request(SearchMethod::Evolution, 200), looking, job());
        EXPECT_TRUE(run.ok());
        EXPECT_FALSE(at.empty());
        EXPECT_FALSE(files.exists(at)) << "a search that is recorded leaves no journal";
        // The vault forgets it, as if the process had died before.
        EXPECT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.removeRun(run->id));
                            return vault::AuditDraft{"ann", "retention.run", "run", "{}"};
                        })
                        .ok());
        whole = run->config;
        test::writeFile(at, copy);
        return at;
    }
    std::string whole;
};

TEST_F(CrashedSearch, IsRecordedAsUnfinishedAndGoesOn) {
    const auto journal = crash(150);
    const auto recovered = recoverSearches(*session, running);
    ASSERT_TRUE(recovered.ok()) << recovered.error().describe();
    ASSERT_EQ(recovered->searches.size(), 1U);
    EXPECT_FALSE(files.exists(journal));
    const auto row = listSearches(*session).value()->searches.front();
    EXPECT_EQ(row.end, SearchEnd::Unfinished);
    EXPECT_GT(row.trials, 0U);
    EXPECT_EQ(row.record.config, whole);
    EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "recovered"), "true");
    const auto resumed = resumeSearch(*session, row.record.id, 1, watch(), job());
    ASSERT_TRUE(resumed.ok());
    EXPECT_EQ(view(resumed->id)->search.trials.size(), 52U);
    EXPECT_EQ(view(resumed->id)->search.end, SearchEnd::Exhausted);
    EXPECT_TRUE(recoverSearches(*session, running)->searches.empty());
}

TEST_F(CrashedSearch, IsNotRecordedTwice) {
    const auto journal = crash(150);
    const auto again = runSearch(*session, request(SearchMethod::Evolution, 200), watch(), job());
    ASSERT_TRUE(again.ok());
    const auto before = counts();
    EXPECT_TRUE(recoverSearches(*session, running)->searches.empty());
    EXPECT_FALSE(files.exists(journal));
    EXPECT_EQ(counts(), before);
}

TEST_F(CrashedSearch, LeavesTheJournalOfASearchThatRunsAlone) {
    const auto journal = crash(150);
    const auto bytes = test::readFile(journal);
    ASSERT_TRUE(files.remove(journal).ok());
    ASSERT_EQ(running.take(files, path), journal);
    test::writeFile(journal, bytes);
    EXPECT_TRUE(recoverSearches(*session, running)->searches.empty());
    EXPECT_TRUE(files.exists(journal));
    running.release(journal);
    EXPECT_EQ(recoverSearches(*session, running)->searches.size(), 1U);
}

TEST_F(CrashedSearch, SetsAsideAJournalThatIsDamaged) {
    const auto journal = crash(150);
    auto bytes = test::readFile(journal);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    test::writeFile(journal, bytes);
    const auto before = counts();
    const auto recovered = recoverSearches(*session, running);
    ASSERT_TRUE(recovered.ok());
    EXPECT_EQ(recovered->unreadable, std::vector<std::string>{journal + ".damaged"});
    EXPECT_EQ(counts(), before);
    EXPECT_TRUE(recoverSearches(*session, running)->unreadable.empty());
}

}  // namespace
}  // namespace qd::desk
