// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of BlotterView: widths, order, which are shown and which stay.
#include <QStyleOptionViewItem>
#include <algorithm>
#include <cmath>

#include "ui/models/blotter_header.h"
#include "ui/models/blotter_view.h"
#include "ui/models/cell_delegate.h"
#include "ui/models/column_fit.h"
#include "ui/models/filter_row.h"
#include "ui/models/totals_footer.h"

namespace qd::ui::models {

namespace {

constexpr int kSampledRows = 100;

/// The column that takes the room left: the one that asks for it, or else the widest of words.
int stretching(const SnapshotTableModel* model, const std::vector<int>& columns) {
    int best = -1;
    for (const int at : columns) {
        const Column& c = model->column(at);
        if (c.stretch) return at;
        if (c.kind == ColumnKind::Text && (best < 0 || c.width > model->column(best).width)) best = at;
    }
    return best >= 0 || columns.empty() ? best : columns.back();
}

}  // namespace

/// The width that shows the title, the first rows and the total whole.
int BlotterView::neededWidth(int column) const {
    const Column& c = m_model->column(column);
    if (c.kind == ColumnKind::Sparkline || c.kind == ColumnKind::Code) return c.width;
    int width = std::max(m_header->titleWidth(c.title), m_delegate->totalWidth(m_model->totalText(column)));
    const QStyleOptionViewItem option;
    int sampled = 0;
    for (int line = 0; line < m_model->rowCount() && sampled < kSampledRows; ++line) {
        if (m_model->snapshotRow(line) < 0) continue;
        width = std::max(width, m_delegate->sizeHint(option, m_model->index(line, column)).width());
        ++sampled;
    }
    return width;
}

/// A table with other columns is shown as it is designed; one with the same columns as it stood.
void BlotterView::applyColumns() {
    QStringList ids;
    for (int i = 0; i < m_model->columnCount(); ++i)
        ids.append(m_model->column(i).id);
    m_rules.set(m_rules.rules(), m_model->snapshot().get());
    if (ids == m_columnIds) {
        if (!m_measured && m_model->rowCount() > 0) measureColumns();
        for (int i = 0; i < m_needs.size(); ++i)  // totals grow with the table
            m_needs[i] = std::max(m_needs.at(i), m_delegate->totalWidth(m_model->totalText(i)));
        return;
    }
    m_columnIds = ids;
    resetColumns();
    m_filterRow->setColumns();
    if (m_waiting && !ids.isEmpty()) {
        const QJsonObject state = *m_waiting;
        m_waiting.reset();
        setState(state);
    }
}

void BlotterView::resetColumns() {
    m_stretching = true;
    m_widths.clear();
    m_chosen.clear();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_widths.insert(i, m_model->column(i).width);
        m_table->setColumnHidden(i, !m_model->column(i).shown);
        const int visual = m_header->visualIndex(i);
        if (visual != i) m_header->moveSection(visual, i);
    }
    m_stretching = false;
    m_header->setSorting(m_model->sorting());
    measureColumns();
    Q_EMIT columnsChanged();
}

void BlotterView::measureColumns() {
    m_needs.clear();
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_needs.append(neededWidth(i));
    m_measured = m_model->rowCount() > 0;
    stretchColumns();
}

void BlotterView::stretchColumns() {
    if (m_stretching) return;
    const std::vector<int> columns = m_table->shownColumns();
    const int flexible = stretching(m_model, columns);
    if (flexible < 0 || m_needs.size() != m_model->columnCount()) return;
    std::vector<ColumnRoom> rooms;
    for (const int at : columns) {
        const Column& c = m_model->column(at);
        const bool words = c.kind == ColumnKind::Text || (c.kind == ColumnKind::Strong && c.stretch);
        rooms.push_back(
            {m_widths.value(at, c.width), m_needs.at(at), words, at == flexible, m_chosen.contains(at)});
    }
    const std::vector<int> widths = fitColumns(rooms, m_table->viewport()->width());
    m_stretching = true;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (widths[i] != m_header->sectionSize(columns[i])) m_header->resizeSection(columns[i], widths[i]);
    m_stretching = false;
    followColumns();
}

/// What stands in step with the columns.
void BlotterView::followColumns() {
    if (m_stretching) return;
    if (filterRowVisible()) m_filterRow->follow();
    m_footer->update();
    if (m_table->frozen() > 0) m_table->viewport()->update();
}

void BlotterView::setFrozenColumns(int count) {
    m_table->setFrozen(count);
    followColumns();
    Q_EMIT columnsChanged();
}

void BlotterView::setColumnShown(const QString& id, bool shown) {
    const int at = m_model->columnOf(id);
    if (at < 0 || columnShown(id) == shown) return;
    if (!shown && m_table->shownColumns().size() < 2) return;  // nothing would be left to bring it back by
    m_stretching = true;
    m_table->setColumnHidden(at, !shown);
    m_stretching = false;
    stretchColumns();
    Q_EMIT columnsChanged();
}

bool BlotterView::columnShown(const QString& id) const {
    const int at = m_model->columnOf(id);
    return at >= 0 && !m_table->isColumnHidden(at);
}

void BlotterView::moveColumn(const QString& id, int place) {
    const int at = m_model->columnOf(id);
    if (at < 0 || place < 0 || place >= m_model->columnCount()) return;
    m_header->moveSection(m_header->visualIndex(at), place);
}

QStringList BlotterView::columnOrder() const {
    QStringList ids;
    for (int visual = 0; visual < m_model->columnCount(); ++visual)
        ids.append(m_model->column(m_header->logicalIndex(visual)).id);
    return ids;
}

}  // namespace qd::ui::models
