// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows; what it starts and saves is in reports_work.cpp, what it promises the window in
// reports_contract.cpp.
#include "ui/pages/reports/reports_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/reports/make_report_dialog.h"
#include "ui/pages/reports/report_inspector.h"

namespace qd::ui::pages::reports {

ReportsPage::ReportsPage(const shell::PageContext& context, QWidget* parent, wizards::AccessPtr access)
    : Page(parent),
      m_context(context),
      m_access(std::move(access)),
      m_mayMake(context.session == nullptr ||
                context.session->require(identity::Permission::MakeReport).ok()),
      m_header(new PageHeader(tr("Reports"), tr("Loading the reports"), this)),
      m_notices(new NoticeStack(context.theme, this)),
      m_jobs(new RunningJobs(context.theme, context.jobs, this)),
      m_table(new models::BlotterView(context.theme, this)),
      m_make(makeButton(ButtonRole::Primary, tr("Make report"), this)),
      m_inspector(new ReportInspector(context.theme)) {
    layOut();
    wire();
    wireStates();
    addCommands();
    setFocusProxy(m_table->table());
    setTabOrder(m_make, m_table->table());
    setTabOrder(m_table->table(), m_table->filterField());
    m_state->showLoading({{SkeletonPart::Shape::Table, 8}});
}

ReportsPage::~ReportsPage() {
    // The commands go with the page's children, when there is nothing left to tell of their keys.
    if (m_context.commands != nullptr) m_context.commands->disconnect(this);
    delete m_inspector;
}

QWidget* ReportsPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

void ReportsPage::layOut() {
    m_header->addAction(m_make);
    m_make->setEnabled(false);
    auto* list = new Card(tr("Reports made"), this);
    list->addAction(m_table->filterField());
    m_table->filterField()->show();
    m_table->table()->setAccessibleName(tr("Reports made"));
    m_table->setEmptyText(tr("No report matches the filter"));
    m_table->setJobs(&m_context.jobs);
    m_table->useViews(QStringLiteral("reports"), m_context.preferences, m_context.undo);
    list->setBody(m_table, false);
    m_state = new StateView(m_context.theme, list, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_jobs);
    column->addWidget(m_state, 1);
}

void ReportsPage::wire() {
    connect(m_make, &QPushButton::clicked, this, &ReportsPage::openForm);
    connect(m_table, &models::BlotterView::currentRowChanged, this, &ReportsPage::showSelected);
    connect(m_table, &models::BlotterView::rowActivated, this, &ReportsPage::saveCopy);
    connect(m_table, &models::BlotterView::saveRequested, this,
            [this](const QByteArray& bytes, const QString& name) {
                m_context.services.saveFile(bytes, QStringLiteral("reports-") + name);
            });
    connect(m_inspector, &ReportInspector::saveRequested, this, &ReportsPage::saveCopy);
    connect(m_inspector, &ReportInspector::runRequested, this, &ReportsPage::openRun);
    connect(m_inspector->signOff(), &SignOffPanel::asked, this, &ReportsPage::signOff);
    connect(m_inspector, &ReportInspector::explainRequested, this,
            [this](const QString& number) { m_context.services.explain(number); });
    connect(m_inspector, &ReportInspector::guideRequested, this,
            [this](const QString& section) { m_context.services.openHelp(section); });
}

void ReportsPage::wireStates() {
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString& key) {
        const auto action = m_noticeActions.take(key);
        m_notices->withdraw(key);
        if (action) action();
    });
    connect(m_notices, &NoticeStack::dismissed, this, [this](const QString& key) {
        if (key == QStringLiteral("report")) m_jobs->removeFailed();
    });
    connect(m_state, &StateView::actionTriggered, this, [this](StateView::State state) {
        if (state != StateView::State::Empty)
            refresh();
        else if (!m_listing || m_listing->runs.empty())
            m_context.services.openPage(QStringLiteral("backtests"));
        else
            openForm();
    });
}

