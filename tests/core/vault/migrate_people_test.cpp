// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrate_people.h"

#include <string>

#include "core/vault/user_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using identity::Role;

// A workspace of the first schema: settings name the users, records name them in the clear.
class MigratePeopleTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(migrate(db, schemaMigrations().first(1)).ok());
        run("INSERT INTO audit VALUES (1, 5000, 'zoe', 'workspace.create', 'workspace', '{}', '" +
            std::string(64, '0') + "', 'h')");
        for (const char* sql :
             {"INSERT INTO setting VALUES ('user.role.ann', 'risk'), ('user.role.zoe', 'admin'), "
              "('user.role.bob', 'superuser'), ('universe.membership', 'x')",
              "INSERT INTO artifact VALUES (1, 'h', 0, x'')",
              "INSERT INTO dataset VALUES (1, 'n', 's', 'h', 0, 'zoe', 0, 0, 0, 0, 0, '', '[]', 0, x'')",
              "INSERT INTO run VALUES (1, 'n', 'backtest', 0, 'ann', 1, 0, '', '', '{}', 0.0)",
              "INSERT INTO report VALUES (1, 'executive', 'csv', 't', 0, 'gone', 1, 'f', 1)"})
            run(sql);
    }
    void run(const std::string& sql) {
        const auto done = db.run(sql);
        ASSERT_TRUE(done.ok()) << sql << ": " << wordsOf(done);
    }
    ScratchFolder folder;
    Database db = Database::open(folder.file("x.qdw"), databaseKey(), Database::Mode::Create).value();
};

TEST_F(MigratePeopleTest, SettingsBecomePeopleAndRecordsNameThemByToken) {
    const auto migrated = migrate(db, schemaMigrations());
    ASSERT_TRUE(migrated.ok()) << wordsOf(migrated);
    const auto users = UserStore(db).list().value();
    ASSERT_EQ(users.size(), 3U);
    EXPECT_EQ(users[0].name, "zoe") << "whoever made the workspace is person 1";
    EXPECT_EQ(users[0].role, Role::Admin);
    EXPECT_EQ(users[0].createdAt, Timestamp::fromMillis(5000));
    EXPECT_EQ(users[1].name, "ann");
    EXPECT_EQ(users[1].role, Role::Risk);
    EXPECT_EQ(users[2].state, UserState::Disabled) << "a role that nobody knows lets nobody in";
    EXPECT_EQ(db.text("SELECT group_concat(key) FROM setting").value(), "universe.membership");
    EXPECT_EQ(db.text("SELECT imported_by FROM dataset").value(), "person 1");
    EXPECT_EQ(db.text("SELECT created_by FROM run").value(), "person 2");
    EXPECT_EQ(db.text("SELECT created_by FROM report").value(), "gone") << "no user of that name";
    EXPECT_EQ(db.text("SELECT actor FROM audit WHERE sequence = 1").value(), "zoe")
        << "the chain holds the name";
    EXPECT_EQ(UserStore(db).roleHistory()->size(), 3U);
}

}  // namespace
}  // namespace qd::vault::test
