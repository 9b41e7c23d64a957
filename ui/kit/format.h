// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/error.h"

/// Numbers, dates and hashes as people read them; the one place where the window makes them.
/// - Minus is U+2212 and stands first. No sign before what reads as zero.
/// - Digits, decimal mark, grouping and percent sign are the locale's; every number has as many places as its
/// column.
/// - A unit follows U+2009, never U+00A0 or U+202F, which only the locale's own grouping brings (French).
/// - A currency stands where the locale has it: "$249.99 M" in English and Japanese, "249,99 Mio. $" in
/// German,
///   "249,99 M $" in French. The word for a million is the language's (tr), the digits are the locale's.
/// - Days are the locale's long form with the month cut short and without the weekday: "14 Jul 2026", "Jul
/// 14, 2026",
///   "14. Juli 2026". Lists and quotation marks are the locale's, too.
/// - A number that is not finite, and an empty optional, gives kMissing.
/// - What a person types is read by the same locale; what goes to a file (CSV "raw", JSON) has '.' and no
/// grouping.
namespace qd::ui::format {

inline constexpr char16_t kMinus = u'\u2212';
inline constexpr char16_t kThinSpace = u'\u2009';
inline constexpr char16_t kMissing[] = u"\u2013";

enum class Sign { Negative, Always };  ///< Always: "+" before gains

[[nodiscard]] QString number(double value, int decimals, const QLocale& locale = {},
                             Sign sign = Sign::Negative);
[[nodiscard]] QString integer(qint64 value, const QLocale& locale = {});
/// 0.0642 → "6.42 %".
[[nodiscard]] QString percent(double fraction, int decimals = 2, const QLocale& locale = {},
                              Sign sign = Sign::Negative);
[[nodiscard]] QString percent(const std::optional<double>& fraction, int decimals = 2,
                              const QLocale& locale = {}, Sign sign = Sign::Negative);
/// 0.0184 → "▲ 1.84 %", −0.0062 → "▼ 0.62 %", 0 → "0.00 %". The arrow is the sign.
[[nodiscard]] QString change(double fraction, int decimals = 2, const QLocale& locale = {});
/// 248 612 345 → "$248.61 M" (k, M, B, T; in German "248,61 Mio. $"); smaller than 10 000 in full.
[[nodiscard]] QString moneyCompact(double amount, const QString& symbol = QStringLiteral("$"),
                                   const QLocale& locale = {});
/// "$248,612,345.00"; in German "248.612.345,00 $".
[[nodiscard]] QString moneyFull(double amount, const QString& symbol = QStringLiteral("$"), int decimals = 2,
                                const QLocale& locale = {});
/// A quantity with a unit after a thin space: quantity(3.2, 1, "bp") → "3.2 bp".
[[nodiscard]] QString quantity(double value, int decimals, const QString& unit, const QLocale& locale = {});
/// 212 MB in decimal units.
[[nodiscard]] QString bytes(qint64 count, const QLocale& locale = {});

[[nodiscard]] QString date(const QDate& date,
                           const QLocale& locale = {});  ///< "14 Jul 2026" as the locale writes
[[nodiscard]] QString date(const Date& date, const QLocale& locale = {});
[[nodiscard]] QString month(int month, const QLocale& locale = {});                ///< "Jul"
[[nodiscard]] QString time(const Timestamp& instant, const QLocale& locale = {});  ///< local "09:14"
[[nodiscard]] QString dateTime(const Timestamp& instant,
                               const QLocale& locale = {});  ///< local date and time
[[nodiscard]] QString dateTime(const QDateTime& instant, const QLocale& locale = {});
/// "a, b and c"
[[nodiscard]] QString list(const QStringList& items, const QLocale& locale = {});
/// The text in the locale's quotation marks.
[[nodiscard]] QString quoted(const QString& text, const QLocale& locale = {});
/// 0.4 → "under 1 s", 72 → "1 min 12 s", 4000 → "1 h 7 min".
[[nodiscard]] QString duration(double seconds);
/// "2 min left", rounded so that it does not flicker; empty when unknown.
[[nodiscard]] QString timeLeft(const std::optional<double>& seconds);
/// "8f2c…41da"; shorter text as it is.
[[nodiscard]] QString shortHash(const QString& hex);
/// What is left of an error for a person, in the language of the window: message and hint in two sentences.
[[nodiscard]] QString error(const Error& error);

[[nodiscard]] QDate toQDate(const Date& date);
[[nodiscard]] Date fromQDate(const QDate& date);  ///< an invalid QDate gives 1970-01-01
[[nodiscard]] QDateTime toQDateTime(const Timestamp& instant);
[[nodiscard]] QString text(const std::string& utf8);  ///< from core's UTF-8
[[nodiscard]] QString text(const Message& message);   ///< in the language of the window (ui/kit/core_text.h)
[[nodiscard]] QString text(std::string_view utf8);
[[nodiscard]] std::string utf8(const QString& text);

}  // namespace qd::ui::format
