// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/block_calibration.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "core/analytics/least_squares.h"
#include "core/analytics/sharpe_difference.h"
#include "core/analytics/sharpe_pair.h"
#include "core/base/random.h"
#include "core/jobs/parallel.h"

namespace qd::analytics {

namespace {

constexpr double kResidualBlock = 5.0;
constexpr std::size_t kBurnIn = 50;
/// The largest coefficient that is believed: histories of a series beyond it would not settle.
constexpr double kLargestRoot = 0.97;

/// A vector autoregression of order 1 of the two standardised series: coefficients and what is left.
struct Model {
    double toA[3] = {};  ///< constant, by a, by b
    double toB[3] = {};
    std::vector<double> restA;
    std::vector<double> restB;
};

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

Status check(const BlockCalibrationOptions& o, std::size_t count) {
    if (o.candidates.empty()) return bad(say("there are no block lengths to choose from"));
    for (const std::size_t c : o.candidates) {
        if (c < 1 || c > count / 4)
            return bad(say("the block length must be from 1 to %1, a quarter of the returns", count / 4));
    }
    if (o.histories < 50 || o.histories > 10'000)
        return bad(say("the number of histories must be from 50 to 10000"));
    if (o.resamples < 99 || o.resamples > 9999)
        return bad(say("the number of resamples must be from 99 to 9999"));
    if (!(o.level >= 0.001 && o.level <= 0.5))
        return bad(say("the level must be a number from 0.001 to 0.5"));
    return Ok{};
}

Result<Model> fitModel(const SharpePair& pair) {
    const std::size_t n = pair.a.x.size() - 1;
    const auto before = [n](const std::vector<double>& x) {
        return std::vector<double>(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(n));
    };
    const std::vector<std::vector<double>> columns{std::vector<double>(n, 1.0), before(pair.a.x),
                                                   before(pair.b.x)};
    Model out;
    for (const bool first : {true, false}) {
        const auto after = std::span(first ? pair.a.x : pair.b.x).last(n);
        const auto solved = leastSquares(columns, after);
        const auto* fit = std::get_if<LeastSquares>(&solved);
        if (fit == nullptr) return bad(say("the two series move as one: no model tells them apart"));
        double* to = first ? out.toA : out.toB;
        std::copy(fit->coefficients.begin(), fit->coefficients.end(), to);
        (first ? out.restA : out.restB) = fit->residuals;
    }
    // The row sums bound the largest root; beyond the bound both rows are drawn in alike.
    const double largest =
        std::max(std::abs(out.toA[1]) + std::abs(out.toA[2]), std::abs(out.toB[1]) + std::abs(out.toB[2]));
    if (largest > kLargestRoot) {
        for (std::size_t k : {1U, 2U}) {
            out.toA[k] *= kLargestRoot / largest;
            out.toB[k] *= kLargestRoot / largest;
        }
    }
    return out;
}

/// Two series of returns as the model makes them.
std::pair<std::vector<double>, std::vector<double>> historyOf(const Model& model, const SharpePair& pair,
                                                              Rng& rng) {
    const std::size_t count = pair.a.x.size();
    const std::size_t rest = model.restA.size();
    std::pair<std::vector<double>, std::vector<double>> out;
    double a = 0.0;
    double b = 0.0;
    std::size_t at = rng.below(rest);
    for (std::size_t t = 0; t < count + kBurnIn; ++t) {
        const double nextA = model.toA[0] + model.toA[1] * a + model.toA[2] * b + model.restA[at];
        const double nextB = model.toB[0] + model.toB[1] * a + model.toB[2] * b + model.restB[at];
        a = nextA;
        b = nextB;
        at = rng.uniform() < 1.0 / kResidualBlock ? rng.below(rest) : (at + 1) % rest;
        if (t < kBurnIn) continue;
        out.first.push_back(pair.a.mean + pair.a.spread * a);
        out.second.push_back(pair.b.mean + pair.b.spread * b);
    }
    return out;
}

/// Which candidates reject the truth in one history. A history that cannot be tested counts as rejected.
Result<std::vector<bool>> rejectionsIn(const Model& model, const SharpePair& pair,
                                       const BlockCalibrationOptions& options, std::size_t number,
                                       const jobs::JobContext& job) {
    Rng rng(options.seed * 0x9E3779B97F4A7C15ULL + number);
    const auto history = historyOf(model, pair, rng);
    BlockTestOptions test;
    test.resamples = options.resamples;
    test.null = pair.difference();
    test.seed = rng.bits();
    const auto made = sharpePair(history.first, history.second);
    if (!made.ok()) return std::vector<bool>(options.candidates.size(), true);
    std::vector<bool> out;
    for (const std::size_t block : options.candidates) {
        test.block = block;
        const auto p = blockTestP(*made, test, job);
        if (!p.ok() && p.error().code == ErrorCode::Cancelled) return p.error();
        out.push_back(!p.ok() || *p <= options.level);
    }
    return out;
}

}  // namespace

Result<BlockCalibration> calibrateBlock(std::span<const double> a, std::span<const double> b,
                                        const BlockCalibrationOptions& options, const jobs::JobContext& job) {
    QD_TRY(const SharpePair pair, sharpePair(a, b));
    QD_CHECK(check(options, a.size()));
    QD_TRY(const Model model, fitModel(pair));
    std::vector<std::vector<bool>> rejections(options.histories);
    const auto work = [&](std::size_t i) -> Status {
        QD_TRY(rejections[i], rejectionsIn(model, pair, options, i, job));
        return Ok{};
    };
    QD_CHECK(jobs::parallelFor(job, "Calibrating blocks", options.threads, options.histories, work));
    BlockCalibration out;
    double nearest = 2.0;
    for (std::size_t c = 0; c < options.candidates.size(); ++c) {
        double share = 0.0;
        for (const auto& history : rejections)
            share += history[c] ? 1.0 / static_cast<double>(options.histories) : 0.0;
        out.rejected.push_back(share);
        const double distance = std::abs(share - options.level);
        if (distance < nearest || (distance == nearest && options.candidates[c] < out.block)) {
            nearest = distance;
            out.block = options.candidates[c];
        }
    }
    return out;
}

}  // namespace qd::analytics
