// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::portfolio {

/// Error Cancelled when the job was asked to stop. Solvers ask this and report no progress: they do not know
/// what share of the caller's work they are.
[[nodiscard]] inline Status unlessStopped(const jobs::JobContext* job) {
    if (job == nullptr || !job->cancelled()) return Ok{};
    return Error{ErrorCode::Cancelled, say("cancelled during: %1", say("optimisation"))};
}

}  // namespace qd::portfolio
