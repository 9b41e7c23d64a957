// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

#include "core/jobs/job.h"

namespace qd::jobs {

/// The last lines that a job wrote: bounded in lines and in the length of each, however much the job says.
/// Safe to use from several threads.
class LogTail {
public:
    static constexpr std::size_t kMostLines = 200;
    static constexpr std::size_t kMostBytes = 400;  ///< of one line; the rest becomes "…"

    void add(LogLine line);
    /// Oldest first.
    [[nodiscard]] std::vector<LogLine> lines() const;
    /// How many were written in all; more than lines() has when old ones were let go.
    [[nodiscard]] std::int64_t written() const;

private:
    mutable std::mutex m_mutex;
    std::deque<LogLine> m_lines;
    std::int64_t m_written = 0;
};

}  // namespace qd::jobs
