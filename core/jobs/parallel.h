// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::jobs {

/// The seam through which one computation spreads over processors: the only place of the core that makes
/// threads. They live as long as the call, and inherit the niceness of the caller.

/// How many threads the machine can run at once, at least 1.
[[nodiscard]] std::size_t machineThreads() noexcept;

/// Calls work(i) for each i of [0, count) once, on up to `threads` threads (0 counts as 1) of which the
/// calling one is the first; returns when all have ended. Items begin in ascending order, and which thread
/// gets which is open: `work` leaves its result under i, so that results do not depend on the number of
/// threads. An exception of `work` (out of memory) reaches the caller once all threads have ended. Worth it
/// from about a millisecond of work an item on: a thread costs some 50 µs.
void parallelFor(std::size_t threads, std::size_t count, const std::function<void(std::size_t)>& work);

/// As above, for work that can fail: after an error no further item begins, and the error of the lowest index
/// is returned, so it does not depend on the number of threads either. The calling thread calls
/// job.checkpoint(stage, share done) before each of its items, so an item of less than 50 ms keeps a job that
/// can be cancelled. Error Cancelled takes the place of all others.
Status parallelFor(const JobContext& job, std::string_view stage, std::size_t threads, std::size_t count,
                   const std::function<Status(std::size_t)>& work);

}  // namespace qd::jobs
