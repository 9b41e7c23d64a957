// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_area_chart.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "ui/charts/series_table_model.h"
#include "ui/charts/stacked_area_paint.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

double shareAt(const std::vector<double>& shares, std::size_t index) {
    if (index >= shares.size() || !std::isfinite(shares[index])) return 0.0;
    return std::max(0.0, shares[index]);
}

double meanShare(const std::vector<double>& shares, std::size_t dates) {
    double sum = 0.0;
    for (std::size_t i = 0; i < dates; ++i)
        sum += shareAt(shares, i);
    return dates > 0 ? sum / static_cast<double>(dates) : 0.0;
}

}  // namespace

StackedBands gatherOthers(const StackedBands& bands, int most, const QString& others) {
    const std::size_t count = bands.shares.size();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> means(count);
    for (std::size_t i = 0; i < count; ++i)
        means[i] = meanShare(bands.shares[i], bands.dates.size());
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return means[a] > means[b]; });
    StackedBands out;
    out.dates = bands.dates;
    const auto keep = count <= static_cast<std::size_t>(std::max(1, most))
                          ? count
                          : static_cast<std::size_t>(std::max(1, most) - 1);
    std::vector<double> rest(bands.dates.size(), 0.0);
    for (std::size_t k = 0; k < count; ++k) {
        const auto& shares = bands.shares[order[k]];
        if (k < keep) {
            out.names.push_back(bands.names.value(static_cast<qsizetype>(order[k])));
            out.shares.push_back(shares);
            continue;
        }
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] += shareAt(shares, i);
    }
    if (keep < count) {
        out.names.push_back(others);
        out.shares.push_back(std::move(rest));
    }
    return out;
}

StackedAreaChart::StackedAreaChart(const Theme& theme, QWidget* parent)
    : ItemChart(theme, tr("Weights over time"), tr("No weights yet"), parent) {
    connect(this, &ItemChart::currentChanged, this, &StackedAreaChart::tellCrosshair);
}

void StackedAreaChart::setData(std::shared_ptr<const StackedBands> bands) {
    m_data = std::move(bands);
    m_tops.clear();
    m_linked = m_band = -1;
    m_range = {};
    if (m_data && !m_data->dates.empty() && !m_data->shares.empty()) {
        const std::size_t n = m_data->dates.size();
        std::vector<double> top(n, 0.0);
        for (const auto& shares : m_data->shares) {
            for (std::size_t i = 0; i < n; ++i)
                top[i] += shareAt(shares, i);
            m_tops.push_back(top);
        }
        m_range = {0, static_cast<int>(n) - 1};
    } else {
        m_data.reset();
    }
    m_namesWidth = measureNames();
    inputReplaced();
}

void StackedAreaChart::setVisibleDates(const QDate& from, const QDate& to) {
    if (!m_data) return;
    const IndexRange range{nearestIndex(m_data->dates, from), nearestIndex(m_data->dates, to)};
    if (range.first < 0 || range.count() < 2) return;
    m_range = range;
    redraw();
}

void StackedAreaChart::setLeastNames(double px) {
    m_leastNames = px;
    redraw();
}

void StackedAreaChart::setLeastAxis(double px) {
    if (px == m_leastAxis) return;
    m_leastAxis = px;
    redraw();
}

void StackedAreaChart::setCrosshair(const QDate& date) {
    const int index = m_data ? nearestIndex(m_data->dates, date) : -1;
    if (index == m_linked) return;
    m_linked = index;
    update();
}

void StackedAreaChart::tellCrosshair(int index) {
    m_linked = -1;
    Q_EMIT crosshairMoved(index >= 0 && m_data ? m_data->dates[static_cast<std::size_t>(index)] : QDate());
}

void StackedAreaChart::hoverChanged(int point) {
    tellCrosshair(point);
}

QString StackedAreaChart::readout() const {
    if (isEmpty()) return ItemChart::readout();
    return shownPoint() < 0 && m_linked >= 0 ? sentence(m_linked) : ItemChart::readout();
}

