// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// A snapshot with an order and a filter: sorts by any column with missing values last either way, filters by
/// words, and adds up what is left. Sorting is stable; 100 000 rows take some tens of milliseconds.
class SnapshotTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1,  ///< ColumnKind as int
        NumberRole,                   ///< double
        SnapshotRowRole               ///< row in the snapshot
    };

    explicit SnapshotTableModel(QObject* parent = nullptr);

    void setSnapshot(TableSnapshotPtr snapshot);
    [[nodiscard]] const TableSnapshotPtr& snapshot() const { return m_snapshot; }
    /// Shows the rows in whose words, chips or dates every term of `text` occurs, whatever the case; empty:
    /// all.
    void setFilter(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_filter; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column −1: the snapshot's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    [[nodiscard]] const Column& column(int column) const;
    [[nodiscard]] int columnOf(const QString& id) const;   ///< −1 when there is none
    [[nodiscard]] int snapshotRow(int row) const;          ///< of a shown row
    [[nodiscard]] int shownRow(int snapshotRow) const;     ///< −1 when filtered out
    [[nodiscard]] int rowOfKey(const QString& key) const;  ///< shown row; −1 when not shown
    [[nodiscard]] QString keyOf(int row) const;

    /// The cell as it is read, copied and searched. A sparkline gives its change.
    [[nodiscard]] QString cellText(int row, int column) const;
    /// The cell for CSV: plain number with a decimal point, ISO date, words.
    [[nodiscard]] QString cellRaw(int row, int column) const;
    /// The total of the shown rows; NaN when the column has none or nothing is there to add.
    [[nodiscard]] double total(int column) const;
    /// The total as it is read; empty for none.
    [[nodiscard]] QString totalText(int column) const;

Q_SIGNALS:
    /// The totals changed: snapshot or filter.
    void totalsChanged();

private:
    [[nodiscard]] std::vector<int> matchingRows();
    [[nodiscard]] QString snapshotText(int row, const Column& column) const;
    [[nodiscard]] double addUp(const Column& column) const;
    void buildHaystack();
    void orderRows();
    void remapPersistent(const std::vector<int>& before);

    TableSnapshotPtr m_snapshot;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_order;             ///< shown rows, as rows of the snapshot
    mutable QHash<int, double> m_totals;  ///< worked out when first asked for
    std::vector<QString> m_haystack;  ///< a row's searched words, case-folded; empty until a filter is set
};

/// How a number reads in a column of this kind.
[[nodiscard]] QString numberText(const Column& column, double value);

}  // namespace qd::ui::models
