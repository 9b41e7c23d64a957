// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/backtests/run_display.h"

namespace qd::ui {
class ElidedLabel;
}

namespace qd::ui::pages::backtests {

/// The chosen run: name, tiles, equity with drawdown, weights, monthly returns. Equity and weights share
/// range and cross-hair.
class RunPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RunPanel(const Theme& theme, QWidget* parent = nullptr);

    void showRun(std::shared_ptr<const RunDisplay> run);
    /// Draws the shape of what will come, in place of the run before.
    void showLoading();
    void showFailure();
    [[nodiscard]] const std::shared_ptr<const RunDisplay>& shown() const { return m_run; }
    [[nodiscard]] Chip* syntheticChip() const { return m_synthetic; }
    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }
    [[nodiscard]] charts::TimeSeriesChart* equity() const { return m_equity; }
    [[nodiscard]] charts::StackedAreaChart* weights() const { return m_weights; }
    [[nodiscard]] charts::MonthlyHeatmap* months() const { return m_months; }

Q_SIGNALS:
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

private:
    QWidget* makeHeading();
    Card* makeEquityCard(const Theme& theme);
    Card* makeWeightsCard();
    Card* makeMonthsCard();
    void link();
    void showWeights();
    void alignCharts();
    void clear(const QString& why);

    ElidedLabel* m_name;
    Chip* m_synthetic;
    ElidedLabel* m_line;
    TileStrip* m_tiles;
    charts::TimeSeriesChart* m_equity;
    charts::StackedAreaChart* m_weights;
    charts::MonthlyHeatmap* m_months;
    SegmentedButtons* m_grouping;
    Card* m_equityCard = nullptr;
    std::shared_ptr<const RunDisplay> m_run;
};

}  // namespace qd::ui::pages::backtests
