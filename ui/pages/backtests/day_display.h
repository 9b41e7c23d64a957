// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

#include "core/desk/run_day.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::backtests {

/// A day of a run as the page shows it, worked out off the GUI thread. Immutable.
struct DayDisplay {
    std::shared_ptr<const desk::RunDay> day;
    QString title;      ///< "14 Jul 2026"
    QString rebalance;  ///< of the last rebalance and the way since, in a sentence
    QString trades;     ///< "12 trades"; empty: none on this day
    QList<Tile> tiles;
    models::TableSnapshotPtr positions;
    models::TableSnapshotPtr sectors;
    models::TableSnapshotPtr limits;
    QString positionsNote;  ///< "31 positions"
    QString limitsNote;     ///< "1 exceeded by drift"
    QString limitsEmpty;    ///< why the table of limits has no rows
    bool hasSectors = false;
};

Result<std::shared_ptr<const DayDisplay>> dayDisplay(const desk::RunDays& days, std::size_t session);

/// What the strip shows, one element a session.
struct StripSeries {
    std::vector<QDate> dates;
    std::vector<double> equity;
    std::vector<int> rebalances;  ///< sessions, ascending
    int proved = 0;               ///< from this session on positions are not known
};
[[nodiscard]] StripSeries stripSeries(const desk::RunDays& days);

}  // namespace qd::ui::pages::backtests
