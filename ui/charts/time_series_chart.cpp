// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_chart.h"

#include <QPaintEvent>
#include <QPainter>
#include <QVariantAnimation>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/time_series_readout.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {
constexpr int kFewest = 5;  ///< points that a zoom leaves
}

TimeSeriesChart::TimeSeriesChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_emptyText(tr("No data in this range")) {
    makeChartsAccessible();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    grabGesture(Qt::PanGesture);
    connect(&theme, &Theme::changed, this, &TimeSeriesChart::redraw);
    refreshAccessibleText();
}

TimeSeriesChart::~TimeSeriesChart() = default;

void TimeSeriesChart::setData(TimeSeriesPtr data) {
    setPrepared(prepareSeries(std::move(data)));
}

const TimeSeriesPtr& TimeSeriesChart::data() const {
    static const TimeSeriesPtr kNone;
    return m_series ? m_series->data : kNone;
}

void TimeSeriesChart::setPrepared(PreparedSeriesPtr series) {
    const auto shown = visibleTimes();
    const bool zoomed = m_series && m_range.count() > 0 && m_range.count() < m_series->count();
    m_series = std::move(series);
    m_cursor = -1;
    m_line = 0;
    m_values.reset();
    m_history.clear();
    m_lastStep = Step::None;
    endDrag();
    m_range = {};
    if (m_series) {
        m_range = {0, m_series->count() - 1};
        const TimeSeries& data = *m_series->data;
        if (zoomed && shown) {
            const IndexRange kept{nearestIndex(data, shown->first), nearestIndex(data, shown->second)};
            if (kept.count() > 1) m_range = kept;
        }
    }
    redraw();
    refreshAccessibleText();
    pointsReplaced(this);
    Q_EMIT historyChanged();
}

void TimeSeriesChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    refreshAccessibleText();
    update();
}

void TimeSeriesChart::setBands(std::vector<RegimeBand> bands) {
    m_bands = std::move(bands);
    redraw();
}

void TimeSeriesChart::setReferenceLines(std::vector<ReferenceLine> lines) {
    m_references = std::move(lines);
    redraw();
}

void TimeSeriesChart::setAnnotations(std::vector<Annotation> notes) {
    m_notes = std::move(notes);
    redraw();
}

void TimeSeriesChart::setPreset(RangePreset preset) {
    if (!m_series) return;
    remember(Step::Other);
    m_values.reset();
    redraw();
    setRange(presetRange(*m_series->data, preset), false);
}

void TimeSeriesChart::setVisibleDates(const QDate& from, const QDate& to) {
    if (from.isValid() && to.isValid()) setVisibleTimes(dateMs(from), dateMs(to));
}

void TimeSeriesChart::setVisibleTimes(qint64 from, qint64 to) {
    if (!m_series) return;
    setRange({nearestIndex(*m_series->data, from), nearestIndex(*m_series->data, to)}, false);
}

std::optional<std::pair<qint64, qint64>> TimeSeriesChart::visibleTimes() const {
    if (!m_series || m_range.count() < 1) return std::nullopt;
    return std::pair(m_series->data->timeAt(m_range.first), m_series->data->timeAt(m_range.last));
}

void TimeSeriesChart::showAll() {
    if (m_series) show({{0, m_series->count() - 1}, std::nullopt}, Step::Other);
}

void TimeSeriesChart::setRange(IndexRange range, bool byHand) {
    if (!m_series) return;
    const int last = m_series->count() - 1;
    const int count = std::clamp(range.count(), std::min(kFewest, last + 1), last + 1);
    range.first = std::clamp(range.first, 0, last + 1 - count);
    range.last = range.first + count - 1;
    if (range == m_range) return;
    m_range = range;
    redraw();
    refreshAccessibleText();
    if (byHand) Q_EMIT presetCleared();
    const TimeSeries& data = *m_series->data;
    Q_EMIT rangeChanged(data.dateAt(range.first), data.dateAt(range.last));
    Q_EMIT timesShown(data.timeAt(range.first), data.timeAt(range.last));
}

void TimeSeriesChart::remember(Step step) {
    const bool goesOn = step != Step::Other && step == m_lastStep;
    m_lastStep = step;
    if (goesOn) return;
    constexpr std::size_t kMost = 100;
    if (m_history.size() == kMost) m_history.erase(m_history.begin());
    m_history.push_back({m_range, m_values});
    Q_EMIT historyChanged();
}

void TimeSeriesChart::show(const Span& span, Step step) {
    const Span before{m_range, m_values};
    remember(step);
    m_values = span.values;
    setRange(span.range, true);
    if (before.values != m_values) redraw();
}

bool TimeSeriesChart::zoomBack() {
    while (!m_history.empty()) {
        const Span span = m_history.back();
        m_history.pop_back();
        m_lastStep = Step::None;
        const bool changes = span.range != m_range || span.values != m_values;
        if (!changes) continue;
        m_values = span.values;
        setRange(span.range, true);
        redraw();
        Q_EMIT historyChanged();
        return true;
    }
    Q_EMIT historyChanged();
    return false;
}

void TimeSeriesChart::setLogScale(bool on) {
    if (on == m_options.logScale) return;
    m_options.logScale = on;
    m_values.reset();
    redraw();
    refreshAccessibleText();
    Q_EMIT optionsChanged();
}

void TimeSeriesChart::setRebased(bool on) {
    if (on == m_options.rebased) return;
    m_options.rebased = on;
    m_values.reset();
    redraw();
    refreshAccessibleText();
    Q_EMIT optionsChanged();
}

