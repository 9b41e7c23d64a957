// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_walk.h"

#include "tests/core/vault/long_log.h"

namespace qd::vault::test {
namespace {

class AuditWalkTest : public LongLogTest {};

TEST_F(AuditWalkTest, KnownTreeHeadsAreHeldAgainstTheLog) {
    fill(400);
    const std::vector<KnownRoot> good{
        {0, plainRoot(0)}, {10, plainRoot(10)}, {10, plainRoot(10)}, {400, plainRoot(400)}};
    EXPECT_TRUE(log.verify(good).value().intact);
    EXPECT_FALSE(log.verify(std::vector<KnownRoot>{{10, plainRoot(11)}}).value().intact);
    EXPECT_FALSE(log.verify(std::vector<KnownRoot>{{401, plainRoot(400)}}).value().intact);
}

TEST_F(AuditWalkTest, AnAlteredOrMissingNodeIsFoundByVerifying) {
    fill(600);
    ASSERT_TRUE(log.verify().value().intact);
    ASSERT_TRUE(db.run("UPDATE audit_node SET hash = randomblob(32) WHERE position = 1").ok());
    EXPECT_FALSE(log.verify().value().intact);
    ASSERT_TRUE(db.run("DELETE FROM audit_node WHERE position = 1").ok());
    EXPECT_FALSE(log.verify().value().intact);
    EXPECT_EQ(codeOf(tree.rootAt(600)), "integrity");
    EXPECT_EQ(codeOf(tree.rootAt(256)), "ok");
    ASSERT_TRUE(db.run("INSERT INTO audit_node VALUES (8, 1, zeroblob(3))").ok());
    EXPECT_EQ(codeOf(tree.rootAt(600)), "integrity");
    ASSERT_TRUE(db.run("DELETE FROM audit_node").ok());
    ASSERT_TRUE(db.run("INSERT INTO audit_node VALUES (9, 0, zeroblob(32)), (16, 0, zeroblob(32))").ok());
    EXPECT_FALSE(log.verify().value().intact);
}

}  // namespace
}  // namespace qd::vault::test
