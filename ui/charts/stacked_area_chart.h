// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QPixmap>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

#include "ui/charts/time_series.h"
#include "ui/kit/theme.h"

namespace qd::ui::charts {

/// Shares over time: dates × names, each band a share of the whole (0 … 1; below 0 counts as 0).
struct StackedBands {
    std::vector<QDate> dates;
    QStringList names;                        ///< bottom to top
    std::vector<std::vector<double>> shares;  ///< one a name, as long as dates
};

/// The `most` − 1 names with the largest mean share, largest first, and the rest summed as `others`.
[[nodiscard]] StackedBands gatherOthers(const StackedBands& bands, int most, const QString& others);

/// Weights as stacked bands with their names written at the right edge, and a read-out under the pointer.
/// Painted by hand for the same reasons as TimeSeriesChart, with which it shares range, cross-hair and keys.
class StackedAreaChart final : public QWidget {
    Q_OBJECT

public:
    explicit StackedAreaChart(const Theme& theme, QWidget* parent = nullptr);

    void setData(std::shared_ptr<const StackedBands> bands);
    void setEmptyText(const QString& text);
    void setVisibleDates(const QDate& from, const QDate& to);
    void setCrosshair(const QDate& date);
    /// As TimeSeriesChart: what the names at the right edge ask for, and what they get at least, in px.
    [[nodiscard]] double namesWidth() const { return m_namesWidth; }
    void setLeastNames(double px);
    /// Where the bands lie.
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QString readout() const;
    [[nodiscard]] QByteArray csv() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crosshairMoved(const QDate& date);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double nameColumn() const;
    [[nodiscard]] double measureNames() const;
    /// Forgets the kept drawing and asks for a new one.
    void redraw();
    void refreshGround();
    [[nodiscard]] double xOfIndex(double index) const;
    void paintBands(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void moveCursor(int index);

    const Theme& m_theme;
    std::shared_ptr<const StackedBands> m_data;
    std::vector<std::vector<double>> m_tops;  ///< cumulative shares a name
    IndexRange m_range;
    double m_namesWidth = 0.0;
    double m_leastNames = 0.0;
    QPixmap m_ground;  ///< the drawing without cross-hair and read-out; null when it has to be made anew
    int m_groundBand = -1;
    int m_cursor = -1;
    int m_band = -1;  ///< under the pointer
    QString m_emptyText;
};

}  // namespace qd::ui::charts
