// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

#include "core/learn/losses_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

constexpr double kLeastVariance = 1e-12;
constexpr double kMostDeviations = 5.0;

/// Ranks from 0, equal values share the mean of theirs.
std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> result(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        for (std::size_t i = from; i < to; ++i)
            result[order[i]] = 0.5 * static_cast<double>(from + to - 1);
        from = to;
    }
    return result;
}

std::optional<double> correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double both = 0.0;
    double squareA = 0.0;
    double squareB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - meanA) * (b[i] - meanB);
        squareA += (a[i] - meanA) * (a[i] - meanA);
        squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    if (squareA <= 0.0 || squareB <= 0.0) return std::nullopt;
    return both / std::sqrt(squareA * squareB);
}

}  // namespace

Tensor netReturns(const Tensor& weights, const Tensor& returns, double costRate) {
    const Tensor gross = (weights * returns).sum(1);
    const auto later = weights.size(0) - 1;
    if (costRate <= 0.0 || later < 1) return gross;
    const Tensor grown = weights.narrow(0, 0, later) * (1.0 + returns.narrow(0, 0, later));
    const Tensor drifted = grown / (1.0 + gross.narrow(0, 0, later)).clamp_min(1e-6).unsqueeze(1);
    const Tensor traded = (weights.narrow(0, 1, later) - drifted).abs().sum(1);
    return gross - costRate * torch::cat({torch::zeros_like(gross.narrow(0, 0, 1)), traded}, 0);
}

Tensor annualSharpe(const Tensor& returns, double periodsPerYear) {
    const auto periods = static_cast<double>(returns.size(0));
    const Tensor mean = returns.mean();
    const Tensor variance = (returns - mean).square().sum() / std::max(periods - 1.0, 1.0);
    return mean / variance.clamp_min(kLeastVariance).sqrt() * std::sqrt(periodsPerYear);
}

Tensor standardisedByRow(const Tensor& returns, const Tensor& mask) {
    const Tensor in = mask.to(returns.scalar_type());
    const Tensor count = in.sum(1, true).clamp_min(1.0);
    const Tensor apart = (returns - (returns * in).sum(1, true) / count) * in;
    const Tensor variance = apart.square().sum(1, true) / count;
    const Tensor scale = torch::where(variance > kLeastVariance, variance.clamp_min(kLeastVariance).rsqrt(),
                                      torch::zeros_like(variance));
    return (apart * scale).clamp(-kMostDeviations, kMostDeviations);
}

Tensor forecastLoss(const Tensor& scores, const Tensor& standardised, const Tensor& mask, double delta) {
    const Tensor error = torch::where(mask, scores - standardised, torch::zeros_like(scores));
    const Tensor square = 0.5 * error.square();
    const Tensor loss = delta > 0.0
                            ? torch::where(error.abs() <= delta, square, delta * (error.abs() - 0.5 * delta))
                            : square;
    return loss.sum() / mask.sum().clamp_min(1).to(loss.scalar_type());
}

double rankCorrelation(const Tensor& scores, const Tensor& returns, const Tensor& mask) {
    const Tensor s = scores.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    const Tensor r = returns.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    const Tensor m = mask.to(torch::kCPU, torch::kUInt8).contiguous();
    const auto width = s.size(1);
    double total = 0.0;
    double rows = 0.0;
    for (std::int64_t t = 0; t < s.size(0); ++t) {
        std::vector<double> score;
        std::vector<double> outcome;
        for (std::int64_t i = t * width; i < (t + 1) * width; ++i) {
            if (m.data_ptr<std::uint8_t>()[i] == 0) continue;
            score.push_back(s.data_ptr<double>()[i]);
            outcome.push_back(r.data_ptr<double>()[i]);
        }
        if (score.size() < 3) continue;
        const auto found = correlation(ranks(score), ranks(outcome));
        if (!found) continue;
        total += *found;
        rows += 1.0;
    }
    return rows > 0.0 ? total / rows : 0.0;
}

}  // namespace qd::learn
