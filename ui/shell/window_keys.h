// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <functional>
#include <memory>

#include "ui/shell/history.h"
#include "ui/shell/page_registry.h"

namespace qd::ui {
class ToastArea;
}

namespace qd::ui::shell {

class CommandPalette;
class HelpWindow;
class KeySheet;

/// What the window does for its keys; what is empty has no command.
struct WindowDoors {
    std::function<Page*()> activePage;       ///< of the panel that has, or last had, the keyboard
    std::function<void(const Place&)> goTo;  ///< shows a place of the history
    std::function<void(const QString& page, const QString& item)> openInPanel;
    std::function<QList<QWidget*>()> panes;  ///< in the order of reading; hidden ones are passed over
    std::function<void()> lock;
    std::function<void()> reload;
    std::function<void()> toggleDrawer;
    std::function<void()> toggleInspector;
    ToastArea* notices = nullptr;  ///< outlives the window's commands
};

/// What WindowKeys needs; all of it outlives it. Preferences may be null.
struct WindowKeysParts {
    const Theme& theme;
    JobBridge& jobs;
    const PageRegistry& registry;
    CommandRegistry& commands;
    Services& services;
    std::shared_ptr<desk::Session> session;
    Preferences* machine = nullptr;
    Preferences* workspace = nullptr;
};

/// All that the keyboard does in the window beyond its pages: the palette, the sheet of keys, the help
/// window, the way back, the panes. Registers the commands for it and keeps the keys that the user has
/// chosen.
class WindowKeys final : public QObject {
    Q_OBJECT

public:
    /// `window` is the scope of the commands, carries palette and dialogs, and owns this.
    WindowKeys(WindowKeysParts parts, WindowDoors doors, QWidget* window);
    ~WindowKeys() override;

    /// The user came to a place: call it after each openPage(), itemChanged() and change of panel.
    void visited(const Place& place) { m_history.visit(place); }
    /// What the palette finds is read again.
    void workspaceChanged();
    void openPalette(const QString& text = {});
    void openKeySheet();
    /// The user guide at a section; empty: its beginning.
    void openHelp(const QString& section);
    [[nodiscard]] History& history() { return m_history; }
    [[nodiscard]] CommandPalette& palette() { return *m_palette; }

private:
    struct Plain;

    void add(const Plain& command);
    void addPages();
    void addView();
    void addHelp();
    void openSettings(const QString& section);

    WindowKeysParts m_parts;
    WindowDoors m_doors;
    QWidget* m_window;
    PageContext m_context;
    History m_history;
    CommandPalette* m_palette = nullptr;
    KeySheet* m_sheet = nullptr;
    HelpWindow* m_help = nullptr;
};

}  // namespace qd::ui::shell
