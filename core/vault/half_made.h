// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/out_of_memory.h"

namespace qd::vault {

/// Removes databases, with their logs, that did not come to be.
class HalfMade {
public:
    explicit HalfMade(FileSystem& files) : m_files(&files) {}
    HalfMade(const HalfMade&) = delete;
    HalfMade& operator=(const HalfMade&) = delete;
    ~HalfMade() {
        asFarAsMemoryGoes([this] { clear(); });
    }
    /// Removes what is there so far.
    void clear() {
        for (const auto& path : m_paths) {
            for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
                if (m_files->exists(path + suffix)) static_cast<void>(m_files->remove(path + suffix));
            }
        }
    }
    void add(const std::string& path) { m_paths.push_back(path); }
    void keep() { m_paths.clear(); }

private:
    FileSystem* m_files;
    std::vector<std::string> m_paths;
};

}  // namespace qd::vault
