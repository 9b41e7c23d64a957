// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QWidget>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/models/blotter_table.h"
#include "ui/models/cell_rules.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/models/table_text.h"

class QLineEdit;
class QMenu;
class QUndoStack;

namespace qd::ui {
class JobBridge;
class Preferences;
}  // namespace qd::ui

namespace qd::ui::models {

class BlotterHeader;
class BlotterViews;
class CellDelegate;
class ChangeMarks;
class ColumnChooser;
class FilterRow;
class RowSelection;
class TotalsFooter;

/// The table of the program: sorts by several columns, filters by a field under each column and by words over
/// all, groups with subtotals, adds up what is shown and what is selected, freezes leading columns, lights up
/// what changes, copies as TSV and CSV, and keeps all that under names. Stays smooth with 100 000 rows.
///
/// Keys: Ctrl+Shift+F filter row · Return opens · Ctrl+C copies (with Shift raw values) ·
/// Ctrl+G groups by the column · Alt+Up and Alt+Down sort by it (with Shift they join) · Ctrl+Shift+L columns
/// · Menu.
class BlotterView final : public QWidget {
    Q_OBJECT

public:
    explicit BlotterView(const Theme& theme, QWidget* parent = nullptr);
    ~BlotterView() override;

    /// Large tables are arranged, copied and written as jobs. `jobs` outlives the view.
    void setJobs(JobBridge* jobs);
    /// Keeps filters, order, groups, scroll position and (by key) the current and selected rows; keeps column
    /// widths while the columns' ids stay the same. Values that changed light up. Large tables show up when
    /// their order is worked out (see setJobs).
    void setSnapshot(TableSnapshotPtr snapshot);
    /// Other values for some rows, at any rate. Error BadInput where the patch does not fit the table.
    Status applyPatch(const TablePatch& patch);

    [[nodiscard]] SnapshotTableModel* model() const { return m_model; }
    [[nodiscard]] BlotterTable* table() const { return m_table; }
    [[nodiscard]] BlotterHeader* header() const { return m_header; }
    [[nodiscard]] FilterRow* filterRow() const { return m_filterRow; }
    [[nodiscard]] TotalsFooter* totals() const { return m_footer; }
    /// The field for words, which may be put into a card's title line; by default it is hidden.
    [[nodiscard]] QLineEdit* filterField() const { return m_filter; }
    void setFilterVisible(bool visible);
    /// What the field for words says while it is empty.
    void setFilterHint(const QString& hint);
    /// Shows the field for words and puts the keyboard into it: what a page does on Ctrl+F.
    void focusFilter();
    /// The fields under the titles; what they hold counts only while they are shown.
    void setFilterRowVisible(bool visible);
    [[nodiscard]] bool filterRowVisible() const;
    void setTotalsVisible(bool visible);
    void setEmptyText(const QString& text);
    void sortBy(const QString& columnId, Qt::SortOrder order);
    void setSorting(const std::vector<SortKey>& sorting) { m_model->setSort(sorting); }
    void setGroups(const QStringList& columns) { m_model->setGroups(columns); }
    void setFrozenColumns(int count);
    [[nodiscard]] int frozenColumns() const { return m_table->frozen(); }
    /// None: the theme's.
    void setDensity(std::optional<Theme::Density> density);
    [[nodiscard]] std::optional<Theme::Density> density() const { return m_density; }
    void setRules(const std::vector<CellRule>& rules);
    [[nodiscard]] const std::vector<CellRule>& rules() const { return m_rules.rules(); }
    /// Sizes the view to all of its rows, for short tables inside a page: at most `most` rows, and below them
    /// the horizontal scroll bar where the columns do not fit.
    void fitToRows(int most);

    /// Row in the snapshot that has the keyboard; −1 for none.
    [[nodiscard]] int selectedRow() const;
    /// Rows in the snapshot, as they are shown.
    [[nodiscard]] std::vector<int> selectedRows() const;
    void selectRow(int snapshotRow);
    void selectKey(const QString& key);

    void setColumnShown(const QString& id, bool shown);
    [[nodiscard]] bool columnShown(const QString& id) const;
    /// Puts a column in another place among all of them.
    void moveColumn(const QString& id, int place);
    /// Columns as they stand, hidden ones too.
    [[nodiscard]] QStringList columnOrder() const;
    void resetColumns();

