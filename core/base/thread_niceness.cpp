// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_niceness.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace qd {

namespace {
constexpr int kNiceness = 10;
}

void standBehindInteractiveThreads() noexcept {
    // Linux keeps the niceness of each thread, under the thread's own id.
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    static_cast<void>(::setpriority(PRIO_PROCESS, thread, kNiceness));
}

}  // namespace qd
