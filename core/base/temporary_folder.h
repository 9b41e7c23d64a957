// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "core/base/file_system.h"
#include "core/base/result.h"

namespace qd {

/// A folder under a name of its own that only its owner can enter, for files that are made in passing, or for
/// a folder on its way to its name. It goes with all that is in it, unless it is kept. It is locked for as
/// long as its owner lives: one that a killed program left is removed by the next that is made beside it.
class TemporaryFolder {
public:
    /// In `parent`; an empty one is the system's folder for temporary files. `files` outlives the folder.
    /// Error Io.
    static Result<TemporaryFolder> make(FileSystem& files, const std::string& parent);
    /// Removes what dead owners left in `parent`. What cannot be removed stays.
    static void sweep(FileSystem& files, const std::string& parent);

    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    /// What cannot be removed stays: nobody else can enter it.
    ~TemporaryFolder();

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::string file(const std::string& name) const { return joinPath(m_path, name); }
    /// Gives it a name, with the permissions 0755; an empty folder of that name is replaced. `path` lies in
    /// the same parent. It still goes with its owner. Error Io.
    Status moveTo(const std::string& path);
    /// From now on it stays.
    void keep() { m_path.clear(); }

private:
    TemporaryFolder(FileSystem& files, std::string path, int lock)
        : m_files(&files), m_path(std::move(path)), m_lock(lock) {}

    FileSystem* m_files;
    std::string m_path;
    int m_lock;  ///< descriptor of the folder, -1: none
};

}  // namespace qd
