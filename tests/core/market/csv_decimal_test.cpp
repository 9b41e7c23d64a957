// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_decimal.h"

#include <bit>
#include <charconv>
#include <string>

#include <gtest/gtest.h>

#include "core/base/number_text.h"
#include "core/base/random.h"

namespace qd::market::csv {

namespace {

/// scanDecimal of `text`, followed by what follows a field.
std::optional<double> scanned(const std::string& text, char follower = ',') {
    const std::string padded = text + follower + std::string(kReadAhead, '7');
    double value = 0.0;
    const char* const end = padded.data() + text.size() + 1;
    const char* const after = scanDecimal(padded.data(), end, value);
    if (after != padded.data() + text.size()) return std::nullopt;
    return value;
}

/// Both ways must agree, to the last bit or in refusing.
void expectAsFromChars(const std::string& text) {
    const auto expected = parseNumber(text);
    for (const char follower : {',', '\n', '\r'}) {
        const auto found = scanned(text, follower);
        ASSERT_EQ(found.has_value(), expected.has_value()) << text;
        const auto bits = [](double v) { return std::bit_cast<std::uint64_t>(v); };
        ASSERT_EQ(bits(found.value_or(0.0)), bits(expected.value_or(0.0))) << text;
    }
}

std::string randomDigits(Rng& rng, std::size_t most) {
    std::string out;
    for (std::uint64_t n = rng.below(most + 1); n > 0; --n)
        out += static_cast<char>('0' + rng.below(10));
    return out;
}

}  // namespace

TEST(CsvDecimalTest, RandomDecimalsAreThoseOfFromChars) {
    Rng rng(7);
    for (int i = 0; i < 400'000; ++i) {
        std::string text = rng.below(4) == 0 ? "-" : "";
        text += randomDigits(rng, rng.below(3) == 0 ? 20 : 9);
        if (rng.below(3) != 0) text += "." + randomDigits(rng, rng.below(3) == 0 ? 22 : 7);
        if (rng.below(12) == 0) text += (rng.below(2) == 0 ? "e" : "E-") + randomDigits(rng, 3);
        expectAsFromChars(text);
    }
}

TEST(CsvDecimalTest, ShortestAndLongestTextsOfRandomDoublesAreExact) {
    Rng rng(8);
    for (int i = 0; i < 200'000; ++i) {
        const double value = std::bit_cast<double>(rng.bits() & 0x7FEFFFFFFFFFFFFFULL);
        expectAsFromChars(shortestText(value));
        const double price = rng.uniform() * 1e5;
        expectAsFromChars(shortestText(price));
        expectAsFromChars(fixedText(price, static_cast<int>(rng.below(17))));
    }
}

TEST(CsvDecimalTest, EdgesOfTheExactArithmetic) {
    for (const char* text : {"9007199254740991",
                             "9007199254740992",
                             "9007199254740993",
                             "90071992547409.93",
                             "0.9007199254740993",
                             "9.007199254740993",
                             "90071992.00000001",
                             "90071991.99999999",
                             "99999999",
                             "100000000",
                             "99999999.99999999",
                             "0.0000000000000001",
                             "00000000000000001",
                             "000000000000000000000001.5",
                             "5.",
                             ".5",
                             "0",
                             "-0",
                             "-0.0",
                             "0.1",
                             "123456789012345678",
                             "1e22",
                             "1e23",
                             "4.9e-324",
                             "1.7976931348623157e308",
                             "8888888.88888888"})
        expectAsFromChars(text);
}

TEST(CsvDecimalTest, RefusesWhatIsNoFiniteNumber) {
    for (const char* text :
         {"",     "-",     ".",      "+1", " 1",  "1 ",    "nan", "NaN",   "inf", "-inf", "infinity",
          "0x10", "1e400", "1e-400", "1e", "--1", "1.2.3", "1-2", "1_000", "abc", "-nan", "1e+"})
        EXPECT_FALSE(scanned(text).has_value()) << text;
}

}  // namespace qd::market::csv
