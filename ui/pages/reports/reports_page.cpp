// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows; what it starts and saves is in reports_work.cpp.
#include "ui/pages/reports/reports_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/reports/make_report_dialog.h"
#include "ui/pages/reports/report_inspector.h"

namespace qd::ui::pages::reports {

ReportsPage::ReportsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Reports"), tr("Loading the reports"), this)),
      m_banner(new Banner(context.theme, this)),
      m_jobsCard(new Card({}, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new models::BlotterView(context.theme, this)),
      m_empty(new EmptyState(context.theme, Icon::Reports, {}, {}, {}, m_stack)),
      m_make(makeButton(ButtonRole::Primary, tr("Make report"), this)),
      m_inspector(new ReportInspector(context.theme)) {
    layOut();
    wire();
    setFocusProxy(m_table->table());
    setTabOrder(m_make, m_table->table());
    setTabOrder(m_table->table(), m_table->filterField());
}

ReportsPage::~ReportsPage() {
    delete m_inspector;
}

QWidget* ReportsPage::inspector() {
    return isEmpty() ? nullptr : m_inspector.data();
}

void ReportsPage::layOut() {
    m_header->addAction(m_make);
    m_make->setEnabled(false);
    m_jobsCard->bodyLayout()->setContentsMargins(14, 8, 8, 8);
    m_jobsCard->bodyLayout()->setSpacing(2);
    m_jobsCard->hide();
    auto* list = new Card(tr("Reports made"), m_stack);
    list->addAction(m_table->filterField());
    m_table->filterField()->show();
    m_table->table()->setAccessibleName(tr("Reports made"));
    m_table->setEmptyText(tr("Loading the reports"));
    list->setBody(m_table, false);
    m_stack->addWidget(list);
    auto* nothing = new Card({}, m_stack);
    nothing->setBody(m_empty);
    m_stack->addWidget(nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_jobsCard);
    column->addWidget(m_stack, 1);
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
    connect(m_inspector, &ReportInspector::runRequested, this, [this] {
        if (const auto& report = m_inspector->shown())
            m_context.services.openPage(QStringLiteral("backtests"), QString::number(report->run.value));
    });
    connect(m_context.jobs.model(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { showJobs(from.row(), to.row()); });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_banner->dismiss();
        if (m_bannerAction) m_bannerAction();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (!m_listing || m_listing->runs.empty())
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
}

void ReportsPage::showListing(Result<std::shared_ptr<const ReportListing>> listing) {
    if (!listing.ok()) {
        m_banner->showError(listing.error(), tr("Nothing was changed."), tr("Try again"));
        m_bannerAction = [this] { refresh(); };
        Q_EMIT loaded();
        return;
    }
    m_listing = std::move(listing).value();
    m_header->setLine(headline(*m_listing));
    m_make->setEnabled(!m_listing->runs.empty());
    if (m_form != nullptr) m_form->setRuns(m_listing->runs);
    m_stack->setCurrentIndex(m_listing->reports.empty() ? 1 : 0);
    if (m_listing->reports.empty()) {
        showEmpty();
    } else {
        m_table->setSnapshot(tableOf(m_listing));  // columns are measured by the first rows they get
        if (const ReportId wanted = std::exchange(m_wanted, {}); wanted.valid())
            m_table->selectKey(QString::number(wanted.value));
        if (m_table->selectedRow() < 0) m_table->selectRow(0);
        showSelected(m_table->selectedRow());
    }
    Q_EMIT loaded();
}

void ReportsPage::showEmpty() {
    if (m_listing->runs.empty())
        m_empty->setTexts(tr("Nothing to report on yet"),
                          tr("A report says what a run earned, what it risked and what it holds, for people "
                             "who were not there. It needs a backtest."),
                          tr("Go to Backtests"));
    else
        m_empty->setTexts(
            tr("No reports yet"),
            tr("A report says what a run earned, what it risked and what it holds, for people "
               "who were not there. Each one is kept with its hash, so that a copy can be proved "
               "to be the one that was made."),
            tr("Make report"));
    if (m_inspector) m_inspector->showReport(std::nullopt);
}

void ReportsPage::showSelected(int row) {
    if (!m_inspector) return;
    if (!m_listing || row < 0 || row >= static_cast<int>(m_listing->reports.size()))
        m_inspector->showReport(std::nullopt);
    else
        m_inspector->showReport(m_listing->reports[static_cast<std::size_t>(row)]);
}

bool ReportsPage::isEmpty() const {
    return m_stack->currentIndex() == 1;
}

}  // namespace qd::ui::pages::reports
