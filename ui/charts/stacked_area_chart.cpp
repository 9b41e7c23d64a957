// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacked_area_chart.h"

#include <QKeyEvent>
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
    : QWidget(parent), m_theme(theme), m_emptyText(tr("No weights yet")) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Weights over time"));
    connect(&theme, &Theme::changed, this, &StackedAreaChart::redraw);
}

void StackedAreaChart::setData(std::shared_ptr<const StackedBands> bands) {
    m_data = std::move(bands);
    m_tops.clear();
    m_cursor = m_band = -1;
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
    setAccessibleDescription(m_data ? readout() : m_emptyText);
    redraw();
}

void StackedAreaChart::redraw() {
    m_ground = QPixmap();
    update();
}

void StackedAreaChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
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

void StackedAreaChart::setCrosshair(const QDate& date) {
    const int index = m_data ? nearestIndex(m_data->dates, date) : -1;
    if (index == m_cursor) return;
    m_cursor = index;
    m_band = -1;
    update();
}

QString StackedAreaChart::readout() const {
    if (!m_data) return {};
    const int index = m_cursor >= 0 ? m_cursor : m_range.last;
    const auto at = static_cast<std::size_t>(index);
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

QByteArray StackedAreaChart::csv() const {
    if (!m_data) return {};
    TimeSeries series;
    series.dates = m_data->dates;
    for (std::size_t i = 0; i < m_data->shares.size(); ++i)
        series.lines.push_back(
            {m_data->names.value(static_cast<qsizetype>(i)), LineRole::Other, m_data->shares[i]});
    return seriesCsv(series, m_range);
}

void StackedAreaChart::moveCursor(int index) {
    if (!m_data) return;
    const int at = index < 0 ? -1 : std::clamp(index, m_range.first, m_range.last);
    if (at != m_cursor) {
        m_cursor = at;
        Q_EMIT crosshairMoved(at >= 0 ? m_data->dates[static_cast<std::size_t>(at)] : QDate());
    }
    setAccessibleDescription(readout());
    update();
}

void StackedAreaChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_data) return;
    const QRectF box = plot();
    if (!box.adjusted(-4.0, 0.0, 4.0, 0.0).contains(event->position())) {
        m_band = -1;
        return moveCursor(-1);
    }
    const double share = (event->position().x() - box.left()) / box.width();
    const int index = m_range.first + static_cast<int>(std::lround(share * (m_range.count() - 1)));
    const auto at = static_cast<std::size_t>(std::clamp(index, m_range.first, m_range.last));
    const double height =
        (box.bottom() - event->position().y()) / box.height() * stackCeiling(m_tops, m_range);
    m_band = -1;
    for (std::size_t i = 0; i < m_tops.size(); ++i) {
        if (height > m_tops[i][at]) continue;
        m_band = static_cast<int>(i);
        break;
    }
    moveCursor(index);
}

void StackedAreaChart::leaveEvent(QEvent*) {
    m_band = -1;
    moveCursor(-1);
}

void StackedAreaChart::keyPressEvent(QKeyEvent* event) {
    if (!m_data) return QWidget::keyPressEvent(event);
    const int at = m_cursor >= 0 ? m_cursor : m_range.last;
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCursor(std::max(0, at - 1));
        case Qt::Key_Right:
            return moveCursor(at + 1);
        case Qt::Key_Home:
            return moveCursor(m_range.first);
        case Qt::Key_End:
            return moveCursor(m_range.last);
        default:
            return QWidget::keyPressEvent(event);
    }
}

QSize StackedAreaChart::sizeHint() const {
    return {720, 260};
}
QSize StackedAreaChart::minimumSizeHint() const {
    return {280, 140};
}

}  // namespace qd::ui::charts
