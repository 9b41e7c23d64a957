// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <optional>

#include "core/desk/views.h"
#include "ui/shell/selection.h"

namespace qd::ui::shell {

/// What the tree shows: a workspace, its portfolio, the sectors by weight, the symbols by weight.
struct PortfolioSnapshot {
    struct Symbol {
        QString symbol;
        QString name;
        std::optional<double> weight;
    };
    struct Sector {
        QString id;    ///< as the workspace names it; empty: none is known
        QString name;  ///< as people read it
        std::optional<double> weight;
        QList<Symbol> symbols;
    };
    QString workspace;
    double value = 0.0;
    std::optional<double> dayChange;
    int positions = 0;
    QList<Sector> sectors;
};
using PortfolioSnapshotPtr = std::shared_ptr<const PortfolioSnapshot>;
[[nodiscard]] PortfolioSnapshotPtr portfolioSnapshot(const QString& workspace,
                                                     const desk::PositionsView& view);

/// The tree over one immutable snapshot: workspace → portfolio → sectors → symbols.
class PortfolioTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Level { Workspace, Portfolio, Sector, Symbol };
    enum Role {
        LevelRole = Qt::UserRole + 1,
        FigureRole,  ///< text at the right: value or weight
        CountRole,   ///< how many positions are under it
        ChangeRole,  ///< day change as a fraction, where there is one
        DetailRole,  ///< muted words after the name
        KindRole,    ///< Selection::kind; empty: nothing to select
        IdRole       ///< Selection::id
    };

    explicit PortfolioTreeModel(QObject* parent = nullptr);

    /// Null: an empty tree.
    void setSnapshot(PortfolioSnapshotPtr snapshot);
    [[nodiscard]] const PortfolioSnapshotPtr& snapshot() const { return m_snapshot; }
    /// Where it is in the tree; invalid when it is not.
    [[nodiscard]] QModelIndex indexOf(const Selection& selection) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant ofWorkspace(int role) const;
    [[nodiscard]] QVariant ofPortfolio(int role) const;
    [[nodiscard]] static QVariant ofSector(const PortfolioSnapshot::Sector& sector, int role);
    [[nodiscard]] static QVariant ofSymbol(const PortfolioSnapshot::Symbol& symbol, int role);

    PortfolioSnapshotPtr m_snapshot;
};

}  // namespace qd::ui::shell
