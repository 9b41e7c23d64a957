// SPDX-License-Identifier: GPL-3.0-or-later
// What the page loads, and what it shows of it.
#include <QJsonObject>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/state_view.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/compare_panel.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_list_view.h"
#include "ui/pages/backtests/run_panel.h"

namespace qd::ui::pages::backtests {

void BacktestsPage::refresh() {
    const int turn = ++m_listTurn;
    m_context.jobs.query<RunListing>(
        [session = m_context.session](jobs::JobContext&) { return loadListing(*session); }, this,
        [this, turn](Result<RunListing> listing) {
            if (turn == m_listTurn) showListing(std::move(listing));
        });
}

void BacktestsPage::showListing(Result<RunListing> listing) {
    if (!listing.ok()) {
        if (m_listed)
            m_state->setNotice(StateView::State::Stale,
                               {Severity::Warn, format::error(listing.error()),
                                tr("Shown is what was read before. Nothing was changed."), tr("Try again")});
        else
            m_state->showError(failureOf(listing.error(), tr("Nothing was changed."), tr("Try again")));
        Q_EMIT loaded();
        return;
    }
    m_listed = true;
    m_listing = std::move(listing).value();
    m_state->clearNotice(StateView::State::Stale);
    m_header->setLine(headline(m_listing));
    if (m_form != nullptr) m_form->setDatasets(m_listing.datasets);
    m_runs->setRows(m_listing.runs);
    m_save->setEnabled(!m_listing.runs.empty());
    m_compare->setEnabled(m_listing.runs.size() > 1);
    showRights();
    if (m_listing.runs.empty()) return showEmpty();
    m_state->showContent();
    arrange();
    choose();
}

void BacktestsPage::showRights() {
    m_create->setEnabled(m_mayRun && !m_listing.datasets.empty());
    m_panel->setTagging(m_mayRun);
    if (m_mayRun) return;
    m_state->setNotice(StateView::State::ReadOnly, {Severity::Info,
                                                    tr("Your role may read backtests, but not run them."),
                                                    tr("Charts, comparisons and files are as for everybody."),
                                                    {},
                                                    false});
}

void BacktestsPage::showEmpty() {
    Purpose purpose{Icon::Backtests, tr("No backtests yet"),
                    tr("A backtest walks a rule through past prices and says what it would have earned "
                       "and risked after costs, beside a benchmark. Each run is kept with all it takes "
                       "to make it again."),
                    m_mayRun ? tr("New backtest") : QString()};
    if (m_listing.datasets.empty()) {
        purpose.title = tr("No prices to test on");
        purpose.words =
            tr("A backtest walks a rule through past prices and says what it would have earned "
               "and risked after costs. It needs a file of daily prices.");
        purpose.action = tr("Import prices");
    }
    m_state->showEmpty(purpose);
    if (m_inspector) m_inspector->showRun(nullptr);
    Q_EMIT loaded();
}

void BacktestsPage::choose() {
    const RunId wanted = std::exchange(m_wanted, {});
    if (wanted.valid() && !m_runs->select(wanted))
        post(QStringLiteral("item"),
             {Severity::Warn, tr("There is no run %1 in this workspace.").arg(wanted.value),
              tr("Nothing was changed. Choose a run from the list.")});
    // The runs that are compared stay chosen when the workspace has new content.
    if (!m_runs->selected().valid()) m_runs->select(m_listing.runs.front().id);
    load(m_runs->selected());
    if (m_panel->view() == RunPanel::View::Compare) loadComparison();
}

void BacktestsPage::load(RunId id) {
    const int turn = ++m_runTurn;
    m_patience.start();
    using Display = std::shared_ptr<const RunDisplay>;
    m_context.jobs.query<Display>(
        [session = m_context.session, id](jobs::JobContext&) { return loadDisplay(*session, id); }, this,
        [this, turn](Result<Display> run) {
            if (turn == m_runTurn) showRun(std::move(run));
        });
}

void BacktestsPage::showRun(Result<std::shared_ptr<const RunDisplay>> run) {
    m_patience.stop();
    if (run.ok()) {
        m_panel->showRun(*run);
        m_runState->showContent();
        if (m_inspector) {
            m_inspector->showRun(*run);
            if (!m_mayRun) m_inspector->againButton()->setEnabled(false);
        }
        applyWantedState();
    } else {
        m_panel->forget();
        m_runState->showError(failureOf(run.error(), tr("The record was not changed."), tr("Try again")));
        if (m_inspector) m_inspector->showRun(nullptr);
    }
    Q_EMIT loaded();
}

void BacktestsPage::loadRange() {
    const auto run = m_panel->shown();
    const auto [from, to] = m_panel->shownDates();
    if (!run || !from.isValid()) return;
    const int turn = ++m_rangeTurn;
    using Range = std::shared_ptr<const RangeDisplay>;
    m_context.jobs.query<Range>(
        [run, from = from, to = to](jobs::JobContext&) { return rangeDisplay(*run, from, to); }, this,
        [this, turn](const Result<Range>& range) {
            // A range of one session has no statistics: those of the range before stay, with its name.
            if (turn != m_rangeTurn || !range.ok()) return;
            m_panel->showRange(*range);
            if (m_inspector) m_inspector->showRange(*range);
        });
}

void BacktestsPage::compareRuns() {
    if (m_listing.runs.size() < 2) return;
    if (m_runs->chosen().size() < 2) m_runs->choose({m_listing.runs[1].id, m_listing.runs[0].id});
    m_panel->setView(RunPanel::View::Compare);
}

void BacktestsPage::loadComparison() {
    const int turn = ++m_compareTurn;
    const QList<RunId> runs = m_runs->chosen();
    ComparePanel* panel = m_panel->comparison();
    if (runs.size() < 2) {
        panel->showNothing(m_listing.runs.size() > 1);
        return;
    }
    if (runs.size() > kMostCompared) {
        panel->showTooMany(static_cast<int>(runs.size()));
        return;
    }
    if (!panel->state()->showsContent()) panel->showLoading();
    using Comparison = std::shared_ptr<const CompareDisplay>;
    m_context.jobs.query<Comparison>(
        [session = m_context.session, runs](jobs::JobContext&) {
            return backtests::loadComparison(*session, runs);
        },
        this,
        [this, turn, panel](const Result<Comparison>& comparison) {
            if (turn != m_compareTurn) return;
            if (comparison.ok())
                panel->showComparison(*comparison);
            else
                panel->showFailure(comparison.error());
        });
}

}  // namespace qd::ui::pages::backtests
