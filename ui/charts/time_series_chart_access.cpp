// SPDX-License-Identifier: GPL-3.0-or-later
// TimeSeriesChart as a screen reader finds it: rows are points, or spans of points, columns are lines.
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/charts/time_series_chart.h"
#include "ui/charts/time_series_readout.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {
constexpr int kMostRows = 1000;
}

int TimeSeriesChart::chartRows() const {
    return m_series ? std::clamp(m_range.count(), 0, kMostRows) : 0;
}

int TimeSeriesChart::chartColumns() const {
    return m_series ? static_cast<int>(m_series->lines.size()) : 0;
}

int TimeSeriesChart::rowFirst(int row) const {
    const auto rows = static_cast<qint64>(std::max(1, chartRows()));
    return m_range.first + static_cast<int>(static_cast<qint64>(row) * m_range.count() / rows);
}

QString TimeSeriesChart::chartRowName(int row) const {
    if (!m_series) return {};
    const int first = rowFirst(row);
    const int last = rowFirst(row + 1) - 1;
    const TimeSeries& data = *m_series->data;
    return last <= first ? timeText(data, first)
                         : tr("%1 to %2").arg(timeText(data, first), timeText(data, last));
}

QString TimeSeriesChart::chartColumnName(int column) const {
    return m_series ? m_series->data->lines[static_cast<std::size_t>(column)].name : QString();
}

QString TimeSeriesChart::chartCellText(ChartCell cell) const {
    if (!m_series || cell.row < 0 || cell.row >= chartRows() || cell.column < 0 ||
        cell.column >= chartColumns())
        return {};
    const int first = rowFirst(cell.row);
    const int last = std::max(first, rowFirst(cell.row + 1) - 1);
    if (m_cursor >= first && m_cursor <= last) return spokenText(view(), cell.column, m_cursor);
    if (first == last) return spokenText(view(), cell.column, first);
    const Pyramid& line = m_series->lines[static_cast<std::size_t>(cell.column)];
    const Extent extent = line.extent(first, last);
    const QString name = chartColumnName(cell.column);
    if (!extent.any()) return tr("%1 no value, %2").arg(name, chartRowName(cell.row));
    const double factor = m_options.rebased ? rebaseFactor(line.values(), m_range.first) : 1.0;
    const ValueKind kind = m_options.rebased ? ValueKind::Number : m_series->data->kind;
    return tr("%1 between %2 and %3, %4")
        .arg(name, valueText(extent.low * factor, kind, QLocale()),
             valueText(extent.high * factor, kind, QLocale()), chartRowName(cell.row));
}

QRect TimeSeriesChart::chartCellRect(ChartCell cell) const {
    if (!m_series || cell.row < 0 || cell.row >= chartRows() || cell.column < 0 ||
        cell.column >= chartColumns())
        return {};
    const PanelLayout& panel = layout().panels.front();
    const auto column = static_cast<std::size_t>(cell.column);
    const int first = rowFirst(cell.row);
    const int last = std::max(first, rowFirst(cell.row + 1) - 1);
    const Extent extent = panel.lines[column].extent(first, last);
    if (!extent.any() || !std::isfinite(panel.factors[column])) return {};
    const double a = panel.scale.y(extent.high * panel.factors[column]);
    const double b = panel.scale.y(extent.low * panel.factors[column]);
    const QRectF box(QPointF(layout().axis.x(first), std::min(a, b)),
                     QPointF(layout().axis.x(last), std::max(a, b)));
    return box.adjusted(-3.0, -3.0, 3.0, 3.0).toAlignedRect();
}

ChartCell TimeSeriesChart::chartCurrent() const {
    if (!m_series || m_cursor < m_range.first || m_cursor > m_range.last) return {};
    const auto rows = static_cast<qint64>(chartRows());
    int row = static_cast<int>((m_cursor - m_range.first) * rows / m_range.count());
    while (row + 1 < chartRows() && rowFirst(row + 1) <= m_cursor)
        ++row;
    return {row, m_line};
}

QString TimeSeriesChart::chartSummary() const {
    if (!m_series) return m_emptyText;
    const TimeSeries& data = *m_series->data;
    QString text = tr("%1 to %2").arg(timeText(data, m_range.first), timeText(data, m_range.last)) +
                   QStringLiteral(". ") + readout();
    if (m_options.logScale && layout().logRefused) text += QStringLiteral(". ") + logRefusedText();
    return text;
}

void TimeSeriesChart::chartChoose(ChartCell cell) {
    if (!m_series || cell.row < 0 || cell.row >= chartRows()) return;
    m_line = std::clamp(cell.column, 0, chartColumns() - 1);
    walkTo(rowFirst(cell.row));
}

void TimeSeriesChart::refreshAccessibleText() {
    setAccessibleName(m_series && !m_series->data->title.isEmpty() ? m_series->data->title : tr("Chart"));
    setAccessibleDescription(
        m_series ? chartSummary() + tr(". Arrow keys walk the points; T opens the numbers as a table.")
                 : m_emptyText);
}

}  // namespace qd::ui::charts
