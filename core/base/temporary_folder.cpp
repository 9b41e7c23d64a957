// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/folder_names.h"
#include "core/base/out_of_memory.h"
#include "core/base/system_reason.h"

namespace qd {

namespace {

constexpr const char* kName = ".quarterdeck-";
constexpr std::size_t kRandomPart = 6;

Error folderError(const Message& verb, const std::string& path, int errorNumber) {
    return Error{ErrorCode::Io,
                 say("cannot %1 '%2': %3", verb, path, systemReason(errorNumber)),
                 {},
                 SourceLocation{path}};
}

/// A locked descriptor of a folder; -1 when somebody else holds it, or the file system knows no such locks.
int lockFolder(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0 || ::flock(fd, LOCK_EX | LOCK_NB) == 0) return fd;
    ::close(fd);
    return -1;
}

/// Removes a folder with all that is in it; links are not followed.
void removeTree(FileSystem& files, const std::string& path) {
    const auto names = namesInFolder(path);
    if (!names.ok()) return;
    for (const auto& name : *names) {
        const auto there = joinPath(path, name);
        struct stat info {};
        if (::lstat(there.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
            removeTree(files, there);
        } else {
            static_cast<void>(files.remove(there));
        }
    }
    ::rmdir(path.c_str());
}

}  // namespace

void TemporaryFolder::sweep(FileSystem& files, const std::string& parent) {
    const std::string prefix = kName;
    const auto names = namesInFolder(parent);
    if (!names.ok()) return;
    for (const auto& name : *names) {
        if (name.size() != prefix.size() + kRandomPart || !name.starts_with(prefix)) continue;
        const auto path = joinPath(parent, name);
        const int lock = lockFolder(path);
        if (lock < 0) continue;
        removeTree(files, path);
        ::close(lock);
    }
}

Result<TemporaryFolder> TemporaryFolder::make(FileSystem& files, const std::string& parent) {
    std::error_code failed;
    const std::string where = parent.empty() ? std::filesystem::temp_directory_path(failed).string() : parent;
    if (failed) return folderError(say("create folder"), where, failed.value());
    sweep(files, where);
    for (;;) {
        std::string path = joinPath(where, kName + std::string(kRandomPart, 'X'));
        if (::mkdtemp(path.data()) == nullptr) return folderError(say("create folder"), where, errno);
        const int lock = lockFolder(path);
        struct stat info {};
        // Without a lock nothing passes for abandoned either; with one, it may have been just before.
        if (lock < 0 || (::fstat(lock, &info) == 0 && info.st_nlink > 0))
            return TemporaryFolder(files, path, lock);
        ::close(lock);
    }
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : m_files(other.m_files),
      m_path(std::exchange(other.m_path, {})),
      m_lock(std::exchange(other.m_lock, -1)) {}

TemporaryFolder::~TemporaryFolder() {
    if (!m_path.empty()) asFarAsMemoryGoes([this] { removeTree(*m_files, m_path); });
    if (m_lock >= 0) ::close(m_lock);
}

Status TemporaryFolder::moveTo(const std::string& path) {
    constexpr mode_t kForReaders = 0755;
    if (::chmod(m_path.c_str(), kForReaders) != 0)
        return folderError(say("set the permissions of"), m_path, errno);
    std::string named = path;
    auto renamed = m_files->rename(m_path, path);
    if (renamed.ok() || !m_files->exists(m_path)) m_path.swap(named);
    return renamed;
}

}  // namespace qd
