// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_code.h"
#include "core/desk/users.h"
#include "tests/core/desk/access_fixture.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;
using test::readFile;

using RecoveryTest = test::AccessTest;

TEST_F(RecoveryTest, TheRecoveryKeyIsShownOnceConfirmedAndOpens) {
    const auto key = makeRecoveryKey(*session, proof());
    ASSERT_TRUE(key.ok()) << key.error().describe();
    EXPECT_EQ(lastAction(), "keys.recovery");
    EXPECT_EQ(key->text.size(), 89U);
    EXPECT_GT(key->qr.size, 20);
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {&key->text})), "ok");
    const auto other = crypto::encodeRecovery(crypto::RecoveryKind::WholeKey, crypto::Secret(32)).value();
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {&other})), "integrity");
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {&wrong})), "bad_input") << "mistyped";
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {})), "bad_input");

    const auto signs = vault().keys().signingKey()->publicKey();
    session.reset();
    EXPECT_EQ(recover({&other}, "ann"), "integrity");
    EXPECT_EQ(recover({&key->text}, "nobody"), "refused");
    EXPECT_EQ(recover({&key->text}, "ann"), "ok");
    EXPECT_EQ(openAs("ann", passphrase), "integrity");
    ASSERT_EQ(openAs("ann", next), "ok");
    EXPECT_NE(vault().keys().signingKey()->publicKey(), signs) << "their signing key is made anew";
    EXPECT_EQ(vault().people().find("ann").value()->publicKey, vault().keys().signingKey()->publicKey());
    bool told = false;
    for (const auto& entry : vault().auditTail(5).value())
        told = told || (entry.what.action == "user.recover" && entry.what.actor == "recovery");
    EXPECT_TRUE(told);
}

TEST_F(RecoveryTest, ANewRecoveryKeyEndsTheOneBefore) {
    const auto first = makeRecoveryKey(*session, proof());
    const auto second = makeRecoveryKey(*session, proof());
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {&first->text})), "integrity");
    session.reset();
    EXPECT_EQ(recover({&first->text}, "ann"), "integrity");
    EXPECT_EQ(recover({&second->text}, "ann"), "ok");
}

TEST_F(RecoveryTest, TwoSharesOpenTogetherAndNeitherAlone) {
    const auto shares = makeRecoveryShares(*session, proof());
    ASSERT_TRUE(shares.ok()) << shares.error().describe();
    const auto* a = &shares->first.text;
    const auto* b = &shares->second.text;
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {a})), "bad_input");
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {a, a})), "bad_input");
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {b, a})), "ok") << "in either order";
    session.reset();
    EXPECT_EQ(recover({b}, "ann"), "bad_input");
    EXPECT_EQ(recover({a, b}, "ann"), "ok");
    EXPECT_EQ(openAs("ann", next), "ok");
}

TEST_F(RecoveryTest, ADisabledPersonIsNotLetInByTheRecoveryKey) {
    const auto key = makeRecoveryKey(*session, proof()).value();
    enrol("bob", Role::Trader);
    ASSERT_TRUE(disableUser(*session, "bob").ok());
    session.reset();
    EXPECT_EQ(recover({&key.text}, "bob"), "refused");
}

TEST_F(RecoveryTest, ATooEasyPassphraseIsRefusedBeforeAnythingIsOpened) {
    const auto key = makeRecoveryKey(*session, proof()).value();
    session.reset();
    const auto keys = readFile(path + ".keys");
    next = crypto::Secret::fromText("short");
    EXPECT_EQ(recover({&key.text}, "ann"), "bad_input");
    EXPECT_EQ(readFile(path + ".keys"), keys);
}

}  // namespace
}  // namespace qd::desk
