// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/contracts.h"
#include "core/report/display_text.h"

namespace qd::report {

namespace {

constexpr double kLogarithmicFrom = 5.0;

/// The smallest of 1, 2, 2.5, 5 × 10^k that is not below `raw`.
double roundStep(double raw) {
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= raw * (1.0 - 1e-9)) return factor * power;
    }
    return 10.0 * power;
}

/// Decimal places that tell neighbouring multiples of `step` apart.
int placesOf(double step) {
    int places = 0;
    while (places < 8 && std::abs(step - std::round(step)) > 1e-6 * step) {
        step *= 10.0;
        ++places;
    }
    return places;
}

std::string tickLabel(double value, double step, AxisUnit unit) {
    if (unit == AxisUnit::Percent) return percentText(value, placesOf(step * 100.0));
    return groupedText(value, placesOf(step));
}

/// True when `value` is a multiple of `step`: a bound such as 0 % needs no room beyond it.
bool isMultiple(double value, double step) {
    const double count = value / step;
    return std::abs(count - std::round(count)) < 1e-9 * std::max(1.0, std::abs(count));
}

void addLinearTicks(ValueAxis& axis, AxisUnit unit, int wantedTicks) {
    const double span = axis.high - axis.low;
    const double step = roundStep(span / wantedTicks);
    if (!isMultiple(axis.low, step)) axis.low -= span * 0.03;
    if (!isMultiple(axis.high, step)) axis.high += span * 0.03;
    const auto first = std::lround(std::ceil(axis.low / step - 1e-9));
    const auto last = std::lround(std::floor(axis.high / step + 1e-9));
    for (long i = first; i <= last; ++i) {
        const double value = step * static_cast<double>(i);
        axis.ticks.push_back({axis.position(value), tickLabel(value, step, unit)});
    }
}

void addLogarithmicTicks(ValueAxis& axis, AxisUnit unit) {
    const bool wide = axis.high / axis.low > 100.0;
    const double floorPower = std::floor(std::log10(axis.low));
    for (double power = floorPower; power <= std::log10(axis.high); power += 1.0) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double value = factor * std::pow(10.0, power);
            if (wide && factor != 1.0) continue;
            if (value < axis.low || value > axis.high) continue;
            axis.ticks.push_back({axis.position(value), tickLabel(value, value, unit)});
        }
    }
}

}  // namespace

double ValueAxis::position(double value) const {
    if (logarithmic) return std::log(value / low) / std::log(high / low);
    return (value - low) / (high - low);
}

ValueAxis valueAxis(const std::vector<double>& values, AxisUnit unit, bool allowLogarithmic,
                    int wantedTicks) {
    QD_REQUIRE(wantedTicks >= 1);
    bool any = false;
    ValueAxis axis;
    for (const double value : values) {
        // Beyond this a span would overflow; no report holds such a number on purpose.
        if (!std::isfinite(value) || std::abs(value) > 1e150) continue;
        axis.low = any ? std::min(axis.low, value) : value;
        axis.high = any ? std::max(axis.high, value) : value;
        any = true;
    }
    const double size = std::max(std::abs(axis.low), std::abs(axis.high));
    if (axis.high - axis.low <= size * 1e-12) {
        const double room = size > 0.0 ? size * 0.1 : 0.5;
        axis.low -= room;
        axis.high += room;
    }
    if (allowLogarithmic && axis.low > 0.0 && axis.high / axis.low > kLogarithmicFrom) {
        axis.logarithmic = true;
        axis.low *= 0.96;
        axis.high *= 1.04;
        addLogarithmicTicks(axis, unit);
    } else {
        addLinearTicks(axis, unit, wantedTicks);
    }
    return axis;
}

double datePosition(Date date, Date first, Date last) {
    if (last <= first) return 0.0;
    return static_cast<double>(date.days() - first.days()) / static_cast<double>(last.days() - first.days());
}

namespace {

std::string monthLabel(Date date) {
    static constexpr std::array<const char*, 12> kNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return std::string(kNames[date.month() - 1]) + " " + std::to_string(date.year());
}

/// First days of every `months`-th month in the range; `months` divides 12 or is a multiple of it.
std::vector<Tick> ticksEvery(int months, Date first, Date last) {
    std::vector<Tick> ticks;
    int index = first.year() * 12;
    if (months > 12) index -= index % months;
    for (; index <= last.year() * 12 + 11; index += months) {
        const auto day = Date::create(index / 12, static_cast<unsigned>(index % 12) + 1U, 1U);
        if (!day.ok() || *day < first || *day > last) continue;
        ticks.push_back(
            {datePosition(*day, first, last), months >= 12 ? std::to_string(day->year()) : monthLabel(*day)});
    }
    return ticks;
}

}  // namespace

std::vector<Tick> dateTicks(Date first, Date last, int most) {
    QD_REQUIRE(most >= 2);
    for (const int months : {1, 3, 6, 12, 24, 60, 120, 240, 600}) {
        // A month's label is twice as wide as a year's, so fewer fit.
        const int limit = months < 12 ? std::max(2, most * 2 / 3) : most;
        auto ticks = ticksEvery(months, first, last);
        if (ticks.size() > static_cast<std::size_t>(limit)) continue;
        if (ticks.size() >= 2) return ticks;
        break;
    }
    if (first == last) return {{0.0, first.iso()}};
    return {{0.0, first.iso()}, {1.0, last.iso()}};
}

}  // namespace qd::report
