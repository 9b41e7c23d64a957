// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/backtest/strategy.h"
#include "core/base/result.h"
#include "core/config/training_config.h"
#include "core/desk/training_evaluate.h"

namespace qd::desk {

/// A trained model as a strategy: on a signal day it takes what its nets want of the names that may be held
/// and have a price, mixes them by the shares of the configuration, and projects that exactly onto the rules
/// (portfolio::projectOnto). For kind hrp it is the baseline itself. Error BadInput for a share without its
/// targets; while deciding, Internal for a day that no net knows, and Infeasible.
Result<backtest::Strategy> trainedStrategy(const config::TrainingConfig& config,
                                           const std::vector<ModelTargets>& targets);

}  // namespace qd::desk
