// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iterator>
#include <string>
#include <utility>
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
    /// Removes what is there so far. The names were made when they were added: no memory is needed for them.
    void clear() {
        for (const auto& path : m_paths)
            if (m_files->exists(path)) static_cast<void>(m_files->remove(path));
    }
    void add(const std::string& path) {
        auto more = withLogs(path);
        m_paths.insert(m_paths.end(), std::make_move_iterator(more.begin()),
                       std::make_move_iterator(more.end()));
    }
    /// These in place of those so far; needs no memory.
    void watch(std::vector<std::string> paths) noexcept { m_paths = std::move(paths); }
    /// A database and what may lie beside it.
    [[nodiscard]] static std::vector<std::string> withLogs(const std::string& path) {
        return {path, path + "-wal", path + "-shm", path + "-journal"};
    }
    void keep() { m_paths.clear(); }

private:
    FileSystem* m_files;
    std::vector<std::string> m_paths;
};

}  // namespace qd::vault
