// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemap_chart.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/charts/axis.h"
#include "ui/charts/chart_label.h"
#include "ui/charts/colour_scale.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"

namespace qd::ui::charts {
namespace {

constexpr double kLeastForLegend = 180.0;

/// The tiles' room, and the legend's below it where there is room for both.
struct MapRoom {
    QRectF tiles;
    QRectF legend;
};
MapRoom roomIn(const QRectF& bounds) {
    const QRectF inner = bounds.adjusted(space::kCardPadding, 0.0, -space::kCardPadding, -8.0);
    if (inner.height() < kLeastForLegend) return {inner, {}};
    MapRoom room;
    room.tiles = inner.adjusted(0.0, 0.0, 0.0, -kLegendHeight - 4.0);
    room.legend = QRectF(inner.left(), room.tiles.bottom() + 4.0, inner.width(), kLegendHeight);
    return room;
}

}  // namespace

TreemapChart::TreemapChart(const Theme& theme, QWidget* parent)
    : ItemChart(theme, tr("Treemap"), tr("No positions to show"), parent) {}

void TreemapChart::setData(TreemapPtr data) {
    m_data = std::move(data);
    m_drilled = -1;
    m_total = 0.0;
    m_leaves = 0;
    if (m_data) {
        for (const TreemapGroup& group : m_data->groups) {
            m_total += groupSize(group);
            for (const TreemapLeaf& leaf : group.leaves)
                m_leaves += shownSize(leaf) > 0.0 ? 1 : 0;
        }
        if (!m_data->title.isEmpty()) setAccessibleName(m_data->title);
    }
    inputReplaced();
    Q_EMIT trailChanged({chartTitle()});
}

bool TreemapChart::isEmpty() const {
    return m_leaves == 0;
}

const TreemapLayout& TreemapChart::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout = isEmpty() ? TreemapLayout()
                             : layoutTreemap(*m_data, roomIn(ground()).tiles, m_drilled, mirrored());
    return *m_layout;
}

void TreemapChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    const MapRoom room = roomIn(bounds);
    paintTreemap(painter, *m_data, layoutTreemap(*m_data, room.tiles, m_drilled, mirrored()), room.legend,
                 palette(), mirrored());
}

int TreemapChart::pointCount() const {
    return static_cast<int>(layoutNow().leaves.size());
}

const TreemapLeaf* TreemapChart::leafOf(int point) const {
    const auto& tiles = layoutNow().leaves;
    if (point < 0 || point >= static_cast<int>(tiles.size())) return nullptr;
    const TreemapTile& tile = tiles[static_cast<std::size_t>(point)];
    return &m_data->groups[static_cast<std::size_t>(tile.group)].leaves[static_cast<std::size_t>(tile.leaf)];
}

QString TreemapChart::leafId(int point) const {
    const TreemapLeaf* leaf = leafOf(point);
    return leaf != nullptr ? leaf->id : QString();
}

QString TreemapChart::groupId(int point) const {
    if (leafOf(point) == nullptr) return {};
    const TreemapTile& tile = layoutNow().leaves[static_cast<std::size_t>(point)];
    return m_data->groups[static_cast<std::size_t>(tile.group)].id;
}

QString TreemapChart::sentence(int point) const {
    const TreemapLeaf* leaf = leafOf(point);
    if (leaf == nullptr) return {};
    const TreemapTile& tile = layoutNow().leaves[static_cast<std::size_t>(point)];
    const QString change = std::isfinite(leaf->change)
                               ? format::percent(leaf->change, 2, QLocale(), format::Sign::Always)
                               : tr("not known");
    return QStringList{
        leaf->name, m_data->groups[static_cast<std::size_t>(tile.group)].name,
        m_data->sizeName + QLatin1Char(' ') + valueText(leaf->size, m_data->sizeKind, QLocale()),
        m_data->changeName + QLatin1Char(' ') + change}
        .join(QStringLiteral(" \u00B7 "));
}

QString TreemapChart::drilledName() const {
    return m_drilled >= 0 ? m_data->groups[static_cast<std::size_t>(m_drilled)].name : QString();
}

