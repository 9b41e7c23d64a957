// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "ui/models/table_snapshot.h"
#include "ui/pages/backtests/run_display.h"

namespace qd::ui::pages::backtests {

struct TradeDisplay;

/// What a run did between two sessions, worked out off the GUI thread. Immutable.
struct RangeDisplay {
    RunId run;
    QDate from;
    QDate to;
    bool whole = false;  ///< every session of the run
    QString title;       ///< "2019–2021", "4 Jan 2021 – 12 Mar 2021"
    QList<MetricLine> statistics;
    QList<MetricLine> againstBenchmark;
    charts::HistogramPtr returns;  ///< with a normal density, value at risk and expected shortfall
    std::vector<charts::MonthlyReturn> months;
    std::shared_ptr<const TradeDisplay> trades;
    models::TableSnapshotPtr weights;  ///< a row a symbol; null where nothing was held
};

/// The run between `from` and `to`; what lies outside the run does not count. Error BadInput when fewer than
/// two sessions are left.
Result<std::shared_ptr<const RangeDisplay>> rangeDisplay(const RunDisplay& run, const QDate& from,
                                                         const QDate& to);
/// "2019–2021" where whole years are meant, else both days.
[[nodiscard]] QString rangeTitle(const std::vector<Date>& sessions, const QDate& from, const QDate& to);

}  // namespace qd::ui::pages::backtests
