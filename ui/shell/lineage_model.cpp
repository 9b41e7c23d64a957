// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lineage_model.h"

#include <utility>

#include "ui/kit/core_text.h"
#include "ui/kit/fonts.h"
#include "ui/kit/severity.h"
#include "ui/shell/lineage_words.h"

namespace qd::ui::shell {

using desk::LineageNode;

LineageModel::LineageModel(const Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_theme(theme) {}

void LineageModel::setLineage(std::shared_ptr<const desk::Lineage> lineage) {
    beginResetModel();
    m_lineage = std::move(lineage);
    m_places.clear();
    if (m_lineage != nullptr) place(m_lineage->roots, nullptr);
    endResetModel();
}

void LineageModel::place(const std::vector<LineageNode>& nodes, const LineageNode* parent) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        m_places.insert(&nodes[i], {parent, static_cast<int>(i)});
        place(nodes[i].children, &nodes[i]);
    }
}

const LineageNode* LineageModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const LineageNode*>(index.constInternalPointer()) : nullptr;
}

const std::vector<LineageNode>* LineageModel::childrenOf(const QModelIndex& index) const {
    if (m_lineage == nullptr) return nullptr;
    const LineageNode* at = node(index);
    return at == nullptr ? &m_lineage->roots : &at->children;
}

QModelIndex LineageModel::index(int row, int column, const QModelIndex& parent) const {
    const auto* nodes = childrenOf(parent);
    if (nodes == nullptr || row < 0 || row >= static_cast<int>(nodes->size()) || column < 0 ||
        column >= ColumnCount || parent.column() > 0)
        return {};
    return createIndex(row, column, &(*nodes)[static_cast<std::size_t>(row)]);
}

QModelIndex LineageModel::parent(const QModelIndex& child) const {
    const LineageNode* at = node(child);
    if (at == nullptr) return {};
    const LineageNode* above = m_places.value(at).parent;
    return above == nullptr ? QModelIndex() : createIndex(m_places.value(above).row, 0, above);
}

int LineageModel::rowCount(const QModelIndex& parent) const {
    const auto* nodes = parent.column() > 0 ? nullptr : childrenOf(parent);
    return nodes == nullptr ? 0 : static_cast<int>(nodes->size());
}

int LineageModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant LineageModel::data(const QModelIndex& index, int role) const {
    const LineageNode* at = node(index);
    if (at == nullptr) return {};
    const bool doubt = at->kind == LineageNode::Kind::Doubt;
    const bool what = index.column() == What;
    switch (role) {
        case Qt::DisplayRole:
            return what ? core_text::text(at->label) : nodeText(*at);
        case Qt::ToolTipRole:
            return nodeText(*at).isEmpty() ? QVariant() : nodeText(*at);
        case Qt::ForegroundRole:
            if (doubt) return m_theme.palette().hard;
            return what ? m_theme.palette().muted : m_theme.palette().text;
        case Qt::DecorationRole:
            return doubt && what
                       ? QVariant(iconPixmap(severityIcon(Severity::Hard), m_theme.palette().hard, 12))
                       : QVariant();
        case Qt::FontRole:
            return what || at->code.empty() || at->figure || !at->text.empty()
                       ? QVariant(ui::font(FontRole::Body))
                       : QVariant(ui::font(FontRole::CodeSmall));
        case LinkRole:
            return QString::fromStdString(at->link);
        case KindRole:
            return static_cast<int>(at->kind);
        default:
            return {};
    }
}

QVariant LineageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == What ? tr("Comes from") : tr("Value");
}

}  // namespace qd::ui::shell
