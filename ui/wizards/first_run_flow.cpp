// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/first_run_flow.h"

#include "core/base/file_system.h"
#include "ui/kit/format.h"
#include "ui/wizards/import_words.h"

namespace qd::ui::wizards {

FirstRunFlow::FirstRunFlow(const WizardContext& context, QObject* parent)
    : QObject(parent),
      m_workspace(new WorkspaceFlow(context, this)),
      m_prices(new ImportFlow(context.jobs, context.environment, this)),
      m_backtest(new BacktestFlow(context.jobs, this)) {
    connect(m_workspace, &WorkspaceFlow::changed, this, &FirstRunFlow::changed);
    connect(m_prices, &ImportFlow::changed, this, &FirstRunFlow::changed);
    connect(m_backtest, &BacktestFlow::changed, this, &FirstRunFlow::changed);
    connect(m_workspace, &WorkspaceFlow::opened, this, &FirstRunFlow::opened);
    connect(m_prices, &ImportFlow::imported, this, [this] { go(Step::PricesProof); });
    connect(m_backtest, &BacktestFlow::finished, this, [this] { go(Step::Ready); });
}

void FirstRunFlow::go(Step step) {
    m_step = step;
    Q_EMIT changed();
}

void FirstRunFlow::opened(const SessionPtr& session) {
    m_prices->setSession(session);
    if (m_step == Step::Workspace)
        go(Step::Prices);
    else
        finish();
}

void FirstRunFlow::choose(Step step) {
    QD_REQUIRE(m_step == Step::Welcome);
    QD_REQUIRE(step == Step::Workspace || step == Step::Open || step == Step::Demo);
    m_workspace->clearError();
    go(step);
}

void FirstRunFlow::next() {
    if (busy()) return;
    if (m_step == Step::Workspace && m_workspace->session())
        go(Step::Prices);
    else if (m_step == Step::PricesProof)
        go(Step::Backtest);
    else if (m_step == Step::Ready)
        finish();
}

bool FirstRunFlow::busy() const {
    return m_workspace->busy() || m_prices->stage() == ImportFlow::Stage::Importing || m_backtest->busy();
}

bool FirstRunFlow::canGoBack() const {
    // Once there is a workspace, another beginning would leave it behind.
    const bool made = m_step == Step::Workspace && m_workspace->session();
    return m_step != Step::Welcome && !made && !busy();
}

void FirstRunFlow::back() {
    if (!canGoBack()) return;
    switch (m_step) {
        case Step::Prices:
            return go(Step::Workspace);
        case Step::PricesProof:
            m_prices->reopen();
            return go(Step::Prices);
        case Step::Backtest:
            return go(m_prices->outcome() ? Step::PricesProof : Step::Prices);
        case Step::Ready:
            return go(m_prices->outcome() ? Step::Backtest : Step::Prices);
        default:
            m_workspace->leave();
            m_workspace->clearError();
            return go(Step::Welcome);
    }
}

bool FirstRunFlow::canGoLater() const {
    return (m_step == Step::Prices || m_step == Step::Backtest) && !busy();
}

void FirstRunFlow::later() {
    if (!canGoLater()) return;
    // Without prices there is nothing to test.
    const bool toBacktest = m_step == Step::Prices && m_prices->outcome();
    go(toBacktest ? Step::Backtest : Step::Ready);
}

StepMark FirstRunFlow::mark(const QString& title, QList<Step> steps, bool done, const QString& note) const {
    if (steps.contains(m_step)) return {title, {}, StepMark::State::Current};
    if (done) return {title, note, StepMark::State::Done};
    const bool passed = m_step > steps.last();
    return {title, passed ? tr("later") : QString(),
            passed ? StepMark::State::Later : StepMark::State::Coming};
}

QList<StepMark> FirstRunFlow::marks() const {
    if (m_step == Step::Demo) return {{tr("Demo workspace"), {}, StepMark::State::Current}};
    if (m_step == Step::Open) return {{tr("Open a workspace"), {}, StepMark::State::Current}};
    const auto& session = m_workspace->session();
    const auto& outcome = m_prices->outcome();
    QString size;
    if (outcome)
        size = tr("%1 sessions, %2 symbols")
                   .arg(format::integer(outcome->dataset.rows), format::integer(outcome->dataset.symbols));
    const QString name = session ? format::text(session->workspaceName()) : QString();
    const auto& run = m_backtest->run();
    const QString runName = run ? format::text(run->record.name) : QString();
    return {mark(tr("Workspace"), {Step::Workspace}, session != nullptr, name),
            mark(tr("Prices"), {Step::Prices, Step::PricesProof}, outcome.has_value(), size),
            mark(tr("First backtest"), {Step::Backtest}, run != nullptr, runName),
            mark(tr("Ready"), {Step::Ready}, false, {})};
}

QList<SummaryLine> FirstRunFlow::summary() const {
    QList<SummaryLine> lines;
    if (const auto& session = m_workspace->session())
        lines.append({Severity::Ok, tr("Workspace \u201C%1\u201D is made, encrypted, and open.")
                                        .arg(format::text(session->workspaceName()))});
    if (const auto& outcome = m_prices->outcome()) {
        lines.append({Severity::Ok, tr("%1 sessions of %2 symbols are stored as data set %3.")
                                        .arg(format::integer(outcome->dataset.rows),
                                             format::integer(outcome->dataset.symbols),
                                             format::integer(outcome->dataset.id.value))});
        const int wrong = wrongPrices(outcome->findings);
        if (wrong == 1)
            lines.append({Severity::Warn, tr("1 price looks wrong: see Data before you trust a number.")});
        else if (wrong > 1)
            lines.append({Severity::Warn, tr("%1 prices look wrong: see Data before you trust a number.")
                                              .arg(format::integer(wrong))});
    } else {
        lines.append({Severity::Info, tr("Prices can be imported later, from the page Data.")});
    }
    if (const auto& run = m_backtest->run())
        lines.append(
            {Severity::Ok, tr("%1 is recorded as run %2.")
                               .arg(format::text(run->record.name), format::integer(run->record.id.value))});
    else
        lines.append({Severity::Info, tr("Backtests can be run later, from the page Backtests.")});
    return lines;
}

QString FirstRunFlow::openPage() const {
    // Where the next thing to do is: prices to import or to look at, else the overview.
    const bool noRun = m_step == Step::Ready && !m_backtest->run();
    return noRun ? QStringLiteral("data") : QStringLiteral("overview");
}

void FirstRunFlow::finish() {
    if (m_finished || !m_workspace->session()) return;
    m_finished = true;
    Q_EMIT finished(m_workspace->session(), openPage());
}

}  // namespace qd::ui::wizards
