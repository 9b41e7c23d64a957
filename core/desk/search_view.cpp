// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_view.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "core/base/json.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/search_files.h"

namespace qd::desk {

namespace {

constexpr double kPeriodsPerYear = 252.0;
constexpr std::size_t kFewestPeriods = 3;

RunId runOf(const Json& summary, std::string_view key) {
    const Json* found = summary.find(key);
    return RunId{found == nullptr ? 0 : found->intOr(0)};
}

std::string textOf(const Json& summary, std::string_view key) {
    const Json* found = summary.find(key);
    return found == nullptr ? std::string() : found->stringOr("");
}

std::optional<backtest::SearchEnd> parseEnd(std::string_view text) {
    using backtest::SearchEnd;
    for (const auto end :
         {SearchEnd::Unfinished, SearchEnd::Done, SearchEnd::Patience, SearchEnd::Exhausted}) {
        if (backtest::name(end) == text) return end;
    }
    return std::nullopt;
}

std::optional<SearchRow> rowOf(const vault::RunRecord& run, const TrackedTrials& tracked) {
    const auto summary = Json::parse(run.summary);
    if (!summary.ok()) return std::nullopt;
    const auto method = backtest::parseSearchMethod(textOf(*summary, "search"));
    const auto objective = backtest::parseObjective(textOf(*summary, "objective"));
    const auto end = parseEnd(textOf(*summary, "end"));
    const Json* trials = summary->find("trials");
    if (!method || !objective || !end || trials == nullptr) return std::nullopt;
    SearchRow row{run, textOf(*summary, "strategy"), *method, *objective, *end, 0, {}, {}, {}, {}, {}};
    row.trials = static_cast<std::size_t>(std::max<std::int64_t>(0, trials->intOr(0)));
    row.continues = runOf(*summary, "continues");
    const Json* best = summary->find("best");
    if (best == nullptr || !best->isObject()) return row;
    if (const Json* value = best->find("objective"); value != nullptr && !value->isNull())
        row.best = value->numberOr(0.0);
    row.bestPoint = bestPointText(*summary);
    if (const auto figures = backtest::trialStatisticsFromJson(*best); figures.ok()) {
        if (const auto sample = sampleOf(*figures)) row.evidence = sharpeEvidence(*sample, tracked);
    }
    return row;
}

std::optional<SharpeEvidence> heldOf(const Json& summary) {
    const Json* held = summary.find("held");
    if (held == nullptr) return std::nullopt;
    const auto figures = backtest::trialStatisticsFromJson(*held);
    if (!figures.ok()) return std::nullopt;
    const auto sample = sampleOf(*figures);
    return sample ? sharpeEvidence(*sample) : std::nullopt;
}

RunId continuedBy(std::span<const vault::RunRecord> runs, RunId id) {
    for (const auto& run : runs) {
        if (!id.valid() || run.kind != kSearchKind) continue;
        const auto summary = Json::parse(run.summary);
        if (summary.ok() && runOf(*summary, "continues") == id) return run.id;
    }
    return {};
}

/// The one that is under way counts as the newest: what it goes on from is not counted beside it.
TrackedTrials trackedWith(const vault::RunRecord& record, std::span<const vault::RunRecord> runs) {
    if (record.id.valid()) return trackedTrials(runs, record.inputHash);
    std::vector<vault::RunRecord> all(runs.begin(), runs.end());
    all.push_back(record);
    all.back().id = RunId{std::numeric_limits<std::int64_t>::max()};
    return trackedTrials(all, record.inputHash);
}

void addFigures(SearchView& view) {
    for (const auto& trial : view.search.trials) {
        view.objectives.push_back(backtest::objectiveOf(view.search.spec.objective, trial.statistics));
        const auto sample = sampleOf(trial.statistics);
        view.psr.push_back(sample ? std::optional(analytics::probabilisticSharpe(*sample)) : std::nullopt);
        view.dsr.push_back(sample && view.tracked.count() > 1
                               ? std::optional(analytics::deflatedSharpe(*sample, view.tracked.spread))
                               : std::nullopt);
    }
    view.best = view.search.best();
    if (view.best) view.bestEvidence = evidenceOf(view, *view.best);
    if (view.tracked.count() > 1)
        view.luck = std::sqrt(kPeriodsPerYear) *
                    analytics::expectedMaximumSharpe(view.tracked.spread.variance, view.tracked.count());
}

}  // namespace

std::optional<analytics::SharpeSample> sampleOf(const backtest::TrialStatistics& trial) {
    const auto& returns = trial.returns;
    if (!trial.sharpe || !(returns.deviation > 0.0) || returns.periods < kFewestPeriods) return std::nullopt;
    const double sharpe = returns.mean / returns.deviation;
    if (!std::isfinite(sharpe)) return std::nullopt;
    return analytics::SharpeSample{sharpe, returns.skew, returns.kurtosis + 3.0, returns.periods};
}

std::optional<SharpeEvidence> evidenceOf(const SearchView& view, std::size_t trial) {
    const auto sample = sampleOf(view.search.trials[trial].statistics);
    return sample ? sharpeEvidence(*sample, view.tracked) : std::nullopt;
}

std::shared_ptr<const SearchView> searchViewOf(vault::RunRecord record, const SearchSubject& subject,
                                               backtest::SearchRecord search,
                                               std::span<const vault::RunRecord> runs) {
    auto view = std::make_shared<SearchView>();
    view->record = std::move(record);
    view->subject = subject;
    view->search = std::move(search);
    const auto& axes = view->search.spec.space.axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        if (axes[i].count() != 1) view->moving.push_back(i);
    }
    view->tracked = trackedWith(view->record, runs);
    addFigures(*view);
    if (const auto summary = Json::parse(view->record.summary); summary.ok()) {
        view->continues = runOf(*summary, "continues");
        view->held = heldOf(*summary);
    }
    view->continuedBy = continuedBy(runs, view->record.id);
    return view;
}

Result<std::shared_ptr<const SearchListing>> listSearches(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto runs, session.vault().runs());
    auto listing = std::make_shared<SearchListing>();
    QD_TRY(listing->datasets, session.vault().datasets());
    std::map<std::string, TrackedTrials> tracked;  // by prices
    for (const auto& run : runs) {
        if (run.kind != kSearchKind) continue;
        auto known = tracked.find(run.inputHash);
        if (known == tracked.end())
            known = tracked.emplace(run.inputHash, trackedTrials(runs, run.inputHash)).first;
        if (auto row = rowOf(run, known->second))
            listing->searches.push_back(std::move(*row));
        else
            ++listing->unreadable;
    }
    for (const auto& later : listing->searches) {
        for (auto& row : listing->searches) {
            if (later.continues.valid() && row.record.id == later.continues)
                row.continuedBy = later.record.id;
        }
    }
    return std::shared_ptr<const SearchListing>(std::move(listing));
}

Result<std::shared_ptr<const SearchView>> loadSearch(Session& session, RunId id) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto runs, session.vault().runs());
    for (const auto& run : runs) {
        if (run.id != id || run.kind != kSearchKind) continue;
        QD_TRY(const auto files, session.vault().loadRunFiles(id));
        const auto file = files.find("search.json");
        if (file == files.end())
            return Error{ErrorCode::Integrity,
                         say("run %1 has no file '%2'", std::to_string(id.value), "search.json")};
        QD_TRY(auto search, readSearchJson(file->second));
        QD_TRY(const auto subject, makeRunnable(search.spec));
        return searchViewOf(run, subject, std::move(search), runs);
    }
    return Error{ErrorCode::BadInput, say("there is no search %1", std::to_string(id.value))};
}

}  // namespace qd::desk
