// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/workspace_lock.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/system_reason.h"

namespace qd::vault {

namespace {

Error lockError(const std::string& path, int cause) {
    return Error{
        ErrorCode::Io, say("cannot lock '%1': %2", path, systemReason(cause)), {}, SourceLocation{path}};
}

/// Whether the file that `fd` holds is still the one that `path` names: the holder before us removes it.
bool stillNamed(int fd, const std::string& path) {
    struct stat held {};
    struct stat named {};
    return ::fstat(fd, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

}  // namespace

Result<WorkspaceLock> WorkspaceLock::take(const std::string& workspacePath) {
    const std::string path = workspacePath + ".lock";
    constexpr int kAttempts = 100;  // each is lost only to a holder that let go in between
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) return lockError(path, errno);
        WorkspaceLock lock(fd, {});  // closes, without removing what may be another's
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK) return lockError(path, errno);
            return Error{ErrorCode::Busy, say("the workspace is open in another window or program"),
                         say("close it there first"), SourceLocation{workspacePath}};
        }
        if (!stillNamed(fd, path)) continue;
        lock.m_path = path;
        return lock;
    }
    return lockError(path, EAGAIN);
}

WorkspaceLock::WorkspaceLock(WorkspaceLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)), m_path(std::move(other.m_path)) {}

WorkspaceLock::~WorkspaceLock() {
    if (m_fd < 0) return;
    if (!m_path.empty()) ::unlink(m_path.c_str());
    ::close(m_fd);
}

}  // namespace qd::vault
