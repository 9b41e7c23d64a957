// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <memory>
#include <vector>

#include "ui/charts/item_chart.h"
#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// Shares over time: dates × names, each band a share of the whole (0 … 1; below 0 counts as 0).
struct StackedBands {
    std::vector<QDate> dates;
    QStringList names;                        ///< bottom to top
    std::vector<std::vector<double>> shares;  ///< one a name, as long as dates
};

/// The `most` − 1 names with the largest mean share, largest first, and the rest summed as `others`.
[[nodiscard]] StackedBands gatherOthers(const StackedBands& bands, int most, const QString& others);

/// Weights as stacked bands with their names written at the right edge, and a read-out under the pointer. It
/// shares range and cross-hair with TimeSeriesChart. Time goes to the right in every layout. Points are
/// dates.
class StackedAreaChart final : public ItemChart {
    Q_OBJECT

public:
    explicit StackedAreaChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(std::shared_ptr<const StackedBands> bands);
    void setVisibleDates(const QDate& from, const QDate& to);
    /// Moves the cross-hair (linked charts); an invalid date clears it. Does not emit.
    void setCrosshair(const QDate& date);
    /// As TimeSeriesChart: what the names at the right edge ask for, and what they get at least, in px.
    [[nodiscard]] double namesWidth() const { return m_namesWidth; }
    void setLeastNames(double px);
    /// As TimeSeriesChart: what the labels at the left ask for, and what they get at least, in px.
    [[nodiscard]] double axisWidth() const;
    void setLeastAxis(double px);
    /// Where the bands lie.
    [[nodiscard]] QRectF plot() const { return plotIn(ground()); }
    /// "14 Jul 2026 · Energy 10.4 % · …": the band under the pointer first, then the five largest.
    [[nodiscard]] QString readout() const override;
    /// Visible dates and shares, ISO dates.
    [[nodiscard]] QByteArray csv() const override;

    [[nodiscard]] bool isEmpty() const override { return m_data == nullptr; }
    [[nodiscard]] int pointCount() const override;
    [[nodiscard]] QString sentence(int point) const override;
    [[nodiscard]] QRectF pointRect(int point) const override;
    [[nodiscard]] int pointAt(const QPointF& at) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crosshairMoved(const QDate& date);

protected:
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString chartTitle() const override;
    [[nodiscard]] int stepped(int from, Direction direction) const override;
    [[nodiscard]] ChartTable table() const override;
    void paintGround(QPainter& painter, const QRectF& bounds) const override;
    void paintPoint(QPainter& painter, int point, bool keyboard) const override;
    void hoverChanged(int point) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF plotIn(const QRectF& bounds) const;
    [[nodiscard]] double nameColumn(double width) const;
    [[nodiscard]] double measureNames() const;
    [[nodiscard]] double xIn(const QRectF& plot, double index) const;
    [[nodiscard]] int bandAt(const QPointF& at) const;
    void setBand(int band);
    void paintBands(QPainter& painter, const QRectF& plot) const;
    void paintLabels(QPainter& painter, const QRectF& plot, double width) const;
    void paintAxes(QPainter& painter, const QRectF& plot) const;
    void tellCrosshair(int index);

    std::shared_ptr<const StackedBands> m_data;
    std::vector<std::vector<double>> m_tops;  ///< cumulative shares a name
    IndexRange m_range;
    double m_namesWidth = 0.0;
    double m_leastNames = 0.0;
    double m_leastAxis = 0.0;
    int m_linked = -1;  ///< where a linked chart has its cross-hair
    int m_band = -1;    ///< under the pointer
};

}  // namespace qd::ui::charts
