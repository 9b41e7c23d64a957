// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/date.h"

namespace qd {

/// Time as a dependency: the composition root passes the system's, a test passes one that it can set.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Nanoseconds from an arbitrary start, never going back: for durations.
    [[nodiscard]] virtual std::int64_t monotonicNanos() const = 0;
};

/// The machine's clocks: the one place that reads them.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::int64_t monotonicNanos() const override;
};

}  // namespace qd