QString StackedAreaChart::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const auto at = static_cast<std::size_t>(point);
    QStringList parts{format::date(m_data->dates[at])};
    // The largest first; the band under the pointer leads.
    std::vector<std::size_t> order(m_data->shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const bool underA = static_cast<int>(a) == m_band;
        const bool underB = static_cast<int>(b) == m_band;
        if (underA != underB) return underA;
        return shareAt(m_data->shares[a], at) > shareAt(m_data->shares[b], at);
    });
    constexpr std::size_t kMost = 5;
    for (std::size_t k = 0; k < std::min(kMost, order.size()); ++k)
        parts.append(m_data->names.value(static_cast<qsizetype>(order[k])) + QLatin1Char(' ') +
                     format::percent(shareAt(m_data->shares[order[k]], at), 1));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString StackedAreaChart::summary() const {
    return sentence(m_range.last);
}
QString StackedAreaChart::chartTitle() const {
    return accessibleName();
}

int StackedAreaChart::pointCount() const {
    return m_data ? static_cast<int>(m_data->dates.size()) : 0;
}

int StackedAreaChart::stepped(int from, Direction direction) const {
    const int here = from >= 0 ? from : m_range.last;
    // Time goes to the right in every layout: undo what was done to the keys.
    const bool back = direction == (mirrored() ? Direction::Right : Direction::Left);
    const bool onward = direction == (mirrored() ? Direction::Left : Direction::Right);
    if (direction == Direction::First) return m_range.first;
    if (direction == Direction::Last) return m_range.last;
    return std::clamp(here + (onward ? 1 : back ? -1 : 0), m_range.first, m_range.last);
}

QByteArray StackedAreaChart::csv() const {
    if (!m_data) return {};
    TimeSeries series;
    series.dates = m_data->dates;
    for (std::size_t i = 0; i < m_data->shares.size(); ++i)
        series.lines.push_back(
            {m_data->names.value(static_cast<qsizetype>(i)), LineRole::Other, m_data->shares[i]});
    return seriesCsv(series, m_range);
}

ChartTable StackedAreaChart::table() const {
    ChartTable out;
    if (!m_data) return out;
    out.columns = QStringList{tr("Date")} + m_data->names;
    out.rows = m_range.count();
    out.raw = [data = m_data, from = m_range.first](int row, int column) -> QVariant {
        const auto at = static_cast<std::size_t>(from + row);
        if (column == 0) return data->dates[at];
        return shareAt(data->shares[static_cast<std::size_t>(column - 1)], at);
    };
    out.text = [raw = out.raw](int row, int column) {
        const QVariant value = raw(row, column);
        return column == 0 ? format::date(value.toDate()) : format::percent(value.toDouble(), 1);
    };
    return out;
}

QRectF StackedAreaChart::pointRect(int point) const {
    if (!m_data || point < m_range.first || point > m_range.last) return {};
    const QRectF box = plot();
    return {xIn(box, point) - 2.0, box.top(), 4.0, box.height()};
}

int StackedAreaChart::pointAt(const QPointF& at) const {
    const QRectF box = plot();
    if (!m_data || !box.adjusted(-4.0, 0.0, 4.0, 0.0).contains(at)) return -1;
    const double share = (at.x() - box.left()) / box.width();
    const int index = m_range.first + static_cast<int>(std::lround(share * (m_range.count() - 1)));
    return std::clamp(index, m_range.first, m_range.last);
}

int StackedAreaChart::bandAt(const QPointF& at) const {
    const int index = pointAt(at);
    if (index < 0) return -1;
    const QRectF box = plot();
    const double height = (box.bottom() - at.y()) / box.height() * stackCeiling(m_tops, m_range);
    for (std::size_t i = 0; i < m_tops.size(); ++i)
        if (height <= m_tops[i][static_cast<std::size_t>(index)]) return static_cast<int>(i);
    return -1;
}

void StackedAreaChart::setBand(int band) {
    if (band == m_band) return;
    m_band = band;
    redraw();
}

void StackedAreaChart::mouseMoveEvent(QMouseEvent* event) {
    setBand(bandAt(event->position()));
    ItemChart::mouseMoveEvent(event);
}

void StackedAreaChart::leaveEvent(QEvent* event) {
    setBand(-1);
    ItemChart::leaveEvent(event);
}

QSize StackedAreaChart::sizeHint() const {
    return {720, 260};
}
QSize StackedAreaChart::minimumSizeHint() const {
    return {280, 140};
}

}  // namespace qd::ui::charts
