// SPDX-License-Identifier: GPL-3.0-or-later
// What importPrices refuses, and where it says that the fault is.
#include <ostream>

#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

struct Case {
    const char* name;
    std::string text;
    ErrorCode code;
    std::int64_t line;
    std::int64_t column;
    const char* words = "";  ///< in the message or the hint
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.name;
}

const std::string kLong = "date,symbol,close\n";
const std::string kVolume = "date,symbol,close,volume\n";
constexpr auto kBad = ErrorCode::BadInput;

std::string row(const std::string& close) {
    return kLong + "2024-01-02,AAA," + close + "\n";
}

std::string volumeRow(const std::string& volume) {
    return kVolume + "2024-01-02,AAA,5," + volume + "\n";
}

std::vector<Case> fileCases() {
    using namespace std::string_literals;
    const std::string good = kLong + "2024-01-02,AAA,1\n2024-01-03,AAA,2\n";
    std::string flipped = gzipped(good);
    flipped[flipped.size() - 6] = static_cast<char>(flipped[flipped.size() - 6] ^ 0x55);
    const std::string zipped = gzipped(good);
    return {
        {"empty file", "", kBad, 1, 1, "empty file"},
        {"only a byte order mark", "\xEF\xBB\xBF", kBad, 1, 1, "empty file"},
        {"empty gzip", gzipped(""), kBad, 1, 1, "empty file"},
        {"header only", kLong, kBad, 2, 1, "no rows"},
        {"header only, wide", "date,AAA\n", kBad, 2, 1, "no rows"},
        {"header and empty lines", kLong + "\n\n", kBad, 2, 1, "no rows"},
        {"empty first line", "\n" + good, kBad, 1, 1, "empty first line"},
        {"commas only", ",,,\n,,,\n", kBad, 1, 1, "empty first line"},
        {"NUL in a number", kLong + "2024-01-02,AAA,1\0002\n"s, kBad, 2, 17, "NUL"},
        {"NUL in an unknown column", "date,symbol,close,note\n2024-01-02,AAA,1,a\0b\n"s, kBad, 2, 19, "NUL"},
        {"NUL in the header", "date,sym\0bol,close\n"s, kBad, 1, 9, "NUL"},
        {"UTF-16", "\xFF\xFE"s + "d\0a\0t\0e\0"s, kBad, 1, 1, "UTF-8"},
        {"workbook", "PK\x03\x04rest", kBad, 1, 1, "CSV"},
        {"truncated gzip", zipped.substr(0, zipped.size() - 12), kBad, 3, 11, "truncated"},
        {"gzip header only", zipped.substr(0, 10), kBad, 1, 1, "truncated"},
        {"wrong checksum", flipped, kBad, 4, 1, "corrupt"},
        {"gzip magic, then text", "\x1F\x8B" + good, kBad, 1, 1, "corrupt"},
        {"gzip with trailing rubbish", zipped + "rubbish", kBad, 4, 1, "corrupt"},
        {"lone CR", "date,symbol,close\r2024-01-02,AAA,1\r", kBad, 1, 18, "carriage return"},
        {"lone CR in a row", kLong + "2024-01-02,AAA\r,1\n", kBad, 2, 15, "carriage return"},
    };
}

std::vector<Case> headerCases() {
    return {
        {"missing header", "2024-01-02,AAA,100\n", kBad, 1, 1, "expected a header"},
        {"unknown layout", "a,b,c\n1,2,3\n", kBad, 1, 1, "'a', 'b', 'c'"},
        {"date column missing", "symbol,close\nAAA,1\n", kBad, 1, 1, "'date'"},
        {"symbol column missing", "date,close,volume\n2024-01-02,1,2\n", kBad, 1, 1, "'symbol'"},
        {"close column missing", "date,symbol,open\n2024-01-02,AAA,1\n", kBad, 1, 1, "'close'"},
        {"only adj_close", "date,symbol,adj_close\n2024-01-02,AAA,1\n", kBad, 1, 1, "'adj_close'"},
        {"date in upper case", "Date,symbol,close\n2024-01-02,AAA,1\n", kBad, 1, 1, "'Date'"},
        {"duplicate column", "date,symbol,close,close\n2024-01-02,A,1,1\n", kBad, 1, 19, "second time"},
        {"duplicate symbol", "date,AAA,BBB,AAA\n2024-01-02,1,2,3\n", kBad, 1, 14, "'AAA'"},
        {"empty symbol in a wide header", "date,AAA,,BBB\n2024-01-02,1,2,3\n", kBad, 1, 10, "symbol"},
        {"blank around a wide symbol", "date,AAA, BBB\n2024-01-02,1,2\n", kBad, 1, 10, "blanks"},
        {"date alone", "date\n2024-01-02\n", kBad, 1, 1, "0 columns"},
        {"bytes that are no UTF-8 in the header", "date,AAA,B\xFF\n", kBad, 1, 10, "\\xFF"},
        {"tabs", "date\tsymbol\tclose\n2024-01-02\tAAA\t1\n", kBad, 1, 1, "tabs"},
        {"semicolons", "date;symbol;close\n2024-01-02;AAA;1,5\n", kBad, 1, 1, "semicolons"},
        {"vertical bars", "date|symbol|close\n", kBad, 1, 1, "vertical bars"},
        {"unclosed quote in the header", "date,\"symbol,close\n2024-01-02,AAA,1\n", kBad, 1, 6,
         "never closed"},
    };
}

