// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/shell/command_registry.h"
#include "ui/shell/page_panels.h"

class QMenu;

namespace qd::ui::shell {

/// What can be done with panels, by keyboard, menu and palette: dock, float, move to the next screen, close,
/// link, open a page in one.
class PanelCommands final : public QObject {
    Q_OBJECT

public:
    struct Doors {
        std::function<Panel*()> active;  ///< that has the keyboard; null: the page in the middle has it
        std::function<QString()> page;   ///< id of the page that is shown or has the keyboard
        std::function<Link()> link;      ///< of the page in the middle
        std::function<void(Link)> setLink;
        std::function<void(Panel*)> close;
    };
    /// All outlive it.
    PanelCommands(DockArea& docks, PagePanels& pages, CommandRegistry& commands, Doors doors,
                  QWidget* window);

    /// Everything that can be done with this panel.
    void fillMenu(QMenu& menu, Panel* panel);
    /// The ways to open this page in a panel.
    void fillOpenMenu(QMenu& menu, const QString& page);
    void open(const QString& page, Where where);

private:
    void add(const char* id, const QString& title, const QString& keys, std::function<void()> run,
             std::function<bool()> enabled);
    void addMoves();
    void addLinks();

    DockArea& m_docks;
    PagePanels& m_pages;
    CommandRegistry& m_commands;
    Doors m_doors;
    QWidget* m_window;
};

}  // namespace qd::ui::shell
