// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "core/backtest/search.h"
#include "core/backtest/sweep.h"
#include "core/base/clock.h"
#include "core/desk/search_subject.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// The figures of a search's points. A grid of moving averages is worked out some fast windows at a time by
/// the kernel of core/backtest/sweep_kernel.h, the rest point by point; the figures are the same bit by bit.
class SearchEvaluator {
public:
    /// All that is handed in outlives the evaluator.
    SearchEvaluator(const backtest::SignalPrices& prices, const SearchSubject& subject,
                    const backtest::SearchSpec& spec, std::size_t threads, const jobs::JobContext& job,
                    const Clock& clock);

    /// Safe from several threads. Errors as backtest::runSignal(); Cancelled.
    Result<backtest::TrialStatistics> operator()(std::span<const double> point);

    /// Whether the kernel does the work.
    [[nodiscard]] bool byKernel() const noexcept { return m_byKernel; }

private:
    using Block = std::map<std::vector<double>, backtest::TrialStatistics>;
    Result<std::shared_ptr<const Block>> blockOf(double fast);
    Result<std::shared_ptr<const Block>> computed(std::size_t number) const;

    const backtest::SignalPrices& m_prices;
    const SearchSubject& m_subject;
    const backtest::SearchSpec& m_spec;
    std::size_t m_threads;
    const jobs::JobContext& m_job;
    const Clock& m_clock;
    bool m_byKernel = false;
    std::mutex m_mutex;
    std::map<std::size_t, std::shared_ptr<const Block>> m_blocks;  ///< the last two
};

}  // namespace qd::desk
