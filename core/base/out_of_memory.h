// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <new>

#include "core/base/result.h"

namespace qd {

/// What std::bad_alloc means: the one failure that does not come as a value.
[[nodiscard]] Error outOfMemory();

/// Gives what `work` gives, or that error when memory runs out in it. For the borders of the product: a job,
/// a command.
template <class Work>
auto orOutOfMemory(const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return outOfMemory();
    }
}

/// Runs what may be left undone: a destructor's tidying up, or what follows a change that stands already.
/// When memory runs out in it, it ends there.
template <class Work>
void asFarAsMemoryGoes(const Work& work) noexcept {
    try {
        work();
    } catch (const std::bad_alloc&) {  // nobody is left to tell
    }
}

}  // namespace qd
