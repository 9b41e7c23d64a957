// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <csignal>
#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace qd {
namespace {

Result<int> half(int n) {
    if (n % 2 != 0) return Error{ErrorCode::BadInput, std::to_string(n) + " is odd"};
    return n / 2;
}

Result<int> quarter(int n) {
    QD_TRY(const int first, half(n));
    QD_TRY(const int second, half(first));
    return second;
}

Status onlyEven(int n, int& seen) {
    QD_CHECK(half(n));
    seen = n;
    return Ok{};
}

TEST(Result, TryGivesTheValueOrLeavesWithTheError) {
    EXPECT_EQ(quarter(12).value(), 3);
    EXPECT_EQ(quarter(7).error().message, "7 is odd");
    EXPECT_EQ(quarter(6).error().message, "3 is odd");
}

TEST(Result, CheckLeavesAtTheFirstError) {
    int seen = 0;
    EXPECT_FALSE(onlyEven(3, seen).ok());
    EXPECT_EQ(seen, 0);
    EXPECT_TRUE(onlyEven(4, seen).ok());
    EXPECT_EQ(seen, 4);
}

TEST(Result, CarriesWhatCannotBeCopied) {
    const auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); };
    const auto pass = [&]() -> Result<std::unique_ptr<int>> {
        QD_TRY(auto value, make());
        return value;
    };
    EXPECT_EQ(*pass().value(), 5);
}

TEST(Result, AnErrorAsTheValueIsStillTheRightSide) {
    const Result<std::string> text(std::string("fine"));
    EXPECT_TRUE(text.ok());
    EXPECT_TRUE(static_cast<bool>(text));
    const Status status = Error{ErrorCode::Busy, "held"};
    EXPECT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Busy);
    EXPECT_TRUE(Status().ok());
}

TEST(ResultDeathTest, ReadingTheSideThatIsNotThereAborts) {
    const auto killed = ::testing::KilledBySignal(SIGABRT);
    const Result<int> bad = half(3);
    const Result<int> good = half(4);
    EXPECT_EXIT(static_cast<void>(bad.value()), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(good.error()), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(Status().error()), killed, "broken precondition");
}

}  // namespace
}  // namespace qd
