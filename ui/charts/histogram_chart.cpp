// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/chart_label.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"

namespace qd::ui::charts {
namespace {

QRectF insideOf(const QRectF& bounds) {
    return bounds.adjusted(space::kCardPadding, 0.0, -space::kCardPadding, -6.0);
}

}  // namespace

HistogramChart::HistogramChart(const Theme& theme, QWidget* parent)
    : ItemChart(theme, tr("Histogram"), tr("No values to count"), parent) {}

void HistogramChart::setData(HistogramPtr data) {
    m_data = std::move(data);
    if (m_data && !m_data->title.isEmpty()) setAccessibleName(m_data->title);
    inputReplaced();
}

bool HistogramChart::isEmpty() const {
    return !m_data || m_data->edges.size() < 2 || m_data->distributions.empty();
}

int HistogramChart::pointCount() const {
    return isEmpty() ? 0 : static_cast<int>(m_data->edges.size()) - 1;
}

const HistogramLayout& HistogramChart::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout = isEmpty() ? HistogramLayout() : layoutHistogram(*m_data, insideOf(ground()), mirrored());
    return *m_layout;
}

void HistogramChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    paintHistogram(painter, *m_data, layoutHistogram(*m_data, insideOf(bounds), mirrored()), palette(),
                   mirrored());
}

QString HistogramChart::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const auto bin = static_cast<std::size_t>(point);
    const QString low = valueText(m_data->edges[bin], m_data->kind, QLocale());
    const QString high = valueText(m_data->edges[bin + 1], m_data->kind, QLocale());
    QString range = tr("%1 to %2").arg(low, high);
    if (point == 0 && m_data->clippedLow) range = tr("below %1").arg(high);
    if (point + 1 == pointCount() && m_data->clippedHigh) range = tr("%1 and above").arg(low);
    QStringList parts{range};
    for (const HistogramCounts& counts : m_data->distributions) {
        const double share = counts.samples > 0 ? counts.counts[bin] / counts.samples : 0.0;
        const QString text = tr("%1 of %2, %3")
                                 .arg(format::integer(static_cast<qint64>(counts.counts[bin])),
                                      format::integer(counts.samples), format::percent(share, 1));
        parts.append(counts.name.isEmpty() ? text : counts.name + QLatin1Char(' ') + text);
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString HistogramChart::summary() const {
    const HistogramCounts& own = m_data->distributions.front();
    const auto text = [this](double value) { return valueText(value, m_data->kind, QLocale()); };
    QStringList parts{tr("%n value(s)", nullptr, own.samples), tr("mean %1").arg(text(own.mean)),
                      tr("median %1").arg(text(own.median)), tr("deviation %1").arg(text(own.deviation))};
    for (const HistogramMarker& marker : m_data->markers)
        parts.append(marker.name + QLatin1Char(' ') + text(marker.value));
    if (own.missing > 0) parts.append(tr("%n left out", nullptr, own.missing));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString HistogramChart::chartTitle() const {
    return m_data ? m_data->title : QString();
}

QRectF HistogramChart::pointRect(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    QRectF box = layoutNow().bars[static_cast<std::size_t>(point)];
    // An empty bin is marked, too.
    if (box.height() < 4.0) box.setTop(box.bottom() - 4.0);
    return box;
}

int HistogramChart::pointAt(const QPointF& at) const {
    const HistogramLayout& l = layoutNow();
    if (!l.plot.contains(at)) return -1;
    for (std::size_t bin = 0; bin < l.bars.size(); ++bin)
        if (at.x() >= l.bars[bin].left() && at.x() < l.bars[bin].right()) return static_cast<int>(bin);
    return -1;
}

int HistogramChart::stepped(int from, Direction direction) const {
    const int last = pointCount() - 1;
    if (direction == Direction::Last) return last;
    if (direction == Direction::First || from < 0) return 0;
    // Values grow to the right in every layout: undo what was done to the keys.
    const bool left = direction == (mirrored() ? Direction::Right : Direction::Left);
    const bool back = left || direction == Direction::Down;
    return std::clamp(from + (back ? -1 : 1), 0, last);
}

ChartTable HistogramChart::table() const {
    ChartTable out;
    if (isEmpty()) return out;
    out.columns = QStringList{tr("From"), tr("To")};
    for (const HistogramCounts& counts : m_data->distributions) {
        out.columns.append(counts.name.isEmpty() ? tr("Count") : counts.name);
        out.columns.append(counts.name.isEmpty() ? tr("Share") : tr("%1, share").arg(counts.name));
    }
    out.rows = pointCount();
    out.raw = [data = m_data](int row, int column) -> QVariant {
        const auto bin = static_cast<std::size_t>(row);
        if (column < 2) return data->edges[bin + static_cast<std::size_t>(column)];
        const HistogramCounts& counts = data->distributions[static_cast<std::size_t>(column - 2) / 2];
        if (column % 2 == 0) return counts.counts[bin];
        return counts.samples > 0 ? counts.counts[bin] / counts.samples : 0.0;
    };
    out.text = [data = m_data, raw = out.raw](int row, int column) {
        const double value = raw(row, column).toDouble();
        if (column < 2) return valueText(value, data->kind, QLocale());
        return column % 2 == 0 ? format::integer(static_cast<qint64>(value)) : format::percent(value, 1);
    };
    return out;
}

QSize HistogramChart::sizeHint() const {
    return {520, 320};
}
QSize HistogramChart::minimumSizeHint() const {
    return {220, 150};
}

}  // namespace qd::ui::charts
