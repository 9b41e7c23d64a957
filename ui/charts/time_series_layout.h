// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ui/charts/axis.h"
#include "ui/charts/time_series_prepared.h"
#include "ui/charts/time_series_scale.h"

namespace qd::ui::charts {

struct ChartOptions {
    bool logScale = false;
    bool rebased = false;
    bool drawdown = true;
};

/// All that one drawing of the chart needs.
struct ChartView {
    const PreparedSeries* series = nullptr;
    IndexRange range;
    int cursor = -1;
    int line = 0;  ///< the line that the keyboard walks
    ChartOptions options;
    std::optional<std::pair<double, double>> values;  ///< of a box zoom; else what the lines need
    double leastNames = 0.0;                          ///< room in px that the names at the right get at least
    double leastAxis = 0.0;                           ///< and the value labels at the left
    bool focused = false;
    std::span<const RegimeBand> bands = {};
    std::span<const ReferenceLine> references = {};
    std::span<const Annotation> notes = {};

    [[nodiscard]] const TimeSeries& data() const { return *series->data; }
};

/// A word where it stands; never over another one.
struct PlacedText {
    enum class Kind { Value, Time, Name, Panel, Band, Reference, Remark };
    QRectF box;
    QString text;
    Kind kind = Kind::Value;
    int index = 0;  ///< of the line or band that it names
};

/// One panel: the lines themselves, the drawdown, or one of TimeSeries::panels.
struct PanelLayout {
    enum class What { Lines, Drawdown, Extra };
    What what = What::Lines;
    int index = 0;  ///< of TimeSeries::panels
    ValueScale scale;
    std::vector<Tick> ticks;
    ValueKind kind = ValueKind::Number;
    std::span<const Pyramid> lines;
    std::span<const Line> names;  ///< the lines' own names and roles; empty for the drawdown
    std::vector<double> factors;  ///< of a rebased line; else 1
};

/// A note's mark; notes that would cover each other share one.
struct PlacedNote {
    QPointF at;
    std::vector<int> notes;
};

/// Where the parts of the chart lie.
struct ChartLayout {
    QRectF readout;
    QRectF dates;
    std::vector<PanelLayout> panels;  ///< the lines first
    TimeAxis axis;
    std::vector<Tick> times;
    double labelWidth = 0.0;  ///< room for names at the right
    double axisWidth = 0.0;   ///< room for value labels at the left
    std::vector<PlacedText> texts;
    std::vector<PlacedNote> notes;
    bool logRefused = false;  ///< asked for, but a visible value is not above 0

    [[nodiscard]] const QRectF& main() const { return panels.front().scale.box; }
    /// From the top of the lines to the bottom of the last panel.
    [[nodiscard]] QRectF plots() const;
};

/// The room in px that the names at the lines' ends ask for; 0 with a single line.
[[nodiscard]] double namesWidth(const TimeSeries& data);
/// `view.series` is not null.
[[nodiscard]] ChartLayout layOut(const QRectF& bounds, const ChartView& view);
/// "Logarithmic axis needs values above 0".
[[nodiscard]] QString logRefusedText();
/// 'A', 'B' … of a band's kind.
[[nodiscard]] QString bandLetter(int kind);

}  // namespace qd::ui::charts
