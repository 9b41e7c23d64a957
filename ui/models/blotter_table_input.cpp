// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and mouse of BlotterTable.
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "ui/models/blotter_table.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/row_selection.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

void BlotterTable::selectLine(int line, int column) {
    if (line < 0 || line >= m_model->rowCount()) return;
    const std::vector<int> columns = shownColumns();
    int at = column >= 0 ? column : currentIndex().column();
    if (at < 0 || isColumnHidden(at)) at = columns.empty() ? 0 : columns.front();
    m_anchor = line;
    m_selection->select({m_model->snapshotRow(line)});
    const QModelIndex index = m_model->index(line, at);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void BlotterTable::selectAllRows() {
    if (!m_model->arrangement()) return;
    m_selection->select(m_model->arrangement()->rows);
}

/// From the anchor to a line, both included; of folded groups what is inside.
void BlotterTable::selectTo(int line) {
    if (m_anchor < 0) m_anchor = std::max(0, currentIndex().row());
    std::vector<int> rows;
    const auto [from, to] = std::minmax(m_anchor, line);
    for (int at = from; at <= to; ++at) {
        const RowGroup* group = m_model->groupAt(at);
        if (group == nullptr) {
            rows.push_back(m_model->snapshotRow(at));
        } else if (m_model->isFolded(group->path)) {
            const auto& all = m_model->arrangement()->rows;
            rows.insert(rows.end(), all.begin() + group->begin, all.begin() + group->end);
        }
    }
    m_selection->select(rows);
}

void BlotterTable::selectByKey(int before, Qt::KeyboardModifiers modifiers) {
    const int line = currentIndex().row();
    if (line < 0) return;
    if (modifiers & Qt::ShiftModifier) {
        if (m_anchor < 0) m_anchor = before;
        selectTo(line);
        return;
    }
    if (line == before || modifiers & Qt::ControlModifier) return;
    m_anchor = line;
    m_selection->select({m_model->snapshotRow(line)});
}

/// Towards the leading edge a head folds, and a row goes to its head from its first column.
bool BlotterTable::foldByKey(int key) {
    const int line = currentIndex().row();
    const bool outwards = (key == Qt::Key_Left) != isRightToLeft();
    if (const RowGroup* group = m_model->groupAt(line)) {
        const QString path = group->path;
        if (m_model->isFolded(path) != outwards) {
            m_model->setFolded(path, outwards);
            return true;
        }
        if (outwards && m_model->parentLine(line) >= 0) selectLine(m_model->parentLine(line));
        return true;
    }
    const std::vector<int> columns = shownColumns();
    if (!outwards || columns.empty() || currentIndex().column() != columns.front()) return false;
    const int head = m_model->parentLine(line);
    if (head < 0) return false;
    selectLine(head);
    return true;
}

bool BlotterTable::stepSideways(int key) {
    const std::vector<int> columns = shownColumns();
    const auto at = std::find(columns.begin(), columns.end(), currentIndex().column());
    if (at == columns.end()) return false;
    const bool back = (key == Qt::Key_Left) != isRightToLeft();
    if (back ? at == columns.begin() : at + 1 == columns.end()) return true;
    const QModelIndex next = m_model->index(currentIndex().row(), back ? *(at - 1) : *(at + 1));
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    scrollTo(next);
    viewport()->update();
    return true;
}

void BlotterTable::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const int before = currentIndex().row();
    if (event->matches(QKeySequence::SelectAll)) {
        selectAllRows();
        return;
    }
    if ((key == Qt::Key_Left || key == Qt::Key_Right) && before >= 0 &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        if (foldByKey(key) || stepSideways(key)) return;
    }
    if (key == Qt::Key_Space && m_typed.isEmpty() && before >= 0) {
        const RowGroup* group = m_model->groupAt(before);
        if (group != nullptr)
            m_model->setFolded(group->path, !m_model->isFolded(QString(group->path)));
        else
            m_selection->toggle(m_model->snapshotRow(before));
        m_anchor = currentIndex().row();
        return;
    }
    if (key == Qt::Key_F2) return;  // nothing is edited here
    QTableView::keyPressEvent(event);
    selectByKey(before, event->modifiers());
    viewport()->update();
}

int BlotterTable::searchColumn() const {
    const auto ofWords = [this](int column) {
        const ColumnKind kind = m_model->column(column).kind;
        return kind == ColumnKind::Text || kind == ColumnKind::Strong || kind == ColumnKind::Code;
    };
    const int current = currentIndex().column();
    if (current >= 0 && ofWords(current)) return current;
    for (const int column : shownColumns())
        if (ofWords(column)) return column;
    return -1;
}

/// Goes to the next row whose word begins with what was typed.
void BlotterTable::keyboardSearch(const QString& search) {
    const int column = searchColumn();
    if (column < 0 || search.isEmpty()) return;
    const bool again = m_typed.isEmpty();
    m_typed += search.toCaseFolded();
    m_typing.start();
    const int count = m_model->rowCount();
    const int from = std::max(0, currentIndex().row()) + (again ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        const int line = (from + i) % count;
        if (m_model->snapshotRow(line) < 0) continue;
        if (!m_model->cellText(line, column).startsWith(m_typed, Qt::CaseInsensitive)) continue;
        selectLine(line, column);
        return;
    }
}

void BlotterTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    const int before = currentIndex().row();
    QTableView::mousePressEvent(event);
    if (!at.isValid()) return;
    const int row = m_model->snapshotRow(at.row());
    if (const RowGroup* group = m_model->groupAt(at.row())) {
        if (event->button() == Qt::LeftButton)
            m_model->setFolded(group->path, !m_model->isFolded(QString(group->path)));
        return;
    }
    if (event->button() == Qt::RightButton && m_selection->contains(row)) return;
    if (event->modifiers() & Qt::ShiftModifier) {
        if (m_anchor < 0) m_anchor = std::max(0, before);
        selectTo(at.row());
    } else if (event->modifiers() & Qt::ControlModifier) {
        m_selection->toggle(row);
        m_anchor = at.row();
    } else {
        m_anchor = at.row();
        m_selection->select({row});
    }
    m_dragging = event->button() == Qt::LeftButton;
}

void BlotterTable::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    setHovered(at.row());
    if (!(event->buttons() & Qt::LeftButton)) m_dragging = false;
    if (m_dragging && at.isValid() && at.row() != currentIndex().row()) {
        selectTo(at.row());
        selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    }
    if (!m_dragging) QTableView::mouseMoveEvent(event);
}

void BlotterTable::mouseReleaseEvent(QMouseEvent* event) {
    m_dragging = false;
    QTableView::mouseReleaseEvent(event);
}

void BlotterTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    if (m_model->groupAt(at.row()) != nullptr) {
        mousePressEvent(event);
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

void BlotterTable::setHovered(int line) {
    if (line == m_hovered) return;
    m_hovered = line;
    m_delegate->setHoveredRow(line);
    viewport()->update();
    Q_EMIT hovered(line);
}

void BlotterTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void BlotterTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

}  // namespace qd::ui::models
