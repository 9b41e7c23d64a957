// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/people_inspector.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/inspector_body.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::people {

PeopleInspector::PeopleInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_hint(makeParagraph(TextRole::Secondary,
                           tr("Choose a user to see what is known, and what can be done."), this)),
      m_body(new QWidget(this)),
      m_name(makeParagraph(TextRole::Strong, {}, m_body)),
      m_facts(new KeyValueList(theme, m_body)),
      m_why(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_actions(new QVBoxLayout) {
    addButton(UserAction::ChangeRole, makeButton(ButtonRole::Plain, tr("Change role\u2026"), m_body));
    addButton(UserAction::ResetPassphrase,
              makeButton(ButtonRole::Plain, tr("Reset passphrase\u2026"), m_body));
    addButton(UserAction::Unlock, makeButton(ButtonRole::Plain, tr("Clear failed attempts\u2026"), m_body));
    addButton(UserAction::SwitchOffCodes,
              makeButton(ButtonRole::Plain, tr("Switch off one-time codes\u2026"), m_body));
    addButton(UserAction::Disable, makeButton(ButtonRole::Plain, tr("Disable\u2026"), m_body));
    addButton(UserAction::Enable, makeButton(ButtonRole::Plain, tr("Enable\u2026"), m_body));
    addButton(UserAction::Erase, makeButton(ButtonRole::Danger, tr("Erase\u2026"), m_body));
    layOut();
    showUser(nullptr, -1);
}

void PeopleInspector::addButton(UserAction action, QPushButton* button) {
    m_buttons.insert(static_cast<int>(action), button);
    m_actions->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT asked(action); });
}

void PeopleInspector::layOut() {
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::kStep);
    alignAsWindow(m_name);
    body->addWidget(m_name);
    m_facts->setAccessibleName(tr("Facts"));
    body->addWidget(m_facts);
    body->addSpacing(space::kWide);
    body->addWidget(makeLabel(TextRole::Strong, tr("Actions"), m_body));
    body->addWidget(m_why);
    m_actions->setSpacing(space::kStep);
    body->addLayout(m_actions);
    fillInspector(this, m_hint, m_body);
}

void PeopleInspector::showUser(const ListingPtr& listing, int row) {
    const bool known = listing && row >= 0 && row < static_cast<int>(listing->users.size());
    m_user = known ? std::optional(listing->users[static_cast<std::size_t>(row)]) : std::nullopt;
    m_hint->setVisible(!known);
    m_body->setVisible(known);
    if (!known) return;
    m_name->setText(m_user->name);
    m_facts->setItems(factsOf(*m_user));
    bool any = false;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const QString why = whyNot(static_cast<UserAction>(it.key()), *m_user, *listing);
        it.value()->setEnabled(why.isEmpty());
        it.value()->setToolTip(why);
        it.value()->setAccessibleDescription(why);
        any = any || why.isEmpty();
    }
    // Each button says its own reason; where none can be pressed, the reason of all stands in the open.
    m_why->setText(any ? QString() : whyNothing(*m_user, *listing));
    m_why->setVisible(!any);
}

}  // namespace qd::ui::pages::people
