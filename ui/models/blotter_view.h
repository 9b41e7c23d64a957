// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/models/snapshot_table_model.h"

class QLineEdit;
class QTableView;

namespace qd::ui::models {

class CellDelegate;
class TotalsFooter;

/// The table of the program: sorts by its header, filters as you type, adds up what is shown, copies as TSV
/// and CSV, lets the user choose columns, and stays smooth with 100 000 rows. Ctrl+F filters, Ctrl+C copies,
/// Return opens.
class BlotterView final : public QWidget {
    Q_OBJECT

public:
    explicit BlotterView(const Theme& theme, QWidget* parent = nullptr);

    /// Keeps filter, order, scroll position and (by key) the selected row; keeps column widths while the
    /// columns' ids stay the same.
    void setSnapshot(TableSnapshotPtr snapshot);
    [[nodiscard]] SnapshotTableModel* model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    /// The filter field, which may be put into a card's title line; by default it is hidden.
    [[nodiscard]] QLineEdit* filterField() const { return m_filter; }
    void setFilterVisible(bool visible);
    void setTotalsVisible(bool visible);
    void setEmptyText(const QString& text);
    void sortBy(const QString& columnId, Qt::SortOrder order);
    /// Sizes the view to all of its rows, for short tables inside a page: at most `most` rows, and below them
    /// the horizontal scroll bar where the columns do not fit.
    void fitToRows(int most);

    /// Row in the snapshot; −1 for none.
    [[nodiscard]] int selectedRow() const;
    void selectRow(int snapshotRow);
    void selectKey(const QString& key);

    void setColumnShown(const QString& id, bool shown);
    [[nodiscard]] bool columnShown(const QString& id) const;
    /// Widths, order and visibility of columns, and sorting, for the user's settings.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

    /// Selected rows (all shown ones when none is selected) as they read, tab-separated with a header line.
    [[nodiscard]] QString tsv() const;
    /// All shown rows as raw values, RFC 4180.
    [[nodiscard]] QByteArray csv() const;

Q_SIGNALS:
    /// The selected row changed; −1 for none.
    void currentRowChanged(int snapshotRow);
    /// Return or double click.
    void rowActivated(int snapshotRow);
    /// The user asked for a file.
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void wire();
    void showColumnMenu(const QPoint& globalPosition);
    void showRowMenu(const QPoint& globalPosition);
    void hover(int row);
    void paintEmpty() const;
    void applyFilter(const QString& text);
    void selectShown(int row);
    void applyTheme();
    void applyColumns();
    void stretchColumns();
    void measureColumns();
    [[nodiscard]] int neededWidth(int column) const;
    void fitHeight();
    void copyToClipboard() const;

    const Theme& m_theme;
    SnapshotTableModel* m_model;
    CellDelegate* m_delegate;
    QLineEdit* m_filter;
    QTableView* m_table;
    TotalsFooter* m_footer;
    QString m_emptyText;
    QStringList m_columnIds;
    QHash<int, int> m_widths;  ///< wanted width a column: at first its own, then what the user dragged
    QList<int> m_needs;        ///< width a column that shows all of it
    QSet<int> m_chosen;        ///< columns whose width the user dragged
    bool m_measured = false;   ///< m_needs comes from rows, not from titles alone
    bool m_stretching = false;
    int m_fitRows = 0;
    int m_hovered = -1;
};

}  // namespace qd::ui::models
