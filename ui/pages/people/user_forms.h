// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/kit/buttons.h"
#include "ui/pages/people/people_listing.h"
#include "ui/wizards/choose_passphrase_form.h"

class QComboBox;
class QLineEdit;

namespace qd::ui {
class FieldRow;
}

namespace qd::ui::pages::people {

/// One of the roles that a person can be given, with what it may do below.
class RoleField final : public QWidget {
    Q_OBJECT

public:
    explicit RoleField(identity::Role role, QWidget* parent = nullptr);
    [[nodiscard]] identity::Role role() const;
    [[nodiscard]] QComboBox* box() const { return m_roles; }

private:
    QComboBox* m_roles;
    FieldRow* m_row;
};

/// Name, full name, role and first passphrase of a new user.
class NewUserForm final : public QWidget {
    Q_OBJECT

public:
    explicit NewUserForm(const Theme& theme, QWidget* parent = nullptr);

    /// Says at the fields what is wrong.
    [[nodiscard]] bool check(const QString& workspace);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString fullName() const;
    [[nodiscard]] identity::Role role() const { return m_role->role(); }
    [[nodiscard]] wizards::SecretPtr takePassphrase() { return m_passphrase->take(); }
    void begin();

private:
    QLineEdit* m_name;
    QLineEdit* m_fullName;
    FieldRow* m_nameRow;
    FieldRow* m_fullNameRow;
    RoleField* m_role;
    wizards::ChoosePassphraseForm* m_passphrase;
};

/// The passphrase that one has, and the next one twice.
class OwnPassphraseForm final : public QWidget {
    Q_OBJECT

public:
    explicit OwnPassphraseForm(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] bool check(const QStringList& near);
    [[nodiscard]] wizards::SecretPtr takeCurrent();
    [[nodiscard]] wizards::SecretPtr takeNext() { return m_next->take(); }
    void begin();

private:
    QLineEdit* m_current;
    FieldRow* m_row;
    wizards::ChoosePassphraseForm* m_next;
};

/// How an action that needs no more than a yes is asked.
struct AskedWords {
    QString title;
    QString verb;
    ButtonRole role = ButtonRole::Primary;
    QStringList consequences;
    QString undo;
    QString done;
};
[[nodiscard]] AskedWords wordsOf(UserAction action, const QString& name);

}  // namespace qd::ui::pages::people
