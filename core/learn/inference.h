// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/model/learning_panel.h"
#include "core/model/model_spec.h"
#include "core/model/train_events.h"

namespace qd::learn {

struct InferenceInputs {
    const model::LearningPanel& panel;  ///< its features are those of the net, in the same order
    const model::ModelSpec& model;
    const model::TrainedNet& net;
    std::span<const std::size_t> rows;  ///< of the panel, at whose close weights are wanted
    bool sensitivities = false;         ///< takes about three times as long
    std::size_t threads = 1;
    std::string device = "cpu";
};

/// What a net says at the close of each row, rows × N. Values of the panel after a row do not change it.
struct Inference {
    std::vector<float> scores;          ///< 0 where not `present`
    std::vector<float> weights;         ///< 0 where not `present`; each row sums to 1
    std::vector<std::uint8_t> present;  ///< eligible, and with enough known features
    /// rows × N × F, when asked for: |∂ score / ∂ x · x| of the standardised feature x, summed over the
    /// window (gradient × input, Shrikumar et al. 2017): how much of a name's score rests on each of its own
    /// features. In a graph net an estimate, the same each time.
    std::vector<float> sensitivities;
};
/// Errors: BadInput when tensors of the net are missing or of another shape, features differ, or a row is out
/// of range; Infeasible when the bounds of weights cannot be met by a row's names; Cancelled; Usage (device).
Result<Inference> infer(const InferenceInputs& inputs, const jobs::JobContext& job);

}  // namespace qd::learn
