// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/direction.h"
#include "ui/kit/theme.h"

class QMenu;

namespace qd::ui::charts {

struct ChartPicture;

/// What all charts of single points have in common (bars, bins, cells, tiles, dots): a keyboard point and a
/// point under the pointer with their read-out, the spoken value, the menu, the table twin and the files.
///
/// Arrows walk the points, Home and End jump, Return opens the point (activated(); nothing is decided by it),
/// T shows the table, Esc clears the point, Shift+F10 or the menu key opens the menu.
class ItemChart : public QWidget, public AccessibleChart {
    Q_OBJECT

public:
    /// Height of the read-out line along the top.
    static constexpr double kReadout = 24.0;

    void setEmptyText(const QString& text);
    /// Whether the read-out has a line of its own along the top (the default) or shows as a tool tip.
    void setReadoutVisible(bool on);
    /// The keyboard point; −1 for none.
    [[nodiscard]] int current() const { return m_current; }
    /// Moves the keyboard point, out-of-range clears it. Emits currentChanged().
    void setCurrent(int point);
    /// The point under the pointer, else the keyboard's.
    [[nodiscard]] int shownPoint() const { return m_hovered >= 0 ? m_hovered : m_current; }
    /// The sentence for shownPoint(), else the summary.
    [[nodiscard]] virtual QString readout() const;
    [[nodiscard]] virtual bool isEmpty() const = 0;
    [[nodiscard]] virtual int pointCount() const = 0;
    /// "Energy, used 10.4 %, limit 10.0 %": a point as it is read out and spoken.
    [[nodiscard]] virtual QString sentence(int point) const = 0;
    /// Where the point is painted, in the widget's coordinates; empty when it is not shown.
    [[nodiscard]] virtual QRectF pointRect(int point) const = 0;
    /// The point painted at `at`; −1 for none.
    [[nodiscard]] virtual int pointAt(const QPointF& at) const = 0;

    /// The chart without pointer and focus, in the present palette.
    [[nodiscard]] QImage picture(const QSize& size, double devicePixelRatio = 2.0) const;
    [[nodiscard]] QByteArray png() const;
    [[nodiscard]] QByteArray svg() const;
    /// RFC 4180 text of the table twin.
    [[nodiscard]] virtual QByteArray csv() const;
    /// The table twin, owned by `parent`.
    [[nodiscard]] QAbstractTableModel* makeTable(QObject* parent) const;
    /// Opens the table twin in a window of its own.
    void showTable();

    [[nodiscard]] int chartRows() const override;
    [[nodiscard]] int chartColumns() const override;
    [[nodiscard]] QString chartRowName(int row) const override;
    [[nodiscard]] QString chartColumnName(int column) const override;
    [[nodiscard]] QString chartCellText(ChartCell cell) const override;
    [[nodiscard]] QRect chartCellRect(ChartCell cell) const override;
    [[nodiscard]] ChartCell chartCurrent() const override;
    [[nodiscard]] QString chartSummary() const override;
    void chartChoose(ChartCell cell) override;

Q_SIGNALS:
    /// By key, pointer click or setCurrent(); −1 when cleared.
    void currentChanged(int point);
    /// The user opened a point: Return or double click.
    void activated(int point);
    /// The user asked for a file: bytes ready to be written, and a name to offer.
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

protected:
    ItemChart(const Theme& theme, const QString& accessibleName, const QString& emptyText, QWidget* parent);

    /// What is read out while no point is chosen.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Title of table window and files.
    [[nodiscard]] virtual QString chartTitle() const = 0;
    /// The point a key goes to; `from` is −1 before the first.
    [[nodiscard]] virtual int stepped(int from, Direction direction) const = 0;
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// Draws all that stays while the pointer moves into `bounds` (below the read-out).
    virtual void paintGround(QPainter& painter, const QRectF& bounds) const = 0;
    /// Marks a point; `keyboard` when it is the keyboard's and the chart has focus.
    virtual void paintPoint(QPainter& painter, int point, bool keyboard) const;
    /// The point under the pointer is another; −1 none.
    virtual void hoverChanged(int point);
    /// Further lines for the menu.
    virtual void extendMenu(QMenu* menu);
    /// Before every drawing at a new size, palette or input: forget what was laid out.
    virtual void layoutChanged() {}

    [[nodiscard]] const Palette& palette() const { return m_theme.palette(); }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] bool mirrored() const { return layoutDirection() == Qt::RightToLeft; }
    /// The part of `whole` below the read-out.
    [[nodiscard]] QRectF groundOf(const QRectF& whole) const;
    [[nodiscard]] QRectF ground() const { return groundOf(QRectF(rect())); }
    /// Whether the size changed since the last call: a hidden widget gets no resize event.
    [[nodiscard]] bool sizeIsNew() const;
    [[nodiscard]] bool readoutVisible() const { return m_readoutVisible; }
    /// The input is another: clears points and drawing, tells screen readers.
    void inputReplaced();
    /// Forgets the kept drawing and asks for a new one.
    void redraw();

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void hover(int point);
    void paintWhole(QPainter& painter, const QRectF& whole, const QString& line) const;
    void paintReadout(QPainter& painter, const QRectF& whole, const QString& line) const;
    void refreshGround();
    [[nodiscard]] ChartPicture chartPicture(const QSize& size) const;
    [[nodiscard]] int pointOfRow(int row) const;
    void offerFile(const QByteArray& bytes, const QString& ending);

    const Theme& m_theme;
    QString m_emptyText;
    QPixmap m_kept;  ///< the ground at this size and scale; null when it has to be drawn anew
    mutable QSize m_laidOut;
    int m_current = -1;
    int m_hovered = -1;
    bool m_readoutVisible = true;
};

}  // namespace qd::ui::charts
