// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_reason.h"

#include <cerrno>
#include <system_error>

namespace qd {

Message systemReason(int errorNumber) {
    switch (errorNumber) {
        case ENOENT:
            return say("No such file or directory");
        case EACCES:
            return say("Permission denied");
        case EPERM:
            return say("Operation not permitted");
        case EISDIR:
            return say("Is a directory");
        case ENOTDIR:
            return say("Not a directory");
        case EEXIST:
            return say("File exists");
        case ENOSPC:
            return say("No space left on device");
        case EDQUOT:
            return say("Disk quota exceeded");
        case EROFS:
            return say("Read-only file system");
        case EIO:
            return say("Input/output error");
        case EBUSY:
            return say("Device or resource busy");
        case ENAMETOOLONG:
            return say("File name too long");
        default:
            return std::generic_category().message(errorNumber);
    }
}

}  // namespace qd
