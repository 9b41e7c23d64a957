// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "ui/charts/chart_label.h"
#include "ui/kit/space.h"

namespace qd::ui::charts {
namespace {

QRectF insideOf(const QRectF& bounds) {
    return bounds.adjusted(space::kCardPadding, 0.0, -space::kCardPadding, -6.0);
}

QString nameOf(const ScatterData& data, int point) {
    const auto at = static_cast<std::size_t>(point);
    return at < data.points.size() ? data.points[at].label : data.marks[at - data.points.size()].name;
}

QPointF valueOf(const ScatterData& data, int point) {
    const auto at = static_cast<std::size_t>(point);
    if (at < data.points.size()) return {data.points[at].x, data.points[at].y};
    const ScatterMark& mark = data.marks[at - data.points.size()];
    return {mark.x, mark.y};
}

QString groupName(const ScatterData& data, int point) {
    const auto at = static_cast<std::size_t>(point);
    if (at >= data.points.size()) return {};
    const auto group = static_cast<std::size_t>(std::max(0, data.points[at].group));
    return group < data.groups.size() ? data.groups[group].name : QString();
}

}  // namespace

ScatterChart::ScatterChart(const Theme& theme, QWidget* parent)
    : ItemChart(theme, tr("Scatter chart"), tr("No points to show"), parent) {}

void ScatterChart::setData(ScatterPtr data) {
    m_data = std::move(data);
    m_drawable = 0;
    if (m_data) {
        for (int i = 0; i < pointCount(); ++i) {
            const QPointF value = valueOf(*m_data, i);
            m_drawable += std::isfinite(value.x()) && std::isfinite(value.y()) ? 1 : 0;
        }
        if (!m_data->title.isEmpty()) setAccessibleName(m_data->title);
    }
    m_lasso.reset();
    inputReplaced();
    setSelection({});
}

bool ScatterChart::isEmpty() const {
    return !m_data || m_drawable == 0;
}

int ScatterChart::pointCount() const {
    return m_data ? static_cast<int>(m_data->points.size() + m_data->marks.size()) : 0;
}

const ScatterLayout& ScatterChart::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout = m_data ? layoutScatter(*m_data, insideOf(ground()), mirrored()) : ScatterLayout();
    return *m_layout;
}

void ScatterChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    const QRectF inner = insideOf(bounds);
    if (inner == insideOf(ground()))
        paintScatter(painter, *m_data, layoutNow(), palette(), mirrored());
    else
        paintScatter(painter, *m_data, layoutScatter(*m_data, inner, mirrored()), palette(), mirrored());
}

