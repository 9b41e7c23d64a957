// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/schedule.h"

#include <cstdint>

namespace qd::backtest {

namespace {

/// A number that changes exactly when a new period begins.
std::int32_t periodOf(Date date, Schedule schedule) {
    const auto month = static_cast<std::int32_t>(date.month()) - 1;
    switch (schedule) {
        case Schedule::Daily:
            break;
        case Schedule::Weekly:  // days to this ISO week's Monday: weeks may span two years
            return date.days() - static_cast<std::int32_t>(date.weekday()) + 1;
        case Schedule::Monthly:
            return date.year() * 12 + month;
        case Schedule::Quarterly:
            return date.year() * 4 + month / 3;
    }
    return date.days();
}

}  // namespace

std::vector<PlannedFill> planFills(std::span<const Date> dates, const BacktestSpec& spec,
                                   std::size_t minSignalRow) {
    std::vector<PlannedFill> fills;
    for (std::size_t row = 1; row < dates.size(); ++row) {
        if (row - 1 < minSignalRow || (spec.from && dates[row] < *spec.from)) continue;
        if (spec.to && dates[row] > *spec.to) break;
        if (periodOf(dates[row], spec.schedule) != periodOf(dates[row - 1], spec.schedule))
            fills.push_back({row - 1, row});
    }
    return fills;
}

}  // namespace qd::backtest
