// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sweep_tiles.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/backtest/signal_positions.h"
#include "core/base/contracts.h"
#include "core/jobs/parallel.h"

namespace qd::backtest {

namespace {

/// Wealth of a part that should stay in the second-level cache, in doubles.
constexpr std::size_t kPartDoubles = 96 * 1024;
constexpr std::size_t kFewestParts = 4;
/// Of all parts that are walked together: 24 MB.
constexpr std::size_t kMostDoubles = 3 * 1024 * 1024;
/// Sessions × assets × combinations between two questions whether to stop: some 5 ms.
constexpr std::size_t kStepsAtATime = 8'000'000;
/// Wealth below this share of the beginning has lost its digits, or is about to.
constexpr double kVanished = 1e-280;
/// A window that is never full.
constexpr double kNever = 1e15;

std::size_t roundUp(std::size_t n, std::size_t to) {
    return (n + to - 1) / to * to;
}

}  // namespace

AverageSweep::AverageSweep(const SignalPrices& prices, std::vector<double> fasts, std::vector<double> slows,
                           const SignalCosts& costs, const SweepKernel& kernel)
    : m_fasts(std::move(fasts)),
      m_slows(std::move(slows)),
      m_rows(prices.rows()),
      m_width(prices.width()),
      m_keep(1.0 - costs.rate()),
      m_kernel(&kernel) {
    QD_REQUIRE(m_rows >= 2 && !m_fasts.empty() && !m_slows.empty());
    for (std::size_t i = 0; i < m_width; ++i) {
        const auto closes = prices.series(i);
        const ExactWindows windows(closes);
        m_prefixes.emplace_back(windows.prefix().begin(), windows.prefix().end());
        std::vector<double> growth(m_rows, 1.0);
        for (std::size_t t = 1; t < m_rows; ++t)
            growth[t] = closes[t] / closes[t - 1];
        m_growths.push_back(std::move(growth));
    }
    for (std::size_t i = 0; i < m_width; ++i) {
        m_prefixAt.push_back(m_prefixes[i].data());
        m_growthAt.push_back(m_growths[i].data());
    }
    makeParts();
}

std::size_t AverageSweep::firstBlockOf(std::size_t f) const {
    const auto longer = std::upper_bound(m_slows.begin(), m_slows.end(), m_fasts[f]);
    return static_cast<std::size_t>(longer - m_slows.begin()) / kSweepLanes;
}

/// Parts of about the same work. How many there are follows from the sweep alone, not from the threads.
void AverageSweep::makeParts() {
    const std::size_t blocks = roundUp(m_slows.size(), kSweepLanes) / kSweepLanes;
    std::size_t work = 0;
    for (std::size_t f = 0; f < m_fasts.size(); ++f)
        work += blocks - std::min(blocks, firstBlockOf(f));
    const std::size_t doubles = work * kSweepLanes * m_width;
    const std::size_t parts = std::max(kFewestParts, (doubles + kPartDoubles - 1) / kPartDoubles);
    std::size_t done = 0;
    std::size_t first = 0;
    for (std::size_t f = 0; f < m_fasts.size(); ++f) {
        done += blocks - std::min(blocks, firstBlockOf(f));
        const std::size_t fasts = f + 1 - first;
        const bool full = done * parts >= work * (m_parts.size() + 1) && fasts % 2 == 0;
        if (!full && f + 1 < m_fasts.size()) continue;
        if (firstBlockOf(first) < blocks)
            m_parts.push_back({first, fasts, firstBlockOf(first) * kSweepLanes, {}, {}, {}});
        first = f + 1;
    }
}

std::size_t AverageSweep::doublesOf(const Part& part) const {
    const std::size_t fasts = roundUp(part.fasts, 2);
    const std::size_t stride = roundUp(fasts, kSweepLanes);
    const std::size_t slows = roundUp(m_slows.size(), kSweepLanes) - part.firstSlow;
    return (stride + slows) * (1 + m_width * (kSweepRows + 1)) + (m_width + 8) * fasts * slows;
}

void AverageSweep::makeTile(Part& part) {
    SweepTile& tile = part.tile;
    tile.assets = m_width;
    tile.fasts = roundUp(part.fasts, 2);
    tile.fastStride = roundUp(tile.fasts, kSweepLanes);
    tile.slows = roundUp(m_slows.size(), kSweepLanes) - part.firstSlow;
    tile.keep = m_keep;
    tile.prefix = m_prefixAt.data();
    tile.growth = m_growthAt.data();
    for (std::size_t f = 0; f < part.fasts; f += 2) {
        const auto block =
            static_cast<std::uint32_t>(firstBlockOf(part.firstFast + f) - part.firstSlow / kSweepLanes);
        part.firstBlock.insert(part.firstBlock.end(), 2, block);
    }
    tile.firstBlock = part.firstBlock.data();

    const std::size_t plane = tile.fasts * tile.slows;
    const std::size_t means = m_width * (kSweepRows + 1);
    part.numbers = portfolio::NumericBuffer(doublesOf(part));
    double* next = part.numbers.data();
    const auto take = [&next](std::size_t count, double value) {
        double* from = next;
        next = std::fill_n(from, count, value);
        return from;
    };
    double* fastWindows = take(tile.fastStride, 1.0);
    double* slowWindows = take(tile.slows, kNever);
    std::copy_n(m_fasts.begin() + static_cast<std::ptrdiff_t>(part.firstFast), part.fasts, fastWindows);
    std::copy(m_slows.begin() + static_cast<std::ptrdiff_t>(part.firstSlow), m_slows.end(), slowWindows);
    tile.fastWindows = fastWindows;
    tile.slowWindows = slowWindows;
    tile.fastMeans = take(means * tile.fastStride, 0.0);
    tile.slowMeans = take(means * tile.slows, 0.0);
    tile.wealth = take(m_width * plane, 1.0);
    tile.total = take(plane, static_cast<double>(m_width));
    tile.trades = take(plane, 0.0);
    tile.sums = take(4 * plane, 0.0);
    static_cast<void>(take(2 * plane, 1.0));
}

Status AverageSweep::walk(std::span<Part> parts, std::size_t threads, const jobs::JobContext& job) {
    std::size_t largest = 1;
    for (const auto& part : parts)
        largest = std::max(largest, part.tile.fasts * part.tile.slows * m_width);
    const std::size_t rows = std::max<std::size_t>(1, kStepsAtATime / largest / kSweepRows) * kSweepRows;
    for (std::size_t from = 1; from < m_rows; from += rows) {
        const std::size_t end = std::min(m_rows, from + rows);
        const double share = static_cast<double>(from) / static_cast<double>(m_rows);
        const auto slice = job.slice(share, static_cast<double>(end) / static_cast<double>(m_rows));
        QD_CHECK(jobs::parallelFor(slice, "Sweeping", threads, parts.size(), [&](std::size_t p) -> Status {
            for (std::size_t t = from; t < end; t += kSweepRows)
                m_kernel->walk(parts[p].tile, t, std::min(kSweepRows, end - t));
            return Ok{};
        }));
    }
    return Ok{};
}

Status AverageSweep::run(std::size_t threads, const jobs::JobContext& job, const Sink& sink) {
    const auto share = [this](std::size_t part) {
        return static_cast<double>(part) / static_cast<double>(m_parts.size());
    };
    for (std::size_t first = 0; first < m_parts.size();) {
        std::size_t end = first;
        std::size_t doubles = 0;
        while (end < m_parts.size() && (end == first || doubles + doublesOf(m_parts[end]) <= kMostDoubles))
            doubles += doublesOf(m_parts[end++]);
        const auto turn = std::span(m_parts).subspan(first, end - first);
        for (auto& part : turn)
            makeTile(part);
        QD_CHECK(walk(turn, threads, job.slice(share(first), share(end))));
        for (auto& part : turn) {
            tell(part, sink);
            part.numbers = {};
        }
        first = end;
    }
    return Ok{};
}

void AverageSweep::tell(const Part& part, const Sink& sink) const {
    for (std::size_t f = 0; f < part.fasts; ++f) {
        for (std::size_t s = part.firstSlow; s < m_slows.size(); ++s) {
            if (m_fasts[part.firstFast + f] >= m_slows[s]) continue;
            sink(part.firstFast + f, s, trialAt(part.tile, f * part.tile.slows + s - part.firstSlow));
        }
    }
}

std::optional<TrialStatistics> AverageSweep::trialAt(const SweepTile& tile, std::size_t at) const {
    const std::size_t plane = tile.fasts * tile.slows;
    for (std::size_t i = 0; i < m_width; ++i) {
        if (!(tile.wealth[i * plane + at] > kVanished)) return std::nullopt;
    }
    const double* sums = tile.sums + at;
    const PathSums path{sums[0],         sums[plane],     sums[2 * plane],
                        sums[3 * plane], sums[4 * plane], sums[5 * plane]};
    return statisticsOf(path, m_rows - 1, tile.total[at] / static_cast<double>(m_width),
                        static_cast<std::int64_t>(tile.trades[at]));
}

}  // namespace qd::backtest
