// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backtest/backtest.h"
#include "core/base/json.h"

namespace qd::backtest {

/// Whether a specification asks for anything that format 1 of a run's files cannot tell.
[[nodiscard]] bool usesFormat2(const BacktestSpec& spec);
/// The specification as it stands in run.json under "config". Keys that format 1 does not know are there
/// where they differ from their default.
[[nodiscard]] Json configJson(const BacktestSpec& spec);

}  // namespace qd::backtest
