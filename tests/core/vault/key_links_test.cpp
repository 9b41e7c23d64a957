// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_links.h"

#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class KeyLinksTest : public ::testing::Test {
protected:
    static crypto::SigningKey key() {
        return crypto::SigningKey::fromSeed(crypto::randomKey(32).value()).value();
    }
    void SetUp() override {
        file.workspaceId = "00112233445566778899aabbccddeeff";
        for (int i = 0; i < 3; ++i)
            file.links.push_back(makeKeyLink(file.workspaceId, i + 2, keys[static_cast<std::size_t>(i)],
                                             keys[static_cast<std::size_t>(i) + 1].publicKey())
                                     .value());
        file.dataKeyEpoch = 4;
    }
    [[nodiscard]] std::string reached(const KeyFile& from, std::size_t trusted, std::size_t present) const {
        return codeOf(checkKeyLinks(from, keys[trusted].publicKey(), keys[present].publicKey()));
    }
    std::array<crypto::SigningKey, 4> keys{key(), key(), key(), key()};
    KeyFile file;
};

TEST_F(KeyLinksTest, LeadFromAnyKeyThatWasTrustedToThePresentOne) {
    for (std::size_t trusted = 0; trusted < keys.size(); ++trusted)
        EXPECT_EQ(reached(file, trusted, 3), "ok") << trusted;
    EXPECT_EQ(reached(file, 0, 2), "integrity") << "not the last";
    EXPECT_EQ(reached(file, 3, 0), "integrity") << "not backwards";
    EXPECT_EQ(codeOf(checkKeyLinks(file, key().publicKey(), keys[3].publicKey())), "integrity");
}

TEST_F(KeyLinksTest, EachIsSignedByTheOneBefore) {
    auto altered = file;
    altered.links[1].signature[0] ^= 1U;
    EXPECT_EQ(reached(altered, 0, 3), "integrity");
    EXPECT_EQ(reached(altered, 2, 3), "ok") << "what came before the trusted key does not matter";
    altered = file;
    altered.workspaceId[0] = 'f';
    EXPECT_EQ(reached(altered, 0, 3), "integrity") << "another workspace's";
    altered = file;
    altered.links.erase(altered.links.begin() + 1);
    EXPECT_EQ(reached(altered, 0, 3), "integrity") << "one is missing";
    altered = file;
    altered.dataKeyEpoch = 3;
    EXPECT_EQ(reached(altered, 0, 3), "integrity");
    altered = file;
    std::swap(altered.links[0], altered.links[1]);
    EXPECT_EQ(reached(altered, 0, 3), "integrity") << "out of order";
}

TEST_F(KeyLinksTest, TheTextIsWrittenOut) {
    EXPECT_EQ(keyLinkText("id", KeyLink{2, {}, {}, {}}),
              "quarterdeck workspace key 1\nworkspace id\nepoch 2\nfrom " + std::string(64, '0') + "\nto " +
                  std::string(64, '0') + "\n");
}

TEST_F(KeyLinksTest, AllKeysAreNamedNewestFirst) {
    const auto all = workspaceKeysOf(file, keys[3].publicKey());
    ASSERT_EQ(all.size(), 4U);
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(all[i], keys[3 - i].publicKey());
}

}  // namespace
}  // namespace qd::vault::test
