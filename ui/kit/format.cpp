// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

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
    for (const char16_t* weekday : {u"dddd, ", u"dddd ", u", dddd", u" dddd", u"dddd"})
        pattern.remove(QString::fromUtf16(weekday));
    return pattern.trimmed();
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
    return unit(number(fraction * 100.0, decimals, locale, sign), QStringLiteral("%"));
}

QString percent(const std::optional<double>& fraction, int decimals, const QLocale& locale, Sign sign) {
    return fraction ? percent(*fraction, decimals, locale, sign) : missing();
}

QString change(double fraction, int decimals, const QLocale& locale) {
    if (!std::isfinite(fraction)) return missing();
    const Digits digits = digitsOf(fraction * 100.0, decimals, locale);
    const QString text = unit(digits.text, QStringLiteral("%"));
    if (digits.zero) return text;
    return (fraction > 0.0 ? QStringLiteral("\u25B2") : QStringLiteral("\u25BC")) + QChar(kThinSpace) + text;
}

QString moneyCompact(double amount, const QString& symbol, const QLocale& locale) {
    if (!std::isfinite(amount)) return missing();
    struct Step {
        double size;
        const char16_t* unit;
    };
    static constexpr std::array<Step, 4> kSteps{{{1e12, u"T"}, {1e9, u"B"}, {1e6, u"M"}, {1e3, u"k"}}};
    const double size = std::fabs(amount);
    if (size >= 1e4) {
        for (const Step& step : kSteps) {
            // 999.996 thousand reads "1.00 M", not "1,000.00 k".
            if (size < step.size * 0.999995) continue;
            const Digits digits = digitsOf(amount / step.size, 2, locale);
            return signOf(amount, digits.zero, Sign::Negative) + symbol +
                   unit(digits.text, QString::fromUtf16(step.unit));
        }
    }
    return moneyFull(amount, symbol, 0, locale);
}

QString moneyFull(double amount, const QString& symbol, int decimals, const QLocale& locale) {
    if (!std::isfinite(amount)) return missing();
    const Digits digits = digitsOf(amount, decimals, locale);
    return signOf(amount, digits.zero, Sign::Negative) + symbol + digits.text;
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
    const QDateTime local = toQDateTime(instant).toLocalTime();
    return date(local.date(), locale) + QStringLiteral(", ") +
           locale.toString(local.time(), QLocale::ShortFormat);
}

QString duration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0.0) return missing();
    if (seconds < 1.0) return FormatWords::tr("under 1 s");
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60) return FormatWords::tr("%1 s").arg(whole);
    if (whole < 3600) {
        if (whole % 60 == 0) return FormatWords::tr("%1 min").arg(whole / 60);
        return FormatWords::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    }
    const qint64 minutes = (whole + 30) / 60;
    if (minutes % 60 == 0) return FormatWords::tr("%1 h").arg(minutes / 60);
    return FormatWords::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString timeLeft(const std::optional<double>& seconds) {
    if (!seconds || !std::isfinite(*seconds) || *seconds < 0.0) return {};
    if (*seconds < 5.0) return FormatWords::tr("a few s left");
    if (*seconds < 60.0)
        return FormatWords::tr("%1 s left").arg(static_cast<qint64>(std::ceil(*seconds / 5.0)) * 5);
    if (*seconds < 3600.0) return FormatWords::tr("%1 min left").arg(std::llround(*seconds / 60.0));
    return FormatWords::tr("%1 h left").arg(QString::number(*seconds / 3600.0, 'f', 1));
}

QString shortHash(const QString& hex) {
    if (hex.size() <= 10) return hex;
    return hex.left(4) + QStringLiteral("\u2026") + hex.right(4);
}

QString error(const Error& error) {
    QString message = text(error.message);
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
    QString hint = text(error.hint);
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

QString text(std::string_view utf8Text) {
    return QString::fromUtf8(utf8Text.data(), static_cast<qsizetype>(utf8Text.size()));
}

std::string utf8(const QString& qtText) {
    return qtText.toStdString();
}

}  // namespace qd::ui::format
