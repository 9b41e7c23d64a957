// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "ui/kit/palette.h"

namespace qd::ui::charts {

/// What a line stands for; decides its colour: the portfolio's own is the accent, a benchmark is muted.
enum class LineRole { Portfolio, Benchmark, Other };
/// How values read on the axis and in the read-out: 118.42, 3.41 %, $248.61 M.
enum class ValueKind { Number, Percent, Money };

/// One line: a value a date, NaN where there is none.
struct Line {
    QString name;
    LineRole role = LineRole::Other;
    std::vector<double> values;
};

/// Immutable input of a chart: ascending dates, and lines of the same length. The drawdown panel shows the
/// first line's.
struct TimeSeries {
    std::vector<QDate> dates;
    std::vector<Line> lines;
    ValueKind kind = ValueKind::Number;
    QString title;  ///< for the data table, the picture and the accessible description
};
using TimeSeriesPtr = std::shared_ptr<const TimeSeries>;

/// Inclusive index range of dates; empty when last < first.
struct IndexRange {
    int first = 0;
    int last = -1;
    [[nodiscard]] int count() const { return last - first + 1; }
    bool operator==(const IndexRange&) const = default;
};

/// The shapes of range: the last month, half year, the year so far …
enum class RangePreset { Month, HalfYear, YearToDate, Year, ThreeYears, All };
[[nodiscard]] QStringList rangePresetNames();  ///< "1M" "6M" "YTD" "1Y" "3Y" "All", in enum order
/// The dates that a preset shows, counted back from the last one. Whole range when the data are shorter.
[[nodiscard]] IndexRange presetRange(const std::vector<QDate>& dates, RangePreset preset);

/// value / running maximum − 1, with NaN where the value is missing or no positive maximum was seen.
[[nodiscard]] std::vector<double> drawdownOf(std::span<const double> values);
/// `values` scaled so that the first finite one at or after `from` is 100. All NaN when there is none or it
/// is 0.
[[nodiscard]] std::vector<double> rebased(std::span<const double> values, int from);
/// Index of the date nearest to `date`; −1 when there are none.
[[nodiscard]] int nearestIndex(const std::vector<QDate>& dates, const QDate& date);
/// Colour of the line at `index` (others walk through a set that stays distinguishable on both grounds).
[[nodiscard]] QColor lineColour(const Palette& palette, const Line& line, int index);

}  // namespace qd::ui::charts
