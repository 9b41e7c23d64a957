// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/user_store.h"

#include <string>
#include <utility>
#include <vector>

#include "core/vault/person_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using identity::Role;

Timestamp at(std::int64_t seconds) {
    return Timestamp::fromMillis(1'760'000'000'000 + seconds * 1000);
}

class UserStoreTest : public StoreTest {
protected:
    PersonId add(const std::string& name, Role role = Role::Risk) {
        return store.addUser(name, role, UserState::Active, at(0)).value();
    }
    [[nodiscard]] UserRecord user(PersonId id) {
        for (const auto& record : store.list().value()) {
            if (record.id == id) return record;
        }
        return {};
    }
    static crypto::PublicKey key(std::uint8_t byte) {
        crypto::PublicKey out;
        out.fill(byte);
        return out;
    }
    UserStore store{db};
};

TEST_F(UserStoreTest, AUserComesBackAsStored) {
    const auto id = add("ann", Role::Compliance);
    auto record = user(id);
    EXPECT_EQ(record.name, "ann");
    EXPECT_EQ(record.role, Role::Compliance);
    EXPECT_EQ(record.state, UserState::Active);
    EXPECT_EQ(record.createdAt, at(0));
    EXPECT_FALSE(record.publicKey || record.totp || record.lastSignIn || record.lastFailedAt ||
                 record.erased);
    record.state = UserState::Disabled;
    record.failedAttempts = 4;
    record.lastFailedAt = at(7);
    record.lastSignIn = at(6);
    ASSERT_TRUE(store.put(record, at(8)).ok());
    const auto again = user(id);
    EXPECT_EQ(again.state, UserState::Disabled);
    EXPECT_EQ(again.failedAttempts, 4);
    EXPECT_EQ(again.lastFailedAt, at(7));
    EXPECT_EQ(again.lastSignIn, at(6));
    EXPECT_EQ(again.createdAt, at(0)) << "it stays";
}

TEST_F(UserStoreTest, RolesHaveAHistory) {
    const auto id = add("ann", Role::Risk);
    auto record = user(id);
    ASSERT_TRUE(store.put(record, at(1)).ok());
    record.role = Role::Trader;
    ASSERT_TRUE(store.put(record, at(2)).ok());
    const auto history = store.roleHistory().value();
    ASSERT_EQ(history.size(), 2U) << "the same role again is no change";
    EXPECT_EQ(history[0].role, Role::Risk);
    EXPECT_EQ(history[1].role, Role::Trader);
    EXPECT_EQ(history[1].since, at(2));
}

TEST_F(UserStoreTest, KeysFollowEachOther) {
    const auto id = add("ann");
    ASSERT_TRUE(store.putKey(id, key(1), at(1)).ok());
    ASSERT_TRUE(store.putKey(id, key(2), at(5)).ok());
    EXPECT_EQ(user(id).publicKey, key(2));
    const auto history = store.keyHistory().value();
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].until, at(5));
    EXPECT_FALSE(history[1].until);
    ASSERT_TRUE(store.endKeys(id, at(9)).ok());
    EXPECT_FALSE(user(id).publicKey);
    ASSERT_TRUE(store.putKey(id, key(2), at(11)).ok()) << "a key may come again, with a time of its own";
    EXPECT_EQ(store.keyHistory()->size(), 3U);
}

TEST_F(UserStoreTest, TheKeyOfOneTimeCodesIsSealed) {
    const auto id = add("ann");
    const auto other = add("bob");
    const auto secret = crypto::Secret::fromText("12345678901234567890");
    ASSERT_TRUE(store.setTotpSecret(id, &secret).ok());
    EXPECT_TRUE(user(id).totp);
    EXPECT_FALSE(user(other).totp);
    EXPECT_TRUE(crypto::equal(store.totpSecret(id).value()->bytes(), secret.bytes()));
    EXPECT_FALSE(store.totpSecret(other).value().has_value());
    EXPECT_EQ(db.integer("SELECT instr(CAST(totp_secret AS TEXT), '1234567') FROM user WHERE person_id = 1")
                  .value(),
              0);
    tamper(
        "UPDATE user SET totp_secret = (SELECT totp_secret FROM user WHERE person_id = 1) WHERE person_id = "
        "2");
    EXPECT_EQ(codeOf(store.totpSecret(other)), "integrity") << "another person's";
    ASSERT_TRUE(store.setTotpSecret(id, nullptr).ok());
    EXPECT_FALSE(user(id).totp);
}

TEST_F(UserStoreTest, AStepIsUsedOnceAndNoneBeforeIt) {
    const auto id = add("ann");
    const auto secret = crypto::Secret::fromText("12345678901234567890");
    EXPECT_FALSE(store.useTotpStep(id, 5).value()) << "without codes";
    ASSERT_TRUE(store.setTotpSecret(id, &secret).ok());
    EXPECT_TRUE(store.useTotpStep(id, 100).value());
    EXPECT_FALSE(store.useTotpStep(id, 100).value());
    EXPECT_FALSE(store.useTotpStep(id, 99).value());
    EXPECT_TRUE(store.useTotpStep(id, 101).value());
    EXPECT_EQ(user(id).totpLastStep, 101);
    auto record = user(id);
    record.totpLastStep = 0;
    ASSERT_TRUE(store.put(record, at(1)).ok());
    EXPECT_EQ(user(id).totpLastStep, 101) << "only using a step moves it";
}

TEST_F(UserStoreTest, ErasedUsersComeLast) {
    const auto first = add("ann");
    add("bob");
    ASSERT_TRUE(store.shutOut(first, at(1)).ok());
    ASSERT_TRUE(PersonStore(db).erase(first, at(1)).ok());
    const auto users = store.list().value();
    ASSERT_EQ(users.size(), 2U);
    EXPECT_EQ(users[0].name, "bob");
    EXPECT_TRUE(users[1].erased);
    EXPECT_EQ(users[1].state, UserState::Disabled);
    EXPECT_EQ(users[1].name, "");
}

TEST_F(UserStoreTest, ADamagedRecordIsSaidToBe) {
    add("ann");
    tamper("UPDATE user SET role = 'superuser'");
    EXPECT_EQ(codeOf(store.list()), "integrity");
    tamper("UPDATE user SET role = 'risk', state = 'sleeping'");
    EXPECT_EQ(codeOf(store.list()), "integrity");
    tamper("UPDATE user SET state = 'active'");
    tamper("INSERT INTO user_key(person_id, since, public_key) VALUES (1, 0, x'01')");
    EXPECT_EQ(codeOf(store.list()), "integrity");
    EXPECT_EQ(codeOf(store.keyHistory()), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
