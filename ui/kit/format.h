// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/error.h"

/// Numbers, dates and hashes as people read them. Minus is U+2212, units follow a thin space, grouping and
/// decimal mark follow the locale. A number that is not finite, and an empty optional, gives kMissing.
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
/// 248 612 345 → "$248.61 M" (k, M, B, T); smaller than 10 000 in full.
[[nodiscard]] QString moneyCompact(double amount, const QString& symbol = QStringLiteral("$"),
                                   const QLocale& locale = {});
/// "$248,612,345.00"
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
/// 0.4 → "under 1 s", 72 → "1 min 12 s", 4000 → "1 h 7 min".
[[nodiscard]] QString duration(double seconds);
/// "2 min left", rounded so that it does not flicker; empty when unknown.
[[nodiscard]] QString timeLeft(const std::optional<double>& seconds);
/// "8f2c…41da"; shorter text as it is.
[[nodiscard]] QString shortHash(const QString& hex);
/// What is left of an error for a person: message and hint in two sentences.
[[nodiscard]] QString error(const Error& error);

[[nodiscard]] QDate toQDate(const Date& date);
[[nodiscard]] Date fromQDate(const QDate& date);  ///< an invalid QDate gives 1970-01-01
[[nodiscard]] QDateTime toQDateTime(const Timestamp& instant);
[[nodiscard]] QString text(const std::string& utf8);  ///< from core's UTF-8
[[nodiscard]] QString text(std::string_view utf8);
[[nodiscard]] std::string utf8(const QString& text);

}  // namespace qd::ui::format
