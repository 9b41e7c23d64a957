// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/jobs/jobs_page.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/space.h"
#include "ui/pages/jobs/job_facts.h"
#include "ui/pages/jobs/jobs_delegate.h"
#include "ui/pages/jobs/jobs_inspector.h"

namespace qd::ui::pages::jobs {

namespace {

constexpr int kHeader = 26;
constexpr int kRoomForStarted = 900;  ///< page widths below which a column is left out
constexpr int kRoomForBar = 760;
constexpr int kRoomForElapsed = 640;
constexpr char kShowState[] = "show";

}  // namespace

JobsPage::JobsPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Jobs"), {}, this)),
      m_show(new SegmentedButtons({tr("All"), tr("Running"), tr("Failed")}, this)),
      m_clear(makeButton(ButtonRole::Plain, tr("Clear ended"), this)),
      m_filter(new JobsFilter(*context.jobs.model(), this)),
      m_table(makeTable()),
      m_body(new QStackedWidget(this)),
      m_inspector(new JobsInspector(context.theme, this)) {
    compose();
    wireModel();
    wireInspector();
    if (context.commands != nullptr) addCommands();
    setFocusProxy(m_table);
    showState();
}

void JobsPage::compose() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    m_show->setAccessibleName(tr("Which jobs are shown"));
    m_show->setCurrent(0);
    m_header->addAction(m_show);
    m_header->addAction(m_clear);
    column->addWidget(m_header);
    auto* card = new Card(tr("This session"), this);
    card->setBody(m_table, false);
    auto* empty = new EmptyState(m_context.theme, Icon::Jobs, tr("No job has run in this session"),
                                 tr("Imports, backtests and reports run here in the background: with stage, "
                                    "percent and time left. Each can be paused and cancelled, and the window "
                                    "stays free meanwhile."),
                                 tr("Open backtests"), this);
    auto* none = new EmptyState(m_context.theme, Icon::Filter, tr("No such job"),
                                tr("No job of this session is in the state that you chose above."),
                                tr("Show all"), this);
    for (QWidget* body :
         {static_cast<QWidget*>(empty), static_cast<QWidget*>(card), static_cast<QWidget*>(none)})
        m_body->addWidget(body);
    column->addWidget(m_body, 1);
    connect(empty, &EmptyState::actionTriggered, this,
            [this] { m_context.services.openPage(QStringLiteral("backtests")); });
    connect(none, &EmptyState::actionTriggered, this, [this] { setShow(JobsFilter::Show::All); });
    connect(m_show, &SegmentedButtons::chosen, this,
            [this](int index) { setShow(static_cast<JobsFilter::Show>(index)); });
}

void JobsPage::wireModel() {
    auto* model = m_context.jobs.model();
    connect(m_clear, &QPushButton::clicked, model, [model] { model->removeFinished(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &JobsPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &JobsPage::showState);
    connect(model, &QAbstractItemModel::dataChanged, this, &JobsPage::showState);
    connect(model, &JobsModel::activeCountChanged, this, &JobsPage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JobsPage::selectionMoved);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] {
        if (const JobRow* job = current()) openResult(*job);
    });
}

void JobsPage::wireInspector() {
    JobBridge* jobs = &m_context.jobs;
    connect(m_inspector, &JobsInspector::cancelRequested, this, [jobs](JobId id) { jobs->cancel(id); });
    connect(m_inspector, &JobsInspector::pauseRequested, this, [jobs](JobId id) { jobs->pause(id); });
    connect(m_inspector, &JobsInspector::resumeRequested, this, [jobs](JobId id) { jobs->resume(id); });
    connect(m_inspector, &JobsInspector::againRequested, this, [jobs](JobId id) { jobs->runAgain(id); });
    connect(m_inspector, &JobsInspector::openRequested, this,
            [this](const QString& page, const QString& item) { m_context.services.openPage(page, item); });
}

void JobsPage::addCommand(const char* id, const QString& title, const QKeySequence& keys,
                          std::function<bool(const JobRow&)> enabled,
                          std::function<void(const JobRow&)> run) {
    shell::Command command;
    command.id = QString::fromLatin1(id);
    command.title = title;
    command.group = tr("Jobs");
    command.keys = {keys};
    command.enabled = [this, enabled = std::move(enabled)] {
        return current() != nullptr && enabled(*current());
    };
    command.run = [this, run = std::move(run)] {
        if (const JobRow* job = current()) run(*job);
    };
    m_context.commands->add(this, std::move(command));
}

