// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/words.h"

#include "ui/kit/format.h"

namespace qd::ui::pages::training {

QString kindName(std::string_view kind) {
    if (kind == "lstm") return QStringLiteral("LSTM");
    if (kind == "gat") return Words::tr("Graph attention (GAT)");
    if (kind == "hrp") return QStringLiteral("HRP");
    if (kind == "ensemble") return Words::tr("Ensemble");
    return format::text(kind);
}

QString stageName(desk::TrainingStage stage) {
    using desk::TrainingStage;
    switch (stage) {
        case TrainingStage::Data:
            return Words::tr("Data");
        case TrainingStage::Features:
            return Words::tr("Features");
        case TrainingStage::Train:
            return Words::tr("Train");
        case TrainingStage::Evaluate:
            return Words::tr("Evaluate");
        case TrainingStage::Report:
            break;
    }
    return Words::tr("Report");
}

QString stateChip(desk::TrainingState state) {
    using desk::TrainingState;
    switch (state) {
        case TrainingState::Running:
            return Words::tr("RUNNING");
        case TrainingState::Paused:
            return Words::tr("PAUSED");
        case TrainingState::Interrupted:
            return Words::tr("INTERRUPTED");
        case TrainingState::Done:
            break;
    }
    return {};
}

Severity stateSeverity(desk::TrainingState state) {
    using desk::TrainingState;
    if (state == TrainingState::Interrupted) return Severity::Warn;
    return state == TrainingState::Done ? Severity::Neutral : Severity::Info;
}

QString sharpeText(const desk::SharpeEvidence& evidence) {
    return Words::tr("%1 (%2 to %3)")
        .arg(format::number(evidence.sharpe, 2), format::number(evidence.low, 2),
             format::number(evidence.high, 2));
}

}  // namespace qd::ui::pages::training
