// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemap_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace qd::ui::charts {
namespace {

constexpr double kHeader = 18.0;
constexpr double kLeastForHeader = 44.0;  ///< of a group's height; lower groups carry no name
constexpr double kGroupGap = 3.0;

/// The worst ratio of sides in a row of areas between `least` and `most` that sum to `sum`, laid along a
/// side.
double worstRatio(double least, double most, double sum, double side) {
    const double s = sum * sum;
    const double w = side * side;
    return std::max(w * most / s, s / (w * least));
}

/// Lays areas[from, to) as one row along the shorter side of `room` and returns what is left.
QRectF placeRow(std::span<const double> areas, std::span<const std::size_t> order, double sum,
                const QRectF& room, std::vector<QRectF>& out) {
    const bool column = room.width() >= room.height();
    const double side = column ? room.height() : room.width();
    const double depth = side > 0.0 ? std::min(sum / side, column ? room.width() : room.height()) : 0.0;
    double at = column ? room.top() : room.left();
    const double end = column ? room.bottom() : room.right();
    for (std::size_t k = 0; k < order.size(); ++k) {
        const double length = depth > 0.0 ? areas[order[k]] / depth : 0.0;
        // The last one ends where the room ends: rounding must not leave a slit or reach over.
        const double to = k + 1 == order.size() ? end : std::min(at + length, end);
        out[order[k]] = column ? QRectF(QPointF(room.left(), at), QPointF(room.left() + depth, to))
                               : QRectF(QPointF(at, room.top()), QPointF(to, room.top() + depth));
        at = to;
    }
    return column ? room.adjusted(depth, 0.0, 0.0, 0.0) : room.adjusted(0.0, depth, 0.0, 0.0);
}

/// How far `to` lies beyond `from` in the direction, and how far it is off to the side; nothing when it does
/// not lie that way.
struct Way {
    double ahead = 0.0;
    double aside = 0.0;
};
double gapBetween(double aLow, double aHigh, double bLow, double bHigh) {
    return std::max({0.0, bLow - aHigh, aLow - bHigh});
}
Way wayTo(const QRectF& from, const QRectF& to, Direction direction) {
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    Way way;
    way.aside = sideways ? gapBetween(from.top(), from.bottom(), to.top(), to.bottom())
                         : gapBetween(from.left(), from.right(), to.left(), to.right());
    // Neighbours that only touch at a corner are off to the side.
    const double shared = sideways ? std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top())
                                   : std::min(from.right(), to.right()) - std::max(from.left(), to.left());
    if (shared <= 0.5) way.aside = std::max(way.aside, 0.5);
    switch (direction) {
        case Direction::Left:
            way.ahead = from.left() - to.right();
            break;
        case Direction::Right:
            way.ahead = to.left() - from.right();
            break;
        case Direction::Up:
            way.ahead = from.top() - to.bottom();
            break;
        default:
            way.ahead = to.top() - from.bottom();
            break;
    }
    return way;
}

}  // namespace

std::vector<QRectF> squarify(std::span<const double> sizes, const QRectF& bounds) {
    std::vector<QRectF> out(sizes.size());
    double most = 0.0;
    for (const double size : sizes)
        if (std::isfinite(size)) most = std::max(most, size);
    if (!(most > 0.0) || bounds.width() <= 0.0 || bounds.height() <= 0.0) return out;
    std::vector<std::size_t> order;
    double total = 0.0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (!std::isfinite(sizes[i]) || !(sizes[i] > 0.0)) continue;
        order.push_back(i);
        total += sizes[i] / most;  // by the largest, so that huge sizes do not overflow
    }
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
    const double scale = bounds.width() * bounds.height() / total;
    std::vector<double> areas(sizes.size(), 0.0);
    for (const std::size_t i : order)
        areas[i] = sizes[i] / most * scale;
    QRectF room = bounds;
    for (std::size_t from = 0; from < order.size();) {
        const double side = std::min(room.width(), room.height());
        double sum = areas[order[from]];
        std::size_t to = from + 1;
        while (to < order.size()) {
            const double now = worstRatio(areas[order[to - 1]], areas[order[from]], sum, side);
            const double next = areas[order[to]];
            if (worstRatio(next, areas[order[from]], sum + next, side) > now) break;
            sum += next;
            ++to;
        }
        room = placeRow(areas, std::span(order).subspan(from, to - from), sum, room, out);
        from = to;
    }
    return out;
}

