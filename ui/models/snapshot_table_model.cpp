// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/snapshot_table_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/contracts.h"
#include "ui/kit/format.h"
#include "ui/models/row_order.h"

namespace qd::ui::models {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool isSearchable(ColumnKind kind) {
    return kind == ColumnKind::Text || kind == ColumnKind::Strong || kind == ColumnKind::Code ||
           kind == ColumnKind::Chip || kind == ColumnKind::Date;
}

}  // namespace

QString numberText(const Column& column, double value) {
    switch (column.kind) {
        case ColumnKind::Percent:
            return format::percent(value, column.decimals);
        case ColumnKind::Change:
            return format::change(value, column.decimals);
        default:
            return format::number(value, column.decimals);
    }
}

SnapshotTableModel::SnapshotTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void SnapshotTableModel::setSnapshot(TableSnapshotPtr snapshot) {
    beginResetModel();
    QString sortedBy;
    if (m_snapshot && m_sortColumn >= 0) sortedBy = column(m_sortColumn).id;
    m_snapshot = std::move(snapshot);
    m_haystack.clear();
    m_sortColumn = sortedBy.isEmpty() ? -1 : columnOf(sortedBy);
    m_order = matchingRows();
    m_totals.clear();
    orderRows();
    endResetModel();
    Q_EMIT totalsChanged();
}

void SnapshotTableModel::setFilter(const QString& text) {
    const QString wanted = text.simplified();
    if (wanted == m_filter) return;
    beginResetModel();
    m_filter = wanted;
    m_order = matchingRows();
    m_totals.clear();
    orderRows();
    endResetModel();
    Q_EMIT totalsChanged();
}

/// What a row is searched by, folded once: typing then costs one pass over plain text.
void SnapshotTableModel::buildHaystack() {
    if (!m_haystack.empty() || !m_snapshot) return;
    m_haystack.reserve(static_cast<std::size_t>(m_snapshot->rows));
    QHash<qint64, QString> dates;  // the same few days stand in many rows
    const auto dateText = [&](const QDate& day) -> const QString& {
        auto at = dates.find(day.toJulianDay());
        if (at == dates.end()) at = dates.insert(day.toJulianDay(), format::date(day));
        return *at;
    };
    for (int row = 0; row < m_snapshot->rows; ++row) {
        QString words;
        for (const Column& c : m_snapshot->columns) {
            if (!isSearchable(c.kind)) continue;
            words += c.kind == ColumnKind::Date && c.date ? dateText(c.date(row)) : snapshotText(row, c);
            words += QLatin1Char('\n');
        }
        m_haystack.push_back(words.toCaseFolded());
    }
}

std::vector<int> SnapshotTableModel::matchingRows() {
    std::vector<int> rows;
    if (!m_snapshot) return rows;
    rows.reserve(static_cast<std::size_t>(m_snapshot->rows));
    const QStringList terms = m_filter.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!terms.isEmpty()) buildHaystack();
    for (int row = 0; row < m_snapshot->rows; ++row) {
        bool all = true;
        for (const QString& term : terms)
            all = all && m_haystack[static_cast<std::size_t>(row)].contains(term);
        if (all) rows.push_back(row);
    }
    return rows;
}

int SnapshotTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int SnapshotTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->columns.size());
}

const Column& SnapshotTableModel::column(int column) const {
    QD_REQUIRE(m_snapshot && column >= 0 && column < columnCount());
    return m_snapshot->columns[static_cast<std::size_t>(column)];
}

int SnapshotTableModel::columnOf(const QString& id) const {
    for (int i = 0; i < columnCount(); ++i)
        if (column(i).id == id) return i;
    return -1;
}

int SnapshotTableModel::snapshotRow(int row) const {
    return row >= 0 && row < rowCount() ? m_order[static_cast<std::size_t>(row)] : -1;
}

int SnapshotTableModel::shownRow(int snapshotRow) const {
    for (std::size_t i = 0; i < m_order.size(); ++i)
        if (m_order[i] == snapshotRow) return static_cast<int>(i);
    return -1;
}

QString SnapshotTableModel::keyOf(int row) const {
    const int at = snapshotRow(row);
    return at >= 0 && m_snapshot->key ? m_snapshot->key(at) : QString();
}

int SnapshotTableModel::rowOfKey(const QString& key) const {
    if (!m_snapshot || !m_snapshot->key || key.isEmpty()) return -1;
    for (std::size_t i = 0; i < m_order.size(); ++i)
        if (m_snapshot->key(m_order[i]) == key) return static_cast<int>(i);
    return -1;
}

