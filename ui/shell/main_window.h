// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QUndoStack>
#include <QWidget>
#include <memory>

#include "ui/kit/toast_area.h"
#include "ui/shell/layout_commands.h"
#include "ui/shell/page_panels.h"
#include "ui/shell/panel_commands.h"
#include "ui/shell/window_frame.h"

namespace qd::ui::shell {

class BreadcrumbBar;
class Drawer;
class FileSaver;
class FocusWatch;
class LineagePanel;
class StatusLine;
class WindowKeys;
struct Place;

/// What the window needs from the composition root; all of it outlives the window.
struct WindowParts {
    Theme& theme;
    JobBridge& jobs;
    const PageRegistry& registry;
    std::shared_ptr<desk::Session> session;
    desk::Renderer renderPdf;
    Preferences* preferences = nullptr;         ///< of the workspace; null: nothing is remembered
    Preferences* machinePreferences = nullptr;  ///< null: nothing is remembered
    vault::Keychain* keychain = nullptr;        ///< of the desktop; null: there is none
};

/// How the window begins.
struct WindowStart {
    QString layout;         ///< by name; empty: as it stood last
    QString page;           ///< empty: that of the layout, or the first
    bool safeMode = false;  ///< the standard layout; the last one is set aside
};

/// The window of an open workspace: pages, panels around them, status. It knows no page by name; pages are
/// made when they are first shown.
class MainWindow final : public QWidget, public Services {
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Arranges the window and shows its first page.
    void begin(const WindowStart& start);

    void openPage(const QString& id, const QString& what = {}) override;
    void notify(Severity severity, const QString& text) override;
    void notifyWith(Severity severity, const QString& text, const QString& label,
                    std::function<void()> run) override;
    void saveFile(const QByteArray& bytes, const QString& suggestedName) override;
    void workspaceChanged() override;
    void trigger(const QString& action) override;
    void openHelp(const QString& section) override;
    void explain(const QString& number) override;

    /// Every command of the window. Those of the composition root are added here, with this window as scope.
    [[nodiscard]] CommandRegistry& commands() { return m_commands; }
    [[nodiscard]] LayoutStore& layouts() { return m_store; }
    [[nodiscard]] LayoutCommands& layoutCommands() { return *m_layouts; }
    [[nodiscard]] PagePanels& pagePanels() { return *m_panels; }
    [[nodiscard]] DockArea& docks() { return *m_frame.docks; }
    [[nodiscard]] LinkGroups& links() { return m_links; }
    /// The parts of the window between which F6 moves, in reading order; hidden ones are among them.
    [[nodiscard]] QList<QWidget*> panes() const;
    /// Closes the drawer until the next job starts.
    void closeJobs();
    /// The page in the middle; null before the first one.
    [[nodiscard]] Page* currentPage() const { return m_pages.value(m_current); }
    [[nodiscard]] QString currentId() const { return m_current; }
    /// The page that had the keyboard last, in the middle or in a panel.
    [[nodiscard]] Page* activePage() const;
    /// The panel that has the keyboard; null: none.
    [[nodiscard]] Panel* activePanel() const { return m_panel; }
    /// Hands layout and pages' states to the preferences; before the window goes.
    void remember();

    /// Seconds until the window locks by itself.
    void setTimeToLock(int seconds);

Q_SIGNALS:
    void lockRequested();
    /// The page shows its content (after openPage or a change of the workspace).
    void pageLoaded(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void wire();
    void wirePages();
    void wirePanels();
    void wireTree();
    void addCommands();
    void makeKeys();
    void add(const char* id, const QString& title, const QString& keys, std::function<void()> run,
             std::function<bool()> enabled = {});
    void openMainMenu();
    void openPageMenu(const QString& id, const QPoint& at);
    Page* pageOf(const QString& id);
    void focusPage(Page* page);
    void setActive(Page* page);
    void focusMoved(QWidget* now);
    void closePanel(Panel* panel);
    void setMainLink(Link link);
    void toggleNavigation();
    void goTo(const Place& place);
    void visited();
    void openSelected(const Selection& selection);
    void loadStatus();
    void loadTree();
    [[nodiscard]] Layout capture() const;
    void apply(const Layout& layout);
    void beginSafely();

    WindowParts m_parts;
    CommandRegistry m_commands;
    QUndoStack m_undo;
    LinkGroups m_links;
    PageContext m_context;
    LayoutStore m_store;
    Drawer* m_drawer;
    StatusLine* m_status;
    WindowFrame m_frame;
    PageHost* m_host;
    PagePanels* m_panels;
    PanelCommands* m_panelCommands;
    LayoutCommands* m_layouts;
    WindowKeys* m_keys = nullptr;
    BreadcrumbBar* m_trail = nullptr;
    FocusWatch* m_focus;
    ToastArea* m_toasts;
    FileSaver* m_saver;
    LineagePanel* m_lineage = nullptr;
    QHash<QString, Page*> m_pages;
    QString m_current;
    Link m_link = Link::A;
    QPointer<Page> m_active;
    QPointer<Panel> m_panel;
    QTimer m_rememberSoon;
    bool m_begun = false;
};

}  // namespace qd::ui::shell
