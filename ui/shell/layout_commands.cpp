// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout_commands.h"

#include <QUndoStack>

#include "ui/shell/layout_name_dialog.h"

namespace qd::ui::shell {

namespace {

/// A change of the named layouts, both ways.
class LayoutEdit final : public QUndoCommand {
public:
    LayoutEdit(const QString& text, std::function<void()> doIt, std::function<void()> takeBack)
        : QUndoCommand(text), m_do(std::move(doIt)), m_takeBack(std::move(takeBack)) {}
    void redo() override { m_do(); }
    void undo() override { m_takeBack(); }

private:
    std::function<void()> m_do;
    std::function<void()> m_takeBack;
};

}  // namespace

LayoutCommands::LayoutCommands(LayoutStore& store, CommandRegistry& commands, QUndoStack& undo, Doors doors,
                               QWidget* window)
    : QObject(window),
      m_store(store),
      m_commands(commands),
      m_undo(undo),
      m_doors(std::move(doors)),
      m_window(window) {
    addFixed();
    addNamed();
    connect(&store, &LayoutStore::changed, this, &LayoutCommands::addNamed);
}

void LayoutCommands::addFixed() {
    Command save;
    save.id = QStringLiteral("layout.save-as");
    save.title = tr("Save the layout as…");
    save.group = tr("Layout");
    save.run = [this] {
        askName(tr("Save the layout"), tr("Save"), m_store.builtIn(m_current) ? QString() : m_current,
                [this](const QString& name) { saveAs(name); });
    };
    save.everywhere = true;
    m_commands.add(m_window, save);
    Command reset;
    reset.id = QStringLiteral("layout.reset");
    reset.title = tr("Reset the layout");
    reset.group = tr("Layout");
    reset.keys = {QKeySequence(QStringLiteral("Ctrl+Shift+D, 0"))};
    reset.run = [this] { apply(m_store.standard().name); };
    reset.everywhere = true;
    m_commands.add(m_window, reset);
}

void LayoutCommands::addNamed() {
    for (const QString& id : std::as_const(m_added))
        m_commands.remove(id);
    m_added.clear();
    const auto add = [this](const QString& id, const QString& title, std::function<void()> run) {
        Command command;
        command.id = id;
        command.title = title;
        command.group = tr("Layout");
        command.run = std::move(run);
        command.everywhere = true;
        m_commands.add(m_window, command);
        m_added.append(id);
    };
    const auto names = m_store.names();
    for (const QString& name : names) {
        add(QStringLiteral("layout.apply.") + name, tr("Apply the layout %1").arg(name),
            [this, name] { apply(name); });
        if (m_store.builtIn(name)) continue;
        add(QStringLiteral("layout.rename.") + name, tr("Rename the layout %1…").arg(name), [this, name] {
            askName(tr("Rename the layout"), tr("Rename"), name,
                    [this, name](const QString& to) { rename(name, to); });
        });
        add(QStringLiteral("layout.delete.") + name, tr("Delete the layout %1").arg(name),
            [this, name] { remove(name); });
    }
}

void LayoutCommands::askName(const QString& title, const QString& verb, const QString& name,
                             std::function<void(const QString&)> use) {
    auto* dialog = new LayoutNameDialog(
        title, verb, name, [this](const QString& wanted) { return m_store.whyNot(wanted); }, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LayoutNameDialog::named, this, [use = std::move(use)](const QString& to) { use(to); });
    dialog->open();
}

bool LayoutCommands::apply(const QString& name) {
    const auto layout = m_store.find(name);
    if (!layout) return false;
    m_current = name;
    m_doors.apply(*layout);
    return true;
}

void LayoutCommands::saveAs(const QString& name) {
    Layout layout = m_doors.capture();
    layout.name = name;
    const auto before = m_store.find(name);
    m_current = name;
    change(
        tr("Save the layout %1").arg(name), [this, layout] { m_store.save(layout); },
        [this, before, name] { before ? m_store.save(*before) : m_store.remove(name); });
}

void LayoutCommands::rename(const QString& from, const QString& to) {
    if (from == to || m_store.find(to) || m_store.builtIn(from)) return;
    if (m_current == from) m_current = to;
    change(
        tr("Rename the layout %1").arg(from), [this, from, to] { m_store.rename(from, to); },
        [this, from, to] { m_store.rename(to, from); });
}

void LayoutCommands::remove(const QString& name) {
    const auto layout = m_store.find(name);
    if (!layout || m_store.builtIn(name)) return;
    change(
        tr("Delete the layout %1").arg(name), [this, name] { m_store.remove(name); },
        [this, layout] { m_store.save(*layout); });
}

void LayoutCommands::change(const QString& text, std::function<void()> doIt, std::function<void()> takeBack) {
    m_undo.push(new LayoutEdit(text, std::move(doIt), std::move(takeBack)));
}

}  // namespace qd::ui::shell
