// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "ui/shell/layout_commands.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/panel_commands.h"

namespace qd::ui::shell {

/// What the main menu is made of; all of it outlives the menu.
struct MainMenuParts {
    CommandRegistry& commands;
    const PageRegistry& registry;
    const LayoutStore& layouts;
    const LayoutCommands& layoutCommands;
    PanelCommands& panelCommands;
    DockArea& docks;
    Services& services;
    bool developer = false;  ///< whether pages for developers are offered
};

/// An entry that runs a command: its title, its key, its tick; null when there is no such command.
QAction* addCommand(QMenu& menu, CommandRegistry& commands, const QString& id);
/// View, Go, Help, and what is for developers. It deletes itself; show it with popup().
[[nodiscard]] QMenu* makeMainMenu(const MainMenuParts& parts, QWidget* parent);

}  // namespace qd::ui::shell
