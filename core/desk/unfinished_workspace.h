// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/file_system.h"
#include "core/vault/key_file.h"

namespace qd::desk {

/// Removes a workspace that was made and could not be finished, so that the same name can be tried again.
/// Declare it before the session, so that the session has let go of the files by then.
class UnfinishedWorkspace {
public:
    /// `files` outlives the guard.
    explicit UnfinishedWorkspace(FileSystem& files) : m_files(&files) {}
    UnfinishedWorkspace(const UnfinishedWorkspace&) = delete;
    UnfinishedWorkspace& operator=(const UnfinishedWorkspace&) = delete;
    ~UnfinishedWorkspace() {
        if (m_path.empty()) return;
        for (const auto& path : {m_path, m_path + "-wal", m_path + "-shm", vault::keyFilePath(m_path)}) {
            if (m_files->exists(path)) static_cast<void>(m_files->remove(path));
        }
    }
    /// From now on `path` is removed at the end: only after this very call of the program has made it.
    void made(const std::string& path) { m_path = path; }
    void keep() { m_path.clear(); }

private:
    FileSystem* m_files;
    std::string m_path;
};

}  // namespace qd::desk
