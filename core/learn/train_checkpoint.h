// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/model/learning_panel.h"
#include "core/model/memory_prediction.h"
#include "core/model/model_spec.h"
#include "core/model/train_events.h"

namespace qd::learn {

/// Where a run stands after an epoch, or between two folds. Random numbers need no state of their own: those
/// of a step follow from the seed, the fold, the epoch and the step.
struct TrainCheckpoint {
    Json run = Json::object();  ///< what it belongs to: runIdentity()
    std::size_t fold = 0;       ///< the one that is trained; as many as there are folds: all are done
    std::size_t epoch = 0;      ///< that it is done with
    std::size_t bestEpoch = 0;  ///< 0: none yet
    double bestScore = 0.0;     ///< of that epoch: higher is better
    double bestSharpe = 0.0;
    model::MemoryPlan plan;
    std::uint64_t bytesPeak = 0;
    std::vector<model::FoldResult> done;  ///< of the folds before
    /// Epoch 0: none. Else of the fold that is trained; once all folds are done, "best." and "feature." of
    /// the last. "net.NAME" and "best.NAME" for each parameter, "feature.mean", "feature.scale", and the
    /// optimiser's "moment1.NAME", "moment2.NAME", "optimiser.steps" …
    std::vector<model::NamedTensor> tensors;
};

/// What two runs must share for one to go on where the other stopped: specification, panel, folds. Not what
/// may change in between: epochs, patience, memory, threads, device.
[[nodiscard]] Json runIdentity(const model::LearningPanel& panel, const model::ModelSpec& model,
                               const model::TrainSpec& train, std::span<const model::Fold> folds);

/// As a container of core/model/model_file_container.h.
Result<std::string> encodeCheckpoint(const TrainCheckpoint& checkpoint);
/// Error Integrity for bytes that are damaged, BadInput for those that are no checkpoint or whose `run` is
/// not the one given.
Result<TrainCheckpoint> decodeCheckpoint(std::string_view bytes, const Json& run);

}  // namespace qd::learn
