// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and menu of TimeSeriesChart.
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/charts/time_series_chart.h"

namespace qd::ui::charts {
namespace {
constexpr double kZoomStep = 0.8;
constexpr int kLeap = 21;  ///< sessions of a month
constexpr int kLeastBrush = 6;
}  // namespace

void TimeSeriesChart::moveCursor(int index) {
    if (!m_data) return;
    const int at = index < 0 ? -1 : std::clamp(index, m_range.first, m_range.last);
    if (at == m_cursor) return;
    m_cursor = at;
    refreshAccessibleText();
    update();
    Q_EMIT crosshairMoved(crosshair());
}

void TimeSeriesChart::zoom(double factor, double aboutIndex) {
    if (!m_data) return;
    const double count = m_range.count();
    const int wanted = static_cast<int>(std::lround(std::max(5.0, count * factor)));
    const double share = (aboutIndex - m_range.first) / std::max(1.0, count - 1.0);
    const int first = static_cast<int>(std::lround(aboutIndex - share * (wanted - 1)));
    setRange({first, first + wanted - 1}, true);
}

void TimeSeriesChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_data) return;
    const ChartFrame frame = chartFrame(QRectF(rect()), view());
    const int x = static_cast<int>(event->position().x());
    if (m_brushFrom) {
        m_brushTo = std::clamp(x, static_cast<int>(frame.main.left()), static_cast<int>(frame.main.right()));
        update();
        return;
    }
    if (m_dragFrom) {
        const double step = (m_dragRange.count() - 1) / frame.main.width();
        const int shift = static_cast<int>(std::lround((*m_dragFrom - x) * step));
        setRange({m_dragRange.first + shift, m_dragRange.last + shift}, true);
        return;
    }
    const QRectF area = frame.main.adjusted(-4.0, 0.0, 4.0, frame.dates.bottom() - frame.main.bottom());
    moveCursor(area.contains(event->position())
                   ? static_cast<int>(std::lround(indexAt(frame, m_range, event->position().x())))
                   : -1);
}

void TimeSeriesChart::mousePressEvent(QMouseEvent* event) {
    if (!m_data || event->button() != Qt::LeftButton) return;
    const int x = static_cast<int>(event->position().x());
    if (event->modifiers() & Qt::ShiftModifier) {
        m_brushFrom = x;
        m_brushTo = x;
    } else {
        m_dragFrom = x;
        m_dragRange = m_range;
        setCursor(Qt::ClosedHandCursor);
    }
}

void TimeSeriesChart::mouseReleaseEvent(QMouseEvent*) {
    unsetCursor();
    m_dragFrom.reset();
    if (!m_brushFrom) return;
    const int from = std::min(*m_brushFrom, m_brushTo);
    const int to = std::max(*m_brushFrom, m_brushTo);
    m_brushFrom.reset();
    update();
    if (!m_data || to - from < kLeastBrush) return;
    const ChartFrame frame = chartFrame(QRectF(rect()), view());
    setRange({static_cast<int>(std::floor(indexAt(frame, m_range, from))),
              static_cast<int>(std::ceil(indexAt(frame, m_range, to)))},
             true);
}

void TimeSeriesChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_data && event->button() == Qt::LeftButton) {
        m_dragFrom.reset();
        setRange({0, static_cast<int>(m_data->dates.size()) - 1}, true);
    }
}

void TimeSeriesChart::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y();
    // Without data or vertical movement the page scrolls on.
    if (!m_data || turn == 0) {
        event->ignore();
        return;
    }
    const ChartFrame frame = chartFrame(QRectF(rect()), view());
    const double about = std::clamp(indexAt(frame, m_range, event->position().x()),
                                    static_cast<double>(m_range.first), static_cast<double>(m_range.last));
    zoom(std::pow(kZoomStep, turn / 120.0), about);
    event->accept();
}

void TimeSeriesChart::keyPressEvent(QKeyEvent* event) {
    if (!m_data) return QWidget::keyPressEvent(event);
    const int step = event->modifiers() & Qt::ControlModifier ? kLeap : 1;
    const int at = m_cursor >= 0 ? m_cursor : m_range.last;
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCursor(std::max(0, at - step));
        case Qt::Key_Right:
            return moveCursor(at + step);
        case Qt::Key_Home:
            return moveCursor(m_range.first);
        case Qt::Key_End:
            return moveCursor(m_range.last);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(kZoomStep, at);
        case Qt::Key_Minus:
            return zoom(1.0 / kZoomStep, at);
        case Qt::Key_0:
            return setRange({0, static_cast<int>(m_data->dates.size()) - 1}, true);
        case Qt::Key_T:
            return showTable();
        case Qt::Key_Escape:
            if (m_cursor >= 0) return moveCursor(-1);
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void TimeSeriesChart::leaveEvent(QEvent*) {
    if (!m_dragFrom && !m_brushFrom) moveCursor(-1);
}

void TimeSeriesChart::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_data) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* logAction =
        menu->addAction(tr("Logarithmic axis"), this, [this] { setLogScale(!m_options.logScale); });
    logAction->setCheckable(true);
    logAction->setChecked(m_options.logScale);
    QAction* rebase = menu->addAction(tr("Start at 100"), this, [this] { setRebased(!m_options.rebased); });
    rebase->setCheckable(true);
    rebase->setChecked(m_options.rebased);
    menu->addAction(tr("Show everything"), this, [this] {
        setRange({0, static_cast<int>(m_data->dates.size()) - 1}, true);
    });
    menu->addSeparator();
    menu->addAction(tr("Show as table"), this, &TimeSeriesChart::showTable);
    menu->addAction(tr("Copy data"), this,
                    [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); });
    menu->addAction(tr("Save data\u2026"), this,
                    [this] { Q_EMIT saveRequested(csv(), fileStem() + QStringLiteral(".csv")); });
    menu->addAction(tr("Save picture\u2026"), this,
                    [this] { Q_EMIT saveRequested(png(), fileStem() + QStringLiteral(".png")); });
    menu->popup(event->globalPos());
}

}  // namespace qd::ui::charts
