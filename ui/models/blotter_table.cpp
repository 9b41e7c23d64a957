// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_table.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionViewItem>
#include <algorithm>

#include "ui/kit/fonts.h"
#include "ui/models/blotter_accessible.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/row_selection.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {
constexpr int kTypingPauseMs = 1000;
constexpr double kMostFrozen = 0.6;  ///< of the viewport
}  // namespace

BlotterTable::BlotterTable(const Theme& theme, SnapshotTableModel* model, CellDelegate* delegate,
                           RowSelection* selection, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(model), m_delegate(delegate), m_selection(selection) {
    makeBlottersAccessible();
    setModel(model);
    setItemDelegate(delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_typed.clear(); });
    connect(selection, &RowSelection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(model, &SnapshotTableModel::aboutToShow, this, [this] { m_anchor = -1; });
    connect(model, &SnapshotTableModel::shown, viewport(), qOverload<>(&QWidget::update));
}

void BlotterTable::setFrozen(int count) {
    m_frozen = std::max(0, count);
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

std::vector<int> BlotterTable::shownColumns() const {
    const QHeaderView* header = horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical) && logical < m_model->columnCount()) columns.push_back(logical);
    }
    return columns;
}

int BlotterTable::frozenWidth() const {
    if (m_frozen <= 0) return 0;
    int width = 0;
    const std::vector<int> columns = shownColumns();
    for (std::size_t i = 0; i < columns.size() && static_cast<int>(i) < m_frozen; ++i)
        width += columnWidth(columns[i]);
    return width <= kMostFrozen * viewport()->width() ? width : 0;
}

bool BlotterTable::isFrozen(int column) const {
    const int width = frozenWidth();
    return width > 0 && !isColumnHidden(column) && horizontalHeader()->sectionPosition(column) < width;
}

int BlotterTable::columnLeft(int column) const {
    if (!isFrozen(column)) return horizontalHeader()->sectionViewportPosition(column);
    const int from = horizontalHeader()->sectionPosition(column);
    return isRightToLeft() ? viewport()->width() - from - columnWidth(column) : from;
}

QRect BlotterTable::scrolledArea() const {
    QRect area = viewport()->rect();
    if (isRightToLeft())
        area.setRight(area.right() - frozenWidth());
    else
        area.setLeft(frozenWidth());
    return area;
}

QModelIndex BlotterTable::indexAt(const QPoint& point) const {
    const int line = rowAt(point.y());
    if (line < 0) return {};
    if (!scrolledArea().contains(point.x(), viewport()->rect().top())) {
        for (const int column : shownColumns())
            if (isFrozen(column) && point.x() >= columnLeft(column) &&
                point.x() < columnLeft(column) + columnWidth(column))
                return m_model->index(line, column);
    }
    const int column = columnAt(point.x());
    return column < 0 ? QModelIndex() : m_model->index(line, column);
}

QRect BlotterTable::visualRect(const QModelIndex& index) const {
    if (!index.isValid() || !isFrozen(index.column())) return QTableView::visualRect(index);
    return {columnLeft(index.column()), rowViewportPosition(index.row()), columnWidth(index.column()),
            rowHeight(index.row())};
}

void BlotterTable::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid()) return;
    QScrollBar* bar = horizontalScrollBar();
    const int before = bar->value();
    QTableView::scrollTo(index, hint);
    if (isFrozen(index.column())) {
        bar->setValue(before);
        return;
    }
    const QRect cell = visualRect(index);
    const QRect area = scrolledArea();
    const int covered = isRightToLeft() ? cell.right() - area.right() : area.left() - cell.left();
    if (covered > 0) bar->setValue(bar->value() - covered);
}

/// Frozen columns stand still, so nothing can be moved as a picture sideways.
void BlotterTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    }
}

/// Of a line that changed only what is in sight is painted.
void BlotterTable::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>&) {
    const int top = rowViewportPosition(from.row());
    const int bottom = rowViewportPosition(to.row()) + rowHeight(to.row());
    if (bottom < 0 || top > viewport()->height()) return;
    viewport()->update(0, top, viewport()->width(), bottom - top);
}

void BlotterTable::updateLine(int line) {
    if (line >= 0 && line < m_model->rowCount())
        dataChanged(m_model->index(line, 0), m_model->index(line, 0), {});
}

/// A page that nobody sees keeps no pictures of its cells.
void BlotterTable::hideEvent(QHideEvent* event) {
    QTableView::hideEvent(event);
    m_delegate->forget();
}

void BlotterTable::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    const QRect dirty = event->rect();
    painter.fillRect(dirty, m_theme.palette().surface);
    if (m_model->rowCount() == 0 || m_model->columnCount() == 0) {
        painter.setFont(ui::font(FontRole::Secondary));
        painter.setPen(m_theme.palette().faint);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                         m_emptyText ? m_emptyText() : QString());
        return;
    }
    const double ratio = viewport()->devicePixelRatioF();
    m_delegate->pictures().setRoom(
        static_cast<qsizetype>(ratio * ratio * viewport()->width() * viewport()->height()));
    const std::vector<Placed> columns = placedColumns();
    painter.setClipRect(scrolledArea().intersected(dirty));
    paintLines(painter, dirty, columns, false);
    painter.setClipRect(dirty);
    if (frozenWidth() > 0) paintLines(painter, dirty, columns, true);
    paintEdges(painter, dirty);
}

