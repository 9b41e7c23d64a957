// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/format.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace f = qd::ui::format;

namespace {
const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);
}  // namespace

TEST(Format, PercentHasThinSpaceAndTrueMinus) {
    EXPECT_EQ(f::percent(0.1234, 2, kEnglish), QStringLiteral("12.34\u2009%"));
    EXPECT_EQ(f::percent(-0.047, 1, kEnglish), QStringLiteral("\u22124.7\u2009%"));
    EXPECT_EQ(f::percent(0.0318, 2, kEnglish, f::Sign::Always), QStringLiteral("+3.18\u2009%"));
    EXPECT_EQ(f::percent(0.1234, 2, kGerman), QStringLiteral("12,34\u2009%"));
}

TEST(Format, NoMinusBeforeZero) {
    EXPECT_EQ(f::number(-0.001, 2, kEnglish), QStringLiteral("0.00"));
    EXPECT_EQ(f::percent(-1e-9, 2, kEnglish, f::Sign::Always), QStringLiteral("0.00\u2009%"));
    EXPECT_EQ(f::change(-1e-9, 2, kEnglish), QStringLiteral("0.00\u2009%"));
}

TEST(Format, MissingIsADash) {
    const double nan = std::nan("");
    for (const QString& text : {f::number(nan, 2), f::percent(nan), f::change(nan), f::moneyCompact(nan),
                                f::number(std::numeric_limits<double>::infinity(), 0),
                                f::percent(std::optional<double>()), f::date(QDate())})
        EXPECT_EQ(text, QStringLiteral("\u2013"));
}

TEST(Format, ChangeShowsItsDirection) {
    EXPECT_EQ(f::change(0.0184, 2, kEnglish), QStringLiteral("\u25B2\u20091.84\u2009%"));
    EXPECT_EQ(f::change(-0.0062, 2, kEnglish), QStringLiteral("\u25BC\u20090.62\u2009%"));
}

TEST(Format, Money) {
    const QString dollar = QStringLiteral("$");
    EXPECT_EQ(f::moneyCompact(248612345.0, dollar, kEnglish), QStringLiteral("$248.61\u2009M"));
    EXPECT_EQ(f::moneyCompact(-1204000.0, dollar, kEnglish), QStringLiteral("\u2212$1.20\u2009M"));
    EXPECT_EQ(f::moneyCompact(9999.0, dollar, kEnglish), QStringLiteral("$9,999"));
    EXPECT_EQ(f::moneyCompact(999996.0, dollar, kEnglish), QStringLiteral("$1.00\u2009M"));
    EXPECT_EQ(f::moneyFull(1234567.891, dollar, 2, kEnglish), QStringLiteral("$1,234,567.89"));
    EXPECT_EQ(f::moneyFull(1234567.891, QStringLiteral("\u20AC"), 2, kGerman),
              QStringLiteral("1.234.567,89\u2009\u20AC"));
}

TEST(Format, DatesFollowTheLocale) {
    const QDate day(2026, 7, 14);
    EXPECT_EQ(f::date(day, QLocale(QLocale::English, QLocale::UnitedKingdom)), QStringLiteral("14 Jul 2026"));
    EXPECT_EQ(f::date(day, kEnglish), QStringLiteral("Jul 14, 2026"));
    EXPECT_TRUE(f::date(day, kGerman).startsWith(QStringLiteral("14. Juli")))
        << f::date(day, kGerman).toStdString();
}

TEST(Format, Durations) {
    EXPECT_EQ(f::duration(0.4), QStringLiteral("under 1 s"));
    EXPECT_EQ(f::duration(72), QStringLiteral("1 min 12 s"));
    EXPECT_EQ(f::duration(120), QStringLiteral("2 min"));
    EXPECT_EQ(f::duration(4020), QStringLiteral("1 h 7 min"));
    EXPECT_EQ(f::timeLeft(118.0), QStringLiteral("2 min left"));
    EXPECT_EQ(f::timeLeft(12.0), QStringLiteral("15 s left"));
    EXPECT_TRUE(f::timeLeft(std::nullopt).isEmpty());
}

TEST(Format, HashesAndBytes) {
    EXPECT_EQ(f::shortHash(QStringLiteral("8f2c00000000000041da")), QStringLiteral("8f2c\u202641da"));
    EXPECT_EQ(f::shortHash(QStringLiteral("8f2c41da")), QStringLiteral("8f2c41da"));
    EXPECT_EQ(f::bytes(212'000'000, kEnglish), QStringLiteral("212\u2009MB"));
    EXPECT_EQ(f::integer(-1204, kEnglish), QStringLiteral("\u22121,204"));
}

TEST(Format, DatesRoundTrip) {
    for (const std::int32_t days : {-1000, 0, 20000}) {
        const auto date = qd::Date::fromDays(days);
        EXPECT_EQ(f::fromQDate(f::toQDate(date)), date);
    }
    EXPECT_EQ(f::toQDateTime(qd::Timestamp::fromMillis(86'400'123)).toString(Qt::ISODateWithMs),
              QStringLiteral("1970-01-02T00:00:00.123Z"));
}

TEST(Format, ErrorsReadAsSentences) {
    const qd::Error error{qd::ErrorCode::BadInput, "the date is missing", "add it"};
    EXPECT_EQ(f::error(error), QStringLiteral("The date is missing. Add it."));
    const qd::Error file{qd::ErrorCode::BadInput, "prices.csv: no header"};
    EXPECT_EQ(f::error(file), QStringLiteral("prices.csv: no header."));
}
