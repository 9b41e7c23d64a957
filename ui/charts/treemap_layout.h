// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <span>
#include <vector>

#include "ui/charts/direction.h"
#include "ui/charts/treemap_data.h"

namespace qd::ui::charts {

/// One rectangle a size, in the order of `sizes`, filling `bounds` without overlap; areas are proportional
/// to sizes and the sides as near to square as the greedy rule finds (Bruls, Huizing, van Wijk, "Squarified
/// treemaps", VisSym 2000). A size that is not finite or not above 0 gets an empty rectangle.
[[nodiscard]] std::vector<QRectF> squarify(std::span<const double> sizes, const QRectF& bounds);

/// A rectangle on the map.
struct TreemapTile {
    int group = 0;
    int leaf = -1;  ///< −1: the group itself, with its name along the top
    QRectF rect;
};

/// Where everything lies: the groups first, then the leaves in the order of the data. Without room, or with a
/// size of 0, a leaf has no tile.
struct TreemapLayout {
    std::vector<TreemapTile> groups;
    std::vector<TreemapTile> leaves;
    double headerHeight = 0.0;
};

/// Two levels, or with `drilled` ≥ 0 the leaves of that group alone. Leaves of one group keep areas
/// proportional to their sizes; the name of a group takes its strip from the group's own area.
[[nodiscard]] TreemapLayout layoutTreemap(const TreemapData& data, const QRectF& bounds, int drilled,
                                          bool mirrored);
/// The position in `tiles` of the nearest tile in that direction; `from` itself when there is none. Tiles
/// that lie level with `from` come before nearer ones that do not.
[[nodiscard]] int neighbourTile(std::span<const TreemapTile> tiles, int from, Direction direction);
/// The position in `tiles` of the tile under `at`; −1 for none.
[[nodiscard]] int tileAt(std::span<const TreemapTile> tiles, const QPointF& at);

}  // namespace qd::ui::charts
