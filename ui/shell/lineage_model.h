// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <memory>

#include "core/desk/lineage.h"
#include "ui/kit/theme.h"

namespace qd::ui::shell {

/// The tree of a lineage: what, and its value. Immutable between two setLineage().
class LineageModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { What, Value, ColumnCount };
    enum Role { LinkRole = Qt::UserRole + 1, KindRole };

    explicit LineageModel(const Theme& theme, QObject* parent = nullptr);

    void setLineage(std::shared_ptr<const desk::Lineage> lineage);
    /// Null for no index.
    [[nodiscard]] const desk::LineageNode* node(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place {
        const desk::LineageNode* parent = nullptr;
        int row = 0;
    };
    [[nodiscard]] const std::vector<desk::LineageNode>* childrenOf(const QModelIndex& index) const;
    void place(const std::vector<desk::LineageNode>& nodes, const desk::LineageNode* parent);

    const Theme& m_theme;
    std::shared_ptr<const desk::Lineage> m_lineage;
    QHash<const desk::LineageNode*, Place> m_places;
};

}  // namespace qd::ui::shell
