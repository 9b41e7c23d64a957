// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "ui/charts/heatmap_chart.h"

namespace qd::ui::charts {

struct MonthlyReturn {
    int year = 0;
    int month = 1;       ///< 1 … 12
    double value = 0.0;  ///< simple return of the month; NaN is left out
};

/// Compounded total of the months that are there; NaN when there is none.
[[nodiscard]] double compounded(const std::array<double, 12>& months);
/// Years (newest first) × months with the year's compounded total behind a gap. Full colour at the 90th
/// percentile of the months' sizes: one crash must not bleach every other month.
[[nodiscard]] HeatmapPtr makeMonthlyMap(const std::vector<MonthlyReturn>& returns, const QString& title,
                                        const QString& totalName);

/// Returns by month and year; the unit stands in the title of the card around it, the read-out is a tool tip,
/// and the height follows the number of years.
class MonthlyHeatmap final : public HeatmapChart {
    Q_OBJECT

public:
    explicit MonthlyHeatmap(const Theme& theme, QWidget* parent = nullptr);

    void setReturns(const std::vector<MonthlyReturn>& returns);
    /// Compounded total of the months that are there; nothing when the year has none.
    [[nodiscard]] std::optional<double> yearTotal(int year) const;
    [[nodiscard]] QString sentence(int point) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] HeatmapOptions options() const override;
};

}  // namespace qd::ui::charts
