// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// A new workspace with the synthetic market, sectors, a first HRP backtest against the benchmark, an
/// equal-weight one beside it, holdings drawn from the HRP run's last weights, and a search over moving
/// averages. Seconds, not minutes.
/// On an error, and when cancelled, nothing stays on the disk.
Result<std::unique_ptr<Session>> buildDemo(Environment environment, const WorkspaceRequest& request,
                                           const crypto::KdfParams& kdf, const jobs::JobContext& job);

}  // namespace qd::desk
