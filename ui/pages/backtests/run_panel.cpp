// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel shows; how it is laid out is in run_panel_layout.cpp.
#include "ui/pages/backtests/run_panel.h"

#include <QComboBox>
#include <QPushButton>
#include <utility>

#include "ui/charts/chart_link.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/format.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/analysis_panel.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/day_panel.h"
#include "ui/pages/backtests/range_brush.h"
#include "ui/pages/backtests/trades_panel.h"
#include "ui/pages/backtests/view_strip.h"

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
    connect(m_brush, &RangeBrush::brushed, this, [this](const QDate& from, const QDate& to) {
        setShownDates(from, to);
        // The toolbar of the chart marks what the chart was asked for; this came from elsewhere.
        if (m_brush->whole())
            Q_EMIT m_equity->presetChosen(charts::RangePreset::All);
        else
            Q_EMIT m_equity->presetCleared();
    });
    connect(m_views, &ViewStrip::chosen, this, [this](int view) { setView(static_cast<View>(view)); });
    connect(m_belows, &QComboBox::activated, this,
            [this](int below) { setBelow(static_cast<Below>(below)); });
    connect(m_grouping, &SegmentedButtons::chosen, this, &RunPanel::showWeights);
    connect(m_tagButton, &QPushButton::clicked, this, &RunPanel::tagsRequested);
    connect(m_tiles, &TileStrip::explainRequested, this, &RunPanel::explainRequested);
    connect(m_tiles, &TileStrip::guideRequested, this, &RunPanel::guideRequested);
    connect(m_comparison, &ComparePanel::explainRequested, this, &RunPanel::explainRequested);
    connect(m_comparison, &ComparePanel::guideRequested, this, &RunPanel::guideRequested);
    wireSaving();
}

void RunPanel::wireSaving() {
    connect(m_equity, &charts::TimeSeriesChart::saveRequested, this, &RunPanel::saveRequested);
    connect(m_comparison, &ComparePanel::saveRequested, this, &RunPanel::saveRequested);
    connect(m_weightsTable, &models::BlotterView::saveRequested, this, &RunPanel::saveRequested);
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
    if (!m_run || !from.isValid()) return;
    m_brush->setRange(from, to);
    if (m_day != nullptr) m_day->setRange(from, to);
    if (m_analysis != nullptr) m_analysis->setRange(from, to);
    Q_EMIT rangeShown(from, to);
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
    m_equity->setData(m_run->growth(m_below));
    m_brush->setSeries(m_run->equity);
    m_months->setReturns(m_run->months);
    QStringList tags;
    for (const auto& tag : m_run->tags)
        tags.append(format::text(tag));
    setTags(tags);
    if (m_trades != nullptr) m_trades->showRun(m_run);
    if (m_day != nullptr) m_day->showRun(m_run->view);
    if (m_analysis != nullptr) m_analysis->showRun(m_run->view);
    m_grouping->setVisible(m_run->sectors != nullptr);
    showWeights();
    tellRange();
}

void RunPanel::forget() {
    m_run.reset();
    m_range.reset();
    if (m_trades != nullptr) m_trades->showRun(nullptr);
    if (m_day != nullptr) m_day->forget();
    if (m_analysis != nullptr) m_analysis->forget();
}

void RunPanel::showDay(const QDate& day) {
    setView(View::Day);
    if (day.isValid()) this->day()->setDay(day);
}

void RunPanel::setTags(const QStringList& tags) {
    m_tags->setWords(tags.join(QStringLiteral(" \u00B7 ")));
    m_tags->setVisible(!tags.isEmpty());
}

void RunPanel::setTagging(bool on) {
    m_tagButton->setVisible(on);
}

void RunPanel::showRange(const std::shared_ptr<const RangeDisplay>& range) {
    m_returns->setData(range->returns);
    m_returnsCard->setNote(range->title);
    m_months->setReturns(range->months);
    m_monthsCard->setNote(range->whole ? QString() : range->title);
    m_weightsTable->setSnapshot(range->weights);
    m_weightsTableCard->setNote(range->title);
    m_range = range;
    if (m_trades != nullptr) m_trades->showRange(range);
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
    make(view);
    const auto show = [view](QWidget* widget, View of) {
        if (widget != nullptr) widget->setVisible(view == of);
    };
    show(m_performanceView, View::Performance);
    show(m_returnsView, View::Returns);
    show(m_trades, View::Trades);
    show(m_day, View::Day);
    show(m_analysis, View::Analysis);
    show(m_comparison, View::Compare);
    // Those speak of one run.
    m_heading->setVisible(view != View::Compare);
    m_tiles->setVisible(view != View::Compare);
    if (changed) Q_EMIT viewChanged(view);
}

}  // namespace qd::ui::pages::backtests
