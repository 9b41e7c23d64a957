// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/overview/overview_view.h"
#include "ui/pages/positions/positions_presenter.h"

/// AAA, BBB and CCC with costs and sectors, and NOPRICE without a price.
inline qd::ui::pages::positions::PositionsContent positionsContent() {
    auto view = positionsView();
    view->rows[0].name = "Alpha Works";
    view->rows[0].sector = "Industrials";
    view->rows[1].sector = "Energy";
    view->rows[0].cost = 400.0;
    view->rows[0].unrealised = 100.0;
    view->rows[1].cost = 360.0;
    view->rows[1].unrealised = -60.0;
    qd::desk::PositionRow row;
    row.symbol = "NOPRICE";
    row.quantity = 5.0;
    row.cost = 10.0;
    view->rows.push_back(row);
    view->unpriced = 1;
    return {view, datasetRecord()};
}
