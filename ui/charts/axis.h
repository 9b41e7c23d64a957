// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <vector>

#include "ui/charts/time_series.h"

namespace qd::ui::charts {

/// A mark on an axis: where, and what is written there.
struct Tick {
    double value = 0.0;
    QString label;
};

/// Ticks at 1, 2, 2.5 or 5 times a power of ten inside [low, high], about `wanted` of them (Heckbert, "Nice
/// numbers for graph labels", Graphics Gems 1990). Empty when the range is not finite or empty.
[[nodiscard]] std::vector<double> niceTicks(double low, double high, int wanted);
/// Ticks at 1, 2 and 5 times powers of ten for a logarithmic axis; falls back to niceTicks within a decade.
[[nodiscard]] std::vector<double> logTicks(double low, double high, int wanted);
/// Decimals that tell neighbouring ticks apart.
[[nodiscard]] int tickDecimals(const std::vector<double>& ticks);
[[nodiscard]] std::vector<Tick> valueTicks(double low, double high, int wanted, bool logScale, ValueKind kind,
                                           const QLocale& locale);
/// Ticks at starts of days, months, quarters or years for dates[range]; `value` is the index of the first
/// date at or after the start. At most `most`.
[[nodiscard]] std::vector<Tick> dateTicks(const std::vector<QDate>& dates, IndexRange range, int most,
                                          const QLocale& locale);
/// As dateTicks, and below a day at round hours, minutes or seconds where the data have times.
[[nodiscard]] std::vector<Tick> timeTicks(const TimeSeries& data, IndexRange range, int most,
                                          const QLocale& locale);
/// A value as the read-out and the data table write it.
[[nodiscard]] QString valueText(double value, ValueKind kind, const QLocale& locale);

}  // namespace qd::ui::charts