void ReportsPage::refresh() {
    const int turn = ++m_turn;
    using Listing = std::shared_ptr<const ReportListing>;
    m_context.jobs.query<Listing>(
        [session = m_context.session](jobs::JobContext&) { return loadListing(*session); }, this,
        [this, turn](Result<Listing> listing) {
            if (turn == m_turn) showListing(std::move(listing));
        });
    loadDecisions();
}

void ReportsPage::showListing(Result<std::shared_ptr<const ReportListing>> listing) {
    if (!listing.ok()) {
        if (m_listing)
            m_state->setNotice(StateView::State::Stale,
                               {Severity::Warn, format::error(listing.error()),
                                tr("Shown is what was read before. Nothing was changed."), tr("Try again")});
        else
            m_state->showError(failureOf(listing.error(), tr("Nothing was changed."), tr("Try again")));
        Q_EMIT loaded();
        return;
    }
    m_listing = std::move(listing).value();
    m_state->clearNotice(StateView::State::Stale);
    m_header->setLine(headline(*m_listing));
    m_make->setEnabled(m_mayMake && !m_listing->runs.empty());
    if (m_form != nullptr) m_form->setRuns(m_listing->runs);
    if (!m_mayMake)
        m_state->setNotice(StateView::State::ReadOnly, {Severity::Info,
                                                        tr("Your role may read reports, but not make them."),
                                                        tr("Copies can be saved as by everybody."),
                                                        {},
                                                        false});
    if (m_listing->reports.empty())
        showEmpty();
    else
        showReports();
    Q_EMIT loaded();
}

void ReportsPage::showReports() {
    m_state->showContent();
    m_quiet = true;
    m_table->setSnapshot(tableOf(m_listing));  // columns are measured by the first rows they get
    m_quiet = false;
    if (const ReportId wanted = std::exchange(m_wanted, {}); wanted.valid() && !select(wanted))
        post(QStringLiteral("item"),
             {Severity::Warn, tr("There is no report %1 in this workspace.").arg(wanted.value),
              tr("Nothing was changed. Choose a report from the list.")});
    m_quiet = true;
    if (m_table->selectedRow() < 0) m_table->selectRow(0);
    m_quiet = false;
    showSelected(m_table->selectedRow());
}

void ReportsPage::showEmpty() {
    Purpose purpose{Icon::Reports, tr("No reports yet"),
                    tr("A report says what a run earned, what it risked and what it holds, for people "
                       "who were not there. Each one is kept with its hash, so that a copy can be proved "
                       "to be the one that was made."),
                    m_mayMake ? tr("Make report") : QString()};
    if (m_listing->runs.empty()) {
        purpose.title = tr("Nothing to report on yet");
        purpose.words =
            tr("A report says what a run earned, what it risked and what it holds, for people "
               "who were not there. It needs a backtest.");
        purpose.action = tr("Go to Backtests");
    }
    m_state->showEmpty(purpose);
    if (m_inspector) m_inspector->showReport(std::nullopt);
}

const ReportRow* ReportsPage::chosen() const {
    const int row = m_table->selectedRow();
    const bool listed = m_listing && row >= 0 && row < static_cast<int>(m_listing->reports.size());
    return listed ? &m_listing->reports[static_cast<std::size_t>(row)] : nullptr;
}

void ReportsPage::showSelected(int row) {
    const bool known = m_listing && row >= 0 && row < static_cast<int>(m_listing->reports.size());
    const ReportRow* report = known ? &m_listing->reports[static_cast<std::size_t>(row)] : nullptr;
    const ReportId before = m_inspector && m_inspector->shown() ? m_inspector->shown()->id : ReportId{};
    if (m_inspector) m_inspector->showReport(known ? std::optional(*report) : std::nullopt);
    showSignOff();
    if (m_quiet || !known || report->id == before) return;
    Q_EMIT selected({QStringLiteral("report"), QString::number(report->id.value)});
    Q_EMIT itemChanged();
}

bool ReportsPage::isEmpty() const {
    return m_state->state() == StateView::State::Empty;
}

int ReportsPage::running() const {
    return m_jobs->count();
}

}  // namespace qd::ui::pages::reports
