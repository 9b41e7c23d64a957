// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/desk/views.h"

/// Views made by hand, for presenters.
inline qd::desk::PositionRow positionOf(const std::string& symbol, double value, double weight, double day) {
    qd::desk::PositionRow row;
    row.symbol = symbol;
    row.quantity = 10.0;
    row.price = value / 10.0;
    row.value = value;
    row.weight = weight;
    row.dayChange = day;
    row.recent = {1.0, 2.0};
    return row;
}

/// Three priced positions worth 1,000 that lost 1 % on the day.
inline std::shared_ptr<qd::desk::PositionsView> positionsView() {
    auto view = std::make_shared<qd::desk::PositionsView>();
    view->asOf = qd::Date::create(2025, 12, 31).value();
    view->rows = {positionOf("AAA", 500.0, 0.5, -0.03), positionOf("BBB", 300.0, 0.3, 0.01),
                  positionOf("CCC", 200.0, 0.2, 0.0)};
    view->totalValue = 1000.0;
    view->dayChange = -0.01;
    view->dayGain = -10.0;
    return view;
}

inline qd::vault::DatasetRecord datasetRecord() {
    qd::vault::DatasetRecord record;
    record.id.value = 1;
    record.name = "Prices";
    record.source = "prices.csv";
    record.contentHash = "0123456789abcdef0123456789abcdef";
    record.importedBy = "ann";
    record.rows = 2263;
    record.symbols = 121;
    record.from = qd::Date::create(2017, 1, 3).value();
    record.to = qd::Date::create(2025, 12, 31).value();
    return record;
}
