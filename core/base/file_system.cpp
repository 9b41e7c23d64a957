// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_system.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/system_reason.h"

namespace qd {

namespace {

Error ioError(const Message& verb, const std::string& path, int errorNumber) {
    return Error{ErrorCode::Io,
                 say("cannot %1 '%2': %3", verb, path, systemReason(errorNumber)),
                 {},
                 SourceLocation{path}};
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) noexcept : m_fd(fd) {}
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }
    [[nodiscard]] int get() const noexcept { return m_fd; }
    /// Closes and returns errno, 0 when all went well.
    int close() noexcept { return ::close(std::exchange(m_fd, -1)) == 0 ? 0 : errno; }

private:
    int m_fd;
};

class PosixInput final : public InputStream {
public:
    PosixInput(Descriptor fd, std::string path) : m_fd(std::move(fd)), m_path(std::move(path)) {}

    Result<std::size_t> read(std::span<char> buffer) override {
        for (;;) {
            const auto n = ::read(m_fd.get(), buffer.data(), buffer.size());
            if (n >= 0) return static_cast<std::size_t>(n);
            if (errno != EINTR) return ioError(say("read"), m_path, errno);
        }
    }

private:
    Descriptor m_fd;
    std::string m_path;
};

Result<struct stat> statOf(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return ioError(say("open"), path, errno);
    return info;
}

Status writeAll(int fd, const std::string& path, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return ioError(say("write"), path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return Ok{};
}

std::string folderOf(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

Status syncFolder(const std::string& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() < 0) return ioError(say("open folder"), folder, errno);
    if (::fsync(fd.get()) != 0 && errno != EINVAL) return ioError(say("sync folder"), folder, errno);
    return Ok{};
}

Status fillTemporary(Descriptor fd, const std::string& temporary, std::string_view bytes, unsigned mode) {
    QD_CHECK(writeAll(fd.get(), temporary, bytes));
    if (::fchmod(fd.get(), mode) != 0) return ioError(say("set the permissions of"), temporary, errno);
    if (::fsync(fd.get()) != 0) return ioError(say("sync"), temporary, errno);
    if (const int failed = fd.close(); failed != 0) return ioError(say("close"), temporary, failed);
    return Ok{};
}

}  // namespace

bool PosixFileSystem::exists(const std::string& path) const {
    return ::access(path.c_str(), F_OK) == 0;
}

Result<std::uint64_t> PosixFileSystem::size(const std::string& path) const {
    QD_TRY(const auto info, statOf(path));
    return static_cast<std::uint64_t>(info.st_size);
}

Result<unsigned> PosixFileSystem::mode(const std::string& path) const {
    QD_TRY(const auto info, statOf(path));
    return static_cast<unsigned>(info.st_mode & 07777U);
}

Result<std::unique_ptr<InputStream>> PosixFileSystem::open(const std::string& path) const {
    Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0) return ioError(say("open"), path, errno);
    struct stat info {};
    if (::fstat(fd.get(), &info) == 0 && S_ISDIR(info.st_mode)) return ioError(say("open"), path, EISDIR);
    return std::unique_ptr<InputStream>(std::make_unique<PosixInput>(std::move(fd), path));
}

Result<std::string> PosixFileSystem::readAll(const std::string& path, std::uint64_t limitBytes) const {
    QD_TRY(const auto stream, open(path));
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        QD_TRY(const auto n, stream->read(buffer));
        if (n == 0) return bytes;
        bytes.append(buffer.data(), n);
        if (bytes.size() > limitBytes) {
            return Error{ErrorCode::BadInput,
                         say("the file is larger than %1 bytes", limitBytes),
                         {},
                         SourceLocation{path}};
        }
    }
}

Status PosixFileSystem::writeAtomically(const std::string& path, std::string_view bytes, unsigned mode) {
    // A name of its own for each call, made here and readable by nobody else until it is whole: no link that
    // waits under a known name is followed, and two writers of one file do not mix.
    std::string temporary = path + ".part-XXXXXX";
    Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
    if (fd.get() < 0) return ioError(say("write"), path, errno);
    auto written = fillTemporary(std::move(fd), temporary, bytes, mode);
    if (written.ok() && ::rename(temporary.c_str(), path.c_str()) != 0)
        written = ioError(say("rename"), path, errno);
    if (!written.ok()) {
        ::unlink(temporary.c_str());
        return written;
    }
    return syncFolder(folderOf(path));
}

Status PosixFileSystem::createFolders(const std::string& path) {
    std::error_code failed;
    std::filesystem::create_directories(path, failed);
    if (failed) return ioError(say("create folder"), path, failed.value());
    return Ok{};
}

Result<std::vector<std::string>> PosixFileSystem::list(const std::string& folder) const {
    std::error_code failed;
    std::filesystem::directory_iterator it(folder, failed);
    if (failed) return ioError(say("list"), folder, failed.value());
    std::vector<std::string> names;
    for (const std::filesystem::directory_iterator end; it != end; it.increment(failed)) {
        std::error_code gone;  // a file may go while the folder is read
        if (it->is_regular_file(gone)) names.push_back(it->path().filename().string());
    }
    if (failed) return ioError(say("list"), folder, failed.value());  // a failed step ends the walk
    std::sort(names.begin(), names.end());
    return names;
}

Status PosixFileSystem::remove(const std::string& path) {
    if (::unlink(path.c_str()) != 0) return ioError(say("remove"), path, errno);
    return Ok{};
}

Status PosixFileSystem::rename(const std::string& from, const std::string& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return ioError(say("rename"), from, errno);
    return syncFolder(folderOf(to));
}

std::string baseName(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string joinPath(const std::string& folder, const std::string& name) {
    if (folder.empty()) return name;
    return folder.back() == '/' ? folder + name : folder + "/" + name;
}

}  // namespace qd
