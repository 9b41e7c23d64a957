// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/people_listing.h"

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui::pages::people;

namespace {

UserRow row(const char* name) {
    UserRow user;
    user.name = QString::fromLatin1(name);
    user.hasSlot = true;
    return user;
}

PeopleListing managed() {
    PeopleListing listing;
    listing.manages = true;
    return listing;
}

constexpr UserAction kAll[] = {
    UserAction::ChangeRole,      UserAction::Disable,        UserAction::Enable, UserAction::Unlock,
    UserAction::ResetPassphrase, UserAction::SwitchOffCodes, UserAction::Erase};

}  // namespace

TEST(WhyNot, WithoutThePermissionNothingCanBeDoneToAnybody) {
    UserRow user = row("ben");
    user.failed = 3;
    user.totp = true;
    for (const UserAction action : kAll)
        EXPECT_FALSE(whyNot(action, user, PeopleListing{}).isEmpty());
}

TEST(WhyNot, OnlyADisabledPersonCanBeErasedOrEnabled) {
    UserRow user = row("ben");
    EXPECT_FALSE(whyNot(UserAction::Erase, user, managed()).isEmpty());
    EXPECT_FALSE(whyNot(UserAction::Enable, user, managed()).isEmpty());
    EXPECT_TRUE(whyNot(UserAction::Disable, user, managed()).isEmpty());
    user.active = false;
    EXPECT_TRUE(whyNot(UserAction::Erase, user, managed()).isEmpty());
    EXPECT_TRUE(whyNot(UserAction::Enable, user, managed()).isEmpty());
    EXPECT_FALSE(whyNot(UserAction::Disable, user, managed()).isEmpty());
    EXPECT_FALSE(whyNot(UserAction::ResetPassphrase, user, managed()).isEmpty());
}

TEST(WhyNot, NobodyDoesItToThemselvesExceptClearingFailedAttempts) {
    UserRow user = row("petra");
    user.self = true;
    user.totp = true;
    user.failed = 2;
    for (const UserAction action : kAll)
        EXPECT_EQ(whyNot(action, user, managed()).isEmpty(), action == UserAction::Unlock);
}

TEST(WhyNot, WhatIsNotThereCannotBeTakenAway) {
    UserRow user = row("ben");
    EXPECT_FALSE(whyNot(UserAction::Unlock, user, managed()).isEmpty());
    EXPECT_FALSE(whyNot(UserAction::SwitchOffCodes, user, managed()).isEmpty());
    user.failed = 1;
    user.totp = true;
    EXPECT_TRUE(whyNot(UserAction::Unlock, user, managed()).isEmpty());
    EXPECT_TRUE(whyNot(UserAction::SwitchOffCodes, user, managed()).isEmpty());
    user.erased = true;
    for (const UserAction action : kAll)
        EXPECT_FALSE(whyNot(action, user, managed()).isEmpty());
}

TEST(WhyNot, AServiceAccountKeepsItsRole) {
    UserRow user = row("nightly");
    user.role = identity::Role::Service;
    EXPECT_FALSE(whyNot(UserAction::ChangeRole, user, managed()).isEmpty());
    EXPECT_FALSE(choosableRoles().contains(identity::Role::Service));
}

TEST(Headline, CountsWhoIsThereAndTellsOfASignatureThatDoesNotHold) {
    PeopleListing listing;
    listing.users = {row("ann"), row("ben"), row("")};
    listing.users[1].active = false;
    listing.users[2].erased = true;
    const QString words = headline(listing);
    EXPECT_TRUE(words.contains(QStringLiteral("2"))) << words.toStdString();
    EXPECT_TRUE(words.contains(QStringLiteral("1 disabled"))) << words.toStdString();
    listing.decisions.resize(1);
    EXPECT_TRUE(headline(listing).contains(QStringLiteral("does not hold")));
}
