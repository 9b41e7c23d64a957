// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file_first.h"

#include <filesystem>

#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class KeyFileFirstTest : public ::testing::Test {
protected:
    std::string text = readFile(
        (std::filesystem::path(__FILE__).parent_path() / "fixtures" / "schema-1" / "book.workspace.keys")
            .string());
    crypto::Secret secret = crypto::Secret::fromText("a fixture of the first schema");
};

TEST_F(KeyFileFirstTest, EveryAlteredFieldOfItsSlotIsFound) {
    const auto keys = parseKeyFile(text).value();
    EXPECT_EQ(codeOf(unwrapFirst(keys, secret)), "ok");
    EXPECT_EQ(keyFileText(keys), text);
    const auto altered = [&](auto change) {
        KeyFile copy = keys;
        change(copy, copy.slots[0]);
        return codeOf(unwrapFirst(copy, secret));
    };
    EXPECT_EQ(altered([](KeyFile& f, KeySlot&) { f.workspaceId[0] = 'f'; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.id = 2; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.epoch = 2; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.iterations += 1; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.memoryKiB = 8; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.memoryKiB = 0xffffffff; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.salt[0] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.nonce[0] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.wrapped[47] ^= 1U; }), "integrity");
}

TEST_F(KeyFileFirstTest, SlotsOfOtherKindsArePassedOver) {
    const auto keys = parseKeyFile(text).value();
    auto other = text;
    other.replace(other.find("\"passphrase\""), 12, "\"token\"");
    EXPECT_EQ(codeOf(parseKeyFile(other)), "integrity") << "no other slot is left";
    EXPECT_EQ(keys.generation, 0);
}

TEST_F(KeyFileFirstTest, CutTextIsIntegrity) {
    for (std::size_t n = 0; n + 2 < text.size(); ++n)
        EXPECT_EQ(codeOf(parseKeyFile(text.substr(0, n))), "integrity") << n;
}

}  // namespace
}  // namespace qd::vault::test
