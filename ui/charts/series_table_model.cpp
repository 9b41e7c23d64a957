// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_table_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/axis.h"
#include "ui/charts/chart_export.h"
#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

QByteArray isoTime(const TimeSeries& data, int index) {
    const QByteArray day = data.dateAt(index).toString(Qt::ISODate).toLatin1();
    if (!data.intraday()) return day;
    const auto ofDay = static_cast<int>(data.timeAt(index) - dateMs(data.dateAt(index)));
    const QTime time = QTime::fromMSecsSinceStartOfDay(ofDay);
    return day + 'T' + time.toString(time.msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate).toLatin1();
}

}  // namespace

SeriesTableModel::SeriesTableModel(PreparedSeriesPtr series, IndexRange range, bool withDrawdown,
                                   QObject* parent)
    : QAbstractTableModel(parent), m_series(std::move(series)), m_range(range) {
    if (!m_series) return;
    const TimeSeries& data = *m_series->data;
    for (std::size_t i = 0; i < data.lines.size(); ++i)
        m_columns.push_back({data.lines[i].name, &m_series->lines[i], data.kind});
    if (withDrawdown) m_columns.push_back({tr("Drawdown"), &m_series->drawdownLine, ValueKind::Percent});
    for (std::size_t i = 0; i < data.panels.size(); ++i)
        for (std::size_t k = 0; k < data.panels[i].lines.size(); ++k)
            m_columns.push_back({data.panels[i].lines[k].name, &m_series->panels[i][k], data.panels[i].kind});
}

int SeriesTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_series ? 0 : std::max(0, m_range.count());
}

int SeriesTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_series ? 0 : 1 + static_cast<int>(m_columns.size());
}

QVariant SeriesTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_series) return {};
    if (role == Qt::TextAlignmentRole) {
        const Qt::AlignmentFlag side = index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != kRawValueRole) return {};
    const int row = m_range.first + index.row();
    const bool raw = role == kRawValueRole;
    if (index.column() == 0) {
        if (!raw) return timeText(*m_series->data, row);
        if (m_series->data->intraday()) return QString::fromLatin1(isoTime(*m_series->data, row));
        return m_series->data->dateAt(row);
    }
    const Column& column = m_columns[static_cast<std::size_t>(index.column() - 1)];
    const double value = column.values->at(row);
    if (raw) return value;
    return valueText(value, column.kind, QLocale());
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_series) return {};
    if (section < 0 || section >= columnCount()) return {};
    if (section == 0) return m_series->data->intraday() ? tr("Time") : tr("Date");
    return m_columns[static_cast<std::size_t>(section - 1)].name;
}

QByteArray seriesCsv(const TimeSeries& data, IndexRange range) {
    QByteArray out = data.intraday() ? "time" : "date";
    std::vector<const Line*> lines;
    for (const Line& line : data.lines)
        lines.push_back(&line);
    for (const Panel& panel : data.panels)
        for (const Line& line : panel.lines)
            lines.push_back(&line);
    for (const Line* line : lines)
        out += ',' + csvField(line->name);
    out += "\r\n";
    for (int i = range.first; i <= range.last && i < data.count(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        out += isoTime(data, i);
        for (const Line* line : lines) {
            out += ',';
            if (at < line->values.size()) out += csvField(line->values[at]);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace qd::ui::charts