    /// Saved views under a name of the table's own; both pointers may be null. The menu then offers them.
    void useViews(const QString& table, Preferences* preferences, QUndoStack* undo);
    [[nodiscard]] BlotterViews* views() const { return m_views; }
    void applyView(const QString& name);
    /// Columns, sorting, filters, groups, density and rules, for the user's settings.
    [[nodiscard]] QJsonObject state() const;
    /// Columns that are not there are passed over. Before the first snapshot it waits for it.
    void setState(const QJsonObject& state);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

    /// Selected rows (all that match when none is selected) as they read, tab-separated with a header line.
    [[nodiscard]] QString tsv() const;
    /// All matching rows as raw values, RFC 4180.
    [[nodiscard]] QByteArray csv() const;
    /// Puts the selected rows on the clipboard, as a job where they are many.
    void copy(const TextFormat& format);

    void showColumnChooser();
    void showRules();
    /// What the header offers for a column, and what the rows offer; owned by the caller.
    [[nodiscard]] QMenu* columnMenu(int column);
    [[nodiscard]] QMenu* rowMenu();

Q_SIGNALS:
    /// Another row has the keyboard; −1 for none.
    void currentRowChanged(int snapshotRow);
    /// Return or double click.
    void rowActivated(int snapshotRow);
    /// The user asked for a file.
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    /// Columns were shown, hidden, moved, frozen or reset.
    void columnsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Kept;

    void compose();
    void wire();
    void wireHeader();
    void wireModel();
    void wireFilters();
    bool keyPressed(const QKeyEvent& event);
    bool sortByKey(const QKeyEvent& event);
    void keep();
    void bringBack();
    void lightUp(const Kept& before);
    void tellCurrent();
    [[nodiscard]] QString emptyText() const;
    void applyFilter();
    void applyTheme();
    void applyColumns();
    void applyFilters();
    void stretchColumns();
    void measureColumns();
    void followColumns();
    void readColumnState(const QJsonObject& state);
    [[nodiscard]] int neededWidth(int column) const;
    [[nodiscard]] int rowHeight() const;
    void fitHeight();
    void fitFilter();
    void save(const TextFormat& format);
    void withText(const TextFormat& format, bool selectedOnly, std::function<void(const QByteArray&)> use);
    [[nodiscard]] std::vector<int> rowsToCopy(bool selectedOnly) const;
    void addSortActions(QMenu& menu, int column);
    void addGroupActions(QMenu& menu, int column);
    void addColumnActions(QMenu& menu, int column);
    void addCopyActions(QMenu& menu);
    void addViewActions(QMenu& menu);
    void askViewName(const QString& title, const QString& name, std::function<bool(const QString&)> use);
    void showMenu(QMenu* menu, const QPoint& globalPosition);

    const Theme& m_theme;
    JobBridge* m_jobs = nullptr;
    SnapshotTableModel* m_model;
    RowSelection* m_selection;
    ChangeMarks* m_marks;
    CellDelegate* m_delegate;
    QLineEdit* m_filter;
    BlotterTable* m_table;
    BlotterHeader* m_header;
    FilterRow* m_filterRow;
    TotalsFooter* m_footer;
    BlotterViews* m_views = nullptr;
    CellRules m_rules;
    std::optional<Theme::Density> m_density;
    QString m_emptyText;
    QStringList m_columnIds;
    QHash<int, int> m_widths;  ///< wanted width a column: at first its own, then what the user dragged
    QList<int> m_needs;        ///< width a column that shows all of it
    QSet<int> m_chosen;        ///< columns whose width the user dragged
    std::optional<QJsonObject> m_waiting;  ///< a state that waits for the first columns
    std::unique_ptr<Kept> m_kept;          ///< what was shown before the lines change
    bool m_measured = false;               ///< m_needs comes from rows, not from titles alone
    bool m_stretching = false;
    bool m_restoring = false;  ///< the current row is being put back: not told
    bool m_follow = false;     ///< after the user's own change the current row is scrolled to
    int m_fitRows = 0;
    int m_current = -1;  ///< row that was told last
};

}  // namespace qd::ui::models
