// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/palette.h"
#include "core/report/report.h"

namespace qd::report {

struct Point {
    double x = 0.0;
    double y = 0.0;
};

/// A line, or with `filled` the area that its points bound. Opaque: a tint is blended with the surface.
struct ScenePath {
    std::vector<Point> points;
    Ink ink = Ink::Text;
    int series = 0;         ///< colour of Ink::Series
    double width = 0.5;     ///< of the line
    bool filled = false;    ///< fill instead of line
    double inkShare = 1.0;  ///< share of the ink over the surface
};

enum class Anchor { Start, Middle, End };

struct SceneText {
    Point at;  ///< on the baseline
    std::string text;
    Anchor anchor = Anchor::Start;
    Ink ink = Ink::Text;
    bool strong = false;
};

/// A chart as marks in its own units (y grows downwards), drawn in order, texts last: the SVG of the HTML and
/// the PDF draw the same marks, so they cannot disagree.
struct Scene {
    double width = 0.0;
    double height = 0.0;
    double textSize = 7.0;
    std::vector<ScenePath> paths;
    std::vector<SceneText> texts;
    std::string summary;  ///< one sentence for those who cannot see it
};

struct SceneSize {
    double width = 480.0;
    double height = 200.0;
    double textSize = 7.0;
};

/// Lines over calendar time with labels at their ends; the drawdown below on the same x axis when asked for.
/// A series that is shorter than the dates ends early; values that are not finite are gaps.
[[nodiscard]] Scene lineChartScene(const LineChart& chart, const SceneSize& size);
/// Shares stacked from the bottom in the order of the series, with labels at the right edge. Values that are
/// negative or not finite count as 0.
[[nodiscard]] Scene stackedAreaScene(const StackedArea& chart, const SceneSize& size);

/// Width that Inter needs for the text, on the safe side; the scene has no font at hand.
[[nodiscard]] double estimatedWidth(std::string_view text, double size, bool strong = false);
/// Text cut with an ellipsis to an estimated width.
[[nodiscard]] std::string fittedText(const std::string& text, double size, double width);

}  // namespace qd::report
