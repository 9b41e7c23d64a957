// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_device.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/base/child_process.h"
#include "core/base/json.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kFast = 0;
constexpr std::size_t kSlow = 1;
constexpr std::size_t kShort = 2;
constexpr double kSending = 0.02;

Status checkKnown(const SweepRequest& request) {
    const auto& axes = request.search.space.axes;
    const bool known =
        request.search.method == backtest::SearchMethod::Grid && request.search.patience == 0 &&
        request.subject.kind == backtest::SignalKind::MovingAverage &&
        request.subject.timeframe == backtest::Timeframe::Daily && axes.at(kShort).count() == 1;
    if (known) return Ok{};
    return Error{ErrorCode::Usage,
                 "--device cpu and cuda take a grid of ma-cross on daily bars, with one value of short",
                 "leave --device out"};
}

/// The task of app/worker/sweep_task.h: a line of JSON, then the closes.
std::string taskOf(const SweepRequest& request, const backtest::SignalPrices& prices,
                   const std::vector<std::vector<double>>& points, const std::string& device) {
    Json fast = Json::array();
    Json slow = Json::array();
    for (const auto& point : points) {
        fast.push(static_cast<std::int64_t>(point[kFast]));
        slow.push(static_cast<std::int64_t>(point[kSlow]));
    }
    Json header = Json::object();
    header.set("rows", static_cast<std::int64_t>(prices.rows()));
    header.set("assets", static_cast<std::int64_t>(prices.width()));
    header.set("fast", std::move(fast)).set("slow", std::move(slow));
    header.set("short", request.search.space.axes[kShort].low != 0.0);
    header.set("fees_bps", request.subject.costs.feesBps);
    header.set("slippage_bps", request.subject.costs.slippageBps).set("device", device);
    std::string task = header.dump() + "\n";
    for (std::size_t i = 0; i < prices.width(); ++i) {
        const auto closes = prices.series(i);
        task.append(reinterpret_cast<const char*>(closes.data()), closes.size_bytes());
    }
    return task;
}

Error notAnswered() {
    return Error{ErrorCode::Internal, "qd-worker gave an answer that is none"};
}

/// One column of the answer.
class Column {
public:
    static Result<Column> of(const Json& answer, std::string_view key, std::size_t count) {
        const Json* found = answer.find(key);
        if (found == nullptr || !found->isArray() || found->items().size() != count) return notAnswered();
        return Column(found->items());
    }
    [[nodiscard]] bool has(std::size_t i) const { return !(*m_items)[i].isNull(); }
    [[nodiscard]] double at(std::size_t i) const { return (*m_items)[i].numberOr(std::nan("")); }
    [[nodiscard]] std::int64_t wholeAt(std::size_t i) const { return (*m_items)[i].intOr(-1); }

private:
    explicit Column(const Json::Array& items) : m_items(&items) {}
    const Json::Array* m_items;
};

Result<std::vector<backtest::TrialStatistics>> trialsOf(const Json& answer, std::size_t count,
                                                        std::size_t periods) {
    QD_TRY(const auto total, Column::of(answer, "total_return", count));
    QD_TRY(const auto sharpe, Column::of(answer, "sharpe", count));
    QD_TRY(const auto drawdown, Column::of(answer, "max_drawdown", count));
    QD_TRY(const auto trades, Column::of(answer, "trades", count));
    QD_TRY(const auto mean, Column::of(answer, "mean", count));
    QD_TRY(const auto deviation, Column::of(answer, "deviation", count));
    QD_TRY(const auto skew, Column::of(answer, "skew", count));
    QD_TRY(const auto kurtosis, Column::of(answer, "kurtosis", count));
    std::vector<backtest::TrialStatistics> trials;
    for (std::size_t i = 0; i < count; ++i) {
        backtest::TrialStatistics trial;
        trial.totalReturn = total.at(i);
        if (sharpe.has(i)) trial.sharpe = sharpe.at(i);
        trial.maxDrawdown = drawdown.at(i);
        trial.trades = trades.wholeAt(i);
        trial.returns = {periods, mean.at(i), deviation.at(i), skew.at(i), kurtosis.at(i)};
        const auto& r = trial.returns;
        const double sum = trial.totalReturn + trial.sharpe.value_or(0.0) + trial.maxDrawdown + r.mean +
                           r.deviation + r.skew + r.kurtosis;
        if (!std::isfinite(sum) || trial.trades < 0) return notAnswered();
        trials.push_back(trial);
    }
    return trials;
}

/// The exit status is that of an error's code, the last line its words.
Error toldBy(const ChildAnswer& answer) {
    std::string words = answer.errors;
    while (!words.empty() && words.back() == '\n')
        words.pop_back();
    words = words.substr(words.rfind('\n') + 1);
    for (const auto code : {ErrorCode::Usage, ErrorCode::BadInput, ErrorCode::Io, ErrorCode::Cancelled}) {
        if (exitCode(code) == answer.end.exitStatus) return Error{code, words};
    }
    return Error{ErrorCode::Internal, words.empty() ? "qd-worker ended badly" : words};
}

Error withoutWorker(Error error) {
    if (error.code == ErrorCode::Io && error.hint.empty())
        error.hint = "build with QD_WITH_LEARN, or leave --device out";
    return error;
}

}  // namespace

bool wantsWorker(const std::string& device) noexcept {
    return device != "auto";
}

Result<backtest::Sweep> sweepOnDevice(const SweepRequest& request, const backtest::SignalPrices& prices,
                                      const std::string& device, const jobs::JobContext& job) {
    QD_CHECK(checkKnown(request));
    QD_CHECK(backtest::checkCosts(request.subject.costs));
    if (prices.rows() < 2)
        return Error{ErrorCode::BadInput, say("found %1 sessions, expected at least 2", prices.rows())};
    backtest::Sweep sweep;
    QD_TRY(sweep.points, backtest::gridPoints(request.search.space));
    double share = kSending;
    const auto line = [&share](std::string_view text) {
        const auto told = Json::parse(text);
        const Json* fraction = told.ok() ? told->find("fraction") : nullptr;
        if (fraction != nullptr) share = std::max(share, fraction->numberOr(0.0));
    };
    SystemPrograms programs;
    auto answer = runChild(programs, {"qd-worker", {"sweep"}}, taskOf(request, prices, sweep.points, device),
                           line, [&] { return job.checkpoint("Sweeping", share); });
    if (!answer.ok()) return withoutWorker(std::move(answer).error());
    if (!answer->end.clean()) return toldBy(*answer);
    const auto document = Json::parse(answer->output);
    if (!document.ok()) return notAnswered();
    QD_TRY(sweep.trials, trialsOf(*document, sweep.points.size(), prices.rows() - 1));
    return sweep;
}

}  // namespace qd::ctl
