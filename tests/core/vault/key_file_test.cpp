// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/key_file.h"

#include "tests/core/vault/key_fixture.h"

namespace qd::vault::test {
namespace {

class KeyFileTest : public ::testing::Test {
protected:
    MadeKeys made;
    std::string text = keyFileText(made.file);
};

/// Everything that can stand in a key file, as much of it as there may be.
KeyFile fullKeyFile(const MadeKeys& made) {
    KeyFile keys = made.file;
    const auto slot = keys.slots.front();
    while (keys.slots.size() < kSlotLimit) {
        keys.slots.push_back(slot);
        keys.slots.back().id = static_cast<std::int64_t>(keys.slots.size()) + 1'000'000;
    }
    for (std::size_t i = 0; i < kLinkLimit; ++i)
        keys.links.push_back({static_cast<std::int64_t>(i) + 2, {}, {}, {}});
    keys.pending.emplace();
    for (const auto& one : keys.slots)
        keys.pending->sealed.push_back({one.id, std::vector<std::uint8_t>(80, 7)});
    keys.anchor = KeyAnchor{std::string(8 * 1024, 'x'), {}, {}};
    keys.anchorFolder = std::string(1024, 'f');
    for (std::size_t i = 0; i < kIncidentLimit; ++i)
        keys.incidents.push_back({Timestamp::fromMillis(1'760'000'000'000), 123'456, 234'567, "key file"});
    return keys;
}

TEST_F(KeyFileTest, RoundTripsThroughItsText) {
    const auto parsed = parseKeyFile(text);
    ASSERT_TRUE(parsed.ok()) << wordsOf(parsed);
    EXPECT_EQ(*parsed, made.file);
    EXPECT_EQ(keyFileText(*parsed), text);
}

TEST_F(KeyFileTest, AFullOneFitsIntoItsLimitAndRoundTrips) {
    auto keys = fullKeyFile(made);
    const auto sealed = sealKeyFile(keys, made.data.header);
    ASSERT_TRUE(sealed.ok()) << wordsOf(sealed) << " " << keyFileText(keys).size();
    EXPECT_LE(keyFileText(keys).size(), kKeyFileLimitBytes);
    EXPECT_EQ(parseKeyFile(keyFileText(keys)).value(), keys);
}

TEST_F(KeyFileTest, WhatIsBeyondALimitIsNotSealed) {
    const auto refused = [&](auto change) {
        auto keys = fullKeyFile(made);
        change(keys);
        return codeOf(sealKeyFile(keys, made.data.header));
    };
    EXPECT_EQ(refused([](KeyFile& k) { k.slots.push_back(k.slots.front()); }), "bad_input");
    EXPECT_EQ(refused([](KeyFile& k) { k.slots.clear(); }), "bad_input");
    EXPECT_EQ(refused([](KeyFile& k) { k.slots[1].id = k.slots[0].id; }), "bad_input") << "two of one number";
    EXPECT_EQ(refused([](KeyFile& k) { k.links.push_back({}); }), "bad_input");
    EXPECT_EQ(refused([](KeyFile& k) { k.anchor->text += "x"; }), "bad_input");
    EXPECT_EQ(refused([](KeyFile& k) { k.anchorFolder += "x"; }), "bad_input");
    EXPECT_EQ(refused([](KeyFile& k) { k.anchorFolder = "\xff"; }), "bad_input") << "no text";
}

TEST_F(KeyFileTest, OnlyTheLastIncidentsAreKept) {
    auto keys = made.file;
    for (std::int64_t i = 0; i < 20; ++i)
        keys.incidents.push_back({Timestamp::fromMillis(i), i, i, "folder"});
    ASSERT_TRUE(sealKeyFile(keys, made.data.header).ok());
    ASSERT_EQ(keys.incidents.size(), kIncidentLimit);
    EXPECT_EQ(keys.incidents.back().found, 19);
}

TEST_F(KeyFileTest, NoNameOfAUserIsInIt) {
    EXPECT_EQ(text.find("ann"), std::string::npos);
    EXPECT_NE(text.find(userTag(made.file.workspaceId, "ann")), std::string::npos);
    EXPECT_NE(userTag(made.file.workspaceId, "ann"), userTag("other", "ann"));
}

TEST_F(KeyFileTest, FileIsPrivateAndMissingOrHugeIsIntegrity) {
    const ScratchFolder folder;
    PosixFileSystem files;
    const auto path = keyFilePath(folder.file("book.qdw"));
    EXPECT_EQ(codeOf(readKeyFile(files, path)), "integrity");
    ASSERT_TRUE(writeKeyFile(files, path, made.file).ok());
    EXPECT_EQ(files.mode(path).value(), 0600U);
    EXPECT_EQ(readKeyFile(files, path).value(), made.file);
    writeFile(path, text + std::string(65'536, ' '));
    EXPECT_EQ(codeOf(readKeyFile(files, path)), "integrity");
}

}  // namespace
}  // namespace qd::vault::test
