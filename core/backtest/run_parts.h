// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/backtest/backtest.h"
#include "core/backtest/csv_text.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace qd::backtest {

// What readers of a run's files share.

using Files = std::map<std::string, std::string>;
using SymbolIndex = std::unordered_map<std::string, std::size_t>;

/// Error BadInput in a file of the run.
[[nodiscard]] Error damaged(const std::string& file, Message message);
/// Equal but for the rounding of sums that were added up in another order, relative to `scale`.
[[nodiscard]] bool near(double a, double b, double scale) noexcept;
Result<CsvTable> table(const Files& files, const std::string& name, std::string_view header);
Result<Json> document(const Files& files, const std::string& name);
Result<std::size_t> symbolIn(const CsvTable& csv, std::size_t row, std::size_t column,
                             const SymbolIndex& symbols);

/// What format 2 adds: flows, lots, orders, hashes of inputs. Error BadInput when something is missing or
/// damaged, or when flows do not lead from one equity to the next.
Status readFormat2(const Files& files, const Json& run, const Json& summary, const SymbolIndex& symbols,
                   BacktestResult& result);

}  // namespace qd::backtest
