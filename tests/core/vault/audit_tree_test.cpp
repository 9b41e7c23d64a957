// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_tree.h"

#include "tests/core/vault/long_log.h"

namespace qd::vault::test {
namespace {

class AuditTreeTest : public LongLogTest {};

TEST_F(AuditTreeTest, RootsAreThoseOverAllLeavesAtEverySize) {
    fill(700);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit_node").value(), 2);
    for (const std::int64_t size : {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 699, 700})
        EXPECT_EQ(tree.rootAt(size).value(), plainRoot(size)) << size;
    EXPECT_EQ(codeOf(tree.rootAt(701)), "bad_input");
    EXPECT_EQ(codeOf(tree.rootAt(-1)), "bad_input");
}

TEST_F(AuditTreeTest, ProofsOfEveryPlaceVerify) {
    fill(600);
    for (std::int64_t sequence = 1; sequence <= 600; sequence += 13) {
        for (const std::int64_t size : {sequence, std::int64_t{600}}) {
            const auto proof = tree.inclusion(sequence, size).value();
            EXPECT_TRUE(crypto::verifyInclusion(leaves[static_cast<std::size_t>(sequence - 1)], sequence - 1,
                                                size, proof, plainRoot(size)));
        }
        const auto consistency = tree.consistency(sequence, 600).value();
        EXPECT_TRUE(
            crypto::verifyConsistency(sequence, 600, plainRoot(sequence), plainRoot(600), consistency));
    }
    EXPECT_EQ(codeOf(tree.inclusion(601, 600)), "bad_input");
    EXPECT_EQ(codeOf(tree.inclusion(0, 600)), "bad_input");
    EXPECT_EQ(codeOf(tree.inclusion(1, 601)), "bad_input");
    EXPECT_EQ(codeOf(tree.consistency(601, 600)), "bad_input");
}

TEST_F(AuditTreeTest, SubtreesOf65536AreStoredAndUsed) {
    fill(65'536 + 300);
    EXPECT_EQ(db.integer("SELECT count(*) FROM audit_node WHERE level = 16").value(), 1);
    EXPECT_EQ(tree.rootAt(65'836).value(), plainRoot(65'836));
    const auto proof = tree.inclusion(65'700, 65'836).value();
    EXPECT_TRUE(crypto::verifyInclusion(leaves[65'699], 65'699, 65'836, proof, plainRoot(65'836)));
    EXPECT_TRUE(log.verify().value().intact);
}

TEST_F(AuditTreeTest, TheHeadMovesToAnotherKey) {
    fill(3);
    const auto key = crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 3));
    const auto next = crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 9));
    EXPECT_EQ(codeOf(AuditLog::rekey(db, next, key.clone())), "integrity");
    ASSERT_TRUE(AuditLog::rekey(db, key, next.clone()).ok());
    EXPECT_FALSE(log.verify().value().intact);
    log.useKey(next.clone());
    EXPECT_TRUE(log.verify().value().intact);
    log.release();
    ASSERT_TRUE(log.append(draft("after"), Timestamp::fromMillis(9)).ok());
    EXPECT_EQ(log.lastAppended(), 4);
    EXPECT_TRUE(log.verify().value().intact);
}

}  // namespace
}  // namespace qd::vault::test
