// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

QDate presetStart(const QDate& last, RangePreset preset) {
    switch (preset) {
        case RangePreset::Month:
            return last.addMonths(-1);
        case RangePreset::HalfYear:
            return last.addMonths(-6);
        case RangePreset::YearToDate:
            // From the last close of the year before, which the year's return starts from.
            return QDate(last.year() - 1, 12, 31);
        case RangePreset::Year:
            return last.addYears(-1);
        case RangePreset::ThreeYears:
            return last.addYears(-3);
        case RangePreset::All:
            break;
    }
    return {};
}

/// tr() for what is no QObject.
struct RangeWords {
    Q_DECLARE_TR_FUNCTIONS(RangeWords)
};

}  // namespace

QStringList rangePresetNames() {
    return {RangeWords::tr("1M"), RangeWords::tr("6M"), RangeWords::tr("YTD"),
            RangeWords::tr("1Y"), RangeWords::tr("3Y"), RangeWords::tr("All")};
}

IndexRange presetRange(const std::vector<QDate>& dates, RangePreset preset) {
    if (dates.empty()) return {};
    const int last = static_cast<int>(dates.size()) - 1;
    const QDate start = presetStart(dates.back(), preset);
    if (!start.isValid()) return {0, last};
    // The last date at or before the start, so that the window covers the whole period.
    const auto after = std::upper_bound(dates.begin(), dates.end(), start);
    const int first = std::max(0, static_cast<int>(after - dates.begin()) - 1);
    return {std::min(first, std::max(0, last - 1)), last};
}

std::vector<double> drawdownOf(std::span<const double> values) {
    std::vector<double> out(values.size(), kNaN);
    double peak = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        peak = std::max(peak, values[i]);
        if (peak > 0.0) out[i] = values[i] / peak - 1.0;
    }
    return out;
}

std::vector<double> rebased(std::span<const double> values, int from) {
    std::vector<double> out(values.size(), kNaN);
    double base = 0.0;
    for (std::size_t i = static_cast<std::size_t>(std::max(0, from)); i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        base = values[i];
        break;
    }
    if (base == 0.0) return out;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i])) out[i] = 100.0 * values[i] / base;
    return out;
}

int nearestIndex(const std::vector<QDate>& dates, const QDate& date) {
    if (dates.empty() || !date.isValid()) return -1;
    const auto at = std::lower_bound(dates.begin(), dates.end(), date);
    if (at == dates.begin()) return 0;
    if (at == dates.end()) return static_cast<int>(dates.size()) - 1;
    const int index = static_cast<int>(at - dates.begin());
    const bool earlier = (at - 1)->daysTo(date) < date.daysTo(*at);
    return earlier ? index - 1 : index;
}

QColor lineColour(const Palette& palette, const Line& line, int index) {
    static constexpr std::array<QRgb, 6> kOnDark{0xB99CFF, 0x4FC3D9, 0xE5A3C4, 0xC9C36B, 0x9CC57A, 0xD99A6C};
    static constexpr std::array<QRgb, 6> kOnLight{0x6B3FC4, 0x0F7285, 0xA53A74, 0x7A6A00, 0x3F6F1E, 0x99531D};
    if (line.role == LineRole::Portfolio) return palette.accent;
    if (line.role == LineRole::Benchmark) return palette.muted;
    const auto at = static_cast<std::size_t>(std::max(0, index)) % kOnDark.size();
    return QColor(palette.dark ? kOnDark[at] : kOnLight[at]);
}

}  // namespace qd::ui::charts
