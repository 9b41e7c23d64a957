// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/report/report.h"
#include "core/report/scene.h"

namespace qd::report {

/// The style sheet: design tokens for light and dark, and for print on A4.
[[nodiscard]] std::string htmlStyle();
/// A scene as inline SVG; colours by class, so that it follows the theme.
[[nodiscard]] std::string htmlSvg(const Scene& scene);
/// A table with caption, scopes and, in each cell with a number or date, the full value in `data-value`.
[[nodiscard]] std::string htmlTable(const Table& table);
[[nodiscard]] std::string htmlHeatmap(const MonthlyHeatmap& heatmap);
/// ` data-value="…"` with the value in full (shortest text that reads back the same), empty for text and
/// nothing.
[[nodiscard]] std::string dataValue(const Cell& cell);

}  // namespace qd::report
