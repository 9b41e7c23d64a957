// SPDX-License-Identifier: GPL-3.0-or-later
// What the page loads, and what it shows of it.
#include <QListView>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/state_view.h"
#include "ui/pages/training/new_training_dialog.h"
#include "ui/pages/training/training_inspector.h"
#include "ui/pages/training/training_page.h"
#include "ui/pages/training/training_panel.h"
#include "ui/pages/training/words.h"

namespace qd::ui::pages::training {

QString TrainingPage::jobKey(qint64 job) {
    return QStringLiteral("job %1").arg(job);
}

void TrainingPage::refresh() {
    const int turn = ++m_listTurn;
    const bool recover = m_mayRun && !std::exchange(m_recovered, true);
    m_context.jobs.query<Read>(
        [session = m_context.session, trainers = m_trainers, recover](jobs::JobContext&) -> Result<Read> {
            Read read;
            if (recover) {
                QD_TRY(read.recovered, desk::recoverTrainings(*session, trainers->running));
            }
            QD_TRY(read.listing, desk::listTrainings(*session, trainers->running));
            return read;
        },
        this,
        [this, turn](Result<Read> read) {
            if (turn == m_listTurn) showListing(std::move(read));
        });
}

void TrainingPage::showListing(Result<Read> read) {
    if (!read.ok()) {
        if (m_listing != nullptr)
            m_state->setNotice(StateView::State::Stale,
                               {Severity::Warn, format::error(read.error()),
                                tr("Shown is what was read before. Nothing was changed."), tr("Try again")});
        else
            m_state->showError(failureOf(read.error(), tr("Nothing was changed."), tr("Try again")));
        Q_EMIT loaded();
        return;
    }
    m_listing = read->listing;
    m_state->clearNotice(StateView::State::Stale);
    m_header->setLine(tr("%n training(s)", nullptr, static_cast<int>(m_listing->trainings.size())));
    if (m_form != nullptr) m_form->setDatasets(m_listing->datasets);
    m_create->setEnabled(m_mayRun && !m_listing->datasets.empty());
    if (!m_mayRun)
        m_state->setNotice(StateView::State::ReadOnly, {Severity::Info,
                                                        tr("Your role may read trainings, but not run them."),
                                                        tr("Curves, folds and results are as for everybody."),
                                                        {},
                                                        false});
    tellRecovered(read->recovered);
    showRows();
    if (m_list->rows().empty()) return showEmpty();
    m_state->showContent();
    arrange();
    choose();
}

void TrainingPage::tellRecovered(const desk::RecoveredTrainings& recovered) {
    if (!recovered.interrupted.empty()) {
        m_wanted = QStringLiteral("training %1").arg(recovered.interrupted.back());
        m_notices->post(
            QStringLiteral("interrupted"),
            {Severity::Warn,
             tr("%n training(s) stand still.", nullptr, static_cast<int>(recovered.interrupted.size())),
             tr("What they learned up to their last whole epoch is kept. Resume to go on from there."),
             tr("Resume")});
    }
    if (!recovered.damaged.empty())
        m_notices->post(QStringLiteral("damaged"),
                        {Severity::Hard, tr("What a training left when it was broken off is damaged."),
                         tr("It was set aside beside the workspace, which is as it was.")});
}

/// Those under way in this window, then what the workspace knows.
void TrainingPage::showRows() {
    std::vector<ListedRecord> rows;
    auto jobs = m_live.keys();
    std::sort(jobs.begin(), jobs.end(), std::greater<>());
    for (const qint64 job : std::as_const(jobs)) {
        const Live& live = m_live[job];
        if (live.view) {
            rows.push_back(listed(live.view->row, jobKey(job)));
            continue;
        }
        ListedRecord row;
        row.key = jobKey(job);
        row.name = live.name;
        row.chip = stateChip(desk::TrainingState::Running);
        row.severity = Severity::Info;
        rows.push_back(row);
    }
    if (m_listing != nullptr) {
        for (const auto& training : m_listing->trainings) {
            const bool open = training.state == desk::TrainingState::Running ||
                              training.state == desk::TrainingState::Paused;
            if (!open || m_live.isEmpty()) rows.push_back(listed(training, keyOf(training)));
        }
    }
    m_list->setRows(std::move(rows));
}

void TrainingPage::showEmpty() {
    Purpose purpose{
        Icon::LineChart, tr("No trainings yet"),
        tr("A training fits a model to past sessions, fold after fold, and tests it on sessions that "
           "it did not see. What comes out is held against HRP and equal weight."),
        m_mayRun ? tr("New training") : QString()};
    if (m_listing->datasets.empty()) {
        purpose.title = tr("No prices to learn from");
        purpose.words = tr("A training fits a model to past sessions. It needs a file of daily prices.");
        purpose.action = tr("Import prices");
    }
    m_state->showEmpty(purpose);
    if (m_inspector) m_inspector->show(nullptr, m_mayRun);
    Q_EMIT loaded();
}

void TrainingPage::choose() {
    const QString wanted = std::exchange(m_wanted, {});
    if (!wanted.isEmpty() && !m_list->select(wanted))
        m_notices->post(QStringLiteral("item"),
                        {Severity::Warn, tr("There is no training %1 in this workspace.").arg(wanted),
                         tr("Nothing was changed. Choose a training from the list.")});
    if (m_list->selected() == nullptr && !m_list->rows().empty()) m_list->select(m_list->rows().front().key);
    showChosen();
}

const desk::TrainingRow* TrainingPage::rowOf(const QString& key) const {
    if (m_listing == nullptr) return nullptr;
    const auto& rows = m_listing->trainings;
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return keyOf(row) == key; });
    return at == rows.end() ? nullptr : &*at;
}

