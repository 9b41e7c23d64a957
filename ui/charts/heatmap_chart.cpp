// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatmap_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/space.h"

namespace qd::ui::charts {
namespace {

QString dotted(const QStringList& parts) {
    return parts.join(QStringLiteral(" \u00B7 "));
}

QRectF insideOf(const QRectF& bounds) {
    return bounds.adjusted(space::kCardPadding, 0.0, -space::kCardPadding, -8.0);
}

}  // namespace

HeatmapChart::HeatmapChart(const Theme& theme, QWidget* parent)
    : HeatmapChart(theme, tr("Heatmap"), tr("Nothing to compare yet"), parent) {}

HeatmapChart::HeatmapChart(const Theme& theme, const QString& accessibleName, const QString& emptyText,
                           QWidget* parent)
    : ItemChart(theme, accessibleName, emptyText, parent) {}

void HeatmapChart::setData(HeatmapPtr data) {
    m_data = std::move(data);
    m_summary.clear();
    if (m_data) {
        const auto missing = std::count_if(m_data->values.begin(), m_data->values.end(),
                                           [](double value) { return !std::isfinite(value); });
        QStringList parts{tr("%1 \u00D7 %2").arg(m_data->rowCount()).arg(m_data->columnCount())};
        if (!m_data->valueName.isEmpty()) parts.prepend(m_data->valueName);
        if (m_data->best >= 0 && m_data->columnCount() > 0) {
            const int row = m_data->best / m_data->columnCount();
            const int column = m_data->best % m_data->columnCount();
            parts.append(tr("best %1 at %2, %3")
                             .arg(fullCellText(*m_data, m_data->at(row, column)), m_data->rows.value(row),
                                  m_data->columns.value(column)));
        }
        if (missing > 0) parts.append(tr("%n cell(s) without a value", nullptr, static_cast<int>(missing)));
        m_summary = dotted(parts);
    }
    if (m_data && !m_data->title.isEmpty()) setAccessibleName(m_data->title);
    updateGeometry();
    inputReplaced();
}

bool HeatmapChart::isEmpty() const {
    return !m_data || m_data->rows.isEmpty() || m_data->columns.isEmpty();
}

int HeatmapChart::pointCount() const {
    return isEmpty() ? 0 : m_data->rowCount() * m_data->columnCount();
}

HeatmapOptions HeatmapChart::options() const {
    return {.legend = true, .mirrored = mirrored(), .rowHeight = 0.0};
}

const HeatmapLayout& HeatmapChart::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout = m_data
                       ? layoutHeatmap(*m_data, readoutVisible() ? insideOf(ground()) : ground(), options())
                       : HeatmapLayout();
    return *m_layout;
}

void HeatmapChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    paintHeatmap(painter, *m_data,
                 layoutHeatmap(*m_data, readoutVisible() ? insideOf(bounds) : bounds, options()), palette());
}

QString HeatmapChart::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const int row = point / m_data->columnCount();
    const int column = point % m_data->columnCount();
    const double value = m_data->at(row, column);
    const auto named = [](const QString& title, const QString& name) {
        return title.isEmpty() ? name : title + QLatin1Char(' ') + name;
    };
    QStringList parts{named(m_data->rowTitle, m_data->rows.at(row)),
                      named(m_data->columnTitle, m_data->columns.at(column))};
    const QString text = std::isfinite(value) ? fullCellText(*m_data, value) : tr("no value");
    parts.append(named(m_data->valueName, text));
    if (point == m_data->best)
        parts.append(tr("best"));
    else if (static_cast<std::size_t>(point) < m_data->plateau.size() &&
             m_data->plateau[static_cast<std::size_t>(point)])
        parts.append(tr("in the plateau"));
    return dotted(parts);
}

QString HeatmapChart::summary() const {
    return m_summary;
}
QString HeatmapChart::chartTitle() const {
    return m_data ? m_data->title : QString();
}

QRectF HeatmapChart::pointRect(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const QRectF box = layoutNow().cell(point / m_data->columnCount(), point % m_data->columnCount());
    // A cell of a pixel needs a mark that can be seen.
    constexpr double kLeast = 7.0;
    const double x = std::max(0.0, (kLeast - box.width()) / 2.0);
    const double y = std::max(0.0, (kLeast - box.height()) / 2.0);
    return box.adjusted(-x, -y, x, y);
}

int HeatmapChart::pointAt(const QPointF& at) const {
    return isEmpty() ? -1 : layoutNow().cellAt(at);
}

int HeatmapChart::stepped(int from, Direction direction) const {
    const int columns = m_data->columnCount();
    if (from < 0) return direction == Direction::Last ? columns - 1 : 0;
    int row = from / columns;
    int column = from % columns;
    switch (direction) {
        case Direction::Left:
            column = std::max(0, column - 1);
            break;
        case Direction::Right:
            column = std::min(columns - 1, column + 1);
            break;
        case Direction::Up:
            row = std::max(0, row - 1);
            break;
        case Direction::Down:
            row = std::min(m_data->rowCount() - 1, row + 1);
            break;
        case Direction::First:
            column = 0;
            break;
        case Direction::Last:
            column = columns - 1;
            break;
    }
    return row * columns + column;
}

ChartTable HeatmapChart::table() const {
    ChartTable out;
    if (isEmpty()) return out;
    out.columns = QStringList{m_data->rowTitle} + m_data->columns;
    out.rows = m_data->rowCount();
    out.raw = [data = m_data](int row, int column) {
        return column == 0 ? QVariant(data->rows.at(row)) : QVariant(data->at(row, column - 1));
    };
    out.text = [data = m_data](int row, int column) {
        return column == 0 ? data->rows.at(row) : fullCellText(*data, data->at(row, column - 1));
    };
    return out;
}

QSize HeatmapChart::sizeHint() const {
    return {520, 360};
}
QSize HeatmapChart::minimumSizeHint() const {
    return {200, 160};
}

int HeatmapChart::chartRows() const {
    return isEmpty() ? 0 : m_data->rowCount();
}
int HeatmapChart::chartColumns() const {
    return isEmpty() ? 0 : m_data->columnCount();
}
QString HeatmapChart::chartRowName(int row) const {
    return m_data ? m_data->rows.value(row) : QString();
}
QString HeatmapChart::chartColumnName(int column) const {
    return m_data ? m_data->columns.value(column) : QString();
}
QString HeatmapChart::chartCellText(ChartCell cell) const {
    return cell.column >= 0 && cell.column < chartColumns()
               ? sentence(cell.row * chartColumns() + cell.column)
               : QString();
}
QRect HeatmapChart::chartCellRect(ChartCell cell) const {
    if (cell.row < 0 || cell.column < 0 || cell.row >= chartRows() || cell.column >= chartColumns())
        return {};
    return layoutNow().cell(cell.row, cell.column).toAlignedRect();
}
ChartCell HeatmapChart::chartCurrent() const {
    if (current() < 0 || isEmpty()) return {};
    return {current() / m_data->columnCount(), current() % m_data->columnCount()};
}
void HeatmapChart::chartChoose(ChartCell cell) {
    const bool known =
        cell.row >= 0 && cell.column >= 0 && cell.row < chartRows() && cell.column < chartColumns();
    setCurrent(known ? cell.row * chartColumns() + cell.column : -1);
}

}  // namespace qd::ui::charts
