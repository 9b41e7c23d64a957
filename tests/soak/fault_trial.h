// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "tests/soak/faults.h"
#include "tests/soak/steps.h"

namespace qd::soak {

/// What is wrong after a call that failed.
enum class Flaw : std::uint8_t {
    Changed,  ///< the workspace, or what lies beside it, is something else than before
    Cause,    ///< the error names another cause
    Retry,    ///< the step fails when nothing else does
    Crash     ///< the program ended
};
inline constexpr int kFlaws = 4;

/// Findings that say the same, but for numbers.
struct Finding {
    Flaw flaw = Flaw::Changed;
    std::string words = {};  ///< of the first
    std::int64_t first = 0;  ///< the call at which it was found first
    std::int64_t times = 0;
};

/// What one step under one kind of fault came to.
struct TrialResult {
    std::int64_t calls = 0;      ///< that an undisturbed run makes
    std::int64_t failed = 0;     ///< that were made to fail, one after the other
    std::int64_t tolerated = 0;  ///< of `failed`: the step succeeded all the same
    std::map<std::string, Finding> findings;

    [[nodiscard]] std::int64_t count(Flaw flaw) const;
};

/// Which calls fail: each of the first `bound`, of the rest as many at even distances.
[[nodiscard]] std::int64_t callAfter(std::int64_t at, std::int64_t calls, std::int64_t bound);

/// Runs one step on copies of the world in `base` and makes one call of `kind` after the other fail. After
/// each failure the world is what it was, the error names the cause, and the same step works when nothing
/// fails. In children of this process, so that a program that ends is one finding more.
TrialResult tryStep(const Step& step, FaultKind kind, const std::string& base, std::int64_t bound);

}  // namespace qd::soak
