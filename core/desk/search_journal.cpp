// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_journal.h"

#include <algorithm>
#include <utility>

#include "core/base/out_of_memory.h"

namespace qd::desk {

namespace {

constexpr std::string_view kSuffix = ".search-";
constexpr std::int64_t kEveryNanos = 2'000'000'000;
/// Writing takes at most one part of so many of the time.
constexpr std::int64_t kShare = 20;
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30U;
constexpr unsigned kOwnerOnly = 0600;
constexpr int kMostJournals = 1000;

Result<AbandonedSearch> readJournal(const FileSystem& files, vault::Vault& vault, const std::string& path) {
    QD_TRY(const auto sealed, files.readAll(path, kMostBytes));
    QD_TRY(const auto plain, vault.unseal(sealed));
    const auto end = plain.find('\n');
    if (end == std::string::npos)
        return Error{ErrorCode::BadInput, say("the stored search is damaged at '%1'", "setting")};
    AbandonedSearch search;
    search.path = path;
    QD_TRY(const auto setting, Json::parse(std::string_view(plain).substr(0, end)));
    QD_TRY(search.setting, searchSettingFromJson(setting));
    QD_TRY(search.record, readSearchJson(std::string_view(plain).substr(end + 1)));
    return search;
}

}  // namespace

std::string RunningSearches::take(const FileSystem& files, const std::string& workspace) {
    const std::lock_guard lock(m_mutex);
    std::string path;
    for (int i = 1; i <= kMostJournals; ++i) {
        path = workspace + std::string(kSuffix) + std::to_string(i);
        if (!m_paths.contains(path) && !files.exists(path)) break;
    }
    m_paths.insert(path);
    return path;
}

void RunningSearches::release(const std::string& path) {
    const std::lock_guard lock(m_mutex);
    m_paths.erase(path);
}

bool RunningSearches::holds(const std::string& path) const {
    const std::lock_guard lock(m_mutex);
    return m_paths.contains(path);
}

SearchJournal::SearchJournal(const Environment& environment, vault::Vault& vault, RunningSearches& running,
                             SearchSetting setting)
    : m_environment(environment),
      m_vault(vault),
      m_running(running),
      m_setting(std::move(setting)),
      m_path(running.take(environment.files, vault.path())),
      m_due(environment.clock.monotonicNanos() + kEveryNanos) {
    environment.files.sweep(m_path);  // half a journal of one that died here
}

SearchJournal::~SearchJournal() {
    asFarAsMemoryGoes([this] { m_running.release(m_path); });
}

void SearchJournal::keep(const backtest::SearchRecord& record) {
    const std::int64_t now = m_environment.clock.monotonicNanos();
    if (now < m_due) return;
    const Status written = write(record);
    if (!written.ok() && !std::exchange(m_failed, true))
        m_environment.log.write(LogLevel::Warning,
                                "the search is not kept beside the workspace: " + written.error().describe());
    const std::int64_t after = m_environment.clock.monotonicNanos();
    m_due = after + std::max(kEveryNanos, kShare * (after - now));
}

Status SearchJournal::write(const backtest::SearchRecord& record) {
    QD_TRY(const auto sealed, m_vault.seal(toJson(m_setting).dump() + "\n" + searchJsonText(record)));
    QD_CHECK(m_environment.files.writeAtomically(m_path, sealed, kOwnerOnly));
    m_written = true;
    return Ok{};
}

void SearchJournal::discard() {
    if (!m_written) return;
    if (const auto gone = m_environment.files.remove(m_path); !gone.ok())
        m_environment.log.write(LogLevel::Warning,
                                "the journal of a search stays: " + gone.error().describe());
    m_written = false;
}

Result<AbandonedSearches> abandonedSearches(const FileSystem& files, vault::Vault& vault,
                                            const RunningSearches& running) {
    AbandonedSearches out;
    const std::string folder = folderOf(vault.path());
    const std::string start = baseName(vault.path()) + std::string(kSuffix);
    QD_TRY(const auto names, files.list(folder));
    for (const auto& name : names) {
        const bool numbered = name.starts_with(start) && name.size() > start.size() &&
                              name.find_first_not_of("0123456789", start.size()) == std::string::npos;
        if (!numbered) continue;
        // As RunningSearches::take() spells it.
        const std::string path = vault.path() + name.substr(baseName(vault.path()).size());
        if (running.holds(path)) continue;
        auto read = readJournal(files, vault, path);
        if (read.ok())
            out.searches.push_back(std::move(read).value());
        else if (read.error().code == ErrorCode::Integrity || read.error().code == ErrorCode::BadInput)
            out.unreadable.push_back(path);  // what a disk refuses may be read another time
    }
    return out;
}

}  // namespace qd::desk
