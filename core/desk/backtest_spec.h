// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/config/backtest_config.h"

namespace qd::desk {

/// The configuration as the engine's specification; error BadInput for names the engine does not know. A
/// share of cash that the limits allow makes the exposure long_cash, a weight below zero long_short, where
/// the configuration leaves it at its default.
Result<backtest::BacktestSpec> toSpec(const config::BacktestConfig& config);

}  // namespace qd::desk
