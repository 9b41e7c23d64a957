// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/random.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/crypto/hash.h"

namespace qd::crypto {
namespace {

TEST(Random, KeysHaveTheirSizeAndDoNotRepeat) {
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const auto key = randomKey(32);
        ASSERT_TRUE(key.ok());
        ASSERT_EQ(key->size(), 32U);
        EXPECT_TRUE(seen.insert(hex(key->bytes())).second);
    }
}

TEST(Random, FillTouchesTheWholeSpan) {
    std::vector<std::uint8_t> bytes(4096, 0);
    ASSERT_TRUE(fillRandom(bytes).ok());
    // 4096 uniform bytes hold about 16 zeros; 60 would be eleven standard deviations away.
    EXPECT_LT(std::count(bytes.begin(), bytes.end(), 0), 60);
    EXPECT_TRUE(fillRandom({}).ok());
}

}  // namespace
}  // namespace qd::crypto
