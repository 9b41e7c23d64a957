// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kLargest = 1e100;  ///< sums of such values stay finite

double finiteOf(const std::vector<double>& values, int index) {
    const auto at = static_cast<std::size_t>(index);
    if (index < 0 || at >= values.size() || !std::isfinite(values[at])) return kNaN;
    return std::clamp(values[at], -kLargest, kLargest);
}

void take(BarData& out, const BarData& from, int category) {
    out.categories.append(from.categories.value(category));
    for (std::size_t s = 0; s < from.series.size(); ++s)
        out.series[s].values.push_back(from.at(category, static_cast<int>(s)));
    out.limits.push_back(from.limitOf(category));
}

/// The sum of `categories` as one more; a series without any value there stays without.
void gather(BarData& out, const BarData& from, const std::vector<int>& categories, const QString& name) {
    out.categories.append(name);
    out.limits.push_back(kNaN);
    for (std::size_t s = 0; s < from.series.size(); ++s) {
        double sum = kNaN;
        for (const int category : categories) {
            const double value = from.at(category, static_cast<int>(s));
            if (std::isfinite(value)) sum = std::isfinite(sum) ? sum + value : value;
        }
        out.series[s].values.push_back(sum);
    }
}

}  // namespace

double BarData::at(int category, int index) const {
    if (index < 0 || index >= static_cast<int>(series.size())) return kNaN;
    return finiteOf(series[static_cast<std::size_t>(index)].values, category);
}

double BarData::limitOf(int category) const {
    return finiteOf(limits, category);
}

double BarData::total(int category) const {
    double sum = kNaN;
    for (int s = 0; s < static_cast<int>(series.size()); ++s) {
        const double value = at(category, s);
        if (std::isfinite(value)) sum = std::isfinite(sum) ? sum + value : value;
    }
    return sum;
}

BarPtr arrangeBars(const BarPtr& data, BarOrder order, int most, const QString& others) {
    const int count = data ? static_cast<int>(data->categories.size()) : 0;
    if (count == 0 || (order == BarOrder::AsGiven && (most <= 0 || count <= most))) return data;
    std::vector<double> totals;
    for (int c = 0; c < count; ++c)
        totals.push_back(data->total(c));
    const auto total = [&](int c) { return totals[static_cast<std::size_t>(c)]; };
    std::vector<int> keep(static_cast<std::size_t>(count));
    std::iota(keep.begin(), keep.end(), 0);
    std::vector<int> rest;
    if (most > 0 && count > most) {
        const auto size = [&](int c) { return std::isfinite(total(c)) ? std::fabs(total(c)) : -1.0; };
        std::stable_sort(keep.begin(), keep.end(), [&](int a, int b) { return size(a) > size(b); });
        rest.assign(keep.begin() + most - 1, keep.end());
        keep.resize(static_cast<std::size_t>(most - 1));
        std::sort(keep.begin(), keep.end());
    }
    if (order != BarOrder::AsGiven)
        std::stable_sort(keep.begin(), keep.end(), [&](int a, int b) {
            if (std::isfinite(total(a)) != std::isfinite(total(b))) return std::isfinite(total(a));
            return order == BarOrder::Descending ? total(a) > total(b) : total(a) < total(b);
        });
    auto out = std::make_shared<BarData>(*data);
    out->categories.clear();
    out->limits.clear();
    for (BarSeries& series : out->series)
        series.values.clear();
    for (const int category : keep)
        take(*out, *data, category);
    if (!rest.empty()) gather(*out, *data, rest, others);
    return out;
}

}  // namespace qd::ui::charts
