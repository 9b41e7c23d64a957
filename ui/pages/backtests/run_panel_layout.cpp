// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel is laid out.
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/charts/chart_link.h"
#include "ui/charts/chart_toolbar.h"
#include "ui/kit/buttons.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/range_brush.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/view_strip.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kHeading = space::kControlHeight;
constexpr int kEquityHeight = 480;
constexpr int kWeightsHeight = 200;
constexpr int kTableHeight = 220;
constexpr int kReturnsHeight = 240;
constexpr int kLeastMonths = 440;
constexpr int kRoomForLine = 620;
constexpr int kLeastWords = 8;
constexpr int kMostChoice = 160;

QVBoxLayout* columnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    return column;
}
}  // namespace

RunPanel::RunPanel(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Strong, {}, this)),
      m_synthetic(new Chip(context.theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_line(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_tiles(new TileStrip(context.theme, this)),
      m_tags(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_tagButton(makeButton(ButtonRole::Quiet, tr("Tags\u2026"), this)),
      m_brush(new RangeBrush(context.theme, this)),
      m_views(new ViewStrip(
          {tr("Performance"), tr("Returns"), tr("Trades"), tr("Day"), tr("Analysis"), tr("Compare")}, this)),
      m_belows(new QComboBox(this)),
      m_equity(new charts::TimeSeriesChart(context.theme, this)),
      m_weights(new charts::StackedAreaChart(context.theme, this)),
      m_returns(new charts::HistogramChart(context.theme, this)),
      m_months(new charts::MonthlyHeatmap(context.theme, this)),
      m_weightsTable(new models::BlotterView(context.theme, this)),
      m_comparison(new ComparePanel(context.theme, this)),
      m_link(new charts::ChartLink(this)),
      m_grouping(new SegmentedButtons({tr("Sectors"), tr("Names")}, this)),
      m_context(context) {
    m_weightsTable->setJobs(&context.jobs);
    m_weightsTable->useViews(QStringLiteral("backtests.weights"), context.preferences, context.undo);
    layOut(context.theme);
    link();
    setBelow(m_below);
    setView(View::Performance);
}

void RunPanel::layOut(const Theme& theme) {
    m_performanceView = makePerformance(theme);
    m_returnsView = makeReturns();
    m_heading = makeHeading();
    QVBoxLayout* column = columnOf(this);
    for (QWidget* part : {m_heading, static_cast<QWidget*>(m_tiles), static_cast<QWidget*>(m_brush),
                          static_cast<QWidget*>(m_views)})
        column->addWidget(part);
    for (QWidget* view : {m_performanceView, m_returnsView, static_cast<QWidget*>(m_comparison)})
        column->addWidget(view, 1);
}

QWidget* RunPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep);
    heading->setMinimumHeight(kHeading);
    row->addWidget(m_name);
    row->addWidget(m_synthetic);
    row->addWidget(m_tags);
    row->addWidget(m_tagButton);
    row->addStretch(1);
    row->addWidget(m_line);
    m_tags->setObjectName(QStringLiteral("run tags"));
    m_tagButton->setToolTip(tr("Set the tags of this run"));
    return heading;
}

/// In a narrow panel the name of the run and its tags take the room of its period, which the brush says, too.
void RunPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_line->setVisible(width() >= kRoomForLine);
}

QWidget* RunPanel::makePerformance(const Theme& theme) {
    auto* view = new QWidget(this);
    QVBoxLayout* column = columnOf(view);
    m_equityCard = makeEquityCard(theme);
    column->addWidget(m_equityCard, 3);
    column->addWidget(makeWeightsCard(), 2);
    column->addWidget(makeWeightsTable());
    return view;
}

Card* RunPanel::makeEquityCard(const Theme& theme) {
    auto* card = new Card(tr("Growth of 100"), this);
    m_equity->setMinimumHeight(kEquityHeight);
    m_belows->addItems({tr("Sharpe"), tr("Volatility"), tr("None")});
    m_belows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_belows->setMinimumContentsLength(kLeastWords);
    m_belows->setMaximumWidth(kMostChoice);
    m_belows->setAccessibleName(tr("Rolling statistic below the growth"));
    m_belows->setToolTip(
        tr("Rolling statistic below the growth: the Sharpe ratio over a year where the run is long enough, "
           "else over a quarter as the volatility"));
    m_belows->setObjectName(QStringLiteral("below"));
    auto* toolbar = new charts::ChartToolbar(theme, m_equity, card);
    card->addAction(m_belows);
    card->addAction(toolbar);
    connect(card, &Card::actionRoomChanged, toolbar, [this, toolbar](int room) {
        toolbar->fitTo(room - m_belows->sizeHint().width() - space::kStep);
    });
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

Card* RunPanel::makeWeightsTable() {
    m_weightsTableCard = new Card(tr("Weights in the shown period"), this);
    m_weightsTable->setObjectName(QStringLiteral("weights"));
    m_weightsTable->setMinimumHeight(kTableHeight);
    m_weightsTable->table()->setAccessibleName(tr("Weights in the shown period"));
    m_weightsTable->setTotalsVisible(true);
    m_weightsTable->setFrozenColumns(1);
    m_weightsTable->setDensity(Theme::Density::Compact);
    m_weightsTable->setEmptyText(tr("Nothing was held in the shown period."));
    m_weightsTableCard->setBody(m_weightsTable, false);
    return m_weightsTableCard;
}

QWidget* RunPanel::makeReturns() {
    auto* view = new QWidget(this);
    QVBoxLayout* column = columnOf(view);
    m_returnsCard = new Card(tr("Daily returns"), view);
    m_returns->setMinimumHeight(kReturnsHeight);
    m_returnsCard->setBody(m_returns, false);
    m_monthsCard = new Card(tr("Monthly returns, %"), view);
    m_months->setMinimumWidth(kLeastMonths);  // colours and signs tell the months where numbers do not fit
    m_monthsCard->setBody(m_months);
    column->addWidget(m_returnsCard, 1);
    column->addWidget(m_monthsCard);
    return view;
}

}  // namespace qd::ui::pages::backtests
