// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/user_name.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/core/base/outcome.h"

namespace qd::identity {
namespace {

using qd::test::codeOf;

TEST(UserName, OrdinaryNamesOfAnyLanguageAreTaken) {
    for (const auto& name :
         {std::string("ann"), std::string("Ann Müller"), std::string("о.иванова"), std::string("田中"),
          std::string(R"(FIRM\ann)"), std::string("a@b.example"), std::string(62, 'a') + "é"})
        EXPECT_EQ(codeOf(checkNewUserName(name)), "ok") << name;
}

TEST(UserName, WhatCouldSpoilALogOrATerminalIsRefused) {
    for (const auto& name : {std::string(), std::string(65, 'a'), std::string("a\nb"), std::string("a\tb"),
                             std::string("a\0b", 3), std::string("\x1b[31mred"), std::string("a\x7f"),
                             std::string("a\xC2\x85"), std::string("a\xFF"), std::string("\xC3")})
        EXPECT_EQ(codeOf(checkNewUserName(name)), "usage") << name.size();
}

TEST(UserName, WhatCannotBeSeenOrTurnsTheTextIsRefused) {
    for (const char* unseen : {"\u202E", "\u2066", "\u200B", "\u200D", "\u00AD", "\u061C", "\uFEFF", "\u2028",
                               "\u00A0", "\u3000", "\u3164", "\uFE0F", "\U000E0041"})
        EXPECT_EQ(codeOf(checkNewUserName(std::string("ann") + unseen + "x")), "usage") << unseen;
    EXPECT_EQ(codeOf(checkNewUserName(" ann")), "usage");
    EXPECT_EQ(codeOf(checkNewUserName("ann ")), "usage");
    const auto refused = checkNewUserName("ann\u202Exe");
    EXPECT_EQ(refused.error().message.find("\u202E") == std::string::npos, false)
        << "the message shows the name; it is printable UTF-8";
}

TEST(UserName, NobodyIsNamedLikeWhatTheProgramWrites) {
    for (const char* name : {"person 1", "Person 7", "person x", "erased person 3", "recovery", "RECOVERY",
                             "system", "Quarterdeck", "everything"})
        EXPECT_EQ(codeOf(checkNewUserName(name)), "usage") << name;
    EXPECT_TRUE(checkNewUserName("personal").ok());
}

TEST(UserName, OldNamesMayStillSignIn) {
    EXPECT_TRUE(checkUserName(" ann ").ok());
    EXPECT_TRUE(checkUserName("recovery").ok());
    EXPECT_EQ(codeOf(checkUserName("")), "usage");
    EXPECT_EQ(codeOf(checkUserName("a\nb")), "usage");
}

TEST(UserName, NamesDifferByMoreThanTheCaseOfAsciiLetters) {
    EXPECT_TRUE(sameName("Ann", "aNN"));
    EXPECT_FALSE(sameName("Ann", "Anne"));
    EXPECT_FALSE(sameName("É", "é")) << "other letters are compared as they are";
}

TEST(UserName, FullNamesMayBeEmptyAndAreBounded) {
    EXPECT_TRUE(checkFullName("").ok());
    EXPECT_TRUE(checkFullName("Ann Müller-Lüdenscheidt").ok());
    EXPECT_EQ(codeOf(checkFullName(std::string(201, 'a'))), "bad_input");
    EXPECT_EQ(codeOf(checkFullName("a\u202Eb")), "bad_input");
    EXPECT_EQ(codeOf(checkFullName("a\nb")), "bad_input");
}

TEST(PersonToken, ReadsBackAndNothingElseDoes) {
    EXPECT_EQ(personToken(PersonId{7}), "person 7");
    EXPECT_EQ(parsePersonToken("person 7"), PersonId{7});
    EXPECT_EQ(parsePersonToken("person 9223372036854775807"), PersonId{9223372036854775807});
    for (const char* text :
         {"person", "person ", "person 0", "person -1", "person 07", "person 7 ", "person x", "Person 7",
          " person 7", "person 99999999999999999999", "erased person 7"})
        EXPECT_FALSE(parsePersonToken(text)) << text;
    EXPECT_EQ(erasedPersonWords(PersonId{7}), "erased person 7");
    EXPECT_EQ(parseErasedPerson("erased person 7"), PersonId{7});
    EXPECT_FALSE(parseErasedPerson("person 7"));
}

}  // namespace
}  // namespace qd::identity
