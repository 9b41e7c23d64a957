// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file_system.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/temporary_folder.h"
#include "core/crypto/hash.h"

namespace qd::desk {

/// An evidence pack while it is written: beside its place under a name that passes; it gets its own when it
/// is whole, and else nothing of it stays.
class PackFolder {
public:
    /// For a pack at `folder`, which may be there when it is empty. Error Refused when there is anything in
    /// it, Io. `files` outlives the pack.
    static Result<PackFolder> make(FileSystem& files, const std::string& folder);

    /// A file of the pack, all or nothing. `path` is within the pack, in a folder of it where it names one.
    Status write(const std::string& path, std::string_view bytes);
    /// The same in pieces: begin, append …, end.
    Status begin(const std::string& path);
    Status append(std::string_view bytes);
    Status end();
    /// What was written: [{"path", "bytes", "sha256"}], ascending by path.
    [[nodiscard]] Json contents() const;
    [[nodiscard]] std::uint64_t bytes() const;
    /// The pack gets its name; it stays only when it is kept, too. Error Io.
    Status place();
    void keep() { m_making.keep(); }

private:
    struct File {
        std::string path;
        std::uint64_t bytes = 0;
        std::string sha256;
    };
    PackFolder(FileSystem& files, std::string folder, TemporaryFolder making)
        : m_files(&files), m_folder(std::move(folder)), m_making(std::move(making)) {}

    FileSystem* m_files;
    std::string m_folder;
    TemporaryFolder m_making;
    std::vector<File> m_done;
    std::unique_ptr<OutputStream> m_stream;
    crypto::Sha256 m_hash;
    File m_open;
};

}  // namespace qd::desk
