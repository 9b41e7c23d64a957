// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <functional>

#include "ui/pages/people/people_listing.h"
#include "ui/shell/page.h"

class QPushButton;

namespace qd::ui {
class PageHeader;
class StateView;
}  // namespace qd::ui

namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::wizards {
class ActDialog;
}

namespace qd::ui::pages::people {

class PeopleInspector;

/// What the page acts through.
struct PeopleParts {
    wizards::AccessPtr access;
    crypto::KdfParams cost;  ///< of the passphrases that are set here
};

/// Who may sign in, what each may do, and what was decided by whom. One's own passphrase and one-time codes,
/// too.
class PeoplePage final : public shell::Page {
    Q_OBJECT

public:
    PeoplePage(const shell::PageContext& context, PeopleParts parts, QWidget* parent);
    ~PeoplePage() override;

    void refresh() override;
    /// Null where the others may not be seen.
    [[nodiscard]] QWidget* inspector() override;
    /// "7": selects person 7.
    void openItem(const QString& what) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("people"); }
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    void addUser();
    /// Asks, and does it to the chosen user.
    void act(UserAction action);
    void changePassphrase();
    /// Enrols one-time codes, or switches them off.
    void ownCodes();

    [[nodiscard]] models::BlotterView* users() const { return m_users; }
    [[nodiscard]] models::BlotterView* decisions() const { return m_decisions; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] QPushButton* passphraseButton() const { return m_passphrase; }
    [[nodiscard]] QPushButton* codesButton() const { return m_codes; }

private:
    void layOut();
    void wire();
    void addCommands();
    void addCommand(const char* id, const QString& title, std::function<void()> run,
                    std::function<bool()> enabled);
    void showListing(Result<ListingPtr> listing);
    void showSelected(int row);
    [[nodiscard]] const UserRow* chosen() const;
    [[nodiscard]] const UserRow* self() const;
    [[nodiscard]] bool can(UserAction action) const;
    void present(wizards::ActDialog* dialog, const QString& done);
    void changeRole(const UserRow& user);
    void resetPassphrase(const UserRow& user);
    void erase(const UserRow& user);
    void ask(UserAction action, const UserRow& user);
    void switchOffOwnCodes();
    void finish(const QString& done);

    shell::PageContext m_context;
    PeopleParts m_parts;
    ListingPtr m_listing;
    QString m_wanted;
    int m_turn = 0;
    PageHeader* m_header;
    QWidget* m_usersCard = nullptr;
    models::BlotterView* m_users;
    models::BlotterView* m_decisions;
    StateView* m_state = nullptr;
    QPushButton* m_passphrase;
    QPushButton* m_codes;
    QPushButton* m_add;
    QPointer<PeopleInspector> m_inspector;  ///< shown by the window, deleted by the page
};

}  // namespace qd::ui::pages::people