TreemapLayout layoutTreemap(const TreemapData& data, const QRectF& bounds, int drilled, bool mirrored) {
    TreemapLayout out;
    out.headerHeight = kHeader;
    std::vector<double> sizes;
    for (std::size_t g = 0; g < data.groups.size(); ++g)
        sizes.push_back(drilled < 0 || drilled == static_cast<int>(g) ? groupSize(data.groups[g]) : 0.0);
    const std::vector<QRectF> groups = squarify(sizes, bounds);
    for (std::size_t g = 0; g < data.groups.size(); ++g) {
        if (groups[g].isEmpty()) continue;
        const int at = static_cast<int>(g);
        QRectF inner = groups[g];
        if (drilled < 0) {
            inner.adjust(0.0, 0.0, -kGroupGap, -kGroupGap);
            out.groups.push_back({at, -1, reflected(inner, bounds, mirrored)});
            if (inner.height() >= kLeastForHeader) inner.setTop(inner.top() + kHeader);
        }
        std::vector<double> leaves;
        for (const TreemapLeaf& leaf : data.groups[g].leaves)
            leaves.push_back(shownSize(leaf));
        const std::vector<QRectF> rects = squarify(leaves, inner);
        for (std::size_t i = 0; i < rects.size(); ++i)
            if (!rects[i].isEmpty())
                out.leaves.push_back({at, static_cast<int>(i), reflected(rects[i], bounds, mirrored)});
    }
    return out;
}

int neighbourTile(std::span<const TreemapTile> tiles, int from, Direction direction) {
    const int count = static_cast<int>(tiles.size());
    if (count == 0) return -1;
    if (direction == Direction::First) return 0;
    if (direction == Direction::Last) return count - 1;
    if (from < 0 || from >= count) return 0;
    int best = from;
    double bestCost = std::numeric_limits<double>::infinity();
    const QRectF& here = tiles[static_cast<std::size_t>(from)].rect;
    for (int i = 0; i < count; ++i) {
        if (i == from) continue;
        const QRectF& there = tiles[static_cast<std::size_t>(i)].rect;
        const Way way = wayTo(here, there, direction);
        if (way.ahead < -0.5) continue;
        constexpr double kAsideWeighs = 1000.0;
        // Among neighbours on the same edge the one whose middle is nearest.
        const QPointF apart = there.center() - here.center();
        const double cost = way.aside * kAsideWeighs + std::max(0.0, way.ahead) * 10.0 +
                            (std::fabs(apart.x()) + std::fabs(apart.y())) * 0.01;
        if (cost >= bestCost) continue;
        bestCost = cost;
        best = i;
    }
    return best;
}

int tileAt(std::span<const TreemapTile> tiles, const QPointF& at) {
    for (std::size_t i = 0; i < tiles.size(); ++i)
        if (tiles[i].rect.contains(at)) return static_cast<int>(i);
    return -1;
}

double shownSize(const TreemapLeaf& leaf) {
    return std::isfinite(leaf.size) && leaf.size > 0.0 ? leaf.size : 0.0;
}

double groupSize(const TreemapGroup& group) {
    return std::accumulate(group.leaves.begin(), group.leaves.end(), 0.0,
                           [](double sum, const TreemapLeaf& leaf) { return sum + shownSize(leaf); });
}

double groupChange(const TreemapGroup& group) {
    double weighted = 0.0;
    double weights = 0.0;
    for (const TreemapLeaf& leaf : group.leaves) {
        if (!std::isfinite(leaf.change) || shownSize(leaf) <= 0.0) continue;
        weighted += leaf.change * shownSize(leaf);
        weights += shownSize(leaf);
    }
    return weights > 0.0 ? weighted / weights : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace qd::ui::charts
