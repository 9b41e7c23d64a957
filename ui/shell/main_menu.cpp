// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_menu.h"

#include <QCoreApplication>

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::MainMenu)
};

void addAll(QMenu& menu, CommandRegistry& commands, std::initializer_list<const char*> ids) {
    for (const char* id : ids)
        addCommand(menu, commands, QLatin1String(id));
}

void addPanels(QMenu& view, const MainMenuParts& parts) {
    QMenu* panels = view.addMenu(Words::tr("Panels"));
    for (Panel* panel : parts.docks.panels()) {
        QMenu* one = panels->addMenu(panel->windowTitle());
        parts.panelCommands.fillMenu(*one, panel);
    }
    panels->addSeparator();
    addAll(*panels, parts.commands,
           {"panel.toggle-navigation", "panel.toggle-inspector", "drawer.toggle", "panel.toggle-drawer"});
    panels->addSeparator();
    addAll(*panels, parts.commands, {"panel.open-beside", "panel.open-below", "panel.open-window"});
}

void addLayouts(QMenu& view, const MainMenuParts& parts) {
    QMenu* layouts = view.addMenu(Words::tr("Layouts"));
    QMenu* own = nullptr;
    const auto names = parts.layouts.names();
    for (const QString& name : names) {
        QAction* apply = addCommand(*layouts, parts.commands, QStringLiteral("layout.apply.") + name);
        if (apply == nullptr) continue;
        apply->setText(name);
        apply->setCheckable(true);
        apply->setChecked(parts.layoutCommands.current() == name);
    }
    layouts->addSeparator();
    addAll(*layouts, parts.commands, {"layout.save-as", "layout.reset"});
    for (const QString& name : names) {
        if (parts.layouts.builtIn(name)) continue;
        if (own == nullptr) own = layouts->addMenu(Words::tr("Change"));
        addCommand(*own, parts.commands, QStringLiteral("layout.rename.") + name);
        addCommand(*own, parts.commands, QStringLiteral("layout.delete.") + name);
    }
}

void addGo(QMenu& menu, const MainMenuParts& parts) {
    QMenu* go = menu.addMenu(Words::tr("Go"));
    addAll(*go, parts.commands, {"palette.open", "history.back", "history.forward"});
    go->addSeparator();
    for (const PageEntry& entry : parts.registry.entries())
        if (!entry.developer) addCommand(*go, parts.commands, QStringLiteral("page.") + entry.id);
}

void addDeveloper(QMenu& menu, const MainMenuParts& parts) {
    QMenu* developer = nullptr;
    for (const PageEntry& entry : parts.registry.entries()) {
        if (!entry.developer) continue;
        if (developer == nullptr) developer = menu.addMenu(Words::tr("Developer"));
        QObject::connect(developer->addAction(entry.title), &QAction::triggered, developer,
                         [&services = parts.services, id = entry.id] { services.openPage(id); });
    }
}

}  // namespace

QAction* addCommand(QMenu& menu, CommandRegistry& commands, const QString& id) {
    const Command* command = commands.find(id);
    if (command == nullptr) return nullptr;
    const QKeySequence key = commands.keys(id).value(0);
    QString text = command->title;
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    // As text, not as a shortcut of the entry: the command has it already.
    if (!key.isEmpty()) text += QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
    QAction* action = menu.addAction(text);
    action->setEnabled(!command->enabled || command->enabled());
    action->setCheckable(command->checkable);
    if (command->checkable && command->checked) action->setChecked(command->checked());
    QObject::connect(action, &QAction::triggered, &commands, [&commands, id] { commands.run(id); });
    return action;
}

QMenu* makeMainMenu(const MainMenuParts& parts, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QMenu* view = menu->addMenu(Words::tr("View"));
    addPanels(*view, parts);
    addLayouts(*view, parts);
    addAll(*view, parts.commands, {"look.next-theme", "window.reload"});
    addGo(*menu, parts);
    addAll(*menu, parts.commands, {"edit.undo", "edit.redo"});
    menu->addSeparator();
    QMenu* bring = menu->addMenu(Words::tr("Import"));
    addAll(*bring, parts.commands, {"import-prices", "import-holdings", "import-sectors"});
    bring->menuAction()->setVisible(!bring->isEmpty());
    addAll(*menu, parts.commands, {"settings.open"});
    QMenu* help = menu->addMenu(Words::tr("Help"));
    addAll(*help, parts.commands, {"help.page", "help.guide", "keys.show"});
    help->menuAction()->setVisible(!help->isEmpty());
    if (parts.developer) addDeveloper(*menu, parts);
    menu->addSeparator();
    addAll(*menu, parts.commands, {"lock"});
    return menu;
}

}  // namespace qd::ui::shell
