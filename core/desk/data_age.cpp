// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/data_age.h"

#include <algorithm>

#include "core/market/calendar.h"

namespace qd::desk {

namespace {

/// An exchange trades on 69 of 100 days, a market without nights on all.
constexpr double kEveryDayShare = 0.85;

market::TradingCalendar calendarOf(const vault::DatasetRecord& dataset) {
    const double days = static_cast<double>(dataset.to.days() - dataset.from.days()) + 1.0;
    return static_cast<double>(dataset.rows) > kEveryDayShare * days && days > 6.0
               ? market::TradingCalendar::everyDay()
               : market::TradingCalendar::nyse();
}

}  // namespace

int sessionsBehind(const vault::DatasetRecord& dataset, Date today) {
    if (dataset.synthetic || today <= dataset.to) return 0;
    const auto calendar = calendarOf(dataset);
    int behind = 0;
    for (Date day = dataset.to.plusDays(1); day < today && behind < kMostSessionsBehind;
         day = day.plusDays(1))
        behind += calendar.isSession(day) ? 1 : 0;
    return behind;
}

}  // namespace qd::desk
