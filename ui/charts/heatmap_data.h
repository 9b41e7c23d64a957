// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "ui/charts/colour_scale.h"
#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// Immutable input of a heatmap: rows × columns of values.
struct HeatmapData {
    QString title;
    QString rowTitle;     ///< what the rows are: "Lookback, days"; may be empty
    QString columnTitle;  ///< may be empty
    QString valueName;    ///< "Sharpe ratio"; may be empty
    QStringList rows;
    QStringList columns;
    std::vector<double> values;  ///< row after row; NaN and infinite: no value
    ValueKind kind = ValueKind::Number;
    int decimals = 2;          ///< in the cells, the legend and the read-out
    bool alwaysSigned = true;  ///< "+" before values above 0
    bool bareNumbers = false;  ///< percent without its unit in the cells, which stands in the title
    ColourScale scale;
    std::vector<double> columnScale;  ///< factors for the scale of each column; empty: all 1
    int gapBefore = -1;               ///< a gap before this column, which holds totals; −1: none
    int best = -1;                    ///< row · columns + column of the best cell; −1: none
    std::vector<bool> plateau;        ///< cells with an outline around their region; empty: none

    [[nodiscard]] int rowCount() const { return static_cast<int>(rows.size()); }
    [[nodiscard]] int columnCount() const { return static_cast<int>(columns.size()); }
    /// NaN where there is no value.
    [[nodiscard]] double at(int row, int column) const;
};
using HeatmapPtr = std::shared_ptr<const HeatmapData>;

/// Correlations (n × n, row after row) with names; `order` gives the place of each line on the map, such as
/// the leaves of a hierarchical clustering (empty: as given). Scale −1 … 1.
[[nodiscard]] HeatmapPtr makeCorrelationMap(const QStringList& names, std::span<const double> matrix,
                                            std::span<const int> order, const QString& title);

/// A metric over two parameters.
struct ParameterSurface {
    QString title;
    QString rowName;
    QString columnName;
    QString metricName;
    std::vector<double> rowValues;
    std::vector<double> columnValues;
    std::vector<double> metric;  ///< row after row; NaN: the run failed
    ValueKind kind = ValueKind::Number;
    bool higherIsBetter = true;
    /// The plateau: cells joined to the best one by sides, none worse than it by more than this share of the
    /// metric's whole range. A best cell without a plateau is a sign of chance.
    double plateauShare = 0.1;
};
[[nodiscard]] HeatmapPtr makeParameterMap(const ParameterSurface& surface);

/// Values (features × dates, row after row) over time on a sequential scale from 0, or on a diverging one
/// when some are negative.
[[nodiscard]] HeatmapPtr makeTimeMap(const QString& title, const QStringList& features,
                                     const std::vector<QDate>& dates, std::vector<double> values,
                                     ValueKind kind);

}  // namespace qd::ui::charts
