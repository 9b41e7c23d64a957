// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/charts/histogram_chart.h"
#include "ui/charts/monthly_heatmap.h"
#include "ui/charts/stacked_area_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/backtests/range_display.h"
#include "ui/pages/backtests/run_display.h"

class QComboBox;

namespace qd::ui {
class ElidedLabel;
}
namespace qd::ui::charts {
class ChartLink;
}

namespace qd::ui::pages::backtests {

class ComparePanel;

/// The chosen run: name, tiles, and one of three views: growth with drawdown above the weights; the
/// distribution of the returns above the months; runs beside each other. The range that one chart shows is
/// that of all.
class RunPanel final : public QWidget {
    Q_OBJECT

public:
    enum class View { Performance, Returns, Compare };

    explicit RunPanel(const Theme& theme, QWidget* parent = nullptr);

    void showRun(std::shared_ptr<const RunDisplay> run);
    /// No run is shown any more; the charts keep their range for the next one.
    void forget();
    /// What lies in the range that the charts show.
    void showRange(const std::shared_ptr<const RangeDisplay>& range);
    [[nodiscard]] const std::shared_ptr<const RunDisplay>& shown() const { return m_run; }

    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    void setBelow(Below below);
    [[nodiscard]] Below below() const { return m_below; }
    void setBySector(bool on);
    [[nodiscard]] bool bySector() const;
    /// First and last day that the charts show; invalid without a run.
    [[nodiscard]] std::pair<QDate, QDate> shownDates() const;
    void setShownDates(const QDate& from, const QDate& to);

    [[nodiscard]] Chip* syntheticChip() const { return m_synthetic; }
    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }
    [[nodiscard]] SegmentedButtons* views() const { return m_views; }
    [[nodiscard]] charts::TimeSeriesChart* equity() const { return m_equity; }
    [[nodiscard]] charts::StackedAreaChart* weights() const { return m_weights; }
    [[nodiscard]] charts::MonthlyHeatmap* months() const { return m_months; }
    [[nodiscard]] charts::HistogramChart* returns() const { return m_returns; }
    [[nodiscard]] ComparePanel* comparison() const { return m_comparison; }

Q_SIGNALS:
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    /// The user looks at another part of the run.
    void rangeShown(const QDate& from, const QDate& to);
    void viewChanged(qd::ui::pages::backtests::RunPanel::View view);
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

private:
    QWidget* makeHeading();
    QWidget* makeViewRow();
    QWidget* makePerformance(const Theme& theme);
    QWidget* makeReturns();
    Card* makeEquityCard(const Theme& theme);
    Card* makeWeightsCard();
    void link();
    void wireSaving();
    void showWeights();
    void tellRange();
    void followComparison(bool fromComparison);

    ElidedLabel* m_name;
    Chip* m_synthetic;
    ElidedLabel* m_line;
    TileStrip* m_tiles;
    SegmentedButtons* m_views;
    QComboBox* m_belows;
    QWidget* m_heading = nullptr;
    charts::TimeSeriesChart* m_equity;
    charts::StackedAreaChart* m_weights;
    charts::HistogramChart* m_returns;
    charts::MonthlyHeatmap* m_months;
    ComparePanel* m_comparison;
    charts::ChartLink* m_link;
    SegmentedButtons* m_grouping;
    Card* m_equityCard = nullptr;
    Card* m_returnsCard = nullptr;
    Card* m_monthsCard = nullptr;
    QWidget* m_performanceView = nullptr;
    QWidget* m_returnsView = nullptr;
    View m_view = View::Performance;
    Below m_below = Below::Sharpe;
    bool m_passing = false;  ///< a range goes from one chart to the other
    std::shared_ptr<const RunDisplay> m_run;
};

}  // namespace qd::ui::pages::backtests