std::vector<Case> numberCases() {
    return {
        {"NaN", row("NaN"), kBad, 2, 16, "leave the field empty"},
        {"nan", row("nan"), kBad, 2, 16, "leave the field empty"},
        {"Inf", row("Inf"), kBad, 2, 16, "'Inf'"},
        {"-inf", row("-inf"), kBad, 2, 16, "'-inf'"},
        {"infinity", row("infinity"), kBad, 2, 16, "'infinity'"},
        {"hex", row("0x1F"), kBad, 2, 16, "decimal"},
        {"negative price", row("-5"), kBad, 2, 16, "above 0"},
        {"zero price", row("0"), kBad, 2, 16, "above 0"},
        {"zero with places", row("0.000"), kBad, 2, 16, "above 0"},
        {"negative zero", row("-0"), kBad, 2, 16, "above 0"},
        {"1e308", row("1e308"), kBad, 2, 16, "1e12"},
        {"1e400", row("1e400"), kBad, 2, 16, "1e12"},
        {"1e-400", row("1e-400"), kBad, 2, 16, "1e-12"},
        {"just over the largest price", row("1000000000001"), kBad, 2, 16, "1e12"},
        {"decimal comma", row("1,5"), kBad, 2, 18, "point"},
        {"decimal comma in quotes", row("\"1,5\""), kBad, 2, 16, "point"},
        {"thousands in quotes", row("\"1,234.50\""), kBad, 2, 16, "thousands"},
        {"leading space", row(" 1"), kBad, 2, 16, "blanks"},
        {"trailing space", row("1 "), kBad, 2, 16, "blanks"},
        {"plus sign", row("+1"), kBad, 2, 16, "plus"},
        {"currency sign", row("$1"), kBad, 2, 16, "currency"},
        {"two points", row("1.2.3"), kBad, 2, 16, "'1.2.3'"},
        {"a point only", row("."), kBad, 2, 16, "'.'"},
        {"a sign only", row("-"), kBad, 2, 16, "leave the field empty"},
        {"exponent without digits", row("1e"), kBad, 2, 16, "'1e'"},
        {"letters after digits", row("12x"), kBad, 2, 16, "'12x'"},
        {"infinite volume", volumeRow("inf"), kBad, 2, 18, "volume"},
        {"huge volume", volumeRow("1e308"), kBad, 2, 18, "1e15"},
        {"negative volume", volumeRow("-1"), kBad, 2, 18, "volume"},
        {"bad number in a wide file", "date,AAA,BBB\n2024-01-02,1,x\n", kBad, 2, 14, "'BBB'"},
        {"negative price in a wide file", "date,AAA,BBB\n2024-01-02,1,-2\n", kBad, 2, 14, "above 0"},
    };
}

