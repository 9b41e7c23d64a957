// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>
#include <optional>

#include "ui/kit/theme.h"
#include "ui/pages/people/people_listing.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qd::ui::pages::people {

/// The right of the page: the facts of the chosen user, and what can be done.
class PeopleInspector final : public QFrame {
    Q_OBJECT

public:
    explicit PeopleInspector(const Theme& theme, QWidget* parent = nullptr);

    /// A row of `listing`; −1 clears it.
    void showUser(const ListingPtr& listing, int row);
    [[nodiscard]] const std::optional<UserRow>& shown() const { return m_user; }
    [[nodiscard]] QPushButton* button(UserAction action) const {
        return m_buttons.value(static_cast<int>(action));
    }
    [[nodiscard]] KeyValueList* facts() const { return m_facts; }

Q_SIGNALS:
    void asked(qd::ui::pages::people::UserAction action);

private:
    void layOut();
    void addButton(UserAction action, QPushButton* button);

    std::optional<UserRow> m_user;
    QLabel* m_hint;
    QWidget* m_body;
    QLabel* m_name;
    KeyValueList* m_facts;
    QLabel* m_why;
    QVBoxLayout* m_actions;
    QHash<int, QPushButton*> m_buttons;
};

}  // namespace qd::ui::pages::people
