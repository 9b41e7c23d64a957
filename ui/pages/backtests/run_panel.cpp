// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/charts/chart_toolbar.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kTiles = 5;
constexpr int kHeading = 20;
constexpr int kEquityHeight = 300;
constexpr int kWeightsHeight = 226;
constexpr int kBySector = 0;
}  // namespace

RunPanel::RunPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Strong, {}, this)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_line(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_tiles(new TileStrip(theme, this)),
      m_equity(new charts::TimeSeriesChart(theme, this)),
      m_weights(new charts::StackedAreaChart(theme, this)),
      m_months(new charts::MonthlyHeatmap(theme, this)),
      m_grouping(new SegmentedButtons({tr("Sectors"), tr("Names")}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(makeHeading());
    column->addWidget(m_tiles);
    m_equityCard = makeEquityCard(theme);
    column->addWidget(m_equityCard, 3);
    column->addWidget(makeWeightsCard(), 2);
    column->addWidget(makeMonthsCard());
    link();
    showLoading();
}

QWidget* RunPanel::makeHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    heading->setFixedHeight(kHeading);
    row->addWidget(m_name);
    row->addWidget(m_synthetic);
    row->addStretch(1);
    row->addWidget(m_line);
    return heading;
}

Card* RunPanel::makeEquityCard(const Theme& theme) {
    auto* card = new Card({}, this);
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
    m_grouping->setCurrent(kBySector);
    card->addAction(m_grouping);
    card->setBody(m_weights, false);
    return card;
}

Card* RunPanel::makeMonthsCard() {
    auto* card = new Card(tr("Monthly returns, %"), this);
    card->setBody(m_months);
    return card;
}

void RunPanel::link() {
    connect(m_equity, &charts::TimeSeriesChart::crosshairMoved, m_weights,
            &charts::StackedAreaChart::setCrosshair);
    connect(m_weights, &charts::StackedAreaChart::crosshairMoved, m_equity,
            &charts::TimeSeriesChart::setCrosshair);
    connect(m_equity, &charts::TimeSeriesChart::rangeChanged, m_weights,
            &charts::StackedAreaChart::setVisibleDates);
    connect(m_equity, &charts::TimeSeriesChart::saveRequested, this, &RunPanel::saveRequested);
    connect(m_grouping, &SegmentedButtons::chosen, this, &RunPanel::showWeights);
}

void RunPanel::showRun(std::shared_ptr<const RunDisplay> run) {
    m_run = std::move(run);
    m_name->setWords(m_run->title);
    m_line->setWords(m_run->line);
    m_synthetic->setVisible(m_run->synthetic);
    m_tiles->setTiles(m_run->tiles);
    m_equityCard->setTitle(m_run->equity->title);
    m_equity->setData(m_run->equity);
    m_months->setReturns(m_run->months);
    m_grouping->setVisible(m_run->sectors != nullptr);
    showWeights();
}

void RunPanel::showWeights() {
    if (!m_run) return;
    const bool sectors = m_run->sectors != nullptr && m_grouping->current() == kBySector;
    m_weights->setData(sectors ? m_run->sectors : m_run->names);
    alignCharts();
    const auto& dates = m_run->equity->dates;
    const charts::IndexRange range = m_equity->visibleRange();
    if (range.count() > 1 && range.last < static_cast<int>(dates.size()))
        m_weights->setVisibleDates(dates[static_cast<std::size_t>(range.first)],
                                   dates[static_cast<std::size_t>(range.last)]);
}

/// The same room for names at the right of both: their dates stand below each other.
void RunPanel::alignCharts() {
    const double names = std::max(m_equity->namesWidth(), m_weights->namesWidth());
    m_equity->setLeastNames(names);
    m_weights->setLeastNames(names);
}

void RunPanel::showLoading() {
    clear(tr("Loading the run"));
    m_tiles->setLoading(kTiles);
}

void RunPanel::showFailure() {
    clear(tr("This run could not be read"));
    m_tiles->setTiles({});
}

void RunPanel::clear(const QString& why) {
    m_run.reset();
    m_name->setWords(why);
    m_line->setWords({});
    m_synthetic->hide();
    m_equityCard->setTitle(tr("Growth of 100, with drawdown"));
    m_equity->setData({});
    m_equity->setEmptyText(why);
    m_weights->setData({});
    m_weights->setEmptyText(why);
    m_months->setReturns({});
    m_months->setEmptyText(why);
}

}  // namespace qd::ui::pages::backtests
