// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd::test {

/// While it lives, the nth request of this thread for memory fails (by operator new); 0: none does. One at a
/// time. The test's program needs failing_memory.cpp among its sources.
class FailingMemory {
public:
    explicit FailingMemory(long at = 0) noexcept;
    FailingMemory(const FailingMemory&) = delete;
    FailingMemory& operator=(const FailingMemory&) = delete;
    ~FailingMemory();
    /// So far.
    [[nodiscard]] long requests() const noexcept;
};

}  // namespace qd::test
