// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "ui/kit/core_text.h"

namespace qd::ui::format {
namespace {

QString missing() {
    return QString::fromUtf16(kMissing);
}

/// tr() for what is no QObject.
struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(FormatWords)
};

/// Digits of |value| in the locale, and whether anything but zero is among them.
struct Digits {
    QString text;
    bool zero = true;
};

Digits digitsOf(double value, int decimals, const QLocale& locale) {
    Digits out;
    out.text = locale.toString(std::fabs(value), 'f', decimals);
    const QString plain = QString::number(std::fabs(value), 'f', decimals);
    for (const QChar c : plain)
        if (c >= QLatin1Char('1') && c <= QLatin1Char('9')) out.zero = false;
    return out;
}

QString signOf(double value, bool zero, Sign sign) {
    if (zero) return {};
    if (value < 0.0) return QString(QChar(kMinus));
    return sign == Sign::Always ? QStringLiteral("+") : QString();
}

QString unit(const QString& text, const QString& unitText) {
    return text + QChar(kThinSpace) + unitText;
}

/// Long date pattern with the short month and without the weekday: "14 Jul 2026", "Jul 14, 2026".
QString datePattern(const QLocale& locale) {
    QString pattern = locale.dateFormat(QLocale::LongFormat);
    pattern.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    for (const char16_t* weekday :
         {u"dddd, ", u"dddd\u060C ", u"dddd\u3001", u"dddd ", u", dddd", u"\u060C dddd", u" dddd", u"dddd"})
        pattern.remove(QString::fromUtf16(weekday));
    return pattern.trimmed();
}

/// Whether the locale writes a currency before its amount.
bool currencyFirst(const QLocale& locale) {
    return locale.toCurrencyString(1.0, QStringLiteral("\u00A4")).startsWith(QChar(u'\u00A4'));
}

/// Sign, amount and symbol in the order of the locale.
QString money(const QString& sign, const QString& amount, const QString& symbol, const QLocale& locale) {
    if (symbol.isEmpty()) return sign + amount;
    return currencyFirst(locale) ? sign + symbol + amount : sign + unit(amount, symbol);
}

/// The largest of k, M, B and T that fits: its size, and an amount in it, with "%1" for the digits.
struct Scale {
    double size;
    QString words;
};

std::optional<Scale> scaleOf(double size) {
    const std::array<double, 4> sizes{1e12, 1e9, 1e6, 1e3};
    // 999.996 thousand reads "1.00 M", not "1,000.00 k".
    const auto* step =
        std::find_if(sizes.begin(), sizes.end(), [size](double s) { return size >= s * 0.999995; });
    if (step == sizes.end()) return std::nullopt;
    const auto at = step - sizes.begin();
    return Scale{*step, at == 0   ? FormatWords::tr("%1\u2009T", "trillion, 1e12")
                        : at == 1 ? FormatWords::tr("%1\u2009"
                                                    "B",
                                                    "billion, 1e9")
                        : at == 2 ? FormatWords::tr("%1\u2009M", "million")
                                  : FormatWords::tr("%1\u2009k", "thousand")};
}

}  // namespace

QString number(double value, int decimals, const QLocale& locale, Sign sign) {
    if (!std::isfinite(value)) return missing();
    const Digits digits = digitsOf(value, decimals, locale);
    return signOf(value, digits.zero, sign) + digits.text;
}

QString integer(qint64 value, const QLocale& locale) {
    QString text = locale.toString(value);
    text.replace(locale.negativeSign(), QString(QChar(kMinus)));
    return text;
}

QString percent(double fraction, int decimals, const QLocale& locale, Sign sign) {
    if (!std::isfinite(fraction)) return missing();
    return unit(number(fraction * 100.0, decimals, locale, sign), locale.percent());
}

QString percent(const std::optional<double>& fraction, int decimals, const QLocale& locale, Sign sign) {
    return fraction ? percent(*fraction, decimals, locale, sign) : missing();
}

QString change(double fraction, int decimals, const QLocale& locale) {
    if (!std::isfinite(fraction)) return missing();
    const Digits digits = digitsOf(fraction * 100.0, decimals, locale);
    const QString text = unit(digits.text, locale.percent());
    if (digits.zero) return text;
    return (fraction > 0.0 ? QStringLiteral("\u25B2") : QStringLiteral("\u25BC")) + QChar(kThinSpace) + text;
}

QString moneyCompact(double amount, const QString& symbol, const QLocale& locale) {
    if (!std::isfinite(amount)) return missing();
    const auto scale = std::fabs(amount) >= 1e4 ? scaleOf(std::fabs(amount)) : std::nullopt;
    if (!scale) return moneyFull(amount, symbol, 0, locale);
    const Digits digits = digitsOf(amount / scale->size, 2, locale);
    return money(signOf(amount, digits.zero, Sign::Negative), scale->words.arg(digits.text), symbol, locale);
}

QString moneyFull(double amount, const QString& symbol, int decimals, const QLocale& locale) {
    if (!std::isfinite(amount)) return missing();
    const Digits digits = digitsOf(amount, decimals, locale);
    return money(signOf(amount, digits.zero, Sign::Negative), digits.text, symbol, locale);
}

