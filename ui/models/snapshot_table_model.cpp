// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/snapshot_table_model.h"

#include <utility>

#include "core/base/contracts.h"

namespace qd::ui::models {

SnapshotTableModel::SnapshotTableModel(QObject* parent) : QAbstractTableModel(parent) {
    connect(&m_arranger, &Arranger::ready, this, &SnapshotTableModel::show);
}

void SnapshotTableModel::setSnapshot(TableSnapshotPtr snapshot) {
    m_next = std::move(snapshot);
    if (m_next) {
        m_arranger.setTable(m_next, m_query);
        return;
    }
    m_arranger.setTable(nullptr, m_query);
    Q_EMIT aboutToShow();
    beginResetModel();
    m_snapshot = nullptr;
    m_arrangement = nullptr;
    setLines({});
    endResetModel();
    Q_EMIT shown();
    Q_EMIT totalsChanged();
}

Status SnapshotTableModel::applyPatch(const TablePatch& patch) {
    const TableSnapshotPtr before = m_next ? m_next : m_snapshot;
    if (!before) return Error{ErrorCode::BadInput, "there is no table that the patch could change"};
    QD_TRY(TableSnapshotPtr after, patched(before, patch));
    m_arranger.patch(after, patch.rows);
    if (m_next) {
        m_next = std::move(after);
        return Ok{};
    }
    m_snapshot = std::move(after);
    Q_EMIT patchApplied(patch.rows, before);
    const int last = columnCount() - 1;
    for (const int row : patch.rows) {
        const int line = shownRow(row);
        if (line >= 0 && last >= 0) Q_EMIT dataChanged(index(line, 0), index(line, last));
    }
    return Ok{};
}

void SnapshotTableModel::ask() {
    m_arranger.setQuery(m_query);
    Q_EMIT queryChanged();
}

void SnapshotTableModel::setFilter(const QString& text) {
    const QString wanted = text.simplified();
    if (wanted == m_query.words) return;
    m_query.words = wanted;
    ask();
}

void SnapshotTableModel::setFilters(const QMap<QString, ColumnFilter>& filters) {
    if (m_query.filters.isEmpty() && filters.isEmpty()) return;
    m_query.filters = filters;
    ask();
}

void SnapshotTableModel::setSort(const std::vector<SortKey>& sort) {
    if (sort == m_query.sort) return;
    m_query.sort = sort;
    ask();
}

void SnapshotTableModel::setGroups(const QStringList& columns) {
    if (columns == m_query.groups) return;
    m_query.groups = columns;
    m_folded.clear();
    ask();
}

void SnapshotTableModel::sort(int columnAt, Qt::SortOrder order) {
    if (columnAt < 0 || columnAt >= columnCount())
        setSort({});
    else
        setSort({{column(columnAt).id, order}});
}

int SnapshotTableModel::sortColumn() const {
    return m_query.sort.empty() ? -1 : columnOf(m_query.sort.front().column);
}

Qt::SortOrder SnapshotTableModel::sortOrder() const {
    return m_query.sort.empty() ? Qt::AscendingOrder : m_query.sort.front().order;
}

void SnapshotTableModel::setFolded(const QString& path, bool folded) {
    if (isFolded(path) == folded || !m_arrangement) return;
    if (folded)
        m_folded.insert(path);
    else
        m_folded.remove(path);
    replaceLines(linesOf(*m_arrangement, m_folded), m_arrangement, m_snapshot);
}

void SnapshotTableModel::foldAll(bool folded) {
    if (!m_arrangement) return;
    m_folded.clear();
    if (folded)
        for (const RowGroup& group : m_arrangement->groups)
            m_folded.insert(group.path);
    replaceLines(linesOf(*m_arrangement, m_folded), m_arrangement, m_snapshot);
}

void SnapshotTableModel::show(const ArrangementPtr& arrangement) {
    std::vector<int> lines = linesOf(*arrangement, m_folded);
    if (m_next || lines.size() != m_lines.size() || !m_arrangement ||
        arrangement->groups.size() != m_arrangement->groups.size())
        replaceLines(std::move(lines), arrangement, m_next ? std::exchange(m_next, nullptr) : m_snapshot);
    else
        moveLines(std::move(lines), arrangement);
    Q_EMIT totalsChanged();
}

void SnapshotTableModel::setLines(std::vector<int> lines) {
    m_lines = std::move(lines);
    m_lineOf.assign(static_cast<std::size_t>(m_snapshot ? m_snapshot->rows : 0), -1);
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i] >= 0) m_lineOf[static_cast<std::size_t>(m_lines[i])] = static_cast<int>(i);
}

