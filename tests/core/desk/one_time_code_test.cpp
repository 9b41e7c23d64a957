// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/one_time_code.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/core/desk/people_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;
using Names = std::vector<std::string>;

class OneTimeCodeTest : public test::PeopleTest {};

TEST_F(OneTimeCodeTest, TheWaitGrowsAndAGoodCodeDoesNotEndIt) {
    EXPECT_EQ(waitAfter(0), 0);
    EXPECT_EQ(waitAfter(2), 0);
    EXPECT_EQ(waitAfter(3), 2);
    EXPECT_EQ(waitAfter(4), 4);
    EXPECT_EQ(waitAfter(9), 128);
    EXPECT_EQ(waitAfter(10), 256);
    EXPECT_EQ(waitAfter(11), 300);
    EXPECT_EQ(waitAfter(1'000'000), 300);
    switchOnCodes();
    for (int i = 0; i < 8; ++i) {
        clock.moveBySeconds(400);
        EXPECT_EQ(codeOf(tryOpen("ann", "000000")), "refused");
    }
    const auto refused = tryOpen("ann", codeNow());
    EXPECT_EQ(codeOf(refused), "refused");
    EXPECT_NE(refused.error().message.find("you have to wait"), std::string::npos) << refused.error().message;
    clock.moveBySeconds(130);
    EXPECT_TRUE(tryOpen("ann", codeNow()).ok());
}

TEST_F(OneTimeCodeTest, AClockThatGoesBackDoesNotEndTheWait) {
    switchOnCodes();
    for (int i = 0; i < 8; ++i) {
        clock.moveBySeconds(400);
        EXPECT_EQ(codeOf(tryOpen("ann", "000000")), "refused");
    }
    clock.moveBySeconds(-86'400);
    const auto refused = tryOpen("ann", codeNow());
    EXPECT_NE(refused.error().message.find("you have to wait"), std::string::npos);
    clock.moveBySeconds(130);
    const auto wrong = tryOpen("ann", "000000");
    EXPECT_NE(wrong.error().message.find("wrong"), std::string::npos) << "the wait began anew, not for a day";
}

TEST_F(OneTimeCodeTest, OnlyTheStepsNextToNowCount) {
    switchOnCodes();
    clock.moveBySeconds(300);
    EXPECT_EQ(codeOf(tryOpen("ann", codeNow(-2))), "refused");
    EXPECT_EQ(codeOf(tryOpen("ann", codeNow(3))), "refused");
    EXPECT_TRUE(tryOpen("ann", codeNow(1)).ok());
}

TEST_F(OneTimeCodeTest, AClockThatGoesBackMakesNoUsedCodeGoodAgain) {
    switchOnCodes();
    const auto earlier = freshCode();
    const auto code = freshCode();
    ASSERT_TRUE(tryOpen("ann", code).ok());
    clock.moveBySeconds(-70);
    EXPECT_EQ(codeOf(tryOpen("ann", earlier)), "refused")
        << "a step before the last one, although never used";
    clock.moveBySeconds(70);
    EXPECT_EQ(codeOf(tryOpen("ann", code)), "refused");
}

TEST_F(OneTimeCodeTest, SomebodyElsesCodeIsWrong) {
    switchOnCodes();
    const auto annsKey = totpKey.clone();
    enrol("zelda", Role::Risk);
    signIn("zelda");
    switchOnCodes();
    totpKey = annsKey.clone();
    EXPECT_EQ(codeOf(tryOpen("zelda", freshCode())), "refused");
}

TEST_F(OneTimeCodeTest, ARecoveryCodeOpensOnce) {
    const auto codes = switchOnCodes();
    ASSERT_EQ(codes.size(), 10U);
    const auto text = textOf(codes[3]);
    EXPECT_EQ(text.size(), 19U) << text;
    ASSERT_TRUE(tryOpen("ann", text).ok());
    EXPECT_EQ(codeOf(tryOpen("ann", text)), "refused");
    open("ann", passphrase, textOf(codes[4]));
    EXPECT_EQ(user("ann").recoveryCodesLeft, 8);
    EXPECT_EQ(test::detailOf(test::lastAudit(vault())).find("factor")->stringOr(""), "recovery code");
}

TEST_F(OneTimeCodeTest, FailuresAreCountedRecordedAndToldAtTheNextSignIn) {
    switchOnCodes();
    clock.moveBySeconds(60);
    EXPECT_EQ(codeOf(tryOpen("ann", "000000")), "refused");
    EXPECT_EQ(codeOf(tryOpen("ann", "nonsense")), "refused");
    open("ann", passphrase, freshCode());
    EXPECT_EQ(actions(3), (Names{"session.open", "session.refuse", "session.refuse"}));
    EXPECT_EQ(test::lastAudit(vault()).what.detail, R"({"factor":"one-time code","failed_attempts":2})");
    EXPECT_EQ(user("ann").failedAttempts, 0);
}

}  // namespace
}  // namespace qd::desk
