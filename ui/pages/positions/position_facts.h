// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "ui/charts/time_series.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/metric_facts.h"
#include "ui/pages/positions/positions_presenter.h"

namespace qd::ui::pages::positions {

/// One position as the inspector shows it.
struct PositionFacts {
    QString symbol;
    QString name;                 ///< with the sector; empty when neither is known
    QString weight;               ///< "6.42 %, 3rd of 112" in words; empty without a price
    double shareOfLargest = 0.0;  ///< 0 … 1, for the bar
    QString shareNote;            ///< what the bar's end stands for
    QList<KeyValue> values;
    QList<MetricFacts> numbers;  ///< what each of `values` is; without a name where nothing is to be said
    MetricFacts weightNumber;
    QList<KeyValue> lineage;  ///< where the price comes from; empty without a data set
    QString problem;          ///< why there is no value, and what to do; empty when there is one
    bool synthetic = false;
    charts::TimeSeriesPtr recent;  ///< the closes of the last 60 sessions; null for fewer than two
    QString recentNote;            ///< lowest and highest of them
    QString dataItem;              ///< how the page of data names the data set; empty without one
};

/// Facts of the row at `row` of the view. Precondition: 0 ≤ row < rows.
[[nodiscard]] PositionFacts factsOf(const PositionsContent& content, int row);

}  // namespace qd::ui::pages::positions