QString quantity(double value, int decimals, const QString& unitText, const QLocale& locale) {
    if (!std::isfinite(value)) return missing();
    return unit(number(value, decimals, locale), unitText);
}

QString bytes(qint64 count, const QLocale& locale) {
    struct Step {
        double size;
        const char16_t* unit;
    };
    static constexpr std::array<Step, 3> kSteps{{{1e9, u"GB"}, {1e6, u"MB"}, {1e3, u"kB"}}};
    const auto value = static_cast<double>(count);
    for (const Step& step : kSteps)
        if (value >= step.size)
            return quantity(value / step.size, value / step.size < 10.0 ? 1 : 0,
                            QString::fromUtf16(step.unit), locale);
    return quantity(value, 0, QStringLiteral("B"), locale);
}

QString date(const QDate& day, const QLocale& locale) {
    return day.isValid() ? locale.toString(day, datePattern(locale)) : missing();
}

QString date(const Date& day, const QLocale& locale) {
    return date(toQDate(day), locale);
}

QString month(int month, const QLocale& locale) {
    return locale.standaloneMonthName(month, QLocale::ShortFormat).remove(QLatin1Char('.'));
}

QString time(const Timestamp& instant, const QLocale& locale) {
    return locale.toString(toQDateTime(instant).toLocalTime().time(), QLocale::ShortFormat);
}

QString dateTime(const Timestamp& instant, const QLocale& locale) {
    return dateTime(toQDateTime(instant), locale);
}

QString dateTime(const QDateTime& instant, const QLocale& locale) {
    const QDateTime local = instant.toLocalTime();
    return FormatWords::tr("%1, %2", "day, time of day")
        .arg(date(local.date(), locale), locale.toString(local.time(), QLocale::ShortFormat));
}

QString list(const QStringList& items, const QLocale& locale) {
    // The pattern of Arabic in Qt has letters where its places are.
    if (locale.language() == QLocale::Arabic) return items.join(QStringLiteral("\u060C "));
    return locale.createSeparatedList(items);
}

QString quoted(const QString& text, const QLocale& locale) {
    return locale.quoteString(text);
}

QString duration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0.0) return missing();
    if (seconds < 1.0) return FormatWords::tr("under 1 s");
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60) return FormatWords::tr("%1 s").arg(integer(whole));
    if (whole < 3600) {
        if (whole % 60 == 0) return FormatWords::tr("%1 min").arg(integer(whole / 60));
        return FormatWords::tr("%1 min %2 s").arg(integer(whole / 60), integer(whole % 60));
    }
    const qint64 minutes = (whole + 30) / 60;
    if (minutes % 60 == 0) return FormatWords::tr("%1 h").arg(integer(minutes / 60));
    return FormatWords::tr("%1 h %2 min").arg(integer(minutes / 60), integer(minutes % 60));
}

QString timeLeft(const std::optional<double>& seconds) {
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0.0) return {};
    if (*seconds < 5.0) return FormatWords::tr("a few s left");
    if (*seconds < 60.0)
        return FormatWords::tr("%1 s left").arg(integer(static_cast<qint64>(std::ceil(*seconds / 5.0)) * 5));
    if (*seconds < 3600.0) return FormatWords::tr("%1 min left").arg(integer(std::llround(*seconds / 60.0)));
    return FormatWords::tr("%1 h left").arg(number(*seconds / 3600.0, 1));
}

QString shortHash(const QString& hex) {
    if (hex.size() <= 10) return hex;
    return hex.left(4) + QStringLiteral("\u2026") + hex.right(4);
}

QString error(const Error& error) {
    QString message = core_text::message(error);
    // A sentence begins with a capital, a file name or identifier stays as it is.
    const QString head = message.section(QLatin1Char(' '), 0, 0);
    const bool word = std::all_of(head.begin(), head.end(), [](QChar c) { return c.isLetter(); });
    if (!message.isEmpty() && word) message[0] = message.at(0).toUpper();
    const auto endSentence = [](QString& sentence) {
        const QChar last = sentence.isEmpty() ? QChar() : sentence.back();
        if (!sentence.isEmpty() && last != QLatin1Char('.') && last != QLatin1Char('?'))
            sentence += QLatin1Char('.');
    };
    endSentence(message);
    QString hint = core_text::hint(error);
    if (hint.isEmpty()) return message;
    hint[0] = hint.at(0).toUpper();
    endSentence(hint);
    return message + QLatin1Char(' ') + hint;
}

QDate toQDate(const Date& day) {
    return QDate(1970, 1, 1).addDays(day.days());
}

Date fromQDate(const QDate& day) {
    if (!day.isValid()) return {};
    return Date::fromDays(static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(day)));
}

QDateTime toQDateTime(const Timestamp& instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.millis(), Qt::UTC);
}

QString text(const std::string& utf8Text) {
    return QString::fromStdString(utf8Text);
}

QString text(const Message& message) {
    return core_text::text(message);
}

QString text(std::string_view utf8Text) {
    return QString::fromUtf8(utf8Text.data(), static_cast<qsizetype>(utf8Text.size()));
}

std::string utf8(const QString& qtText) {
    return qtText.toStdString();
}

}  // namespace qd::ui::format
