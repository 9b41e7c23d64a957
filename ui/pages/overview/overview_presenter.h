// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <memory>

#include "core/desk/views.h"
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
enum class NextStep { ImportPrices, ImportHoldings, OpenBacktests };
struct EmptyArea {
    QString title;
    QString purpose;
    QString action;
    NextStep step = NextStep::ImportPrices;
};

/// Something that needs a person, and the page on which to act.
struct AttentionLine {
    Severity severity = Severity::Info;
    QString text;
    QString page;    ///< id of the page
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
};

/// All that the page shows, worked out without a widget.
struct OverviewShown {
    QString line;  ///< what needs the user, in one sentence
    int badge = 0;
    Severity badgeSeverity = Severity::Info;
    QString synthetic;  ///< which numbers are made up, in words; empty: none
    QList<Tile> tiles;
    charts::TimeSeriesPtr performance;  ///< null: show performanceEmpty
    EmptyArea performanceEmpty;
    models::TableSnapshotPtr positions;  ///< null: show positionsEmpty
    QString positionsNote;
    EmptyArea positionsEmpty;
    QList<AttentionLine> attention;
    OverviewFacts facts;
};

/// How many of the largest positions the page lists.
inline constexpr int kLargest = 8;

/// What to show of a loaded view. The table looks into `view` and keeps it alive.
[[nodiscard]] OverviewShown present(const std::shared_ptr<const desk::OverviewView>& view);

}  // namespace qd::ui::pages::overview
