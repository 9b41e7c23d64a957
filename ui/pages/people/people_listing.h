// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

#include "ui/kit/key_value_list.h"
#include "ui/models/table_snapshot.h"
#include "ui/wizards/access_desk.h"

namespace qd::ui::pages::people {

/// tr() for what is no QObject.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// A user as the list shows it.
struct UserRow {
    PersonId id;
    QString name;  ///< "erased person 7" once erased
    QString fullName;
    identity::Role role = identity::Role::Auditor;
    bool active = true;
    bool erased = false;
    bool hasSlot = false;
    bool mustChange = false;
    bool totp = false;
    int codesLeft = 0;
    int failed = 0;
    bool self = false;
    QDate lastDay;     ///< local; invalid: never
    QString lastTime;  ///< local date and time
    QString created;
    QString key;  ///< hex of the key that the person signs with; empty: none
};

struct DecisionRow {
    DecisionId id;
    QString what;  ///< "Sign-off: Report 3"
    QString subject;
    QString preparedBy;
    QString decidedBy;
    QDate day;
    QString time;
    bool approves = true;
    QString reason;
    bool valid = false;
};

/// What the page shows.
struct PeopleListing {
    std::vector<UserRow> users;
    std::vector<DecisionRow> decisions;
    QString self;          ///< who sits at the keyboard
    bool mayList = true;   ///< may see the others
    bool manages = false;  ///< may change them
};
using ListingPtr = std::shared_ptr<const PeopleListing>;

/// Reads the workspace; not on the GUI thread. Who may not see the others gets a listing without them.
Result<ListingPtr> loadPeople(desk::Session& session, const wizards::AccessDesk& access);

[[nodiscard]] QString roleTitle(identity::Role role);
/// The roles that a person can be given; the service role is made by the command line only.
[[nodiscard]] QList<identity::Role> choosableRoles();
/// What a role may do, in a sentence.
[[nodiscard]] QString roleNote(identity::Role role);

/// "3 users, 1 disabled", or what the page waits for.
[[nodiscard]] QString headline(const PeopleListing& listing);
[[nodiscard]] models::TableSnapshotPtr usersTable(const ListingPtr& listing);
[[nodiscard]] models::TableSnapshotPtr decisionsTable(const ListingPtr& listing);
[[nodiscard]] QList<KeyValue> factsOf(const UserRow& user);

/// What can be done to a user.
enum class UserAction { ChangeRole, Disable, Enable, Unlock, ResetPassphrase, SwitchOffCodes, Erase };
/// Why it cannot be done now, in a sentence; empty when it can.
[[nodiscard]] QString whyNot(UserAction action, const UserRow& user, const PeopleListing& listing);
/// The same of somebody with whom nothing can be done.
[[nodiscard]] QString whyNothing(const UserRow& user, const PeopleListing& listing);

}  // namespace qd::ui::pages::people
