// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_selection.h"

#include <QSet>

namespace qd::ui::models {

void RowSelection::set(int row, bool selected) {
    if (row < 0) return;
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_marks.size()) m_marks.resize(at + 1, 0);
    if ((m_marks[at] != 0) == selected) return;
    m_marks[at] = selected ? 1 : 0;
    m_count += selected ? 1 : -1;
}

std::vector<int> RowSelection::rows() const {
    std::vector<int> all;
    all.reserve(static_cast<std::size_t>(m_count));
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (m_marks[i]) all.push_back(static_cast<int>(i));
    return all;
}

void RowSelection::select(const std::vector<int>& rows) {
    m_marks.clear();
    m_count = 0;
    for (const int row : rows)
        set(row, true);
    Q_EMIT changed();
}

void RowSelection::toggle(int row) {
    set(row, !contains(row));
    Q_EMIT changed();
}

void RowSelection::carry(const TableSnapshotPtr& before, const TableSnapshotPtr& after) {
    if (m_count == 0) return;
    if (!before || !after || !before->key || !after->key) {
        clear();
        return;
    }
    std::vector<int> kept;
    QSet<QString> moved;
    for (const int row : rows()) {
        const QString key = before->key(row);
        if (row < after->rows && after->key(row) == key)
            kept.push_back(row);
        else
            moved.insert(key);
    }
    for (int row = 0; row < after->rows && !moved.isEmpty(); ++row)
        if (moved.remove(after->key(row))) kept.push_back(row);
    select(kept);
}

}  // namespace qd::ui::models
