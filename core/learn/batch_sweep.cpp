// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/batch_sweep.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>

#include <torch/types.h>

namespace qd::learn {

namespace {

using torch::Tensor;
using torch::indexing::None;
using torch::indexing::Slice;

constexpr double kSessionsPerYear = 252.0;
constexpr double kMostCost = 0.2;
constexpr std::size_t kLeastMemoryMib = 16;
constexpr std::size_t kBytesInMib = 1024 * 1024;
/// Tensors of [combinations × T] doubles that a chunk needs at its peak, measured on a processor (39), with
/// what the allocator keeps.
constexpr std::size_t kLiveTensors = 40;
/// Below this share of the mean square a variance is rounding.
constexpr double kRoundingShare = 1e-14;

Error bad(Message what) {
    return Error{ErrorCode::BadInput, std::move(what)};
}

Status checkSeries(const BatchSeries& series, std::size_t rows) {
    if (series.closes.size() != rows || series.prefix.size() != rows + 1)
        return bad(say("a batch needs closes of one length, and one sum more"));
    const auto usable = [](double x) { return std::isfinite(x) && x > 0.0; };
    if (!std::all_of(series.closes.begin(), series.closes.end(), usable))
        return bad(say("a batch needs closes that are finite and above 0"));
    if (!std::all_of(series.prefix.begin(), series.prefix.end(), [](double x) { return std::isfinite(x); }))
        return bad(say("a batch needs sums that are finite"));
    return Ok{};
}

Status check(const BatchSweep& sweep) {
    if (sweep.assets.empty()) return bad(say("a batch needs an asset"));
    const std::size_t rows = sweep.assets.front().closes.size();
    if (rows < 2) return bad(say("a batch needs two sessions"));
    for (const BatchSeries& series : sweep.assets)
        QD_CHECK(checkSeries(series, rows));
    for (const BatchWindows& windows : sweep.combinations) {
        if (windows.fast < 1 || windows.slow <= windows.fast) {
            return bad(say("windows %1 and %2 make no cross: the fast one is shorter",
                           std::to_string(windows.fast), std::to_string(windows.slow)));
        }
    }
    if (!(sweep.costRate >= 0.0 && sweep.costRate <= kMostCost))
        return bad(say("the cost of a fill is from 0 to %1 of what is traded", kMostCost));
    if (sweep.memoryMib < kLeastMemoryMib)
        return bad(say("a batch needs %1 MiB", std::to_string(kLeastMemoryMib)));
    return Ok{};
}

Tensor onDevice(const std::vector<double>& values, const torch::Device& device) {
    return torch::tensor(values, torch::kFloat64).to(device);
}

/// An asset on the device.
struct Asset {
    Tensor closes;  ///< [T]
    Tensor prefix;  ///< [T + 1]
};

/// The same shifted by one session to later; the first column is `first`.
Tensor later(const Tensor& x, double first) {
    Tensor out = torch::empty_like(x);
    out.index_put_({Slice(), 0}, first);
    out.index_put_({Slice(), Slice(1, None)}, x.index({Slice(), Slice(None, -1)}));
    return out;
}

/// Means of the last w[c] closes at every t, [C × T]; +∞ while the window is not full. The sums are whole
/// numbers and the division is correctly rounded, so every device gives the same bits.
Tensor means(const Tensor& prefix, const Tensor& w) {
    const auto sessions = prefix.size(0) - 1;
    const Tensor end = torch::arange(1, sessions + 1, w.options()).unsqueeze(0);
    const Tensor begin = end - w.unsqueeze(1);
    const Tensor sums = prefix.index({end}) - prefix.index({begin.clamp_min(0)});
    const Tensor mean = sums / w.unsqueeze(1).to(torch::kFloat64);
    return torch::where(begin < 0, torch::full_like(mean, std::numeric_limits<double>::infinity()), mean);
}

/// What each combination wants at each close: 1, 0 or −1, [C × T].
Tensor wanted(const Tensor& prefix, const Tensor& fast, const Tensor& slow, bool shorts) {
    const Tensor far = means(prefix, slow);
    const Tensor near = means(prefix, fast);
    const Tensor full = torch::isfinite(far);
    Tensor position = torch::logical_and(near > far, full).to(torch::kFloat64);
    if (shorts) position -= torch::logical_and(near < far, full).to(torch::kFloat64);
    return position;
}

struct Account {
    Tensor equity;  ///< [C × T], 1 at the first session
    Tensor fills;   ///< [C]
};

/// One asset's equity under positions that were wanted a session before they are filled. Between fills units
/// stay what they are, so the equity is that after the last fill times 1 + w · (P / P at that fill − 1);
/// after fills it is a product over them.
Account account(const Tensor& closes, const Tensor& positions, double costRate) {
    const Tensor held = later(positions, 0.0);  // after the fill of the session, if there was one
    const Tensor before = later(held, 0.0);
    const Tensor changed = held != before;
    const Tensor time =
        torch::arange(closes.size(0), torch::TensorOptions(torch::kInt64).device(closes.device()));
    const Tensor zero = torch::zeros({1, 1}, time.options());
    const Tensor lastFill = std::get<0>(torch::cummax(torch::where(changed, time.unsqueeze(0), zero), 1));
    Tensor fillBefore = torch::zeros_like(lastFill);
    fillBefore.index_put_({Slice(), Slice(1, None)}, lastFill.index({Slice(), Slice(None, -1)}));
    const Tensor growth = closes.unsqueeze(0) / closes.index({fillBefore});
    const Tensor moved = (1.0 + before * (growth - 1.0)).clamp_min(0.0);
    const Tensor drifted = torch::where(moved > 0.0, before * growth / moved, torch::zeros_like(moved));
    const Tensor keep = (1.0 - costRate * (held - drifted).abs()).clamp_min(0.0);
    const Tensor atFills = torch::cumprod(torch::where(changed, moved * keep, torch::ones_like(moved)), 1);
    const Tensor since = 1.0 + held * (closes.unsqueeze(0) / closes.index({lastFill}) - 1.0);
    Tensor equity = atFills * since.clamp_min(0.0);
    const Tensor lost = std::get<0>(torch::cummax((equity <= 0.0).to(torch::kInt8), 1)).to(torch::kBool);
    equity.masked_fill_(lost, 0.0);
    // An account that is lost when its price moves has nothing to fill any more.
    const Tensor emptied = later(lost.to(torch::kFloat64), 0.0) > 0.0;
    const Tensor alive = torch::logical_and(moved > 0.0, torch::logical_not(emptied));
    return {equity, torch::logical_and(changed, alive).sum(1)};
}

/// Totals, Sharpe ratios, drawdowns and fills of a chunk, appended to `out`.
void describe(const Tensor& equity, const Tensor& fills, std::vector<BatchTrial>& out) {
    const Tensor now = equity.index({Slice(), Slice(1, None)});
    const Tensor past = equity.index({Slice(), Slice(None, -1)});
    const Tensor returns = torch::where(past > 0.0, now / past - 1.0, torch::zeros_like(now));
    const auto periods = static_cast<double>(returns.size(1));
    const Tensor mean = returns.mean(1);
    const Tensor apart = returns - mean.unsqueeze(1);
    const Tensor second = apart.square().mean(1);
    const Tensor variance = second * (periods / std::max(periods - 1.0, 1.0));
    const Tensor skew = apart.pow(3).mean(1) / second.pow(1.5);
    const Tensor kurtosis = apart.pow(4).mean(1) / second.square() - 3.0;
    const Tensor square = returns.square().mean(1);
    const Tensor varies = torch::logical_and(variance > kRoundingShare * square, variance > 0.0);
    const Tensor sharpe = mean / variance.sqrt() * std::sqrt(kSessionsPerYear);
    const Tensor depth = (equity / std::get<0>(torch::cummax(equity, 1)) - 1.0).amin(1);
    const Tensor total = equity.index({Slice(), -1}) - 1.0;
    const Tensor table = torch::stack({total, depth, mean, sharpe, variance.sqrt(), skew, kurtosis}, 0)
                             .to(torch::kCPU)
                             .contiguous();
    const Tensor flags = varies.to(torch::kCPU).contiguous();
    const Tensor counts = fills.to(torch::kCPU).to(torch::kInt64).contiguous();
    const auto count = table.size(1);
    const double* figures = table.data_ptr<double>();
    for (std::int64_t c = 0; c < count; ++c) {
        BatchTrial trial;
        trial.totalReturn = figures[c];
        trial.maxDrawdown = figures[count + c];
        trial.mean = figures[2 * count + c];
        const bool finite = std::isfinite(figures[5 * count + c]) && std::isfinite(figures[6 * count + c]);
        if (periods >= 2.0 && flags.data_ptr<bool>()[c] && finite) {
            trial.sharpe = figures[3 * count + c];
            trial.deviation = figures[4 * count + c];
            trial.skew = figures[5 * count + c];
            trial.kurtosis = figures[6 * count + c];
        }
        trial.trades = counts.data_ptr<std::int64_t>()[c];
        out.push_back(trial);
    }
}

/// Windows of combinations [from, to) on the device.
Tensor windowsOf(const BatchSweep& sweep, std::size_t from, std::size_t to, std::int32_t BatchWindows::*which,
                 const torch::Device& device) {
    std::vector<std::int64_t> windows;
    for (std::size_t i = from; i < to; ++i)
        windows.push_back(sweep.combinations[i].*which);
    return torch::tensor(windows, torch::kInt64).to(device);
}

Status runChunk(const BatchSweep& sweep, const std::vector<Asset>& assets, std::size_t from, std::size_t to,
                const jobs::JobContext& job, std::vector<BatchTrial>& out) {
    const torch::Device device = assets.front().closes.device();
    const Tensor fast = windowsOf(sweep, from, to, &BatchWindows::fast, device);
    const Tensor slow = windowsOf(sweep, from, to, &BatchWindows::slow, device);
    Tensor equity;
    Tensor fills;
    for (std::size_t i = 0; i < assets.size(); ++i) {
        QD_CHECK(job.checkpoint("Sweeping", static_cast<double>(i) / static_cast<double>(assets.size())));
        const Account one =
            account(assets[i].closes, wanted(assets[i].prefix, fast, slow, sweep.shorts), sweep.costRate);
        equity = i == 0 ? one.equity : equity.add_(one.equity);
        fills = i == 0 ? one.fills : fills.add_(one.fills);
    }
    describe(equity / static_cast<double>(assets.size()), fills, out);
    return Ok{};
}

Result<std::vector<BatchTrial>> run(const BatchSweep& sweep, const torch::Device& device,
                                    const jobs::JobContext& job) {
    const torch::NoGradGuard noGradients;
    std::vector<Asset> assets;
    for (const BatchSeries& series : sweep.assets)
        assets.push_back({onDevice(series.closes, device), onDevice(series.prefix, device)});
    const std::size_t rows = sweep.assets.front().closes.size();
    const std::size_t chunk =
        std::max<std::size_t>(1, sweep.memoryMib * kBytesInMib / (kLiveTensors * rows * sizeof(double)));
    const std::size_t all = sweep.combinations.size();
    std::vector<BatchTrial> out;
    out.reserve(all);
    for (std::size_t from = 0; from < all; from += chunk) {
        const std::size_t to = std::min(all, from + chunk);
        const auto share = [&](std::size_t n) { return static_cast<double>(n) / static_cast<double>(all); };
        QD_CHECK(runChunk(sweep, assets, from, to, job.slice(share(from), share(to)), out));
    }
    return out;
}

}  // namespace

Result<std::vector<BatchTrial>> batchSweep(const BatchSweep& sweep, const ComputeDevice& device,
                                           const jobs::JobContext& job) {
    QD_CHECK(check(sweep));
    try {
        return run(sweep, torch::Device(device.id), job);
    } catch (const c10::Error& failed) {
        return Error{ErrorCode::Internal, say("%1 failed: %2", device.id, failed.what_without_backtrace())};
    }
}

}  // namespace qd::learn
