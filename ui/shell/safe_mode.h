// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"

namespace qd::ui::shell {

/// A file that stands while a workspace is open in the window. One that is still there when the workspace is
/// opened was left by a crash: a workspace is open in one process at a time, so no other can have set it.
/// Blocking; for a job.
class RunMark {
public:
    /// In this folder, which is made where it is not there; empty: no marks. `files` outlives it.
    RunMark(FileSystem& files, std::string folder);

    /// Sets it. True when there was one already: the last session did not end by itself.
    Result<bool> set(const std::string& workspace);
    Status clear(const std::string& workspace);
    /// The file's path.
    [[nodiscard]] std::string pathOf(const std::string& workspace) const;

private:
    FileSystem& m_files;
    std::string m_folder;
};

}  // namespace qd::ui::shell
