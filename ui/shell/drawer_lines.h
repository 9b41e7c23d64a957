// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>
#include <QStyledItemDelegate>
#include <QTableView>
#include <optional>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

namespace qd::ui::shell {

/// One thing of the drawer on one line.
struct DrawerLine {
    std::optional<Severity> severity = {};  ///< shown as a chip in the first column, with its word
    QStringList cells;                      ///< the columns after that
    QString page = {};                      ///< where it leads; empty: nowhere
    QString item = {};
    QString toolTip = {};

    bool operator==(const DrawerLine&) const = default;
};

/// How a column of lines is set.
struct DrawerColumn {
    QString title;
    int width = 0;  ///< in characters; 0: takes what is left
    bool code = false;
    bool muted = false;
};

/// The lines as a table: the columns that were given, then "Open". Lives on the GUI thread.
class DrawerLines final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `severities`: the first column is the severity of each line.
    DrawerLines(bool severities, QList<DrawerColumn> columns, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Replaces what differs: a selection stays where its line stays.
    void setLines(const QList<DrawerLine>& lines);
    [[nodiscard]] const DrawerLine& line(int row) const { return m_lines.at(row); }
    [[nodiscard]] const QList<DrawerColumn>& columns() const { return m_columns; }
    [[nodiscard]] bool severities() const { return m_severities; }
    [[nodiscard]] int openColumn() const { return columnCount() - 1; }

private:
    bool m_severities;
    QList<DrawerColumn> m_columns;
    QList<DrawerLine> m_lines;
};

/// Shows lines: up and down walk, Return or a click on "Open" leads on.
class DrawerLineView final : public QTableView {
    Q_OBJECT

public:
    DrawerLineView(const Theme& theme, DrawerLines* lines, const QString& name, QWidget* parent = nullptr);

Q_SIGNALS:
    void opened(const QString& page, const QString& item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void open(const QModelIndex& index);

    DrawerLines* m_lines;
};

/// Paints them.
class DrawerLineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    DrawerLineDelegate(const Theme& theme, const DrawerLines& lines, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const DrawerLines& m_lines;
};

}  // namespace qd::ui::shell
