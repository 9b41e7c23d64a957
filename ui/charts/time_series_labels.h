// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_series_layout.h"

namespace qd::ui::charts {

/// Gives every word of the chart its place, the important ones first: a word that would cover another one, or
/// that has no room, is left out or shortened. Fills layout.texts; axis and panels stand already.
void placeTexts(ChartLayout& layout, const ChartView& view);
/// Fills layout.notes.
void placeNotes(ChartLayout& layout, const ChartView& view);

}  // namespace qd::ui::charts
