// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>
#include <utility>

#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/time_series.h"
#include "ui/charts/time_series_painter.h"
#include "ui/kit/theme.h"

class QAbstractTableModel;
class QVariantAnimation;
class QGestureEvent;
class QNativeGestureEvent;

namespace qd::ui::charts {

/// Lines over time, with the first line's drawdown and any further panels below on the same axis, and one
/// cross-hair through all. Painted by hand (docs/adr/0008): the work of a frame follows its width and not the
/// number of points.
///
/// Wheel and pinch zoom about the pointer; dragging, two fingers and a sideways wheel pan; Shift-drag and
/// right-drag zoom to a box (Esc gives up); double click shows all. Left and right walk the points (Ctrl: by
/// 21, Page: by a tenth of what is shown), Up and Down the lines, Home and End jump, + and − zoom, Backspace
/// goes back, 1 … 6 are the presets, 0 all; L, R, D, T switch log, rebase, drawdown, table; N walks the
/// notes, Insert, F2 and Delete ask to add, edit and remove one; Ctrl+C copies the picture; Esc clears the
/// cross-hair.
class TimeSeriesChart final : public QWidget, public AccessibleChart {
    Q_OBJECT

public:
    explicit TimeSeriesChart(const Theme& theme, QWidget* parent = nullptr);
    ~TimeSeriesChart() override;

    /// Null or empty shows the empty text. Keeps the visible dates where it can. Prepares the data here and
    /// now: for a million points let a job call prepareSeries().
    void setData(TimeSeriesPtr data);
    void setPrepared(PreparedSeriesPtr series);
    [[nodiscard]] const TimeSeriesPtr& data() const;
    void setEmptyText(const QString& text);
    void setBands(std::vector<RegimeBand> bands);
    void setReferenceLines(std::vector<ReferenceLine> lines);
    /// Ascending by time. With none set the keys and menu items of notes still ask for the first.
    void setAnnotations(std::vector<Annotation> notes);
    /// Whether the menu offers to add, edit and remove notes; off at first.
    void setAnnotationsEditable(bool on) { m_notesEditable = on; }

    void setPreset(RangePreset preset);
    void setVisibleDates(const QDate& from, const QDate& to);
    void setVisibleTimes(qint64 from, qint64 to);
    [[nodiscard]] IndexRange visibleRange() const { return m_range; }
    /// First and last visible time in ms; nothing without data.
    [[nodiscard]] std::optional<std::pair<qint64, qint64>> visibleTimes() const;
    void showAll();
    /// Undoes the last zoom or pan by hand; false when there is none.
    bool zoomBack();
    [[nodiscard]] bool canZoomBack() const { return !m_history.empty(); }
    void setLogScale(bool on);  ///< told in words, and without effect, while a visible value is ≤ 0
    void setRebased(bool on);   ///< every line starts the visible range at 100
    void setDrawdownVisible(bool on);
    [[nodiscard]] bool logScale() const { return m_options.logScale; }
    [[nodiscard]] bool rebasedTo100() const { return m_options.rebased; }
    [[nodiscard]] bool drawdownVisible() const { return m_options.drawdown; }

    /// Room in px that the names at the right edge ask for, and what they get at least: charts that are
    /// linked ask for the same, so that their dates stand below each other.
    [[nodiscard]] double namesWidth() const;
    void setLeastNames(double px);
    /// The same for the value labels at the left.
    [[nodiscard]] double axisWidth() const;
    void setLeastAxis(double px);
    /// Where the lines lie.
    [[nodiscard]] QRectF plot() const;
    /// Where everything lies; nothing without data.
    [[nodiscard]] const ChartLayout* layoutNow() const;

    /// Moves the cross-hair (linked charts); an invalid date or no time clears it. Does not emit.
    void setCrosshair(const QDate& date);
    void setCrosshairTime(std::optional<qint64> ms);
    [[nodiscard]] QDate crosshair() const;
    [[nodiscard]] std::optional<qint64> crosshairTime() const;
    /// "14 Jul 2026 · 118.42 · benchmark 113.90 · drawdown −2.1 %".
    [[nodiscard]] QString readout() const;

