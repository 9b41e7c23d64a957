// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/backtest/backtest.h"
#include "core/base/result.h"
#include "core/config/training_config.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"
#include "core/model/learning_panel.h"

namespace qd::desk {

/// What the nets of a configuration learn from: its view of features made from the prices, total returns with
/// the dividends of `inputs`, and who may be held by its membership; the benchmark is outside of the market.
/// Error BadInput for a view that is not known or cannot be served, Cancelled.
Result<model::LearningPanel> trainingPanel(const market::PricePanel& panel,
                                           const config::TrainingConfig& config,
                                           const backtest::RunInputs& inputs, std::size_t threads,
                                           const jobs::JobContext& job);

}  // namespace qd::desk
