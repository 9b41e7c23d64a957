// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_filter.h"

#include <cmath>

#include <gtest/gtest.h>

#include "ui/models/filter_value.h"

using namespace qd::ui::models;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Column columnOf(ColumnKind kind) {
    Column column;
    column.id = s("c");
    column.title = s("Column");
    column.kind = kind;
    return column;
}

const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);

bool number(const char* text, double value, ColumnKind kind = ColumnKind::Number) {
    const FilterReading reading = FilterReader(kBritish).read(s(text), columnOf(kind));
    EXPECT_TRUE(reading.filter) << text << ": " << reading.error.toStdString();
    return reading.filter && reading.filter->matches(value);
}

bool words(const char* text, const char* value) {
    const FilterReading reading = FilterReader(kBritish).read(s(text), columnOf(ColumnKind::Text));
    EXPECT_TRUE(reading.filter) << text;
    return reading.filter && reading.filter->matches(s(value).toCaseFolded());
}

bool day(const char* text, QDate value) {
    const FilterReading reading = FilterReader(kBritish).read(s(text), columnOf(ColumnKind::Date));
    EXPECT_TRUE(reading.filter) << text << ": " << reading.error.toStdString();
    return reading.filter && reading.filter->matches(static_cast<double>(value.toJulianDay()));
}

QString error(const char* text, ColumnKind kind, const QLocale& locale = kBritish) {
    const FilterReading reading = FilterReader(locale).read(s(text), columnOf(kind));
    EXPECT_FALSE(reading.filter) << text;
    return reading.error;
}

}  // namespace

TEST(ColumnFilter, WordsContainEqualBeginAndAreNot) {
    EXPECT_TRUE(words("tech", "Information technology"));
    EXPECT_FALSE(words("=tech", "Information technology"));
    EXPECT_TRUE(words("=Energy", "energy"));
    EXPECT_TRUE(words("^info", "Information technology"));
    EXPECT_FALSE(words("^tech", "Information technology"));
    EXPECT_FALSE(words("!tech", "Information technology"));
    EXPECT_TRUE(words("energy|tech", "Information technology"));
    EXPECT_FALSE(words("!energy|tech", "Information technology")) << "neither of them";
    EXPECT_TRUE(words("!energy|health", "Information technology"));
    EXPECT_TRUE(words("empty", ""));
    EXPECT_FALSE(words("!empty", ""));
    EXPECT_TRUE(words("!tech", "")) << "what is missing is not tech";
}

TEST(ColumnFilter, NumbersCompareWithTheirEndsInTheRightPlace) {
    EXPECT_TRUE(number(">5", 5.01));
    EXPECT_FALSE(number(">5", 5.0));
    EXPECT_TRUE(number(">=5", 5.0));
    EXPECT_FALSE(number("<5", 5.0));
    EXPECT_TRUE(number("<=5", 5.0));
    EXPECT_TRUE(number("1..5", 1.0));
    EXPECT_TRUE(number("1..5", 5.0));
    EXPECT_FALSE(number("1..5", 5.001));
    EXPECT_TRUE(number("!1..5", 6.0));
    EXPECT_TRUE(number("<0|>10", -1.0));
    EXPECT_FALSE(number("<0|>10", 5.0));
    EXPECT_TRUE(number(">\u22125", -4.0)) << "a typographic minus";
}

TEST(ColumnFilter, EqualIsWhatReadsSo) {
    EXPECT_TRUE(number("=5.2", 5.2049));
    EXPECT_FALSE(number("=5.2", 5.2051));
    EXPECT_TRUE(number("6.42", 0.064199, ColumnKind::Percent));
    EXPECT_FALSE(number("6.42", 0.0643, ColumnKind::Percent));
}

TEST(ColumnFilter, MissingNumbersMatchNothingButEmpty) {
    const double nan = std::nan("");
    EXPECT_FALSE(number(">0", nan));
    EXPECT_FALSE(number("!>0", nan));
    EXPECT_TRUE(number("empty", nan));
    EXPECT_FALSE(number("!empty", nan));
    EXPECT_TRUE(number("!empty", 0.0));
}

