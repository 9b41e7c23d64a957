// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <memory>

#include "core/desk/views.h"
#include "ui/charts/bar_data.h"
#include "ui/charts/time_series.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/severity.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::overview {

/// Where the presenter's words are looked up for translation.
struct OverviewText {
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

/// What the button of an empty area does.
enum class NextStep { ImportPrices, ImportHoldings, ImportSectors, OpenBacktests };
struct EmptyArea {
    QString title;
    QString purpose;
    QString action;  ///< empty: there is nothing to do here
    NextStep step = NextStep::ImportPrices;
};

/// Something that needs a person, and the page on which to act.
struct AttentionLine {
    Severity severity = Severity::Info;
    QString text;
    QString page;    ///< id of the page
    QString item;    ///< of the page; empty: the page itself
    QString action;  ///< verb for the button
};

/// The facts of the inspector in the order in which they stand.
struct OverviewFacts {
    QList<KeyValue> data;   ///< empty without a data set
    QList<KeyValue> run;    ///< empty without a run
    QList<KeyValue> audit;  ///< empty without an entry
    bool dataSynthetic = false;
    bool runSynthetic = false;
    bool runOnOlderData = false;  ///< the newest data set is not the one that the run used
    QString runItem;              ///< how the page of backtests names the run
    QString dataItem;             ///< how the page of data names the data set
};

/// The first rows of the positions, largest first, and how much of the portfolio they are.
struct LargestPositions {
    models::TableSnapshotPtr table;  ///< null without positions
    QString note;
};

/// All that the page shows, worked out without a widget.
struct OverviewShown {
    QString line;  ///< what needs the user, in one sentence
    int badge = 0;
    Severity badgeSeverity = Severity::Info;
    QString synthetic;       ///< which numbers are made up, in words; empty: none
    QList<Tile> tiles;       ///< of the holdings
    EmptyArea moversEmpty;   ///< where moversOf() the positions is null
    charts::BarPtr sectors;  ///< weights; null: show sectorsEmpty
    EmptyArea sectorsEmpty;
    QList<Tile> runTiles;               ///< of the newest run
    charts::TimeSeriesPtr performance;  ///< null: show performanceEmpty
    EmptyArea performanceEmpty;
    std::shared_ptr<const desk::PositionsView> positions;  ///< for largestOf(); without rows: show the next
    EmptyArea positionsEmpty;
    QList<AttentionLine> attention;
    OverviewFacts facts;
};

/// How many of the largest positions the page lists where the window is small.
inline constexpr int kLargest = 8;
/// The `count` largest; columns that no row fills are left out. The table keeps the view alive.
[[nodiscard]] LargestPositions largestOf(const std::shared_ptr<const desk::PositionsView>& view,
                                         int count = kLargest);

/// What to show of a loaded view.
[[nodiscard]] OverviewShown present(const std::shared_ptr<const desk::OverviewView>& view);

}  // namespace qd::ui::pages::overview