QString ScatterChart::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const QPointF value = valueOf(*m_data, point);
    QStringList parts{nameOf(*m_data, point), groupName(*m_data, point),
                      m_data->xName + QLatin1Char(' ') + valueText(value.x(), m_data->xKind, QLocale()),
                      m_data->yName + QLatin1Char(' ') + valueText(value.y(), m_data->yKind, QLocale())};
    if (isSelected(point)) parts.append(tr("selected"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString ScatterChart::summary() const {
    QStringList parts{tr("%n point(s)", nullptr, m_drawable)};
    const int missing = pointCount() - m_drawable;
    if (missing > 0) parts.append(tr("%n without a value", nullptr, missing));
    if (!m_selection.empty()) parts.append(tr("%n selected", nullptr, static_cast<int>(m_selection.size())));
    parts.append(tr("%1 against %2").arg(m_data->yName, m_data->xName));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString ScatterChart::chartTitle() const {
    return m_data ? m_data->title : QString();
}

QRectF ScatterChart::pointRect(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const auto at = static_cast<std::size_t>(point);
    const ScatterLayout& l = layoutNow();
    if (!std::isfinite(l.at[at].x())) return {};
    const double r = l.radius[at] + 3.0F;
    return {l.at[at].x() - r, l.at[at].y() - r, 2.0 * r, 2.0 * r};
}

int ScatterChart::pointAt(const QPointF& at) const {
    return scatterPointAt(layoutNow(), at);
}

int ScatterChart::stepped(int from, Direction direction) const {
    const ScatterLayout& l = layoutNow();
    if (l.byX.empty()) return -1;
    if (from < 0 || direction == Direction::First) return l.byX.front();
    if (direction == Direction::Last) return l.byX.back();
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    const std::vector<int>& order = sideways ? l.byX : l.byY;
    // The plane itself is not turned round in right-to-left layouts: undo what was done to the keys.
    const bool onward = sideways ? (direction == Direction::Right) != mirrored() : direction == Direction::Up;
    const auto here = std::find(order.begin(), order.end(), from);
    if (here == order.end()) return order.front();
    if (onward) return here + 1 == order.end() ? from : *(here + 1);
    return here == order.begin() ? from : *(here - 1);
}

ChartTable ScatterChart::table() const {
    ChartTable out;
    if (!m_data) return out;
    out.columns = QStringList{tr("Name"), tr("Group"), m_data->xName, m_data->yName};
    out.rows = pointCount();
    out.raw = [data = m_data](int row, int column) -> QVariant {
        if (column == 0) return nameOf(*data, row);
        if (column == 1) return groupName(*data, row);
        return column == 2 ? valueOf(*data, row).x() : valueOf(*data, row).y();
    };
    out.text = [data = m_data](int row, int column) {
        if (column == 0) return nameOf(*data, row);
        if (column == 1) return groupName(*data, row);
        return column == 2 ? valueText(valueOf(*data, row).x(), data->xKind, QLocale())
                           : valueText(valueOf(*data, row).y(), data->yKind, QLocale());
    };
    return out;
}

bool ScatterChart::isSelected(int point) const {
    return std::binary_search(m_selection.begin(), m_selection.end(), point);
}

void ScatterChart::setSelection(std::vector<int> points) {
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    std::erase_if(points, [this](int point) { return point < 0 || point >= pointCount(); });
    if (points == m_selection) return;
    m_selection = std::move(points);
    update();
    Q_EMIT selectionChanged(m_selection);
}

void ScatterChart::toggle(int point) {
    std::vector<int> next = m_selection;
    const auto at = std::lower_bound(next.begin(), next.end(), point);
    if (at != next.end() && *at == point)
        next.erase(at);
    else
        next.insert(at, point);
    setSelection(std::move(next));
    setAccessibleDescription(sentence(point));
}

void ScatterChart::paintEvent(QPaintEvent* event) {
    ItemChart::paintEvent(event);
    if (isEmpty() || (m_selection.empty() && !m_lasso)) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().accent, 1.5));
    for (const int point : m_selection) {
        const QRectF box = pointRect(point);
        if (!box.isEmpty()) painter.drawEllipse(box);
    }
    if (!m_lasso) return;
    QColor fill = palette().accent;
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.drawPolygon(*m_lasso);
}

void ScatterChart::mousePressEvent(QMouseEvent* event) {
    ItemChart::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !isEmpty() && pointAt(event->position()) < 0)
        m_lasso = QPolygonF({event->position()});
}

void ScatterChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_lasso) return ItemChart::mouseMoveEvent(event);
    m_lasso->append(event->position());
    update();
}

void ScatterChart::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_lasso || event->button() != Qt::LeftButton) return ItemChart::mouseReleaseEvent(event);
    const QPolygonF lasso = *std::exchange(m_lasso, std::nullopt);
    setSelection(scatterInside(layoutNow(), lasso));
    if (current() < 0) setAccessibleDescription(summary());
    update();
}

void ScatterChart::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && current() >= 0) return toggle(current());
    if (event->matches(QKeySequence::SelectAll) && !isEmpty()) return setSelection(layoutNow().byX);
    if (event->key() == Qt::Key_Escape && !m_selection.empty()) return setSelection({});
    ItemChart::keyPressEvent(event);
}

QSize ScatterChart::sizeHint() const {
    return {560, 380};
}
QSize ScatterChart::minimumSizeHint() const {
    return {220, 160};
}

}  // namespace qd::ui::charts
