// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/user_forms.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/identity/user_name.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/space.h"
#include "ui/wizards/caps_lock.h"
#include "ui/wizards/passphrase_rules.h"

namespace qd::ui::pages::people {

RoleField::RoleField(identity::Role role, QWidget* parent)
    : QWidget(parent), m_roles(new QComboBox(this)), m_row(new FieldRow(tr("Role"), m_roles, {}, this)) {
    m_roles->setObjectName(QStringLiteral("role"));
    for (const identity::Role choice : choosableRoles())
        m_roles->addItem(roleTitle(choice), static_cast<int>(choice));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    const auto note = [this] { m_row->setHint(roleNote(this->role())); };
    connect(m_roles, &QComboBox::currentIndexChanged, this, note);
    m_roles->setCurrentIndex(std::max(0, m_roles->findData(static_cast<int>(role))));
    note();
}

identity::Role RoleField::role() const {
    return static_cast<identity::Role>(m_roles->currentData().toInt());
}

NewUserForm::NewUserForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_fullName(new QLineEdit(this)),
      m_nameRow(new FieldRow(tr("User name"), m_name, tr("What the person types to sign in."), this)),
      m_fullNameRow(new FieldRow(tr("Full name"), m_fullName, tr("May be left empty."), this)),
      m_role(new RoleField(identity::Role::PortfolioManager, this)),
      m_passphrase(new wizards::ChoosePassphraseForm(theme, this)) {
    m_name->setObjectName(QStringLiteral("newUserName"));
    m_fullName->setObjectName(QStringLiteral("newFullName"));
    auto* names = new QHBoxLayout;
    names->setSpacing(space::kCardGap);
    names->addWidget(m_nameRow, 1, Qt::AlignTop);
    names->addWidget(m_fullNameRow, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addLayout(names);
    column->addWidget(m_role);
    column->addWidget(m_passphrase);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameRow->setError({}); });
    connect(m_fullName, &QLineEdit::textChanged, this, [this] { m_fullNameRow->setError({}); });
}

QString NewUserForm::name() const {
    return m_name->text().trimmed();
}

QString NewUserForm::fullName() const {
    return m_fullName->text().trimmed();
}

bool NewUserForm::check(const QString& workspace) {
    m_nameRow->setError(wizards::userNameProblem(m_name->text()));
    const Status full = identity::checkFullName(format::utf8(fullName()));
    m_fullNameRow->setError(full.ok() ? QString() : format::error(full.error()));
    for (FieldRow* row : {m_nameRow, m_fullNameRow})
        if (row->hasError()) {
            row->control()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    m_passphrase->setNear({name(), workspace});
    return m_passphrase->check();
}

void NewUserForm::begin() {
    m_name->setFocus(Qt::OtherFocusReason);
}

OwnPassphraseForm::OwnPassphraseForm(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_current(makePassphraseField(this)),
      m_row(new FieldRow(tr("Passphrase that you have"), m_current, {}, this)),
      m_next(new wizards::ChoosePassphraseForm(theme, this)) {
    m_current->setObjectName(QStringLiteral("currentPassphrase"));
    new wizards::CapsLockHint(m_current, m_row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addWidget(m_row);
    column->addWidget(m_next);
    connect(m_current, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) m_row->setError({});
    });
}

bool OwnPassphraseForm::check(const QStringList& near) {
    m_next->setNear(near);
    if (m_current->text().isEmpty()) {
        m_row->setError(tr("Type the passphrase that you have."));
        begin();
        return false;
    }
    return m_next->check();
}

wizards::SecretPtr OwnPassphraseForm::takeCurrent() {
    return wizards::takeSecret(*m_current);
}

void OwnPassphraseForm::begin() {
    m_current->setFocus(Qt::OtherFocusReason);
}

AskedWords wordsOf(UserAction action, const QString& name) {
    switch (action) {
        case UserAction::Disable:
            return {Words::tr("Disable %1?").arg(name),
                    Words::tr("Disable"),
                    ButtonRole::Danger,
                    {Words::tr("%1 cannot sign in any more; slot and signing key are taken away.").arg(name),
                     Words::tr(
                         "A copy of the files that %1 may have taken still opens with the old passphrase: a "
                         "new data key (Settings, Keys and lock) ends that for what comes after.")
                         .arg(name)},
                    Words::tr("You can enable the user again, with a new first passphrase."),
                    Words::tr("%1 is disabled.").arg(name)};
        case UserAction::Enable:
            return {Words::tr("Enable %1?").arg(name),
                    Words::tr("Enable"),
                    ButtonRole::Primary,
                    {Words::tr("%1 may sign in again, once you have set a new first passphrase.").arg(name)},
                    Words::tr("You can disable the user again."),
                    Words::tr("%1 is enabled. Now reset the passphrase.").arg(name)};
        case UserAction::Unlock:
            return {Words::tr("Clear the failed attempts of %1?").arg(name),
                    Words::tr("Clear"),
                    ButtonRole::Primary,
                    {Words::tr("%1 does not have to wait any longer. Ask first who made the attempts.")
                         .arg(name)},
                    {},
                    Words::tr("The failed attempts of %1 are cleared.").arg(name)};
        default:
            return {Words::tr("Switch off the one-time codes of %1?").arg(name),
                    Words::tr("Switch off"),
                    ButtonRole::Danger,
                    {Words::tr("From the next sign-in on, the passphrase alone lets %1 in.").arg(name)},
                    Words::tr("Only %1 can set up new ones.").arg(name),
                    Words::tr("The one-time codes of %1 are off.").arg(name)};
    }
}

}  // namespace qd::ui::pages::people
