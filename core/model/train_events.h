// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"

namespace qd::model {

/// One epoch of one fold.
struct EpochMetrics {
    std::size_t fold = 0;
    std::size_t folds = 1;
    std::size_t epoch = 0;   ///< from 1
    std::size_t epochs = 1;  ///< at most
    double trainLoss = 0.0;
    double validLoss = 0.0;
    double trainSharpe = 0.0;  ///< annual, after costs; of the objective Forecast: of its weights
    double validSharpe = 0.0;
    double validRankCorrelation = 0.0;  ///< of scores and returns, mean over rows (Spearman)
    double gradientNorm = 0.0;          ///< mean over the steps, before clipping
    double seconds = 0.0;
    bool best = false;  ///< the best validation of the fold so far

    bool operator==(const EpochMetrics&) const = default;
};

/// How fast it goes and what it takes, now and then within an epoch.
struct StepRate {
    std::size_t fold = 0;
    std::size_t epoch = 0;
    std::size_t step = 0;
    std::size_t steps = 0;            ///< of the epoch
    double sequencesPerSecond = 0.0;  ///< names × rebalance rows
    std::uint64_t bytesNow = 0;       ///< resident, or allocated on the GPU
    std::uint64_t bytesPeak = 0;
    std::uint64_t bytesPredicted = 0;
    std::uint64_t bytesBudget = 0;
    double fraction = 0.0;  ///< of the whole run

    bool operator==(const StepRate&) const = default;
};

/// What somebody who looks at the run should know: memory near its budget, a step down, a device that is not
/// there.
struct Notice {
    std::string kind;  ///< "memory.warning", "memory.step_down", "device", "precision"
    Message text;

    bool operator==(const Notice&) const = default;
};

/// What one fold came to.
struct FoldResult {
    std::size_t fold = 0;
    std::size_t epochs = 0;  ///< run
    std::size_t bestEpoch = 0;
    double validSharpe = 0.0;       ///< of the best epoch
    std::vector<std::size_t> rows;  ///< Fold::test
    std::vector<float> weights;     ///< rows × N, each row sums to 1; 0 for names that are not there

    bool operator==(const FoldResult&) const = default;
};

/// A net's parameter, or what belongs to it: row-major.
struct NamedTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<float> values;

    bool operator==(const NamedTensor&) const = default;
};

/// A trained net: what core/model/model_file.h stores. Scaling of the features is among its tensors.
struct TrainedNet {
    std::vector<NamedTensor> tensors;
    std::vector<std::string> features;
    std::string dataHash;
    std::string viewHash;

    bool operator==(const TrainedNet&) const = default;
};

/// What a training run came to. `net` is that of the last fold.
struct TrainResult {
    std::vector<FoldResult> folds;
    TrainedNet net;
    std::uint64_t bytesPeak = 0;
    std::uint64_t bytesPredicted = 0;
    std::string device;  ///< "cpu", "cuda:0"
};

}  // namespace qd::model
