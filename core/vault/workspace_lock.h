// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"

namespace qd::vault {

/// Holds `<workspace>.lock` for this process: one instance at a time has a workspace open. The system frees
/// the lock when the process ends, however it ends. Not the database file itself: closing any descriptor of
/// that one would drop SQLite's own locks.
class WorkspaceLock {
public:
    /// Error Busy when another instance holds it; Io when the file cannot be made.
    static Result<WorkspaceLock> take(const std::string& workspacePath);
    WorkspaceLock(WorkspaceLock&& other) noexcept;
    WorkspaceLock& operator=(WorkspaceLock&&) = delete;
    WorkspaceLock(const WorkspaceLock&) = delete;
    WorkspaceLock& operator=(const WorkspaceLock&) = delete;
    /// Removes the file and lets go.
    ~WorkspaceLock();

private:
    WorkspaceLock(int fd, std::string path) : m_fd(fd), m_path(std::move(path)) {}
    int m_fd;
    std::string m_path;
};

}  // namespace qd::vault
