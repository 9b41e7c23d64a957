// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/backtest.h"

#include <array>

#include "core/backtest/strategy.h"

namespace qd::backtest {

namespace {

constexpr std::array<std::string_view, 4> kScheduleNames{"daily", "weekly", "monthly", "quarterly"};
constexpr std::array<std::string_view, 3> kFillNames{"next_close", "next_open", "next_vwap"};
constexpr std::array<std::string_view, 3> kExposureNames{"fully_invested", "long_cash", "long_short"};
constexpr std::array<std::string_view, 4> kLotNames{"fifo", "lifo", "hifo", "average"};
constexpr std::array<std::string_view, 2> kDividendNames{"cash", "reinvest"};
constexpr std::array<std::string_view, 2> kRemainderNames{"cancel", "carry"};

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

}  // namespace

std::string_view name(Schedule v) noexcept {
    return kScheduleNames[static_cast<std::size_t>(v)];
}
std::string_view name(FillAt v) noexcept {
    return kFillNames[static_cast<std::size_t>(v)];
}
std::string_view name(Exposure v) noexcept {
    return kExposureNames[static_cast<std::size_t>(v)];
}
std::string_view name(LotRule v) noexcept {
    return kLotNames[static_cast<std::size_t>(v)];
}
std::string_view name(DividendUse v) noexcept {
    return kDividendNames[static_cast<std::size_t>(v)];
}
std::string_view name(Remainder v) noexcept {
    return kRemainderNames[static_cast<std::size_t>(v)];
}
std::optional<Schedule> parseSchedule(std::string_view text) noexcept {
    return parseName<Schedule>(kScheduleNames, text);
}
std::optional<FillAt> parseFillAt(std::string_view text) noexcept {
    return parseName<FillAt>(kFillNames, text);
}
std::optional<Exposure> parseExposure(std::string_view text) noexcept {
    return parseName<Exposure>(kExposureNames, text);
}
std::optional<LotRule> parseLotRule(std::string_view text) noexcept {
    return parseName<LotRule>(kLotNames, text);
}
std::optional<DividendUse> parseDividendUse(std::string_view text) noexcept {
    return parseName<DividendUse>(kDividendNames, text);
}
std::optional<Remainder> parseRemainder(std::string_view text) noexcept {
    return parseName<Remainder>(kRemainderNames, text);
}

std::vector<double> BacktestResult::returns() const {
    return simpleReturns(equity);
}
std::vector<double> BacktestResult::benchmarkReturns() const {
    return simpleReturns(benchmark);
}

std::map<std::string, std::string> RunInputs::hashes() const {
    std::map<std::string, std::string> out;
    if (!dividends.dividends.empty()) out["dividends"] = market::contentHash(dividends);
    if (!splits.splits.empty()) out["splits"] = market::contentHash(splits);
    if (membership) out["membership"] = market::contentHash(*membership);
    if (!sectors.sectorOf.empty()) out["sectors"] = market::contentHash(sectors);
    return out;
}

Result<BacktestResult> runBacktest(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const jobs::JobContext& job) {
    return runBacktest(panel, spec, RunInputs{}, job);
}

Result<BacktestResult> runBacktest(const market::PricePanel& panel, const BacktestSpec& spec,
                                   const RunInputs& inputs, const jobs::JobContext& job,
                                   std::size_t threads) {
    auto allocation = spec.allocation;
    if (!inputs.sectors.sectorOf.empty()) allocation.rules.sectors = inputs.sectors.sectorOf;
    return runStrategy(panel, spec, inputs, allocationStrategy(allocation), job, threads);
}

}  // namespace qd::backtest
