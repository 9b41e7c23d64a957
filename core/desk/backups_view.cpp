// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/desk/backup_files.h"

namespace qd::desk {

namespace {

constexpr std::int64_t kHourMillis = 3'600'000;
constexpr std::int64_t kDayMillis = 24 * kHourMillis;

DrillLine lineOf(const vault::DrillRecord& record) {
    return {record.at,         record.file,          record.passed, record.rtoSeconds,
            record.rpoSeconds, record.entriesBehind, record.words};
}

/// The backup that this line is, as the workspace remembers it.
const vault::BackupRecord* recordOf(const std::vector<vault::BackupRecord>& known, const BackupLine& line) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const vault::BackupRecord& record) {
        return line.readable && record.generation == line.header.generation &&
               record.madeAt == line.header.madeAt;
    });
    return found == known.end() ? nullptr : &*found;
}

void addLines(Session& session, const std::string& folder, bool second,
              const std::vector<vault::BackupRecord>& known, std::vector<BackupLine>& lines) {
    if (folder.empty()) return;
    for (auto& line :
         backupsIn(session.env().files, folder, session.vault().workspaceId(), session.workspaceName())) {
        line.second = second;
        if (const auto* record = recordOf(known, line)) line.verifiedAt = record->verifiedAt;
        lines.push_back(std::move(line));
    }
}

/// Backups that were made to files of their own, where they still are.
void addNamedFiles(const Session& session, const std::vector<vault::BackupRecord>& known,
                   std::vector<BackupLine>& lines) {
    const auto& files = session.env().files;
    for (const auto& record : known) {
        const bool listed = std::any_of(lines.begin(), lines.end(),
                                        [&](const BackupLine& line) { return line.path == record.path; });
        if (listed || !files.exists(record.path)) continue;
        BackupLine line;
        line.path = record.path;
        const auto header = vault::readBackupHeader(files, record.path);
        line.readable = header.ok();
        if (header.ok()) line.header = *header;
        if (header.ok() && header->madeAt == record.madeAt) line.verifiedAt = record.verifiedAt;
        lines.push_back(std::move(line));
    }
}

/// `every` after the newest of what was done; now when nothing was. The newest by count, not by time: a clock
/// that was set back does not stop the plan.
template <class Record>
std::optional<Timestamp> nextAfter(const std::vector<Record>& done, Timestamp Record::*at, std::int64_t every,
                                   Timestamp now) {
    if (every == 0) return std::nullopt;
    if (done.empty() || done.front().*at > now) return now;
    return (done.front().*at).plusMillis(every);
}

struct Times {
    std::optional<Timestamp> backup;
    std::optional<Timestamp> drill;
};

Result<Times> nextTimes(Session& session, const BackupPlan& plan, Timestamp now) {
    Times times;
    if (plan.folder.empty()) return times;
    QD_TRY(const auto backups, session.vault().backups().list());
    QD_TRY(const auto drills, session.vault().backups().drills());
    times.backup = nextAfter(backups, &vault::BackupRecord::madeAt, plan.everyHours * kHourMillis, now);
    if (backups.empty()) return times;  // nothing to rehearse with yet
    times.drill = nextAfter(drills, &vault::DrillRecord::at, plan.drillEveryDays * kDayMillis, now);
    return times;
}

}  // namespace

Result<std::shared_ptr<const BackupView>> loadBackups(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<BackupView>();
    QD_TRY(view->plan, loadBackupPlan(session));
    QD_TRY(const auto known, session.vault().backups().list());
    addLines(session, view->plan.folder, false, known, view->backups);
    addLines(session, view->plan.secondFolder, true, known, view->backups);
    addNamedFiles(session, known, view->backups);
    std::stable_sort(
        view->backups.begin(), view->backups.end(),
        [](const BackupLine& a, const BackupLine& b) { return a.header.madeAt > b.header.madeAt; });
    QD_TRY(const auto drills, session.vault().backups().drills());
    for (const auto& drill : drills)
        view->drills.push_back(lineOf(drill));
    QD_TRY(const auto times, nextTimes(session, view->plan, session.env().clock.now()));
    view->nextBackup = times.backup;
    view->nextDrill = times.drill;
    return std::shared_ptr<const BackupView>(std::move(view));
}

Result<BackupsDue> backupsDue(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    if (!session.require(identity::Permission::ManageBackups).ok()) return BackupsDue{};
    QD_TRY(const auto plan, loadBackupPlan(session));
    const auto now = session.env().clock.now();
    QD_TRY(const auto times, nextTimes(session, plan, now));
    return BackupsDue{times.backup && *times.backup <= now, times.drill && *times.drill <= now};
}

}  // namespace qd::desk
