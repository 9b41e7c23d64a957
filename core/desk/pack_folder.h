// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"

namespace qd::desk {

/// The folder of an evidence pack while it is written: it knows what lies in it, and takes it away again
/// unless it is kept.
class PackFolder {
public:
    /// Makes the folder. Error Refused when there are files in it, Io. `files` outlives the pack.
    static Result<PackFolder> make(FileSystem& files, const std::string& folder);
    PackFolder(PackFolder&& other) noexcept;
    PackFolder& operator=(PackFolder&&) = delete;
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;
    ~PackFolder();

    /// A file of the pack, all or nothing. `path` is within the pack.
    Status write(const std::string& path, std::string_view bytes);
    /// The same in pieces: begin, append …, end.
    Status begin(const std::string& path);
    Status append(std::string_view bytes);
    Status end();
    /// What was written: [{"path", "bytes", "sha256"}], ascending by path.
    [[nodiscard]] Json contents() const;
    [[nodiscard]] std::uint64_t bytes() const;
    /// From now on the files stay.
    void keep() { m_files = nullptr; }

private:
    struct File {
        std::string path;
        std::uint64_t bytes = 0;
        std::string sha256;
    };
    PackFolder(FileSystem& files, std::string folder) : m_files(&files), m_folder(std::move(folder)) {}

    FileSystem* m_files;
    std::string m_folder;
    std::vector<File> m_done;
    std::unique_ptr<OutputStream> m_stream;
    crypto::Sha256 m_hash;
    File m_open;
};

}  // namespace qd::desk
