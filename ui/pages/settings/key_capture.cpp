// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/key_capture.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/keymap.h"

namespace qd::ui::pages::settings {

namespace {

constexpr int kWidth = 380;

bool isModifier(int key) {
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == 0 ||
           key == Qt::Key_unknown;
}

/// Keys that work the dialog itself while no modifier is held.
bool isOwn(int key) {
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab ||
           key == Qt::Key_Backtab || key == Qt::Key_Space;
}

}  // namespace

KeyCapture::KeyCapture(const Theme& theme, const shell::CommandRegistry& commands, const QString& id,
                       QWidget* parent)
    : QDialog(parent),
      m_commands(commands),
      m_id(id),
      m_caps(new KeyCaps(theme, {}, this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)),
      m_use(makeButton(ButtonRole::Primary, tr("Use these keys"), this)) {
    const shell::Command* command = commands.find(id);
    const QString title = command == nullptr ? id : command->title;
    setWindowTitle(tr("Keys of: %1").arg(title));
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kBlock, space::kBlock, space::kBlock, space::kBlock);
    column->setSpacing(space::kWide);
    column->addWidget(makeLabel(TextRole::Strong, title, this));
    column->addWidget(makeParagraph(TextRole::Body, tr("Press the new keys."), this));
    m_caps->setMinimumHeight(space::kControlHeight);
    column->addWidget(m_caps);
    column->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kStep);
    auto* cancel = makeButton(ButtonRole::Plain, tr("Cancel"), this);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_use);
    column->addLayout(row);
    for (QPushButton* button : {cancel, m_use})
        button->setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Press the new keys of: %1").arg(title));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &KeyCapture::finish);
    m_use->setEnabled(false);
    m_words->setText(tr("Ctrl, Alt or a function key with it keeps letters free for typing."));
    setFocus(Qt::OtherFocusReason);
}

bool KeyCapture::event(QEvent* event) {
    // Else a command with these keys would run instead of giving them up.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QDialog::event(event);
}

void KeyCapture::keyPressEvent(QKeyEvent* event) {
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = (modifiers & ~Qt::ShiftModifier) == 0;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        finish();
        return;
    }
    if (isModifier(event->key()) || (plain && isOwn(event->key()))) {
        QDialog::keyPressEvent(event);
        return;
    }
    take(QKeySequence(static_cast<int>(modifiers) | event->key()));
}

void KeyCapture::take(const QKeySequence& keys) {
    m_keys = keys;
    m_caps->setKeys(keys);
    m_use->setEnabled(true);
    QStringList losers;
    for (const QString& user : m_commands.usersOf(keys, m_id))
        losers.append(m_commands.find(user)->title);
    if (!losers.isEmpty())
        m_words->setText(tr("Taken from: %1").arg(losers.join(QStringLiteral(", "))));
    else if (shell::typesText(keys))
        m_words->setText(tr("Works only where nothing is typed: fields keep letters to themselves."));
    else
        m_words->setText(tr("No other action has these keys."));
    setAccessibleDescription(keys.toString(QKeySequence::NativeText) + QStringLiteral(". ") +
                             m_words->text());
    announce(this);
}

void KeyCapture::finish() {
    if (m_keys.isEmpty()) return;
    Q_EMIT chosen(m_keys);
    accept();
}

}  // namespace qd::ui::pages::settings
