// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/backtest/search.h"
#include "core/base/result.h"
#include "core/desk/search_files.h"
#include "core/desk/session.h"

namespace qd::desk {

/// The searches that run in this process over a workspace, so that nobody takes the journal of one for what a
/// crash left. Whoever starts, lists and recovers searches shares one. Safe from several threads.
class RunningSearches {
public:
    /// A place for a journal beside the workspace that neither a running search nor a file holds.
    std::string take(const FileSystem& files, const std::string& workspace);
    void release(const std::string& path);
    [[nodiscard]] bool holds(const std::string& path) const;

private:
    mutable std::mutex m_mutex;
    std::set<std::string> m_paths;
};

/// What a search that is under way has so far, sealed beside the workspace: "<workspace>.search-1". A process
/// that dies leaves it there, and recoverSearches() (core/desk/run_search.h) records it.
class SearchJournal {
public:
    /// All outlive the journal.
    SearchJournal(const Environment& environment, vault::Vault& vault, RunningSearches& running,
                  SearchSetting setting);
    SearchJournal(const SearchJournal&) = delete;
    SearchJournal& operator=(const SearchJournal&) = delete;
    /// Gives up the place; the file stays if discard() was not called.
    ~SearchJournal();

    /// Writes what there is when it is time to: two seconds after the last time, and more where writing
    /// itself takes long. What cannot be written is logged once: the search goes on without.
    void keep(const backtest::SearchRecord& record);
    /// Writes it now.
    Status write(const backtest::SearchRecord& record);
    /// The search stands elsewhere: the file goes.
    void discard();
    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

private:
    const Environment& m_environment;
    vault::Vault& m_vault;
    RunningSearches& m_running;
    SearchSetting m_setting;
    std::string m_path;
    std::int64_t m_due = 0;
    bool m_written = false;
    bool m_failed = false;
};

/// A journal that no running search holds.
struct AbandonedSearch {
    std::string path;
    SearchSetting setting;
    backtest::SearchRecord record;
};
struct AbandonedSearches {
    std::vector<AbandonedSearch> searches;
    std::vector<std::string> unreadable;  ///< paths of those that are damaged or of another workspace
};
/// Error Io when the folder cannot be listed.
Result<AbandonedSearches> abandonedSearches(const FileSystem& files, vault::Vault& vault,
                                            const RunningSearches& running);

}  // namespace qd::desk
