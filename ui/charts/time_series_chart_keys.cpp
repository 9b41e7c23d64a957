// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of TimeSeriesChart, and the events that other classes of Qt send it.
#include <QGestureEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <algorithm>
#include <cmath>

#include "ui/charts/time_series_chart.h"

namespace qd::ui::charts {
namespace {

constexpr double kZoomStep = 0.8;
constexpr int kLeap = 21;  ///< sessions of a month
constexpr int kPages = 10;

/// Keys that the chart takes before a shortcut of the window does.
bool ours(const QKeyEvent& event) {
    const Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    if (event.matches(QKeySequence::Copy)) return true;
    if (with == Qt::ControlModifier) return event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (with != Qt::NoModifier && with != Qt::ShiftModifier) return false;
    switch (event.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
        case Qt::Key_Backspace:
        case Qt::Key_L:
        case Qt::Key_R:
        case Qt::Key_D:
        case Qt::Key_T:
        case Qt::Key_N:
        case Qt::Key_0:
            return true;
        default:
            return event.key() >= Qt::Key_1 && event.key() <= Qt::Key_6;
    }
}

}  // namespace

bool TimeSeriesChart::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride:
            if (m_series && ours(*static_cast<QKeyEvent*>(event))) {
                event->accept();
                return true;
            }
            break;
        case QEvent::Gesture:
            if (gesture(static_cast<QGestureEvent*>(event))) return true;
            break;
        case QEvent::NativeGesture:
            if (nativeGesture(static_cast<QNativeGestureEvent*>(event))) return true;
            break;
        default:
            break;
    }
    return QWidget::event(event);
}

void TimeSeriesChart::walkTo(int index) {
    if (!m_series) return;
    const int at = std::clamp(index, 0, m_series->count() - 1);
    // Past the edge the chart moves along.
    if (at < m_range.first || at > m_range.last) {
        const int shift = at < m_range.first ? at - m_range.first : at - m_range.last;
        show({{m_range.first + shift, m_range.last + shift}, m_values}, Step::Pan);
    }
    moveCursor(at);
    pointWalked(this);
}

void TimeSeriesChart::walkLine(int by) {
    const int lines = static_cast<int>(m_series->lines.size());
    m_line = std::clamp(m_line + by, 0, lines - 1);
    if (m_cursor < 0) moveCursor(m_range.last);
    refreshAccessibleText();
    updateCursor(m_cursor);
    pointWalked(this);
}

void TimeSeriesChart::walkNotes(int by) {
    const TimeSeries& data = *m_series->data;
    const int from = m_cursor >= 0 ? m_cursor : (by > 0 ? -1 : data.count());
    int best = -1;
    for (const Annotation& note : m_notes) {
        const int at = nearestIndex(data, note.time);
        const bool beyond = by > 0 ? at > from : at < from;
        if (beyond && (best < 0 || (by > 0 ? at < best : at > best))) best = at;
    }
    if (best >= 0) walkTo(best);
}

bool TimeSeriesChart::handleNoteKey(int key) {
    if (!m_notesEditable || m_cursor < 0) return false;
    if (key == Qt::Key_Insert) {
        Q_EMIT annotationAddRequested(m_series->data->timeAt(m_cursor));
        return true;
    }
    const PlacedNote* mark = noteAt(layout(), view(), m_cursor);
    if (mark == nullptr) return false;
    const QString id = m_notes[static_cast<std::size_t>(mark->notes.front())].id;
    if (key == Qt::Key_F2)
        Q_EMIT annotationEditRequested(id);
    else
        Q_EMIT annotationRemoveRequested(id);
    return true;
}

bool TimeSeriesChart::handleLetter(int key) {
    switch (key) {
        case Qt::Key_L:
            setLogScale(!m_options.logScale);
            return true;
        case Qt::Key_R:
            setRebased(!m_options.rebased);
            return true;
        case Qt::Key_D:
            setDrawdownVisible(!m_options.drawdown);
            return true;
        case Qt::Key_T:
            showTable();
            return true;
        case Qt::Key_0:
            showAll();
            return true;
        case Qt::Key_Insert:
        case Qt::Key_F2:
        case Qt::Key_Delete:
            return handleNoteKey(key);
        default:
            break;
    }
    if (key < Qt::Key_1 || key > Qt::Key_6) return false;
    const auto preset = static_cast<RangePreset>(key - Qt::Key_1);
    setPreset(preset);
    Q_EMIT presetChosen(preset);
    return true;
}

bool TimeSeriesChart::handleKey(QKeyEvent* event) {
    const bool far = event->modifiers().testFlag(Qt::ControlModifier);
    const int step = far ? kLeap : 1;
    const int page = std::max(1, m_range.count() / kPages);
    const int at = m_cursor >= 0 ? m_cursor : m_range.last;
    switch (event->key()) {
        case Qt::Key_Left:
            return walkTo(at - step), true;
        case Qt::Key_Right:
            return walkTo(at + step), true;
        case Qt::Key_PageUp:
            return walkTo(at - page), true;
        case Qt::Key_PageDown:
            return walkTo(at + page), true;
        case Qt::Key_Home:
            return walkTo(m_range.first), true;
        case Qt::Key_End:
            return walkTo(m_range.last), true;
        case Qt::Key_Up:
            return walkLine(-1), true;
        case Qt::Key_Down:
            return walkLine(1), true;
        case Qt::Key_N:
            return walkNotes(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1), true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(kZoomStep, at, Step::Other), true;
        case Qt::Key_Minus:
            return zoom(1.0 / kZoomStep, at, Step::Other), true;
        case Qt::Key_Backspace:
            return zoomBack(), true;
        default:
            return handleLetter(event->key());
    }
}

void TimeSeriesChart::keyPressEvent(QKeyEvent* event) {
    if (!m_series) return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape) {
        if (m_drag != Drag::None) return endDrag();
        if (m_cursor >= 0) return moveCursor(-1);
        return QWidget::keyPressEvent(event);
    }
    if (event->matches(QKeySequence::Copy)) return copyPicture();
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = with == Qt::NoModifier || with == Qt::ShiftModifier || with == Qt::ControlModifier;
    if (!plain || !handleKey(event)) QWidget::keyPressEvent(event);
}

void TimeSeriesChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void TimeSeriesChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace qd::ui::charts
