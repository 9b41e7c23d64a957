// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// The share at the upper edge of the plot: 1 for weights, more when they add up to more within the range.
[[nodiscard]] double stackCeiling(const std::vector<std::vector<double>>& tops, IndexRange range);
/// The band's fill: muted steps between a few hues, so that neighbours differ and none shouts.
[[nodiscard]] QColor bandColour(const Palette& palette, int index, int count, bool lifted);

}  // namespace qd::ui::charts
