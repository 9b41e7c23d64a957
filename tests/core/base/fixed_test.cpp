// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fixed.h"

#include <cmath>
#include <csignal>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/base/outcome.h"

namespace qd {
namespace {

using test::codeOf;

constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
constexpr auto kMin = std::numeric_limits<std::int64_t>::min();

TEST(Fixed, ParsesDecimalsExactly) {
    EXPECT_EQ(Money::parse("12.5").value().raw(), 125'000);
    EXPECT_EQ(Money::parse("-12.5").value().raw(), -125'000);
    EXPECT_EQ(Money::parse("0.0001").value().raw(), 1);
    EXPECT_EQ(Money::parse("-0.0001").value().raw(), -1);
    EXPECT_EQ(Money::parse("0").value().raw(), 0);
    EXPECT_EQ(Money::parse("-0").value().raw(), 0);
    EXPECT_EQ(Price::parse("0.000001").value().raw(), 1);
    EXPECT_EQ(Money::parse("0000000000000000000000000000001").value().raw(), 10'000);
    EXPECT_EQ(Money::parse("1.2300000000000000000000000000").value().raw(), 12'300)
        << "zeros carry no places";
}

TEST(Fixed, ParsingRefusesWhatIsNoDecimalOfItsPlaces) {
    using namespace std::string_view_literals;
    for (const auto text : {""sv,    "-"sv,   "+"sv,   "."sv,        "-."sv,      "1,5"sv,     "1.2.3"sv,
                            "--1"sv, "+-1"sv, "1e3"sv, "0x10"sv,     " 1"sv,      "1 "sv,      "1'000"sv,
                            "nan"sv, "inf"sv, "1\0"sv, "\xd9\xa1"sv, "1.00001"sv, "-0.00005"sv}) {
        EXPECT_EQ(codeOf(Money::parse(text)), "bad_input") << text;
    }
    EXPECT_EQ(Money::parse("1.00001").error().message,
              "found '1.00001', expected a decimal number with at most 4 places");
    EXPECT_EQ(codeOf(Price::parse("1.00001")), "ok");
}

TEST(Fixed, TheRangeEndsWhere64BitsDo) {
    EXPECT_EQ(Money::parse("922337203685477.5807").value().raw(), kMax);
    EXPECT_EQ(Money::parse("-922337203685477.5807").value().raw(), -kMax);
    for (const auto* text : {"922337203685477.5808", "-922337203685477.5808", "922337203685478",
                             "99999999999999999999999999999999999999999999999999"}) {
        EXPECT_EQ(codeOf(Money::parse(text)), "bad_input") << text;
    }
}

TEST(Fixed, TextIsTheShortestDecimalAndReadsBack) {
    EXPECT_EQ(Money::fromRaw(125'000).text(), "12.5");
    EXPECT_EQ(Money::fromRaw(-1).text(), "-0.0001");
    EXPECT_EQ(Money::fromRaw(0).text(), "0");
    EXPECT_EQ(Money::fromRaw(10'000).text(), "1");
    EXPECT_EQ(Quantity::fromRaw(-1'500'000).text(), "-1.5");
    EXPECT_EQ(Money::fromRaw(kMin).text(), "-922337203685477.5808");
    Rng rng(1);
    for (int i = 0; i < 100'000; ++i) {
        const auto raw = static_cast<std::int64_t>(rng.bits()) >> rng.below(64);
        if (raw == kMin) continue;
        ASSERT_EQ(Money::parse(Money::fromRaw(raw).text()).value().raw(), raw);
        ASSERT_EQ(Price::parse(Price::fromRaw(raw).text()).value().raw(), raw);
    }
}

TEST(Fixed, FromDoubleRoundsHalvesAwayFromZero) {
    // 1/32 and 5/32 of a unit of account are halves of 1/10000 without any binary rounding.
    EXPECT_EQ(Money::fromDouble(0.03125).value().raw(), 313);
    EXPECT_EQ(Money::fromDouble(-0.03125).value().raw(), -313);
    EXPECT_EQ(Money::fromDouble(0.09375).value().raw(), 938);
    EXPECT_EQ(Money::fromDouble(0.00004).value().raw(), 0);
    EXPECT_EQ(Money::fromDouble(-0.00004).value().raw(), 0);
    EXPECT_EQ(Money::fromDouble(0.1).value().raw(), 1000);
    EXPECT_EQ(Money::fromDouble(-0.0).value().raw(), 0);
}

TEST(Fixed, FromDoubleGivesBackWhatToDoubleGave) {
    Rng rng(2);
    for (int i = 0; i < 100'000; ++i) {
        const auto raw = static_cast<std::int64_t>(rng.below(1ULL << 52U)) - (1LL << 51U);
        ASSERT_EQ(Price::fromDouble(Price::fromRaw(raw).toDouble()).value().raw(), raw);
    }
}

TEST(Fixed, FromDoubleRefusesWhatIsNoNumberOfTheRange) {
    for (const double value : {std::nan(""), HUGE_VAL, -HUGE_VAL, 1e30, -1e30, 9.3e14, -9.3e14,
                               std::numeric_limits<double>::max()}) {
        EXPECT_EQ(codeOf(Money::fromDouble(value)), "bad_input") << value;
    }
    EXPECT_TRUE(Money::fromDouble(9.1e14).ok());
    EXPECT_EQ(Money::fromDouble(std::numeric_limits<double>::denorm_min()).value().raw(), 0);
}

TEST(Fixed, SumsAreExactAndNeverWrap) {
    const auto tenth = Money::parse("0.1").value();
    Money sum;
    for (int i = 0; i < 1'000'000; ++i)
        sum = sum.plus(tenth).value();
    EXPECT_EQ(sum.text(), "100000");
    EXPECT_EQ(codeOf(Money::fromRaw(kMax).plus(Money::fromRaw(1))), "bad_input");
    EXPECT_EQ(codeOf(Money::fromRaw(-kMax).plus(Money::fromRaw(-1))), "bad_input");
    EXPECT_EQ(Money::fromRaw(kMax).plus(Money::fromRaw(-kMax)).value().raw(), 0);
}

TEST(Fixed, EveryNumberThatComesOfArithmeticHasItsNegative) {
    EXPECT_EQ(Money::fromRaw(kMax).negated().raw(), -kMax);
    EXPECT_EQ(Money::fromRaw(-kMax).negated().raw(), kMax);
    EXPECT_EQ(codeOf(detail::mulDiv(kMin, 1, 1)), "bad_input");
}

TEST(FixedDeathTest, TheOneNumberWithoutANegativeAborts) {
    EXPECT_EXIT(static_cast<void>(Money::fromRaw(kMin).negated()), ::testing::KilledBySignal(SIGABRT),
                "broken precondition");
    EXPECT_EXIT(static_cast<void>(detail::mulDiv(1, 1, 0)), ::testing::KilledBySignal(SIGABRT),
                "broken precondition");
}

TEST(Fixed, MulDivRoundsHalvesAwayFromZero) {
    EXPECT_EQ(detail::mulDiv(1, 5, 10).value(), 1);
    EXPECT_EQ(detail::mulDiv(-1, 5, 10).value(), -1);
    EXPECT_EQ(detail::mulDiv(5, 5, 10).value(), 3) << "half to even would give 2";
    EXPECT_EQ(detail::mulDiv(-5, 5, 10).value(), -3);
    EXPECT_EQ(detail::mulDiv(1, 4, 10).value(), 0);
    EXPECT_EQ(detail::mulDiv(-1, 4, 10).value(), 0);
    EXPECT_EQ(detail::mulDiv(1, 1, 3).value(), 0);
    EXPECT_EQ(detail::mulDiv(2, 1, 3).value(), 1);
}

TEST(Fixed, MulDivIsWithinHalfAUnitOfTheExactQuotient) {
    Rng rng(3);
    for (int i = 0; i < 100'000; ++i) {
        const auto a = static_cast<std::int64_t>(rng.bits()) >> 20U;
        const auto b = static_cast<std::int64_t>(rng.bits()) >> 44U;
        const auto divisor = static_cast<std::int64_t>(rng.below(1'000'000'000)) + 1;
        const auto q = detail::mulDiv(a, b, divisor).value();
        __extension__ typedef __int128 Wide;
        const Wide twiceOff = 2 * (static_cast<Wide>(a) * b - static_cast<Wide>(q) * divisor);
        ASSERT_TRUE(twiceOff <= divisor && twiceOff >= -divisor) << a << ' ' << b << ' ' << divisor;
    }
}

TEST(Fixed, NotionalIsQuantityTimesPriceInMoneysPlaces) {
    const auto of = [](const char* quantity, const char* price) {
        return notional(Quantity::parse(quantity).value(), Price::parse(price).value());
    };
    EXPECT_EQ(of("100", "12.345678").value().text(), "1234.5678");
    EXPECT_EQ(of("-100", "12.345678").value().text(), "-1234.5678");
    EXPECT_EQ(of("0.5", "0.0001").value().text(), "0.0001") << "0.00005 is rounded away from zero";
    EXPECT_EQ(of("-0.5", "0.0001").value().text(), "-0.0001");
    EXPECT_EQ(of("0.4", "0.0001").value().text(), "0");
    EXPECT_EQ(of("1000000000", "900000").value().text(), "900000000000000");
    EXPECT_EQ(codeOf(of("1000000000", "1000000")), "bad_input");
    EXPECT_EQ(codeOf(of("9223372036854", "9223372036854")), "bad_input");
}

}  // namespace
}  // namespace qd
