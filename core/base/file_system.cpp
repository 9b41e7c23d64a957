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
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/folder_names.h"
#include "core/base/system_reason.h"

namespace qd {

namespace {

constexpr const char* kTemporary = ".part-";  ///< between the name of a file and six random characters

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

Status syncFolder(const std::string& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() < 0) return ioError(say("open folder"), folder, errno);
    if (::fsync(fd.get()) != 0 && errno != EINVAL) return ioError(say("sync folder"), folder, errno);
    return Ok{};
}

/// After a rename into `folder`: nothing takes it back, so the error says what stands, and where all goes
/// well it asks for no memory.
Status confirmRename(const std::string& folder) {
    auto synced = syncFolder(folder);
    if (synced.ok()) return synced;
    const Error& error = synced.error();
    return Error{
        error.code, error.said(),
        say("the new file is in its place, but the disk has not confirmed it: a power cut may undo it"),
        error.where};
}

/// Removes what writers of `path` who died have left beside it: a living one holds the lock of its file.
void removeAbandoned(const std::string& path) {
    const std::string prefix = baseName(path) + kTemporary;
    const auto names = namesInFolder(folderOf(path));
    if (!names.ok()) return;
    for (const auto& name : *names) {
        if (name.size() != prefix.size() + 6 || !name.starts_with(prefix)) continue;
        const auto there = joinPath(folderOf(path), name);
        const Descriptor fd(::open(there.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (fd.get() >= 0 && ::flock(fd.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(there.c_str());
    }
}

/// A file beside `path` under a name of its own for each call, readable by nobody else until it is whole: no
/// link that waits under a known name is followed, and two writers of one file do not mix. It is locked for
/// as long as its writer lives.
Result<Descriptor> openTemporary(const std::string& path, std::string& temporary) {
    removeAbandoned(path);
    for (;;) {
        temporary = path + kTemporary + "XXXXXX";
        Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
        if (fd.get() < 0) return ioError(say("write"), path, errno);
        // A file system without such locks fails this, and then nothing passes for abandoned either.
        static_cast<void>(::flock(fd.get(), LOCK_EX));
        struct stat info {};
        if (::fstat(fd.get(), &info) != 0 || info.st_nlink > 0) return fd;  // else: taken for abandoned
    }
}

/// Writes under a name of its own beside the last one.
class PosixOutput final : public OutputStream {
public:
    PosixOutput(Descriptor fd, std::string temporary, std::string path, unsigned mode)
        : m_fd(std::move(fd)), m_temporary(std::move(temporary)), m_path(std::move(path)), m_mode(mode) {}
    PosixOutput(const PosixOutput&) = delete;
    PosixOutput& operator=(const PosixOutput&) = delete;
    ~PosixOutput() override {
        if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
    }

    Status write(std::string_view bytes) override { return writeAll(m_fd.get(), m_path, bytes); }

    Status commit() override {
        QD_REQUIRE(!m_temporary.empty());
        if (::fchmod(m_fd.get(), m_mode) != 0) return ioError(say("set the permissions of"), m_path, errno);
        if (::fsync(m_fd.get()) != 0) return ioError(say("sync"), m_path, errno);
        const auto folder = folderOf(m_path);
        // Renamed before it is closed: with the lock gone it would pass for abandoned.
        if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) return ioError(say("rename"), m_path, errno);
        m_temporary.clear();
        static_cast<void>(m_fd.close());  // it was synced: closing has nothing left to write
        return confirmRename(folder);
    }

private:
    Descriptor m_fd;
    std::string m_temporary;
    std::string m_path;
    unsigned m_mode;
};

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
    QD_TRY(const auto file, create(path, mode));
    QD_CHECK(file->write(bytes));
    return file->commit();
}

Result<std::unique_ptr<OutputStream>> PosixFileSystem::create(const std::string& path, unsigned mode) {
    // Told before the first byte, not by the rename at the end.
    if (struct stat there{}; ::stat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode))
        return ioError(say("write"), path, EISDIR);
    std::string temporary;
    QD_TRY(auto fd, openTemporary(path, temporary));
    return std::unique_ptr<OutputStream>(
        std::make_unique<PosixOutput>(std::move(fd), std::move(temporary), path, mode));
}

Status PosixFileSystem::sync(const std::string& path) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0) return ioError(say("open"), path, errno);
    if (::fsync(fd.get()) != 0) return ioError(say("sync"), path, errno);
    return Ok{};
}

Status PosixFileSystem::createFolders(const std::string& path) {
    std::error_code failed;
    std::filesystem::create_directories(path, failed);
    if (failed) return ioError(say("create folder"), path, failed.value());
    return Ok{};
}

Result<std::vector<std::string>> PosixFileSystem::list(const std::string& folder) const {
    QD_TRY(auto names, namesInFolder(folder));
    std::erase_if(names, [&](const std::string& name) {
        struct stat info {};  // a file may go while the folder is read
        return ::stat(joinPath(folder, name).c_str(), &info) != 0 || !S_ISREG(info.st_mode);
    });
    std::sort(names.begin(), names.end());
    return names;
}

Result<bool> PosixFileSystem::isEmptyFolder(const std::string& path) const {
    QD_TRY(const auto names, namesInFolder(path));
    return names.empty();
}

Status PosixFileSystem::remove(const std::string& path) {
    if (::unlink(path.c_str()) != 0) return ioError(say("remove"), path, errno);
    return Ok{};
}

Status PosixFileSystem::rename(const std::string& from, const std::string& to) {
    const auto folder = folderOf(to);
    if (::rename(from.c_str(), to.c_str()) != 0) return ioError(say("rename"), from, errno);
    return confirmRename(folder);
}

void PosixFileSystem::sweep(const std::string& path) {
    removeAbandoned(path);
}

std::string baseName(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string folderOf(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string joinPath(const std::string& folder, const std::string& name) {
    if (folder.empty()) return name;
    return folder.back() == '/' ? folder + name : folder + "/" + name;
}

}  // namespace qd
