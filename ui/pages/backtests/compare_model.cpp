// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/compare_model.h"

#include <utility>

#include "ui/charts/chart_export.h"
#include "ui/kit/icons.h"

namespace qd::ui::pages::backtests {

CompareModel::CompareModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme) {}

void CompareModel::setComparison(std::shared_ptr<const CompareDisplay> comparison) {
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_comparison ? 0 : static_cast<int>(m_comparison->metrics.size());
}

/// The names, the first run, and two for each other run.
int CompareModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_comparison ? 0 : static_cast<int>(2 * m_comparison->runs.size());
}

const ComparedValue* CompareModel::valueAt(const QModelIndex& index) const {
    const int run = runOf(index.column());
    if (run < 0) return nullptr;
    const auto& values = m_comparison->metrics[static_cast<std::size_t>(index.row())].values;
    return &values[static_cast<std::size_t>(run)];
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const ComparedMetric& metric = m_comparison->metrics[static_cast<std::size_t>(index.row())];
    const ComparedValue* value = valueAt(index);
    const bool difference = isDifference(index.column());
    const QString text = value == nullptr ? metric.label : difference ? value->difference : value->text;
    switch (role) {
        case Qt::DisplayRole:
            return text;
        case Qt::TextAlignmentRole:
            return QVariant::fromValue((value == nullptr ? Qt::AlignLeading : Qt::AlignTrailing) |
                                       Qt::AlignVCenter);
        case Qt::ForegroundRole:
            if (value == nullptr) return m_theme.palette().muted;
            if (!difference || value->judgement.isEmpty()) return m_theme.palette().text;
            return value->better ? m_theme.palette().gain : m_theme.palette().loss;
        case Qt::DecorationRole:  // what is better is told by a mark, too, and not by hue alone
            if (!difference || value == nullptr || !value->better) return {};
            return colouredIcon(Icon::Check, m_theme.palette().gain);
        case Qt::ToolTipRole:
            return difference ? value->judgement : QVariant();
        case Qt::AccessibleTextRole:
            return difference && !value->judgement.isEmpty() ? tr("%1, %2").arg(text, value->judgement)
                                                             : text;
        case charts::kRawValueRole:
            if (value == nullptr) return text;
            return difference ? value->rawDifference : value->raw;
        default:
            return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    const int run = runOf(section);
    if (run < 0) return tr("Metric");
    if (!isDifference(section)) return m_comparison->names.at(run);
    if (role == Qt::DisplayRole) return tr("Difference");
    return tr("%1 less %2").arg(m_comparison->names.at(run), m_comparison->names.front());
}

MetricFacts CompareModel::factsAt(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const int run = std::max(0, runOf(index.column()));
    return m_comparison->metrics[static_cast<std::size_t>(index.row())]
        .values[static_cast<std::size_t>(run)]
        .facts;
}

QString CompareModel::tsv() const {
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(row < 0 ? headerData(column, Qt::Horizontal).toString()
                                 : data(index(row, column)).toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

QByteArray CompareModel::csv() const {
    return charts::tableCsv(*this);
}

}  // namespace qd::ui::pages::backtests
