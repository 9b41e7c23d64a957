// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>
#include <optional>

#include "ui/charts/time_series.h"
#include "ui/charts/time_series_painter.h"
#include "ui/kit/theme.h"

class QAbstractTableModel;

namespace qd::ui::charts {

/// Lines over time, with the first line's drawdown below on the same axis, and one cross-hair through both.
///
/// Painted by hand rather than by Qt Charts: two linked panels on one axis, bounded work for 10 000 days by
/// min/max decimation a pixel column, a keyboard cursor with an accessible description, and the same drawing
/// for the screen and for a picture (QChartView renders blank unless it is shown).
///
/// Wheel zooms about the pointer, dragging pans, double click shows all, Shift-drag selects a range. Left and
/// right walk the points (Ctrl: by 21), Home and End jump, + and − zoom, Esc clears the cross-hair.
class TimeSeriesChart final : public QWidget {
    Q_OBJECT

public:
    explicit TimeSeriesChart(const Theme& theme, QWidget* parent = nullptr);

    /// Null or empty shows the empty text. Keeps the visible dates where it can.
    void setData(TimeSeriesPtr data);
    [[nodiscard]] const TimeSeriesPtr& data() const { return m_data; }
    void setEmptyText(const QString& text);

    void setPreset(RangePreset preset);
    void setVisibleDates(const QDate& from, const QDate& to);
    [[nodiscard]] IndexRange visibleRange() const { return m_range; }
    void setLogScale(bool on);  ///< no effect while a visible value is ≤ 0
    void setRebased(bool on);   ///< every line starts the visible range at 100
    void setDrawdownVisible(bool on);
    [[nodiscard]] bool logScale() const { return m_options.logScale; }
    [[nodiscard]] bool rebasedTo100() const { return m_options.rebased; }

    /// Room in px that the names at the right edge ask for, and what they get at least: charts that are
    /// linked ask for the same, so that their dates stand below each other.
    [[nodiscard]] double namesWidth() const;
    void setLeastNames(double px);
    /// Where the lines lie.
    [[nodiscard]] QRectF plot() const;

    /// Moves the cross-hair (linked charts); an invalid date clears it. Does not emit.
    void setCrosshair(const QDate& date);
    [[nodiscard]] QDate crosshair() const;
    /// "14 Jul 2026 · 118.42 · benchmark 113.90 · drawdown −2.1 %".
    [[nodiscard]] QString readout() const;

    /// The chart as a picture in the present palette.
    [[nodiscard]] QImage picture(const QSize& size, double devicePixelRatio = 2.0) const;
    /// PNG bytes of picture().
    [[nodiscard]] QByteArray png() const;
    /// Visible dates and values, RFC 4180, dates in ISO 8601, decimal point, missing empty.
    [[nodiscard]] QByteArray csv() const;
    /// The chart's twin for readers of tables; owned by `parent`.
    [[nodiscard]] QAbstractTableModel* makeTable(QObject* parent) const;
    /// Opens the twin in a window of its own.
    void showTable();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void crosshairMoved(const QDate& date);
    /// By the user's zoom, pan or preset, and by setVisibleDates.
    void rangeChanged(const QDate& from, const QDate& to);
    /// The user zoomed or panned: no preset holds any more.
    void presetCleared();
    /// The user asked for a file: bytes ready to be written, and a name to offer.
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void setRange(IndexRange range, bool byHand);
    void moveCursor(int index);
    void zoom(double factor, double aboutIndex);
    void refreshAccessibleText();
    /// Forgets the kept drawing and asks for a new one.
    void redraw();
    [[nodiscard]] ChartView view() const;
    [[nodiscard]] QString fileStem() const;

    const Theme& m_theme;
    TimeSeriesPtr m_data;
    ChartOptions m_options;
    double m_leastNames = 0.0;
    std::vector<double> m_drawdown;
    IndexRange m_range;
    int m_cursor = -1;
    QPixmap m_ground;  ///< the drawing without the cross-hair; null when it has to be made anew
    QString m_emptyText;
    std::optional<int> m_dragFrom;  ///< x in px at which a pan began
    IndexRange m_dragRange;
    std::optional<int> m_brushFrom;  ///< x in px at which a Shift-drag began
    int m_brushTo = 0;
};

}  // namespace qd::ui::charts
