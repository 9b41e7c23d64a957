// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table.h"

#include <QLocale>
#include <utility>

#include "ui/charts/chart_export.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {

ChartTableModel::ChartTableModel(ChartTable table, QObject* parent)
    : QAbstractTableModel(parent), m_table(std::move(table)) {}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_table.rows;
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return m_table.text(index.row(), index.column());
    if (role == kRawValueRole) return m_table.raw(index.row(), index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool words = m_table.raw(index.row(), index.column()).typeId() == QMetaType::QString;
        const Qt::AlignmentFlag side = words ? Qt::AlignLeading : Qt::AlignTrailing;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Horizontal) return m_table.columns.value(section);
    return format::integer(section + 1);
}

}  // namespace qd::ui::charts
