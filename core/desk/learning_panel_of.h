// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/features/frame.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"
#include "core/model/learning_panel.h"

namespace qd::desk {

/// What a net learns from: the features of a frame, the simple total returns of the panel that it was made
/// of, and who may be held.
///
/// Names that never belong to the frame's universe (an index) are left out. The features are as the frame has
/// them: whoever trains brings them to one scale, by rows of the training alone. A return is of adj_close
/// where the panel has it, which holds the dividends already; of close otherwise, with the cash `dividends`
/// since the close before. It goes back to the last close of up to features::kCarriedSessions sessions
/// before, so that a gap swallows no move. Error BadInput when no name belongs. Precondition: the frame is of
/// the panel.
Result<model::LearningPanel> learningPanelOf(const market::PricePanel& panel,
                                             const features::FeatureFrame& frame,
                                             const std::optional<market::DividendTable>& dividends = {});

}  // namespace qd::desk
