// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/result.h"

namespace qd::verify {

struct PackFile {
    std::string path;  ///< within the pack, '/' between the parts
    std::uint64_t bytes = 0;
};

/// The files of a pack, wherever they lie: a folder, or memory in a test.
class PackSource {
public:
    virtual ~PackSource() = default;
    /// Every file, in any order. Error Integrity for what is not a plain file, Io.
    [[nodiscard]] virtual Result<std::vector<PackFile>> files() const = 0;
    /// Error Io.
    [[nodiscard]] virtual Result<std::unique_ptr<InputStream>> open(const std::string& path) const = 0;
};

/// A pack in a folder: its plain files and those of the folder "reports" in it. Anything else in there (a
/// link, a device, another folder) is error Integrity: nothing of a pack may go unlooked at.
class FolderSource final : public PackSource {
public:
    FolderSource(const FileSystem& files, std::string folder);  ///< `files` outlives it
    [[nodiscard]] Result<std::vector<PackFile>> files() const override;
    [[nodiscard]] Result<std::unique_ptr<InputStream>> open(const std::string& path) const override;

private:
    Status walk(const std::string& inside, std::vector<PackFile>& found) const;
    const FileSystem* m_files;
    std::string m_folder;
};

}  // namespace qd::verify
