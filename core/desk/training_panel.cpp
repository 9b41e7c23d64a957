// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_panel.h"

#include "core/desk/learning_panel_of.h"
#include "core/features/materialise.h"

namespace qd::desk {

Result<model::LearningPanel> trainingPanel(const market::PricePanel& panel,
                                           const config::TrainingConfig& config,
                                           const backtest::RunInputs& inputs, std::size_t threads,
                                           const jobs::JobContext& job) {
    QD_TRY(const auto view, features::builtInViews().get(config.view));
    features::MaterialiseOptions options;
    if (config.run.engine.universe == "members") options.membership = inputs.membership;
    if (config.run.benchmark) options.outside.push_back(*config.run.benchmark);
    options.threads = threads;
    QD_TRY(const auto frame, features::materialise(panel, view, options, job));
    return learningPanelOf(panel, *frame, inputs.dividends);
}

}  // namespace qd::desk
