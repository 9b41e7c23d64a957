// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "core/desk/run_trades.h"
#include "ui/models/table_snapshot.h"
#include "ui/pages/backtests/run_display.h"

/// Trades, rebalances and weights of a run as tables; made off the GUI thread.
namespace qd::ui::pages::backtests {

/// The trades of some sessions of a run. Immutable.
struct TradeDisplay {
    std::shared_ptr<const desk::RunView> view;
    std::vector<desk::TradeRow> rows;  ///< of the range, in their order
    std::size_t all = 0;               ///< in the whole run
    models::TableSnapshotPtr table;    ///< a row a trade; null without rows

    /// Row of a trade (desk::TradeRow::trade); −1 when it lies outside.
    [[nodiscard]] int rowOf(std::size_t trade) const;
    /// The first row of a session; −1 when nothing was traded on it.
    [[nodiscard]] int rowOn(Date day) const;
};
/// Of what `all` holds (desk::tradesOf of the run) between two days.
[[nodiscard]] std::shared_ptr<const TradeDisplay> tradeDisplay(std::shared_ptr<const desk::RunView> view,
                                                               const std::vector<desk::TradeRow>& all,
                                                               Date from, Date to);

/// What the symbols weighed between two days; null where none did.
[[nodiscard]] models::TableSnapshotPtr weightsTable(const std::shared_ptr<const desk::RunView>& view,
                                                    Date from, Date to);

/// A rebalance for reading.
struct RebalanceDisplay {
    desk::RebalanceDetail detail;
    QString title;                   ///< "Rebalance of 3 Jan 2022"
    QString note;                    ///< "11 of 81"
    QString facts;                   ///< turnover, costs … in one line
    models::TableSnapshotPtr table;  ///< a row a symbol; its key is the symbol
};
[[nodiscard]] std::shared_ptr<const RebalanceDisplay> rebalanceDisplay(
    const std::shared_ptr<const desk::RunView>& view, std::size_t index);

/// Why a trade was made, in a sentence or two, with weights and cost.
[[nodiscard]] QString whyTraded(const RunDisplay& run, const desk::TradeRow& trade);
/// "Rebalance", "Carried over" … as a column has it.
[[nodiscard]] QString reasonWord(std::string_view reason);

}  // namespace qd::ui::pages::backtests
