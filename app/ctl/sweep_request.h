// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/ctl/context.h"
#include "core/backtest/search.h"
#include "core/backtest/sweep.h"
#include "core/desk/search_subject.h"

namespace qd::ctl {

/// `qdctl sweep` as it was typed.
struct SweepOptions {
    std::string prices;
    std::string strategy;
    std::vector<std::string> grid;
    std::string search = "grid";
    std::string objective = "sharpe";
    std::string timeframe = "daily";
    std::string price = "close";
    std::string out;
    std::string state;
    std::string name;
    std::int64_t dataset = 0;
    std::int64_t resume = 0;
    std::size_t trials = 100;
    std::size_t patience = 0;
    backtest::SignalCosts costs;
};

/// What the options ask for, before any price is read.
struct SweepRequest {
    desk::SearchSubject subject;  ///< without the hash of the prices
    backtest::SearchSpec search;  ///< without its subject

    [[nodiscard]] backtest::SweepSpec sweep() const {
        return {subject.kind, search.space, subject.costs, subject.timeframe};
    }
};

/// Error Usage for what a command line asks for and cannot be.
Result<SweepRequest> sweepRequest(const SweepOptions& options, std::uint64_t seed);

/// What a command line asks for and cannot be is wrong usage, whoever says so.
template <class T>
Result<T> asUsage(Result<T> result) {
    if (result.ok()) return result;
    Error error = std::move(result).error();
    if (error.code == ErrorCode::BadInput) error.code = ErrorCode::Usage;
    return error;
}

[[nodiscard]] std::size_t sweepThreads(const Context& context);

}  // namespace qd::ctl