QString BlotterTable::ruleWord(const QModelIndex& index) const {
    return m_delegate->ruleWord(index);
}

std::vector<BlotterTable::Placed> BlotterTable::placedColumns() const {
    const int still = frozenWidth();
    std::vector<Placed> placed;
    for (const int column : shownColumns()) {
        const bool frozen = horizontalHeader()->sectionPosition(column) < still;
        const int left = frozen ? columnLeft(column) : horizontalHeader()->sectionViewportPosition(column);
        placed.push_back({column, left, columnWidth(column), frozen});
    }
    return placed;
}

void BlotterTable::paintLines(QPainter& painter, const QRect& dirty, const std::vector<Placed>& columns,
                              bool frozenOnes) {
    QStyleOptionViewItem option;
    option.widget = this;
    const int first = std::max(0, rowAt(dirty.top()));
    const QModelIndex current = currentIndex();
    for (int line = first; line < m_model->rowCount(); ++line) {
        const QRect row(0, rowViewportPosition(line), viewport()->width(), rowHeight(line));
        if (row.top() > dirty.bottom()) break;
        if (m_model->groupAt(line) != nullptr) {
            paintHead(painter, line, row, columns, frozenOnes);
            continue;
        }
        option.state = QStyle::State_Enabled;
        if (m_selection->contains(m_model->snapshotRow(line))) option.state |= QStyle::State_Selected;
        for (const Placed& at : columns) {
            if (at.frozen != frozenOnes) continue;
            option.rect = QRect(at.left, row.top(), at.width, row.height());
            if (!option.rect.intersects(dirty)) continue;
            m_delegate->paint(&painter, option, m_model->index(line, at.column));
            if (hasFocus() && current.row() == line && current.column() == at.column)
                m_delegate->paintCursor(painter, option.rect);
        }
    }
}

/// The label runs from the leading edge to the first subtotal in sight; with frozen columns it stays there.
void BlotterTable::paintHead(QPainter& painter, int line, const QRect& row,
                             const std::vector<Placed>& columns, bool frozenOnes) {
    const RowGroup& group = *m_model->groupAt(line);
    const bool mirrored = isRightToLeft();
    const bool still = !columns.empty() && columns.front().frozen;
    // In the second round only what the scrolled cells have run under is covered.
    QRect ground = row;
    if (frozenOnes && mirrored) ground.setLeft(viewport()->width() - frozenWidth());
    if (frozenOnes && !mirrored) ground.setRight(frozenWidth() - 1);
    m_delegate->paintHeadGround(painter, ground, line == m_hovered, group.level);
    const QRect area = scrolledArea();
    int labelEnd = mirrored ? 0 : viewport()->width();
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const Placed& at = columns[i];
        if (m_model->groupTotalText(group, at.column).isEmpty()) continue;
        const QRect cell(at.left, row.top(), at.width, row.height());
        if (at.frozen == frozenOnes) m_delegate->paintHeadTotal(painter, cell, *m_model, group, at.column);
        const bool covered =
            !at.frozen && (mirrored ? cell.left() > area.right() : cell.right() < area.left());
        if (covered) continue;
        const int edge = at.frozen  ? (mirrored ? cell.right() : cell.left())
                         : mirrored ? std::min(cell.right(), area.right())
                                    : std::max(cell.left(), area.left());
        labelEnd = mirrored ? std::max(labelEnd, edge) : std::min(labelEnd, edge);
    }
    if (still != frozenOnes) return;
    const int start = still ? 0 : -horizontalHeader()->offset();
    const QRect label =
        mirrored ? QRect(QPoint(labelEnd, row.top()), QPoint(viewport()->width() - 1 - start, row.bottom()))
                 : QRect(QPoint(start, row.top()), QPoint(labelEnd - 1, row.bottom()));
    m_delegate->paintHeadLabel(painter, label, *m_model, group, mirrored);
    if (hasFocus() && currentIndex().row() == line) m_delegate->paintCursor(painter, row);
}

void BlotterTable::paintEdges(QPainter& painter, const QRect& dirty) {
    const Palette& p = m_theme.palette();
    const int width = frozenWidth();
    const bool mirrored = isRightToLeft();
    if (width > 0) {
        const bool scrolled = horizontalScrollBar()->value() != horizontalScrollBar()->minimum();
        const int x = mirrored ? viewport()->width() - width : width - 1;
        painter.fillRect(QRect(x, dirty.top(), 1, dirty.height()), scrolled ? p.control : p.line);
    }
    // Selected rows are marked by more than a shade.
    for (int line = std::max(0, rowAt(dirty.top())); line < m_model->rowCount(); ++line) {
        const int top = rowViewportPosition(line);
        if (top > dirty.bottom()) break;
        if (!m_selection->contains(m_model->snapshotRow(line))) continue;
        painter.fillRect(QRect(mirrored ? viewport()->width() - 2 : 0, top, 2, rowHeight(line) - 1),
                         p.accent);
    }
}

}  // namespace qd::ui::models
