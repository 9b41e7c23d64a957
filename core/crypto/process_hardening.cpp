// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/process_hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace qd::crypto {

void forbidCoreDumps() noexcept {
    const rlimit none{0, 0};
    static_cast<void>(::setrlimit(RLIMIT_CORE, &none));
    // A collector that the kernel pipes core files to is not bound by the size limit.
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
}

}  // namespace qd::crypto
