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
#include "ui/kit/tile_strip.h"
#include "ui/pages/backtests/range_display.h"
#include "ui/pages/backtests/run_display.h"
#include "ui/shell/page.h"

class QComboBox;
class QPushButton;

namespace qd::ui {
class ElidedLabel;
class SegmentedButtons;
}  // namespace qd::ui
namespace qd::ui::charts {
class ChartLink;
}
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::backtests {

class AnalysisPanel;
class ComparePanel;
class DayPanel;
class RangeBrush;
class TradesPanel;
class ViewStrip;

/// The chosen run: name, tags, tiles, the period that is looked at, and one of six views: growth, drawdown,
/// exposure and turnover above the weights; the distribution of the returns above the months; trades with the
/// rebalances behind them; one day; what the returns are made of; runs beside each other. The period is that
/// of every chart and table.
class RunPanel final : public QWidget {
    Q_OBJECT

public:
    enum class View { Performance, Returns, Trades, Day, Analysis, Compare };

    explicit RunPanel(const shell::PageContext& context, QWidget* parent = nullptr);

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
    /// The view of one day; an invalid one stays where it is.
    void showDay(const QDate& day);
    /// The tags of the shown run are others now.
    void setTags(const QStringList& tags);
    /// Whether the user may set tags.
    void setTagging(bool on);

    [[nodiscard]] Chip* syntheticChip() const { return m_synthetic; }
    [[nodiscard]] TileStrip* tiles() const { return m_tiles; }
    [[nodiscard]] ViewStrip* views() const { return m_views; }
    [[nodiscard]] RangeBrush* brush() const { return m_brush; }
    [[nodiscard]] QPushButton* tagButton() const { return m_tagButton; }
    [[nodiscard]] charts::TimeSeriesChart* equity() const { return m_equity; }
    [[nodiscard]] charts::StackedAreaChart* weights() const { return m_weights; }
    [[nodiscard]] charts::MonthlyHeatmap* months() const { return m_months; }
    [[nodiscard]] charts::HistogramChart* returns() const { return m_returns; }
    [[nodiscard]] models::BlotterView* weightsTable() const { return m_weightsTable; }
    /// Made when they are first asked for: tables cost time that opening the page does not have.
    [[nodiscard]] TradesPanel* trades();
    [[nodiscard]] DayPanel* day();
    [[nodiscard]] AnalysisPanel* analysis();
    [[nodiscard]] ComparePanel* comparison() const { return m_comparison; }

Q_SIGNALS:
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);
    /// The user looks at another part of the run.
    void rangeShown(const QDate& from, const QDate& to);
    void viewChanged(qd::ui::pages::backtests::RunPanel::View view);
    void tagsRequested();
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut(const Theme& theme);
    QWidget* makeHeading();
    QWidget* makePerformance(const Theme& theme);
    QWidget* makeReturns();
    Card* makeEquityCard(const Theme& theme);
    Card* makeWeightsCard();
    Card* makeWeightsTable();
    void link();
    void make(View view);
    void place(QWidget* view);
    void wireSaving();
    void showWeights();
    void tellRange();
    void followComparison(bool fromComparison);

    ElidedLabel* m_name;
    Chip* m_synthetic;
    ElidedLabel* m_line;
    TileStrip* m_tiles;
    ElidedLabel* m_tags;
    QPushButton* m_tagButton;
    RangeBrush* m_brush;
    ViewStrip* m_views;
    QComboBox* m_belows;
    QWidget* m_heading = nullptr;
    charts::TimeSeriesChart* m_equity;
    charts::StackedAreaChart* m_weights;
    charts::HistogramChart* m_returns;
    charts::MonthlyHeatmap* m_months;
    models::BlotterView* m_weightsTable;
    TradesPanel* m_trades = nullptr;
    DayPanel* m_day = nullptr;
    AnalysisPanel* m_analysis = nullptr;
    ComparePanel* m_comparison;
    charts::ChartLink* m_link;
    SegmentedButtons* m_grouping;
    Card* m_equityCard = nullptr;
    Card* m_returnsCard = nullptr;
    Card* m_monthsCard = nullptr;
    Card* m_weightsTableCard = nullptr;
    QWidget* m_performanceView = nullptr;
    QWidget* m_returnsView = nullptr;
    View m_view = View::Performance;
    Below m_below = Below::Sharpe;
    bool m_passing = false;  ///< a range goes from one chart to the other
    std::shared_ptr<const RunDisplay> m_run;
    std::shared_ptr<const RangeDisplay> m_range;  ///< what was shown last
    shell::PageContext m_context;
};

}  // namespace qd::ui::pages::backtests
