// SPDX-License-Identifier: GPL-3.0-or-later
// What the page loads, and what it shows of it.
#include <QListView>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/state_view.h"
#include "ui/pages/searches/new_search_dialog.h"
#include "ui/pages/searches/search_inspector.h"
#include "ui/pages/searches/search_panel.h"
#include "ui/pages/searches/searches_page.h"

namespace qd::ui::pages::searches {

namespace {

/// A trial and the prices that it was walked over, which stay for the next one.
struct Walked {
    std::shared_ptr<const backtest::SignalPrices> prices;
    std::shared_ptr<const TrialDisplay> trial;
};

QString headlineOf(const desk::SearchListing& listing) {
    std::size_t trials = 0;
    for (const auto& row : listing.searches) {
        if (!row.continuedBy.valid()) trials += row.trials;  // the one that went on has them
    }
    return SearchesPage::tr("%n search(es)", nullptr, static_cast<int>(listing.searches.size())) +
           QStringLiteral(" \u00b7 ") +
           SearchesPage::tr("%1 trials counted").arg(format::integer(static_cast<qint64>(trials)));
}

}  // namespace

void SearchesPage::refresh() {
    const int turn = ++m_listTurn;
    const bool recover = m_mayRun && !std::exchange(m_recovered, true);
    m_context.jobs.query<Read>(
        [session = m_context.session, running = m_running, recover](jobs::JobContext&) -> Result<Read> {
            Read read;
            if (recover) {
                QD_TRY(read.recovered, desk::recoverSearches(*session, *running));
            }
            QD_TRY(read.listing, desk::listSearches(*session));
            return read;
        },
        this,
        [this, turn](Result<Read> read) {
            if (turn == m_listTurn) showListing(std::move(read));
        });
}

void SearchesPage::showListing(Result<Read> read) {
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
    m_header->setLine(headlineOf(*m_listing));
    if (m_form != nullptr) m_form->setDatasets(m_listing->datasets);
    m_create->setEnabled(m_mayRun && !m_listing->datasets.empty());
    if (!m_mayRun)
        m_state->setNotice(StateView::State::ReadOnly,
                           {Severity::Info,
                            tr("Your role may read searches, but not run them."),
                            tr("Surfaces, trials and files are as for everybody."),
                            {},
                            false});
    if (m_listing->unreadable > 0)
        post(QStringLiteral("unreadable"),
             {Severity::Warn,
              tr("%n recorded search(es) cannot be read.", nullptr, static_cast<int>(m_listing->unreadable)),
              tr("They were made by another version. Their records were not changed.")});
    tellRecovered(read->recovered);
    showRows();
    m_save->setEnabled(!m_listing->searches.empty());
    if (m_list->rows().empty()) return showEmpty();
    m_state->showContent();
    arrange();
    choose();
}

void SearchesPage::tellRecovered(const desk::RecoveredSearches& recovered) {
    if (!recovered.searches.empty()) {
        const RunId id = recovered.searches.back().id;
        post(QStringLiteral("recovered"),
             {Severity::Warn, tr("A search that was broken off was recovered as search %1.").arg(id.value),
              tr("No trial that it had written is lost. Resume it to go on where it stopped."), tr("Resume")},
             [this, id] { resume(id); });
        m_wanted = id;
    }
    if (!recovered.unreadable.empty())
        post(QStringLiteral("damaged"),
             {Severity::Hard, tr("What a search left when it was broken off is damaged."),
              tr("It was set aside beside the workspace, which is as it was.")});
}

/// Those under way, then those recorded.
void SearchesPage::showRows() {
    std::vector<ListedSearch> rows;
    auto jobs = m_live.keys();
    std::sort(jobs.begin(), jobs.end(), std::greater<>());
    for (const qint64 job : std::as_const(jobs)) {
        const Live& live = m_live[job];
        if (live.view) {
            rows.push_back(listed(*live.view, job));
        } else {
            ListedSearch row;
            row.job = job;
            row.name = live.name;
            row.chip = SearchListView::tr("RUNNING");
            row.severity = Severity::Info;
            rows.push_back(row);
        }
    }
    if (m_listing != nullptr) {
        for (const auto& search : m_listing->searches)
            rows.push_back(listed(search));
    }
    m_list->setRows(std::move(rows));
}

void SearchesPage::showEmpty() {
    Purpose purpose{Icon::Heatmap, tr("No searches yet"),
                    tr("A search tries a strategy with many parameters on past prices. It shows where good "
                       "ones lie together, counts every trial, and says what the best is worth after all of "
                       "them."),
                    m_mayRun ? tr("New search") : QString()};
    if (m_listing->datasets.empty()) {
        purpose.title = tr("No prices to search on");
        purpose.words =
            tr("A search tries a strategy with many parameters on past prices. It needs a file of "
               "daily prices.");
        purpose.action = tr("Import prices");
    }
    m_state->showEmpty(purpose);
    if (m_inspector) m_inspector->showSearch(nullptr);
    Q_EMIT loaded();
}

void SearchesPage::choose() {
    const RunId wanted = std::exchange(m_wanted, {});
    if (wanted.valid() && !m_list->select(wanted))
        post(QStringLiteral("item"),
             {Severity::Warn, tr("There is no search %1 in this workspace.").arg(wanted.value),
              tr("Nothing was changed. Choose a search from the list.")});
    if (m_list->selected() == nullptr && !m_list->rows().empty()) {
        const ListedSearch& first = m_list->rows().front();
        if (first.id.valid())
            m_list->select(first.id);
        else
            m_list->selectJob(first.job);
    }
    if (const auto* row = m_list->selected(); row != nullptr) {
        const ListedSearch chosen = *row;
        follow(chosen);
    }
}

void SearchesPage::follow(const ListedSearch& row) {
    m_watched = row.job;
    if (row.id.valid()) {
        load(row.id);
        return;
    }
    const Live live = m_live.value(row.job);
    m_patience.stop();
    if (live.view) return present(live.view);
    using Shape = SkeletonPart::Shape;
    ++m_searchTurn;
    m_panel->forget();
    m_searchState->showLoading({{Shape::Title}, {Shape::Tiles, 5}, {Shape::Chart}, {Shape::Table, 6}});
}

void SearchesPage::load(RunId id) {
    const int turn = ++m_searchTurn;
    m_patience.start();
    using View = std::shared_ptr<const desk::SearchView>;
    m_context.jobs.query<View>(
        [session = m_context.session, id](jobs::JobContext&) { return desk::loadSearch(*session, id); }, this,
        [this, turn](Result<View> view) {
            if (turn != m_searchTurn) return;
            if (view.ok()) return present(*view);
            m_patience.stop();
            m_panel->forget();
            m_searchState->showError(
                failureOf(view.error(), tr("The record was not changed."), tr("Try again")));
            if (m_inspector) m_inspector->showSearch(nullptr);
            m_resume->setEnabled(false);
            Q_EMIT loaded();
        });
}

/// Makes the display off the GUI thread, one at a time: of what comes meanwhile, the newest is next.
void SearchesPage::present(std::shared_ptr<const desk::SearchView> view) {
    ++m_displayTurn;
    m_next = std::move(view);
    if (std::exchange(m_displaying, true)) return;
    const int turn = m_displayTurn;
    using Display = std::shared_ptr<const SearchDisplay>;
    m_context.jobs.query<Display>(
        [shown = std::exchange(m_next, nullptr), choice = m_choice](jobs::JobContext&) -> Result<Display> {
            return searchDisplay(shown, choice);
        },
        this,
        [this, turn](const Result<Display>& display) {
            m_displaying = false;
            const auto next = std::exchange(m_next, nullptr);
            // While trials stream in every picture counts; another search makes an older one void.
            if (display.ok() && (turn == m_displayTurn || (*display)->running)) showDisplay(*display);
            if (next) present(next);
        });
}

void SearchesPage::showDisplay(std::shared_ptr<const SearchDisplay> display) {
    if (display->running != (m_watched != 0)) return;  // the choice went elsewhere
    m_patience.stop();
    const auto before = m_panel->shown();
    const bool same = before != nullptr && before->running == display->running && before->id == display->id &&
                      before->view->record.config == display->view->record.config;
    if (!same) {
        ++m_trialTurn;
        m_panel->chooseTrial(std::nullopt);
        m_prices.reset();
        if (m_inspector) m_inspector->showTrial(nullptr);
    }
    m_panel->showSearch(display);
    m_searchState->showContent();
    m_resume->setEnabled(m_mayRun && display->resumable);
    if (m_inspector) {
        m_inspector->showSearch(display);
        m_inspector->resumeButton()->setEnabled(m_mayRun);
    }
    if (!m_panel->chosenTrial() && !display->running) {
        if (const auto trial = trialToShow(*display)) {
            m_panel->chooseTrial(trial);
            walk(*trial);
        }
    } else if (m_panel->trial() && m_inspector) {
        m_inspector->showTrial(m_panel->trial());
    }
    Q_EMIT loaded();
}

void SearchesPage::walk(std::size_t trial) {
    const auto shown = m_panel->shown();
    if (!shown) return;
    const int turn = ++m_trialTurn;
    m_context.jobs.query<Walked>(
        [session = m_context.session, view = shown->view, prices = m_prices,
         trial](jobs::JobContext&) -> Result<Walked> {
            Walked walked{prices, nullptr};
            if (!walked.prices) {
                QD_TRY(walked.prices, desk::loadSearchPrices(*session, *view));
            }
            QD_TRY(auto path, desk::searchTrial(*walked.prices, *view, trial));
            walked.trial = trialDisplay(*view, std::move(path));
            return walked;
        },
        this,
        [this, turn](const Result<Walked>& walked) {
            if (turn != m_trialTurn || !m_panel->shown()) return;
            if (!walked.ok()) {
                if (m_inspector) m_inspector->showProblem(format::error(walked.error()));
                return;
            }
            m_prices = walked->prices;
            m_panel->showTrial(walked->trial);
            if (m_inspector) m_inspector->showTrial(walked->trial);
        });
}

void SearchesPage::poll() {
    bool grew = false;
    for (auto at = m_live.begin(); at != m_live.end(); ++at) {
        auto view = at->feed->take();
        if (!view) continue;
        at->view = std::move(view);
        grew = true;
        if (at.key() == m_watched) present(at->view);
    }
    if (grew) showRows();
}

}  // namespace qd::ui::pages::searches
