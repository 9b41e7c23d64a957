// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/backtest.h"

#include <array>
#include <span>
#include <utility>

#include "core/backtest/accounting.h"
#include "core/backtest/schedule.h"
#include "core/backtest/spec_check.h"

namespace qd::backtest {

namespace {

constexpr std::array<std::string_view, 4> kScheduleNames{"daily", "weekly", "monthly", "quarterly"};
constexpr std::array<std::string_view, 2> kFillNames{"next_close", "next_open"};
/// Share of the time that goes into weights; the accounting is the small rest.
constexpr double kWeightsShare = 0.95;

template <class Enum, std::size_t N>
std::optional<Enum> parseName(const std::array<std::string_view, N>& names, std::string_view text) noexcept {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::vector<double> simpleReturns(const std::vector<double>& wealth) {
    std::vector<double> out;
    if (wealth.size() > 1) out.reserve(wealth.size() - 1);
    for (std::size_t i = 1; i < wealth.size(); ++i)
        out.push_back(wealth[i] / wealth[i - 1] - 1.0);
    return out;
}

std::vector<bool> investable(const market::PricePanel& panel, const BacktestSpec& spec) {
    std::vector<bool> mask(panel.width(), true);
    if (spec.benchmark) mask[panel.symbolIndex(*spec.benchmark).value()] = false;
    return mask;
}

Error noRebalance(const market::PricePanel& panel, std::size_t minSignalRow) {
    return Error{ErrorCode::BadInput,
                 say("no rebalance fits: the data set has %1 sessions from %2 to %3, and %4 prices come "
                     "before the first one",
                     panel.rows(), panel.dates().front(), panel.dates().back(), minSignalRow + 1),
                 say("use a shorter lookback, a longer period or a denser schedule")};
}

}  // namespace

std::string_view name(Schedule v) noexcept {
    return kScheduleNames[static_cast<std::size_t>(v)];
}
std::string_view name(FillAt v) noexcept {
    return kFillNames[static_cast<std::size_t>(v)];
}
std::optional<Schedule> parseSchedule(std::string_view text) noexcept {
    return parseName<Schedule>(kScheduleNames, text);
}
std::optional<FillAt> parseFillAt(std::string_view text) noexcept {
    return parseName<FillAt>(kFillNames, text);
}

std::vector<double> BacktestResult::returns() const {
    return simpleReturns(equity);
}
std::vector<double> BacktestResult::benchmarkReturns() const {
    return simpleReturns(benchmark);
}

Result<BacktestResult> runBacktest(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const jobs::JobContext& job) {
    QD_CHECK(checkSpec(panel, spec));
    constexpr std::size_t kFewestReturns = 2;  // a variance needs two
    const std::size_t minSignalRow = spec.allocation.lookback.value_or(kFewestReturns);
    const auto fills = planFills(panel.dates(), spec, minSignalRow);
    if (fills.empty()) return noRebalance(panel, minSignalRow);

    const auto mask = investable(panel, spec);
    std::vector<TargetWeights> targets;
    targets.reserve(fills.size());
    for (const auto& fill : fills) {
        const std::size_t done = targets.size();
        QD_CHECK(
            job.checkpoint(say("Rebalance %1 of %2", done + 1, fills.size()).text,
                           kWeightsShare * static_cast<double>(done) / static_cast<double>(fills.size())));
        auto allocation = portfolio::allocate(panel, fill.signalRow, spec.allocation, mask);
        if (!allocation.ok()) {
            const Error& error = allocation.error();
            return Error{error.code, say("weights as of %1: %2", panel.dates()[fill.signalRow], error.said()),
                         error.mend(), error.where};
        }
        targets.push_back({fill.signalRow, fill.fillRow, std::move(allocation->symbolIndex),
                           std::move(allocation->weights), std::move(allocation->excluded)});
    }
    QD_TRY(auto result, runSchedule(panel, spec, targets, job.slice(kWeightsShare, 1.0)));
    result.inputHash = panel.contentHash();
    return result;
}

}  // namespace qd::backtest
