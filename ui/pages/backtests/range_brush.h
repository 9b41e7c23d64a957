// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QPolygonF>
#include <QWidget>
#include <memory>

#include "ui/charts/time_series.h"
#include "ui/kit/theme.h"

namespace qd::ui::pages::backtests {

/// The whole run as a small curve, and on it the sessions that charts and tables count. A drag over the curve
/// chooses a period, its edges are dragged, what lies between them is moved; a double click takes all. Left
/// and Right move the period by a month (Ctrl: by a session), Shift with them its end, Ctrl+Shift its
/// beginning; Home and End go to the ends of the run, Esc takes all. Time goes to the right in every layout.
class RangeBrush final : public QWidget {
    Q_OBJECT

public:
    explicit RangeBrush(const Theme& theme, QWidget* parent = nullptr);

    /// The first line is drawn. Null empties it. Shows all of it.
    void setSeries(charts::TimeSeriesPtr series);
    /// Does not emit.
    void setRange(const QDate& from, const QDate& to);
    /// The sessions that are chosen; empty without a run.
    [[nodiscard]] charts::IndexRange range() const { return m_range; }
    [[nodiscard]] bool whole() const;
    /// "4 Jan 2021 – 12 Mar 2021, 48 of 753 sessions".
    [[nodiscard]] QString words() const;
    /// Where a session lies, in px from the left.
    [[nodiscard]] double xOf(int index) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Chooses the whole run, as the user does.
    void takeAll();

Q_SIGNALS:
    /// The user chose another period; also while dragging.
    void brushed(const QDate& from, const QDate& to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Begin, End, Move, New };

    [[nodiscard]] int count() const;
    [[nodiscard]] int indexAt(double x) const;
    [[nodiscard]] Drag dragAt(double x) const;
    void choose(charts::IndexRange range);
    void drawCurve();
    void paintWords(QPainter& painter) const;
    void tellReaders();

    const Theme& m_theme;
    charts::TimeSeriesPtr m_series;
    charts::IndexRange m_range;
    std::vector<QPolygonF> m_curve;
    Drag m_drag = Drag::None;
    int m_pressed = 0;            ///< session under the pointer when the drag began
    charts::IndexRange m_before;  ///< what was chosen then
};

}  // namespace qd::ui::pages::backtests
