// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/access.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/vault/backup.h"

namespace qd::desk {

/// How a workspace is backed up; a setting of the workspace.
struct BackupPlan {
    std::string folder;        ///< empty: no schedule
    std::string secondFolder;  ///< a copy goes there, too; empty: none
    int everyHours = 24;       ///< 0: only when asked
    int drillEveryDays = 30;   ///< 0: only when asked
    int keepLast = 3;
    int keepDaily = 7;
    int keepWeekly = 4;
};
Result<BackupPlan> loadBackupPlan(Session& session);              ///< permission ReadPortfolio
Status saveBackupPlan(Session& session, const BackupPlan& plan);  ///< permission ManageBackups

struct BackupLine {
    std::string path;
    vault::BackupHeader header;
    bool second = false;                  ///< in the second folder
    std::optional<Timestamp> verifiedAt;  ///< last time that it was proved whole
    bool readable = true;                 ///< its header can be read
};
struct DrillLine {
    Timestamp at;
    std::string file;  ///< name of the backup
    bool passed = false;
    double rtoSeconds = 0.0;         ///< from the passphrase to a verified open workspace
    double rpoSeconds = 0.0;         ///< age of the backup at that moment
    std::int64_t entriesBehind = 0;  ///< audit entries that it did not have
    std::string words;               ///< what went wrong; empty when it passed
    /// What of `rtoSeconds` the key needs; of the drill that was just made, 0 in a list.
    double keySeconds = 0.0;
};
struct BackupView {
    BackupPlan plan;
    std::vector<BackupLine> backups;  ///< newest first
    std::vector<DrillLine> drills;    ///< newest first
    std::optional<Timestamp> nextBackup;
    std::optional<Timestamp> nextDrill;
};
/// Permission ReadPortfolio.
Result<std::shared_ptr<const BackupView>> loadBackups(Session& session);

struct BackupDone {
    std::string path;
    vault::BackupManifest manifest;
    vault::BackupProof proof;
    std::string secondPath;            ///< the copy; empty: none
    std::vector<std::string> removed;  ///< by the rotation
    std::vector<Message> warnings;     ///< what did not work beside the backup itself: the second folder …
};
/// Makes a backup, proves it and records it. `path` empty: a name of its own in the plan's folder, copied to
/// the second folder, and the oldest removed by the rotation. Permission ManageBackups. Errors Refused when
/// `path` is there already, Io (a full disk …), Cancelled: then nothing is left; a second folder that is not
/// there is a warning.
Result<BackupDone> createBackup(Session& session, const std::string& path, const jobs::JobContext& job);
/// Proves a backup of this workspace with its own keys, and remembers when. Permission ManageBackups.
Result<vault::BackupProof> verifyBackup(Session& session, const std::string& path,
                                        const jobs::JobContext& job);
/// What a backup says of itself before anybody has unlocked it; not proved.
Result<vault::BackupHeader> describeBackup(const Environment& environment, const std::string& path);
/// Without a session: the workspace may be lost. Opened by a person's passphrase or the recovery key.
Result<vault::BackupProof> verifyBackupFile(Environment environment, const std::string& path,
                                            const vault::Unlock& unlock, const jobs::JobContext& job);
/// A restore into a temporary vault, measured and recorded, also when it fails (`passed`, `words`). Whoever
/// restores begins with a passphrase: a key is derived at the dearest cost that a slot has, and counts.
/// `path` empty: the newest backup of the plan. Permission ManageBackups. Errors Cancelled, and BadInput when
/// there is no backup.
Result<DrillLine> drillRestore(Session& session, const std::string& path, const jobs::JobContext& job);

struct RestoreDone {
    vault::RestoreReport report;
    std::int64_t entries = 0;  ///< of the audit chain, verified after the restore
};
/// Puts a backup in place of `target` (or where nothing is yet), records the restore in its chain as a new
/// lineage and verifies the result. The person has to be one of its users with the permission ManageBackups;
/// the backup knows who is. Until the last step nothing at `target` changes; errors leave it as it was.
Result<RestoreDone> restoreWorkspace(Environment environment, const std::string& path,
                                     const WorkspaceRequest& target, const jobs::JobContext& job);
/// The same with whatever opens the backup: a recovery key, too, which stands above roles.
Result<RestoreDone> restoreWorkspace(Environment environment, const std::string& path,
                                     const std::string& target, const vault::Unlock& unlock,
                                     const jobs::JobContext& job);

/// What is due now by the plan; all false without a folder, or for someone who may not make backups.
struct BackupsDue {
    bool backup = false;
    bool drill = false;
};
Result<BackupsDue> backupsDue(Session& session);  ///< permission ReadPortfolio

/// Which of the backups made at `times` (any order) a rotation keeps: the last `keepLast`, the newest of each
/// of the last `keepDaily` days and of the last `keepWeekly` ISO weeks that have one. Same order as `times`.
[[nodiscard]] std::vector<bool> keptByRotation(const std::vector<Timestamp>& times, const BackupPlan& plan);

}  // namespace qd::desk
