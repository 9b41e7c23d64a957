// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/people_listing.h"

#include <algorithm>

#include "core/crypto/hash.h"
#include "core/identity/user_name.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/record_name.h"

namespace qd::ui::pages::people {

namespace {

UserRow userRow(const desk::UserLine& line) {
    const vault::UserRecord& user = line.user;
    UserRow row;
    row.id = user.id;
    row.name = personName(user.erased ? identity::erasedPersonWords(user.id) : user.name);
    row.fullName = format::text(user.fullName);
    row.role = user.role;
    row.active = user.state == vault::UserState::Active;
    row.erased = user.erased;
    row.hasSlot = line.hasSlot;
    row.mustChange = line.mustChange;
    row.totp = user.totp;
    row.codesLeft = user.recoveryCodesLeft;
    row.failed = user.failedAttempts;
    row.self = line.self;
    if (user.lastSignIn) {
        row.lastDay = format::toQDateTime(*user.lastSignIn).toLocalTime().date();
        row.lastTime = format::dateTime(*user.lastSignIn);
    }
    row.created = format::dateTime(user.createdAt);
    if (user.publicKey) row.key = format::text(crypto::hex(*user.publicKey));
    return row;
}

QString kindWords(const desk::DecisionLine& line) {
    if (line.kind == "report.sign_off") return Words::tr("Sign-off: %1").arg(recordName(line.subject));
    return QStringLiteral("%1: %2").arg(format::text(line.kind), recordName(line.subject));
}

DecisionRow decisionRow(const desk::DecisionLine& line) {
    DecisionRow row;
    row.id = line.id;
    row.what = kindWords(line);
    row.subject = format::text(line.subject);
    row.preparedBy = personName(line.preparedBy);
    row.decidedBy = personName(line.decidedBy);
    row.day = format::toQDateTime(line.at).toLocalTime().date();
    row.time = format::dateTime(line.at);
    row.approves = line.approves;
    row.reason = format::text(line.reason);
    row.valid = line.valid;
    return row;
}

models::ChipCell stateChip(const UserRow& user) {
    if (user.erased) return {Severity::Info, Words::tr("Erased")};
    if (!user.active) return {Severity::Info, Words::tr("Disabled")};
    if (!user.hasSlot) return {Severity::Warn, Words::tr("No passphrase")};
    if (user.mustChange) return {Severity::Neutral, Words::tr("First sign-in due")};
    return {Severity::Info, Words::tr("Active")};
}

QString codesWords(const UserRow& user) {
    if (!user.totp) return Words::tr("off");
    return Words::tr("on, %n recovery code(s) left", nullptr, user.codesLeft);
}

}  // namespace

Result<ListingPtr> loadPeople(desk::Session& session, const wizards::AccessDesk& access) {
    auto listing = std::make_shared<PeopleListing>();
    listing->self = format::text(session.actor().user);
    listing->manages = session.require(identity::Permission::ManageUsers).ok();
    listing->mayList = listing->manages || session.require(identity::Permission::ReadAudit).ok();
    if (listing->mayList) {
        QD_TRY(const auto users, access.listUsers(session));
        for (const auto& user : users)
            listing->users.push_back(userRow(user));
    }
    if (session.require(identity::Permission::ReadPortfolio).ok()) {
        QD_TRY(const auto decisions, access.listDecisions(session));
        for (const auto& decision : decisions)
            listing->decisions.push_back(decisionRow(decision));
    }
    return ListingPtr(std::move(listing));
}

QString roleTitle(identity::Role role) {
    return core_text::recognised(identity::label(role));
}

QList<identity::Role> choosableRoles() {
    using identity::Role;
    return {Role::PortfolioManager, Role::Risk, Role::Compliance, Role::Trader, Role::Auditor, Role::Admin};
}

QString roleNote(identity::Role role) {
    using identity::Role;
    switch (role) {
        case Role::Admin:
            return Words::tr("Manages users and keys; never approves.");
        case Role::PortfolioManager:
            return Words::tr("Imports data, runs research and makes reports.");
        case Role::Risk:
            return Words::tr("Reads everything, approves, and exports evidence.");
        case Role::Compliance:
            return Words::tr("Reads everything, approves, and says how long things are kept.");
        case Role::Trader:
            return Words::tr("Reads the portfolio.");
        case Role::Auditor:
            return Words::tr("Reads everything and the audit log; changes nothing.");
        case Role::Service:
            return Words::tr("An account for unattended work.");
    }
    return {};
}

QString headline(const PeopleListing& listing) {
    if (!listing.mayList) return Words::tr("You are signed in as %1").arg(listing.self);
    const auto there = std::count_if(listing.users.begin(), listing.users.end(),
                                     [](const UserRow& user) { return !user.erased; });
    const auto disabled = std::count_if(listing.users.begin(), listing.users.end(),
                                        [](const UserRow& user) { return !user.active && !user.erased; });
    const auto broken = std::count_if(listing.decisions.begin(), listing.decisions.end(),
                                      [](const DecisionRow& row) { return !row.valid; });
    QString words = Words::tr("%n user(s)", nullptr, static_cast<int>(there));
    if (disabled > 0) words = Words::tr("%1, %n disabled", nullptr, static_cast<int>(disabled)).arg(words);
    if (broken > 0)
        words = Words::tr("%n decision(s) whose signature does not hold", nullptr, static_cast<int>(broken));
    return words;
}

models::TableSnapshotPtr usersTable(const ListingPtr& listing) {
    models::TableBuilder<UserRow> table(listing, listing->users);
    table.key([](const UserRow& r) { return QString::number(r.id.value); });
    table.strong("name", Words::tr("Name"), 130,
                 [](const UserRow& r) { return r.self ? Words::tr("%1 (you)").arg(r.name) : r.name; });
    table.text("full-name", Words::tr("Full name"), 170, [](const UserRow& r) { return r.fullName; })
        .stretch = true;
    table.text("role", Words::tr("Role"), 130, [](const UserRow& r) { return roleTitle(r.role); });
    table.chip("state", Words::tr("State"), 130, stateChip);
    table.text("codes", Words::tr("One-time codes"), 116,
               [](const UserRow& r) { return r.totp ? Words::tr("On") : Words::tr("Off"); });
    auto& last =
        table.date("last", Words::tr("Last sign-in"), 108, [](const UserRow& r) { return r.lastDay; });
    last.cellToolTip = table.reader<QString>([](const UserRow& r) { return r.lastTime; });
    table.number(
        "failed", Words::tr("Failed attempts"), 108,
        [](const UserRow& r) { return static_cast<double>(r.failed); }, 0);
    return table.build();
}

models::TableSnapshotPtr decisionsTable(const ListingPtr& listing) {
    models::TableBuilder<DecisionRow> table(listing, listing->decisions);
    table.key([](const DecisionRow& r) { return QString::number(r.id.value); });
    auto& at = table.date("at", Words::tr("Decided"), 108, [](const DecisionRow& r) { return r.day; });
    at.cellToolTip = table.reader<QString>([](const DecisionRow& r) { return r.time; });
    table.strong("what", Words::tr("Decision"), 190, [](const DecisionRow& r) { return r.what; });
    table.text("verdict", Words::tr("Verdict"), 92, [](const DecisionRow& r) {
        return r.approves ? Words::tr("Approved") : Words::tr("Rejected");
    });
    table.text("prepared", Words::tr("Prepared by"), 110, [](const DecisionRow& r) { return r.preparedBy; });
    table.text("decided", Words::tr("Decided by"), 110, [](const DecisionRow& r) { return r.decidedBy; });
    table.text("reason", Words::tr("Reason"), 160, [](const DecisionRow& r) { return r.reason; }).stretch =
        true;
    table.chip("valid", Words::tr("Signature"), 118, [](const DecisionRow& r) {
        return models::ChipCell{r.valid ? Severity::Ok : Severity::Hard,
                                r.valid ? Words::tr("Valid") : Words::tr("Does not hold")};
    });
    return table.build();
}

QList<KeyValue> factsOf(const UserRow& user) {
    QList<KeyValue> facts;
    if (!user.fullName.isEmpty()) facts.append({Words::tr("Full name"), user.fullName});
    facts.append({Words::tr("Role"), roleTitle(user.role)});
    facts.append({Words::tr("State"), stateChip(user).text});
    facts.append({Words::tr("One-time codes"), codesWords(user)});
    facts.append({Words::tr("Last sign-in"), user.lastTime.isEmpty() ? Words::tr("never") : user.lastTime});
    facts.append({Words::tr("Failed attempts"), format::integer(user.failed)});
    facts.append({Words::tr("Added"), user.created});
    if (!user.key.isEmpty())
        facts.append(
            {Words::tr("Signs with"), format::shortHash(user.key), true, TabularLabel::Ink::Text, user.key});
    facts.append({Words::tr("In the records"), format::text(identity::personToken(user.id))});
    return facts;
}

QString whyNothing(const UserRow& user, const PeopleListing& listing) {
    if (listing.manages && user.self && !user.erased)
        return Words::tr(
            "What you may change yourself stands at the top of the page; all else is for another Admin.");
    return whyNot(UserAction::ChangeRole, user, listing);
}

QString whyNot(UserAction action, const UserRow& user, const PeopleListing& listing) {
    if (!listing.manages) return Words::tr("Your role may not manage users: an Admin does.");
    if (user.erased) return Words::tr("This person was erased; only the records are left.");
    const bool own = action != UserAction::Unlock;
    if (user.self && own) {
        if (action == UserAction::ResetPassphrase || action == UserAction::SwitchOffCodes)
            return Words::tr("For yourself, use the buttons at the top of the page.");
        return Words::tr("Nobody does this to themselves: another Admin has to.");
    }
    switch (action) {
        case UserAction::ChangeRole:
            return user.role == identity::Role::Service ? Words::tr("A service account keeps its role.")
                                                        : QString();
        case UserAction::Disable:
            return user.active ? QString() : Words::tr("The user is disabled already.");
        case UserAction::Enable:
            return user.active ? Words::tr("The user is active.") : QString();
        case UserAction::Unlock:
            return user.failed > 0 ? QString() : Words::tr("There are no failed attempts.");
        case UserAction::ResetPassphrase:
            return user.active ? QString() : Words::tr("The user is disabled: enable first.");
        case UserAction::SwitchOffCodes:
            return user.totp ? QString() : Words::tr("One-time codes are off.");
        case UserAction::Erase:
            return user.active ? Words::tr("The user is active: disable first.") : QString();
    }
    return {};
}

}  // namespace qd::ui::pages::people