void TrainingPage::showChosen() {
    const auto* chosen = m_list->selected();
    if (chosen == nullptr) return;
    const QString key = chosen->key;
    for (auto at = m_live.cbegin(); at != m_live.cend(); ++at) {
        if (jobKey(at.key()) != key) continue;
        if (at->view) return present(at->view, key);
        using Shape = SkeletonPart::Shape;
        ++m_viewTurn;
        m_panel->forget();
        m_trainingState->showLoading({{Shape::Title}, {Shape::Tiles, 4}, {Shape::Chart}, {Shape::Table, 4}});
        return;
    }
    if (const auto* row = rowOf(key)) load(*row);
}

void TrainingPage::load(const desk::TrainingRow& row) {
    const int turn = ++m_viewTurn;
    m_context.jobs.query<View>(
        [session = m_context.session, run = row.run, number = row.number](jobs::JobContext&) {
            return run.valid() ? desk::loadTraining(*session, run)
                               : desk::loadInterruptedTraining(*session, number);
        },
        this,
        [this, turn, key = keyOf(row)](const Result<View>& view) {
            if (turn != m_viewTurn) return;
            if (view.ok()) return present(*view, key);
            m_panel->forget();
            m_trainingState->showError(
                failureOf(view.error(), tr("The record was not changed."), tr("Try again")));
            if (m_inspector) m_inspector->show(nullptr, m_mayRun);
            Q_EMIT loaded();
        });
}

/// Makes the display off the GUI thread, one at a time: of what comes meanwhile, the newest is next.
void TrainingPage::present(View view, const QString& key) {
    m_next = std::move(view);
    m_nextKey = key;
    if (std::exchange(m_displaying, true)) return;
    using Display = std::shared_ptr<const TrainingDisplay>;
    m_context.jobs.query<Display>(
        [shown = std::exchange(m_next, nullptr), key](jobs::JobContext&) -> Result<Display> {
            return trainingDisplay(shown, key);
        },
        this,
        [this](const Result<Display>& display) {
            m_displaying = false;
            const auto next = std::exchange(m_next, nullptr);
            if (display.ok()) showDisplay(*display);
            if (next) present(next, m_nextKey);
        });
}

void TrainingPage::showDisplay(std::shared_ptr<const TrainingDisplay> display) {
    const auto* chosen = m_list->selected();
    if (chosen != nullptr && chosen->key != display->key) return;  // the choice went elsewhere
    m_panel->show(display);
    m_trainingState->showContent();
    if (m_inspector) m_inspector->show(display, m_mayRun);
    Q_EMIT loaded();
}

void TrainingPage::poll() {
    bool grew = false;
    for (auto at = m_live.begin(); at != m_live.end(); ++at) {
        auto view = at->feed->take();
        if (!view) continue;
        at->view = std::move(view);
        grew = true;
        const auto* chosen = m_list->selected();
        if (chosen != nullptr && chosen->key == jobKey(at.key())) present(at->view, chosen->key);
    }
    if (grew) showRows();
}

}  // namespace qd::ui::pages::training
