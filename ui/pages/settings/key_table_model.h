// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "ui/kit/theme.h"
#include "ui/shell/key_sheet.h"

namespace qd::ui::pages::settings {

/// Every command with its keys.
class KeyTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Action, Group, Keys, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<shell::KeyLine>& lines);
    [[nodiscard]] const shell::KeyLine* line(int row) const;
    /// −1: it is not shown.
    [[nodiscard]] int rowOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<shell::KeyLine> m_lines;
};

/// Draws keys as caps and a conflict with its sign.
class KeyTableDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    KeyTableDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::pages::settings
