// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrations.h"

#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

constexpr const char* kMeta = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID";

class MigrationsTest : public ::testing::Test {
protected:
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
};

TEST_F(MigrationsTest, VersionsAreInOrderWithoutGaps) {
    int expected = 1;
    for (const auto& step : schemaMigrations())
        EXPECT_EQ(step.version, expected++);
}

TEST_F(MigrationsTest, RunsOnceAndOnlyWhatIsNew) {
    const std::vector<Migration> first{{1, kMeta}};
    const std::vector<Migration> both{{1, kMeta}, {2, "CREATE TABLE b(x); CREATE TABLE c(x)"}};
    ASSERT_TRUE(migrate(db, first).ok());
    ASSERT_TRUE(migrate(db, first).ok());
    EXPECT_EQ(schemaVersionOf(db).value(), 1);
    ASSERT_TRUE(migrate(db, both).ok());
    EXPECT_EQ(schemaVersionOf(db).value(), 2);
    EXPECT_EQ(db.integer("SELECT count(*) FROM sqlite_schema").value(), 3);
}

TEST_F(MigrationsTest, FailedStepLeavesTheVersionBefore) {
    const std::vector<Migration> broken{{1, "CREATE TABLE a(x)"},
                                        {2, "CREATE TABLE b(x); CREATE TABLE a(x)"}};
    EXPECT_FALSE(migrate(db, broken).ok());
    EXPECT_EQ(schemaVersionOf(db).value(), 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").value(), 0);
}

TEST_F(MigrationsTest, TheSchemaOfBeforeIsRememberedWithTheFirstStepAndForANewFileThereIsNone) {
    const auto from = [&] { return db.text("SELECT coalesce(max(value), '') FROM meta").value(); };
    const std::vector<Migration> all{{1, kMeta}, {2, "CREATE TABLE b(x)"}, {3, "CREATE TABLE c(x)"}};
    ASSERT_TRUE(migrate(db, std::span(all).first(1)).ok());
    EXPECT_EQ(from(), "");
    const std::vector<Migration> broken{{1, kMeta}, {2, "CREATE TABLE b(x)"}, {3, "CREATE TABLE b(x)"}};
    EXPECT_FALSE(migrate(db, broken).ok());
    EXPECT_EQ(from(), "1") << "the second step stands, and the log has to tell of it";
    ASSERT_TRUE(migrate(db, all).ok());
    EXPECT_EQ(from(), "1") << "not the schema on the way";
}

TEST_F(MigrationsTest, NewerSchemaIsRefused) {
    ASSERT_TRUE(migrate(db, schemaMigrations()).ok());
    ASSERT_TRUE(db.run("PRAGMA user_version = 99").ok());
    const auto refused = migrate(db, schemaMigrations());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::BadInput);
    EXPECT_NE(refused.error().message.find("99"), std::string::npos);
}

}  // namespace
}  // namespace qd::vault::test
