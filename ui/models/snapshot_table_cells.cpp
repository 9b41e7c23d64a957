// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells, heads and totals of a SnapshotTableModel say.
#include <cmath>
#include <limits>

#include "ui/kit/format.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/models/table_text.h"

namespace qd::ui::models {

QString SnapshotTableModel::groupText(const RowGroup& group) const {
    return group.label.isEmpty() ? tr("None") : group.label;
}

QString SnapshotTableModel::groupTotalText(const RowGroup& group, int columnAt) const {
    return totalText(columnAt, group.totals[static_cast<std::size_t>(columnAt)]);
}

QString SnapshotTableModel::cellText(int line, int columnAt) const {
    const int at = snapshotRow(line);
    if (at >= 0) return models::cellText(column(columnAt), at);
    const RowGroup* group = groupAt(line);
    if (group == nullptr) return {};
    return group->column == columnAt ? groupText(*group) : groupTotalText(*group, columnAt);
}

QString SnapshotTableModel::cellRaw(int line, int columnAt) const {
    const int at = snapshotRow(line);
    const Column& c = column(columnAt);
    double value = std::numeric_limits<double>::quiet_NaN();
    if (at < 0) {
        const RowGroup* group = groupAt(line);
        if (group == nullptr) return {};
        if (group->column == columnAt) return group->label;
        value = group->totals[static_cast<std::size_t>(columnAt)];
    } else {
        return models::cellRaw(c, at);
    }
    return std::isfinite(value) ? QString::number(value, 'g', 15) : QString();
}

QVariant SnapshotTableModel::groupData(const RowGroup& group, int columnAt, int role) const {
    switch (role) {
        case Qt::DisplayRole:
            return group.column == columnAt ? groupText(group) : groupTotalText(group, columnAt);
        case Qt::AccessibleTextRole: {
            if (group.column != columnAt) return groupTotalText(group, columnAt);
            const QString rows = tr("%n row(s)", nullptr, group.end - group.begin);
            return isFolded(group.path) ? tr("Group %1, %2, folded").arg(groupText(group), rows)
                                        : tr("Group %1, %2").arg(groupText(group), rows);
        }
        case NumberRole:
            return group.totals[static_cast<std::size_t>(columnAt)];
        case SnapshotRowRole:
            return -1;
        default:
            return {};
    }
}

QVariant SnapshotTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Column& c = column(index.column());
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(c.kind));
    if (role == KindRole) return static_cast<int>(c.kind);
    if (const RowGroup* group = groupAt(index.row())) return groupData(*group, index.column(), role);
    const int at = snapshotRow(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return models::cellText(c, at);
        case Qt::ToolTipRole:
            return c.cellToolTip ? c.cellToolTip(at) : QVariant();
        case NumberRole:
            return c.number ? QVariant(c.number(at)) : QVariant();
        case SnapshotRowRole:
            return at;
        default:
            return {};
    }
}

QVariant SnapshotTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0) return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? QVariant(section + 1) : QVariant();
    if (section >= columnCount()) return {};
    const Column& c = column(section);
    if (role == Qt::DisplayRole) return c.title;
    if (role == Qt::ToolTipRole && !c.toolTip.isEmpty()) return c.toolTip;
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(c.kind));
    return {};
}

double SnapshotTableModel::total(int columnAt) const {
    const auto at = static_cast<std::size_t>(columnAt);
    return m_arrangement && at < m_arrangement->totals.size() ? m_arrangement->totals[at]
                                                              : std::numeric_limits<double>::quiet_NaN();
}

QString SnapshotTableModel::totalText(int columnAt) const {
    return totalText(columnAt, total(columnAt));
}

QString SnapshotTableModel::totalText(int columnAt, double value) const {
    const Column& c = column(columnAt);
    if (!std::isfinite(value)) return {};
    if (c.total == Total::Count) return format::integer(static_cast<qint64>(value));
    return numberText(c, value);
}

}  // namespace qd::ui::models
