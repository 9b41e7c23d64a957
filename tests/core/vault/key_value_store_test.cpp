// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_value_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using KeyValueStoreTest = StoreTest;

TEST_F(KeyValueStoreTest, SetsAndReplaces) {
    KeyValueStore settings(db, KeyValueStore::Table::Setting);
    EXPECT_FALSE(settings.get("theme").value().has_value());
    ASSERT_TRUE(settings.set("theme", "dark").ok());
    ASSERT_TRUE(settings.set("theme", "light").ok());
    ASSERT_TRUE(settings.set("empty", "").ok());
    EXPECT_EQ(settings.get("theme").value(), "light");
    EXPECT_EQ(settings.get("empty").value(), "");
    EXPECT_EQ(codeOf(settings.set("", "x")), "bad_input");
}

TEST_F(KeyValueStoreTest, TablesAreApart) {
    KeyValueStore settings(db, KeyValueStore::Table::Setting);
    KeyValueStore meta(db, KeyValueStore::Table::Meta);
    ASSERT_TRUE(settings.set("workspace", "mine").ok());
    EXPECT_FALSE(meta.get("workspace").value().has_value());
}

}  // namespace
}  // namespace qd::vault::test
