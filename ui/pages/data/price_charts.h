// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/desk/price_series.h"
#include "ui/charts/heatmap_data.h"
#include "ui/charts/time_series.h"

namespace qd::ui::pages::data {

/// The closes of a symbol as a line; null without a close.
[[nodiscard]] charts::TimeSeriesPtr priceLine(const desk::PriceSeries& series);
/// Its findings as notes, ascending; those of one day share a note.
[[nodiscard]] std::vector<charts::Annotation> findingNotes(const desk::PriceSeries& series);
/// "502 sessions · 3 findings · 4 missing": what stands beside the name of the chart.
[[nodiscard]] QString priceNote(const desk::PriceSeries& series);

/// Symbols × months, with the share of sessions without a close; null without a symbol or month.
[[nodiscard]] charts::HeatmapPtr coverageMap(const desk::PriceCoverage& coverage);
/// "RTHME lacks most: 12 sessions", or that nothing is missing.
[[nodiscard]] QString coverageNote(const desk::PriceCoverage& coverage);

}  // namespace qd::ui::pages::data
