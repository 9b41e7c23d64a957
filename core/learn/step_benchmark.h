// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace qd::learn {

/// How training steps are measured on the processor.
struct StepBenchmarkSpec {
    int threads = 1;  ///< of this module and of LibTorch, 1 … 1024
    int repeats = 9;  ///< counted steps of each side, in turns, after one that is not counted; 1 … 10'000
    bool withPeer = true;        ///< the same step by LibTorch's own operations, too
    bool checkpointing = false;  ///< computing activations again on the way back
};

struct StepBenchmark {
    std::vector<double> seconds;      ///< of a step: forward, loss, backward
    std::vector<double> peerSeconds;  ///< by LibTorch's own operations
    std::int64_t peakBytes = 0;  ///< of tensors in a step that is not the first: parameters, batch and all
    std::int64_t peerPeakBytes = 0;
    /// Largest difference of a parameter's gradient between the two, as a share of its largest value.
    double apart = 0.0;
};

/// The step of a recurrent net over sequences: loss is the mean square of all hidden states.
struct LstmStep {
    std::int64_t batch = 512;
    std::int64_t steps = 60;
    std::int64_t features = 10;
    std::int64_t hidden = 128;
    std::int64_t layers = 2;
};

/// Beside torch::nn::LSTM with the same parameters and the same batch. Errors: BadInput for sizes below 1 and
/// figures out of range, Cancelled, Internal with LibTorch's words.
Result<StepBenchmark> benchmarkLstmStep(const LstmStep& shape, const StepBenchmarkSpec& spec,
                                        const Clock& clock, const jobs::JobContext& job);
/// The level of the processor that the recurrent kernels run at.
[[nodiscard]] std::string recurrentKernelLevel();

/// A step that owns what it works on, and one that gives such steps: for the benchmarks of this module.
using Step = std::function<void()>;
using StepMaker = std::function<Step()>;
/// Peaks and times of both sides (seconds in turns); `apart` is the caller's. Errors as above.
Result<StepBenchmark> measureSteps(const StepMaker& own, const StepMaker& peer, const StepBenchmarkSpec& spec,
                                   const Clock& clock, const jobs::JobContext& job);

}  // namespace qd::learn
