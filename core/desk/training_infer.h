// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/base/child_process.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"
#include "core/model/infer_task.h"
#include "core/model/learning_panel.h"

namespace qd::desk {

/// What to ask of a trained model.
struct InferRequest {
    RunId run;
    const model::LearningPanel& panel;  ///< of the view of features that it was trained on
    std::vector<std::size_t> rows;      ///< of the panel, ascending
    bool sensitivities = false;         ///< also how weights hang on each feature
    std::size_t threads = 1;
    std::string device = "auto";
};

/// What each net of a recorded training gives on new rows, by its kind ("lstm", "gat"): before the rules,
/// made by qd-worker. Error BadInput when there is no such training, it has no net (hrp), or the panel has
/// other features than it learnt from; Integrity for a damaged model file; else as runTrainer().
Result<std::vector<std::pair<std::string, model::InferResult>>> inferTraining(Session& session,
                                                                              const InferRequest& request,
                                                                              ChildStarter& programs,
                                                                              const jobs::JobContext& job);

}  // namespace qd::desk
