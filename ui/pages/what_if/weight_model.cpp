// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/weight_model.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/kit/format.h"

namespace qd::ui::pages::what_if {

namespace {

constexpr double kSame = 1e-9;
constexpr double kCent = 0.005;

bool isWords(int column) {
    return column == WeightModel::Symbol || column == WeightModel::Name || column == WeightModel::Sector;
}

}  // namespace

std::optional<double> readPercent(const QString& text) {
    QString plain = text.trimmed();
    plain.remove(QLocale().percent());
    plain.remove(QLatin1Char('%'));
    plain.replace(QChar(format::kMinus), QLatin1Char('-'));
    bool ok = false;
    double value = QLocale().toDouble(plain.trimmed(), &ok);
    if (!ok) value = QLocale::c().toDouble(plain.trimmed(), &ok);
    if (!ok || !std::isfinite(value) || std::abs(value) > 1000.0) return std::nullopt;
    return value / 100.0;
}

WeightModel::WeightModel(QObject* parent) : QAbstractTableModel(parent) {}

void WeightModel::setDisplay(const DisplayPtr& display) {
    const bool same = m_display != nullptr && display != nullptr && m_display->model == display->model;
    m_display = display;
    if (!same) {
        arrange();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, Lock), index(rowCount() - 1, kColumns - 1));
    }
}

void WeightModel::setFilter(const QString& words) {
    m_filter = words.trimmed();
    arrange();
}

void WeightModel::setShow(Show show) {
    m_show = show;
    arrange();
}

void WeightModel::sort(int column, Qt::SortOrder order) {
    m_sort = column;
    m_order = order;
    arrange();
}

bool WeightModel::matches(std::size_t asset) const {
    const double weight = m_display->draft->weights[asset];
    const double start = m_display->model->start[asset];
    if (m_show == Show::Held && std::abs(weight) <= kSame && std::abs(start) <= kSame) return false;
    if (m_show == Show::Changed && std::abs(weight - start) <= kSame) return false;
    for (const QString& term : m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        bool found = false;
        for (const int column : {Symbol, Name, Sector})
            found = found || wordsOf(asset, column).contains(term, Qt::CaseInsensitive);
        if (!found) return false;
    }
    return true;
}

void WeightModel::arrange() {
    beginResetModel();
    m_rows.clear();
    const std::size_t count = m_display ? m_display->model->size() : 0;
    for (std::size_t i = 0; i < count; ++i)
        if (matches(i)) m_rows.push_back(i);
    const bool down = m_order == Qt::DescendingOrder;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
        if (isWords(m_sort)) {
            const int order = QString::localeAwareCompare(wordsOf(a, m_sort), wordsOf(b, m_sort));
            return down ? order > 0 : order < 0;
        }
        const double left = valueOf(a, m_sort);
        const double right = valueOf(b, m_sort);
        return down ? left > right : left < right;
    });
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QString WeightModel::wordsOf(std::size_t asset, int column) const {
    const risk::WhatIfAsset& one = m_display->model->assets[asset];
    if (column == Symbol) return format::text(one.symbol);
    return format::text(column == Name ? one.name : m_display->model->sectors[one.sector]);
}

double WeightModel::valueOf(std::size_t asset, int column) const {
    const Display& d = *m_display;
    switch (column) {
        case Lock:
            return d.draft->locked[asset] != 0 ? 1.0 : 0.0;
        case Start:
            return d.model->start[asset];
        case Change:
            return d.draft->weights[asset] - d.model->start[asset];
        case Risk:
            return d.numbers.riskShare[asset];
        case Cost:
            return d.numbers.costs[asset].total();
        default:
            return d.draft->weights[asset];
    }
}

QString WeightModel::text(std::size_t asset, int column) const {
    if (isWords(column)) return wordsOf(asset, column);
    const double value = valueOf(asset, column);
    switch (column) {
        case Lock:
            return value > 0.0 ? tr("locked") : QString();
        case Change:
            return std::abs(value) < 5e-5 ? QString() : format::percent(value, 2, {}, format::Sign::Always);
        case Risk:
            return format::percent(value);
        case Cost:
            return value < kCent ? QString() : format::number(value, 0);
        default:
            return format::percent(value);
    }
}

int WeightModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WeightModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant WeightModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_display) return {};
    const std::size_t asset = assetAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return text(asset, index.column());
    if (role == Qt::EditRole) return QLocale().toString(100.0 * m_display->draft->weights[asset], 'f', 2);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isWords(index.column()) ? Qt::AlignLeading : Qt::AlignTrailing) |
                                Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && isWords(index.column())) return wordsOf(asset, Name);
    return {};
}

bool WeightModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    const auto weight = readPercent(value.toString());
    if (!weight) return false;
    Q_EMIT weightTyped(assetAt(index.row()), *weight);
    return true;
}

Qt::ItemFlags WeightModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Weight && !lockedAt(index.row())) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant WeightModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isWords(section) || section == Bar ? Qt::AlignLeading : Qt::AlignTrailing) |
                                Qt::AlignVCenter);
    static const char* const kTitles[] = {
        QT_TRANSLATE_NOOP("WeightTable", "Lock"),   QT_TRANSLATE_NOOP("WeightTable", "Symbol"),
        QT_TRANSLATE_NOOP("WeightTable", "Name"),   QT_TRANSLATE_NOOP("WeightTable", "Sector"),
        QT_TRANSLATE_NOOP("WeightTable", "Start"),  QT_TRANSLATE_NOOP("WeightTable", "Drag"),
        QT_TRANSLATE_NOOP("WeightTable", "Weight"), QT_TRANSLATE_NOOP("WeightTable", "Change"),
        QT_TRANSLATE_NOOP("WeightTable", "Risk"),   QT_TRANSLATE_NOOP("WeightTable", "Cost, $")};
    const QString title = QCoreApplication::translate("WeightTable", kTitles[section]);
    if (role == Qt::DisplayRole && section == Lock) return QString();
    if (role == Qt::DisplayRole) {
        const QString mark =
            m_order == Qt::DescendingOrder ? QStringLiteral(" \u25BC") : QStringLiteral(" \u25B2");
        return section == m_sort ? title + mark : title;
    }
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return section == Risk ? tr("Share of the portfolio's variance") : title;
    return {};
}

int WeightModel::rowOf(std::size_t asset) const {
    const auto at = std::find(m_rows.begin(), m_rows.end(), asset);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

double WeightModel::weightAt(int row) const {
    return m_display->draft->weights[assetAt(row)];
}

bool WeightModel::hasNames() const {
    const auto named = [](const risk::WhatIfAsset& asset) { return !asset.name.empty(); };
    return m_display && std::any_of(m_display->model->assets.begin(), m_display->model->assets.end(), named);
}

bool WeightModel::lockedAt(int row) const {
    return m_display->draft->locked[assetAt(row)] != 0;
}

}  // namespace qd::ui::pages::what_if
