// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd {

/// A file being read from start to end.
class InputStream {
public:
    virtual ~InputStream() = default;
    /// Reads up to buffer.size() bytes; 0 at the end. Error Io with the true cause.
    virtual Result<std::size_t> read(std::span<char> buffer) = 0;
};

/// A file being written under a temporary name. It gets its name by commit(); without one, nothing is left.
class OutputStream {
public:
    virtual ~OutputStream() = default;
    /// Error Io with the true cause.
    virtual Status write(std::string_view bytes) = 0;
    /// Sync, rename over the name, sync of the folder: once. On an error the name holds what it held before;
    /// only where the last sync fails, the error's hint says that the new file is in its place already.
    virtual Status commit() = 0;
};

/// Files as a dependency: tests pass one that fails on the nth write. Paths are UTF-8.
class FileSystem {
public:
    virtual ~FileSystem() = default;
    [[nodiscard]] virtual bool exists(const std::string& path) const = 0;
    [[nodiscard]] virtual Result<std::uint64_t> size(const std::string& path) const = 0;
    /// Permission bits as of stat(2), e.g. 0600.
    [[nodiscard]] virtual Result<unsigned> mode(const std::string& path) const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<InputStream>> open(const std::string& path) const = 0;
    /// Whole file; error BadInput when it is larger than `limitBytes`.
    [[nodiscard]] virtual Result<std::string> readAll(const std::string& path,
                                                      std::uint64_t limitBytes) const = 0;
    /// All or nothing: temporary name, fsync, rename, fsync of the folder. `mode` as of chmod(2).
    virtual Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode = 0644) = 0;
    /// A stream whose file replaces `path` when it is committed; as writeAtomically(), for more bytes than
    /// memory should hold. `mode` as of chmod(2).
    [[nodiscard]] virtual Result<std::unique_ptr<OutputStream>> create(const std::string& path,
                                                                       unsigned mode = 0600) = 0;
    /// Syncs the content of a file that something else has written.
    virtual Status sync(const std::string& path) = 0;
    virtual Status createFolders(const std::string& path) = 0;
    /// Names of the plain files in a folder, sorted.
    [[nodiscard]] virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
    /// Whether a folder has nothing at all in it. Error Io, also for what is no folder.
    [[nodiscard]] virtual Result<bool> isEmptyFolder(const std::string& path) const = 0;
    virtual Status remove(const std::string& path) = 0;
    virtual Status rename(const std::string& from, const std::string& to) = 0;
    /// Removes what writers of `path` who died have left beside it.
    virtual void sweep(const std::string& path) = 0;
};

/// The machine's files: the one place that opens them.
class PosixFileSystem final : public FileSystem {
public:
    [[nodiscard]] bool exists(const std::string& path) const override;
    [[nodiscard]] Result<std::uint64_t> size(const std::string& path) const override;
    [[nodiscard]] Result<unsigned> mode(const std::string& path) const override;
    [[nodiscard]] Result<std::unique_ptr<InputStream>> open(const std::string& path) const override;
    [[nodiscard]] Result<std::string> readAll(const std::string& path,
                                              std::uint64_t limitBytes) const override;
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode = 0644) override;
    [[nodiscard]] Result<std::unique_ptr<OutputStream>> create(const std::string& path,
                                                               unsigned mode = 0600) override;
    Status sync(const std::string& path) override;
    Status createFolders(const std::string& path) override;
    [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) const override;
    [[nodiscard]] Result<bool> isEmptyFolder(const std::string& path) const override;
    Status remove(const std::string& path) override;
    Status rename(const std::string& from, const std::string& to) override;
    void sweep(const std::string& path) override;
};

/// The last part of a path: "prices.csv" of "data/prices.csv".
[[nodiscard]] std::string baseName(const std::string& path);
/// The folder that a path lies in: "." where it names none.
[[nodiscard]] std::string folderOf(const std::string& path);
/// "a" + "b" → "a/b"; an empty folder gives the name alone.
[[nodiscard]] std::string joinPath(const std::string& folder, const std::string& name);

}  // namespace qd
