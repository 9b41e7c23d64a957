// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/run_folder.h"

#include <utility>
#include <vector>

#include <unistd.h>

namespace qd::ctl {

namespace {

/// Takes back what was made unless it is told to keep it.
class Undo {
public:
    explicit Undo(FileSystem& files) : m_files(files) {}
    Undo(const Undo&) = delete;
    Undo& operator=(const Undo&) = delete;
    ~Undo() {
        if (m_kept) return;
        for (const auto& file : m_made) {
            if (m_files.exists(file)) static_cast<void>(m_files.remove(file));
        }
        for (const auto& folder : m_folders)
            ::rmdir(folder.c_str());
    }
    void file(std::string path) { m_made.push_back(std::move(path)); }
    /// The innermost first.
    void folders(std::vector<std::string> paths) { m_folders = std::move(paths); }
    void keep() { m_kept = true; }

private:
    FileSystem& m_files;
    std::vector<std::string> m_made;
    std::vector<std::string> m_folders;
    bool m_kept = false;
};

/// The folder and those above it that are not there yet, the innermost first.
std::vector<std::string> missingFolders(const FileSystem& files, std::string folder) {
    std::vector<std::string> missing;
    while (!folder.empty() && !files.exists(folder)) {
        missing.push_back(folder);
        while (folder.ends_with('/'))
            folder.pop_back();
        const auto slash = folder.rfind('/');
        if (slash == std::string::npos) break;
        folder.erase(slash);
    }
    return missing;
}

}  // namespace

Status writeRunFolder(FileSystem& files, const std::string& folder, const vault::RunFiles& run,
                      const jobs::JobContext& job) {
    Undo undo(files);
    undo.folders(missingFolders(files, folder));
    QD_CHECK(files.createFolders(folder));
    std::vector<std::pair<std::string, std::string>> renames;
    for (const auto& [name, bytes] : run) {
        QD_CHECK(job.checkpoint("Writing " + name, 1.0));
        auto path = joinPath(folder, name);
        undo.file(path + ".new");
        QD_CHECK(files.writeAtomically(path + ".new", bytes));
        renames.emplace_back(path + ".new", std::move(path));
    }
    QD_CHECK(job.checkpoint("Writing " + folder, 1.0));
    for (const auto& [from, to] : renames)
        QD_CHECK(files.rename(from, to));
    undo.keep();
    return Ok{};
}

}  // namespace qd::ctl
