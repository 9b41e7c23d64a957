// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_registry.h"

#include <QAction>
#include <QWidget>
#include <algorithm>

namespace qd::ui::shell {

void CommandRegistry::add(QWidget* scope, Command command) {
    remove(command.id);
    auto* action = new QAction(scope);
    const bool everywhere = command.everywhere || scope->isWindow();
    action->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    const QString id = command.id;
    connect(action, &QAction::triggered, this, [this, id] { run(id); });
    connect(action, &QObject::destroyed, this, [this, id](const QObject* gone) {
        if (m_actions.value(id) == gone) forget(id);
    });
    scope->addAction(action);
    m_actions.insert(id, action);
    m_commands.append(std::move(command));
    bind(m_commands.back());
    Q_EMIT changed();
}

void CommandRegistry::remove(const QString& id) {
    const auto at =
        std::find_if(m_commands.cbegin(), m_commands.cend(), [&](const Command& c) { return c.id == id; });
    if (at == m_commands.cend()) return;
    m_commands.erase(at);
    if (auto* action = m_actions.take(id)) {
        action->disconnect(this);
        action->deleteLater();
        action->setShortcuts(QList<QKeySequence>());
    }
    Q_EMIT changed();
}

/// For a scope that is being destroyed: those who listen to changed() may be parts of it, so they are told
/// later.
void CommandRegistry::forget(const QString& id) {
    m_actions.remove(id);
    m_commands.removeIf([&id](const Command& command) { return command.id == id; });
    QMetaObject::invokeMethod(this, &CommandRegistry::changed, Qt::QueuedConnection);
}

const Command* CommandRegistry::find(const QString& id) const {
    const auto at =
        std::find_if(m_commands.cbegin(), m_commands.cend(), [&](const Command& c) { return c.id == id; });
    return at == m_commands.cend() ? nullptr : &*at;
}

bool CommandRegistry::run(const QString& id) {
    const Command* command = find(id);
    if (command == nullptr || !command->run || (command->enabled && !command->enabled())) return false;
    const auto work = command->run;  // the command may remove itself
    work();
    return true;
}

QList<QKeySequence> CommandRegistry::keys(const QString& id) const {
    if (const auto chosen = m_chosen.constFind(id); chosen != m_chosen.cend()) return *chosen;
    const Command* command = find(id);
    return command == nullptr ? QList<QKeySequence>() : command->keys;
}

void CommandRegistry::setChosenKeys(const QHash<QString, QList<QKeySequence>>& keys) {
    m_chosen = keys;
    for (const Command& command : std::as_const(m_commands))
        bind(command);
    Q_EMIT changed();
}

QStringList CommandRegistry::usersOf(const QKeySequence& sequence, const QString& exceptId) const {
    QStringList users;
    const Command* asking = find(exceptId);
    for (const Command& command : m_commands) {
        if (command.id == exceptId || (asking != nullptr && !meet(*asking, command))) continue;
        if (keys(command.id).contains(sequence)) users.append(command.id);
    }
    return users;
}

/// Whether there is a place where both commands work.
bool CommandRegistry::meet(const Command& one, const Command& other) const {
    const auto scope = [this](const Command& command) {
        const QAction* action = m_actions.value(command.id);
        return action == nullptr ? nullptr : qobject_cast<QWidget*>(action->parent());
    };
    const QWidget* a = scope(one);
    const QWidget* b = scope(other);
    if (a == nullptr || b == nullptr || one.everywhere || other.everywhere) return true;
    return a->isWindow() || b->isWindow() || a == b || a->isAncestorOf(b) || b->isAncestorOf(a);
}

void CommandRegistry::bind(const Command& command) {
    if (auto* action = m_actions.value(command.id)) action->setShortcuts(keys(command.id));
}

}  // namespace qd::ui::shell
