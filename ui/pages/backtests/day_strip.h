// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>
#include <QPixmap>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/day_display.h"

namespace qd::ui::pages::backtests {

/// The equity curve with a handle on one session: a slider over time, which goes to the right in every
/// layout. Its value is the session.
///
/// A press or a drag moves the handle to the pointer. Left and right go by a session, Page by a month, [ and
/// ] to the rebalance before and after, Home and End to the ends of what is shown.
class DayStrip final : public QAbstractSlider {
    Q_OBJECT

public:
    explicit DayStrip(const Theme& theme, QWidget* parent = nullptr);

    void setSeries(StripSeries series);
    [[nodiscard]] const StripSeries& series() const { return m_series; }
    /// The sessions that are shown; the handle stays among them.
    void setShown(int first, int last);
    void toRebalance(bool next);
    [[nodiscard]] bool hasRebalance(bool next) const;
    void byMonths(int months);
    /// The last session on or before a day; −1 before the first.
    [[nodiscard]] int sessionOn(const QDate& day) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(int session) const;
    [[nodiscard]] QSize sizeHint() const override { return {400, 116}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] int sessionAt(double x) const;
    void forgetGround();
    void paintGround();
    void paintCurve(QPainter& painter, const QRectF& box) const;
    void paintRebalances(QPainter& painter, const QRectF& box) const;
    void paintYears(QPainter& painter, const QRectF& box) const;
    void paintHandle(QPainter& painter, const QRectF& box) const;
    void tell();

    const Theme& m_theme;
    StripSeries m_series;
    QPixmap m_ground;  ///< everything but the handle; null: to be made anew
};

}  // namespace qd::ui::pages::backtests