void JobsPage::addCommands() {
    JobBridge* jobs = &m_context.jobs;
    addCommand(
        "jobs.pause", tr("Pause or resume the selected job"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Space),
        [](const JobRow& job) { return job.active() && !job.cancelling; },
        [jobs](const JobRow& job) { job.held() ? jobs->resume(job.id) : jobs->pause(job.id); });
    addCommand(
        "jobs.cancel", tr("Cancel the selected job"), QKeySequence(Qt::Key_Delete),
        [](const JobRow& job) { return job.active() && !job.cancelling; },
        [jobs](const JobRow& job) { jobs->cancel(job.id); });
    addCommand(
        "jobs.run-again", tr("Run the selected job again"), QKeySequence(Qt::CTRL | Qt::Key_R),
        [](const JobRow& job) { return job.canRunAgain(); },
        [jobs](const JobRow& job) { jobs->runAgain(job.id); });
    addCommand(
        "jobs.open-result", tr("Open the result of the selected job"),
        QKeySequence(Qt::CTRL | Qt::Key_Return),
        [](const JobRow& job) { return !resultPlace(job).first.isEmpty(); },
        [this](const JobRow& job) { openResult(job); });
    shell::Command clear;
    clear.id = QStringLiteral("jobs.clear-ended");
    clear.title = tr("Clear the ended jobs");
    clear.group = tr("Jobs");
    clear.keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)};
    clear.enabled = [this] { return m_clear->isEnabled(); };
    clear.run = [jobs] { jobs->model()->removeFinished(); };
    m_context.commands->add(this, std::move(clear));
}

QTableView* JobsPage::makeTable() {
    auto* table = new QTableView(this);
    table->setModel(m_filter);
    table->setItemDelegate(new JobsDelegate(m_context.theme, *m_filter, table));
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
    const int widths[] = {230, 200, 110, 60, 110, 92, 108, 92};
    for (int column = 0; column < JobsModel::ColumnCount; ++column)
        table->setColumnWidth(column, widths[column]);
    return table;
}

void JobsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    // What the inspector says too goes first; names and stages keep their room.
    m_table->setColumnHidden(JobsModel::Started, width() < kRoomForStarted);
    m_table->setColumnHidden(JobsModel::ProgressBar, width() < kRoomForBar);
    m_table->setColumnHidden(JobsModel::Elapsed, width() < kRoomForElapsed);
}

void JobsPage::refresh() {
    showState();
    Q_EMIT loaded();
}

QWidget* JobsPage::inspector() {
    return m_context.jobs.model()->rowCount() == 0 ? nullptr : m_inspector;
}

void JobsPage::openItem(const QString& jobId) {
    const JobId id{jobId.toLongLong()};
    if (m_filter->rowOf(id) < 0) setShow(JobsFilter::Show::All);
    const int row = m_filter->rowOf(id);
    if (row >= 0) m_table->selectRow(row);
}

bool JobsPage::focusFilter() {
    const auto buttons = m_show->findChildren<QAbstractButton*>();
    const auto chosen = std::find_if(buttons.begin(), buttons.end(), [](auto* b) { return b->isChecked(); });
    if (chosen == buttons.end()) return false;
    (*chosen)->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QString JobsPage::itemTitle() const {
    const JobRow* job = current();
    return job == nullptr ? QString() : job->name;
}

QString JobsPage::itemId() const {
    const JobRow* job = current();
    return job == nullptr ? QString() : QString::number(job->id.value);
}

QJsonValue JobsPage::saveState() const {
    return QJsonObject{{QLatin1String(kShowState), static_cast<int>(m_filter->shown())}};
}

void JobsPage::restoreState(const QJsonValue& state) {
    const int show = state.toObject().value(QLatin1String(kShowState)).toInt(0);
    if (show >= 0 && show <= static_cast<int>(JobsFilter::Show::Failed))
        setShow(static_cast<JobsFilter::Show>(show));
}

const JobRow* JobsPage::current() const {
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? &m_filter->job(at) : nullptr;
}

void JobsPage::setShow(JobsFilter::Show show) {
    m_filter->setShow(show);
    m_show->setCurrent(static_cast<int>(show));
    showState();
}

void JobsPage::openResult(const JobRow& job) {
    const auto [page, item] = resultPlace(job);
    if (!page.isEmpty()) m_context.services.openPage(page, item);
}

void JobsPage::showState() {
    const auto* model = m_context.jobs.model();
    m_header->setLine(jobsLine(*model));
    const int body = model->rowCount() == 0 ? 0 : m_filter->rowCount() == 0 ? 2 : 1;
    m_show->setVisible(body != 0);
    m_clear->setVisible(body != 0);
    if (m_body->currentIndex() != body) {
        m_body->setCurrentIndex(body);
        Q_EMIT loaded();
    }
    if (body == 1 && !m_table->currentIndex().isValid()) m_table->selectRow(0);
    m_clear->setEnabled(model->rowCount() > model->activeCount());
    Q_EMIT badgeChanged(model->activeCount(), Severity::Info);
    showSelected();
}

void JobsPage::selectionMoved() {
    showSelected();
    Q_EMIT itemChanged();
    const JobRow* job = current();
    if (job == nullptr) return;
    const auto [page, item] = resultPlace(*job);
    if (item.isEmpty()) return;
    if (page == QLatin1String("backtests")) Q_EMIT selected({QStringLiteral("run"), item});
    if (page == QLatin1String("reports")) Q_EMIT selected({QStringLiteral("report"), item});
}

void JobsPage::showSelected() {
    if (const JobRow* job = current())
        m_inspector->show(*job);
    else
        m_inspector->clear();
}

}  // namespace qd::ui::pages::jobs
