// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file.h"

#include "core/crypto/random.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

class KeyFileTest : public ::testing::Test {
protected:
    void SetUp() override {
        keys.workspaceId = "00112233445566778899aabbccddeeff";
        keys.slots.push_back(makeSlot(keys.workspaceId, passphrase(), dataKey, crypto::kKdfFloor, 1).value());
    }
    [[nodiscard]] std::string opened(const KeyFile& file) const {
        const auto key = unwrap(file, passphrase());
        if (!key.ok()) return std::string(errorCodeName(key.error().code));
        return crypto::equal(key->bytes(), dataKey.bytes()) ? "ok" : "another key";
    }
    crypto::Secret dataKey = crypto::randomKey(32).value();
    KeyFile keys;
};

TEST_F(KeyFileTest, RoundTripsThroughItsText) {
    const auto text = keyFileText(keys);
    const auto parsed = parseKeyFile(text);
    ASSERT_TRUE(parsed.ok()) << wordsOf(parsed);
    EXPECT_EQ(keyFileText(*parsed), text);
    EXPECT_EQ(opened(*parsed), "ok");
}

TEST_F(KeyFileTest, EveryAlteredFieldIsFound) {
    const auto altered = [&](auto change) {
        KeyFile copy = keys;
        change(copy, copy.slots[0]);
        return opened(copy);
    };
    EXPECT_EQ(altered([](KeyFile& f, KeySlot&) { f.workspaceId[0] = 'f'; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.id = 2; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.type = "recovery"; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.epoch = 2; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.iterations += 1; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.memoryKiB += 8; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.parallelism += 1; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.memoryKiB = 8; }), "integrity");           // below
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.kdf.memoryKiB = 0xffffffff; }), "integrity");  // above
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.salt[0] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.nonce[0] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.wrapped[0] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot& s) { s.wrapped[47] ^= 1U; }), "integrity");
    EXPECT_EQ(altered([](KeyFile&, KeySlot&) {}), "ok");
}

TEST_F(KeyFileTest, WrongPassphraseSaysSo) {
    const auto wrong = unwrap(keys, crypto::Secret::fromText("Correct horse battery staple"));
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().message, "wrong passphrase, or the key file was altered");
}

TEST_F(KeyFileTest, SlotsOfOtherKindsArePassedOver) {
    auto other = keys.slots[0];
    other.id = 2;
    other.type = "token";
    other.kdf.memoryKiB = 0;  // a token needs no derivation: its numbers are no reason to stop
    keys.slots.insert(keys.slots.begin(), other);
    EXPECT_EQ(opened(keys), "ok");
}

TEST_F(KeyFileTest, TextThatIsNoKeyFileIsIntegrity) {
    const auto text = keyFileText(keys);
    const auto with = [&](const std::string& from, const std::string& to) {
        auto changed = text;
        const auto at = changed.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        changed.replace(at, from.size(), to);
        return codeOf(parseKeyFile(changed));
    };
    for (std::size_t n = 0; n + 2 < text.size(); ++n)
        EXPECT_EQ(codeOf(parseKeyFile(text.substr(0, n))), "integrity");
    EXPECT_EQ(with("quarterdeck-keys", "other-keys"), "integrity");
    EXPECT_EQ(with("\"version\": 1", "\"version\": 2"), "integrity");
    EXPECT_EQ(with("argon2id", "argon2i"), "integrity");
    EXPECT_EQ(with("\"iterations\": 2", "\"iterations\": -2"), "integrity");
    EXPECT_EQ(with("\"iterations\": 2", "\"iterations\": 4294967298"), "integrity");
    EXPECT_EQ(with("\"iterations\": 2", "\"iterations\": \"2\""), "integrity");
    EXPECT_EQ(with("\"salt\": \"", "\"salt\": \"zz"), "integrity");
    EXPECT_EQ(with("\"wrapped\": \"", "\"wrapped\": \"00"), "integrity");
    EXPECT_EQ(with("\"kdf\"", "\"fdk\""), "integrity");
    EXPECT_EQ(codeOf(parseKeyFile("[]")), "integrity");
    EXPECT_EQ(codeOf(parseKeyFile(R"({"format":"quarterdeck-keys","version":1,"workspace":"a","slots":[]})")),
              "integrity");
}

TEST_F(KeyFileTest, FileIsPrivateAndMissingOrHugeIsIntegrity) {
    const ScratchFolder folder;
    PosixFileSystem files;
    const auto path = keyFilePath(folder.file("book.qdw"));
    EXPECT_EQ(codeOf(readKeyFile(files, path)), "integrity");
    ASSERT_TRUE(writeKeyFile(files, path, keys).ok());
    EXPECT_EQ(files.mode(path).value(), 0600U);
    EXPECT_EQ(opened(readKeyFile(files, path).value()), "ok");
    writeFile(path, keyFileText(keys) + std::string(65'536, ' '));
    EXPECT_EQ(codeOf(readKeyFile(files, path)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
