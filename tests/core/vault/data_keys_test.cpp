// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/data_keys.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/crypto/hash.h"

namespace qd::vault {
namespace {

crypto::Secret dataKey(std::uint8_t fill) {
    crypto::Secret key(32);
    for (auto& byte : key.bytes())
        byte = fill;
    return key;
}

TEST(DataKeys, EachUseHasAKeyOfItsOwn) {
    const auto keys = DataKeys::derive(dataKey(7));
    ASSERT_TRUE(keys.ok());
    std::set<std::string> all;
    for (const auto* key : {&keys->data, &keys->database, &keys->audit, &keys->settings, &keys->header})
        all.insert(crypto::hex(key->bytes()));
    all.insert(crypto::hex(keys->workspace.seed().bytes()));
    EXPECT_EQ(all.size(), 6U);
}

TEST(DataKeys, AreTheSameForTheSameDataKeyAndNoOther) {
    const auto one = DataKeys::derive(dataKey(7));
    const auto again = DataKeys::derive(dataKey(7));
    const auto other = DataKeys::derive(dataKey(8));
    ASSERT_TRUE(one.ok() && again.ok() && other.ok());
    EXPECT_EQ(one->workspace.publicKey(), again->workspace.publicKey());
    EXPECT_EQ(crypto::hex(one->database.bytes()), crypto::hex(again->database.bytes()));
    EXPECT_NE(one->workspace.publicKey(), other->workspace.publicKey());
    EXPECT_NE(crypto::hex(one->database.bytes()), crypto::hex(other->database.bytes()));
}

}  // namespace
}  // namespace qd::vault
