// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/signal_path.h"
#include "core/backtest/signal_prices.h"
#include "core/backtest/sweep_kernel.h"
#include "core/base/result.h"
#include "core/jobs/job.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::backtest {

/// The moving-average sweep by kernel: every fast window against every slow one that is longer, long or out,
/// daily bars. Prices become exact prefix sums once; the windows' means exist for kSweepRows sessions at a
/// time only, and each combination keeps sums instead of a path.
class AverageSweep {
public:
    /// Windows ascend. `kernel` is for tests that compare levels. Precondition: windows whole and >= 1, at
    /// least two rows, costs checked.
    AverageSweep(const SignalPrices& prices, std::vector<double> fasts, std::vector<double> slows,
                 const SignalCosts& costs, const SweepKernel& kernel = sweepKernel());

    /// The figures of fast window f and slow window s; nothing where the wealth of an asset came so near to 0
    /// that the kernel's ratios mean nothing (runSignal() knows).
    using Sink =
        std::function<void(std::size_t f, std::size_t s, const std::optional<TrialStatistics>& trial)>;

    /// Walks all sessions, as many combinations at a time as some 30 MB hold, and tells the sink, from the
    /// calling thread, each pair whose fast window is shorter than its slow one. Error Cancelled.
    Status run(std::size_t threads, const jobs::JobContext& job, const Sink& sink);

private:
    /// A range of fast windows with the slow ones that any of them needs, and its state.
    struct Part {
        std::size_t firstFast;
        std::size_t fasts;      ///< of the sweep's; the tile has one more when they are odd
        std::size_t firstSlow;  ///< a multiple of kSweepLanes
        std::vector<std::uint32_t> firstBlock;
        portfolio::NumericBuffer numbers;  ///< of the tile; empty before and after its turn
        SweepTile tile;
    };
    [[nodiscard]] std::size_t firstBlockOf(std::size_t f) const;
    void makeParts();
    [[nodiscard]] std::size_t doublesOf(const Part& part) const;
    void makeTile(Part& part);
    Status walk(std::span<Part> parts, std::size_t threads, const jobs::JobContext& job);
    void tell(const Part& part, const Sink& sink) const;
    [[nodiscard]] std::optional<TrialStatistics> trialAt(const SweepTile& tile, std::size_t at) const;

    std::vector<double> m_fasts;
    std::vector<double> m_slows;
    std::size_t m_rows;
    std::size_t m_width;
    double m_keep;
    const SweepKernel* m_kernel;
    std::vector<std::vector<double>> m_prefixes;
    std::vector<std::vector<double>> m_growths;
    std::vector<const double*> m_prefixAt;
    std::vector<const double*> m_growthAt;
    std::vector<Part> m_parts;
};

}  // namespace qd::backtest
