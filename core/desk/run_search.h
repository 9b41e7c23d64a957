// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/backtest/search.h"
#include "core/desk/search_journal.h"
#include "core/desk/search_subject.h"
#include "core/desk/search_view.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

struct RunSearchRequest {
    DatasetId dataset;            ///< invalid: the newest
    std::string name;             ///< empty: strategy and method
    SearchSubject subject;        ///< its hash of the prices is filled in
    backtest::SearchSpec search;  ///< its subject and `allowed` are filled in
    std::size_t threads = 1;
};

/// Who looks on while a search runs.
struct SearchWatch {
    RunningSearches& running;
    /// Told of the search as it grows, from the job's thread: at most eight times a second, less often where
    /// making the view takes long. May be empty.
    std::function<void(std::shared_ptr<const SearchView>)> grown = {};
};

/// Snapshot from the vault → trials → recorded run of kind "search" with its files and one audit entry,
/// "search.run". What stops it (the user, an error) loses no trial: those that were made are recorded as an
/// unfinished search before the error is returned, whose hint names it; a process that dies leaves them in a
/// journal beside the workspace.
Result<vault::RunRecord> runSearch(Session& session, const RunSearchRequest& request,
                                   const SearchWatch& watch, const jobs::JobContext& job);

/// Goes on with an unfinished search. It ends with the same search.json as one that was never stopped, as a
/// run of its own that names the one it continues. Error BadInput when there is no such search, it is
/// finished, another one went on from it already, or the prices are others.
Result<vault::RunRecord> resumeSearch(Session& session, RunId id, std::size_t threads,
                                      const SearchWatch& watch, const jobs::JobContext& job);

/// Records what searches of processes that died had made so far, each as an unfinished search; journals that
/// cannot be read are set aside (".damaged"). `unreadable` names those.
struct RecoveredSearches {
    std::vector<vault::RunRecord> searches;
    std::vector<std::string> unreadable;
};
Result<RecoveredSearches> recoverSearches(Session& session, const RunningSearches& running);

/// Whether a search that ended with this error left trials that are kept.
[[nodiscard]] bool keptTrials(const Error& error) noexcept;
/// Whether resumeSearch() would take it.
[[nodiscard]] bool isResumable(const SearchRow& row) noexcept;

}  // namespace qd::desk
