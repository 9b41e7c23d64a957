// SPDX-License-Identifier: GPL-3.0-or-later
// Coming in: one-time codes, waiting, and what the log tells of a session.
#include <string>
#include <utility>
#include <vector>

#include "tests/core/desk/people_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;
using Names = std::vector<std::string>;

class SignInTest : public test::PeopleTest {};

TEST_F(SignInTest, ReadingAloneIsNotRecorded) {
    const auto before = test::lastAudit(vault()).sequence;
    open("ann", passphrase);
    ASSERT_TRUE(workspaceInfo(*session).ok());
    open("ann", passphrase);
    EXPECT_EQ(test::lastAudit(vault()).sequence, before);
}

TEST_F(SignInTest, ASessionThatChangesSomethingIsToldFromBeginningToEnd) {
    open("ann", passphrase);
    store(test::smallMarket(5));
    store(test::smallMarket(6));
    open("ann", passphrase);
    EXPECT_EQ(actions(4), (Names{"session.close", "prices.import", "prices.import", "session.open"}));
    EXPECT_EQ(test::lastAudit(vault()).what.actor, "ann");
    EXPECT_TRUE(user("ann").lastSignIn.has_value());
}

TEST_F(SignInTest, AnEasyPassphraseMakesNoWorkspace) {
    for (const char* easy :
         {"short", "aaaaaaaaaaaaaaaaaaaa", "quarterdeck quarterdeck 7", "may the force be with you"}) {
        const auto secret = crypto::Secret::fromText(easy);
        const auto where = folder.file("new.qdw");
        EXPECT_EQ(codeOf(createWorkspace(env(), {where, &secret, "ann"}, crypto::kKdfFloor)), "bad_input")
            << easy;
        EXPECT_FALSE(files.exists(where));
    }
}

TEST_F(SignInTest, OneTimeCodesAreAskedForOnceSwitchedOn) {
    switchOnCodes();
    const auto missing = tryOpen("ann");
    ASSERT_EQ(codeOf(missing), "refused");
    EXPECT_EQ(missing.error().messageId, kOneTimeCodeNeeded);
    EXPECT_TRUE(tryOpen("ann", freshCode()).ok());
}

TEST_F(SignInTest, ACodeIsGoodOnceAlsoForANewSession) {
    switchOnCodes();
    const auto code = freshCode();
    ASSERT_TRUE(tryOpen("ann", code).ok());
    EXPECT_EQ(codeOf(tryOpen("ann", code)), "refused") << "replayed";
    EXPECT_TRUE(tryOpen("ann", freshCode()).ok());
}

TEST_F(SignInTest, AnAdministratorEndsTheWait) {
    enrol("zelda", Role::Risk);
    signIn("zelda");
    switchOnCodes();
    for (int i = 0; i < 6; ++i) {
        clock.moveBySeconds(400);
        EXPECT_EQ(codeOf(tryOpen("zelda", "000000")), "refused");
    }
    open("ann", passphrase);
    EXPECT_EQ(line("zelda").user.failedAttempts, 6);
    ASSERT_TRUE(unlockUser(*session, "zelda").ok());
    EXPECT_TRUE(tryOpen("zelda", freshCode()).ok());
}

TEST_F(SignInTest, AnAdministratorMayOnlySwitchOffSomebodyElsesCodes) {
    enrol("zelda", Role::Risk);
    signIn("zelda");
    switchOnCodes();
    EXPECT_EQ(codeOf(removeTotp(*session, "ann")), "refused");
    open("ann", passphrase);
    EXPECT_EQ(codeOf(removeTotp(*session, "ann")), "refused");
    ASSERT_TRUE(removeTotp(*session, "zelda").ok());
    EXPECT_EQ(codeOf(removeTotp(*session, "zelda")), "refused") << "there are none any more";
    EXPECT_TRUE(tryOpen("zelda").ok());
}

}  // namespace
}  // namespace qd::desk
