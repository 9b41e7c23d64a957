// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/desk/backups.h"

namespace qd::desk {

/// ".qdbackup"
inline constexpr std::string_view kBackupSuffix = ".qdbackup";

/// Whether a name is one that backups of the plan get: `<workspace>-20261121T134502Z.qdbackup`, with a number
/// behind the time when two are made in one second.
[[nodiscard]] bool isPlannedName(const std::string& name, const std::string& workspace);
/// A path of that kind in `folder` that is not taken.
[[nodiscard]] std::string plannedPath(const FileSystem& files, const std::string& folder,
                                      const std::string& workspace, Timestamp now);

/// Removes what killed programs left of such backups in `folder`.
void sweepBackups(FileSystem& files, const std::string& folder, const std::string& workspace);

/// The backups of this workspace in a folder, newest first; files of its naming that cannot be read come
/// last. Nothing for a folder that is not there.
[[nodiscard]] std::vector<BackupLine> backupsIn(const FileSystem& files, const std::string& folder,
                                                const std::string& workspaceId,
                                                const std::string& workspaceName);

/// Copies a file and reads the copy again: error Integrity when the two differ. Errors Io, Cancelled; then
/// nothing is left at `to`.
Status copyCompared(FileSystem& files, const std::string& from, const std::string& to,
                    const jobs::JobContext& job);

}  // namespace qd::desk
