// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// The numbers of a chart as a table: date, each line, drawdown of the first. For readers who cannot or would
/// not read a picture, and for copying.
class SeriesTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    SeriesTableModel(TimeSeriesPtr data, IndexRange range, bool withDrawdown, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TimeSeriesPtr m_data;
    IndexRange m_range;
    std::vector<double> m_drawdown;
};

/// RFC 4180 text of the visible range: ISO dates, decimal point, empty where missing.
[[nodiscard]] QByteArray seriesCsv(const TimeSeries& data, IndexRange range);

}  // namespace qd::ui::charts
