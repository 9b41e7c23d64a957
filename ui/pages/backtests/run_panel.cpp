// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel shows; how it is laid out is in run_panel_layout.cpp.
#include "ui/pages/backtests/run_panel.h"

#include <QComboBox>
#include <utility>

#include "ui/charts/chart_link.h"
#include "ui/kit/elided_label.h"
#include "ui/pages/backtests/compare_panel.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kBySector = 0;
constexpr int kByName = 1;
}  // namespace

void RunPanel::link() {
    m_link->join(m_equity);
    m_link->joinDates(m_weights);
    connect(m_equity, &charts::TimeSeriesChart::rangeChanged, this, [this] {
        followComparison(false);
        tellRange();
    });
    connect(m_comparison->chart(), &charts::TimeSeriesChart::rangeChanged, this,
            [this] { followComparison(true); });
    connect(m_views, &SegmentedButtons::chosen, this, [this](int view) { setView(static_cast<View>(view)); });
    connect(m_belows, &QComboBox::activated, this,
            [this](int below) { setBelow(static_cast<Below>(below)); });
    connect(m_grouping, &SegmentedButtons::chosen, this, &RunPanel::showWeights);
    connect(m_tiles, &TileStrip::explainRequested, this, &RunPanel::explainRequested);
    connect(m_tiles, &TileStrip::guideRequested, this, &RunPanel::guideRequested);
    connect(m_comparison, &ComparePanel::explainRequested, this, &RunPanel::explainRequested);
    connect(m_comparison, &ComparePanel::guideRequested, this, &RunPanel::guideRequested);
    wireSaving();
}

void RunPanel::wireSaving() {
    connect(m_equity, &charts::TimeSeriesChart::saveRequested, this, &RunPanel::saveRequested);
    connect(m_comparison, &ComparePanel::saveRequested, this, &RunPanel::saveRequested);
    for (charts::ItemChart* chart :
         {static_cast<charts::ItemChart*>(m_weights), static_cast<charts::ItemChart*>(m_returns),
          static_cast<charts::ItemChart*>(m_months)})
        connect(chart, &charts::ItemChart::saveRequested, this, &RunPanel::saveRequested);
}

/// The chart of several runs shows the same time, without sharing the room for names at its side.
void RunPanel::followComparison(bool fromComparison) {
    if (m_passing) return;
    m_passing = true;
    charts::TimeSeriesChart* from = fromComparison ? m_comparison->chart() : m_equity;
    charts::TimeSeriesChart* to = fromComparison ? m_equity : m_comparison->chart();
    if (const auto times = from->visibleTimes(); times && to->data() != nullptr)
        to->setVisibleTimes(times->first, times->second);
    m_passing = false;
    if (fromComparison) tellRange();
}

void RunPanel::tellRange() {
    const auto [from, to] = shownDates();
    if (m_run && from.isValid()) Q_EMIT rangeShown(from, to);
}

std::pair<QDate, QDate> RunPanel::shownDates() const {
    const auto times = m_equity->visibleTimes();
    if (!m_run || !times) return {};
    return {charts::msDate(times->first), charts::msDate(times->second)};
}

void RunPanel::setShownDates(const QDate& from, const QDate& to) {
    if (m_run && from.isValid() && from < to) m_equity->setVisibleDates(from, to);
}

void RunPanel::showRun(std::shared_ptr<const RunDisplay> run) {
    m_run = std::move(run);
    m_name->setWords(m_run->title);
    m_line->setWords(m_run->line);
    m_synthetic->setVisible(m_run->synthetic);
    m_tiles->setTiles(m_run->tiles);
    m_equityCard->setTitle(m_run->equity->title);
    m_equity->setData(m_run->growth(m_below));
    m_months->setReturns(m_run->months);
    m_grouping->setVisible(m_run->sectors != nullptr);
    showWeights();
    tellRange();
}

void RunPanel::forget() {
    m_run.reset();
}

void RunPanel::showRange(const std::shared_ptr<const RangeDisplay>& range) {
    m_returns->setData(range->returns);
    m_returnsCard->setNote(range->title);
    m_months->setReturns(range->months);
    m_monthsCard->setNote(range->whole ? QString() : range->title);
}

void RunPanel::showWeights() {
    if (!m_run) return;
    const bool sectors = m_run->sectors != nullptr && m_grouping->current() == kBySector;
    m_weights->setData(sectors ? m_run->sectors : m_run->names);
    m_link->alignPlots();
    const auto [from, to] = shownDates();
    if (from.isValid() && from < to) m_weights->setVisibleDates(from, to);
}

bool RunPanel::bySector() const {
    return m_grouping->current() == kBySector;
}

void RunPanel::setBySector(bool on) {
    m_grouping->setCurrent(on ? kBySector : kByName);
    showWeights();
}

void RunPanel::setBelow(Below below) {
    m_below = below;
    m_belows->setCurrentIndex(static_cast<int>(below));
    if (m_run) m_equity->setData(m_run->growth(below));
    m_link->alignPlots();
}

void RunPanel::setView(View view) {
    const bool changed = view != m_view;
    m_view = view;
    m_views->setCurrent(static_cast<int>(view));
    m_performanceView->setVisible(view == View::Performance);
    m_returnsView->setVisible(view == View::Returns);
    m_comparison->setVisible(view == View::Compare);
    m_belows->setVisible(view == View::Performance);
    // Those speak of one run.
    m_heading->setVisible(view != View::Compare);
    m_tiles->setVisible(view != View::Compare);
    if (changed) Q_EMIT viewChanged(view);
}

}  // namespace qd::ui::pages::backtests
