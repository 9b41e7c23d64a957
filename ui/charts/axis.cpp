// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis.h"

#include <QTime>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

/// A step of the time axis: some months or some days.
struct DateStep {
    int months;
    int days;
};
constexpr std::array<DateStep, 11> kDateSteps{
    {{0, 1}, {0, 2}, {0, 7}, {0, 14}, {1, 0}, {3, 0}, {6, 0}, {12, 0}, {24, 0}, {60, 0}, {120, 0}}};

constexpr double kPlainMost = 1e7;   ///< from here on an axis has no room for every digit
constexpr double kMoneyMost = 1e15;  ///< beyond what k, M, B and T can say
constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr std::array<qint64, 13> kClockSteps{kSecond,     5 * kSecond,  15 * kSecond, 30 * kSecond, kMinute,
                                             5 * kMinute, 15 * kMinute, 30 * kMinute, kHour,        2 * kHour,
                                             3 * kHour,   6 * kHour,    12 * kHour};

/// 1.25e+300 with the locale's mark and the minus of typography.
QString powerLabel(double value, const QLocale& locale) {
    QString text = locale.toString(std::fabs(value), 'g', 4);
    return value < 0.0 ? QChar(format::kMinus) + text : text;
}

QString plainLabel(double value, int decimals, const QLocale& locale) {
    if (std::fabs(value) >= kPlainMost || (value != 0.0 && std::fabs(value) < 1e-6))
        return powerLabel(value, locale);
    return format::number(value, decimals, locale);
}

QDate firstStart(const QDate& from, const DateStep& step) {
    if (step.months >= 12) {
        const int years = step.months / 12;
        const QDate start(from.year() - from.year() % years, 1, 1);
        return start < from ? start.addYears(years) : start;
    }
    if (step.months > 0) {
        const int month = (from.month() - 1) / step.months * step.months + 1;
        const QDate start(from.year(), month, 1);
        return start < from ? start.addMonths(step.months) : start;
    }
    if (step.days >= 7) return from.addDays((8 - from.dayOfWeek()) % 7);
    return from;
}

QDate nextStart(const QDate& start, const DateStep& step) {
    return step.months > 0 ? start.addMonths(step.months) : start.addDays(step.days);
}

QString dateLabel(const QDate& start, const DateStep& step, bool withYear, const QLocale& locale) {
    if (step.months >= 12) return QString::number(start.year());
    if (step.months == 0) {
        const QString day =
            QString::number(start.day()) + QLatin1Char(' ') + format::month(start.month(), locale);
        return withYear ? day + QLatin1Char(' ') + QString::number(start.year()) : day;
    }
    if (start.month() == 1) return QString::number(start.year());
    const QString month = format::month(start.month(), locale);
    return withYear ? month + QLatin1Char(' ') + QString::number(start.year()) : month;
}

}  // namespace

std::vector<double> niceTicks(double low, double high, int wanted) {
    std::vector<double> ticks;
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low || wanted < 1) return ticks;
    const double raw = high / wanted - low / wanted;
    if (!(raw > 0.0) || !std::isfinite(raw)) return ticks;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10.0 * power;
    for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
        if (nice * power >= raw * 0.999) {
            step = nice * power;
            break;
        }
    }
    const double slack = step * 1e-9;
    for (double k = std::ceil((low - slack) / step);
         k * step <= high + slack && ticks.size() < 100 && k + 1.0 != k; k += 1.0)
        ticks.push_back(k == 0.0 ? 0.0 : k * step);
    return ticks;
}

std::vector<double> logTicks(double low, double high, int wanted) {
    if (!(low > 0.0) || !std::isfinite(high) || high / low < 10.0) return niceTicks(low, high, wanted);
    std::vector<double> fine;
    std::vector<double> coarse;
    for (double power = std::pow(10.0, std::floor(std::log10(low))); power <= high; power *= 10.0) {
        for (const double nice : {1.0, 2.0, 5.0}) {
            const double value = nice * power;
            if (value < low || value > high) continue;
            fine.push_back(value);
            if (nice == 1.0) coarse.push_back(value);
        }
    }
    return fine.size() <= static_cast<std::size_t>(wanted) * 2 || coarse.size() < 2 ? fine : coarse;
}

