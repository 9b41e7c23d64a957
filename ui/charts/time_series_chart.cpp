// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_chart.h"

#include <QBuffer>
#include <QDialog>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <utility>

#include "ui/charts/series_table_model.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {

TimeSeriesChart::TimeSeriesChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_emptyText(tr("No data in this range")) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, &TimeSeriesChart::redraw);
    refreshAccessibleText();
}

void TimeSeriesChart::setData(TimeSeriesPtr data) {
    const bool zoomed =
        m_data && m_range.count() > 0 && m_range.count() < static_cast<int>(m_data->dates.size());
    QDate from;
    QDate to;
    if (zoomed) {
        from = m_data->dates[static_cast<std::size_t>(m_range.first)];
        to = m_data->dates[static_cast<std::size_t>(m_range.last)];
    }
    m_data = std::move(data);
    m_cursor = -1;
    m_dragFrom.reset();
    m_brushFrom.reset();
    m_drawdown.clear();
    m_range = {};
    if (m_data && !m_data->dates.empty() && !m_data->lines.empty()) {
        m_drawdown = drawdownOf(m_data->lines.front().values);
        m_drawdown.resize(m_data->dates.size(), std::numeric_limits<double>::quiet_NaN());
        m_range = {0, static_cast<int>(m_data->dates.size()) - 1};
        if (zoomed) {
            const IndexRange kept{nearestIndex(m_data->dates, from), nearestIndex(m_data->dates, to)};
            if (kept.count() > 1) m_range = kept;
        }
    } else {
        m_data.reset();
    }
    refreshAccessibleText();
    redraw();
}

void TimeSeriesChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

void TimeSeriesChart::setPreset(RangePreset preset) {
    if (m_data) setRange(presetRange(m_data->dates, preset), false);
}

void TimeSeriesChart::setVisibleDates(const QDate& from, const QDate& to) {
    if (!m_data) return;
    const IndexRange range{nearestIndex(m_data->dates, from), nearestIndex(m_data->dates, to)};
    if (range.first >= 0) setRange(range, false);
}

void TimeSeriesChart::setRange(IndexRange range, bool byHand) {
    if (!m_data) return;
    const int last = static_cast<int>(m_data->dates.size()) - 1;
    const int count = std::clamp(range.count(), std::min(5, last + 1), last + 1);
    range.first = std::clamp(range.first, 0, last + 1 - count);
    range.last = range.first + count - 1;
    if (range == m_range) return;
    m_range = range;
    refreshAccessibleText();
    redraw();
    if (byHand) Q_EMIT presetCleared();
    Q_EMIT rangeChanged(m_data->dates[static_cast<std::size_t>(range.first)],
                        m_data->dates[static_cast<std::size_t>(range.last)]);
}

void TimeSeriesChart::setLogScale(bool on) {
    m_options.logScale = on;
    redraw();
}

void TimeSeriesChart::setRebased(bool on) {
    m_options.rebased = on;
    refreshAccessibleText();
    redraw();
}

void TimeSeriesChart::setDrawdownVisible(bool on) {
    m_options.drawdown = on;
    redraw();
}

double TimeSeriesChart::namesWidth() const {
    return m_data ? charts::namesWidth(*m_data) : 0.0;
}

void TimeSeriesChart::setLeastNames(double px) {
    m_leastNames = px;
    redraw();
}

QRectF TimeSeriesChart::plot() const {
    return m_data ? chartFrame(QRectF(rect()), view()).main : QRectF();
}

void TimeSeriesChart::setCrosshair(const QDate& date) {
    const int index = m_data ? nearestIndex(m_data->dates, date) : -1;
    if (index == m_cursor) return;
    m_cursor = index;
    refreshAccessibleText();
    update();
}

QDate TimeSeriesChart::crosshair() const {
    return m_data && m_cursor >= 0 ? m_data->dates[static_cast<std::size_t>(m_cursor)] : QDate();
}

QString TimeSeriesChart::readout() const {
    if (!m_data) return {};
    return readoutText(view(), m_cursor >= 0 ? m_cursor : m_range.last);
}

