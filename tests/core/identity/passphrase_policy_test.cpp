// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/passphrase_policy.h"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace qd::identity {
namespace {

constexpr std::array<std::string_view, 3> kNear{"marianne", "alpha fund", "bo"};

std::string refusalOf(std::string_view passphrase) {
    const auto checked = checkPassphrasePolicy(passphrase, kNear);
    return checked.ok() ? "ok" : checked.error().message;
}

bool isEasy(std::string_view passphrase) {
    return refusalOf(passphrase).starts_with("the passphrase is easy to guess");
}

TEST(PassphrasePolicy, LongOnesOfAnyKindOfCharacterAreTaken) {
    for (const char* good :
         {"correct horse battery staple", "violet anchor 73 lantern", "a passphrase for tests",
          "five words picked by chance", "gravel piano otter muffin candle", "839274659102837",
          "übergrößenträgerin", "пароль из пяти слов", "一二三四五六七八九十甲乙丙丁戊", "kzqwvxjmnbtplrd",
          "bo bought a brown bicycle"})
        EXPECT_EQ(refusalOf(good), "ok") << good;
}

TEST(PassphrasePolicy, FifteenCharactersAreEnoughAndFourteenAreNot) {
    EXPECT_EQ(refusalOf("gravel piano ot"), "ok");
    EXPECT_EQ(refusalOf("gravel piano o"), "the passphrase has 14 characters, at least 15 are needed");
    EXPECT_EQ(refusalOf(""), "the passphrase has 0 characters, at least 15 are needed");
    EXPECT_EQ(refusalOf("äöüßÄÖÜéèêëâ"), "the passphrase has 12 characters, at least 15 are needed")
        << "characters are counted, not bytes";
}

TEST(PassphrasePolicy, TooLargeOrNoTextIsRefused) {
    std::string varied;
    for (int i = 0; varied.size() <= 4096; ++i)
        varied += "w" + std::to_string(i * 7919);
    EXPECT_EQ(refusalOf(varied.substr(0, 4096)), "ok");
    EXPECT_EQ(refusalOf(varied.substr(0, 4097)), "the passphrase has more than 4096 bytes");
    EXPECT_EQ(refusalOf("gravel piano otter \xFF"), "the passphrase is not UTF-8 text");
    EXPECT_EQ(refusalOf("gravel piano otter \xC3"), "the passphrase is not UTF-8 text");
}

TEST(PassphrasePolicy, CommonOnesAreRefusedHoweverTheyAreWritten) {
    for (const char* common :
         {"tobeornottobethatisthequestion", "To be, or not to be - that is the question",
          "may the force be with you", "M@y the F0rce be w1th y0u", "MayTheForceBeWithYou2024!",
          "the quick brown fox jumps over the lazy dog", "correcthorsebatterystaple",
          "supercalifragilisticexpialidocious", "Seinodernichtsein123"})
        EXPECT_TRUE(isEasy(common)) << common;
}

TEST(PassphrasePolicy, RepetitionsAndSequencesAreRefused) {
    for (const char* poor :
         {"aaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "horse horse horse horse", "piano otter piano otter",
          "abcdefghijklmnop", "ponmlkjihgfedcba", "1234567890123456", "qwertyuiopasdfghjkl",
          "1qaz2wsx3edc4rfv", "               ", "aaaabbbbccccdddd"})
        EXPECT_TRUE(isEasy(poor)) << poor;
    EXPECT_EQ(refusalOf("gravel piano otter gravel piano otter"), "ok") << "the piece alone is long enough";
}

TEST(PassphrasePolicy, NamesNearAndCommonPasswordsDoNotCount) {
    for (const char* poor :
         {"quarterdeck2024!", "Quarterdeck Quarterdeck 1", "marianne marianne1980", "Password-Marianne-1",
          "P@ssw0rd P@ssw0rd 1", "alphafund alphafund x", "AlphaFund-Marianne-7", "passwortpasswort12",
          "letmein welcome admin", "quarterdeck password 1"})
        EXPECT_TRUE(isEasy(poor)) << poor;
    EXPECT_EQ(refusalOf("marianne counts otters"), "ok") << "a name beside enough else";
}

TEST(PassphrasePolicy, ARefusalNeverHoldsAPartOfThePassphrase) {
    for (const char* poor : {"xyzzyplughfoo", "zebrazebrazebrazebra", "maytheforcebewithyou"}) {
        const auto refused = checkPassphrasePolicy(poor, {});
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::BadInput);
        for (const char* part : {"xyzzy", "zebra", "theforce"})
            EXPECT_EQ(refused.error().describe().find(part), std::string::npos) << poor;
    }
}

}  // namespace
}  // namespace qd::identity
