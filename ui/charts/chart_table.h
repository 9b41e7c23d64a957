// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>
#include <functional>

namespace qd::ui::charts {

/// The numbers of a chart as rows and columns, asked for one by one: a map of 250 000 cells costs nothing
/// until someone looks. The functions keep what they need alive.
struct ChartTable {
    QStringList columns;
    int rows = 0;
    /// A double (NaN: missing), a QDate or a QString.
    std::function<QVariant(int row, int column)> raw;
    /// As the chart writes it.
    std::function<QString(int row, int column)> text;
};

/// The table twin of a chart: DisplayRole as the chart writes it, kRawValueRole as the number.
class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ChartTableModel(ChartTable table, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

}  // namespace qd::ui::charts
