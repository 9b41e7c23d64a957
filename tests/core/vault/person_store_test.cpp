// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/person_store.h"

#include <string>
#include <vector>

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using PersonStoreTest = StoreTest;

const Timestamp kThen = Timestamp::fromMillis(1'760'000'000'000);

TEST_F(PersonStoreTest, NamesComeBackAndLieNowhereInTheClear) {
    PersonStore store(db);
    const auto id = store.add("zelda.fitzgerald", "Zelda Fitzgerald", kThen).value();
    const auto people = store.list().value();
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].id, id);
    EXPECT_EQ(people[0].name, "zelda.fitzgerald");
    EXPECT_EQ(people[0].fullName, "Zelda Fitzgerald");
    EXPECT_EQ(people[0].createdAt, kThen);
    EXPECT_FALSE(people[0].erasedAt);
    EXPECT_EQ(db.integer("SELECT instr(CAST(sealed AS TEXT), 'Zelda') FROM person").value(), 0);
}

TEST_F(PersonStoreTest, ATakenNameIsTakenInEveryCase) {
    PersonStore store(db);
    ASSERT_TRUE(store.add("Ann", {}, kThen).ok());
    EXPECT_EQ(codeOf(store.checkFree("aNN")), "refused");
    EXPECT_TRUE(store.checkFree("Anne").ok());
}

TEST_F(PersonStoreTest, AnErasedPersonLeavesARowWithoutKeyAndNames) {
    PersonStore store(db);
    const auto id = store.add("ann", "Ann Miller", kThen).value();
    ASSERT_TRUE(store.erase(id, kThen.plusMillis(5)).ok());
    EXPECT_EQ(
        db.integer("SELECT count(*) FROM person WHERE subject_key IS NULL AND length(sealed) = 0").value(),
        1);
    const auto people = store.list().value();
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].name, "");
    EXPECT_EQ(people[0].erasedAt, kThen.plusMillis(5));
    EXPECT_TRUE(store.checkFree("ann").ok()) << "nobody remembers the name";
    EXPECT_EQ(codeOf(store.erase(id, kThen)), "bad_input");
    EXPECT_EQ(codeOf(store.erase(PersonId{99}, kThen)), "bad_input");
    EXPECT_EQ(codeOf(store.seal(id, "totp", crypto::Secret::fromText("x"))), "bad_input");
}

TEST_F(PersonStoreTest, SwappedNamesAreFound) {
    PersonStore store(db);
    ASSERT_TRUE(store.add("a", {}, kThen).ok());
    ASSERT_TRUE(store.add("b", {}, kThen).ok());
    tamper(
        "UPDATE person SET sealed = (SELECT sealed FROM person WHERE id = 1), "
        "subject_key = (SELECT subject_key FROM person WHERE id = 1) WHERE id = 2");
    EXPECT_EQ(codeOf(store.list()), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
