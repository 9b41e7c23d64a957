// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/artifact_store.h"

#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using ArtifactStoreTest = StoreTest;

TEST_F(ArtifactStoreTest, BytesComeBack) {
    ArtifactStore store(db);
    const std::string binary("\0\xff%PDF", 6);
    const auto first = store.add(binary).value();
    const auto second = store.add("").value();
    EXPECT_EQ(store.load(first).value(), binary);
    EXPECT_EQ(store.load(second).value(), "");
}

TEST_F(ArtifactStoreTest, AlteredRowsAreIntegrity) {
    ArtifactStore store(db);
    const auto id = store.add("equity curve").value();
    const auto other = store.add("equity surve").value();
    EXPECT_EQ(codeOf(store.load(77)), "integrity");
    tamper("UPDATE artifact SET frame = (SELECT frame FROM artifact WHERE id = " + std::to_string(other) +
           ") WHERE id = " + std::to_string(id));
    EXPECT_EQ(codeOf(store.load(id)), "integrity");
    tamper("UPDATE artifact SET size = -1 WHERE id = " + std::to_string(other));
    EXPECT_EQ(codeOf(store.load(other)), "integrity");
    tamper("UPDATE artifact SET size = 9000000000000 WHERE id = " + std::to_string(other));
    EXPECT_EQ(codeOf(store.load(other)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
