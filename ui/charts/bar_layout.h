// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

#include "ui/charts/axis.h"
#include "ui/charts/bar_data.h"

class QPainter;

namespace qd::ui::charts {

enum class BarOrientation { Horizontal, Vertical };

struct BarOptions {
    BarOrientation orientation = BarOrientation::Horizontal;
    bool stacked = false;
    bool valueLabels = true;
    int first = 0;  ///< the first category shown, where not all fit
    bool mirrored = false;
};

/// A bar, or a part of a stacked one. Without a value the rectangle is a sliver at zero.
struct BarMark {
    int category = 0;
    int series = 0;
    QRectF box;
    bool missing = false;
    bool beyond = false;  ///< further from zero than the category's limit
};
/// Words at a place.
struct BarWords {
    QRectF box;
    QString text;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Where everything lies; only what fits is there.
struct BarLayout {
    QRectF bounds;
    QRectF plot;
    QRectF legend;
    double low = 0.0;
    double high = 1.0;
    int first = 0;
    int shown = 0;  ///< categories in sight
    BarOrientation orientation = BarOrientation::Horizontal;
    bool mirrored = false;
    std::vector<BarMark> bars;
    std::vector<QRectF> limits;
    std::vector<BarWords> values;
    std::vector<BarWords> names;
    std::vector<Tick> ticks;

    /// The coordinate of a value along the value axis.
    [[nodiscard]] double along(double value) const;
};

/// How many categories fit into `bounds` at the least thickness.
[[nodiscard]] int barCapacity(const BarData& data, const QRectF& bounds, const BarOptions& options);
[[nodiscard]] BarLayout layoutBars(const BarData& data, const QRectF& bounds, const BarOptions& options);
/// A value with the sign that its data ask for.
[[nodiscard]] QString barText(const BarData& data, double value);
void paintBars(QPainter& painter, const BarData& data, const BarLayout& layout, const Palette& palette);

}  // namespace qd::ui::charts
