// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel is laid out.
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/charts/chart_link.h"
#include "ui/charts/chart_toolbar.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/space.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/run_panel.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kHeading = 20;
constexpr int kEquityHeight = 300;
constexpr int kWeightsHeight = 200;
constexpr int kReturnsHeight = 240;
constexpr int kLeastWords = 8;
constexpr int kMostChoice = 160;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    return column;
}
}  // namespace

RunPanel::RunPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Strong, {}, this)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_line(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_tiles(new TileStrip(theme, this)),
      m_views(new SegmentedButtons({tr("Performance"), tr("Returns"), tr("Compare")}, this)),
      m_belows(new QComboBox(this)),
      m_equity(new charts::TimeSeriesChart(theme, this)),
      m_weights(new charts::StackedAreaChart(theme, this)),
      m_returns(new charts::HistogramChart(theme, this)),
      m_months(new charts::MonthlyHeatmap(theme, this)),
      m_comparison(new ComparePanel(theme, this)),
      m_link(new charts::ChartLink(this)),
      m_grouping(new SegmentedButtons({tr("Sectors"), tr("Names")}, this)) {
    m_performanceView = makePerformance(theme);
    m_returnsView = makeReturns();
    QVBoxLayout* column = columnOf(this);
    m_heading = makeHeading();
    column->addWidget(m_heading);
    column->addWidget(m_tiles);
    column->addWidget(makeViewRow());
    column->addWidget(m_performanceView, 1);
    column->addWidget(m_returnsView, 1);
    column->addWidget(m_comparison, 1);
    link();
    setBelow(m_below);
    setView(View::Performance);
}

QWidget* RunPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    heading->setMinimumHeight(kHeading);
    row->addWidget(m_name);
    row->addWidget(m_synthetic);
    row->addStretch(1);
    row->addWidget(m_line);
    return heading;
}

QWidget* RunPanel::makeViewRow() {
    auto* line = new QWidget(this);
    m_views->setAccessibleName(tr("View"));
    m_belows->addItems({tr("Sharpe"), tr("Volatility"), tr("None")});
    m_belows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_belows->setMinimumContentsLength(kLeastWords);
    m_belows->setMaximumWidth(kMostChoice);
    m_belows->setAccessibleName(tr("Rolling statistic below the growth"));
    m_belows->setToolTip(tr("Rolling statistic below the growth, over a quarter"));
    m_belows->setObjectName(QStringLiteral("below"));
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    row->addWidget(m_views);
    row->addStretch(1);
    row->addWidget(m_belows, 2);
    return line;
}

QWidget* RunPanel::makePerformance(const Theme& theme) {
    auto* view = new QWidget(this);
    QVBoxLayout* column = columnOf(view);
    m_equityCard = makeEquityCard(theme);
    column->addWidget(m_equityCard, 3);
    column->addWidget(makeWeightsCard(), 2);
    return view;
}

Card* RunPanel::makeEquityCard(const Theme& theme) {
    auto* card = new Card(tr("Growth of 100, with drawdown"), this);
    m_equity->setMinimumHeight(kEquityHeight);
    auto* toolbar = new charts::ChartToolbar(theme, m_equity, card);
    card->addAction(toolbar);
    connect(card, &Card::actionRoomChanged, toolbar, &charts::ChartToolbar::fitTo);
    card->setBody(m_equity, false);
    return card;
}

Card* RunPanel::makeWeightsCard() {
    auto* card = new Card(tr("Target weights"), this);
    m_weights->setMinimumHeight(kWeightsHeight);
    m_grouping->setObjectName(QStringLiteral("grouping"));
    m_grouping->setAccessibleName(tr("Bands of the weights"));
    m_grouping->setCurrent(0);
    card->addAction(m_grouping);
    card->setBody(m_weights, false);
    return card;
}

QWidget* RunPanel::makeReturns() {
    auto* view = new QWidget(this);
    QVBoxLayout* column = columnOf(view);
    m_returnsCard = new Card(tr("Daily returns"), view);
    m_returns->setMinimumHeight(kReturnsHeight);
    m_returnsCard->setBody(m_returns, false);
    m_monthsCard = new Card(tr("Monthly returns, %"), view);
    m_monthsCard->setBody(m_months);
    column->addWidget(m_returnsCard, 1);
    column->addWidget(m_monthsCard);
    return view;
}

}  // namespace qd::ui::pages::backtests
