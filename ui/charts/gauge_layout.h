// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <limits>
#include <memory>
#include <vector>

#include "ui/charts/time_series.h"
#include "ui/kit/severity.h"

class QPainter;

namespace qd::ui::charts {

/// Immutable input of a gauge: how much of a limit is used, both in the same unit.
struct GaugeData {
    QString name;
    double used = 0.0;
    double limit = 0.0;                                      ///< > 0; else the gauge has no scale and says so
    double warn = std::numeric_limits<double>::quiet_NaN();  ///< value from which to warn; NaN: none
    ValueKind kind = ValueKind::Percent;
};
using GaugePtr = std::shared_ptr<const GaugeData>;

enum class GaugeStyle { Linear, Semicircle };

/// Share of the limit that is used; NaN without value or limit.
[[nodiscard]] double gaugeShare(const GaugeData& data);
/// Neutral without a value; Ok, Warn from `warn` on, Hard beyond the limit.
[[nodiscard]] Severity gaugeSeverity(const GaugeData& data);
/// "Within the limit", "Close to the limit", "Over the limit", "No value", "No limit".
[[nodiscard]] QString gaugeWord(const GaugeData& data);
/// "10.4 % of 10.0 %".
[[nodiscard]] QString gaugeReading(const GaugeData& data);

/// A tick on the scale with its words.
struct GaugeTick {
    double share = 0.0;  ///< of the limit
    QString text;
    QRectF words;  ///< empty where there is no room
    bool limit = false;
};
/// Where the parts lie. The scale ends at `end` times the limit, so that a breach is seen as one.
struct GaugeLayout {
    QRectF bounds;
    GaugeStyle style = GaugeStyle::Linear;
    double end = 1.25;
    QRectF name;
    QRectF reading;
    QRectF word;
    QRectF scale;        ///< the bar, or the square of the whole circle
    double thick = 8.0;  ///< of bar and arc, px
    std::vector<GaugeTick> ticks;
    bool mirrored = false;

    /// Where a share of the limit lies: on the bar's middle, or on the arc's.
    [[nodiscard]] QPointF at(double share) const;
};
[[nodiscard]] GaugeLayout layoutGauge(const GaugeData& data, const QRectF& bounds, GaugeStyle style,
                                      bool mirrored);
void paintGauge(QPainter& painter, const GaugeData& data, const GaugeLayout& layout, const Palette& palette);

}  // namespace qd::ui::charts
