// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/decision_store.h"

#include "core/vault/user_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using DecisionStoreTest = StoreTest;

Timestamp at(std::int64_t seconds) {
    return Timestamp::fromMillis(1'760'000'000'000 + seconds * 1000);
}

DecisionRecord decision(PersonId prepared, PersonId decided) {
    DecisionRecord record;
    record.kind = "report.sign_off";
    record.subject = "report 1";
    record.canonical = "text";
    record.preparedBy = prepared;
    record.decidedBy = decided;
    record.at = at(3);
    record.publicKey.fill(7);
    record.signature.fill(9);
    return record;
}

TEST_F(DecisionStoreTest, DecisionsComeBackAndTheTableItselfRefusesOnesOwn) {
    const auto a = UserStore(db).addUser("ann", identity::Role::Risk, UserState::Active, at(0)).value();
    const auto b = UserStore(db).addUser("bob", identity::Role::Risk, UserState::Active, at(0)).value();
    DecisionStore decisions(db);
    ASSERT_TRUE(decisions.add(decision(a, b)).ok());
    ASSERT_TRUE(decisions.add(decision(b, a)).ok());
    EXPECT_FALSE(decisions.add(decision(a, a)).ok()) << "CHECK (prepared_by <> decided_by)";
    EXPECT_FALSE(decisions.add(decision(a, PersonId{99})).ok()) << "nobody";
    const auto list = decisions.list().value();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].id, DecisionId{2}) << "newest first";
    EXPECT_EQ(list[1].preparedBy, a);
    EXPECT_EQ(list[1].signature, decision(a, b).signature);
    EXPECT_FALSE(db.run("UPDATE decision SET canonical = 'other'").ok()) << "a decision is never changed";
    EXPECT_FALSE(db.run("UPDATE decision SET decided_by = prepared_by").ok());
}

}  // namespace
}  // namespace qd::vault::test
