// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>
#include <functional>
#include <utility>
#include <vector>

#include "ui/kit/theme.h"

namespace qd::ui::models {

class CellDelegate;
class RowSelection;
class SnapshotTableModel;

/// The rows of a blotter. One view paints everything: columns that are frozen at the leading edge, heads of
/// groups over the whole line, the cell that has the keyboard. Selecting goes by RowSelection.
///
/// Arrows move the cell, with Shift they select, with Ctrl they leave the selection alone; Space turns a
/// row's selection over, Ctrl+A selects all; ← and → fold and unfold the head of a group; letters go to the
/// row that begins with them.
class BlotterTable final : public QTableView {
    Q_OBJECT

public:
    BlotterTable(const Theme& theme, SnapshotTableModel* model, CellDelegate* delegate,
                 RowSelection* selection, QWidget* parent = nullptr);

    /// The first `count` columns, as they stand, stay while one scrolls sideways.
    void setFrozen(int count);
    [[nodiscard]] int frozen() const { return m_frozen; }
    /// The room that they take; 0 where they would leave too little for the rest.
    [[nodiscard]] int frozenWidth() const;
    [[nodiscard]] bool isFrozen(int column) const;
    /// Where a column begins in the viewport, frozen or not.
    [[nodiscard]] int columnLeft(int column) const;
    /// The columns that are shown, as they stand.
    [[nodiscard]] std::vector<int> shownColumns() const;
    /// The viewport without the frozen columns.
    [[nodiscard]] QRect scrolledArea() const;

    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString& search) override;

    /// What stands in the middle while there are no rows.
    void setEmptyText(std::function<QString()> text) { m_emptyText = std::move(text); }
    /// The word of the severity that the user's rules give a cell; empty for none.
    [[nodiscard]] QString ruleWord(const QModelIndex& index) const;
    /// Makes the line current and its row the only selected one.
    void selectLine(int line, int column = -1);
    void selectAllRows();
    /// Paints a line anew, if it is in sight.
    void updateLine(int line);
    [[nodiscard]] SnapshotTableModel* blotterModel() const { return m_model; }
    [[nodiscard]] const RowSelection& rowSelection() const { return *m_selection; }

Q_SIGNALS:
    void hovered(int line);

protected:
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Where a column lies while one picture is painted.
    struct Placed {
        int column;
        int left;
        int width;
        bool frozen;
    };
    [[nodiscard]] std::vector<Placed> placedColumns() const;
    void paintLines(QPainter& painter, const QRect& dirty, const std::vector<Placed>& columns,
                    bool frozenOnes);
    void paintHead(QPainter& painter, int line, const QRect& row, const std::vector<Placed>& columns,
                   bool frozenOnes);
    void paintEdges(QPainter& painter, const QRect& dirty);
    bool foldByKey(int key);
    bool stepSideways(int key);
    void selectTo(int line);
    void selectByKey(int before, Qt::KeyboardModifiers modifiers);
    void setHovered(int line);
    [[nodiscard]] int searchColumn() const;

    const Theme& m_theme;
    SnapshotTableModel* m_model;
    CellDelegate* m_delegate;
    RowSelection* m_selection;
    int m_frozen = 0;
    int m_anchor = -1;  ///< line where a selection by Shift begins
    int m_hovered = -1;
    bool m_dragging = false;
    std::function<QString()> m_emptyText;
    QString m_typed;
    QTimer m_typing;
};

}  // namespace qd::ui::models
