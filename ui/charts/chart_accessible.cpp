// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a table of points for assistive technology. Cells come into being when they are asked for.
#include "ui/charts/chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QWidget>
#include <algorithm>

namespace qd::ui::charts {
namespace {

/// One point. Belongs to its chart's interface, which outlives it.
class PointInterface final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    PointInterface(QWidget* widget, AccessibleChart* chart, ChartCell cell)
        : m_widget(widget), m_chart(chart), m_cell(cell) {}

    [[nodiscard]] bool isValid() const override {
        return m_cell.row < m_chart->chartRows() && m_cell.column < m_chart->chartColumns();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        const bool spoken = kind == QAccessible::Name || kind == QAccessible::Value;
        return spoken && isValid() ? m_chart->chartCellText(m_cell) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        const QRect at = isValid() ? m_chart->chartCellRect(m_cell) : QRect();
        return at.isEmpty() ? QRect() : QRect(m_widget->mapToGlobal(at.topLeft()), at.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_chart->chartCurrent() == m_cell;
        state.focused = state.selected && m_widget->hasFocus();
        state.offscreen = isValid() && m_chart->chartCellRect(m_cell).isEmpty();
        state.invalid = !isValid();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this)
                                                       : nullptr;
    }

    [[nodiscard]] bool isSelected() const override { return m_chart->chartCurrent() == m_cell; }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_cell.column; }
    [[nodiscard]] int rowIndex() const override { return m_cell.row; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

private:
    QWidget* m_widget;
    AccessibleChart* m_chart;
    ChartCell m_cell;
};

class ChartInterface final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    ChartInterface(QWidget* widget, AccessibleChart* chart)
        : QAccessibleWidget(widget, QAccessible::Chart), m_chart(chart) {}
    ~ChartInterface() override { forget(); }

    [[nodiscard]] int childCount() const override { return rowCount() * columnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const int columns = columnCount();
        if (index < 0 || columns < 1 || index >= childCount()) return nullptr;
        return cellAt(index / columns, index % columns);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* cell = dynamic_cast<const PointInterface*>(child);
        if (cell == nullptr || cell->parent() != this) return QAccessibleWidget::indexOfChild(child);
        return cell->rowIndex() * columnCount() + cell->columnIndex();
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = widget()->mapFromGlobal(QPoint(x, y));
        QAccessibleInterface* hit = nullptr;
        for (int row = 0; row < rowCount() && hit == nullptr; ++row)
            for (int column = 0; column < columnCount() && hit == nullptr; ++column)
                if (m_chart->chartCellRect({row, column}).contains(at)) hit = cellAt(row, column);
        return hit;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const ChartCell at = m_chart->chartCurrent();
        return widget()->hasFocus() ? cellAt(at.row, at.column) : nullptr;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) {
            const ChartCell at = m_chart->chartCurrent();
            return at.row < 0 ? m_chart->chartSummary() : m_chart->chartCellText(at);
        }
        return QAccessibleWidget::text(kind);
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override {
        if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount()) return nullptr;
        const qint64 key = (static_cast<qint64>(row) << 32) | column;
        const auto known = m_cells.constFind(key);
        if (known != m_cells.constEnd()) return QAccessible::accessibleInterface(*known);
        auto* cell = new PointInterface(widget(), m_chart, {row, column});
        m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    [[nodiscard]] int selectedCellCount() const override { return m_chart->chartCurrent().row < 0 ? 0 : 1; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override {
        const ChartCell at = m_chart->chartCurrent();
        QAccessibleInterface* cell = cellAt(at.row, at.column);
        return cell == nullptr ? QList<QAccessibleInterface*>() : QList<QAccessibleInterface*>{cell};
    }
    [[nodiscard]] QString columnDescription(int column) const override {
        return column >= 0 && column < columnCount() ? m_chart->chartColumnName(column) : QString();
    }
    [[nodiscard]] QString rowDescription(int row) const override {
        return row >= 0 && row < rowCount() ? m_chart->chartRowName(row) : QString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] int columnCount() const override { return std::max(0, m_chart->chartColumns()); }
    [[nodiscard]] int rowCount() const override { return std::max(0, m_chart->chartRows()); }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int row) override {
        if (row < 0 || row >= rowCount()) return false;
        m_chart->chartChoose({row, std::max(0, m_chart->chartCurrent().column)});
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forget(); }

private:
    void forget() {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    AccessibleChart* m_chart;
    mutable QHash<qint64, QAccessible::Id> m_cells;
};

QAccessibleInterface* chartFactory(const QString&, QObject* object) {
    auto* chart = dynamic_cast<AccessibleChart*>(object);
    auto* widget = qobject_cast<QWidget*>(object);
    return chart != nullptr && widget != nullptr ? new ChartInterface(widget, chart) : nullptr;
}

}  // namespace

void makeChartsAccessible() {
    QAccessible::installFactory(chartFactory);
}

void pointWalked(QWidget* chart) {
    if (!QAccessible::isActive()) return;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(chart);
    if (face == nullptr) return;
    QAccessibleValueChangeEvent value(chart, face->text(QAccessible::Value));
    QAccessible::updateAccessibility(&value);
    QAccessibleInterface* point = face->focusChild();
    if (point == nullptr) return;
    QAccessibleEvent focus(chart, QAccessible::Focus);
    focus.setChild(face->indexOfChild(point));
    QAccessible::updateAccessibility(&focus);
}

void pointsReplaced(QWidget* chart) {
    if (!QAccessible::isActive()) return;
    QAccessibleTableModelChangeEvent reset(chart, QAccessibleTableModelChangeEvent::ModelReset);
    if (QAccessibleInterface* face = QAccessible::queryAccessibleInterface(chart))
        if (QAccessibleTableInterface* table = face->tableInterface()) table->modelChange(&reset);
    QAccessible::updateAccessibility(&reset);
}

}  // namespace qd::ui::charts
