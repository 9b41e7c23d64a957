// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/users.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "tests/core/desk/people_fixture.h"
#include "tests/core/desk/wrapped_vault.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

class UsersTest : public test::PeopleTest {};

TEST_F(UsersTest, AnAddedUserHasASlotARoleAndAnEntryWithoutTheirName) {
    ASSERT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok());
    const auto added = line("zelda");
    EXPECT_EQ(added.user.role, Role::Risk);
    EXPECT_TRUE(added.hasSlot);
    EXPECT_TRUE(added.mustChange);
    EXPECT_FALSE(added.self);
    EXPECT_FALSE(added.user.publicKey) << "who chose the passphrase could sign with that key";
    const auto entry = test::lastAudit(vault());
    EXPECT_EQ(entry.what.action, "user.add");
    EXPECT_EQ(entry.what.subject, "zelda");
    EXPECT_EQ(entry.what.detail, R"({"role":"risk"})");
}

TEST_F(UsersTest, NamesThatCannotBeAreRefusedAndLeaveNothing) {
    const auto before = counts();
    for (const auto& name :
         {std::string(), std::string("a\nb"), std::string("a\0b", 3), std::string("a\u202Eb"),
          std::string(65, 'x'), std::string("person 1"), std::string("recovery"), std::string(" ann")})
        EXPECT_EQ(codeOf(addUser(*session, newUser(name, Role::Risk))), "usage") << name;
    EXPECT_EQ(codeOf(addUser(*session, newUser("Ann", Role::Risk))), "refused")
        << "the same name in other case";
    auto bad = newUser("bo", Role::Risk);
    bad.fullName = "B\u202Eo";
    EXPECT_EQ(codeOf(addUser(*session, bad)), "bad_input");
    EXPECT_EQ(codeOf(addUser(*session, newUser("bo", static_cast<Role>(99)))), "bad_input");
    EXPECT_EQ(counts(), before);
    EXPECT_EQ(vault().keys().slots()->size(), 1U);
}

TEST_F(UsersTest, AnEasyFirstPassphraseIsRefused) {
    for (const char* easy : {"short", "maytheforcebewithyou", "marianne marianne 12"}) {
        const auto secret = crypto::Secret::fromText(easy);
        auto asked = newUser("marianne", Role::Risk);
        asked.passphrase = &secret;
        EXPECT_EQ(codeOf(addUser(*session, asked)), "bad_input") << easy;
    }
    EXPECT_EQ(vault().keys().slots()->size(), 1U);
}

TEST_F(UsersTest, AUserWhoseRecordCouldNotBeStoredHasNoSlotEither) {
    session.reset();
    auto wrapped =
        std::make_unique<test::WrappedVault>(vault::Vault::open(path, passphrase, {files, clock}).value());
    wrapped->transactFault = Error{ErrorCode::Io, "no space left on device"};
    auto* faulty = wrapped.get();
    session = std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", Role::Admin});
    EXPECT_EQ(codeOf(addUser(*session, newUser("zelda", Role::Risk))), "io");
    EXPECT_EQ(vault().keys().slots()->size(), 1U);
    EXPECT_EQ(user("zelda").name, "");
    faulty->transactFault.reset();
    EXPECT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok()) << "another try works";
}

TEST_F(UsersTest, NobodyElsesPassphraseOpensAUser) {
    ASSERT_TRUE(addUser(*session, newUser("zelda", Role::Risk)).ok());
    EXPECT_EQ(codeOf(tryOpen("zelda", passphrase)), "integrity");
    EXPECT_EQ(codeOf(tryOpen("ann", first)), "integrity");
}

TEST_F(UsersTest, ADisabledUserStaysOutUntilEnabledAndGivenAPassphrase) {
    enrol("zelda", Role::Risk);
    signIn("zelda");
    open("ann", passphrase);
    ASSERT_TRUE(disableUser(*session, "zelda").ok());
    EXPECT_FALSE(line("zelda").hasSlot);
    EXPECT_FALSE(user("zelda").publicKey) << "the key ended";
    EXPECT_TRUE(disableUser(*session, "zelda").ok()) << "a second time mends what a crash left";
    EXPECT_EQ(codeOf(tryOpen("zelda")), "refused");
    open("ann", passphrase);
    EXPECT_EQ(codeOf(resetPassphrase(*session, "zelda", first, crypto::kKdfFloor)), "refused");
    ASSERT_TRUE(enableUser(*session, "zelda").ok());
    EXPECT_EQ(codeOf(enableUser(*session, "zelda")), "refused");
    ASSERT_TRUE(resetPassphrase(*session, "zelda", first, crypto::kKdfFloor).ok());
    open("zelda", first);
    EXPECT_TRUE(session->mustChange());
}

TEST_F(UsersTest, ADisabledUserWithASlotIsStillRefused) {
    enrol("zelda", Role::Risk);
    auto record = user("zelda");
    record.state = vault::UserState::Disabled;
    ASSERT_TRUE(vault()
                    .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                        QD_CHECK(writer.putUser(record, clock.now()));
                        return vault::AuditDraft{"ann", "user.disable", "zelda", "{}"};
                    })
                    .ok());
    const auto refused = tryOpen("zelda");
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_NE(refused.error().message.find("is disabled"), std::string::npos);
    EXPECT_TRUE(tryOpen("ann").ok()) << "the file was let go";
}

