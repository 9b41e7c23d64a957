// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_evaluate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qd::desk {

namespace {

constexpr std::size_t kFast = 0;
constexpr std::size_t kShort = 2;
constexpr std::size_t kFastsAtATime = 8;
constexpr std::size_t kBlocksKept = 2;

/// What the kernel knows: every pair of a grid of averages on daily bars, long or out.
bool knownToKernel(const SearchSubject& subject, const backtest::SearchSpec& spec) {
    const auto& axes = spec.space.axes;
    return spec.method == backtest::SearchMethod::Grid && spec.patience == 0 && spec.trials == 0 &&
           subject.kind == backtest::SignalKind::MovingAverage &&
           subject.timeframe == backtest::Timeframe::Daily && axes.size() == kShort + 1 &&
           axes[kShort].high == 0.0 && axes[kFast].count() > 0 && axes[kFast + 1].count() > 1;
}

}  // namespace

SearchEvaluator::SearchEvaluator(const backtest::SignalPrices& prices, const SearchSubject& subject,
                                 const backtest::SearchSpec& spec, std::size_t threads,
                                 const jobs::JobContext& job, const Clock& clock)
    : m_prices(prices),
      m_subject(subject),
      m_spec(spec),
      m_threads(threads),
      m_job(job),
      m_clock(clock),
      m_byKernel(knownToKernel(subject, spec)) {}

Result<backtest::TrialStatistics> SearchEvaluator::operator()(std::span<const double> point) {
    if (m_byKernel) {
        QD_TRY(const auto block, blockOf(point[kFast]));
        const auto found = block->find({point.begin(), point.end()});
        if (found != block->end()) return found->second;
    }
    QD_TRY(const auto path, backtest::runSignal(m_prices, m_subject.signalOf(point), m_subject.costs));
    return path.statistics;
}

/// One thread computes a block while the others wait for it: they want the same one.
Result<std::shared_ptr<const SearchEvaluator::Block>> SearchEvaluator::blockOf(double fast) {
    const auto& axis = m_spec.space.axes[kFast];
    const double step = axis.step > 0.0 ? axis.step : 1.0;
    const auto at = static_cast<std::size_t>(std::max(0.0, std::nearbyint((fast - axis.low) / step)));
    const std::size_t number = at / kFastsAtATime;
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_blocks.find(number); known != m_blocks.end()) return known->second;
    QD_TRY(auto block, computed(number));
    m_blocks[number] = block;
    while (m_blocks.size() > kBlocksKept)
        m_blocks.erase(m_blocks.begin());
    return block;
}

Result<std::shared_ptr<const SearchEvaluator::Block>> SearchEvaluator::computed(std::size_t number) const {
    const auto& whole = m_spec.space.axes[kFast];
    const std::size_t first = number * kFastsAtATime;
    const std::size_t last = std::min(whole.count(), first + kFastsAtATime) - 1;
    backtest::SweepSpec sweep;
    sweep.kind = m_subject.kind;
    sweep.costs = m_subject.costs;
    sweep.timeframe = m_subject.timeframe;
    sweep.space = m_spec.space;
    auto& axis = sweep.space.axes[kFast];
    axis.low = whole.value(first);
    axis.high = whole.value(last);
    auto block = std::make_shared<Block>();
    // Slow windows below all of these fast ones leave nothing to try.
    const auto points = backtest::gridPoints(sweep.space);
    if (!points.ok()) return std::shared_ptr<const Block>(std::move(block));
    // Its own progress would run against the search's. All threads: the search's others wait for this block.
    const jobs::JobContext quiet(m_job.stopToken(), {}, m_clock);
    QD_TRY(const auto swept, backtest::runSweep(m_prices, sweep, m_threads, quiet));
    for (std::size_t i = 0; i < swept.points.size(); ++i)
        block->emplace(swept.points[i], swept.trials[i]);
    return std::shared_ptr<const Block>(std::move(block));
}

}  // namespace qd::desk
