// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTime>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kEpochJulianDay = 2'440'588;

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

qint64 dateMs(const QDate& date) {
    return date.isValid() ? (date.toJulianDay() - kEpochJulianDay) * kDayMs : 0;
}

QDate msDate(qint64 ms) {
    const qint64 days = ms >= 0 ? ms / kDayMs : -((kDayMs - 1 - ms) / kDayMs);
    return QDate::fromJulianDay(days + kEpochJulianDay);
}

qint64 TimeSeries::timeAt(int index) const {
    if (index < 0 || index >= count()) return 0;
    const auto at = static_cast<std::size_t>(index);
    return times.empty() ? dateMs(dates[at]) : times[at];
}

QDate TimeSeries::dateAt(int index) const {
    if (index < 0 || index >= count()) return {};
    const auto at = static_cast<std::size_t>(index);
    return times.empty() ? dates[at] : msDate(times[at]);
}

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

IndexRange presetRange(const TimeSeries& data, RangePreset preset) {
    if (!data.intraday()) return presetRange(data.dates, preset);
    const int last = data.count() - 1;
    const QDate start = presetStart(msDate(data.times.back()), preset);
    if (!start.isValid()) return {0, last};
    const qint64 from =
        dateMs(start) +
        (preset == RangePreset::YearToDate ? kDayMs : data.times.back() - dateMs(msDate(data.times.back())));
    const auto after = std::upper_bound(data.times.begin(), data.times.end(), from);
    const int first = std::max(0, static_cast<int>(after - data.times.begin()) - 1);
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

int firstAtOrAfter(const TimeSeries& data, qint64 ms) {
    if (data.intraday())
        return static_cast<int>(std::lower_bound(data.times.begin(), data.times.end(), ms) -
                                data.times.begin());
    const auto at = std::lower_bound(data.dates.begin(), data.dates.end(), ms,
                                     [](const QDate& date, qint64 time) { return dateMs(date) < time; });
    return static_cast<int>(at - data.dates.begin());
}

int nearestIndex(const TimeSeries& data, qint64 ms) {
    const int count = data.count();
    if (count == 0) return -1;
    const int at = firstAtOrAfter(data, ms);
    if (at == 0) return 0;
    if (at == count) return count - 1;
    return ms - data.timeAt(at - 1) < data.timeAt(at) - ms ? at - 1 : at;
}

QString timeText(const TimeSeries& data, int index, const QLocale& locale) {
    if (index < 0 || index >= data.count()) return {};
    const QString date = format::date(data.dateAt(index), locale);
    if (!data.intraday()) return date;
    const qint64 ofDay = data.timeAt(index) - dateMs(data.dateAt(index));
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(ofDay));
    const bool seconds = time.second() != 0 || time.msec() != 0;
    return date + QLatin1Char(' ') +
           (seconds ? locale.toString(time, QStringLiteral("HH:mm:ss"))
                    : locale.toString(time, QStringLiteral("HH:mm")));
}

std::vector<double> lineDashes(const Palette& palette, const Line& line, int index) {
    if (!palette.highContrast || line.role == LineRole::Portfolio) return {};
    if (line.role == LineRole::Benchmark) return {3.0, 3.0};
    switch (std::max(0, index) % 4) {
        case 0:
            return {8.0, 3.0};
        case 1:
            return {8.0, 3.0, 2.0, 3.0};
        case 2:
            return {4.0, 4.0};
        default:
            return {12.0, 3.0, 2.0, 3.0, 2.0, 3.0};
    }
}

QColor lineColour(const Palette& palette, const Line& line, int index) {
    if (line.role == LineRole::Portfolio) return palette.accent;
    if (line.role == LineRole::Benchmark) return palette.muted;
    return seriesColour(palette, std::max(0, index));
}

}  // namespace qd::ui::charts
