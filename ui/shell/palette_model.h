// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <optional>
#include <vector>

#include "ui/kit/theme.h"
#include "ui/shell/palette_index.h"

namespace qd::ui::shell {

/// The rows that the palette shows.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `words` are those that the rows were found by.
    void setRows(const std::vector<const PaletteEntry*>& rows, const QString& words);
    [[nodiscard]] const PaletteEntry* row(int index) const;
    /// Where the words stand in a row.
    [[nodiscard]] const FuzzyPositions& positions(int index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// The title; AccessibleTextRole has the whole row in words.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PaletteEntry> m_rows;
    QString m_words;
    mutable std::vector<std::optional<FuzzyPositions>> m_positions;
};

/// Paints a row: icon, title with the letters that were found, detail, group, keys.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PaletteDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace qd::ui::shell
