// SPDX-License-Identifier: GPL-3.0-or-later
// What the section shows; what it starts is in keys_work.cpp.
#include "ui/pages/settings/keys_section.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/window_preferences.h"

namespace qd::ui::pages::settings {

namespace {

constexpr std::array kMinutes{1, 2, 5, 10, 15, 30, 60};
constexpr int kColumns = 4;

}  // namespace

KeysSection::KeysSection(const shell::PageContext& context, wizards::AccessPtr access, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_access(std::move(access)),
      m_error(makeParagraph(TextRole::Body, {}, this)),
      m_oneKey(makeButton(ButtonRole::Plain, tr("Make recovery key\u2026"), this)),
      m_twoShares(makeButton(ButtonRole::Plain, tr("Make two shares\u2026"), this)),
      m_rotate(makeButton(ButtonRole::Plain, tr("Make a new data key\u2026"), this)),
      m_bind(makeButton(ButtonRole::Plain, tr("Bind to the keychain\u2026"), this)) {
    m_oneKey->setObjectName(QStringLiteral("oneKey"));
    m_twoShares->setObjectName(QStringLiteral("twoShares"));
    m_rotate->setObjectName(QStringLiteral("rotate"));
    m_bind->setObjectName(QStringLiteral("bind"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSection);
    if (m_context.machinePreferences != nullptr) column->addWidget(makeLock());
    column->addWidget(makeSlots());
    column->addWidget(makeActions());
    column->addStretch(1);
    connect(m_oneKey, &QPushButton::clicked, this, [this] { makeRecoveryKey(false); });
    connect(m_twoShares, &QPushButton::clicked, this, [this] { makeRecoveryKey(true); });
    connect(m_rotate, &QPushButton::clicked, this, &KeysSection::rotate);
    connect(m_bind, &QPushButton::clicked, this, &KeysSection::changeBinding);
    addCommands();
    m_view = std::make_shared<KeysView>();
    showActions();
}

QWidget* KeysSection::makeLock() {
    auto* block = new QWidget(this);
    m_minutes = new QComboBox(block);
    m_minutes->setObjectName(QStringLiteral("idleMinutes"));
    m_minutes->setAccessibleName(tr("Lock after"));
    for (const int minutes : kMinutes)
        m_minutes->addItem(tr("%n minute(s)", nullptr, minutes), minutes);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kWide);
    row->addWidget(makeLabel(TextRole::Strong, tr("Lock after"), block));
    row->addWidget(m_minutes);
    row->addStretch(1);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addLayout(row);
    column->addWidget(
        makeParagraph(TextRole::Secondary,
                      tr("Without keyboard and mouse for so long the window locks; it locks at once when "
                         "the machine goes to sleep. Jobs go on behind the lock."),
                      block));
    auto* machine = m_context.machinePreferences;
    const auto show = [this, machine] {
        m_minutes->setCurrentIndex(m_minutes->findData(shell::idleMinutes(*machine)));
    };
    connect(m_minutes, &QComboBox::activated, this, [this, machine](int index) {
        machine->set(shell::kIdleMinutes, m_minutes->itemData(index).toInt());
    });
    connect(machine, &Preferences::changed, this, [show](const QString& name) {
        if (name == QLatin1String(shell::kIdleMinutes.name)) show();
    });
    show();
    return block;
}

QWidget* KeysSection::makeSlots() {
    m_slotsBox = new QWidget(this);
    auto* column = new QVBoxLayout(m_slotsBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addWidget(makeLabel(TextRole::Strong, tr("Who can open the workspace"), m_slotsBox));
    m_slots = new QGridLayout;
    m_slots->setHorizontalSpacing(space::kSection);
    m_slots->setVerticalSpacing(space::kStep);
    m_slots->setColumnStretch(kColumns - 1, 1);
    column->addLayout(m_slots);
    column->addWidget(m_error);
    m_error->hide();
    return m_slotsBox;
}

void KeysSection::addAction(QGridLayout* grid, const QString& title, const QString& words, QWidget* control,
                            QLabel** note) {
    const int row = grid->rowCount();
    auto* text = new QVBoxLayout;
    text->setSpacing(space::kHair);
    text->addWidget(makeLabel(TextRole::Strong, title, this));
    text->addWidget(makeParagraph(TextRole::Secondary, words, this));
    if (note != nullptr) {
        *note = makeParagraph(TextRole::Body, {}, this);
        (*note)->hide();
        text->addWidget(*note);
    }
    grid->addLayout(text, row, 0);
    grid->addWidget(control, row, 1, Qt::AlignTop);
}

QWidget* KeysSection::makeActions() {
    auto* block = new QWidget(this);
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSection);
    grid->setVerticalSpacing(space::kSection);
    grid->setColumnStretch(0, 1);
    auto* recovery = new QWidget(block);
    auto* both = new QVBoxLayout(recovery);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(space::kStep);
    both->addWidget(m_oneKey);
    both->addWidget(m_twoShares);
    addAction(
        grid, tr("Recovery key"),
        tr("Opens the workspace when a passphrase is lost. It is shown once, for paper; as two shares for "
           "two "
           "people, neither of which opens anything alone. A new one takes the place of the one before."),
        recovery, &m_recoveryNote);
    addAction(grid, tr("Data key"),
              tr("Everything is encrypted anew under another key, for instance after somebody left who may "
                 "have a copy "
                 "of the files. Passphrases stay; the recovery key, too."),
              m_rotate);
    addAction(grid, tr("Keychain of the desktop"),
              tr("Your passphrase then opens the workspace on this account only, together with a secret that "
                 "lies in "
                 "the keychain. What lies there opens nothing alone. Make a recovery key first: without the "
                 "keychain, "
                 "it is the way in."),
              m_bind, &m_keychainNote);
    return block;
}

void KeysSection::addCommands() {
    if (m_context.commands == nullptr) return;
    const auto add = [this](const char* id, QPushButton* button, std::function<void()> run) {
        shell::Command command;
        command.id = QLatin1String(id);
        command.title = button->text();
        command.group = tr("Keys and lock");
        command.run = std::move(run);
        command.enabled = [button] { return button->isEnabled(); };
        m_context.commands->add(this, command);
    };
    add("settings.recovery-key", m_oneKey, [this] { makeRecoveryKey(false); });
    add("settings.recovery-shares", m_twoShares, [this] { makeRecoveryKey(true); });
    add("settings.rotate", m_rotate, [this] { rotate(); });
    add("settings.keychain", m_bind, [this] { changeBinding(); });
}

void KeysSection::refresh() {
    if (m_context.session == nullptr || m_access == nullptr) {
        Q_EMIT loaded();
        return;
    }
    const int turn = ++m_turn;
    m_context.jobs.query<KeysViewPtr>(
        [session = m_context.session, access = m_access, keychain = m_context.keychain](jobs::JobContext&) {
            return loadKeys(*session, *access, keychain);
        },
        this,
        [this, turn](const Result<KeysViewPtr>& view) {
            if (turn == m_turn) showView(view);
        });
}

void KeysSection::showView(const Result<KeysViewPtr>& view) {
    m_error->setVisible(!view.ok());
    if (view.ok())
        m_view = *view;
    else
        m_error->setText(format::error(view.error()));
    showSlots();
    showActions();
    Q_EMIT loaded();
}

void KeysSection::showSlots() {
    while (QLayoutItem* item = m_slots->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_slotsBox->setVisible(m_view->maySee || !m_error->isHidden());
    if (m_view->slots.empty()) return;
    const QString titles[kColumns] = {tr("Who"), tr("Cost of a guess"), tr("Changes"), tr("Notes")};
    for (int column = 0; column < kColumns; ++column)
        m_slots->addWidget(makeLabel(TextRole::Label, titles[column], m_slotsBox), 0, column);
    int line = 1;
    for (const SlotRow& slot : m_view->slots) {
        const QString cells[kColumns] = {slot.who, slot.cost, slot.changes, slot.note};
        for (int column = 0; column < kColumns; ++column)
            m_slots->addWidget(makeLabel(TextRole::Body, cells[column], m_slotsBox), line, column);
        ++line;
    }
}

void KeysSection::showActions() {
    const QString notYours = tr("Your role may not do this: an Admin does.");
    for (QPushButton* button : {m_oneKey, m_twoShares, m_rotate}) {
        button->setEnabled(m_view->manages);
        button->setToolTip(m_view->manages ? QString() : notYours);
        button->setAccessibleDescription(button->toolTip());
    }
    m_recoveryNote->setVisible(m_view->maySee && !m_view->hasRecovery);
    m_recoveryNote->setText(tr("There is none yet. Whoever loses the only passphrase loses the workspace."));
    m_bind->setText(m_view->bound ? tr("Free from the keychain\u2026") : tr("Bind to the keychain\u2026"));
    m_bind->setEnabled(m_view->keychainTrouble.isEmpty() && !m_view->self.isEmpty());
    m_bind->setToolTip(m_view->keychainTrouble);
    m_bind->setAccessibleDescription(m_view->keychainTrouble);
    m_keychainNote->setText(m_view->keychainTrouble);
    m_keychainNote->setVisible(!m_view->keychainTrouble.isEmpty());
}

}  // namespace qd::ui::pages::settings
