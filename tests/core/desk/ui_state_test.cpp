// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ui_state.h"

#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

constexpr const char* kDocument = R"({"version":1,"layout.last":{"page":"positions"}})";

class UiStateTest : public test::DeskTest {
protected:
    [[nodiscard]] std::string file() const { return uiStatePath(path); }
};

TEST_F(UiStateTest, ComesBackAsItWasStored) {
    EXPECT_EQ(loadUiState(*session).value(), "") << "nothing was stored yet";
    ASSERT_TRUE(saveUiState(*session, kDocument).ok());
    EXPECT_EQ(loadUiState(*session).value(), kDocument);
    session.reset();
    auto again = openWorkspace(env(), request("ann"));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(loadUiState(**again).value(), kDocument);
    ASSERT_TRUE(saveUiState(**again, "").ok());
    EXPECT_EQ(loadUiState(**again).value(), "");
}

TEST_F(UiStateTest, NoPlaintextIsInTheFileAndEachWritingDiffers) {
    ASSERT_TRUE(saveUiState(*session, kDocument).ok());
    const std::string first = test::readFile(file());
    for (const char* word : {"version", "layout", "positions", "page"})
        EXPECT_EQ(first.find(word), std::string::npos) << word;
    ASSERT_TRUE(saveUiState(*session, kDocument).ok());
    EXPECT_NE(test::readFile(file()), first) << "a nonce is used once";
    EXPECT_EQ(files.mode(file()).value() & 0777U, 0600U);
}

TEST_F(UiStateTest, EveryChangedByteIsFound) {
    ASSERT_TRUE(saveUiState(*session, kDocument).ok());
    const std::string whole = test::readFile(file());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string altered = whole;
        altered[i] = static_cast<char>(altered[i] ^ 0x20);
        test::writeFile(file(), altered);
        EXPECT_EQ(loadUiState(*session).error().code, ErrorCode::Integrity) << "byte " << i;
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{5}, std::size_t{17}, whole.size() - 1}) {
        test::writeFile(file(), whole.substr(0, length));
        EXPECT_EQ(loadUiState(*session).error().code, ErrorCode::Integrity) << length << " bytes";
    }
}

TEST_F(UiStateTest, TheFileOfAnotherWorkspaceIsRefusedAndSetAside) {
    const WorkspaceRequest other{path + "2", &passphrase, "ann"};
    auto second = createWorkspace(env(), other, crypto::kKdfFloor);
    ASSERT_TRUE(second.ok());
    ASSERT_TRUE(saveUiState(**second, kDocument).ok());
    test::writeFile(file(), test::readFile(uiStatePath(other.path)));
    EXPECT_EQ(loadUiState(*session).error().code, ErrorCode::Integrity);
    ASSERT_TRUE(setAsideUiState(*session).ok());
    EXPECT_EQ(loadUiState(*session).value(), "");
    EXPECT_TRUE(files.exists(file() + ".old"));
}

TEST_F(UiStateTest, IsNoChangeOfTheWorkspace) {
    const auto before = counts();
    ASSERT_TRUE(saveUiState(*session, kDocument).ok());
    ASSERT_TRUE(loadUiState(*session).ok());
    EXPECT_EQ(counts(), before);
    EXPECT_TRUE(verifyAudit(*session).ok());
}

TEST_F(UiStateTest, AFailedWriteLeavesTheOldOne) {
    ASSERT_TRUE(saveUiState(*session, kDocument).ok());
    files.failing = file();
    EXPECT_EQ(saveUiState(*session, "{}").error().code, ErrorCode::Io);
    EXPECT_EQ(loadUiState(*session).value(), kDocument);
    EXPECT_EQ(saveUiState(*session, std::string((4U << 20U) + 1, 'x')).error().code, ErrorCode::BadInput);
}

TEST_F(UiStateTest, OnlyTheRightPassphraseUnlocksAnOpenSession) {
    EXPECT_TRUE(unlockSession(*session, passphrase).ok());
    const auto wrong = crypto::Secret::fromText("another passphrase");
    EXPECT_EQ(unlockSession(*session, wrong).error().code, ErrorCode::Integrity);
}

}  // namespace
}  // namespace qd::desk
