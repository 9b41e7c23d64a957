// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QStackedWidget>

#include "ui/kit/banner.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/shell/breadcrumb_bar.h"
#include "ui/shell/built_in_layouts.h"
#include "ui/shell/drawer.h"
#include "ui/shell/file_saver.h"
#include "ui/shell/focus_watch.h"
#include "ui/shell/inspector_pane.h"
#include "ui/shell/lineage_panel.h"
#include "ui/shell/link_button.h"
#include "ui/shell/navigation.h"
#include "ui/shell/portfolio_tree.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_keys.h"

namespace qd::ui::shell {

namespace {

constexpr QSize kLeast(800, 480);  ///< also fits 960 × 540, a screen of 1920 × 1080 at 200 %
constexpr int kRememberMs = 800;

}  // namespace

MainWindow::MainWindow(WindowParts parts, QWidget* parent)
    : QWidget(parent),
      m_parts(std::move(parts)),
      m_context{m_parts.theme,     m_parts.jobs,    m_parts.session,     *this,
                m_parts.renderPdf, &m_commands,     m_parts.preferences, m_parts.machinePreferences,
                &m_undo,           m_parts.keychain},
      m_store(builtInLayouts(m_parts.registry), m_parts.preferences),
      m_drawer(new Drawer(m_context, this)),
      m_status(new StatusLine(m_context, this)),
      m_frame(makeFrame(m_parts.theme, m_parts.registry, m_commands, m_drawer, m_status, this)),
      m_host(new PageHost(m_parts.registry, m_context, m_links, this)),
      m_panels(new PagePanels(*m_frame.docks, *m_host, m_parts.registry, this)),
      m_focus(new FocusWatch(this)),
      m_toasts(new ToastArea(m_parts.theme, this)),
      m_saver(new FileSaver(m_parts.session->env().files, m_parts.jobs, this)) {
    setMinimumSize(kLeast);
    m_toasts->keepAbove(m_drawer);
    m_toasts->raise();
    const auto& actor = m_parts.session->actor();
    m_frame.top->setWorkspace(format::text(m_parts.session->workspaceName()));
    m_frame.top->setActor(format::text(actor.user), core_text::recognised(identity::label(actor.role)));
    setWindowTitle(tr("%1 – Quarterdeck").arg(format::text(m_parts.session->workspaceName())));
    addCommands();
    makeKeys();
    wire();
    loadStatus();
    loadTree();
    m_drawer->refresh();
}

MainWindow::~MainWindow() {
    // Pages and panels go first: on their way out they still speak to what the window holds.
    m_begun = false;
    m_focus->disconnect(this);
    m_host->disconnect(this);
    delete m_toasts;
    delete m_frame.docks;
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_frame.inspector->setWindowWidth(width());
}

Page* MainWindow::pageOf(const QString& id) {
    if (auto* made = m_pages.value(id)) return made;
    const QJsonValue state = m_parts.preferences == nullptr
                                 ? QJsonValue(QJsonValue::Undefined)
                                 : m_parts.preferences->get(QStringLiteral("page.") + id);
    Page* page = m_host->make(
        id, m_frame.pages, [this] { return m_link; }, state, false);
    if (page == nullptr) return nullptr;
    m_pages.insert(id, page);
    m_frame.pages->addWidget(page);
    return page;
}

void MainWindow::openPage(const QString& id, const QString& what) {
    Page* page = pageOf(id);
    if (page == nullptr) return;
    m_current = id;
    m_frame.pages->setCurrentWidget(page);
    m_frame.navigation->setCurrent(id);
    focusPage(page);
    setActive(page);
    m_host->shown(page);
    if (!what.isEmpty()) page->openItem(what);
    visited();
    m_rememberSoon.start(kRememberMs);
}

/// The keyboard goes where the page wants it, unless it opened the page from the navigation.
void MainWindow::focusPage(Page* page) {
    if (m_frame.navigation->currentHasFocus()) return;
    if (page->focusProxy() != nullptr)
        page->setFocus(Qt::OtherFocusReason);
    else
        m_frame.navigation->focusCurrent();
}

void MainWindow::setActive(Page* page) {
    m_active = page;
    m_frame.inspector->setInspector(page == nullptr ? nullptr : page->inspector());
}

Page* MainWindow::activePage() const {
    return m_active.isNull() ? currentPage() : m_active.data();
}

void MainWindow::focusMoved(QWidget* now) {
    Panel* panel = nullptr;
    for (QWidget* at = now; at != nullptr && panel == nullptr; at = at->parentWidget())
        panel = qobject_cast<Panel*>(at);
    m_panel = panel;
    Page* page = m_host->pageAround(now);
    if (page == nullptr || page == m_active) return;
    setActive(page);
    visited();
}

void MainWindow::notify(Severity severity, const QString& text) {
    m_toasts->post(severity, text);
}

void MainWindow::notifyWith(Severity severity, const QString& text, const QString& label,
                            std::function<void()> run) {
    m_toasts->postWith(severity, text, label, std::move(run));
}

void MainWindow::saveFile(const QByteArray& bytes, const QString& suggestedName) {
    m_saver->ask(bytes, suggestedName);
}

void MainWindow::workspaceChanged() {
    m_host->workspaceChanged();
    loadStatus();
    loadTree();
    m_drawer->refresh();
    m_keys->workspaceChanged();
}

void MainWindow::trigger(const QString& action) {
    m_commands.run(action);
}

void MainWindow::openHelp(const QString& section) {
    m_keys->openHelp(section);
}

void MainWindow::explain(const QString& number) {
    if (m_lineage == nullptr) m_lineage = new LineagePanel(m_context, this);
    m_lineage->explain(number);
}

void MainWindow::closeJobs() {
    m_frame.drawerPanel->hide();
}

void MainWindow::loadStatus() {
    m_parts.jobs.query<WorkspaceFacts>(
        [session = m_parts.session](jobs::JobContext&) { return loadFacts(*session); }, this,
        [this](const Result<WorkspaceFacts>& facts) {
            if (!facts.ok()) {
                notify(Severity::Hard, format::error(facts.error()));
                return;
            }
            m_frame.top->setSynthetic(facts->synthetic);
            m_status->setFacts(*facts);
        });
}

void MainWindow::loadTree() {
    const QString name = format::text(m_parts.session->workspaceName());
    m_parts.jobs.query<PortfolioSnapshotPtr>(
        [session = m_parts.session, name](jobs::JobContext&) -> Result<PortfolioSnapshotPtr> {
            QD_TRY(const auto view, desk::loadPositions(*session));
            return portfolioSnapshot(name, *view);
        },
        this,
        [this](const Result<PortfolioSnapshotPtr>& snapshot) {
            // Who may not see the portfolio, or cannot: the pages say why.
            m_frame.tree->setSnapshot(snapshot.ok() ? *snapshot : nullptr);
        });
}

void MainWindow::setTimeToLock(int seconds) {
    m_status->setTimeToLock(seconds);
}

}  // namespace qd::ui::shell
