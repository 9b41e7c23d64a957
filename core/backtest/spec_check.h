// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::backtest {

/// Whether a spec makes sense and fits a panel: finite numbers in range, the price fields it needs, its
/// benchmark among the symbols and something left to hold. Error BadInput says what was found and expected.
Status checkSpec(const market::PricePanel& panel, const BacktestSpec& spec);

/// Whether inputs go with a spec: no dividends or splits with adjusted closes, which count them already, and
/// a membership where the spec asks for one. Error BadInput.
Status checkInputs(const BacktestSpec& spec, const RunInputs& inputs);

}  // namespace qd::backtest
