// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class KeyFileParseTest : public ::testing::Test {
protected:
    /// The code of parsing the text with `from` replaced once.
    [[nodiscard]] std::string with(const std::string& from, const std::string& to) const {
        auto changed = text;
        const auto at = changed.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        changed.replace(at, from.size(), to);
        return codeOf(parseKeyFile(changed));
    }
    MadeKeys made;
    std::string text = keyFileText(made.file);
};

TEST_F(KeyFileParseTest, TextThatIsNoKeyFileIsIntegrity) {
    for (std::size_t n = 0; n < text.size(); n += 7)
        EXPECT_EQ(codeOf(parseKeyFile(text.substr(0, n))), "integrity") << n;
    EXPECT_EQ(codeOf(parseKeyFile(text.substr(0, text.size() - 1))), "integrity") << "the last line break";
    EXPECT_EQ(with("quarterdeck-keys", "other-keys"), "integrity");
    EXPECT_EQ(with("\"version\": 2", "\"version\": 0"), "integrity");
    EXPECT_EQ(with("argon2id", "argon2i"), "integrity");
    EXPECT_EQ(with("\"iterations\": 2", "\"iterations\": -2"), "integrity");
    EXPECT_EQ(with("\"iterations\": 2", "\"iterations\": 4294967298"), "integrity");
    EXPECT_EQ(with("\"iterations\": 2", "\"iterations\": \"2\""), "integrity");
    EXPECT_EQ(with("\"keychain\": false", "\"keychain\": 0"), "integrity");
    EXPECT_EQ(with("\"type\": \"passphrase\"", "\"type\": \"token\""), "integrity");
    EXPECT_EQ(with("\"salt\": \"", "\"salt\": \"zz"), "integrity");
    EXPECT_EQ(with("\"wrapped\": \"", "\"wrapped\": \"00"), "integrity");
    EXPECT_EQ(with("\"kdf\"", "\"fdk\""), "integrity");
    EXPECT_EQ(with("\"slots\": [", "\"slots\": [ 1,"), "integrity");
    EXPECT_EQ(codeOf(parseKeyFile("[]")), "integrity");
    EXPECT_EQ(codeOf(parseKeyFile("{}")), "integrity");
    EXPECT_EQ(codeOf(parseKeyFile(text + std::string(65'536, ' '))), "integrity");
}

TEST_F(KeyFileParseTest, AnotherWayToWriteTheSameIsIntegrity) {
    EXPECT_EQ(codeOf(parseKeyFile(text + "\n")), "integrity");
    EXPECT_EQ(codeOf(parseKeyFile(Json::parse(text).value().dump())), "integrity") << "without line breaks";
    EXPECT_EQ(with("\"version\": 2", "\"version\":  2"), "integrity");
    EXPECT_EQ(with("{\n", "{\n \"note\": 1,\n"), "integrity") << "a member that nobody knows";
    auto upper = text;
    const auto at = upper.find_first_of("abcdef", upper.find("\"mac\": \"") + 8);
    upper[at] = static_cast<char>(upper[at] - 'a' + 'A');
    EXPECT_EQ(codeOf(parseKeyFile(upper)), "integrity") << "upper-case digits";
}

TEST_F(KeyFileParseTest, ANewerVersionSaysSo) {
    const auto newer = [&] {
        auto changed = text;
        changed.replace(changed.find("\"version\": 2"), 12, "\"version\": 3");
        return parseKeyFile(changed);
    }();
    ASSERT_FALSE(newer.ok());
    EXPECT_EQ(newer.error().code, ErrorCode::BadInput);
    EXPECT_NE(newer.error().message.find("version 3"), std::string::npos);
    EXPECT_NE(newer.error().hint.find("newer version"), std::string::npos);
}

}  // namespace
}  // namespace qd::vault::test
