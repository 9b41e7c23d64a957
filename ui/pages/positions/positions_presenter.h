// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <memory>
#include <optional>

#include "core/desk/views.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::positions {

/// Where the presenter's words are looked up for translation.
struct PositionsText {
    Q_DECLARE_TR_FUNCTIONS(PositionsText)
};

/// The positions, and the data set that they were valued with.
struct PositionsContent {
    std::shared_ptr<const desk::PositionsView> view;
    std::optional<vault::DatasetRecord> dataset;
    bool mayImport = true;  ///< the actor's role may bring in holdings
};
/// Reads both; for a job.
[[nodiscard]] Result<PositionsContent> loadContent(desk::Session& session);

/// All that the page shows beside the inspector, worked out without a widget.
struct PositionsShown {
    QString line;                    ///< as-of date, count, value, what has no price
    models::TableSnapshotPtr table;  ///< null: there are no holdings
    int unpriced = 0;
    QString unpricedCause;   ///< how many have no price; empty: none
    QString unpricedDetail;  ///< what that means for the total
    QString unpricedAction;  ///< verb for the button that shows those without a price; empty: none
    bool synthetic = false;
    bool mayImport = true;
    QString fileName;  ///< to offer when the table is saved
};
/// The table looks into `content.view` and keeps it alive.
[[nodiscard]] PositionsShown present(const PositionsContent& content);

/// The word in the table's remarks by which rows without a price are found.
[[nodiscard]] QString noPriceWord();

}  // namespace qd::ui::pages::positions
