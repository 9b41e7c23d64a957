// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/desk/session.h"

namespace qd::desk {

/// A workspace that nobody has open, as it lies on the disk.
struct LockedState {
    struct File {
        std::string name;
        std::uint64_t bytes = 0;
        bool ownerOnly = true;  ///< nobody else may read it
    };
    std::vector<File> files;  ///< the workspace, its key file, and what else lies beside it under its name
    int failedAttempts = 0;
    int secondsToWait = 0;
};
/// Makes sure that a workspace is locked: takes its lock and lets it go. Needs no passphrase. Errors Busy
/// when an instance has it open, Io when there is none at `path`.
Result<LockedState> lockedState(const Environment& environment, const std::string& path);

}  // namespace qd::desk
