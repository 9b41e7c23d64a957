// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <functional>

#include "ui/shell/command_registry.h"
#include "ui/shell/layout_store.h"

class QUndoStack;

namespace qd::ui::shell {

class LayoutNameDialog;

/// What the user does with named layouts: apply, save under a name, rename, delete, reset. Saving, renaming
/// and deleting can be taken back.
class LayoutCommands final : public QObject {
    Q_OBJECT

public:
    struct Doors {
        std::function<Layout()> capture;
        std::function<void(const Layout&)> apply;
    };
    /// All outlive it; `window` carries the dialogs and is the commands' scope.
    LayoutCommands(LayoutStore& store, CommandRegistry& commands, QUndoStack& undo, Doors doors,
                   QWidget* window);

    /// False when there is none with this name.
    bool apply(const QString& name);
    /// The one that was applied or saved last; empty: none.
    [[nodiscard]] const QString& current() const { return m_current; }
    /// Under a name that can be; what the dialog does.
    void saveAs(const QString& name);
    void rename(const QString& from, const QString& to);
    void remove(const QString& name);

private:
    void addFixed();
    void addNamed();
    void askName(const QString& title, const QString& verb, const QString& name,
                 std::function<void(const QString&)> use);
    void change(const QString& text, std::function<void()> doIt, std::function<void()> takeBack);

    LayoutStore& m_store;
    CommandRegistry& m_commands;
    QUndoStack& m_undo;
    Doors m_doors;
    QWidget* m_window;
    QString m_current;
    QStringList m_added;
};

}  // namespace qd::ui::shell
