// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/charts/time_series_prepared.h"

namespace qd::ui::charts {

/// The numbers of a chart as a table: date, each line, drawdown of the first, each line of the panels below.
/// For readers who cannot or would not read a picture, and for copying. Gives raw values under kRawValueRole.
class SeriesTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    SeriesTableModel(PreparedSeriesPtr series, IndexRange range, bool withDrawdown,
                     QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        QString name;
        const Pyramid* values;
        ValueKind kind;
    };

    PreparedSeriesPtr m_series;
    IndexRange m_range;
    std::vector<Column> m_columns;
};

/// RFC 4180 text of the visible range: ISO dates, decimal point, empty where missing; times as ISO 8601
/// without a zone. The lines of the panels below follow the chart's own.
[[nodiscard]] QByteArray seriesCsv(const TimeSeries& data, IndexRange range);

}  // namespace qd::ui::charts
