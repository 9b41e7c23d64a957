// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>

class QAction;
class QWidget;

namespace qd::ui::shell {

/// Something that the user can do: it stands in the palette and in the list of keys, and its keys can be
/// changed. A page's own ones begin with the page's id: "positions.save-csv".
struct Command {
    QString id;                     ///< stable: saved keys and Services::trigger name it
    QString title;                  ///< translated, begins with a verb: "Save as CSV"
    QString group;                  ///< translated, where the list of keys puts it: "Window", "Positions"
    QList<QKeySequence> keys = {};  ///< at first; empty: none
    std::function<void()> run = {};
    std::function<bool()> enabled = {};  ///< empty: always
    bool checkable = false;              ///< shown with a tick where checked() holds
    std::function<bool()> checked = {};
    bool decides = false;     ///< approves, releases, deletes …: never on a bare Return
    bool everywhere = false;  ///< anywhere in the window of the scope, and in panels that float beside it
};

/// Every command of the window. A command works while `scope` holds the keyboard, or anywhere in its window
/// when the scope is a window; it goes when the scope is destroyed. Lives on the GUI thread.
class CommandRegistry final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// A command with an id that is there already takes its place (a page that was made again). Keys that the
    /// user has chosen hold from the start.
    void add(QWidget* scope, Command command);
    void remove(const QString& id);

    [[nodiscard]] const QList<Command>& commands() const { return m_commands; }
    [[nodiscard]] const Command* find(const QString& id) const;
    /// Runs it unless it is unknown or not enabled; says whether it ran.
    bool run(const QString& id);

    /// The keys that hold now: the user's, else the command's own.
    [[nodiscard]] QList<QKeySequence> keys(const QString& id) const;
    /// The user's keys, by command; commands that are not in it have their own. Unknown ids are kept: their
    /// page may not have been made yet.
    void setChosenKeys(const QHash<QString, QList<QKeySequence>>& keys);
    [[nodiscard]] const QHash<QString, QList<QKeySequence>>& chosenKeys() const { return m_chosen; }
    /// Commands other than `exceptId` that `sequence` would start, too; those of other pages, which never
    /// hold the keyboard at the same time, do not count.
    [[nodiscard]] QStringList usersOf(const QKeySequence& sequence, const QString& exceptId) const;

Q_SIGNALS:
    /// Commands came or went, or keys changed.
    void changed();

private:
    void bind(const Command& command);
    void forget(const QString& id);
    [[nodiscard]] bool meet(const Command& one, const Command& other) const;

    QList<Command> m_commands;
    QHash<QString, QAction*> m_actions;
    QHash<QString, QList<QKeySequence>> m_chosen;
};

}  // namespace qd::ui::shell
