// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/person_seal.h"

#include <string>
#include <string_view>

#include "core/vault/person_store.h"
#include "tests/core/vault/store_fixture.h"

namespace qd::vault::test {
namespace {

using PersonSealTest = StoreTest;

const Timestamp kThen = Timestamp::fromMillis(1'760'000'000'000);

TEST_F(PersonSealTest, WhatIsSealedFitsOnlyItsPersonAndField) {
    PersonStore store(db);
    const auto a = store.add("a", {}, kThen).value();
    const auto b = store.add("b", {}, kThen).value();
    const auto sealed = store.seal(a, "totp", crypto::Secret::fromText("the seed")).value();
    const auto open = [&](PersonId id, std::string_view field, std::string_view bytes) {
        return codeOf(store.open(id, field, bytes));
    };
    EXPECT_EQ(open(a, "totp", blobOf(sealed)), "ok");
    EXPECT_EQ(open(a, "names", blobOf(sealed)), "integrity");
    EXPECT_EQ(open(b, "totp", blobOf(sealed)), "integrity");
    EXPECT_EQ(open(a, "totp", "short"), "integrity");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto flipped = sealed;
        flipped[i] ^= 1U;
        EXPECT_EQ(open(a, "totp", blobOf(flipped)), "integrity") << i;
    }
    // With the other person's key in its row the number that is bound still differs.
    tamper("UPDATE person SET subject_key = (SELECT subject_key FROM person WHERE id = 1) WHERE id = 2");
    EXPECT_EQ(open(b, "totp", blobOf(sealed)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
