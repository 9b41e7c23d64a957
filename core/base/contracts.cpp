// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contracts.h"

#include <cstdio>
#include <cstdlib>

namespace qd {

void contractFailed(const char* kind, const char* condition, const char* file, int line) noexcept {
    std::fprintf(stderr, "quarterdeck: broken %s: %s (%s:%d)\n", kind, condition, file, line);
    std::abort();
}

}  // namespace qd