int tickDecimals(const std::vector<double>& ticks) {
    double step = 1.0;
    if (ticks.size() > 1)
        step = ticks[1] - ticks[0];
    else if (ticks.size() == 1 && ticks[0] != 0.0)
        step = std::fabs(ticks[0]);
    for (int decimals = 0; decimals < 8; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (scaled >= 0.999 && std::fabs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
    }
    return 8;
}

std::vector<Tick> valueTicks(double low, double high, int wanted, bool logScale, ValueKind kind,
                             const QLocale& locale) {
    const std::vector<double> values = logScale ? logTicks(low, high, wanted) : niceTicks(low, high, wanted);
    std::vector<double> shown = values;
    if (kind == ValueKind::Percent)
        for (double& value : shown)
            value *= 100.0;
    const int decimals = tickDecimals(shown);
    std::vector<Tick> ticks;
    ticks.reserve(values.size());
    for (const double value : values) {
        QString label;
        if (std::fabs(value) >= kMoneyMost || (kind == ValueKind::Percent && std::fabs(value) >= kPlainMost))
            label = valueText(value, kind, locale);
        else if (kind == ValueKind::Percent)
            label = format::percent(value, decimals, locale);
        else if (kind == ValueKind::Money)
            label = format::moneyCompact(value, QStringLiteral("$"), locale);
        else
            label = plainLabel(value, decimals, locale);
        ticks.push_back({value, label});
    }
    return ticks;
}

std::vector<Tick> dateTicks(const std::vector<QDate>& dates, IndexRange range, int most,
                            const QLocale& locale) {
    std::vector<Tick> ticks;
    if (range.count() < 2 || most < 1 || range.last >= static_cast<int>(dates.size())) return ticks;
    const QDate from = dates[static_cast<std::size_t>(range.first)];
    const QDate to = dates[static_cast<std::size_t>(range.last)];
    for (const DateStep& step : kDateSteps) {
        const double days = step.months > 0 ? step.months * 30.44 : step.days;
        if (static_cast<double>(from.daysTo(to)) / days > most) continue;
        std::vector<QDate> starts;
        for (QDate start = firstStart(from, step); start <= to; start = nextStart(start, step))
            starts.push_back(start);
        const bool yearSeen = std::any_of(starts.begin(), starts.end(),
                                          [&](const QDate& d) { return step.months > 0 && d.month() == 1; });
        const auto begin = dates.begin() + range.first;
        const auto end = dates.begin() + range.last + 1;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const auto at = std::lower_bound(begin, end, starts[i]);
            if (at == end) break;
            const auto index = static_cast<double>(at - dates.begin());
            if (!ticks.empty() && ticks.back().value == index) continue;
            ticks.push_back({index, dateLabel(starts[i], step, i == 0 && !yearSeen, locale)});
        }
        break;
    }
    return ticks;
}

std::vector<Tick> timeTicks(const TimeSeries& data, IndexRange range, int most, const QLocale& locale) {
    if (!data.intraday()) return dateTicks(data.dates, range, most, locale);
    std::vector<Tick> ticks;
    if (range.count() < 2 || most < 1 || range.last >= data.count()) return ticks;
    const qint64 from = data.timeAt(range.first);
    const qint64 to = data.timeAt(range.last);
    const auto add = [&](qint64 start, const QString& label) {
        const int index = firstAtOrAfter(data, start);
        if (index > range.last || (!ticks.empty() && ticks.back().value == index)) return;
        ticks.push_back({static_cast<double>(index), label});
    };
    for (const qint64 step : kClockSteps) {
        if ((to - from) / step > most) continue;
        for (qint64 start = (from + step - 1) / step * step; start <= to; start += step) {
            const QDate day = msDate(start);
            const auto ofDay = static_cast<int>(start - dateMs(day));
            const QString clock = step < kMinute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
            add(start, ofDay == 0 ? dateLabel(day, {0, 1}, false, locale)
                                  : locale.toString(QTime::fromMSecsSinceStartOfDay(ofDay), clock));
        }
        return ticks;
    }
    for (const DateStep& step : kDateSteps) {
        const double days = step.months > 0 ? step.months * 30.44 : step.days;
        if (static_cast<double>(to - from) / (24.0 * kHour) / days > most) continue;
        bool first = true;
        for (QDate start = firstStart(msDate(from), step); dateMs(start) <= to;
             start = nextStart(start, step)) {
            if (dateMs(start) < from) continue;
            add(dateMs(start), dateLabel(start, step, first && step.months < 12, locale));
            first = false;
        }
        break;
    }
    return ticks;
}

QString valueText(double value, ValueKind kind, const QLocale& locale) {
    if (!std::isfinite(value)) return format::number(value, 2, locale);
    switch (kind) {
        case ValueKind::Percent:
            return std::fabs(value) < kPlainMost
                       ? format::percent(value, 2, locale)
                       : powerLabel(value * 100.0, locale) + QChar(format::kThinSpace) + QLatin1Char('%');
        case ValueKind::Money:
            return std::fabs(value) < kMoneyMost ? format::moneyCompact(value, QStringLiteral("$"), locale)
                                                 : QLatin1Char('$') + powerLabel(value, locale);
        case ValueKind::Number:
            break;
    }
    return std::fabs(value) >= kPlainMost && std::isfinite(value) ? powerLabel(value, locale)
                                                                  : format::number(value, 2, locale);
}

}  // namespace qd::ui::charts
