// SPDX-License-Identifier: GPL-3.0-or-later
// What a BlotterView keeps while the lines of its model change: the current row, the selected ones, where one
// has scrolled to, and what to light up.
#include "ui/models/blotter_keep.h"

#include <QScrollBar>
#include <utility>

#include "ui/models/blotter_header.h"
#include "ui/models/change_marks.h"
#include "ui/models/filter_row.h"
#include "ui/models/row_selection.h"

namespace qd::ui::models {

void BlotterView::keep() {
    auto kept = std::make_unique<Kept>();
    kept->table = m_model->snapshot();
    const QModelIndex current = m_table->currentIndex();
    kept->column = current.column();
    kept->row = m_model->snapshotRow(current.row());
    kept->key = m_model->keyOf(current.row());
    if (const RowGroup* group = m_model->groupAt(current.row())) {
        kept->onGroup = true;
        kept->group = group->path;
    }
    kept->scroll = m_table->verticalScrollBar()->value();
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    const int first = m_table->rowAt(0);
    for (int line = first; first >= 0 && line <= (last < 0 ? m_model->rowCount() - 1 : last); ++line)
        if (const int row = m_model->snapshotRow(line); row >= 0 && kept->table->key)
            kept->inSight.insert(m_model->keyOf(line), row);
    m_kept = std::move(kept);
    m_restoring = true;
}

void BlotterView::bringBack() {
    const std::unique_ptr<Kept> kept = std::exchange(m_kept, nullptr);
    if (!kept) return;
    const bool otherTable = kept->table != m_model->snapshot();
    if (otherTable) {
        m_marks->clear();
        m_selection->carry(kept->table, m_model->snapshot());
        applyColumns();
    }
    int line = -1;
    if (kept->onGroup)
        line = m_model->lineOfGroup(kept->group);
    else if (kept->row >= 0)
        line = otherTable ? m_model->rowOfKey(kept->key) : m_model->shownRow(kept->row);
    if (line >= 0 && m_model->columnCount() > 0) {
        const int column = std::clamp(kept->column, 0, m_model->columnCount() - 1);
        const QModelIndex at = m_model->index(line, column);
        m_table->selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    } else if (m_table->currentIndex().isValid()) {
        m_table->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    }
    m_table->verticalScrollBar()->setValue(kept->scroll);
    if (m_follow && line >= 0) m_table->scrollTo(m_table->currentIndex());
    m_restoring = false;
    if (otherTable) {
        m_current = -2;  // the row may read otherwise: told again
        lightUp(*kept);
    }
    tellCurrent();
    stretchColumns();
    fitHeight();
}

/// What was in sight and is so still, and reads otherwise.
void BlotterView::lightUp(const Kept& before) {
    const TableSnapshotPtr now = m_model->snapshot();
    if (!before.table || !now || !now->key || before.inSight.isEmpty()) return;
    const int first = std::max(0, m_table->rowAt(0));
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int line = first; line <= (last < 0 ? m_model->rowCount() - 1 : last); ++line) {
        const auto was = before.inSight.constFind(m_model->keyOf(line));
        if (was != before.inSight.constEnd())
            m_marks->compare(*before.table, *was, *now, m_model->snapshotRow(line));
    }
}

void BlotterView::tellCurrent() {
    if (m_restoring) return;
    const int row = selectedRow();
    if (row == m_current) return;
    m_current = row;
    Q_EMIT currentRowChanged(row);
}

void BlotterView::wireModel() {
    connect(m_model, &SnapshotTableModel::aboutToShow, this, &BlotterView::keep);
    connect(m_model, &SnapshotTableModel::shown, this, &BlotterView::bringBack);
    connect(m_model, &SnapshotTableModel::queryChanged, this,
            [this] { m_header->setSorting(m_model->sorting()); });
    connect(m_model, &SnapshotTableModel::patchApplied, this,
            [this](const std::vector<int>& rows, const TableSnapshotPtr& before) {
                const int bottom = m_table->viewport()->height();
                for (const int row : rows) {
                    const int line = m_model->shownRow(row);
                    if (line < 0) continue;
                    const int top = m_table->rowViewportPosition(line);
                    if (top >= bottom || top + rowHeight() <= 0) continue;
                    m_marks->compare(*before, row, *m_model->snapshot(), row);
                }
            });
    connect(m_marks, &ChangeMarks::changed, this, [this](const std::vector<int>& rows) {
        for (const int row : rows)
            m_table->updateLine(m_model->shownRow(row));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { tellCurrent(); });
}

}  // namespace qd::ui::models
