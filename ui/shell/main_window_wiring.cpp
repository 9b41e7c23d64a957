// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the window hear of each other, and what the keyboard can do with them.
#include <QAction>
#include <QVBoxLayout>

#include "ui/kit/banner.h"
#include "ui/shell/breadcrumb_bar.h"
#include "ui/shell/drawer.h"
#include "ui/shell/file_saver.h"
#include "ui/shell/focus_watch.h"
#include "ui/shell/inspector_pane.h"
#include "ui/shell/link_button.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/portfolio_tree.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_keys.h"

namespace qd::ui::shell {

void MainWindow::wire() {
    connect(m_frame.top, &TopBar::lockRequested, this, &MainWindow::lockRequested);
    connect(m_frame.top, &TopBar::menuRequested, this, &MainWindow::openMainMenu);
    connect(m_frame.top, &TopBar::paletteRequested, this, [this] { m_keys->openPalette(); });
    connect(m_frame.top, &TopBar::themeChosen, this, [this](Theme::Mode mode) {
        if (m_parts.machinePreferences != nullptr) m_parts.machinePreferences->set(kTheme, themeName(mode));
        m_parts.theme.setMode(mode);
    });
    connect(m_frame.navigation, &Navigation::chosen, this, [this](const QString& id) { openPage(id); });
    connect(m_frame.navigation, &Navigation::menuRequested, this, &MainWindow::openPageMenu);
    connect(m_saver, &FileSaver::told, this, &MainWindow::notify);
    connect(m_drawer, &Drawer::alertsChanged, m_status, &StatusLine::setAlerts);
    connect(m_drawer, &Drawer::auditChanged, m_status, &StatusLine::setAudit);
    connect(m_status, &StatusLine::drawerRequested, m_drawer, &Drawer::openTab);
    const auto showKey = [this] {
        const auto key = m_commands.keys(QStringLiteral("palette.open")).value(0);
        m_frame.top->setPaletteKey(key.toString(QKeySequence::NativeText));
    };
    connect(&m_commands, &CommandRegistry::changed, this, showKey);
    showKey();
    wirePages();
    wirePanels();
    wireTree();
}

void MainWindow::wirePages() {
    connect(m_host, &PageHost::loaded, this, [this](Page* page) {
        if (page == activePage()) setActive(page);
        if (m_pages.value(m_host->idOf(page)) == page) Q_EMIT pageLoaded(m_host->idOf(page));
    });
    connect(m_host, &PageHost::badgeChanged, m_frame.navigation, &Navigation::setBadge);
    connect(m_host, &PageHost::itemChanged, this, [this](Page* page) {
        if (page == activePage()) visited();
    });
    connect(m_frame.link, &LinkButton::chosen, this, &MainWindow::setMainLink);
    setMainLink(m_link);
    m_focus->watch(this);
    connect(m_focus, &FocusWatch::moved, this, &MainWindow::focusMoved);
}

void MainWindow::wirePanels() {
    InspectorPane* inspector = m_frame.inspector;
    connect(m_frame.top, &TopBar::inspectorToggled, inspector, &InspectorPane::toggle);
    connect(inspector, &InspectorPane::stateChanged, m_frame.top, &TopBar::setInspector);
    connect(inspector, &InspectorPane::stateChanged, m_frame.inspectorPanel,
            [this](bool, bool shown) { m_frame.inspectorPanel->setVisible(shown); });
    connect(m_frame.inspectorPanel, &QDockWidget::topLevelChanged, inspector, &InspectorPane::setFloating);
    connect(m_drawer, &Drawer::wanted, m_frame.drawerPanel, &QWidget::show);
    connect(m_drawer, &Drawer::unwanted, m_frame.drawerPanel, &QWidget::hide);
    const auto tend = [this](Panel* panel) {
        panel->setMenu([this, panel](QMenu& menu) { m_panelCommands->fillMenu(menu, panel); });
        connect(panel, &Panel::floatRequested, this, [this, panel] {
            panel->isFloating() ? m_frame.docks->dock(panel, m_frame.docks->sideOf(panel))
                                : m_frame.docks->floatPanel(panel);
        });
        m_focus->watch(panel);
    };
    for (Panel* panel : m_frame.docks->panels()) {
        tend(panel);
        connect(panel, &Panel::closeRequested, this, [this, panel] { closePanel(panel); });
    }
    connect(m_panels, &PagePanels::opened, this, tend);
    connect(m_panels, &PagePanels::closing, this, [this](Page* page) {
        if (page->inspector() != nullptr) m_frame.inspector->release(page->inspector(), page);
        if (m_active == page) setActive(currentPage());
    });
    connect(m_frame.docks, &DockArea::arranged, this, [this] {
        if (m_begun) m_rememberSoon.start();
    });
    m_rememberSoon.setSingleShot(true);
    connect(&m_rememberSoon, &QTimer::timeout, this, [this] {
        if (m_begun) m_store.setLast(capture());
    });
}

void MainWindow::closePanel(Panel* panel) {
    if (panel == nullptr) return;
    if (panel == m_frame.inspectorPanel)
        m_frame.inspector->dismiss();
    else if (panel->pageId().isEmpty())
        panel->hide();
    else
        m_panels->close(panel);
}

void MainWindow::wireTree() {
    PortfolioTree* tree = m_frame.tree;
    connect(tree, &PortfolioTree::selected, this,
            [this, tree](const Selection& selection) { m_links.publish(Link::A, selection, tree); });
    connect(tree, &PortfolioTree::openRequested, this, &MainWindow::openSelected);
    connect(tree, &PortfolioTree::foldedChanged, &m_rememberSoon, qOverload<>(&QTimer::start));
    connect(&m_links, &LinkGroups::changed, this,
            [tree](Link link, const Selection& selection, const QObject* source) {
                if (link == Link::A && source != tree) tree->follow(selection);
            });
}

/// Where symbols are opened; a sector is followed there.
void MainWindow::openSelected(const Selection& selection) {
    const PageEntry* entry = m_parts.registry.opener(QStringLiteral("symbol"));
    if (entry == nullptr) return;
    openPage(entry->id, selection.kind == QStringLiteral("symbol") ? selection.id : QString());
    if (!selection.empty()) currentPage()->follow(selection);
}

void MainWindow::setMainLink(Link link) {
    m_link = link;
    m_frame.link->setLink(link);
    for (Page* page : std::as_const(m_pages))
        m_host->followLink(page);
    m_rememberSoon.start();
}

void MainWindow::toggleNavigation() {
    m_frame.navigationPanel->setVisible(m_frame.navigationPanel->isHidden());
}

void MainWindow::add(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                     std::function<bool()> enabled) {
    Command command;
    command.id = QLatin1String(id);
    command.title = title;
    command.group = tr("Window");
    if (!keys.isEmpty()) command.keys = {QKeySequence(keys)};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    command.everywhere = true;
    m_commands.add(this, command);
}

void MainWindow::addCommands() {
    add("view.main-menu", tr("Open the main menu"), QStringLiteral("F10"), [this] { openMainMenu(); });
    add("panel.toggle-navigation", tr("Show or hide the navigation"), QStringLiteral("Ctrl+B"),
        [this] { toggleNavigation(); });
    add("tree.filter", tr("Filter the portfolio"), QStringLiteral("Ctrl+Alt+F"), [this] {
        m_frame.navigationPanel->show();
        m_frame.tree->focusFilter();
    });
    add(
        "edit.undo", tr("Undo"), QStringLiteral("Ctrl+Z"), [this] { m_undo.undo(); },
        [this] { return m_undo.canUndo(); });
    add(
        "edit.redo", tr("Redo"), QStringLiteral("Ctrl+Shift+Z"), [this] { m_undo.redo(); },
        [this] { return m_undo.canRedo(); });
    PanelCommands::Doors panels;
    panels.active = [this] { return m_panel.data(); };
    panels.page = [this] { return m_host->idOf(activePage()); };
    panels.link = [this] { return m_link; };
    panels.setLink = [this](Link link) { setMainLink(link); };
    panels.close = [this](Panel* panel) { closePanel(panel); };
    m_panelCommands = new PanelCommands(*m_frame.docks, *m_panels, m_commands, panels, this);
    m_layouts = new LayoutCommands(
        m_store, m_commands, m_undo,
        {[this] { return capture(); }, [this](const Layout& layout) { apply(layout); }}, this);
}

void MainWindow::makeKeys() {
    WindowDoors doors;
    doors.activePage = [this] { return activePage(); };
    doors.goTo = [this](const Place& place) { goTo(place); };
    doors.openInPanel = [this](const QString& page, const QString& item) {
        Panel* panel = m_panels->open(page, Where::Beside, m_link);
        if (panel != nullptr && !item.isEmpty()) PagePanels::pageIn(panel)->openItem(item);
    };
    doors.panes = [this] { return panes(); };
    doors.lock = [this] { Q_EMIT lockRequested(); };
    doors.reload = [this] { workspaceChanged(); };
    doors.toggleDrawer = [this] { m_frame.drawerPanel->setVisible(m_frame.drawerPanel->isHidden()); };
    doors.toggleInspector = [this] { m_frame.inspector->toggle(); };
    doors.notices = m_toasts;
    m_keys = new WindowKeys({m_parts.theme, m_parts.jobs, m_parts.registry, m_commands, *this,
                             m_parts.session, m_parts.machinePreferences, m_parts.preferences},
                            doors, this);
    m_trail = new BreadcrumbBar(m_parts.theme, m_parts.registry, m_keys->history(), *this, m_frame.centre);
    m_frame.trail->addWidget(m_trail);
}

QList<QWidget*> MainWindow::panes() const {
    QList<QWidget*> panes{m_frame.top, m_frame.navigation, m_frame.tree, m_frame.centre};
    for (const Panel* panel : m_frame.docks->panels())
        if (!panel->pageId().isEmpty()) panes.append(panel->content());
    return panes << m_frame.inspector << m_drawer << m_status;
}

void MainWindow::goTo(const Place& place) {
    Panel* panel = place.panel.isEmpty() ? nullptr : m_frame.docks->panel(place.panel);
    Page* page = PagePanels::pageIn(panel);
    if (page == nullptr || panel->pageId() != place.page) {
        openPage(place.page, place.item);
        return;
    }
    page->setFocus(Qt::OtherFocusReason);
    if (!place.item.isEmpty()) page->openItem(place.item);
}

void MainWindow::visited() {
    Page* page = activePage();
    if (page == nullptr) return;
    const bool inPanel = m_pages.value(m_host->idOf(page)) != page;
    QString panel;
    for (const Panel* one : m_frame.docks->panels())
        if (inPanel && PagePanels::pageIn(one) == page) panel = one->id();
    m_keys->visited({m_host->idOf(page), page->itemId(), page->itemTitle(), panel});
    if (!inPanel) m_trail->setPlace(m_host->idOf(page), page->itemTitle());
}

void MainWindow::openMainMenu() {
    const Preferences* machine = m_parts.machinePreferences;
    auto* menu = makeMainMenu({m_commands, m_parts.registry, m_store, *m_layouts, *m_panelCommands,
                               *m_frame.docks, *this, machine == nullptr || machine->get(kDeveloperMode)},
                              this);
    menu->popup(m_frame.top->menuPlace());
}

void MainWindow::openPageMenu(const QString& id, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, id] { openPage(id); });
    m_panelCommands->fillOpenMenu(*menu, id);
    menu->popup(at);
}

}  // namespace qd::ui::shell
