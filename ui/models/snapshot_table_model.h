// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <vector>

#include "ui/models/arranger.h"
#include "ui/models/table_patch.h"

namespace qd::ui::models {

/// A snapshot as it is shown: filtered, sorted by any number of columns, grouped, with totals of what is
/// left. Tables of a few thousand rows follow at once; larger ones are arranged by a job, and the order
/// before it stands until then, while patched values show at once. A row of the model is a line: a row of the
/// snapshot or the head of a group.
class SnapshotTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole + 1,  ///< ColumnKind as int
        NumberRole,                   ///< double
        SnapshotRowRole               ///< row in the snapshot; −1: the head of a group
    };

    explicit SnapshotTableModel(QObject* parent = nullptr);

    /// Arranges large tables as jobs; without, everything happens at once.
    void setJobs(JobBridge* jobs) { m_arranger.setJobs(jobs); }
    [[nodiscard]] Arranger& arranger() { return m_arranger; }

    void setSnapshot(TableSnapshotPtr snapshot);
    [[nodiscard]] const TableSnapshotPtr& snapshot() const { return m_snapshot; }
    /// Other values for some rows: they show at once, and move to their place a tenth of a second later.
    /// Error BadInput where the patch does not fit the table.
    Status applyPatch(const TablePatch& patch);

    /// Shows the rows in whose words, chips or dates every term of `text` occurs, whatever the case; empty:
    /// all.
    void setFilter(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_query.words; }
    /// By column; columns that the table does not have are passed over.
    void setFilters(const QMap<QString, ColumnFilter>& filters);
    [[nodiscard]] bool filtered() const { return !m_query.words.isEmpty() || !m_query.filters.isEmpty(); }
    void setSort(const std::vector<SortKey>& sort);
    [[nodiscard]] const std::vector<SortKey>& sorting() const { return m_query.sort; }
    void setGroups(const QStringList& columns);
    [[nodiscard]] const QStringList& groups() const { return m_query.groups; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By one column; −1: the snapshot's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const;  ///< the first one; −1: none
    [[nodiscard]] Qt::SortOrder sortOrder() const;

    [[nodiscard]] const Column& column(int column) const;
    [[nodiscard]] int columnOf(const QString& id) const;  ///< −1 when there is none
    [[nodiscard]] int snapshotRow(int line) const;        ///< of a line; −1 for the head of a group
    [[nodiscard]] int shownRow(int snapshotRow) const;    ///< its line; −1 when filtered out or folded away
    [[nodiscard]] int rowOfKey(const QString& key) const;  ///< line; −1 when not shown
    [[nodiscard]] QString keyOf(int line) const;

    /// The head that stands in this line; null for a row.
    [[nodiscard]] const RowGroup* groupAt(int line) const;
    [[nodiscard]] int lineOfGroup(const QString& path) const;  ///< −1 when not shown
    [[nodiscard]] int parentLine(int line) const;              ///< the head above it; −1 for none
    [[nodiscard]] bool isFolded(const QString& path) const { return m_folded.contains(path); }
    void setFolded(const QString& path, bool folded);
    void foldAll(bool folded);
    [[nodiscard]] QString groupText(const RowGroup& group) const;  ///< "Energy"
    /// A subtotal as it is read; empty for none.
    [[nodiscard]] QString groupTotalText(const RowGroup& group, int column) const;

    /// Rows that the filters let through, folded away or not.
    [[nodiscard]] int matchingRows() const;
    [[nodiscard]] const ArrangementPtr& arrangement() const { return m_arrangement; }

    /// The cell as it is read, copied and searched. A sparkline gives its change; a head its subtotals.
    [[nodiscard]] QString cellText(int line, int column) const;
    /// The cell for CSV: plain number with a decimal point, ISO date, words.
    [[nodiscard]] QString cellRaw(int line, int column) const;
    /// The total of the matching rows; NaN when the column has none or nothing is there to add.
    [[nodiscard]] double total(int column) const;
    /// The total as it is read; empty for none.
    [[nodiscard]] QString totalText(int column) const;
    [[nodiscard]] QString totalText(int column, double value) const;

Q_SIGNALS:
    /// The totals changed: snapshot, filter or patches.
    void totalsChanged();
    /// The lines are about to be others; what is shown can still be asked for.
    void aboutToShow();
    /// The lines are others.
    void shown();
    /// Values changed in some rows; `before` is the table without the patch.
    void patchApplied(const std::vector<int>& rows, const qd::ui::models::TableSnapshotPtr& before);
    /// The order of columns, groups or filters was changed by anyone.
    void queryChanged();

private:
    void ask();
    void show(const ArrangementPtr& arrangement);
    void setLines(std::vector<int> lines);
    void replaceLines(std::vector<int> lines, const ArrangementPtr& arrangement, TableSnapshotPtr snapshot);
    void moveLines(std::vector<int> lines, const ArrangementPtr& arrangement);
    [[nodiscard]] QVariant groupData(const RowGroup& group, int column, int role) const;

    Arranger m_arranger;
    TableSnapshotPtr m_snapshot;
    TableSnapshotPtr m_next;  ///< waits for its first arrangement; what is shown stays until then
    TableQuery m_query;
    QSet<QString> m_folded;
    ArrangementPtr m_arrangement;
    std::vector<int> m_lines;
    std::vector<int> m_lineOf;  ///< by row of the snapshot; −1: not shown
};

}  // namespace qd::ui::models