void TimeSeriesChart::setDrawdownVisible(bool on) {
    if (on == m_options.drawdown) return;
    m_options.drawdown = on;
    redraw();
    refreshAccessibleText();
    Q_EMIT optionsChanged();
}

double TimeSeriesChart::namesWidth() const {
    return m_series ? charts::namesWidth(*m_series->data) : 0.0;
}

void TimeSeriesChart::setLeastNames(double px) {
    if (px == m_leastNames) return;
    m_leastNames = px;
    redraw();
}

double TimeSeriesChart::axisWidth() const {
    if (!m_series) return 0.0;
    ChartView own = view();
    own.leastAxis = 0.0;
    return layOut(QRectF(rect()), own).axisWidth;
}

void TimeSeriesChart::setLeastAxis(double px) {
    if (px == m_leastAxis) return;
    m_leastAxis = px;
    redraw();
}

QRectF TimeSeriesChart::plot() const {
    return m_series ? layout().main() : QRectF();
}

const ChartLayout* TimeSeriesChart::layoutNow() const {
    return m_series ? &layout() : nullptr;
}

const ChartLayout& TimeSeriesChart::layout() const {
    if (!m_layout || m_layoutSize != size()) {  // a hidden widget is told of its size only when it is shown
        m_layout = layOut(QRectF(rect()), view());
        m_layoutSize = size();
    }
    return *m_layout;
}

void TimeSeriesChart::setCrosshair(const QDate& date) {
    setCrosshairTime(date.isValid() ? std::optional(dateMs(date)) : std::nullopt);
}

void TimeSeriesChart::setCrosshairTime(std::optional<qint64> ms) {
    const int index = m_series && ms ? nearestIndex(*m_series->data, *ms) : -1;
    if (index == m_cursor) return;
    const int before = std::exchange(m_cursor, index);
    refreshAccessibleText();
    updateCursor(before);
}

QDate TimeSeriesChart::crosshair() const {
    return m_series && m_cursor >= 0 ? m_series->data->dateAt(m_cursor) : QDate();
}

std::optional<qint64> TimeSeriesChart::crosshairTime() const {
    if (!m_series || m_cursor < 0) return std::nullopt;
    return m_series->data->timeAt(m_cursor);
}

QString TimeSeriesChart::readout() const {
    if (!m_series) return {};
    return readoutText(view(), m_cursor >= 0 ? m_cursor : m_range.last);
}

ChartView TimeSeriesChart::view() const {
    ChartView view;
    view.series = m_series.get();
    view.range = m_range;
    view.cursor = m_cursor;
    view.line = m_line;
    view.options = m_options;
    view.values = m_values;
    view.leastNames = m_leastNames;
    view.leastAxis = m_leastAxis;
    view.bands = m_bands;
    view.references = m_references;
    view.notes = m_notes;
    return view;
}

void TimeSeriesChart::redraw() {
    m_groundHolds = false;
    m_layout.reset();
    update();
}

QRegion TimeSeriesChart::cursorRegion(int before, int after) const {
    // The ring of a focused chart without a cross-hair goes about the whole.
    if (!m_series || (hasFocus() && (before < 0 || after < 0))) return rect();
    const ChartView shown = view();
    QRegion region;
    const auto add = [&](const QRectF& area) {
        if (!area.isEmpty()) region += area.toAlignedRect().adjusted(-1, -1, 1, 1);
    };
    for (const int index : {before, after}) {
        add(cursorArea(layout(), shown, index));
        add(noteArea(layout(), shown, index));
    }
    add(layout().readout);
    return region & rect();
}

void TimeSeriesChart::updateCursor(int before) {
    if (!m_groundHolds)
        update();
    else
        update(cursorRegion(before, m_cursor));
}

void TimeSeriesChart::resizeEvent(QResizeEvent*) {
    redraw();
}

void TimeSeriesChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) redraw();
    QWidget::changeEvent(event);
}

void TimeSeriesChart::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    paintOn(painter, event->region(), devicePixelRatioF());
}

void TimeSeriesChart::paintOn(QPainter& painter, const QRegion& region, double devicePixelRatio) {
    const Palette& p = m_theme.palette();
    if (!m_series) {
        painter.fillRect(rect(), p.surface);
        painter.setFont(ui::font(FontRole::Secondary));
        painter.setPen(p.faint);
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    ChartView shown = view();
    shown.focused = hasFocus();
    if (!m_groundHolds || m_ground.devicePixelRatio() != devicePixelRatio)
        m_ground = renderGround(size(), devicePixelRatio, layout(), shown, p, std::move(m_ground));
    m_groundHolds = true;
    for (const QRect& part : region) {
        const QRectF source(QPointF(part.topLeft()) * devicePixelRatio,
                            QSizeF(part.size()) * devicePixelRatio);
        painter.drawImage(QRectF(part), m_ground, source);
    }
    paintOverlay(painter, QRectF(rect()), layout(), shown, p);
    if (m_drag != Drag::Box) return;
    QColor veil = p.accent;
    veil.setAlphaF(0.14F);
    const QRectF box = QRectF(m_dragFrom, m_dragTo).normalized() & layout().plots();
    painter.fillRect(box, veil);
    painter.setPen(QPen(p.accent, 1.0));
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

QSize TimeSeriesChart::sizeHint() const {
    return {720, 320};
}
QSize TimeSeriesChart::minimumSizeHint() const {
    return {280, 160};
}

}  // namespace qd::ui::charts
