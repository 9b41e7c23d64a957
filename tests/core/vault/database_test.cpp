// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/database.h"

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

class DatabaseTest : public ::testing::Test {
protected:
    Result<Database> openNew() { return Database::open(path, databaseKey(), Database::Mode::Create); }
    ScratchFolder folder;
    std::string path = folder.file("x.qdw");
};

TEST_F(DatabaseTest, IsSetUpAsPromised) {
    auto db = openNew().value();
    EXPECT_EQ(db.text("PRAGMA journal_mode").value(), "wal");
    EXPECT_EQ(db.integer("PRAGMA synchronous").value(), 2);
    EXPECT_EQ(db.integer("PRAGMA foreign_keys").value(), 1);
    EXPECT_EQ(db.integer("PRAGMA secure_delete").value(), 1);
    EXPECT_EQ(db.integer("PRAGMA trusted_schema").value(), 0);
    EXPECT_EQ(db.integer("PRAGMA temp_store").value(), 2);
    EXPECT_EQ(db.integer("PRAGMA recursive_triggers").value(), 1);
    EXPECT_EQ(db.integer("PRAGMA mmap_size").value(), 0);
    EXPECT_EQ(db.integer("PRAGMA cipher_memory_security").value(), 0);
    EXPECT_EQ(db.text("PRAGMA cipher_version").value().substr(0, 2), "4.");
    EXPECT_EQ(db.text("PRAGMA cipher_page_size").value(), "4096");
    // Defensive mode: the schema table cannot be written to even when one asks for it.
    EXPECT_TRUE(db.run("PRAGMA writable_schema = ON").ok());
    EXPECT_FALSE(db.run("DELETE FROM sqlite_schema").ok());
}

TEST_F(DatabaseTest, LibraryIsTheOneWithoutTheLogResetFault) {
    auto db = openNew().value();
    const auto version = db.text("SELECT sqlite_version()").value();
    EXPECT_EQ(version, "3.51.3");  // older ones can corrupt a write-ahead log when it is reset
}

TEST_F(DatabaseTest, OtherKeyIsIntegrity) {
    {
        auto db = openNew().value();
        ASSERT_TRUE(db.run("CREATE TABLE t(x)").ok());
        ASSERT_TRUE(db.close().ok());
    }
    const auto other = crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 1));
    EXPECT_EQ(codeOf(Database::open(path, other, Database::Mode::Existing)), "integrity");
    EXPECT_EQ(codeOf(Database::open(path, databaseKey(), Database::Mode::Existing)), "ok");
}

TEST_F(DatabaseTest, PlainSqliteFileIsIntegrity) {
    writeFile(path, std::string("SQLite format 3\0", 16) + std::string(8176, '\0'));
    EXPECT_EQ(codeOf(Database::open(path, databaseKey(), Database::Mode::Existing)), "integrity");
}

TEST_F(DatabaseTest, ACopyInTheMakingHasNoJournalOfItsOwn) {
    auto db = Database::open(path, databaseKey(), Database::Mode::Copy).value();
    EXPECT_EQ(db.text("PRAGMA journal_mode").value(), "memory");
}

TEST_F(DatabaseTest, AConnectionThatIsGoneSaysWhatToDo) {
    auto gone = openNew().value();
    const Database taken = std::move(gone);
    for (const Status& refused : {gone.run("SELECT 1"), gone.checkpoint()}) {
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::Io);
        EXPECT_EQ(refused.error().hint, "close the workspace and open it again");
    }
    EXPECT_FALSE(gone.prepare("SELECT 1").ok());
}

TEST_F(DatabaseTest, MissingFileIsIo) {
    EXPECT_EQ(codeOf(Database::open(path, databaseKey(), Database::Mode::Existing)), "io");
    EXPECT_EQ(codeOf(Database::open(folder.file("no/x"), databaseKey(), Database::Mode::Create)), "io");
}

TEST_F(DatabaseTest, TransactionRollsBackUnlessCommitted) {
    auto db = openNew().value();
    ASSERT_TRUE(db.run("CREATE TABLE t(x)").ok());
    {
        auto transaction = Transaction::begin(db).value();
        ASSERT_TRUE(db.run("INSERT INTO t VALUES (1)").ok());
    }
    EXPECT_EQ(db.integer("SELECT count(*) FROM t").value(), 0);
    auto transaction = Transaction::begin(db).value();
    ASSERT_TRUE(db.run("INSERT INTO t VALUES (1)").ok());
    ASSERT_TRUE(transaction.commit().ok());
    EXPECT_EQ(db.integer("SELECT count(*) FROM t").value(), 1);
}

TEST_F(DatabaseTest, FullDiskIsIoAndNamesIt) {
    auto db = openNew().value();
    ASSERT_TRUE(db.run("CREATE TABLE t(x); PRAGMA max_page_count = 10").ok());
    const auto full = db.run("INSERT INTO t VALUES (zeroblob(1000000))");
    ASSERT_FALSE(full.ok());
    EXPECT_EQ(full.error().code, ErrorCode::Io);
    EXPECT_NE(full.error().message.find("the disk is full"), std::string::npos);
}

TEST_F(DatabaseTest, FaultsInsideAndDamagedPagesAreTold) {
    {
        auto db = openNew().value();
        ASSERT_TRUE(db.run("CREATE TABLE t(x CHECK (x > 0))").ok());
        ASSERT_TRUE(db.run("INSERT INTO t VALUES (1)").ok());
        EXPECT_EQ(db.integrityFault().value(), "");
        ASSERT_TRUE(db.run("PRAGMA ignore_check_constraints = ON").ok());
        ASSERT_TRUE(db.run("INSERT INTO t VALUES (-1)").ok());
        ASSERT_TRUE(db.run("PRAGMA ignore_check_constraints = OFF").ok());
        EXPECT_NE(db.integrityFault().value().find("CHECK"), std::string::npos);
        ASSERT_TRUE(db.close().ok());
    }
    std::string bytes = readFile(path);
    bytes[4096 + 100] = static_cast<char>(bytes[4096 + 100] ^ 1);
    writeFile(path, bytes);
    auto db = Database::open(path, databaseKey(), Database::Mode::Existing);
    ASSERT_TRUE(db.ok());
    EXPECT_NE(db->integrityFault().value().find("page 2"), std::string::npos);
}

TEST_F(DatabaseTest, SecondWriterIsBusy) {
    auto first = openNew().value();
    auto second = Database::open(path, databaseKey(), Database::Mode::Existing).value();
    auto transaction = Transaction::begin(first).value();
    EXPECT_EQ(codeOf(Transaction::begin(second)), "busy");
}

}  // namespace
}  // namespace qd::vault::test
