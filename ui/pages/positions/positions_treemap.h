// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/desk/views.h"
#include "ui/charts/treemap_data.h"

namespace qd::ui::pages::positions {

/// The given rows of the view as sectors and their positions: area by weight, colour by the change of the
/// day; the largest sector first, positions without a sector in one of their own. Rows without a weight have
/// no area and are left out. Null where none is left.
[[nodiscard]] charts::TreemapPtr treemapOf(const desk::PositionsView& view, const std::vector<int>& rows);

}  // namespace qd::ui::pages::positions
