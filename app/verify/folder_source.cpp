// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <utility>

#include <dirent.h>
#include <sys/stat.h>

#include "app/verify/limits.h"
#include "app/verify/pack_source.h"
#include "core/base/printable_text.h"
#include "core/base/system_reason.h"

namespace qd::verify {

namespace {

Error ioError(const std::string& path) {
    return {ErrorCode::Io, say("cannot read this folder: %1", systemReason(errno)), {}, {path}};
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

FolderSource::FolderSource(const FileSystem& files, std::string folder)
    : m_files(&files), m_folder(std::move(folder)) {}

Status FolderSource::walk(const std::string& inside, std::vector<PackFile>& found) const {
    const std::string path = inside.empty() ? m_folder : joinPath(m_folder, inside);
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (folder == nullptr) return ioError(path);
    for (;;) {
        errno = 0;
        const dirent* const item = ::readdir(folder.get());
        if (item == nullptr) return errno == 0 ? Status(Ok{}) : Status(ioError(path));
        const std::string name = static_cast<const char*>(item->d_name);
        if (name == "." || name == "..") continue;
        const std::string within = joinPath(inside, name);
        struct stat facts {};
        if (::lstat(joinPath(m_folder, within).c_str(), &facts) != 0) return ioError(path);
        if (S_ISREG(facts.st_mode)) {
            if (found.size() == kMostFiles) return fault(say("the pack has more than %1 files", kMostFiles));
            found.push_back({within, static_cast<std::uint64_t>(facts.st_size)});
        } else if (S_ISDIR(facts.st_mode) && within == kReportsFolder) {
            QD_CHECK(walk(within, found));
        } else {
            return fault(say("%1 is no file of a pack", shown(within)));
        }
    }
}

Result<std::vector<PackFile>> FolderSource::files() const {
    std::vector<PackFile> found;
    QD_CHECK(walk({}, found));
    return found;
}

Result<std::unique_ptr<InputStream>> FolderSource::open(const std::string& path) const {
    return m_files->open(joinPath(m_folder, path));
}

}  // namespace qd::verify
