// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/sharpe_difference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analytics/block_length.h"
#include "core/analytics/normal_distribution.h"
#include "core/analytics/resample_kernels.h"
#include "core/analytics/return_statistics.h"
#include "core/jobs/parallel.h"

namespace qd::analytics {

namespace {

constexpr std::size_t kFewestResamples = 99;
constexpr std::size_t kMostResamples = 1'000'000;
constexpr std::size_t kChunk = 256;
constexpr std::size_t kDrawGroup = 2 * kResampleLanes;
constexpr std::string_view kStage = "Resampling";
constexpr double kInfinite = std::numeric_limits<double>::infinity();

Error noSpread() {
    return {ErrorCode::BadInput,
            say("the two series move as one: the difference of their Sharpe ratios has no spread")};
}

Result<SharpeDifference> normalTest(double difference, double deviation) {
    if (!(deviation > 0.0) || !std::isfinite(deviation)) return noSpread();
    const double z = difference / deviation;
    return SharpeDifference{difference, deviation, z, twoSidedP(z)};
}

/// Block sums of x, z, x² and z² for each start, circular: rows of four.
std::vector<double> blockRows(const SharpePair& pair, std::size_t block) {
    const std::size_t n = pair.a.x.size();
    std::vector<double> rows(4 * n);
    for (std::size_t start = 0; start < n; ++start) {
        double* row = rows.data() + 4 * start;
        for (std::size_t k = 0, t = start; k < block; ++k, t = t + 1 == n ? 0 : t + 1) {
            const double x = pair.a.x[t];
            const double z = pair.b.x[t];
            row[0] += x;
            row[1] += z;
            row[2] += x * x;
            row[3] += z * z;
        }
    }
    return rows;
}

/// One side of a resample: its Sharpe ratio and the slopes of it in the mean and the mean square of x.
struct Drawn {
    double sharpe = 0.0;
    double byMean = 0.0;
    double bySquare = 0.0;
    bool varies = true;
};
Drawn drawnOf(double sharpe, double mean, double square) {
    const double variance = square - mean * mean;
    if (!(variance > 1e-12 * square)) return {0.0, 0.0, 0.0, false};
    const double spread = std::sqrt(variance);
    const double level = sharpe + mean;
    return {level / spread, (1.0 + level * mean / variance) / spread, -0.5 * level / (variance * spread),
            true};
}

/// |t*| of one resample: the centred difference over its own standard error. Without bound where the
/// resample has none, which is on the safe side.
double studentised(const SharpePair& pair, const BlockMoments& m, double blocks, double block) {
    const double count = blocks * block;
    const Drawn a = drawnOf(pair.a.sharpe, m.sum[0] / count, m.sum[2] / count);
    const Drawn b = drawnOf(pair.b.sharpe, m.sum[1] / count, m.sum[3] / count);
    if (!a.varies || !b.varies) return kInfinite;
    const double g[4] = {a.byMean, -b.byMean, a.bySquare, -b.bySquare};
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        sum += g[i] * m.sum[i];
        squares +=
            g[i] * (g[i] * m.square[i] + 2.0 * g[(i + 1) % 4] * m.next[i] + g[(i + 2) % 4] * m.across[i]);
    }
    // Σ over blocks of (g·y − its mean)², over the length of the resample: the variance of a sum of periods.
    const double scatter = squares - sum * sum / blocks;
    if (!(scatter > 1e-12 * squares)) return kInfinite;
    const double error = std::sqrt(scatter / count / count);
    return std::abs(a.sharpe - b.sharpe - pair.a.sharpe + pair.b.sharpe) / error;
}

Status checkOptions(const BlockTestOptions& o, std::size_t count) {
    const auto bad = [](Message message) { return Error{ErrorCode::BadInput, std::move(message)}; };
    if (o.resamples < kFewestResamples || o.resamples > kMostResamples)
        return bad(say("the number of resamples must be from %1 to %2", kFewestResamples, kMostResamples));
    if (o.block > count / 4)
        return bad(say("the block length must be from 1 to %1, a quarter of the returns", count / 4));
    if (!(o.confidence >= 0.5 && o.confidence <= 0.9999))
        return bad(say("the confidence must be a number from 0.5 to 0.9999"));
    if (!(o.bandwidth >= 0.0) || !std::isfinite(o.bandwidth))
        return bad(say("the bandwidth must be a number of at least 0"));
    if (!std::isfinite(o.null)) return bad(say("the difference to test is not a finite number"));
    return Ok{};
}

/// What resamples of one pair are made from.
struct Blocks {
    const SharpePair& pair;
    std::size_t length = 1;
    std::vector<double> rows = blockRows(pair, length);
    [[nodiscard]] std::size_t count() const { return pair.a.x.size() / length; }
};

/// |t*| of resamples one after the other.
Status draw(const Blocks& blocks, ResampleState state, std::span<double> out, const jobs::JobContext& job) {
    const auto& table = resampleKernels();
    const std::size_t count = blocks.count();
    std::vector<std::uint32_t> starts((count + kDrawGroup - 1) / kDrawGroup * kDrawGroup);
    for (double& value : out) {
        if (job.cancelled()) return Error{ErrorCode::Cancelled, say("cancelled during: %1", kStage)};
        BlockMoments moments{};
        table.starts(blocks.pair.a.x.size(), state, starts.data(), starts.size());
        table.blocks(blocks.rows.data(), starts.data(), count, moments);
        value =
            studentised(blocks.pair, moments, static_cast<double>(count), static_cast<double>(blocks.length));
    }
    return Ok{};
}

/// |t*| of every resample.
Result<std::vector<double>> resample(const SharpePair& pair, std::size_t block,
                                     const BlockTestOptions& options, const jobs::JobContext& job) {
    const Blocks blocks{pair, block};
    std::vector<double> values(options.resamples);
    const auto work = [&](std::size_t chunk) -> Status {
        const std::size_t first = chunk * kChunk;
        const auto own = std::span(values).subspan(first, std::min(kChunk, values.size() - first));
        return draw(blocks, resampleState(options.seed, chunk), own, job);
    };
    QD_CHECK(jobs::parallelFor(job, kStage, options.threads, (values.size() + kChunk - 1) / kChunk, work));
    return values;
}

/// (1 + number of values that reach |z|) / (number + 1).
double shareBeyond(const std::vector<double>& values, double z) {
    const auto beyond =
        std::count_if(values.begin(), values.end(), [z](double t) { return t >= std::abs(z); });
    return (1.0 + static_cast<double>(beyond)) / (static_cast<double>(values.size()) + 1.0);
}

}  // namespace

