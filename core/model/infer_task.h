// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/learning_panel.h"
#include "core/model/worker_frames.h"

namespace qd::model {

/// What `qd-worker infer` is handed: a model as bytes that nobody vouches for, and what it is asked about.
struct InferTask {
    std::string modelFile;
    LearningPanel panel;
    std::vector<std::size_t> rows;  ///< of the panel, ascending, at whose close weights are wanted
    bool sensitivities = false;
    std::size_t threads = 1;
    std::string device = "cpu";
};

/// What the net says at the close of each row, as learn::Inference.
struct InferResult {
    std::size_t rows = 0;               ///< as many as were asked about
    std::size_t names = 0;              ///< N of the panel
    std::size_t features = 0;           ///< F of the panel
    std::vector<float> scores;          ///< rows × N
    std::vector<float> weights;         ///< rows × N; each row sums to 1
    std::vector<std::uint8_t> present;  ///< rows × N
    std::vector<float> sensitivities;   ///< rows × N × F; empty when not asked for
    double seconds = 0.0;               ///< that the net took

    bool operator==(const InferResult&) const = default;
};

[[nodiscard]] Frame toFrame(const InferTask& task);
[[nodiscard]] Frame toFrame(const InferResult& result);
/// Error BadInput when panel, rows or sizes do not fit. The model's bytes stay unread.
Result<InferTask> inferTaskFrom(const Frame& frame);
/// Error BadInput when it is not the answer to `task`, or a number is not finite.
Result<InferResult> inferResultFrom(const Frame& frame, const InferTask& task);

}  // namespace qd::model
