// SPDX-License-Identifier: GPL-3.0-or-later
// The views that are made when they are first shown, and how they lead to each other.
#include <QBoxLayout>

#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/analysis_panel.h"
#include "ui/pages/backtests/day_panel.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/trades_panel.h"

namespace qd::ui::pages::backtests {

void RunPanel::place(QWidget* view) {
    view->setVisible(false);
    static_cast<QBoxLayout*>(layout())->addWidget(view, 1);
}

TradesPanel* RunPanel::trades() {
    if (m_trades != nullptr) return m_trades;
    m_trades = new TradesPanel(m_context.theme, &m_context.jobs, this);
    m_trades->trades()->useViews(QStringLiteral("backtests.trades"), m_context.preferences, m_context.undo);
    place(m_trades);
    connect(m_trades, &TradesPanel::saveRequested, this, &RunPanel::saveRequested);
    connect(m_trades, &TradesPanel::dayRequested, this, &RunPanel::showDay);
    if (m_run) m_trades->showRun(m_run);
    if (m_range) m_trades->showRange(m_range);
    return m_trades;
}

DayPanel* RunPanel::day() {
    if (m_day != nullptr) return m_day;
    m_day = new DayPanel(m_context.theme, m_context.jobs, m_context.session, this);
    place(m_day);
    connect(m_day, &DayPanel::saveRequested, this, &RunPanel::saveRequested);
    connect(m_day, &DayPanel::tradesRequested, this, [this](const QDate& session) {
        setView(View::Trades);
        trades()->showSession(session);
    });
    connect(m_day, &DayPanel::dayChanged, this, [this](const QDate& day) {
        m_equity->setCrosshair(day);
        m_weights->setCrosshair(day);
    });
    if (m_run) m_day->showRun(m_run->view);
    const auto [from, to] = shownDates();
    if (from.isValid()) m_day->setRange(from, to);
    return m_day;
}

AnalysisPanel* RunPanel::analysis() {
    if (m_analysis != nullptr) return m_analysis;
    m_analysis = new AnalysisPanel(m_context.theme, m_context.jobs, m_context.session, this);
    place(m_analysis);
    connect(m_analysis, &AnalysisPanel::saveRequested, this, &RunPanel::saveRequested);
    connect(m_analysis, &AnalysisPanel::rangeRequested, this, &RunPanel::setShownDates);
    connect(m_analysis, &AnalysisPanel::guideRequested, this, &RunPanel::guideRequested);
    if (m_run) m_analysis->showRun(m_run->view);
    const auto [from, to] = shownDates();
    if (from.isValid()) m_analysis->setRange(from, to);
    return m_analysis;
}

void RunPanel::make(View view) {
    if (view == View::Trades) static_cast<void>(trades());
    if (view == View::Day) static_cast<void>(day());
    if (view == View::Analysis) static_cast<void>(analysis());
}

}  // namespace qd::ui::pages::backtests
