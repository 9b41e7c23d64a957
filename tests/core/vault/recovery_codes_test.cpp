// SPDX-License-Identifier: GPL-3.0-or-later
// The codes that open in place of a one-time code.
#include <string>
#include <vector>

#include "core/vault/user_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

Timestamp at(std::int64_t seconds) {
    return Timestamp::fromMillis(1'760'000'000'000 + seconds * 1000);
}

class RecoveryCodesTest : public StoreTest {
protected:
    PersonId add(const std::string& name) {
        return store.addUser(name, identity::Role::Risk, UserState::Active, at(0)).value();
    }
    [[nodiscard]] UserRecord user(PersonId id) {
        for (const auto& record : store.list().value()) {
            if (record.id == id) return record;
        }
        return {};
    }
    static std::vector<crypto::Secret> codes(const std::vector<std::string>& texts) {
        std::vector<crypto::Secret> list;
        for (const auto& text : texts)
            list.push_back(crypto::Secret::fromText(text));
        return list;
    }
    UserStore store{db};
};

TEST_F(RecoveryCodesTest, ARecoveryCodeOpensItsOwnerOnce) {
    const auto id = add("ann");
    const auto other = add("bob");
    ASSERT_TRUE(store.setRecoveryCodes(id, codes({"ABCD-EFGH-IJKL-MNOP", "QRST-UVWX-YZ23-4567"})).ok());
    EXPECT_EQ(user(id).recoveryCodesLeft, 2);
    EXPECT_FALSE(store.useRecoveryCode(other, "ABCD-EFGH-IJKL-MNOP", at(1)).value());
    EXPECT_FALSE(store.useRecoveryCode(id, "ABCD-EFGH-IJKL-MNOQ", at(1)).value());
    EXPECT_FALSE(store.useRecoveryCode(id, "", at(1)).value());
    EXPECT_TRUE(store.useRecoveryCode(id, "abcdefgh ijkl mnop", at(1)).value());
    EXPECT_FALSE(store.useRecoveryCode(id, "ABCD-EFGH-IJKL-MNOP", at(2)).value());
    EXPECT_EQ(user(id).recoveryCodesLeft, 1);
    EXPECT_EQ(db.integer("SELECT count(*) FROM recovery_code WHERE length(hash) = 32").value(), 2);
    ASSERT_TRUE(store.setRecoveryCodes(id, codes({"AAAA-BBBB-CCCC-DDDD"})).ok());
    EXPECT_FALSE(store.useRecoveryCode(id, "QRST-UVWX-YZ23-4567", at(3)).value()) << "replaced";
    ASSERT_TRUE(store.setTotpSecret(id, nullptr).ok());
    EXPECT_EQ(user(id).recoveryCodesLeft, 0) << "without codes there is nothing to recover";
}

}  // namespace
}  // namespace qd::vault::test
