// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_link.h"

#include <QScopedValueRollback>
#include <QWidget>
#include <algorithm>

#include "ui/charts/time_series_chart.h"

namespace qd::ui::charts {

void ChartLink::join(TimeSeriesChart* chart) {
    leave(chart);
    Member member;
    member.chart = chart;
    member.point = [chart](std::optional<qint64> ms) { chart->setCrosshairTime(ms); };
    member.show = [chart](qint64 from, qint64 to) { chart->setVisibleTimes(from, to); };
    member.names = [chart] { return chart->namesWidth(); };
    member.leastNames = [chart](double px) { chart->setLeastNames(px); };
    member.axis = [chart] { return chart->axisWidth(); };
    member.leastAxis = [chart](double px) { chart->setLeastAxis(px); };
    connect(chart, &TimeSeriesChart::crosshairTimeMoved, this,
            [this, chart](qint64 ms, bool shown) { point(chart, shown ? std::optional(ms) : std::nullopt); });
    connect(chart, &TimeSeriesChart::timesShown, this,
            [this, chart](qint64 from, qint64 to) { show(chart, from, to); });
    const auto first = chart->visibleTimes();
    add(std::move(member));
    if (!m_range && first) m_range = first;
}

void ChartLink::add(Member member) {
    {
        const QScopedValueRollback<bool> passing(m_passing, true);
        if (m_range) member.show(m_range->first, m_range->second);
        if (m_crosshair) member.point(m_crosshair);
    }
    m_members.push_back(std::move(member));
    alignPlots();
}

void ChartLink::leave(QWidget* chart) {
    const auto gone = std::remove_if(m_members.begin(), m_members.end(),
                                     [&](const Member& member) { return member.chart == chart; });
    if (gone == m_members.end()) return;
    m_members.erase(gone, m_members.end());
    chart->disconnect(this);
}

void ChartLink::forgetGone() {
    std::erase_if(m_members, [](const Member& member) { return member.chart.isNull(); });
}

int ChartLink::count() const {
    return static_cast<int>(std::count_if(m_members.begin(), m_members.end(),
                                          [](const Member& member) { return !member.chart.isNull(); }));
}

void ChartLink::alignPlots() {
    forgetGone();
    double names = 0.0;
    double axis = 0.0;
    for (const Member& member : m_members) {
        names = std::max(names, member.names());
        if (member.axis) axis = std::max(axis, member.axis());
    }
    for (const Member& member : m_members) {
        member.leastNames(names);
        if (member.leastAxis) member.leastAxis(axis);
    }
}

void ChartLink::point(const QWidget* from, std::optional<qint64> ms) {
    if (m_passing || ms == m_crosshair) return;
    const QScopedValueRollback<bool> passing(m_passing, true);
    m_crosshair = ms;
    forgetGone();
    for (const Member& member : m_members)
        if (member.chart != from) member.point(ms);
    Q_EMIT crosshairMoved(ms);
}

void ChartLink::show(const QWidget* from, qint64 first, qint64 last) {
    if (m_passing) return;
    const QScopedValueRollback<bool> passing(m_passing, true);
    m_range = std::pair(first, last);
    forgetGone();
    for (const Member& member : m_members)
        if (member.chart != from) member.show(first, last);
    alignPlots();
    Q_EMIT rangeChanged(first, last);
}

}  // namespace qd::ui::charts
