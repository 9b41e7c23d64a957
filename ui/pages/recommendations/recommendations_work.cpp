// SPDX-License-Identifier: GPL-3.0-or-later
// What the page loads and starts.
#include <QPushButton>

#include "ui/kit/format.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/recommendations/criteria_dialog.h"
#include "ui/pages/recommendations/recommendations_page.h"

namespace qd::ui::pages::recommendations {

void RecommendationsPage::refresh() {
    const int turn = ++m_turn;
    m_context.jobs.query<RankingPtr>([session = m_context.session, request = m_request](
                                         jobs::JobContext&) { return loadRanking(*session, request); },
                                     this,
                                     [this, turn](Result<RankingPtr> ranking) {
                                         if (turn == m_turn) showRanking(std::move(ranking));
                                     });
}

void RecommendationsPage::openRun() {
    const StrategyRow* strategy = chosen();
    if (strategy == nullptr) return;
    m_context.services.openPage(strategy->search ? QStringLiteral("searches") : QStringLiteral("backtests"),
                                QString::number(strategy->run.value));
}

void RecommendationsPage::openCriteria() {
    if (m_criteria == nullptr) {
        m_criteria = new CriteriaDialog(m_context.theme, m_mayKeep, this);
        connect(m_criteria, &CriteriaDialog::tryRequested, this, &RecommendationsPage::tryCriteria);
        connect(m_criteria, &DecisionDialog::decided, this, &RecommendationsPage::keepCriteria);
    }
    if (!m_criteria->isVisible())
        m_criteria->setText(m_ranking ? m_ranking->criteria
                                      : config::writeRecommendationConfig(config::RecommendationConfig{}));
    m_criteria->show();
    m_criteria->raise();
    m_criteria->activateWindow();
}

void RecommendationsPage::tryCriteria() {
    RankingRequest request = m_request;
    request.tryCriteria = m_criteria->text();
    const int turn = ++m_turn;
    m_context.jobs.query<RankingPtr>(
        [session = m_context.session, request](jobs::JobContext&) { return loadRanking(*session, request); },
        this,
        [this, turn, request](Result<RankingPtr> ranking) {
            if (turn != m_turn) return;
            if (!ranking.ok()) return m_criteria->showFailure(ranking.error());
            m_request = request;
            m_criteria->showTried();
            showRanking(std::move(ranking));
        });
}

void RecommendationsPage::backToKept() {
    m_request.tryCriteria.clear();
    refresh();
}

void RecommendationsPage::keepCriteria() {
    struct Kept {};
    m_context.jobs.query<Kept>(
        [session = m_context.session, text = m_criteria->text()](jobs::JobContext&) -> Result<Kept> {
            QD_CHECK(desk::saveRecommendationCriteria(*session, text));
            return Kept{};
        },
        this,
        [this](const Result<Kept>& kept) { finishKeeping(kept.ok() ? Status(Ok{}) : Status(kept.error())); });
}

void RecommendationsPage::finishKeeping(const Status& kept) {
    if (!kept.ok()) {
        m_criteria->show();  // it closed with the decision; its text is as it was
        m_criteria->showFailure(kept.error());
        return;
    }
    m_request.tryCriteria.clear();
    m_context.services.notify(Severity::Ok, tr("The criteria are kept in the workspace."));
    m_context.services.workspaceChanged();
}

}  // namespace qd::ui::pages::recommendations