QString TreemapChart::summary() const {
    QStringList parts;
    if (m_drilled >= 0) parts.append(drilledName());
    parts.append(tr("%n name(s)", nullptr, m_drilled >= 0 ? pointCount() : m_leaves));
    const double size =
        m_drilled >= 0 ? groupSize(m_data->groups[static_cast<std::size_t>(m_drilled)]) : m_total;
    parts.append(m_data->sizeName + QLatin1Char(' ') + valueText(size, m_data->sizeKind, QLocale()));
    parts.append(tr("colour: %1").arg(m_data->changeName));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString TreemapChart::chartTitle() const {
    return m_data ? m_data->title : QString();
}

QRectF TreemapChart::pointRect(int point) const {
    if (leafOf(point) == nullptr) return {};
    return layoutNow().leaves[static_cast<std::size_t>(point)].rect;
}

int TreemapChart::pointAt(const QPointF& at) const {
    return tileAt(layoutNow().leaves, at);
}

int TreemapChart::stepped(int from, Direction direction) const {
    // Keys were already turned round for right-to-left; tiles stand where they are seen.
    if (mirrored() && direction == Direction::Left)
        direction = Direction::Right;
    else if (mirrored() && direction == Direction::Right)
        direction = Direction::Left;
    return neighbourTile(layoutNow().leaves, from, direction);
}

ChartTable TreemapChart::table() const {
    ChartTable out;
    if (isEmpty()) return out;
    out.columns = QStringList{tr("Group"), tr("Name"), m_data->sizeName, m_data->changeName};
    std::vector<std::pair<int, int>> rows;
    for (int g = 0; g < static_cast<int>(m_data->groups.size()); ++g)
        for (int i = 0; i < static_cast<int>(m_data->groups[static_cast<std::size_t>(g)].leaves.size()); ++i)
            if (m_drilled < 0 || m_drilled == g) rows.emplace_back(g, i);
    out.rows = static_cast<int>(rows.size());
    out.raw = [data = m_data, rows](int row, int column) -> QVariant {
        const auto& [g, i] = rows[static_cast<std::size_t>(row)];
        const TreemapGroup& group = data->groups[static_cast<std::size_t>(g)];
        const TreemapLeaf& leaf = group.leaves[static_cast<std::size_t>(i)];
        if (column == 0) return group.name;
        if (column == 1) return leaf.name;
        return column == 2 ? leaf.size : leaf.change;
    };
    out.text = [data = m_data, raw = out.raw](int row, int column) {
        const QVariant value = raw(row, column);
        if (column < 2) return value.toString();
        return column == 2 ? valueText(value.toDouble(), data->sizeKind, QLocale())
                           : format::percent(value.toDouble(), 2, QLocale(), format::Sign::Always);
    };
    return out;
}

void TreemapChart::drill(int group) {
    const int wanted = m_data && group >= 0 && group < static_cast<int>(m_data->groups.size()) ? group : -1;
    if (wanted == m_drilled) return;
    m_drilled = wanted;
    inputReplaced();
    QStringList trail{chartTitle()};
    if (m_drilled >= 0) trail.append(drilledName());
    Q_EMIT trailChanged(trail);
}

void TreemapChart::open(int point) {
    if (leafOf(point) == nullptr) return;
    if (m_drilled < 0) return drill(layoutNow().leaves[static_cast<std::size_t>(point)].group);
    Q_EMIT activated(point);
    Q_EMIT leafChosen(groupId(point), leafId(point));
}

void TreemapChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) open(pointAt(event->position()));
}

void TreemapChart::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && current() >= 0) return open(current());
    if (m_drilled >= 0 &&
        (event->key() == Qt::Key_Backspace || (event->key() == Qt::Key_Escape && current() < 0)))
        return drill(-1);
    ItemChart::keyPressEvent(event);
}

void TreemapChart::extendMenu(QMenu* menu) {
    if (m_drilled >= 0) menu->addAction(tr("Show all groups"), this, [this] { drill(-1); });
    if (leafOf(current()) == nullptr) return;
    const int group = layoutNow().leaves[static_cast<std::size_t>(current())].group;
    if (m_drilled < 0)
        menu->addAction(tr("Show %1 alone").arg(m_data->groups[static_cast<std::size_t>(group)].name), this,
                        [this, group] { drill(group); });
    menu->addAction(tr("Open %1").arg(leafOf(current())->name), this,
                    [this, at = current()] { Q_EMIT leafChosen(groupId(at), leafId(at)); });
}

QSize TreemapChart::sizeHint() const {
    return {640, 400};
}
QSize TreemapChart::minimumSizeHint() const {
    return {200, 140};
}

}  // namespace qd::ui::charts
