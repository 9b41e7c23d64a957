// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_value.h"

#include <QRegularExpression>
#include <array>
#include <cmath>

#include "ui/kit/format.h"

namespace qd::ui::models {

namespace {

struct Suffix {
    const char16_t* text;
    double factor;
};
constexpr std::array<Suffix, 6> kSuffixes{
    {{u"%", 0.01}, {u"bp", 1e-4}, {u"k", 1e3}, {u"m", 1e6}, {u"b", 1e9}, {u"t", 1e12}}};

bool showsPercents(ColumnKind kind) {
    return kind == ColumnKind::Percent || kind == ColumnKind::Change || kind == ColumnKind::Sparkline;
}

}  // namespace

std::optional<double> readNumber(const QString& text, ColumnKind kind, const QLocale& locale) {
    QString digits = text.toCaseFolded();
    digits.remove(QLatin1Char('$'));
    digits = digits.simplified();
    double factor = showsPercents(kind) ? 0.01 : 1.0;
    for (const Suffix& suffix : kSuffixes) {
        const QString word = QString::fromUtf16(suffix.text);
        if (!digits.endsWith(word)) continue;
        digits.chop(word.size());
        digits = digits.trimmed();
        factor = suffix.factor;
        break;
    }
    digits.replace(QChar(format::kMinus), QLatin1Char('-'));
    digits.replace(QLatin1String("-"), locale.negativeSign());
    static const QRegularExpression letters(QStringLiteral("[a-z]"));
    if (digits.contains(letters)) return std::nullopt;  // 1e5, inf and nan are no way to write an amount
    bool ok = false;
    const double value = locale.toDouble(digits, &ok) * factor;
    if (!ok || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<DayRange> readDays(const QString& text, const QLocale& locale) {
    const QString day = text.trimmed();
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    const QRegularExpressionMatch match = iso.match(day);
    if (!match.hasMatch()) {
        for (const QString& pattern :
             {locale.dateFormat(QLocale::ShortFormat), locale.dateFormat(QLocale::LongFormat),
              QStringLiteral("d MMM yyyy"), QStringLiteral("d.M.yyyy")}) {
            const QDate read = locale.toDate(day, pattern);
            // Two digits of a year would mean the last century.
            if (read.isValid() && read.year() >= 1970) return DayRange{read, read};
        }
        return std::nullopt;
    }
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).isEmpty() ? 0 : match.captured(2).toInt();
    const int of = match.captured(3).isEmpty() ? 0 : match.captured(3).toInt();
    const bool hasMonth = !match.captured(2).isEmpty();
    const bool hasDay = !match.captured(3).isEmpty();
    DayRange range;
    range.first = QDate(year, hasMonth ? month : 1, hasDay ? of : 1);
    if (!range.first.isValid()) return std::nullopt;
    range.last = hasDay ? range.first : hasMonth ? range.first.addMonths(1).addDays(-1) : QDate(year, 12, 31);
    return range;
}

}  // namespace qd::ui::models
