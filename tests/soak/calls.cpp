// SPDX-License-Identifier: GPL-3.0-or-later
// The linker option --wrap=NAME makes every call of NAME in the program's own code, the product's libraries
// and SQLite included, a call of __wrap_NAME, and gives the true one the name __real_NAME.
#include "tests/soak/calls.h"

#include <cerrno>
#include <cstdarg>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qd::soak {

namespace {

CallWatch* theWatch = nullptr;
bool theSyncsAreSkipped = false;

/// Asks the watch, makes the call, tells the watch. Made for a call that gives -1 with errno when it fails.
/// Without a watch nothing asks for memory here: it may be what a test lets run out.
template <class Describe, class Make>
auto pass(const Describe& describe, const Make& make) -> decltype(make()) {
    if (theWatch == nullptr) return make();
    const CallInfo info = describe();
    if (const int fault = theWatch->before(info); fault != 0) {
        errno = fault;
        return -1;
    }
    const auto result = make();
    const int kept = errno;
    if (theWatch != nullptr) theWatch->after(info, result);
    errno = kept;
    return result;
}

CallInfo opening(const char* path, int flags) {
    CallInfo info{(flags & O_CREAT) != 0 ? Call::Create : Call::Open, -1, path};
    info.writes = (flags & O_ACCMODE) != O_RDONLY;
    return info;
}

CallInfo on(Call call, int fd) {
    CallInfo info;
    info.call = call;
    info.fd = fd;
    return info;
}

CallInfo bytesOf(Call call, int fd, const void* bytes, std::size_t size, off_t offset) {
    CallInfo info = on(call, fd);
    info.bytes = bytes;
    info.size = size;
    info.offset = offset;
    return info;
}

CallInfo named(Call call, const char* path, const char* to = "") {
    CallInfo info = on(call, -1);
    info.path = path;
    info.to = to;
    return info;
}

unsigned modeOf(int flags, std::va_list list) {
    return (flags & O_CREAT) != 0 ? va_arg(list, unsigned) : 0U;
}

}  // namespace

void watchCalls(CallWatch* watch) {
    theWatch = watch;
}

void skipSyncs() {
    theSyncsAreSkipped = true;
}

}  // namespace qd::soak

using qd::soak::bytesOf;
using qd::soak::Call;
using qd::soak::named;
using qd::soak::on;
using qd::soak::pass;

extern "C" {

int __real_open(const char* path, int flags, ...);
int __real_open64(const char* path, int flags, ...);
int __real_mkostemp(char* pattern, int flags);
int __real_close(int fd);
ssize_t __real_read(int fd, void* bytes, size_t size);
ssize_t __real_pread64(int fd, void* bytes, size_t size, off64_t offset);
ssize_t __real_write(int fd, const void* bytes, size_t size);
ssize_t __real_pwrite64(int fd, const void* bytes, size_t size, off64_t offset);
int __real_ftruncate64(int fd, off64_t size);
int __real_fsync(int fd);
int __real_fdatasync(int fd);
int __real_rename(const char* from, const char* to);
int __real_unlink(const char* path);
int __real_fchmod(int fd, mode_t mode);
int __real_mkdir(const char* path, mode_t mode);
int __real_flock(int fd, int what);

int __wrap_open(const char* path, int flags, ...) {
    std::va_list list;
    va_start(list, flags);
    const unsigned mode = qd::soak::modeOf(flags, list);
    va_end(list);
    return pass([&] { return qd::soak::opening(path, flags); },
                [&] { return __real_open(path, flags, mode); });
}

int __wrap_open64(const char* path, int flags, ...) {
    std::va_list list;
    va_start(list, flags);
    const unsigned mode = qd::soak::modeOf(flags, list);
    va_end(list);
    return pass([&] { return qd::soak::opening(path, flags); },
                [&] { return __real_open64(path, flags, mode); });
}

int __wrap_mkostemp(char* pattern, int flags) {
    if (qd::soak::theWatch == nullptr) return __real_mkostemp(pattern, flags);
    // The name is known afterwards only: the watch hears of the call before it, and of the name after it.
    qd::soak::CallInfo info{Call::Create, -1, pattern};
    if (qd::soak::theWatch != nullptr) {
        if (const int fault = qd::soak::theWatch->before(info); fault != 0) {
            errno = fault;
            return -1;
        }
    }
    const int fd = __real_mkostemp(pattern, flags);
    const int kept = errno;
    info.path = pattern;
    if (qd::soak::theWatch != nullptr) qd::soak::theWatch->after(info, fd);
    errno = kept;
    return fd;
}

int __wrap_close(int fd) {
    return pass([&] { return on(Call::Close, fd); }, [&] { return __real_close(fd); });
}

ssize_t __wrap_read(int fd, void* bytes, size_t size) {
    return pass([&] { return bytesOf(Call::Read, fd, nullptr, size, -1); },
                [&] { return __real_read(fd, bytes, size); });
}

ssize_t __wrap_pread64(int fd, void* bytes, size_t size, off64_t offset) {
    return pass([&] { return bytesOf(Call::Read, fd, nullptr, size, offset); },
                [&] { return __real_pread64(fd, bytes, size, offset); });
}

ssize_t __wrap_write(int fd, const void* bytes, size_t size) {
    return pass([&] { return bytesOf(Call::Write, fd, bytes, size, -1); },
                [&] { return __real_write(fd, bytes, size); });
}

ssize_t __wrap_pwrite64(int fd, const void* bytes, size_t size, off64_t offset) {
    return pass([&] { return bytesOf(Call::Write, fd, bytes, size, offset); },
                [&] { return __real_pwrite64(fd, bytes, size, offset); });
}

int __wrap_ftruncate64(int fd, off64_t size) {
    return pass([&] { return bytesOf(Call::Truncate, fd, nullptr, static_cast<size_t>(size), -1); },
                [&] { return __real_ftruncate64(fd, size); });
}

int __wrap_fsync(int fd) {
    return pass([&] { return on(Call::Sync, fd); },
                [&] { return qd::soak::theSyncsAreSkipped ? 0 : __real_fsync(fd); });
}

int __wrap_fdatasync(int fd) {
    return pass([&] { return on(Call::Sync, fd); },
                [&] { return qd::soak::theSyncsAreSkipped ? 0 : __real_fdatasync(fd); });
}

int __wrap_rename(const char* from, const char* to) {
    return pass([&] { return named(Call::Rename, from, to); }, [&] { return __real_rename(from, to); });
}

int __wrap_unlink(const char* path) {
    return pass([&] { return named(Call::Unlink, path); }, [&] { return __real_unlink(path); });
}

int __wrap_fchmod(int fd, mode_t mode) {
    return pass([&] { return on(Call::Mode, fd); }, [&] { return __real_fchmod(fd, mode); });
}

int __wrap_mkdir(const char* path, mode_t mode) {
    return pass([&] { return named(Call::Folder, path); }, [&] { return __real_mkdir(path, mode); });
}

int __wrap_flock(int fd, int what) {
    return pass([&] { return on(Call::Lock, fd); }, [&] { return __real_flock(fd, what); });
}

}  // extern "C"

namespace qd::soak {

ssize_t rawWrite(int fd, const void* bytes, std::size_t size, off_t offset) {
    return offset < 0 ? __real_write(fd, bytes, size) : __real_pwrite64(fd, bytes, size, offset);
}

}  // namespace qd::soak