    /// The chart as a picture in the present palette.
    [[nodiscard]] QImage picture(const QSize& size, double devicePixelRatio = 2.0) const;
    [[nodiscard]] QByteArray png() const;  ///< PNG bytes of picture()
    [[nodiscard]] QByteArray svg() const;
    void copyPicture() const;
    /// Visible dates and values, RFC 4180, dates in ISO 8601, decimal point, missing empty.
    [[nodiscard]] QByteArray csv() const;
    /// The chart's twin for readers of tables; owned by `parent`.
    [[nodiscard]] QAbstractTableModel* makeTable(QObject* parent) const;
    /// Opens the twin in a window of its own.
    void showTable();
    /// Saving and copying, as a toolbar or page offers them: emits saveRequested.
    void savePng();
    void saveSvg();
    void saveCsv();

    /// One frame at `devicePixelRatio` into the part of `painter` that `region` names: what paintEvent()
    /// does.
    void paintOn(QPainter& painter, const QRegion& region, double devicePixelRatio);
    /// What has to be drawn anew when the cross-hair goes from one point to another (−1: none).
    [[nodiscard]] QRegion cursorRegion(int before, int after) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

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
    void crosshairMoved(const QDate& date);
    /// The same as a time; `shown` is false when it went.
    void crosshairTimeMoved(qint64 ms, bool shown);
    /// By the user's zoom, pan or preset, and by setVisibleDates.
    void rangeChanged(const QDate& from, const QDate& to);
    void timesShown(qint64 from, qint64 to);
    /// The user zoomed or panned: no preset holds any more.
    void presetCleared();
    /// The user chose a preset by its key.
    void presetChosen(qd::ui::charts::RangePreset preset);
    /// Log, rebase or drawdown changed.
    void optionsChanged();
    /// There is a zoom to go back from, or none any more.
    void historyChanged();
    /// The user asked for a file: bytes ready to be written, and a name to offer.
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    void annotationAddRequested(qint64 ms);
    void annotationEditRequested(const QString& id);
    void annotationRemoveRequested(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// What is shown, for the way back.
    struct Span {
        IndexRange range;
        std::optional<std::pair<double, double>> values;
    };
    enum class Step { None, Wheel, Pan, Pinch, Other };
    enum class Drag { None, Pan, Box };

    void setRange(IndexRange range, bool byHand);
    void remember(Step step);
    void show(const Span& span, Step step);
    void panBy(double px, const IndexRange& from, Step step);
    void glide(double px);
    void zoom(double factor, double aboutIndex, Step step);
    void finishBox();
    void endDrag();
    void moveCursor(int index);
    void walkTo(int index);
    void walkLine(int by);
    void walkNotes(int by);
    bool handleKey(QKeyEvent* event);
    bool handleNoteKey(int key);
    bool handleLetter(int key);
    bool gesture(QGestureEvent* event);
    bool nativeGesture(QNativeGestureEvent* event);
    void openMenu(const QPoint& at);
    void refreshAccessibleText();
    /// Forgets the kept drawing and asks for a new one.
    void redraw();
    void updateCursor(int before);
    [[nodiscard]] ChartView view() const;
    [[nodiscard]] const ChartLayout& layout() const;
    [[nodiscard]] QSize pictureSize() const;
    [[nodiscard]] ChartPicture chartPicture(const QSize& size) const;
    [[nodiscard]] int rowFirst(int row) const;

    const Theme& m_theme;
    PreparedSeriesPtr m_series;
    ChartOptions m_options;
    std::vector<RegimeBand> m_bands;
    std::vector<ReferenceLine> m_references;
    std::vector<Annotation> m_notes;
    bool m_notesEditable = false;
    double m_leastNames = 0.0;
    double m_leastAxis = 0.0;
    IndexRange m_range;
    std::optional<std::pair<double, double>> m_values;  ///< of a box zoom
    int m_cursor = -1;
    int m_line = 0;
    mutable std::optional<ChartLayout> m_layout;
    mutable QSize m_layoutSize;
    QImage m_ground;             ///< the drawing without the cross-hair
    bool m_groundHolds = false;  ///< else it has to be made anew
    QString m_emptyText;
    std::vector<Span> m_history;
    Step m_lastStep = Step::None;
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    QPointF m_dragTo;
    IndexRange m_dragRange;
    quint64 m_dragTime = 0;    ///< ms of the last move of a pan
    double m_dragSpeed = 0.0;  ///< px a ms
    QVariantAnimation* m_glide = nullptr;
};

}  // namespace qd::ui::charts