void SnapshotTableModel::replaceLines(std::vector<int> lines, const ArrangementPtr& arrangement,
                                      TableSnapshotPtr snapshot) {
    Q_EMIT aboutToShow();
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_arrangement = arrangement;
    setLines(std::move(lines));
    endResetModel();
    Q_EMIT shown();
}

/// The same number of lines in another order: indexes that someone holds move with their rows and groups.
void SnapshotTableModel::moveLines(std::vector<int> lines, const ArrangementPtr& arrangement) {
    const ArrangementPtr before = std::exchange(m_arrangement, arrangement);
    if (lines == m_lines) return;
    m_arrangement = before;
    Q_EMIT aboutToShow();
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<int> old = m_lines;
    m_arrangement = arrangement;
    setLines(std::move(lines));
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& held : from) {
        const int was = old[static_cast<std::size_t>(held.row())];
        const int line =
            was >= 0 ? shownRow(was) : lineOfGroup(before->groups[static_cast<std::size_t>(-1 - was)].path);
        to.append(line >= 0 ? index(line, held.column()) : QModelIndex());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT shown();
}

int SnapshotTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SnapshotTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->columns.size());
}

const Column& SnapshotTableModel::column(int column) const {
    QD_REQUIRE(m_snapshot && column >= 0 && column < columnCount());
    return m_snapshot->columns[static_cast<std::size_t>(column)];
}

int SnapshotTableModel::columnOf(const QString& id) const {
    for (int i = 0; i < columnCount(); ++i)
        if (column(i).id == id) return i;
    return -1;
}

int SnapshotTableModel::snapshotRow(int line) const {
    if (line < 0 || line >= rowCount()) return -1;
    return std::max(-1, m_lines[static_cast<std::size_t>(line)]);
}

int SnapshotTableModel::shownRow(int snapshotRow) const {
    if (snapshotRow < 0 || snapshotRow >= static_cast<int>(m_lineOf.size())) return -1;
    return m_lineOf[static_cast<std::size_t>(snapshotRow)];
}

QString SnapshotTableModel::keyOf(int line) const {
    const int at = snapshotRow(line);
    return at >= 0 && m_snapshot->key ? m_snapshot->key(at) : QString();
}

int SnapshotTableModel::rowOfKey(const QString& key) const {
    if (!m_snapshot || !m_snapshot->key || key.isEmpty()) return -1;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i] >= 0 && m_snapshot->key(m_lines[i]) == key) return static_cast<int>(i);
    return -1;
}

const RowGroup* SnapshotTableModel::groupAt(int line) const {
    if (line < 0 || line >= rowCount()) return nullptr;
    const int at = m_lines[static_cast<std::size_t>(line)];
    return at >= 0 ? nullptr : &m_arrangement->groups[static_cast<std::size_t>(-1 - at)];
}

int SnapshotTableModel::lineOfGroup(const QString& path) const {
    if (!m_arrangement || m_arrangement->groups.empty()) return -1;
    for (int line = 0; line < rowCount(); ++line)
        if (const RowGroup* group = groupAt(line); group != nullptr && group->path == path) return line;
    return -1;
}

int SnapshotTableModel::parentLine(int line) const {
    const RowGroup* own = groupAt(line);
    for (int above = line - 1; above >= 0; --above) {
        const RowGroup* group = groupAt(above);
        if (group != nullptr && (own == nullptr || group->level < own->level)) return above;
    }
    return -1;
}

int SnapshotTableModel::matchingRows() const {
    return m_arrangement ? static_cast<int>(m_arrangement->rows.size()) : 0;
}

}  // namespace qd::ui::models
