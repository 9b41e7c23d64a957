// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace qd::test {

/// Runs `check` in a process of its own, so that what it takes away from itself stays taken away there.
inline bool holdsInAChild(const std::function<bool()>& check) {
    const auto child = ::fork();
    if (child == 0) ::_exit(check() ? 0 : 1);
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

}  // namespace qd::test