ChartView TimeSeriesChart::view() const {
    ChartView view;
    view.data = m_data.get();
    view.drawdown = m_drawdown;
    view.range = m_range;
    view.cursor = m_cursor;
    view.options = m_options;
    view.leastNames = m_leastNames;
    return view;
}

void TimeSeriesChart::refreshAccessibleText() {
    setAccessibleName(m_data && !m_data->title.isEmpty() ? m_data->title : tr("Chart"));
    if (!m_data) {
        setAccessibleDescription(m_emptyText);
        return;
    }
    const QString span = tr("%1 to %2")
                             .arg(format::date(m_data->dates[static_cast<std::size_t>(m_range.first)]),
                                  format::date(m_data->dates[static_cast<std::size_t>(m_range.last)]));
    setAccessibleDescription(span + QStringLiteral(". ") + readout() +
                             tr(". Arrow keys walk the points; T opens the numbers as a table."));
}

void TimeSeriesChart::redraw() {
    m_ground = QPixmap();
    update();
}

void TimeSeriesChart::resizeEvent(QResizeEvent*) {
    redraw();
}

void TimeSeriesChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.palette();
    if (!m_data) {
        painter.setFont(ui::font(FontRole::Secondary));
        painter.setPen(p.faint);
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    ChartView shown = view();
    shown.focused = hasFocus() && m_cursor < 0;
    if (m_ground.isNull() || m_ground.devicePixelRatio() != devicePixelRatioF()) {
        m_ground = QPixmap(size() * devicePixelRatioF());
        m_ground.setDevicePixelRatio(devicePixelRatioF());
        m_ground.fill(Qt::transparent);
        QPainter ground(&m_ground);
        paintTimeSeriesGround(ground, QRectF(rect()), shown, p);
    }
    painter.drawPixmap(0, 0, m_ground);
    paintTimeSeriesCursor(painter, QRectF(rect()), shown, p);
    if (m_brushFrom) {
        QColor veil = p.accent;
        veil.setAlphaF(0.14F);
        const ChartFrame frame = chartFrame(QRectF(rect()), shown);
        const double left = std::min(*m_brushFrom, m_brushTo);
        painter.fillRect(QRectF(left, frame.main.top(), std::abs(m_brushTo - *m_brushFrom),
                                frame.dates.top() - frame.main.top()),
                         veil);
    }
}

QImage TimeSeriesChart::picture(const QSize& size, double devicePixelRatio) const {
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(m_theme.palette().surface);
    if (!m_data) return image;
    QPainter painter(&image);
    paintTimeSeries(painter, QRectF(QPointF(0, 0), QSizeF(size)), view(), m_theme.palette());
    return image;
}

QByteArray TimeSeriesChart::png() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture(size().expandedTo(QSize(900, 420))).save(&buffer, "PNG");
    return bytes;
}

QByteArray TimeSeriesChart::csv() const {
    return m_data ? seriesCsv(*m_data, m_range) : QByteArray();
}

QAbstractTableModel* TimeSeriesChart::makeTable(QObject* parent) const {
    return new SeriesTableModel(m_data, m_range, m_options.drawdown, parent);
}

void TimeSeriesChart::showTable() {
    auto* window = new QDialog(this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(accessibleName());
    auto* table = new QTableView(window);
    table->setModel(makeTable(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    table->setShowGrid(false);
    table->setFont(ui::font(FontRole::Body));
    table->horizontalHeader()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
    window->resize(520, 560);
    window->show();
}

QString TimeSeriesChart::fileStem() const {
    QString stem = accessibleName().toLower().simplified();
    for (QChar& c : stem)
        if (!c.isLetterOrNumber()) c = QLatin1Char(' ');
    return stem.simplified().replace(QLatin1Char(' '), QLatin1Char('-'));
}

QSize TimeSeriesChart::sizeHint() const {
    return {720, 320};
}
QSize TimeSeriesChart::minimumSizeHint() const {
    return {280, 160};
}

}  // namespace qd::ui::charts