TEST(ColumnFilter, UnitsScaleInTheLocale) {
    EXPECT_EQ(readNumber(s("1,250.5"), ColumnKind::Number, kBritish), 1250.5);
    EXPECT_EQ(readNumber(s("1.2k"), ColumnKind::Money, kBritish), 1200.0);
    EXPECT_EQ(readNumber(s("3M"), ColumnKind::Money, kBritish), 3e6);
    EXPECT_EQ(readNumber(s("2 B"), ColumnKind::Money, kBritish), 2e9);
    EXPECT_NEAR(*readNumber(s("5"), ColumnKind::Percent, kBritish), 0.05, 1e-15);
    EXPECT_NEAR(*readNumber(s("5 %"), ColumnKind::Percent, kBritish), 0.05, 1e-15);
    EXPECT_NEAR(*readNumber(s("5 %"), ColumnKind::Number, kBritish), 0.05, 1e-15);
    EXPECT_NEAR(*readNumber(s("12bp"), ColumnKind::Change, kBritish), 0.0012, 1e-15);
    const QLocale german(QLocale::German, QLocale::Germany);
    EXPECT_EQ(readNumber(s("1.250,5"), ColumnKind::Number, german), 1250.5);
    for (const char* text : {"", "abc", "1e5", "inf", "nan", "--3", "5 5x"})
        EXPECT_FALSE(readNumber(s(text), ColumnKind::Number, kBritish)) << text;
}

TEST(ColumnFilter, DaysMonthsAndYearsAreStretches) {
    EXPECT_TRUE(day("2024", QDate(2024, 12, 31)));
    EXPECT_FALSE(day("2024", QDate(2025, 1, 1)));
    EXPECT_TRUE(day("2024-02", QDate(2024, 2, 29)));
    EXPECT_TRUE(day(">2024", QDate(2025, 1, 1)));
    EXPECT_FALSE(day(">2024", QDate(2024, 6, 1)));
    EXPECT_TRUE(day(">=2024", QDate(2024, 1, 1)));
    EXPECT_TRUE(day("<2024", QDate(2023, 12, 31)));
    EXPECT_TRUE(day("<=2024-03", QDate(2024, 3, 31)));
    EXPECT_TRUE(day("2023..2024-06", QDate(2024, 6, 30)));
    EXPECT_TRUE(day("15 Mar 2024", QDate(2024, 3, 15)));
    EXPECT_FALSE(readDays(s("2024-13"), kBritish));
    EXPECT_FALSE(readDays(s("2024-0"), kBritish));
    EXPECT_FALSE(readDays(s("soon"), kBritish));
}

TEST(ColumnFilter, MistakesAreSaidInWords) {
    EXPECT_TRUE(error("abc", ColumnKind::Number).contains(s("is no number")));
    EXPECT_TRUE(error(">", ColumnKind::Number).contains(s("Write a number after >")));
    EXPECT_TRUE(error("5..1", ColumnKind::Number).contains(s("smaller")));
    EXPECT_TRUE(error("soon", ColumnKind::Date).contains(s("is no day")));
    EXPECT_TRUE(error("a|", ColumnKind::Text).contains(s("each side")));
    EXPECT_TRUE(error("!", ColumnKind::Text).contains(s("each side")));
    EXPECT_TRUE(error("=", ColumnKind::Text).contains(s("Write a word")));
    const FilterReading none = FilterReader(kBritish).read(s("   "), columnOf(ColumnKind::Number));
    EXPECT_FALSE(none.filter);
    EXPECT_TRUE(none.error.isEmpty());
}

TEST(ColumnFilter, AChipIsFoundByItsWordsOrItsSeverity) {
    const FilterReader reader(kBritish);
    const QString chip = s("energy cap\nhard");
    for (const char* text : {"cap", "hard", "=energy cap", "=hard", "^har"})
        EXPECT_TRUE(reader.read(s(text), columnOf(ColumnKind::Chip)).filter->matches(chip)) << text;
    EXPECT_FALSE(reader.read(s("=cap"), columnOf(ColumnKind::Chip)).filter->matches(chip));
}
