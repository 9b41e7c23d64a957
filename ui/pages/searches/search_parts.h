// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "ui/pages/searches/search_display.h"

/// The parts of a SearchDisplay.
namespace qd::ui::pages::searches {

/// A row a trial; figures are worked out when they are looked at, so that a million rows cost nothing.
[[nodiscard]] models::TableSnapshotPtr trialsTable(std::shared_ptr<const desk::SearchView> view);
[[nodiscard]] models::TableSnapshotPtr tripsTable(const std::shared_ptr<const desk::SearchTrial>& trial);

/// The map of a surface, its plateau outlined and the recommended cell marked.
[[nodiscard]] charts::HeatmapPtr surfaceMap(const desk::SearchView& view, const desk::SearchSurface& surface);
/// "Plateau of 31 of 264 cells: …" in words.
[[nodiscard]] QString plateauWords(const desk::SearchView& view, const desk::SearchSurface& surface);

}  // namespace qd::ui::pages::searches
