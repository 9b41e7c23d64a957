// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/portfolio_tree_model.h"

#include <algorithm>

#include "ui/kit/format.h"

namespace qd::ui::shell {

namespace {

// What an index holds: which list its row counts in. From kFirstSector on: the symbols of that sector.
constexpr quintptr kWorkspaces = 0;
constexpr quintptr kPortfolios = 1;
constexpr quintptr kSectors = 2;
constexpr quintptr kFirstSector = 3;

using Level = PortfolioTreeModel::Level;

Level levelOf(const QModelIndex& index) {
    return static_cast<Level>(std::min<quintptr>(index.internalId(), kFirstSector));
}

}  // namespace

PortfolioSnapshotPtr portfolioSnapshot(const QString& workspace, const desk::PositionsView& view) {
    auto snapshot = std::make_shared<PortfolioSnapshot>();
    snapshot->workspace = workspace;
    snapshot->value = view.totalValue;
    snapshot->dayChange = view.dayChange;
    snapshot->positions = static_cast<int>(view.rows.size());
    QHash<QString, qsizetype> at;
    for (const desk::PositionRow& row : view.rows) {
        const QString id = format::text(row.sector);
        if (!at.contains(id)) {
            at.insert(id, snapshot->sectors.size());
            snapshot->sectors.append(
                {id, id.isEmpty() ? PortfolioTreeModel::tr("No sector") : id, std::nullopt, {}});
        }
        PortfolioSnapshot::Sector& sector = snapshot->sectors[at.value(id)];
        if (row.weight) sector.weight = sector.weight.value_or(0.0) + *row.weight;
        sector.symbols.append({format::text(row.symbol), format::text(row.name), row.weight});
    }
    std::stable_sort(snapshot->sectors.begin(), snapshot->sectors.end(), [](const auto& a, const auto& b) {
        return a.weight.value_or(-1.0) > b.weight.value_or(-1.0);
    });
    return snapshot;
}

PortfolioTreeModel::PortfolioTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void PortfolioTreeModel::setSnapshot(PortfolioSnapshotPtr snapshot) {
    beginResetModel();
    m_snapshot = std::move(snapshot);
    endResetModel();
}

QModelIndex PortfolioTreeModel::indexOf(const Selection& selection) const {
    if (!m_snapshot) return {};
    const bool symbol = selection.kind == QStringLiteral("symbol");
    if (!symbol && selection.kind != QStringLiteral("sector")) return {};
    for (int s = 0; s < m_snapshot->sectors.size(); ++s) {
        const auto& sector = m_snapshot->sectors.at(s);
        if (!symbol && sector.id == selection.id) return createIndex(s, 0, kSectors);
        for (int i = 0; symbol && i < sector.symbols.size(); ++i)
            if (sector.symbols.at(i).symbol == selection.id)
                return createIndex(i, 0, kFirstSector + static_cast<quintptr>(s));
    }
    return {};
}

QModelIndex PortfolioTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, kWorkspaces);
    switch (levelOf(parent)) {
        case Level::Workspace:
            return createIndex(row, column, kPortfolios);
        case Level::Portfolio:
            return createIndex(row, column, kSectors);
        case Level::Sector:
            return createIndex(row, column, kFirstSector + static_cast<quintptr>(parent.row()));
        case Level::Symbol:
            break;
    }
    return {};
}

QModelIndex PortfolioTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid()) return {};
    switch (levelOf(child)) {
        case Level::Workspace:
            return {};
        case Level::Portfolio:
            return createIndex(0, 0, kWorkspaces);
        case Level::Sector:
            return createIndex(0, 0, kPortfolios);
        case Level::Symbol:
            break;
    }
    return createIndex(static_cast<int>(child.internalId() - kFirstSector), 0, kSectors);
}

int PortfolioTreeModel::rowCount(const QModelIndex& parent) const {
    if (!m_snapshot || parent.column() > 0) return 0;
    if (!parent.isValid()) return 1;
    switch (levelOf(parent)) {
        case Level::Workspace:
            return 1;
        case Level::Portfolio:
            return static_cast<int>(m_snapshot->sectors.size());
        case Level::Sector:
            return static_cast<int>(m_snapshot->sectors.at(parent.row()).symbols.size());
        case Level::Symbol:
            break;
    }
    return 0;
}

int PortfolioTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant PortfolioTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_snapshot) return {};
    const Level level = levelOf(index);
    if (role == LevelRole) return static_cast<int>(level);
    switch (level) {
        case Level::Workspace:
            return ofWorkspace(role);
        case Level::Portfolio:
            return ofPortfolio(role);
        case Level::Sector:
            return ofSector(m_snapshot->sectors.at(index.row()), role);
        case Level::Symbol:
            break;
    }
    const auto& sector = m_snapshot->sectors.at(static_cast<qsizetype>(index.internalId() - kFirstSector));
    return ofSymbol(sector.symbols.at(index.row()), role);
}

QVariant PortfolioTreeModel::ofWorkspace(int role) const {
    switch (role) {
        case Qt::DisplayRole:
            return m_snapshot->workspace;
        case Qt::AccessibleTextRole:
            return tr("Workspace %1").arg(m_snapshot->workspace);
        default:
            return {};
    }
}

QVariant PortfolioTreeModel::ofPortfolio(int role) const {
    const bool any = m_snapshot->positions > 0;
    switch (role) {
        case Qt::DisplayRole:
            return tr("Portfolio");
        case FigureRole:
            return any ? format::moneyCompact(m_snapshot->value) : tr("no positions");
        case CountRole:
            return m_snapshot->positions;
        case ChangeRole:
            return any && m_snapshot->dayChange ? QVariant(*m_snapshot->dayChange) : QVariant();
        case Qt::AccessibleTextRole:
            if (!any) return tr("Portfolio, no positions");
            return tr("Portfolio, value %1, day change %2")
                .arg(format::moneyFull(m_snapshot->value, QStringLiteral("$"), 0),
                     format::percent(m_snapshot->dayChange));
        default:
            return {};
    }
}

QVariant PortfolioTreeModel::ofSector(const PortfolioSnapshot::Sector& sector, int role) {
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return sector.name;
        case FigureRole:
            return format::percent(sector.weight, 1);
        case CountRole:
            return static_cast<int>(sector.symbols.size());
        case KindRole:
            return sector.id.isEmpty() ? QString() : QStringLiteral("sector");
        case IdRole:
            return sector.id;
        case Qt::AccessibleTextRole:
            return tr("Sector %1, weight %2, positions: %3")
                .arg(sector.name, format::percent(sector.weight, 1), format::integer(sector.symbols.size()));
        default:
            return {};
    }
}

QVariant PortfolioTreeModel::ofSymbol(const PortfolioSnapshot::Symbol& symbol, int role) {
    switch (role) {
        case Qt::DisplayRole:
        case IdRole:
            return symbol.symbol;
        case Qt::ToolTipRole:
        case DetailRole:
            return symbol.name;
        case FigureRole:
            return format::percent(symbol.weight, 2);
        case KindRole:
            return QStringLiteral("symbol");
        case Qt::AccessibleTextRole:
            return tr("%1, %2, weight %3").arg(symbol.symbol, symbol.name, format::percent(symbol.weight, 2));
        default:
            return {};
    }
}

}  // namespace qd::ui::shell
