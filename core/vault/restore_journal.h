// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/date.h"
#include "core/base/file_system.h"
#include "core/base/result.h"

namespace qd::vault {

/// Where a restored workspace waits until it is whole: `<target>.restoring`, with its key file.
[[nodiscard]] std::string restoringPath(const std::string& target);
/// Where a backup copies the database to: `<workspace>.backup-copy`.
[[nodiscard]] std::string backupCopyPath(const std::string& workspace);

/// Puts the workspace that waits at restoringPath() in the place of `target`. What was there (file, log, key
/// file, window state) gets the name `<target>.before-<time>`, which is given back; empty when nothing was
/// there. A journal, `<target>.restore-journal`, stands while the names change, so that finishRestore() can
/// end what a crash cut short. An error puts everything back. Preconditions: the lock of `target` is held,
/// the waiting workspace is closed and synced.
Result<std::string> swapRestored(FileSystem& files, const std::string& target, Timestamp now);

/// Ends a restore that was cut short: to its end when the restored workspace is whole, else back. Then
/// removes what an interrupted restore or backup left beside the workspace. Called on opening. Precondition:
/// the lock of `target` is held. Errors Io, and Integrity when the journal was altered.
Status finishRestore(FileSystem& files, const std::string& target);
/// Whether finishRestore() has names to change: then there may be no file at `target` yet.
[[nodiscard]] bool restoreIsUnfinished(const FileSystem& files, const std::string& target);

/// Removes the database at `path` with its log and its key file, as far as they are there.
void removeWorkspaceFiles(FileSystem& files, const std::string& path);

}  // namespace qd::vault
