// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/sweep_task.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/backtest/signal_path.h"
#include "core/learn/batch_sweep.h"

namespace qd::worker {

namespace {

static_assert(std::endian::native == std::endian::little,
              "prices come in the byte order of x86-64 and arm64");

constexpr std::int64_t kMostRows = 1'000'000;
constexpr std::int64_t kMostAssets = 10'000;
constexpr std::size_t kMostCombinations = 5'000'000;
constexpr std::int64_t kDefaultMemoryMib = 256;
constexpr double kBasisPoint = 1e-4;

Error bad(Message what) {
    return Error{ErrorCode::BadInput, std::move(what)};
}

Result<std::int64_t> wholeNumber(const Json& header, std::string_view key, std::int64_t most) {
    const Json* value = header.find(key);
    const std::int64_t number = value == nullptr ? 0 : value->intOr(0);
    if (number < 1 || number > most)
        return bad(say("the task needs '%1' from 1 to %2", key, std::to_string(most)));
    return number;
}

Result<std::vector<std::int32_t>> windowsOf(const Json& header, std::string_view key) {
    const Json* list = header.find(key);
    if (list == nullptr || !list->isArray() || list->items().size() > kMostCombinations)
        return bad(say("the task needs '%1', a list of windows", key));
    std::vector<std::int32_t> windows;
    for (const Json& item : list->items()) {
        const std::int64_t window = item.intOr(0);
        if (window < 1 || window > kMostRows)
            return bad(say("a window in '%1' is no number of sessions", key));
        windows.push_back(static_cast<std::int32_t>(window));
    }
    return windows;
}

Result<std::vector<learn::BatchWindows>> combinationsOf(const Json& header) {
    QD_TRY(const auto fast, windowsOf(header, "fast"));
    QD_TRY(const auto slow, windowsOf(header, "slow"));
    if (fast.size() != slow.size()) return bad(say("'fast' and 'slow' have different lengths"));
    std::vector<learn::BatchWindows> all;
    for (std::size_t i = 0; i < fast.size(); ++i)
        all.push_back({fast[i], slow[i]});
    return all;
}

/// A rate of basis points; what is out of range the batch refuses.
double bps(const Json& header, std::string_view key) {
    const Json* value = header.find(key);
    return value == nullptr ? 0.0 : value->numberOr(std::nan(""));
}

Result<std::vector<learn::BatchSeries>> seriesOf(std::string_view bytes, std::size_t rows,
                                                 std::size_t assets) {
    if (bytes.size() != rows * assets * sizeof(double))
        return bad(say("the prices are %1 bytes, expected %2", std::to_string(bytes.size()),
                       std::to_string(rows * assets * sizeof(double))));
    std::vector<learn::BatchSeries> all(assets);
    for (std::size_t i = 0; i < assets; ++i) {
        auto& closes = all[i].closes;
        closes.resize(rows);
        std::memcpy(closes.data(), bytes.data() + i * rows * sizeof(double), rows * sizeof(double));
        for (const double close : closes) {
            if (!std::isfinite(close) || close <= 0.0)
                return bad(say("a price of asset %1 is not finite and above 0", std::to_string(i + 1)));
        }
        const backtest::ExactWindows windows(closes);
        all[i].prefix.assign(windows.prefix().begin(), windows.prefix().end());
    }
    return all;
}

Json answer(const learn::ComputeDevice& device, const std::vector<learn::BatchTrial>& trials) {
    Json total = Json::array();
    Json sharpe = Json::array();
    Json drawdown = Json::array();
    Json trades = Json::array();
    Json mean = Json::array();
    Json deviation = Json::array();
    Json skew = Json::array();
    Json kurtosis = Json::array();
    for (const auto& trial : trials) {
        total.push(trial.totalReturn);
        sharpe.push(trial.sharpe ? Json(*trial.sharpe) : Json());
        drawdown.push(trial.maxDrawdown);
        trades.push(trial.trades);
        mean.push(trial.mean);
        deviation.push(trial.deviation);
        skew.push(trial.skew);
        kurtosis.push(trial.kurtosis);
    }
    Json document = Json::object();
    document.set("device", device.id).set("total_return", std::move(total)).set("sharpe", std::move(sharpe));
    document.set("max_drawdown", std::move(drawdown)).set("trades", std::move(trades));
    document.set("mean", std::move(mean)).set("deviation", std::move(deviation));
    document.set("skew", std::move(skew)).set("kurtosis", std::move(kurtosis));
    return document;
}

}  // namespace

Result<Json> runSweepTask(std::string_view input, const jobs::JobContext& job) {
    const auto end = input.find('\n');
    if (end == std::string_view::npos) return bad(say("the task has no line of JSON"));
    QD_TRY(const auto header, Json::parse(input.substr(0, end)));
    QD_TRY(const auto rows, wholeNumber(header, "rows", kMostRows));
    QD_TRY(const auto assets, wholeNumber(header, "assets", kMostAssets));
    QD_TRY(const auto combinations, combinationsOf(header));
    QD_TRY(const auto series,
           seriesOf(input.substr(end + 1), static_cast<std::size_t>(rows), static_cast<std::size_t>(assets)));
    learn::BatchSweep sweep{series, combinations};
    if (const Json* shorts = header.find("short")) sweep.shorts = shorts->boolOr(false);
    sweep.costRate = (bps(header, "fees_bps") + bps(header, "slippage_bps")) * kBasisPoint;
    const Json* memory = header.find("memory_mib");
    sweep.memoryMib = static_cast<std::size_t>(
        std::max<std::int64_t>(0, memory == nullptr ? kDefaultMemoryMib : memory->intOr(0)));
    const Json* wanted = header.find("device");
    QD_TRY(const auto device,
           learn::chooseDevice(learn::computeDevices(), wanted == nullptr ? "auto" : wanted->stringOr("")));
    QD_TRY(const auto trials, learn::batchSweep(sweep, device, job));
    return answer(device, trials);
}

}  // namespace qd::worker