std::vector<Case> rowCases() {
    const std::string first = "2024-01-02,AAA,1\n";
    const auto dated = [](const std::string& date) { return kLong + date + ",AAA,1\n"; };
    return {
        {"bad month", dated("2024-13-01"), kBad, 2, 1, "YYYY-MM-DD"},
        {"month zero", dated("2024-00-01"), kBad, 2, 1, "YYYY-MM-DD"},
        {"day zero", dated("2024-01-00"), kBad, 2, 1, "YYYY-MM-DD"},
        {"30 February", dated("2024-02-30"), kBad, 2, 1, "'2024-02-30'"},
        {"29 February of a common year", dated("2023-02-29"), kBad, 2, 1, "YYYY-MM-DD"},
        {"US date", dated("01/02/2024"), kBad, 2, 1, "year-month-day"},
        {"two-digit year", dated("24-01-02"), kBad, 2, 1, "YYYY-MM-DD"},
        {"date and time", dated("2024-01-02T00:00:00"), kBad, 2, 1, "time of day"},
        {"blank before a date", dated(" 2024-01-02"), kBad, 2, 1, "blanks"},
        {"empty date", dated(""), kBad, 2, 1, "YYYY-MM-DD"},
        {"year outside", dated("1799-12-31"), kBad, 2, 1, "1800"},
        {"bad date in a wide file", "date,AAA\n2024-02-30,1\n", kBad, 2, 1, "YYYY-MM-DD"},
        {"empty symbol", kLong + "2024-01-02,,1\n", kBad, 2, 12, "symbol"},
        {"symbol that is no UTF-8", kLong + "2024-01-02,A\xC3\x28,1\n", kBad, 2, 12, "UTF-8"},
        {"overlong UTF-8", kLong + "2024-01-02,\xC0\xAF,1\n", kBad, 2, 12, "UTF-8"},
        {"control character", kLong + "2024-01-02,A\x07,1\n", kBad, 2, 12, "\\x07"},
        {"blank after a symbol", kLong + "2024-01-02,AAA ,1\n", kBad, 2, 12, "blanks"},
        {"comma in a symbol", kLong + "2024-01-02,\"A,B\",1\n", kBad, 2, 12, "commas"},
        {"symbol of 65 bytes", kLong + "2024-01-02," + std::string(65, 'S') + ",1\n", kBad, 2, 12, "64"},
        {"too few fields", kLong + first + "2024-01-03,AAA\n", kBad, 3, 15, "2 fields, expected 3"},
        {"too many fields", kLong + first + "2024-01-03,AAA,1,2\n", kBad, 3, 18, "4 fields, expected 3"},
        {"too few fields in a wide file", "date,A,B\n2024-01-02,1\n", kBad, 2, 13, "expected 3"},
        {"too many fields in a wide file", "date,A,B\n2024-01-02,1,2,3\n", kBad, 2, 16, "expected 3"},
        {"columns count characters", kLong + "2024-01-02,\xC3\x84\xC3\x96,x\n", kBad, 2, 15, "'x'"},
        {"unbalanced quote", kLong + first + "2024-01-03,\"AAA,1\n", kBad, 3, 12, "never closed"},
        {"text after a closing quote", kLong + "2024-01-02,\"AAA\"x,1\n", kBad, 2, 17, "closing quote"},
        {"quote inside a plain field", kLong + "2024-01-02,A\"A,1\n", kBad, 2, 13, "quote inside"},
        {"fault after a quoted line end", "note,date,symbol,close\n\"a\nb\",2024-01-02,AAA,x\n", kBad, 3, 19,
         "'x'"},
        {"huge field", row(std::string(70'000, '1')), kBad, 2, 16, "65536"},
        {"huge quoted field", row("\"" + std::string(70'000, '1') + "\""), kBad, 2, 16, "65536"},
        {"huge field that is never read",
         "date,symbol,close,note\n2024-01-02,AAA,1," + std::string(70'000, 'x') + "\n", kBad, 2, 18, "65536"},
        {"quote never closed in a large file", kLong + "2024-01-02,\"AAA,1\n" + std::string(400'000, 'x'),
         kBad, 2, 12, "65536"},
        {"duplicate with another value", kLong + first + "2024-01-03,AAA,2\n2024-01-02,AAA,3\n", kBad, 4, 1,
         "in line 2 and, with other values, in line 4"},
        {"duplicate with a missing value", kLong + first + "2024-01-02,AAA,\n", kBad, 3, 1, "in line 2"},
        {"duplicate in a wide file", "date,A,B\n2024-01-02,1,2\n\n2024-01-02,1,3\n", kBad, 4, 1,
         "value of B"},
    };
}

class Malformed : public testing::TestWithParam<Case> {};

std::vector<Case> allCases() {
    std::vector<Case> all;
    for (const auto& part : {fileCases(), headerCases(), numberCases(), rowCases()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

void expectRefused(const Case& c, std::size_t pieceBytes) {
    const auto result = pricesOf(c.text, {}, pieceBytes);
    ASSERT_FALSE(result.ok());
    const Error& error = result.error();
    const std::string words = error.describe();
    EXPECT_EQ(error.code, c.code) << words;
    EXPECT_EQ(error.where.file, "f.csv");
    EXPECT_EQ(error.where.line, c.line) << words;
    EXPECT_EQ(error.where.column, c.column) << words;
    EXPECT_NE(words.find(c.words), std::string::npos) << words;
    EXPECT_FALSE(error.hint.empty()) << words;
    EXPECT_NE(error.message.find("found"), std::string::npos) << words;
}

}  // namespace

TEST_P(Malformed, IsRefusedWithItsPlace) {
    expectRefused(GetParam(), 1U << 20U);
}

TEST_P(Malformed, IsRefusedAlikeInPiecesOfThreeBytes) {
    expectRefused(GetParam(), 3);
}

INSTANTIATE_TEST_SUITE_P(Import, Malformed, testing::ValuesIn(allCases()), [](const auto& c) {
    std::string name;
    for (const char letter : std::string(c.param.name))
        name += std::isalnum(static_cast<unsigned char>(letter)) ? letter : '_';
    return name + "_" + std::to_string(c.index);
});

TEST(ImportLimitsTest, RowLimit) {
    ImportOptions options;
    options.limits.rows = 2;
    const std::string two = kLong + "2024-01-02,AAA,1\n2024-01-03,AAA,1\n";
    EXPECT_TRUE(pricesOf(two, options).ok());
    const auto three = pricesOf(two + "2024-01-04,AAA,1\n", options);
    ASSERT_FALSE(three.ok());
    EXPECT_EQ(three.error().code, kBad);
    EXPECT_EQ(three.error().where, (SourceLocation{"f.csv", 4, 1}));
    const auto wide = pricesOf("date,A\n2024-01-02,1\n2024-01-03,1\n2024-01-04,1\n", options);
    ASSERT_FALSE(wide.ok());
    EXPECT_EQ(wide.error().where.line, 4);
}

TEST(ImportLimitsTest, ByteLimitIsExact) {
    const std::string text = kLong + "2024-01-02,AAA,1\n";
    ImportOptions options;
    options.limits.bytes = text.size();
    EXPECT_TRUE(pricesOf(text, options).ok());
    options.limits.bytes = text.size() - 1;
    const auto over = pricesOf(text, options);
    ASSERT_FALSE(over.ok());
    EXPECT_EQ(over.error().code, kBad);
    EXPECT_EQ(over.error().where.file, "f.csv");
    EXPECT_GE(over.error().where.line, 1);
}

TEST(ImportLimitsTest, GzipBombStopsAtTheByteLimit) {
    std::string zeros = kLong;
    for (int i = 0; i < 200'000; ++i)
        zeros += "2024-01-02,AAA,1\n";
    ImportOptions options;
    options.limits.bytes = 1'000'000;
    const std::string bomb = gzipped(zeros);
    EXPECT_LT(bomb.size(), 20'000U);
    const auto result = pricesOf(bomb, options);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, kBad);
    EXPECT_NE(result.error().message.find("1000000 bytes"), std::string::npos);
    EXPECT_GT(result.error().where.line, 1);
}

TEST(ImportLimitsTest, CellAndSymbolLimits) {
    std::string sparse = kLong;
    for (int i = 0; i < 20; ++i)
        sparse += Date::fromDays(i).iso() + ",S" + std::to_string(i) + ",1\n";
    ImportOptions options;
    options.limits.cells = 400;
    EXPECT_TRUE(pricesOf(sparse, options).ok());
    options.limits.cells = 399;
    EXPECT_FALSE(pricesOf(sparse, options).ok());
    options.limits = {};
    options.limits.symbols = 19;
    const auto many = pricesOf(sparse, options);
    ASSERT_FALSE(many.ok());
    EXPECT_EQ(many.error().where, (SourceLocation{"f.csv", 21, 12}));
    EXPECT_FALSE(pricesOf("date,A,B\n2024-01-02,1,2\n",
                          [] {
                              ImportOptions o;
                              o.limits.symbols = 1;
                              return o;
                          }())
                     .ok());
    EXPECT_FALSE(pricesOf("date,A,B\n2024-01-02,1,2\n2024-01-03,1,2\n",
                          [] {
                              ImportOptions o;
                              o.limits.cells = 3;
                              return o;
                          }())
                     .ok());
}

TEST(ImportIoTest, MissingFileDirectoryAndBrokenDisk) {
    const StillClock clock;
    const jobs::JobContext job({}, {}, clock);
    const PosixFileSystem disk;
    const auto missing = importPrices(disk, testing::TempDir() + "is-not-there.csv", {}, job);
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::Io);
    const auto folder = importPrices(disk, testing::TempDir(), {}, job);
    ASSERT_FALSE(folder.ok());
    EXPECT_EQ(folder.error().code, ErrorCode::Io);
    MemoryFiles broken(kLong + "2024-01-02,AAA,1\n");
    broken.failAfter = 10;
    broken.pieceBytes = 10;
    const auto result = importPrices(broken, "f.csv", {}, job);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Io);
}

}  // namespace qd::market
