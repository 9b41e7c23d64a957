// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

#include "ui/kit/preferences.h"
#include "ui/shell/command_registry.h"

/// The keys that a person has chosen, in the machine's preferences under "keys": an object from a command's
/// id to its key sequences as portable text; an empty list takes a command's keys away. Commands that are not
/// in it have their own.
namespace qd::ui::shell {

using ChosenKeys = QHash<QString, QList<QKeySequence>>;

inline constexpr char kKeysName[] = "keys";

/// What is stored; anything that is no key sequence is passed over, and so are Return, Esc, Tab and Space
/// alone.
[[nodiscard]] ChosenKeys readKeys(const Preferences& machine);
void writeKeys(Preferences& machine, const ChosenKeys& keys);
/// Gives the commands what is stored.
void applyKeys(CommandRegistry& commands, const Preferences& machine);

/// Stores new keys of one command and gives them to it. Keys that are its own are forgotten instead.
void chooseKeys(CommandRegistry& commands, Preferences& machine, const QString& id,
                const QList<QKeySequence>& keys);
/// The command's own keys hold again.
void resetKeys(CommandRegistry& commands, Preferences& machine, const QString& id);
void resetAllKeys(CommandRegistry& commands, Preferences& machine);
[[nodiscard]] bool keysAreChosen(const CommandRegistry& commands, const QString& id);

/// As people read them: "Ctrl+K", several with a comma; a key that stands twice because keyboards differ
/// ("?" and "Shift+?") is shown once.
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);
[[nodiscard]] QStringList keyTexts(const QList<QKeySequence>& keys);

/// Whether a single press with these keys types a letter, so that fields keep it to themselves.
[[nodiscard]] bool typesText(const QKeySequence& keys);

}  // namespace qd::ui::shell
