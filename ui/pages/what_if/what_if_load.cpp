// SPDX-License-Identifier: GPL-3.0-or-later
// What the page loads, and what it shows of it.
#include <QPointer>
#include <QPushButton>
#include <utility>

#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/menu_button.h"
#include "ui/kit/page_header.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/state_view.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/what_if/conflict_card.h"
#include "ui/pages/what_if/limit_board.h"
#include "ui/pages/what_if/weight_table.h"
#include "ui/pages/what_if/what_if_page.h"

namespace qd::ui::pages::what_if {

namespace {

/// Whether two models start from the same: then what was tried out stays.
bool sameStart(const risk::WhatIfModel& a, const risk::WhatIfModel& b) {
    if (a.origin.dataset != b.origin.dataset || a.origin.run != b.origin.run ||
        a.origin.asOf != b.origin.asOf || a.origin.limitsRun != b.origin.limitsRun || a.start != b.start ||
        a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a.assets[i].symbol != b.assets[i].symbol || a.assets[i].sector != b.assets[i].sector)
            return false;
    return a.value == b.value && a.sectors == b.sectors && a.estimator == b.estimator &&
           a.returns.rows == b.returns.rows;
}

/// Whether a draft of another risk model can go on: the same names from the same start.
bool sameNames(const risk::WhatIfModel& model, const risk::WhatIfDraft& draft) {
    if (draft.limits.previous != model.start || draft.limits.names.size() != model.size()) return false;
    for (std::size_t i = 0; i < model.size(); ++i)
        if (draft.limits.names[i] != model.assets[i].symbol) return false;
    return true;
}

QString headerLine(const risk::WhatIfModel& model) {
    const risk::WhatIfOrigin& from = model.origin;
    QStringList parts{WhatIfPage::tr("Nothing is ordered from here")};
    if (from.run.valid())
        parts.append(WhatIfPage::tr("Targets of run %1, %2")
                         .arg(QString::number(from.run.value), format::text(from.runName)));
    else
        parts.append(WhatIfPage::tr("Positions"));
    parts.append(format::date(from.asOf));
    parts.append(format::moneyCompact(model.value));
    if (from.limitsRun.valid())
        parts.append(WhatIfPage::tr("Limits of run %1").arg(QString::number(from.limitsRun.value)));
    return parts.join(QStringLiteral(" \u00B7 "));
}

}  // namespace

Result<WhatIfPage::Loaded> WhatIfPage::load(desk::Session& session, const desk::WhatIfRequest& request,
                                            const jobs::JobContext& job) {
    Loaded out;
    QD_TRY(out.offer, desk::loadWhatIf(session, request, job));
    if (!out.offer.model) return out;
    const auto draft = std::make_shared<const risk::WhatIfDraft>(risk::startingDraft(*out.offer.model));
    QD_TRY(const auto numbers, risk::measureWhatIf(*out.offer.model, *draft));
    QD_TRY(out.display, displayOf(out.offer.model, scalesOf(*out.offer.model), numbers, {draft, {}, false}));
    return out;
}

void WhatIfPage::refresh() {
    const int turn = ++m_turn;
    if (!m_shown) {
        using Shape = SkeletonPart::Shape;
        m_header->setLine(tr("Reading the workspace\u2026"));
        m_state->showLoading({{Shape::Tiles, 7}, {Shape::Table, 14}});
    }
    m_context.jobs.query<Loaded>([session = m_context.session, request = m_request](
                                     jobs::JobContext& job) { return load(*session, request, job); },
                                 this,
                                 [this, turn](Result<Loaded> loaded) {
                                     if (turn != m_turn) return;
                                     if (loaded.ok())
                                         showLoaded(std::move(loaded).value());
                                     else
                                         showError(loaded.error());
                                     Q_EMIT this->loaded();
                                 });
}

void WhatIfPage::startFrom(const desk::WhatIfRequest& request) {
    m_left.reset();
    if (m_start && m_latest->draft() != m_start->draft) m_left = Left{m_request, m_start, m_latest->draft()};
    m_request = request;
    m_shown.reset();
    m_start.reset();
    m_latest->begin(nullptr, nullptr, {}, {});
    refresh();
}

void WhatIfPage::offerBack(const Left& left) {
    const QPointer<WhatIfPage> page(this);
    m_context.services.notifyWith(Severity::Info, tr("What you tried out was left"), tr("Go back to it"),
                                  [page, left] {
                                      if (page.isNull()) return;
                                      page->m_request = left.request;
                                      page->m_shown = left.start;
                                      page->goOn(left.start, left.draft);
                                  });
}

void WhatIfPage::goOn(const DisplayPtr& start, const DraftPtr& draft) {
    m_start = start;
    const risk::WhatIfModel& model = *start->model;
    m_latest->begin(start->model, draft, start->numbers, start->scales);
    m_header->setLine(headerLine(model));
    m_synthetic->setVisible(model.origin.synthetic);
    m_state->showContent();
    present(start);
    if (draft != start->draft) m_latest->stand(draft);
    showNotes();
    if (!m_wanted.isEmpty()) follow({QStringLiteral("symbol"), std::exchange(m_wanted, QString())});
    if (!m_weights->current() && m_weights->weights()->rowCount() > 0)
        m_weights->select(m_weights->weights()->assetAt(0));
}

void WhatIfPage::showLoaded(Loaded loaded) {
    m_offer = std::move(loaded.offer);
    m_state->clearNotice(StateView::State::Stale);
    if (!loaded.display) {
        m_shown.reset();
        m_start.reset();
        m_latest->begin(nullptr, nullptr, {}, {});
        showEmpty();
        return;
    }
    if (m_start && sameStart(*m_start->model, *loaded.display->model)) {
        m_state->showContent();
        return;
    }
    if (m_start && m_latest->draft() != m_start->draft) {
        m_state->showContent();
        m_state->setNotice(StateView::State::Stale,
                           {Severity::Warn, tr("The workspace has changed since this what-if began"),
                            tr("What you tried out stands on the prices, positions and limits before that."),
                            tr("Start anew")});
        return;
    }
    const auto left = std::exchange(m_left, std::nullopt);
    const bool sameFrom = left && left->request.from == m_request.from && left->request.run == m_request.run;
    const bool fits =
        sameFrom && left->request.risk != m_request.risk && sameNames(*loaded.display->model, *left->draft);
    if (left && !fits) offerBack(*left);
    goOn(loaded.display, fits ? left->draft : loaded.display->draft);
}

void WhatIfPage::showNotes() {
    const risk::WhatIfModel& model = *m_start->model;
    QStringList words;
    if (!model.leftOut.empty()) {
        double worth = 0.0;
        QStringList names;
        for (const risk::WhatIfLeftOut& out : model.leftOut) {
            worth += out.worth;
            if (names.size() < 5) names.append(format::text(out.symbol));
        }
        words.append(
            tr("%1 lack prices in the window and are no part of it, nor are their %2.")
                .arg(model.leftOut.size() <= 5
                         ? format::list(names)
                         : tr("%1 positions").arg(format::integer(static_cast<qint64>(model.leftOut.size()))),
                     format::moneyCompact(worth)));
    }
    for (const Message& note : model.notes)
        words.append(format::text(note) + QLatin1Char('.'));
    for (QString& sentence : words)
        if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    if (words.isEmpty())
        m_state->clearNotice(StateView::State::Partial);
    else
        m_state->setNotice(StateView::State::Partial,
                           {Severity::Info, tr("Not everything is counted"), words.join(QLatin1Char(' '))});
}

void WhatIfPage::showEmpty() {
    m_header->setLine(tr("Try out weights and limits before anything is traded"));
    m_synthetic->hide();
    Purpose purpose{
        Icon::Scatter, tr("Nothing to start from yet"),
        tr("Here weights and limits are dragged, and risk, tracking error, limits and cost follow. "
           "It starts from the positions at their last close, or from the last targets of a "
           "backtest.")};
    const bool mayImport =
        m_context.session == nullptr || m_context.session->require(identity::Permission::ImportData).ok();
    if (mayImport)
        purpose.action = m_offer.prices ? tr("Import holdings") : tr("Import prices");
    else
        purpose.words += QLatin1Char(' ') + tr("Your role may not import; ask an administrator.");
    m_state->showEmpty(purpose);
    showButtons();
}

void WhatIfPage::showError(const Error& error) {
    if (m_shown) {
        const Failure failure = failureOf(error, tr("What you tried out is still here."));
        m_state->setNotice(StateView::State::Stale,
                           {Severity::Hard, failure.cause, failure.safe, tr("Start anew")});
        return;
    }
    m_header->setLine(tr("There is nothing to try out"));
    m_state->showError(failureOf(error, tr("Nothing was changed: this page only reads."), tr("Try again")));
    showButtons();
}

void WhatIfPage::present(const DisplayPtr& display) {
    m_shown = display;
    m_tiles->setTiles(display->tiles);
    m_weights->setDisplay(display);
    m_limits->setLines(display->limits);
    m_conflict->setConflict(display->conflict);
    m_weightsCard->setNote(tr("%1 names, cash %2")
                               .arg(format::integer(static_cast<qint64>(display->numbers.names)),
                                    format::percent(display->numbers.cash)));
    const auto broken = static_cast<int>(display->numbers.broken);
    m_limitsCard->setNote(broken > 0 ? tr("%n broken", nullptr, broken) : tr("drag to change"));
    showButtons();
}

}  // namespace qd::ui::pages::what_if
