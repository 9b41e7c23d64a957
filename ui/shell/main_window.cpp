// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <thread>

#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/shell/file_saver.h"
#include "ui/shell/inspector_pane.h"
#include "ui/shell/jobs_drawer.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"

namespace qd::ui::shell {

namespace {

/// A 1 px separator.
QFrame* rule(Qt::Orientation orientation, QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setProperty("qdSurface", QStringLiteral("rule"));
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QBoxLayout* tight(QBoxLayout* layout) {
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

}  // namespace

MainWindow::MainWindow(WindowParts parts, QWidget* parent)
    : QWidget(parent),
      m_parts(std::move(parts)),
      m_context{m_parts.theme, m_parts.jobs, m_parts.session, *this, m_parts.renderPdf},
      m_top(new TopBar(m_parts.theme, this)),
      m_navigation(new Navigation(m_parts.theme, m_parts.registry, this)),
      m_stack(new QStackedWidget(this)),
      m_inspector(new InspectorPane(this)),
      m_drawer(new JobsDrawer(m_parts.theme, m_parts.jobs, this)),
      m_status(new StatusLine(m_parts.theme, this)),
      m_toasts(new ToastArea(m_parts.theme, this)),
      m_saver(new FileSaver(m_parts.session->env().files, m_parts.jobs, this)) {
    compose();
    addShortcuts();
    const auto& actor = m_parts.session->actor();
    m_top->setWorkspace(format::text(m_parts.session->workspaceName()));
    m_top->setActor(format::text(actor.user), format::text(identity::label(actor.role)));
    m_status->setDevice(tr("CPU %1 cores").arg(std::thread::hardware_concurrency()));
    wire();
    setWindowTitle(tr("%1 – Quarterdeck").arg(format::text(m_parts.session->workspaceName())));
    loadStatus();
}

MainWindow::~MainWindow() = default;

void MainWindow::wire() {
    connect(m_top, &TopBar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_top, &TopBar::inspectorToggled, m_inspector, &InspectorPane::toggle);
    connect(m_inspector, &InspectorPane::stateChanged, m_top, &TopBar::setInspector);
    connect(m_navigation, &Navigation::chosen, this, [this](const QString& id) { openPage(id); });
    connect(m_drawer, &JobsDrawer::allRequested, this, [this] { trigger(QStringLiteral("show-jobs")); });
    connect(m_status, &StatusLine::jobsClicked, m_drawer, &JobsDrawer::toggle);
    connect(m_parts.jobs.model(), &JobsModel::activeCountChanged, m_status, &StatusLine::setActiveJobs);
    connect(m_saver, &FileSaver::told, this, &MainWindow::notify);
}

void MainWindow::compose() {
    m_navigation->setFixedWidth(space::kNavigation);
    auto* canvas = new QFrame(this);
    canvas->setProperty("qdSurface", QStringLiteral("canvas"));
    auto* middle = tight(new QVBoxLayout(canvas));
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_drawer);

    auto* body = tight(new QHBoxLayout);
    body->addWidget(m_navigation);
    body->addWidget(rule(Qt::Vertical, this));
    body->addWidget(canvas, 1);
    body->addWidget(m_inspector);

    auto* column = tight(new QVBoxLayout(this));
    column->addWidget(m_top);
    column->addWidget(rule(Qt::Horizontal, this));
    column->addLayout(body, 1);
    column->addWidget(rule(Qt::Horizontal, this));
    column->addWidget(m_status);
    setMinimumSize(1100, 680);
    m_toasts->keepAbove(m_drawer);
    m_toasts->raise();
}

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockRequested(); });
    add(QKeySequence(Qt::Key_F5), [this] { workspaceChanged(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_J), [this] { m_drawer->toggle(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_inspector->toggle(); });
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_inspector->setWindowWidth(width());
}

Page* MainWindow::pageOf(const QString& id) {
    if (auto* made = m_pages.value(id)) return made;
    const PageEntry* entry = m_parts.registry.find(id);
    if (entry == nullptr) return nullptr;
    Page* page = entry->make(m_context, m_stack);
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::loaded, this, [this, id, page] {
        if (id == m_current) m_inspector->setInspector(page->inspector());
        Q_EMIT pageLoaded(id);
    });
    connect(page, &Page::badgeChanged, this,
            [this, id](int count, Severity severity) { m_navigation->setBadge(id, count, severity); });
    m_stale.insert(id);
    return page;
}

void MainWindow::openPage(const QString& id, const QString& what) {
    Page* page = pageOf(id);
    if (page == nullptr) return;
    m_current = id;
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrent(id);
    focusPage(page);
    m_inspector->setInspector(page->inspector());
    if (m_stale.remove(id)) page->refresh();
    if (!what.isEmpty()) page->openItem(what);
}

/// The keyboard goes where the page wants it, unless it opened the page from the navigation.
void MainWindow::focusPage(Page* page) {
    if (m_navigation->currentHasFocus()) return;
    if (page->focusProxy() != nullptr)
        page->setFocus(Qt::OtherFocusReason);
    else
        m_navigation->focusCurrent();
}

void MainWindow::notify(Severity severity, const QString& text) {
    m_toasts->post(severity, text);
}

void MainWindow::saveFile(const QByteArray& bytes, const QString& suggestedName) {
    m_saver->ask(bytes, suggestedName);
}

void MainWindow::workspaceChanged() {
    for (auto at = m_pages.cbegin(); at != m_pages.cend(); ++at)
        m_stale.insert(at.key());
    loadStatus();
    if (Page* page = currentPage(); page != nullptr && m_stale.remove(m_current)) page->refresh();
}

void MainWindow::trigger(const QString& action) {
    if (const auto run = m_actions.value(action)) run();
}

void MainWindow::setAction(const QString& id, std::function<void()> run) {
    m_actions.insert(id, std::move(run));
}

void MainWindow::closeJobs() {
    m_drawer->dismiss();
}

Page* MainWindow::currentPage() const {
    return m_pages.value(m_current);
}

void MainWindow::loadStatus() {
    m_parts.jobs.query<WorkspaceFacts>(
        [session = m_parts.session](jobs::JobContext&) { return loadFacts(*session); }, this,
        [this](const Result<WorkspaceFacts>& facts) {
            if (!facts.ok()) {
                notify(Severity::Hard, format::error(facts.error()));
                return;
            }
            m_top->setSynthetic(facts->synthetic);
            m_status->setFacts(*facts);
        });
}

}  // namespace qd::ui::shell
