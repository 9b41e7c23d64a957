// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/drift_money.h"
#include "core/desk/model_guard.h"
#include "core/desk/session.h"
#include "core/drift/persistence.h"
#include "core/drift/scan.h"
#include "core/jobs/job.h"
#include "core/model/infer_task.h"
#include "core/model/learning_panel.h"

namespace qd::desk {

using vault::DriftScanId;

/// Where a scan gets features and the model's answers (drift_sources.h: those of this machine).
struct DriftSources {
    /// The features of a data set as a training run makes them, whose files are `run`, with returns.
    std::function<Result<model::LearningPanel>(DatasetId dataset, const vault::RunFiles& run,
                                               const jobs::JobContext& job)>
        panel;
    /// What the model says (qd-worker). Empty: prediction drift and drift in money are not measured.
    std::function<Result<model::InferResult>(const model::InferTask& task, const jobs::JobContext& job)>
        infer;
};

struct DriftScanRequest {
    ModelId model;
    DatasetId dataset;                 ///< invalid: the newest
    std::size_t currentSessions = 63;  ///< the latest ones; fewer where fewer came after its training
    drift::ScanOptions options;
    drift::PersistenceRule persistence;
};
/// Fewer sessions after the training than this give no verdict.
inline constexpr std::size_t kLeastCurrentSessions = 20;
/// Rows (a name on a day) of the samples at most; larger ones are thinned: fewer names, the same in both, and
/// of the training whole months (drift_samples.h). What a scan of that size costs: docs/drift.md.
inline constexpr std::size_t kMostReferenceRows = 10'000;
inline constexpr std::size_t kMostCurrentRows = 2'500;

/// One scan of a model: reference are the features of what its net was trained on, current the latest
/// sessions after that. Under the lease "drift model N": error Busy while somebody else scans it, and when
/// the lease was lost meanwhile — then nothing is written. Stored with its report; audit entry "drift.scan".
/// Permission RunResearch. Errors: Refused for a model without a run or a retired one, BadInput for too few
/// sessions, as drift::scan(), Cancelled.
Result<vault::DriftScanRecord> scanDrift(Session& session, const DriftScanRequest& request,
                                         const DriftSources& sources, const jobs::JobContext& job);
/// How long a scanner has the model for itself before another may take over.
inline constexpr std::int64_t kDriftLeaseMillis = 15 * 60 * 1000;

/// Seconds between scans of a model, 60 … 604,800; the default is 3600.
inline constexpr std::int64_t kDriftIntervalSeconds = 3600;
Result<std::int64_t> driftInterval(Session& session);
/// Permission RunResearch; audit entry "drift.interval".
Status setDriftInterval(Session& session, std::int64_t seconds);
/// Models in staging and production whose newest scan is older than the interval (or that have none), the
/// most overdue first: what a scanner does next.
Result<std::vector<ModelId>> driftScansDue(Session& session);

}  // namespace qd::desk