QString SnapshotTableModel::snapshotText(int row, const Column& c) const {
    if (isNumeric(c.kind)) return numberText(c, c.number ? c.number(row) : kNaN);
    switch (c.kind) {
        case ColumnKind::Date:
            return c.date ? format::date(c.date(row)) : QString();
        case ColumnKind::Chip:
            return c.chip ? c.chip(row).text : QString();
        case ColumnKind::Sparkline:
            return format::change(seriesChange(c.series ? c.series(row) : std::span<const double>()));
        default:
            return c.words ? c.words(row) : QString();
    }
}

QString SnapshotTableModel::cellText(int row, int columnAt) const {
    const int at = snapshotRow(row);
    return at >= 0 ? snapshotText(at, column(columnAt)) : QString();
}

QString SnapshotTableModel::cellRaw(int row, int columnAt) const {
    const int at = snapshotRow(row);
    if (at < 0) return {};
    const Column& c = column(columnAt);
    double value = kNaN;
    if (isNumeric(c.kind) && c.number)
        value = c.number(at);
    else if (c.kind == ColumnKind::Sparkline && c.series)
        value = seriesChange(c.series(at));
    else if (c.kind == ColumnKind::Date)
        return c.date ? c.date(at).toString(Qt::ISODate) : QString();
    else
        return snapshotText(at, c);
    return std::isfinite(value) ? QString::number(value, 'g', 15) : QString();
}

QVariant SnapshotTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Column& c = column(index.column());
    const int at = snapshotRow(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return snapshotText(at, c);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignmentOf(c.kind));
        case Qt::ToolTipRole:
            return c.cellToolTip ? c.cellToolTip(at) : QVariant();
        case KindRole:
            return static_cast<int>(c.kind);
        case NumberRole:
            return c.number ? QVariant(c.number(at)) : QVariant();
        case SnapshotRowRole:
            return at;
        default:
            return {};
    }
}

QVariant SnapshotTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0) return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? QVariant(section + 1) : QVariant();
    if (section >= columnCount()) return {};
    const Column& c = column(section);
    if (role == Qt::DisplayRole) return c.title;
    if (role == Qt::ToolTipRole && !c.toolTip.isEmpty()) return c.toolTip;
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(alignmentOf(c.kind));
    return {};
}

void SnapshotTableModel::orderRows() {
    if (m_snapshot && m_sortColumn >= 0)
        sortRows(m_order, m_snapshot->columns[static_cast<std::size_t>(m_sortColumn)], m_sortOrder);
}

void SnapshotTableModel::sort(int columnAt, Qt::SortOrder order) {
    const int wanted = columnAt >= 0 && columnAt < columnCount() ? columnAt : -1;
    if (wanted == m_sortColumn && (order == m_sortOrder || wanted < 0)) return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<int> before = m_order;
    m_sortColumn = wanted;
    m_sortOrder = order;
    std::sort(m_order.begin(),
              m_order.end());  // ties stand in the snapshot's order, whatever was sorted before
    orderRows();
    remapPersistent(before);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SnapshotTableModel::remapPersistent(const std::vector<int>& before) {
    const QModelIndexList from = persistentIndexList();
    if (from.isEmpty()) return;
    std::vector<int> shownAt(static_cast<std::size_t>(m_snapshot ? m_snapshot->rows : 0), -1);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        shownAt[static_cast<std::size_t>(m_order[i])] = static_cast<int>(i);
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex& old : from) {
        const int row = before[static_cast<std::size_t>(old.row())];
        to.append(index(shownAt[static_cast<std::size_t>(row)], old.column()));
    }
    changePersistentIndexList(from, to);
}

double SnapshotTableModel::total(int columnAt) const {
    const Column& c = column(columnAt);
    auto kept = m_totals.find(columnAt);
    if (kept == m_totals.end()) kept = m_totals.insert(columnAt, addUp(c));
    return *kept;
}

double SnapshotTableModel::addUp(const Column& c) const {
    if (c.total == Total::Count) return static_cast<double>(m_order.size());
    if (c.total == Total::None || !c.number) return kNaN;
    double sum = 0.0;
    double weights = 0.0;
    bool any = false;
    for (const int row : m_order) {
        const double value = c.number(row);
        const double weight = c.total == Total::WeightedMean && c.weight ? c.weight(row) : 1.0;
        if (!std::isfinite(value) || !std::isfinite(weight)) continue;
        any = true;
        sum += value * weight;
        weights += weight;
    }
    if (!any) return kNaN;
    if (c.total == Total::Sum) return sum;
    return weights != 0.0 ? sum / weights : kNaN;
}

QString SnapshotTableModel::totalText(int columnAt) const {
    const Column& c = column(columnAt);
    const double value = total(columnAt);
    if (!std::isfinite(value)) return {};
    if (c.total == Total::Count) return format::integer(static_cast<qint64>(value));
    return numberText(c, value);
}

}  // namespace qd::ui::models
