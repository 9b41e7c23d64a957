// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qd::ui::shell {

namespace {

/// Keys that work dialogs and fields: a command that had one could be started by confirming something else.
bool isPlain(const QKeySequence& keys) {
    const QKeyCombination first = keys[0];
    if ((first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0)
        return false;
    switch (first.key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Space:
            return true;
        default:
            return false;
    }
}

bool usable(const QKeySequence& keys) {
    if (keys.isEmpty() || isPlain(keys)) return false;
    for (int i = 0; i < keys.count(); ++i) {
        const Qt::Key key = keys[static_cast<uint>(i)].key();
        if (key == Qt::Key_unknown || key == 0) return false;
    }
    return true;
}

}  // namespace

ChosenKeys readKeys(const Preferences& machine) {
    ChosenKeys chosen;
    const QJsonObject stored = machine.get(QLatin1String(kKeysName)).toObject();
    for (auto at = stored.begin(); at != stored.end(); ++at) {
        if (!at.value().isArray() || at.key().isEmpty()) continue;
        const QJsonArray texts = at.value().toArray();
        QList<QKeySequence> keys;
        for (const auto& text : texts) {
            const auto sequence = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
            if (usable(sequence) && !keys.contains(sequence)) keys.append(sequence);
        }
        // Only a list that is empty on purpose takes the keys away; one of which nothing can be read does
        // not.
        if (!keys.isEmpty() || texts.isEmpty()) chosen.insert(at.key(), keys);
    }
    return chosen;
}

void writeKeys(Preferences& machine, const ChosenKeys& keys) {
    QJsonObject stored;
    for (auto at = keys.begin(); at != keys.end(); ++at) {
        QJsonArray texts;
        for (const QKeySequence& sequence : at.value())
            texts.append(sequence.toString(QKeySequence::PortableText));
        stored.insert(at.key(), texts);
    }
    machine.setValue(QLatin1String(kKeysName),
                     stored.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(stored));
}

void applyKeys(CommandRegistry& commands, const Preferences& machine) {
    const ChosenKeys keys = readKeys(machine);
    if (keys != commands.chosenKeys()) commands.setChosenKeys(keys);
}

void chooseKeys(CommandRegistry& commands, Preferences& machine, const QString& id,
                const QList<QKeySequence>& keys) {
    ChosenKeys chosen = readKeys(machine);
    const Command* command = commands.find(id);
    if (command != nullptr && command->keys == keys)
        chosen.remove(id);
    else
        chosen.insert(id, keys);
    writeKeys(machine, chosen);
    applyKeys(commands, machine);
}

void resetKeys(CommandRegistry& commands, Preferences& machine, const QString& id) {
    ChosenKeys chosen = readKeys(machine);
    chosen.remove(id);
    writeKeys(machine, chosen);
    applyKeys(commands, machine);
}

void resetAllKeys(CommandRegistry& commands, Preferences& machine) {
    writeKeys(machine, {});
    applyKeys(commands, machine);
}

bool keysAreChosen(const CommandRegistry& commands, const QString& id) {
    return commands.chosenKeys().contains(id);
}

QStringList keyTexts(const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& sequence : keys) {
        QString text = sequence.toString(QKeySequence::NativeText);
        if (text == QLatin1String("Shift+?")) text = QStringLiteral("?");
        if (!texts.contains(text)) texts.append(text);
    }
    return texts;
}

QString keysText(const QList<QKeySequence>& keys) {
    return keyTexts(keys).join(QStringLiteral(", "));
}

bool typesText(const QKeySequence& keys) {
    if (keys.isEmpty()) return false;
    const QKeyCombination first = keys[0];
    const bool plain =
        (first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    return plain && first.key() < Qt::Key_Escape;
}

}  // namespace qd::ui::shell
