// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_prepared.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace qd::ui::charts {

PreparedSeriesPtr prepareSeries(TimeSeriesPtr data) {
    if (!data || data->count() == 0 || data->lines.empty()) return nullptr;
    auto ready = std::make_shared<PreparedSeries>();
    ready->drawdown = drawdownOf(data->lines.front().values);
    ready->drawdown.resize(static_cast<std::size_t>(data->count()), std::numeric_limits<double>::quiet_NaN());
    ready->drawdownLine = Pyramid(ready->drawdown);
    const auto pyramids = [&](const std::vector<Line>& lines) {
        std::vector<Pyramid> out;
        out.reserve(lines.size());
        const auto count = static_cast<std::size_t>(data->count());
        for (const Line& line : lines)
            out.emplace_back(std::span(line.values).first(std::min(count, line.values.size())));
        return out;
    };
    ready->lines = pyramids(data->lines);
    for (const Panel& panel : data->panels)
        ready->panels.push_back(pyramids(panel.lines));
    ready->data = std::move(data);
    return ready;
}

double rebaseFactor(std::span<const double> values, int from) {
    for (auto i = static_cast<std::size_t>(std::max(0, from)); i < values.size(); ++i)
        if (std::isfinite(values[i]) && values[i] != 0.0)
            return 100.0 / values[i];
        else if (values[i] == 0.0)
            break;
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace qd::ui::charts