Result<SharpeDifference> memmelTest(std::span<const double> a, std::span<const double> b) {
    QD_TRY(const SharpePair pair, sharpePair(a, b));
    const auto n = static_cast<double>(a.size());
    double product = 0.0;
    for (std::size_t t = 0; t < a.size(); ++t)
        product += pair.a.x[t] * pair.b.x[t];
    const double correlation = std::clamp(product / n, -1.0, 1.0);
    const double first = pair.a.sharpe * pair.toSample;
    const double second = pair.b.sharpe * pair.toSample;
    const double variance =
        (2.0 - 2.0 * correlation +
         0.5 * (first * first + second * second - 2.0 * first * second * correlation * correlation)) /
        n;
    return normalTest(first - second, std::sqrt(std::max(0.0, variance)));
}

Result<HacDifference> ledoitWolfHac(std::span<const double> a, std::span<const double> b, double bandwidth) {
    QD_TRY(const SharpePair pair, sharpePair(a, b));
    if (!(bandwidth >= 0.0) || !std::isfinite(bandwidth))
        return Error{ErrorCode::BadInput, say("the bandwidth must be a number of at least 0")};
    const HacError error = hacError(pair, pair.influence(), bandwidth);
    QD_TRY(const auto test, normalTest(pair.difference(), error.deviation));
    return HacDifference{test, error.bandwidth};
}

Result<BlockTest> ledoitWolfBootstrap(std::span<const double> a, std::span<const double> b,
                                      const BlockTestOptions& options, const jobs::JobContext& job) {
    QD_TRY(const SharpePair pair, sharpePair(a, b));
    QD_CHECK(checkOptions(options, a.size()));
    const auto influence = pair.influence();
    BlockTest out;
    QD_TRY(out.test, normalTest(pair.difference(), hacError(pair, influence, options.bandwidth).deviation));
    out.resamples = options.resamples;
    out.block = options.block;
    if (out.block == 0) {
        const auto length = static_cast<std::size_t>(std::ceil(automaticBlockLength(influence).circular));
        out.block = std::clamp<std::size_t>(length, 1, a.size() / 4);
    }
    out.test.z = (out.test.difference - options.null) / out.test.deviation;
    QD_TRY(auto values, resample(pair, out.block, options, job));
    out.test.p = shareBeyond(values, out.test.z);
    const auto rank = static_cast<std::size_t>(
        std::min(static_cast<double>(values.size()) - 1.0,
                 std::ceil(options.confidence * (static_cast<double>(values.size()) + 1.0)) - 1.0));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(rank), values.end());
    if (!std::isfinite(values[rank])) {
        return Error{ErrorCode::BadInput,
                     say("too many resamples do not vary: there is no interval for the difference")};
    }
    out.low = out.test.difference - values[rank] * out.test.deviation;
    out.high = out.test.difference + values[rank] * out.test.deviation;
    return out;
}

Result<double> blockTestP(const SharpePair& pair, const BlockTestOptions& options,
                          const jobs::JobContext& job) {
    QD_REQUIRE(options.block > 0 && options.block <= pair.a.x.size() / 4);
    QD_TRY(const auto test,
           normalTest(pair.difference(), hacError(pair, pair.influence(), options.bandwidth).deviation));
    std::vector<double> values(options.resamples);
    QD_CHECK(draw(Blocks{pair, options.block}, resampleState(options.seed, 0), values, job));
    return shareBeyond(values, (test.difference - options.null) / test.deviation);
}

}  // namespace qd::analytics
