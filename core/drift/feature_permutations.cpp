// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/feature_permutations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/contracts.h"
#include "core/drift/marginal.h"
#include "core/drift/rank_kernels.h"
#include "core/jobs/parallel.h"

namespace qd::drift {

namespace {

constexpr std::size_t kBatches = 8;  ///< of lanes, that share one buffer of labels
constexpr float kBeyond = std::numeric_limits<float>::infinity();

/// Labels of eight permutations side by side, as the walk reads them.
class LaneLabels {
public:
    explicit LaneLabels(std::size_t rows) : m_current(rows * kWalkLanes, 0.0) {}

    void set(const BlockPermutation& blocks, const PermutationPlan& plan, std::size_t first) {
        for (std::size_t lane = 0; lane < kWalkLanes; ++lane) {
            fill(lane, 0.0);
            const std::size_t index = first + lane;
            if (index == 0 && plan.actual)
                m_ranges[lane].assign(1, blocks.actual());
            else
                blocks.draw(index, m_ranges[lane]);
            fill(lane, 1.0);
        }
    }
    [[nodiscard]] const double* data() const { return m_current.data(); }

private:
    void fill(std::size_t lane, double value) {
        for (const auto& [from, to] : m_ranges[lane]) {
            for (std::size_t row = from; row < to; ++row)
                m_current[row * kWalkLanes + lane] = value;
        }
    }

    std::vector<double> m_current;
    std::array<std::vector<RowRange>, kWalkLanes> m_ranges;
};

/// One feature under eight permutations.
class LaneWalk {
public:
    LaneWalk(const PooledOrder& pooled, const double* current) : m_pooled(pooled) {
        m_labels.current = current;
        double found[kWalkLanes];
        rankKernels().totals(current, pooled.order.data(), pooled.order.size(), found);
        const auto all = static_cast<double>(pooled.order.size());
        for (std::size_t lane = 0; lane < kWalkLanes; ++lane) {
            m_labels.currentRows[lane] = found[lane];
            m_labels.referenceRows[lane] = all - found[lane];
            m_deciles[lane] = decileRanks(std::max(1.0, all - found[lane]));
            std::copy_n(m_deciles[lane].rank, kCuts, m_ranks[lane]);
        }
    }

    void run(std::size_t first, std::size_t count, PermutedFeature& out) {
        rankKernels().walk(m_pooled.walk(), m_labels, m_ranks, m_result);
        for (std::size_t lane = 0; lane < kWalkLanes && first + lane < count; ++lane) {
            const bool both = m_labels.currentRows[lane] > 0.0 && m_labels.referenceRows[lane] > 0.0;
            const std::size_t at = first + lane;
            out.ks[at] = both ? static_cast<float>(m_result.ks[lane]) : kBeyond;
            out.wasserstein[at] = both ? static_cast<float>(m_result.wasserstein[lane]) : kBeyond;
            if (!both) {
                out.psi[at] = out.jensenShannon[at] = kBeyond;
                continue;
            }
            const BinCounts counts = binCounts(m_pooled, m_labels.current, kWalkLanes, m_result, lane,
                                               m_deciles[lane], m_labels.currentRows[lane]);
            out.psi[at] = static_cast<float>(psiOf(counts));
            out.jensenShannon[at] = static_cast<float>(jensenShannonOf(counts));
        }
    }

private:
    const PooledOrder& m_pooled;
    WalkLabels m_labels{};
    std::array<DecileRanks, kWalkLanes> m_deciles{};
    double m_ranks[kWalkLanes][kCuts]{};
    WalkResult m_result{};
};

/// The value that a share of sorted values stays at or below.
double quantile(const std::vector<float>& sorted, double share) {
    const auto count = static_cast<double>(sorted.size());
    const auto place = static_cast<std::size_t>(std::clamp(std::ceil(share * count) - 1.0, 0.0, count - 1.0));
    return static_cast<double>(sorted[place]);
}

void addChance(const std::vector<float>& values, std::size_t first, double level, double& usual,
               double& threshold) {
    std::vector<float> sorted(values.begin() + static_cast<std::ptrdiff_t>(first), values.end());
    // What had no value says nothing about the others.
    std::erase_if(sorted, [](float v) { return !std::isfinite(v); });
    if (sorted.empty()) return;
    std::sort(sorted.begin(), sorted.end());
    usual = quantile(sorted, 0.5);
    threshold = quantile(sorted, 1.0 - level);
}

/// How many values are at least as large as each, itself included.
std::vector<std::uint32_t> ranksFromTop(const std::vector<float>& values) {
    std::vector<float> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> ranks(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto below = std::lower_bound(sorted.begin(), sorted.end(), values[i]) - sorted.begin();
        ranks[i] = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(values.size()) - below);
    }
    return ranks;
}

}  // namespace

Result<std::vector<PermutedFeature>> permuteFeatures(const std::vector<PooledOrder>& features,
                                                     const BlockPermutation& blocks,
                                                     const PermutationPlan& plan,
                                                     const jobs::JobContext& job) {
    QD_REQUIRE(plan.count > 0);
    const std::vector<float> room(plan.count);
    std::vector<PermutedFeature> out(features.size(), {room, room, room, room});
    constexpr std::size_t kItem = kBatches * kWalkLanes;
    const std::size_t items = (plan.count + kItem - 1) / kItem;
    QD_CHECK(
        jobs::parallelFor(job, "Permuting features", plan.threads, items, [&](std::size_t item) -> Status {
            LaneLabels labels(blocks.rows());
            for (std::size_t b = 0; b < kBatches; ++b) {
                const std::size_t first = item * kItem + b * kWalkLanes;
                if (first >= plan.count) break;
                labels.set(blocks, plan, first);
                for (std::size_t f = 0; f < features.size(); ++f) {
                    if (job.cancelled()) return Error{ErrorCode::Cancelled, say("cancelled")};
                    LaneWalk(features[f], labels.data()).run(first, plan.count, out[f]);
                }
            }
            return Ok{};
        }));
    return out;
}

Chance chanceOf(const PermutedFeature& permuted, std::size_t first, double level) {
    Chance chance;
    addChance(permuted.psi, first, level, chance.usual.psi, chance.thresholds.psi);
    addChance(permuted.ks, first, level, chance.usual.ks, chance.thresholds.ks);
    addChance(permuted.wasserstein, first, level, chance.usual.wasserstein, chance.thresholds.wasserstein);
    addChance(permuted.jensenShannon, first, level, chance.usual.jensenShannon,
              chance.thresholds.jensenShannon);
    return chance;
}

double worstOfThreeP(const PermutedFeature& permuted) {
    const auto psi = ranksFromTop(permuted.psi);
    const auto ks = ranksFromTop(permuted.ks);
    const auto wasserstein = ranksFromTop(permuted.wasserstein);
    const auto smallest = [&](std::size_t i) { return std::min({psi[i], ks[i], wasserstein[i]}); };
    // Ranks are whole numbers below 2^17: their product is exact.
    const auto product = [&](std::size_t i) {
        return static_cast<double>(psi[i]) * static_cast<double>(ks[i]) * static_cast<double>(wasserstein[i]);
    };
    std::size_t asBad = 0;
    for (std::size_t i = 0; i < psi.size(); ++i) {
        const bool worse = smallest(i) < smallest(0);
        const bool even = smallest(i) == smallest(0) && product(i) <= product(0);
        asBad += worse || even ? 1U : 0U;
    }
    return static_cast<double>(asBad) / static_cast<double>(psi.size());
}

}  // namespace qd::drift
