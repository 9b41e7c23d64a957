// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_table_model.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/axis.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

QByteArray quoted(const QString& text) {
    QByteArray bytes = text.toUtf8();
    if (!bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n')) return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

}  // namespace

SeriesTableModel::SeriesTableModel(TimeSeriesPtr data, IndexRange range, bool withDrawdown, QObject* parent)
    : QAbstractTableModel(parent), m_data(std::move(data)), m_range(range) {
    if (m_data && withDrawdown && !m_data->lines.empty())
        m_drawdown = drawdownOf(m_data->lines.front().values);
}

int SeriesTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_data ? 0 : std::max(0, m_range.count());
}

int SeriesTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_data) return 0;
    return 1 + static_cast<int>(m_data->lines.size()) + (m_drawdown.empty() ? 0 : 1);
}

QVariant SeriesTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_data) return {};
    if (role == Qt::TextAlignmentRole) {
        const Qt::AlignmentFlag side = index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) return {};
    const auto row = static_cast<std::size_t>(m_range.first + index.row());
    if (index.column() == 0) return format::date(m_data->dates[row]);
    const auto line = static_cast<std::size_t>(index.column() - 1);
    if (line < m_data->lines.size()) {
        const auto& values = m_data->lines[line].values;
        return row < values.size() ? valueText(values[row], m_data->kind, QLocale()) : QString();
    }
    return row < m_drawdown.size() ? format::percent(m_drawdown[row]) : QString();
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_data) return {};
    if (section == 0) return tr("Date");
    const auto line = static_cast<std::size_t>(section - 1);
    return line < m_data->lines.size() ? m_data->lines[line].name : tr("Drawdown");
}

QByteArray seriesCsv(const TimeSeries& data, IndexRange range) {
    QByteArray out = "date";
    for (const Line& line : data.lines)
        out += ',' + quoted(line.name);
    out += "\r\n";
    for (int i = range.first; i <= range.last && i < static_cast<int>(data.dates.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        out += data.dates[at].toString(Qt::ISODate).toLatin1();
        for (const Line& line : data.lines) {
            out += ',';
            if (at < line.values.size() && std::isfinite(line.values[at]))
                out += QByteArray::number(line.values[at], 'g', 15);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace qd::ui::charts
