// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrate_tree.h"

#include "tests/core/vault/long_log.h"

namespace qd::vault::test {
namespace {

class MigrateTreeTest : public LongLogTest {};

TEST_F(MigrateTreeTest, MigrationStoresTheSameNodesForALogThatIsThereAlready) {
    fill(1'100);
    const auto nodes = "SELECT group_concat(level || ' ' || position || ' ' || hex(hash)) FROM audit_node";
    const auto grown = db.text(nodes).value();
    ASSERT_TRUE(db.run("DELETE FROM audit_node; DELETE FROM meta WHERE key = 'state_salt'").ok());
    EXPECT_EQ(codeOf(stateSalt(db)), "integrity");
    ASSERT_TRUE(migrateTree(db).ok());
    EXPECT_EQ(db.text(nodes).value(), grown);
    EXPECT_EQ(stateSalt(db).value().size(), 32U);
}

}  // namespace
}  // namespace qd::vault::test
