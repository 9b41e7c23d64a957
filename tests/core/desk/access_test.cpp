// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/access.h"

#include "core/desk/one_time_code.h"
#include "core/desk/ui_state.h"
#include "tests/core/desk/access_fixture.h"
#include "tests/core/desk/wrapped_vault.h"
#include "tests/core/vault/fake_keychain.h"

namespace qd::desk {
namespace {

using identity::Role;
using test::codeOf;

using AccessTest = test::AccessTest;

TEST_F(AccessTest, ReauthenticationAsksForTheSessionsOwnPassphrase) {
    EXPECT_EQ(codeOf(reauthenticate(*session, proof())), "ok");
    const auto entries = counts().auditEntries;
    EXPECT_EQ(codeOf(reauthenticate(*session, {&wrong, {}})), "integrity");
    EXPECT_GT(counts().auditEntries, entries) << "a failure is recorded";
    EXPECT_EQ(codeOf(reauthenticate(*session, {nullptr, {}})), "bad_input");
    EXPECT_EQ(vault().people().find("ann").value()->failedAttempts, 1);
}

TEST_F(AccessTest, AfterManyFailuresThePersonHasToWait) {
    for (int i = 0; i < 10; ++i)
        ASSERT_TRUE(recordFailure(env(), vault(), "ann", "passphrase").ok());
    const auto refused = reauthenticate(*session, proof());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_NE(refused.error().message.find("wait"), std::string::npos);
    clock.moveBySeconds(300);
    EXPECT_EQ(codeOf(reauthenticate(*session, proof())), "ok");
    EXPECT_EQ(vault().people().find("ann").value()->failedAttempts, 0);
}

TEST_F(AccessTest, RotationKeepsEverythingAndTellsIt) {
    ASSERT_TRUE(saveUiState(*session, "what the window keeps").ok());
    const auto key = makeRecoveryKey(*session, proof()).value();
    const auto before = vault().keys().workspaceKey().publicKey();
    const auto rotated = rotateDataKey(*session, proof(), job());
    ASSERT_TRUE(rotated.ok()) << rotated.error().describe();
    EXPECT_NE(vault().keys().workspaceKey().publicKey(), before);
    EXPECT_EQ(lastAction(), "keys.rotate");
    EXPECT_EQ(test::textOf(test::detailOf(test::lastAudit(vault())), "workspace_key_before"),
              crypto::hex(before));
    EXPECT_EQ(loadUiState(*session).value(), "what the window keeps");
    EXPECT_EQ(codeOf(verifyWorkspace(*session)), "ok");
    EXPECT_EQ(vault().evidence().checkpoints(1).value().front().key,
              vault().keys().workspaceKey().publicKey());
    EXPECT_EQ(codeOf(rotateDataKey(*session, {&wrong, {}}, job())), "integrity");
    ASSERT_EQ(openAs("ann", passphrase), "ok");
    EXPECT_FALSE(vault().evidence().rollback().has_value());
    session.reset();
    EXPECT_EQ(recover({&key.text}, "ann"), "ok");
}

TEST_F(AccessTest, ARotationThatIsNotOnRecordSaysThatItStands) {
    session.reset();
    auto inner = vault::Vault::open(path, passphrase, {files, clock});
    auto wrapped = std::make_unique<test::WrappedVault>(std::move(inner).value());
    const auto before = wrapped->keys().workspaceKey().publicKey();
    wrapped->transactFault = Error{ErrorCode::Io, "the disk is full"};
    session =
        std::make_unique<Session>(env(), std::move(wrapped), identity::Actor{"ann", identity::Role::Admin});
    const auto rotated = rotateDataKey(*session, proof(), job());
    ASSERT_FALSE(rotated.ok());
    EXPECT_EQ(rotated.error().message, "the disk is full");
    EXPECT_NE(rotated.error().hint.find("all the same"), std::string::npos);
    EXPECT_NE(vault().keys().workspaceKey().publicKey(), before);
    EXPECT_EQ(openAs("ann", passphrase), "ok");
}

TEST_F(AccessTest, OnesOwnSlotIsBoundToTheKeychainAndFreed) {
    vault::test::FakeKeychain keychain;
    ASSERT_TRUE(bindToKeychain(*session, proof(), keychain).ok());
    EXPECT_EQ(lastAction(), "keys.bind_keychain");
    EXPECT_TRUE(listSlots(*session).value().front().keychain);
    EXPECT_EQ(codeOf(reauthenticate(*session, proof())), "ok") << "the session knows the keychain";
    EXPECT_EQ(codeOf(unlockSession(*session, passphrase)), "ok");
    ASSERT_TRUE(freeFromKeychain(*session, proof(), keychain).ok());
    EXPECT_FALSE(listSlots(*session).value().front().keychain);
    EXPECT_EQ(openAs("ann", passphrase), "ok");
    ASSERT_TRUE(bindToKeychain(*session, proof(), keychain).ok());
    EXPECT_EQ(openAs("ann", passphrase), "refused") << "nothing goes round the keychain";
}

TEST_F(AccessTest, PermissionsHold) {
    actAs(Role::Trader);
    EXPECT_EQ(codeOf(listSlots(*session)), "refused");
    EXPECT_EQ(codeOf(makeRecoveryKey(*session, proof())), "refused");
    EXPECT_EQ(codeOf(makeRecoveryShares(*session, proof())), "refused");
    EXPECT_EQ(codeOf(confirmRecoveryKey(*session, {&passphrase})), "refused");
    EXPECT_EQ(codeOf(rotateDataKey(*session, proof(), job())), "refused");
    actAs(Role::Auditor);
    EXPECT_EQ(listSlots(*session).value().size(), 2U);
    EXPECT_EQ(codeOf(makeRecoveryKey(*session, proof())), "refused");
}

}  // namespace
}  // namespace qd::desk
