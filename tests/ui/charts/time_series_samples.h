// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "ui/charts/time_series.h"

namespace qd::ui::charts::samples {

/// `count` days from 1 January 2020: a fund and an index, the index without its fourth value.
inline TimeSeriesPtr days(int count) {
    auto data = std::make_shared<TimeSeries>();
    data->title = QStringLiteral("Performance, test");
    Line own{QStringLiteral("Fund"), LineRole::Portfolio, {}};
    Line index{QStringLiteral("Index, world"), LineRole::Benchmark, {}};
    for (int i = 0; i < count; ++i) {
        data->dates.push_back(QDate(2020, 1, 1).addDays(i));
        own.values.push_back(100.0 + 10.0 * std::sin(i * 0.05) + i * 0.01);
        index.values.push_back(i == 3 ? std::nan("") : 100.0 + i * 0.005);
    }
    data->lines = {own, index};
    return data;
}

/// `count` minutes from 1 January 2020 09:30.
inline TimeSeriesPtr minutes(int count) {
    auto data = std::make_shared<TimeSeries>();
    data->title = QStringLiteral("Minutes");
    Line own{QStringLiteral("Fund"), LineRole::Portfolio, {}};
    for (int i = 0; i < count; ++i) {
        data->times.push_back(dateMs(QDate(2020, 1, 1)) + (570 + i) * 60'000LL);
        own.values.push_back(100.0 + std::sin(i * 0.05));
    }
    data->lines = {own};
    return data;
}

}  // namespace qd::ui::charts::samples
