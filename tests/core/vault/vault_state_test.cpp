// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_state.h"

#include "tests/core/vault/open_keys.h"

namespace qd::vault::test {
namespace {

using VaultStateTest = OpenKeysTest;

TEST_F(VaultStateTest, TheNextEntryTellsThatTheKeysHaveChanged) {
    ASSERT_TRUE(write().ok());
    ASSERT_TRUE(vault->keys().changePassphrase(with("ann", ann), next, crypto::kKdfFloor, nullptr).ok());
    ASSERT_TRUE(write().ok());
    ASSERT_TRUE(write().ok());
    EXPECT_EQ(actions(), (std::vector<std::string>{"workspace.create", "setting.set", "keys.change",
                                                   "setting.set", "setting.set"}));
    EXPECT_EQ(vault->auditTail(3).value()[2].what.detail, R"({"generation":2,"before":1})");
    ASSERT_TRUE(vault->keys().makeRecoveryKey().ok());
    ASSERT_TRUE(write("keys.recovery").ok());
    EXPECT_EQ(actions().size(), 6U) << "an entry about keys tells it itself";
    EXPECT_TRUE(vault->verifyAudit().value().intact);
}

TEST_F(VaultStateTest, AnOlderKeyFileIsARollbackUntilItIsAccepted) {
    const auto old = readFile(path + ".keys");
    ASSERT_TRUE(vault->keys().changePassphrase(with("ann", ann), next, crypto::kKdfFloor, nullptr).ok());
    ASSERT_TRUE(write().ok());
    vault.reset();
    const auto newer = readFile(path + ".keys");
    writeFile(path + ".keys", old);
    ASSERT_EQ(codeAs(with("ann", ann)), "ok") << "it can be read";
    const auto& rollback = vault->evidence().rollback();
    ASSERT_TRUE(rollback.has_value());
    EXPECT_EQ(rollback->anchor, "key file");
    EXPECT_EQ(codeOf(write()), "integrity");
    EXPECT_EQ(codeOf(vault->keys().makeRecoveryKey()), "integrity");
    EXPECT_NE(readFile(path + ".keys").find("\"known\": 2"), std::string::npos) << "the incident is recorded";
    ASSERT_EQ(codeAs(with("ann", ann)), "ok");
    ASSERT_TRUE(vault->evidence().acceptRollback(draft("workspace.rollback_accepted")).ok());
    ASSERT_TRUE(write().ok());
    ASSERT_EQ(codeAs(with("ann", ann)), "ok");
    EXPECT_FALSE(vault->evidence().rollback().has_value());
    vault.reset();
    writeFile(path + ".keys", newer);
    ASSERT_EQ(codeAs(with("ann", next)), "ok");
    EXPECT_TRUE(vault->evidence().rollback().has_value()) << "now that one is the older";
}

TEST_F(VaultStateTest, AnchorsInTheKeyFileDoNotCountAsChangesOfKeys) {
    ASSERT_TRUE(vault->evidence().checkpoint(CheckpointReason::Asked).ok());
    const auto keys = parseKeyFile(vault->keys().keyFileBytes().value()).value();
    EXPECT_EQ(keys.generation, 1);
    EXPECT_TRUE(keys.anchor.has_value());
    EXPECT_EQ(codeOf(checkKeyFileMac(keys, crypto::Secret(32))), "integrity");
    EXPECT_EQ(codeAs(with("ann", ann)), "ok");
}

}  // namespace
}  // namespace qd::vault::test
