// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "core/base/file_system.h"
#include "core/base/result.h"

namespace qd::vault {

/// A folder that only its owner can enter, for files that are made in passing; removed when it goes.
class ScratchFolder {
public:
    /// In `parent`, or in the system's folder for temporary files where `parent` cannot be written.
    static Result<ScratchFolder> make(FileSystem& files, const std::string& parent) {
        auto path = files.makeScratchFolder(parent);
        if (!path.ok()) path = files.makeScratchFolder({});
        if (!path.ok()) return std::move(path).error();
        return ScratchFolder(files, std::move(path).value());
    }
    ScratchFolder(ScratchFolder&& other) noexcept
        : m_files(other.m_files), m_path(std::exchange(other.m_path, {})) {}
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    /// What cannot be removed stays: it is encrypted, and nobody else can enter the folder.
    ~ScratchFolder() {
        if (!m_path.empty()) static_cast<void>(m_files->removeScratchFolder(m_path));
    }
    [[nodiscard]] std::string file(const std::string& name) const { return joinPath(m_path, name); }

private:
    ScratchFolder(FileSystem& files, std::string path) : m_files(&files), m_path(std::move(path)) {}
    FileSystem* m_files;
    std::string m_path;
};

}  // namespace qd::vault
