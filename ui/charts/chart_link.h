// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "ui/charts/time_series.h"

class QWidget;

namespace qd::ui::charts {

class TimeSeriesChart;

/// Charts that move as one: cross-hair, visible time, and where their plots begin and end. Any number may
/// join; each keeps its own points, so that a daily and an intraday chart can stand together. A chart that
/// goes leaves the link by itself. A chart that joins takes over what the others show.
class ChartLink final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void join(TimeSeriesChart* chart);
    /// Charts over dates that are no TimeSeriesChart: with setCrosshair(QDate), setVisibleDates(QDate,
    /// QDate), the signal crosshairMoved(QDate), namesWidth() and setLeastNames(double).
    template <class Chart>
    void joinDates(Chart* chart) {
        leave(chart);
        Member member;
        member.chart = chart;
        member.point = [chart](std::optional<qint64> ms) { chart->setCrosshair(ms ? msDate(*ms) : QDate()); };
        member.show = [chart](qint64 from, qint64 to) { chart->setVisibleDates(msDate(from), msDate(to)); };
        member.names = [chart] { return chart->namesWidth(); };
        member.leastNames = [chart](double px) { chart->setLeastNames(px); };
        if constexpr (requires { chart->setLeastAxis(chart->axisWidth()); }) {
            member.axis = [chart] { return chart->axisWidth(); };
            member.leastAxis = [chart](double px) { chart->setLeastAxis(px); };
        }
        connect(chart, &Chart::crosshairMoved, this, [this, chart](const QDate& date) {
            point(chart, date.isValid() ? std::optional(dateMs(date)) : std::nullopt);
        });
        add(std::move(member));
    }
    void leave(QWidget* chart);
    [[nodiscard]] int count() const;
    /// Gives every chart the same room at its sides. Done when a chart joins or shows another range; ask for
    /// it after data have changed.
    void alignPlots();

    [[nodiscard]] std::optional<qint64> crosshair() const { return m_crosshair; }
    [[nodiscard]] std::optional<std::pair<qint64, qint64>> range() const { return m_range; }

Q_SIGNALS:
    void crosshairMoved(std::optional<qint64> ms);
    void rangeChanged(qint64 from, qint64 to);

private:
    struct Member {
        QPointer<QWidget> chart;
        std::function<void(std::optional<qint64>)> point;
        std::function<void(qint64, qint64)> show;
        std::function<double()> names;
        std::function<void(double)> leastNames;
        std::function<double()> axis = {};
        std::function<void(double)> leastAxis = {};
    };

    void add(Member member);
    void point(const QWidget* from, std::optional<qint64> ms);
    void show(const QWidget* from, qint64 first, qint64 last);
    void forgetGone();

    std::vector<Member> m_members;
    std::optional<qint64> m_crosshair;
    std::optional<std::pair<qint64, qint64>> m_range;
    bool m_passing = false;  ///< what comes back while charts are told is an echo
};

}  // namespace qd::ui::charts
