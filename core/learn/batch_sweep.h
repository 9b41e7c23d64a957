// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/learn/compute_device.h"

namespace qd::learn {

/// One asset, oldest first.
struct BatchSeries {
    std::vector<double> closes;  ///< T, each finite and > 0
    /// T + 1 sums of the first t closes in whole units, so that averages of windows compare exactly on every
    /// device (backtest::ExactWindows makes them).
    std::vector<double> prefix;
};

/// Windows of a moving-average cross: long while the mean of the last `fast` closes is above that of `slow`.
struct BatchWindows {
    std::int32_t fast = 0;
    std::int32_t slow = 0;
    bool operator==(const BatchWindows&) const = default;
};

struct BatchSweep {
    std::span<const BatchSeries> assets;         ///< at least one, all of the same length T >= 2
    std::span<const BatchWindows> combinations;  ///< 1 <= fast < slow
    bool shorts = false;                         ///< −1 in place of 0 where fast is below slow
    double costRate = 0.0;        ///< of what a fill trades: 0.0001 is one basis point; 0 … 0.2
    std::size_t memoryMib = 256;  ///< of tensors at a time, at least 16
};

/// One combination. The portfolio holds each asset with 1/N of the capital and moves nothing between them; a
/// signal at the close t is filled at the close t + 1 (the accounting of backtest::accountPositions).
struct BatchTrial {
    double totalReturn = 0.0;
    std::optional<double> sharpe;  ///< mean / sd (ddof 1) × √252; nothing where the returns do not vary
    double maxDrawdown = 0.0;      ///< <= 0
    std::int64_t trades = 0;       ///< fills of all assets
    double mean = 0.0;             ///< of the returns, per period
    double deviation = 0.0;        ///< ddof 1; this, skew and kurtosis are 0 where the returns do not vary
    double skew = 0.0;             ///< biased
    double kurtosis = 0.0;         ///< excess, biased
};

/// Every combination, many at a time as tensors of doubles [combinations × T] on `device`: a chunk is as
/// large as memoryMib allows. Trades are the same on every device and as the scalar accounting gives them;
/// returns, Sharpe ratios and drawdowns agree with it within kBatchTolerance relative (sums and products are
/// taken in another order). Errors: BadInput, Cancelled, Internal with LibTorch's words (out of memory on the
/// device).
Result<std::vector<BatchTrial>> batchSweep(const BatchSweep& sweep, const ComputeDevice& device,
                                           const jobs::JobContext& job);

inline constexpr double kBatchTolerance = 1e-9;

}  // namespace qd::learn
