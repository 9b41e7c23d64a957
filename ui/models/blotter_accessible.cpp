// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QPointer>
#include <utility>

#include "ui/models/blotter_table.h"
#include "ui/models/row_selection.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::models {

namespace {

/// Qt's views count the header's line and the row numbers' column among the cells.
constexpr int kHeaders = 1;

QWidget* lineage(BlotterTable* table) {
    return table;
}

/// A cell, or a title (line −1). Holds its place only and asks the table each time: it can be out of date,
/// but never dangle.
class CellInterface final : public QAccessibleInterface,
                            public QAccessibleTableCellInterface,
                            public QAccessibleActionInterface {
public:
    CellInterface(BlotterTable* table, int line, int column)
        : m_table(table), m_line(line), m_column(column) {}

    [[nodiscard]] bool isValid() const override {
        return !m_table.isNull() && m_column < model()->columnCount() && m_line < model()->rowCount();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override { return table(); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (!isValid() || m_column < 0) return {};
        if (m_line < 0) return kind == QAccessible::Name ? model()->column(m_column).title : QString();
        const QModelIndex at = model()->index(m_line, m_column);
        if (kind == QAccessible::Name) return model()->data(at, Qt::AccessibleTextRole).toString();
        if (kind == QAccessible::Description) {
            QStringList words{m_table->ruleWord(at), model()->data(at, Qt::ToolTipRole).toString()};
            words.removeAll(QString());
            return words.join(QStringLiteral(". "));
        }
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        if (!isValid() || m_column < 0 || m_table->isColumnHidden(m_column)) return {};
        const QWidget* area = m_line < 0 ? m_table->horizontalHeader()->viewport() : m_table->viewport();
        const QRect cell = m_line >= 0 ? m_table->visualRect(model()->index(m_line, m_column))
                                       : QRect(m_table->columnLeft(m_column), 0,
                                               m_table->columnWidth(m_column), area->height());
        return {area->mapToGlobal(cell.topLeft()), cell.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override {
        return m_line < 0 ? QAccessible::ColumnHeader : QAccessible::Cell;
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.readOnly = true;
        if (m_line < 0) return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = isSelected();
        const QModelIndex current = m_table->currentIndex();
        state.focused = m_table->hasFocus() && current.row() == m_line && current.column() == m_column;
        if (const RowGroup* group = model()->groupAt(m_line)) {
            state.expandable = true;
            state.expanded = !model()->isFolded(group->path);
            state.collapsed = !state.expanded;
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableCellInterface) return static_cast<QAccessibleTableCellInterface*>(this);
        if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }

    [[nodiscard]] bool isSelected() const override {
        return isValid() && m_table->rowSelection().contains(model()->snapshotRow(m_line));
    }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_line; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override {
        return m_table.isNull() ? nullptr : QAccessible::queryAccessibleInterface(lineage(m_table));
    }

    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action == setFocusAction() && isValid() && m_line >= 0) m_table->selectLine(m_line, m_column);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] SnapshotTableModel* model() const { return m_table->blotterModel(); }

    QPointer<BlotterTable> m_table;
    int m_line;
    int m_column;
};

class TableInterface final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit TableInterface(BlotterTable* table) : QAccessibleWidget(table, QAccessible::Table) {}
    ~TableInterface() override { forget(); }
    TableInterface(const TableInterface&) = delete;
    TableInterface& operator=(const TableInterface&) = delete;

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    // Children as Qt's views number them in the events they send: a line of titles and a column of row
    // numbers come first.
    [[nodiscard]] int childCount() const override {
        return (rowCount() + kHeaders) * (columnCount() + kHeaders);
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const int width = columnCount() + kHeaders;
        if (index < 0 || index >= childCount()) return nullptr;
        return cell(index / width - kHeaders, index % width - kHeaders);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        if (child == nullptr || child->role() == QAccessible::NoRole) return -1;
        const auto* at = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
        if (at == nullptr) return -1;
        return (at->rowIndex() + kHeaders) * (columnCount() + kHeaders) + at->columnIndex() + kHeaders;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = table()->viewport()->mapFromGlobal(QPoint(x, y));
        const QModelIndex index = table()->indexAt(at);
        return index.isValid() ? cell(index.row(), index.column()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const QModelIndex current = table()->currentIndex();
        return current.isValid() ? cell(current.row(), current.column()) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override {
        return row < 0 || column < 0 ? nullptr : cell(row, column);
    }
    [[nodiscard]] int selectedCellCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    [[nodiscard]] QString columnDescription(int column) const override {
        return column >= 0 && column < columnCount() ? model()->column(column).title : QString();
    }
    [[nodiscard]] QString rowDescription(int row) const override { return model()->keyOf(row); }
    [[nodiscard]] int columnCount() const override { return model()->columnCount(); }
    [[nodiscard]] int rowCount() const override { return model()->rowCount(); }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return table()->rowSelection().count(); }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override {
        QList<int> lines;
        for (const int row : table()->rowSelection().rows())
            if (const int line = model()->shownRow(row); line >= 0) lines.append(line);
        return lines;
    }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override {
        return table()->rowSelection().contains(model()->snapshotRow(row));
    }
    bool selectRow(int row) override {
        if (row < 0 || row >= rowCount()) return false;
        table()->selectLine(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override {
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged) forget();
    }

private:
    [[nodiscard]] BlotterTable* table() const { return static_cast<BlotterTable*>(object()); }
    [[nodiscard]] SnapshotTableModel* model() const { return table()->blotterModel(); }

    [[nodiscard]] QAccessibleInterface* cell(int line, int column) const {
        if (line >= rowCount() || column >= columnCount()) return nullptr;
        const auto key = std::make_pair(line, column);
        if (const auto kept = m_cells.constFind(key); kept != m_cells.constEnd())
            if (QAccessibleInterface* live = QAccessible::accessibleInterface(*kept)) return live;
        auto* made = new CellInterface(table(), line, column);
        m_cells.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    void forget() {
        const auto cells = std::exchange(m_cells, {});
        for (const QAccessible::Id id : cells)
            if (QAccessible::accessibleInterface(id) != nullptr) QAccessible::deleteAccessibleInterface(id);
    }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells;
};

QList<QAccessibleInterface*> CellInterface::columnHeaderCells() const {
    QAccessibleInterface* whole = table();
    if (whole == nullptr || m_line < 0 || m_column < 0) return {};
    QAccessibleInterface* title = whole->child(m_column + kHeaders);
    return title != nullptr ? QList<QAccessibleInterface*>{title} : QList<QAccessibleInterface*>{};
}

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* table = qobject_cast<BlotterTable*>(object);
    return table != nullptr ? new TableInterface(table) : nullptr;
}

}  // namespace

void makeBlottersAccessible() {
    QAccessible::installFactory(makeInterface);
}

}  // namespace qd::ui::models
