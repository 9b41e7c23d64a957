// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace qd::ui::charts {

/// Moves label centres as little as the two passes need so that neighbours are `height` apart and all lie
/// inside [top, bottom]. `centres` ascend and keep their order. With too many for the room the upper ones go
/// beyond `top`.
void spreadLabels(std::vector<double>& centres, double top, double bottom, double height);

/// The room in px for names at the right edge of a chart of `width` px: what they ask for, but never more
/// than a fair share of the chart. Linked charts of one width that ask for the same get the same.
[[nodiscard]] double nameRoom(double wanted, double width);

}  // namespace qd::ui::charts
