// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <bit>
#include <clocale>
#include <cmath>
#include <csignal>
#include <limits>
#include <locale>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd {
namespace {

TEST(NumberText, TheShortestTextReadsBack) {
    EXPECT_EQ(shortestText(0.1), "0.1");
    EXPECT_EQ(shortestText(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(shortestText(1e-12), "1e-12");
    EXPECT_EQ(shortestText(100.0), "100");
    EXPECT_EQ(shortestText(-2.5), "-2.5");
    EXPECT_EQ(shortestText(0.0), "0");
    EXPECT_EQ(shortestText(-0.0), "0");
    EXPECT_EQ(shortestText(std::numeric_limits<double>::max()), "1.7976931348623157e+308");
    EXPECT_EQ(shortestText(std::numeric_limits<double>::denorm_min()), "5e-324");
}

TEST(NumberText, EveryFiniteDoubleRoundTripsBitByBit) {
    Rng rng(5);
    for (int i = 0; i < 200'000; ++i) {
        const auto value = std::bit_cast<double>(rng.bits());
        if (!std::isfinite(value) || value == 0.0) continue;
        const auto text = shortestText(value);
        ASSERT_LE(text.size(), 24U);
        const auto back = parseNumber(text);
        ASSERT_TRUE(back.has_value()) << text;
        ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value)) << text;
    }
}

TEST(NumberText, PricesOfAFewPlacesStayShort) {
    for (int cents = 1; cents < 100'000; ++cents) {
        const auto text = shortestText(cents / 100.0);
        ASSERT_LE(text.size(), 6U) << text;
        ASSERT_EQ(parseNumber(text).value(), cents / 100.0);
    }
}

TEST(NumberText, FixedPlacesRoundTheExactValueHalvesToEven) {
    EXPECT_EQ(fixedText(1.005, 2), "1.00") << "1.005 is a little less than that in binary";
    EXPECT_EQ(fixedText(0.125, 2), "0.12");
    EXPECT_EQ(fixedText(0.375, 2), "0.38");
    EXPECT_EQ(fixedText(2.5, 0), "2");
    EXPECT_EQ(fixedText(3.5, 0), "4");
    EXPECT_EQ(fixedText(-1234.5678, 1), "-1234.6");
    EXPECT_EQ(fixedText(1e21, 0), "1000000000000000000000");
    EXPECT_EQ(fixedText(std::numeric_limits<double>::max(), 17).size(), 309U + 1U + 17U);
}

TEST(NumberText, WhatRoundsToZeroHasNoSign) {
    EXPECT_EQ(fixedText(-0.001, 2), "0.00");
    EXPECT_EQ(fixedText(-0.0, 2), "0.00");
    EXPECT_EQ(fixedText(-0.4, 0), "0");
    EXPECT_EQ(fixedText(-0.01, 2), "-0.01");
}

TEST(NumberText, ParsesWholeDecimalsOnly) {
    EXPECT_EQ(parseNumber("1.5"), 1.5);
    EXPECT_EQ(parseNumber("-1.5e-3"), -0.0015);
    EXPECT_EQ(parseNumber("1E3"), 1000.0);
    EXPECT_EQ(parseNumber("007"), 7.0);
    EXPECT_EQ(parseNumber("0"), 0.0);
    using namespace std::string_view_literals;
    for (const auto text :
         {""sv,      "-"sv,      "."sv,    "-."sv,       "+1"sv,       " 1"sv,    "1 "sv,
          "1,5"sv,   "1.5.5"sv,  "1e"sv,   "1e+"sv,      "e5"sv,       "--1"sv,   "0x10"sv,
          "0x1p3"sv, "inf"sv,    "-inf"sv, "Infinity"sv, "nan"sv,      "-nan"sv,  "NaN(1)"sv,
          "1e400"sv, "-1e400"sv, "1\0"sv,  "1'000"sv,    "\xd9\xa1"sv, "1_000"sv, "1f"sv}) {
        EXPECT_EQ(parseNumber(text), std::nullopt) << text;
    }
}

class CommaPunctuation final : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

TEST(NumberText, TheMachinesLanguageChangesNothing) {
    const std::locale before = std::locale::global(std::locale(std::locale(), new CommaPunctuation));
    const std::string oldC = std::setlocale(LC_ALL, nullptr);
    for (const auto* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "fr_FR.utf8"}) {
        if (std::setlocale(LC_ALL, name) != nullptr) break;  // where the machine has one with a comma
    }
    const auto shortest = shortestText(1234567.25);
    const auto fixed = fixedText(1234567.25, 2);
    const auto parsed = parseNumber("1234567.25");
    std::setlocale(LC_ALL, oldC.c_str());
    std::locale::global(before);
    EXPECT_EQ(shortest, "1234567.25");
    EXPECT_EQ(fixed, "1234567.25");
    EXPECT_EQ(parsed, 1234567.25);
}

TEST(NumberTextDeathTest, WhatIsNoNumberHasNoText) {
    const auto killed = ::testing::KilledBySignal(SIGABRT);
    EXPECT_EXIT(static_cast<void>(shortestText(std::nan(""))), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(fixedText(HUGE_VAL, 2)), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(fixedText(1.0, 18)), killed, "broken precondition");
    EXPECT_EXIT(static_cast<void>(fixedText(1.0, -1)), killed, "broken precondition");
}

}  // namespace
}  // namespace qd
