// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/locked_state.h"

#include "core/desk/access.h"
#include "core/desk/attempts.h"
#include "core/vault/workspace_lock.h"

namespace qd::desk {

Result<LockedState> lockedState(const Environment& environment, const std::string& path) {
    constexpr unsigned kOthers = 0077;
    const auto& files = environment.files;
    if (!files.exists(path))
        return Error{
            ErrorCode::Io, say("there is no workspace at '%1'", path), say("check the path"), {path}};
    LockedState state;
    { QD_TRY(const auto lock, vault::WorkspaceLock::take(path)); }
    for (const auto* suffix : {"", ".keys", "-wal", "-shm", ".ui", ".attempts"}) {
        const auto file = path + suffix;
        if (!files.exists(file)) continue;
        QD_TRY(const auto bytes, files.size(file));
        QD_TRY(const auto mode, files.mode(file));
        state.files.push_back({baseName(file), bytes, (mode & kOthers) == 0});
    }
    state.failedAttempts = failedAttempts(environment, path);
    state.secondsToWait = secondsToWait(environment, path);
    return state;
}

}  // namespace qd::desk
