// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <string_view>

#include "core/desk/training_view.h"
#include "ui/kit/severity.h"

namespace qd::ui::pages::training {

/// The words of this page, where no widget is at hand.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// "LSTM", "Graph attention (GAT)", "HRP", "Ensemble".
[[nodiscard]] QString kindName(std::string_view kind);
/// "Data", "Features" …
[[nodiscard]] QString stageName(desk::TrainingStage stage);
/// In capitals, for a chip; empty for one that is done.
[[nodiscard]] QString stateChip(desk::TrainingState state);
[[nodiscard]] Severity stateSeverity(desk::TrainingState state);
/// "0.82 (0.21 to 1.43)".
[[nodiscard]] QString sharpeText(const desk::SharpeEvidence& evidence);

}  // namespace qd::ui::pages::training
