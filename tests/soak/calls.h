// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <sys/types.h>

namespace qd::soak {

/// What a program asks of the kernel for its files.
enum class Call : std::uint8_t {
    Open,    ///< of a file that is there
    Create,  ///< open with O_CREAT, mkostemp
    Close,
    Read,
    Write,
    Truncate,
    Sync,
    Rename,
    Unlink,
    Mode,    ///< fchmod
    Folder,  ///< mkdir
    Lock     ///< flock
};

struct CallInfo {
    Call call = Call::Read;
    int fd = -1;
    std::string path = {};  ///< where the call names one
    std::string to = {};    ///< of a rename
    const void* bytes = nullptr;
    std::size_t size = 0;
    off_t offset = -1;    ///< -1: where the descriptor stands
    bool writes = false;  ///< an open that may write
};

/// Sees every call that the product and its SQLite make for files. The seam lies below SQLite's own file
/// layer, and so below the cipher, and below core/base/file_system.cpp: the linker sends their calls here
/// (CMakeLists.txt), nothing in the product knows of it.
class CallWatch {
public:
    virtual ~CallWatch() = default;
    /// 0 lets the call be made; an errno makes it fail with that, without being made.
    virtual int before(const CallInfo& info) = 0;
    /// After a call that was made: what it gave (a descriptor, a count, -1).
    virtual void after(const CallInfo&, std::int64_t) {}
};

/// The watch of this process; null: none. Set while one thread runs.
void watchCalls(CallWatch* watch);

/// From now on a sync reports success without being made, and may still be made to fail. For tests after
/// which no machine dies: a sync then changes nothing but the time that they take.
void skipSyncs();

/// The calls themselves, past any watch.
ssize_t rawWrite(int fd, const void* bytes, std::size_t size, off_t offset);

}  // namespace qd::soak