TEST_F(UsersTest, TheLastAdministratorStaysAndNobodyChangesThemselves) {
    enrol("zelda", Role::Admin);
    EXPECT_EQ(codeOf(disableUser(*session, "ann")), "refused") << "oneself";
    EXPECT_EQ(codeOf(setUserRole(*session, "ann", Role::Trader)), "refused");
    EXPECT_EQ(codeOf(resetPassphrase(*session, "ann", first, crypto::kKdfFloor)), "refused");
    ASSERT_TRUE(setUserRole(*session, "zelda", Role::Risk).ok());
    // Somebody who may manage users without being one of them cannot leave it without an administrator
    // either.
    session.reset();
    session = std::make_unique<Session>(env(), vault::Vault::open(path, passphrase, {files, clock}).value(),
                                        identity::Actor{"recovery", Role::Admin});
    EXPECT_EQ(codeOf(disableUser(*session, "ann")), "refused");
    EXPECT_EQ(codeOf(setUserRole(*session, "ann", Role::Auditor)), "refused");
    EXPECT_EQ(user("ann").role, Role::Admin);
}

TEST_F(UsersTest, ARoleChangesWithItsHistory) {
    enrol("zelda", Role::Risk);
    ASSERT_TRUE(setUserRole(*session, "zelda", Role::Trader).ok());
    EXPECT_EQ(test::lastAudit(vault()).what.detail, R"({"from":"risk","to":"trader"})");
    const auto before = counts();
    ASSERT_TRUE(setUserRole(*session, "zelda", Role::Trader).ok());
    EXPECT_EQ(counts(), before) << "the same role is no change";
    const auto history = vault().people().roleHistory().value();
    EXPECT_EQ(history.back().role, Role::Trader);
    EXPECT_EQ(codeOf(setUserRole(*session, "nobody", Role::Trader)), "bad_input");
    signIn("zelda");
    EXPECT_EQ(session->actor().role, Role::Trader);
}

TEST_F(UsersTest, AServiceAccountIsNoPerson) {
    ASSERT_TRUE(addUser(*session, newUser("nightly", Role::Service)).ok());
    enrol("zelda", Role::Risk);
    EXPECT_EQ(codeOf(setUserRole(*session, "nightly", Role::Admin)), "refused");
    EXPECT_EQ(codeOf(setUserRole(*session, "zelda", Role::Service)), "refused");
    open("nightly", first);
    EXPECT_FALSE(session->mustChange()) << "nobody sits there to choose one";
    EXPECT_EQ(codeOf(beginTotp(*session)), "refused");
    EXPECT_EQ(codeOf(confirmTotp(*session, crypto::Secret(20), "123456")), "refused");
    EXPECT_EQ(codeOf(addUser(*session, newUser("other", Role::Service))), "refused");
    EXPECT_EQ(codeOf(signOffReport(*session, ReportId{1}, true, {}, {&first, {}})), "refused");
}

TEST_F(UsersTest, AResetTakesKeyAndOneTimeCodesWithIt) {
    enrol("zelda", Role::Risk);
    signIn("zelda");
    switchOnCodes();
    ASSERT_TRUE(user("zelda").publicKey);
    open("ann", passphrase);
    ASSERT_TRUE(resetPassphrase(*session, "zelda", first, crypto::kKdfFloor).ok());
    EXPECT_FALSE(user("zelda").totp);
    EXPECT_EQ(user("zelda").recoveryCodesLeft, 0);
    EXPECT_FALSE(user("zelda").publicKey);
    EXPECT_EQ(codeOf(tryOpen("zelda")), "integrity");
    open("zelda", first);
    EXPECT_TRUE(session->mustChange());
}

TEST_F(UsersTest, AKeyThatIsNotOnRecordAfterACrashIsPutThere) {
    enrol("zelda", Role::Risk);
    EXPECT_FALSE(user("zelda").publicKey);
    signIn("zelda");
    EXPECT_EQ(user("zelda").publicKey, vault().keys().signingKey()->publicKey());
    EXPECT_EQ(actions(2), (std::vector<std::string>{"user.key", "session.open"}));
    signIn("zelda");
    EXPECT_EQ(actions(1), (std::vector<std::string>{"session.close"})) << "nothing new this time";
}

TEST_F(UsersTest, TheListIsForThoseWhoManageOrAudit) {
    for (const auto role : {Role::Risk, Role::Compliance, Role::Auditor}) {
        actAs(role);
        EXPECT_TRUE(listUsers(*session).ok());
        EXPECT_EQ(codeOf(addUser(*session, newUser("x", Role::Risk))), "refused");
        EXPECT_TRUE(line("bob").self);
    }
    actAs(Role::Trader);
    EXPECT_EQ(codeOf(listUsers(*session)), "refused");
}

}  // namespace
}  // namespace qd::desk
