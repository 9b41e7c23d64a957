// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <concepts>
#include <cstdint>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/base/message.h"

namespace qd::crypto {
namespace {

static_assert(!std::is_copy_constructible_v<Secret>, "a secret is never copied by accident");
static_assert(!std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

template <class T, class Stream>
concept Streams = requires(Stream& stream, const T& value) {
    stream << value;
};
template <class T>
concept Formats = requires(const T& value) {
    std::to_string(value);
};
static_assert(!Streams<Secret, std::ostream> && Streams<int, std::ostream>, "a secret is never printed");
static_assert(!Streams<Secret, std::stringstream> && !Formats<Secret>);
static_assert(!std::equality_comparable<Secret>, "== would stop at the first byte that differs: equal()");
static_assert(!std::totally_ordered<Secret>);
static_assert(!std::is_convertible_v<Secret, std::string> &&
              !std::is_convertible_v<Secret, std::string_view>);
static_assert(!std::is_convertible_v<Secret, const char*> && !std::is_convertible_v<Secret, bool>);
static_assert(!std::is_convertible_v<Secret, std::vector<std::uint8_t>>);
static_assert(!std::is_convertible_v<Secret, MessageArgument>, "a secret is never part of a message");
static_assert(!std::is_convertible_v<std::size_t, Secret> && !std::is_convertible_v<std::string, Secret>);
static_assert(!std::is_constructible_v<std::string, Secret>);

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

TEST(Secret, IsAlignedForEveryUse) {
    for (const std::size_t size : {1U, 12U, 15U, 16U, 17U, 32U, 4095U, 4096U, 4097U, 1U << 20U}) {
        Secret secret(size);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(secret.bytes().data()) % 16, 0U) << size;
        secret.bytes().front() = 1;
        secret.bytes().back() = 1;
    }
}

TEST(Secret, IsZeroWhenItIsMade) {
    for (int i = 0; i < 3; ++i) {
        Secret secret(5000);
        for (auto& byte : secret.bytes()) {
            ASSERT_EQ(byte, 0);
            byte = 0xaa;
        }
    }
}

// One after the other in memory, the bytes of two secrets could be reached from each other.
TEST(SecretDeathTest, ReachingBeyondASecretStopsTheProcess) {
    const auto readAt = [](Secret& secret, std::ptrdiff_t offset) {
        const volatile std::uint8_t* byte = secret.bytes().data() + offset;
        return *byte;
    };
    for (const std::size_t size : {32U, 4096U, 5000U}) {
        Secret secret(size);
        const auto end = static_cast<std::ptrdiff_t>((size + 15) / 16 * 16);
        const auto page = static_cast<std::ptrdiff_t>(::sysconf(_SC_PAGESIZE));
        EXPECT_EQ(readAt(secret, 0), 0);
        EXPECT_DEATH(static_cast<void>(readAt(secret, end)), "") << size;
        EXPECT_DEATH(static_cast<void>(readAt(secret, -page)), "") << size;
    }
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
