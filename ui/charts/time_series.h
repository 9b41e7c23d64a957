// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
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

/// A strip below the lines with a value axis of its own: rolling Sharpe ratio, turnover …
struct Panel {
    QString title;
    std::vector<Line> lines;
    ValueKind kind = ValueKind::Number;
    double share = 0.22;  ///< of the height
};

/// How points lie on the time axis: one step each (sessions: no gap for a weekend or a night), or as their
/// clock says.
enum class Spacing { Points, Time };

/// Immutable input of a chart: ascending dates or times, and lines of the same length. The drawdown panel
/// shows the first line's.
struct TimeSeries {
    std::vector<QDate> dates;
    std::vector<Line> lines;
    ValueKind kind = ValueKind::Number;
    QString title;  ///< for the data table, the picture and the accessible description
    /// Instead of dates where not empty: ms since 1970-01-01 00:00 of the clock that is to be shown (the
    /// exchange's, say).
    std::vector<qint64> times = {};
    std::vector<Panel> panels = {};
    Spacing spacing = Spacing::Points;

    [[nodiscard]] int count() const { return static_cast<int>(times.empty() ? dates.size() : times.size()); }
    [[nodiscard]] bool intraday() const { return !times.empty(); }
    /// The time of a point in ms; of a date its midnight. 0 outside.
    [[nodiscard]] qint64 timeAt(int index) const;
    [[nodiscard]] QDate dateAt(int index) const;
};
using TimeSeriesPtr = std::shared_ptr<const TimeSeries>;

/// A span of time that has a name: "Turbulent". Bands of one kind share colour, hatch and letter.
struct RegimeBand {
    qint64 from = 0;  ///< ms, as TimeSeries::times
    qint64 to = 0;
    QString label;
    int kind = 0;
};
/// A line across a panel at a value that matters: "Limit 15 %".
struct ReferenceLine {
    double value = 0.0;
    QString label;
    int panel = -1;  ///< −1: the lines themselves, else TimeSeries::panels
};
/// A note at a time.
struct Annotation {
    QString id;
    qint64 time = 0;
    QString text;
};

/// Midnight of a date in ms; 0 for an invalid one.
[[nodiscard]] qint64 dateMs(const QDate& date);
[[nodiscard]] QDate msDate(qint64 ms);

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
[[nodiscard]] IndexRange presetRange(const TimeSeries& data, RangePreset preset);
/// Index of the date nearest to `date`; −1 when there are none.
[[nodiscard]] int nearestIndex(const std::vector<QDate>& dates, const QDate& date);
[[nodiscard]] int nearestIndex(const TimeSeries& data, qint64 ms);
/// The first point at or after `ms`; count() when there is none.
[[nodiscard]] int firstAtOrAfter(const TimeSeries& data, qint64 ms);
/// "14 Jul 2026", with the time of day where the data have one.
[[nodiscard]] QString timeText(const TimeSeries& data, int index, const QLocale& locale = {});
/// Colour of the line at `index` (others walk through a set that stays distinguishable on both grounds).
[[nodiscard]] QColor lineColour(const Palette& palette, const Line& line, int index);
/// Dash pattern of the line at `index` in high contrast, in px: on, off, …; empty: solid.
[[nodiscard]] std::vector<double> lineDashes(const Palette& palette, const Line& line, int index);

}  // namespace qd::ui::charts
