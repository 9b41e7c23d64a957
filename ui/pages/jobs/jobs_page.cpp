// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_page.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/space.h"
#include "ui/pages/jobs/job_facts.h"
#include "ui/pages/jobs/jobs_delegate.h"
#include "ui/pages/jobs/jobs_inspector.h"

namespace qd::ui::pages::jobs {

namespace {
constexpr int kHeader = 26;
constexpr int kRoomForStarted = 860;  ///< page widths below which a column is left out
constexpr int kRoomForBar = 720;
}  // namespace

JobsPage::JobsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Jobs"), {}, this)),
      m_clear(makeButton(ButtonRole::Plain, tr("Clear ended"), this)),
      m_table(makeTable()),
      m_body(new QStackedWidget(this)),
      m_inspector(new JobsInspector(context.theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    m_header->addAction(m_clear);
    column->addWidget(m_header);
    auto* card = new Card(tr("This session"), this);
    card->setBody(m_table, false);
    auto* empty = new EmptyState(context.theme, Icon::Jobs, tr("No job has run in this session"),
                                 tr("Imports, backtests and reports run here in the background: with stage, "
                                    "percent and time left, and each "
                                    "can be cancelled. The window stays free meanwhile."),
                                 tr("Open backtests"), this);
    m_body->addWidget(empty);
    m_body->addWidget(card);
    column->addWidget(m_body, 1);

    auto* model = context.jobs.model();
    connect(empty, &EmptyState::actionTriggered, this,
            [this] { m_context.services.openPage(QStringLiteral("backtests")); });
    connect(m_clear, &QPushButton::clicked, model, [model] { model->removeFinished(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &JobsPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &JobsPage::showState);
    connect(model, &QAbstractItemModel::dataChanged, this, &JobsPage::showState);
    connect(model, &JobsModel::activeCountChanged, this, &JobsPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JobsPage::showSelected);
    connect(m_inspector, &JobsInspector::cancelRequested, this,
            [this](JobId id) { m_context.jobs.cancel(id); });
    connect(m_inspector, &JobsInspector::openRequested, this,
            [this](const QString& page, const QString& item) { m_context.services.openPage(page, item); });
    showState();
}

QTableView* JobsPage::makeTable() {
    auto* table = new QTableView(this);
    table->setModel(m_context.jobs.model());
    table->setItemDelegate(new JobsDelegate(m_context.theme, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(tr("Jobs of this session"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    auto* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setFixedHeight(kHeader);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(JobsModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(JobsModel::Stage, QHeaderView::Stretch);
    const int widths[] = {230, 200, 130, 60, 124, 104, 96};
    for (int column = 0; column < JobsModel::ColumnCount; ++column)
        table->setColumnWidth(column, widths[column]);
    return table;
}

void JobsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    // What the inspector says too goes first; names and stages keep their room.
    m_table->setColumnHidden(JobsModel::Started, width() < kRoomForStarted);
    m_table->setColumnHidden(JobsModel::ProgressBar, width() < kRoomForBar);
}

void JobsPage::refresh() {
    showState();
    Q_EMIT loaded();
}

QWidget* JobsPage::inspector() {
    return m_context.jobs.model()->rowCount() == 0 ? nullptr : m_inspector;
}

void JobsPage::openItem(const QString& jobId) {
    const int row = m_context.jobs.model()->rowOf(JobId{jobId.toLongLong()});
    if (row >= 0) m_table->selectRow(row);
}

void JobsPage::showState() {
    const auto* model = m_context.jobs.model();
    m_header->setLine(jobsLine(*model));
    const int body = model->rowCount() == 0 ? 0 : 1;
    if (m_body->currentIndex() != body) {
        m_body->setCurrentIndex(body);
        if (body == 1) m_table->selectRow(0);
        Q_EMIT loaded();
    }
    m_clear->setEnabled(model->rowCount() > model->activeCount());
    Q_EMIT badgeChanged(model->activeCount(), Severity::Info);
    showSelected();
}

void JobsPage::showSelected() {
    const QModelIndex at = m_table->currentIndex();
    if (at.isValid())
        m_inspector->show(m_context.jobs.model()->row(at.row()));
    else
        m_inspector->clear();
}

}  // namespace qd::ui::pages::jobs
