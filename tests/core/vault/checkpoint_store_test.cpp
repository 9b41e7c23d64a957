// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/checkpoint_store.h"

#include "core/vault/migrations.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

crypto::SigningKey keyOf(std::uint8_t fill) {
    return crypto::SigningKey::fromSeed(crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, fill)))
        .value();
}

class CheckpointStoreTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(migrate(db, schemaMigrations()).ok());
        for (std::int64_t size = 1; size <= 4; ++size)
            ASSERT_TRUE(store.add(aCheckpoint(size)).ok());
    }
    [[nodiscard]] Checkpoint aCheckpoint(std::int64_t size) const {
        crypto::CheckpointNote note;
        note.workspace = "00112233445566778899aabbccddeeff";
        note.size = size;
        note.root = crypto::sha256(std::to_string(size));
        note.head = crypto::sha256Hex("head");
        note.at = Timestamp::fromMillis(1000 * size);
        note.reason = "backup";
        crypto::SignedCheckpoint made{crypto::checkpointText(note), key.publicKey(), {}};
        made.signature = key.sign(made.text).value();
        return checkpointOf(made).value();
    }
    std::string after(const std::string& sql) {
        const auto done = db.run(sql);
        EXPECT_TRUE(done.ok()) << wordsOf(done);
        return codeOf(store.verifyAll());
    }
    crypto::SigningKey key = keyOf(7);
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
    CheckpointStore store{db};
};

TEST_F(CheckpointStoreTest, GivesTheNewestFirstAsTheyWereSigned) {
    const auto list = store.newest(3).value();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list.front().size, 4);
    EXPECT_EQ(list.front().reason, CheckpointReason::Backup);
    EXPECT_EQ(list.front().text, aCheckpoint(4).text);
    EXPECT_EQ(signedOf(list.front()).signature, aCheckpoint(4).signature);
    EXPECT_EQ(store.latest().value()->size, 4);
    EXPECT_TRUE(store.newest(0).value().empty());
    EXPECT_TRUE(store.contains(aCheckpoint(2).text).value());
    EXPECT_FALSE(store.contains(aCheckpoint(5).text).value());
}

TEST_F(CheckpointStoreTest, EveryReasonHasItsWord) {
    for (const auto reason : {CheckpointReason::Entries, CheckpointReason::Time, CheckpointReason::Decision,
                              CheckpointReason::Export, CheckpointReason::Backup, CheckpointReason::Logout,
                              CheckpointReason::Asked})
        EXPECT_FALSE(nameOf(reason).empty());
    EXPECT_EQ(nameOf(CheckpointReason::Logout), "logout");
}

TEST_F(CheckpointStoreTest, AllAreVerifiedAndGiveTheirTreeHeads) {
    const auto roots = store.verifyAll().value();
    ASSERT_EQ(roots.size(), 4U);
    EXPECT_EQ(roots[2].size, 3);
    EXPECT_EQ(roots[2].root, crypto::sha256("3"));
    const std::vector<crypto::PublicKey> own{keyOf(8).publicKey(), key.publicKey()};
    EXPECT_EQ(codeOf(store.verifyAll(own)), "ok");
    EXPECT_EQ(codeOf(store.verifyAll(std::vector<crypto::PublicKey>{keyOf(8).publicKey()})), "integrity")
        << "signed by a key that is not the workspace's";
}

TEST_F(CheckpointStoreTest, AnAlteredCheckpointIsFound) {
    EXPECT_EQ(after("UPDATE checkpoint SET text = replace(text, 'size 2', 'size 3') WHERE id = 2"),
              "integrity");
    EXPECT_EQ(after("UPDATE checkpoint SET text = replace(text, 'size 3', 'size 2') WHERE id = 2"), "ok");
    EXPECT_EQ(after("UPDATE checkpoint SET size = 9 WHERE id = 2"), "integrity");
    EXPECT_EQ(after("UPDATE checkpoint SET size = 2 WHERE id = 2"), "ok");
    EXPECT_EQ(after("UPDATE checkpoint SET signature = randomblob(64) WHERE id = 4"), "integrity");
    EXPECT_EQ(codeOf(store.latest()), "integrity");
    EXPECT_EQ(after("UPDATE checkpoint SET signature = x'00' WHERE id = 4"), "integrity");
}

TEST_F(CheckpointStoreTest, AMissingOneIsFoundInTheMiddleAndAtTheEnd) {
    EXPECT_EQ(after("DELETE FROM checkpoint WHERE id = 4"), "integrity");
    ASSERT_TRUE(db.run("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'checkpoint'").ok());
    EXPECT_EQ(codeOf(store.verifyAll()), "ok") << "only a copy outside can tell";
    EXPECT_EQ(after("DELETE FROM checkpoint WHERE id = 2"), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
