// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

namespace qd::crypto {
namespace {

static_assert(!std::is_copy_constructible_v<Secret>, "a secret is never copied by accident");
static_assert(!std::is_copy_assignable_v<Secret>);

std::string textOf(const Secret& secret) {
    return {secret.bytes().begin(), secret.bytes().end()};
}

TEST(Secret, HoldsWhatItWasMadeFrom) {
    EXPECT_EQ(textOf(Secret::fromText("open sesame")), "open sesame");
    EXPECT_EQ(Secret(40).size(), 40U);
    EXPECT_TRUE(Secret().empty());
    EXPECT_TRUE(Secret::fromText("").empty());
}

TEST(Secret, MovingLeavesNothingBehind) {
    auto first = Secret::fromText("one");
    Secret second = std::move(first);
    EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): the state after a move is the point
    EXPECT_EQ(first.bytes().data(), nullptr);
    EXPECT_EQ(textOf(second), "one");
    auto third = Secret::fromText("two");
    third = std::move(second);
    EXPECT_EQ(textOf(third), "one");
    auto& alias = third;
    third = std::move(alias);
    EXPECT_EQ(textOf(third), "one");
}

TEST(Secret, CloneIsApart) {
    auto first = Secret::fromText("one");
    auto copy = first.clone();
    copy.bytes()[0] = 'X';
    EXPECT_EQ(textOf(first), "one");
    EXPECT_EQ(textOf(copy), "Xne");
}

TEST(Secret, EqualComparesContentAndLength) {
    const auto a = Secret::fromText("abcd");
    EXPECT_TRUE(equal(a.bytes(), Secret::fromText("abcd").bytes()));
    EXPECT_FALSE(equal(a.bytes(), Secret::fromText("abce").bytes()));
    EXPECT_FALSE(equal(a.bytes(), Secret::fromText("abc").bytes()));
    EXPECT_TRUE(equal(Secret().bytes(), Secret().bytes()));
}

}  // namespace
}  // namespace qd::crypto
