// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// One value a category; NaN and infinite: none.
struct BarSeries {
    QString name;
    std::vector<double> values;
};
/// Immutable input of a bar chart: categories × series.
struct BarData {
    QString title;
    QString valueName;  ///< "Weight"; stands at the axis and in the read-out
    ValueKind kind = ValueKind::Percent;
    bool signedChange = false;  ///< a single series in gain and loss colours, with signs
    QStringList categories;
    std::vector<BarSeries> series;
    std::vector<double> limits;  ///< a tick a category; NaN or missing: none. A bar beyond it is marked
    QString limitName;           ///< "limit"

    /// NaN where there is none; sizes beyond 1e100 count as 1e100.
    [[nodiscard]] double at(int category, int series) const;
    [[nodiscard]] double limitOf(int category) const;
    /// The sum of the series' finite values; NaN without one.
    [[nodiscard]] double total(int category) const;
};
using BarPtr = std::shared_ptr<const BarData>;

enum class BarOrder { AsGiven, Descending, Ascending };
/// The categories in order of their totals, those without a value last; with `most` > 0 the `most` − 1
/// largest by size and the rest summed in a last category called `others`, which has no limit.
[[nodiscard]] BarPtr arrangeBars(const BarPtr& data, BarOrder order, int most, const QString& others);

}  // namespace qd::ui::charts
