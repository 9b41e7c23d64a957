// SPDX-License-Identifier: GPL-3.0-or-later
// What lies outside of the workspace's file, and what it tells of it.
#include "core/vault/anchors.h"

#include <filesystem>

#include "tests/core/vault/evidence_fixture.h"

namespace qd::vault::test {
namespace {

class AnchorsTest : public EvidenceTest {};

TEST_F(AnchorsTest, EachCheckpointIsCopiedToTheFolder) {
    const auto anchors = folder.file("outside");
    ASSERT_TRUE(vault->evidence().setAnchorFolder(anchors, draft("evidence.anchor_folder")).ok());
    EXPECT_EQ(vault->evidence().anchorFolder().value(), anchors);
    const auto newest = anchorPath(anchors, vault->workspaceId());
    EXPECT_EQ(crypto::parseSignedCheckpoint(readFile(newest)).value().text, checkpoints().front().text);
    ASSERT_TRUE(add("decision.report").ok());
    EXPECT_EQ(crypto::parseSignedCheckpoint(readFile(newest)).value().text, checkpoints().front().text);
    EXPECT_TRUE(files.exists(anchors + "/" + vault->workspaceId() + "-2025-10-09.checkpoint"));
    ASSERT_TRUE(vault->evidence().setAnchorFolder("", draft("evidence.anchor_folder")).ok());
    const auto last = readFile(newest);
    ASSERT_TRUE(add("decision.report").ok());
    EXPECT_EQ(readFile(newest), last) << "switched off";
}

TEST_F(AnchorsTest, AFolderThatCannotBeWrittenFailsTheChoiceButNoCommit) {
    const auto anchors = folder.file("outside");
    ASSERT_TRUE(add("decision.report").ok());
    writeFile(anchors, "a file where a folder should be");
    EXPECT_EQ(codeOf(vault->evidence().setAnchorFolder(anchors, draft("evidence.anchor_folder"))), "io");
    EXPECT_EQ(vault->evidence().anchorFolder().value(), "");
    ASSERT_TRUE(files.remove(anchors).ok());
    ASSERT_TRUE(vault->evidence().setAnchorFolder(anchors, draft("evidence.anchor_folder")).ok());
    std::filesystem::remove_all(anchors);
    writeFile(anchors, "a file again");
    const auto before = checkpoints().size();
    EXPECT_TRUE(add("decision.report").ok());
    EXPECT_EQ(checkpoints().size(), before + 1);
    ASSERT_FALSE(log.lines.empty());
    EXPECT_NE(log.lines.back().find("folder"), std::string::npos) << log.lines.back();
}

TEST_F(AnchorsTest, AnotherLogOfTheSameLengthIsFound) {
    ASSERT_TRUE(add().ok());
    reopen();
    vault.reset();
    keepDatabase();
    const auto keys = readFile(path + ".keys");
    reopen();
    ASSERT_TRUE(add("one.way").ok());
    vault.reset();
    const auto knownKeys = readFile(path + ".keys");
    writeFile(path, older);
    writeFile(path + ".keys", keys);
    reopen();
    ASSERT_FALSE(vault->evidence().rollback().has_value()) << "both set back: only a copy elsewhere can tell";
    ASSERT_TRUE(add("another.way").ok());
    vault.reset();
    writeFile(path + ".keys", knownKeys);
    reopen();
    ASSERT_TRUE(vault->evidence().rollback().has_value());
    EXPECT_NE(vault->evidence().rollback()->words.text.find("not the one that was signed"),
              std::string::npos);
}

TEST_F(AnchorsTest, TheFolderTellsWhenDatabaseAndKeyFileWereBothSetBack) {
    ASSERT_TRUE(
        vault->evidence().setAnchorFolder(folder.file("outside"), draft("evidence.anchor_folder")).ok());
    reopen();
    vault.reset();
    keepDatabase();
    const auto keys = readFile(path + ".keys");
    reopen();
    ASSERT_TRUE(add().ok());
    vault.reset();
    writeFile(path + ".keys", keys);
    putBackDatabase();
    ASSERT_TRUE(vault->evidence().rollback().has_value());
    EXPECT_EQ(vault->evidence().rollback()->anchor, "folder");
}

TEST_F(AnchorsTest, TheFolderIsKnownFromTheKeyFileWhenTheDatabaseIsFromBeforeIt) {
    ASSERT_TRUE(add().ok());
    reopen();
    vault.reset();
    keepDatabase();
    reopen();
    ASSERT_TRUE(
        vault->evidence().setAnchorFolder(folder.file("outside"), draft("evidence.anchor_folder")).ok());
    vault.reset();
    auto keys = parseKeyFile(readFile(path + ".keys")).value();
    EXPECT_EQ(keys.anchorFolder, folder.file("outside"));
    putBackDatabase();
    EXPECT_TRUE(vault->evidence().rollback().has_value());
}

TEST_F(AnchorsTest, TheKeychainTellsWhenEverythingElseWasSetBack) {
    FakeKeychain chain;
    keychain = &chain;
    reopen();
    ASSERT_TRUE(add().ok());
    reopen();
    ASSERT_EQ(chain.kept.size(), 1U);
    vault.reset();
    keepDatabase();
    const auto keys = readFile(path + ".keys");
    reopen();
    ASSERT_TRUE(add().ok());
    vault.reset();
    writeFile(path + ".keys", keys);
    putBackDatabase();
    ASSERT_TRUE(vault->evidence().rollback().has_value());
    EXPECT_EQ(vault->evidence().rollback()->anchor, "keychain");
    chain.there = false;
    reopen();
    EXPECT_FALSE(vault->evidence().rollback().has_value());
}

TEST_F(AnchorsTest, ForeignAndForgedCheckpointsOutsideCountForNothing) {
    const auto anchors = folder.file("outside");
    ASSERT_TRUE(vault->evidence().setAnchorFolder(anchors, draft("evidence.anchor_folder")).ok());
    const auto newest = anchorPath(anchors, vault->workspaceId());
    auto forged = crypto::parseSignedCheckpoint(readFile(newest)).value();
    auto note = crypto::parseCheckpoint(forged.text).value();
    note.size += 100;
    forged.text = crypto::checkpointText(note);
    const auto key =
        crypto::SigningKey::fromSeed(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 5))).value();
    forged.key = key.publicKey();
    forged.signature = key.sign(forged.text).value();
    vault.reset();
    writeFile(newest, crypto::signedCheckpointText(forged));
    reopen();
    EXPECT_FALSE(vault->evidence().rollback().has_value());
    EXPECT_FALSE(log.lines.empty());
    vault.reset();
    writeFile(newest, "no checkpoint");
    reopen();
    EXPECT_FALSE(vault->evidence().rollback().has_value());
}

}  // namespace
}  // namespace qd::vault::test
