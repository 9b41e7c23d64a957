// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/form_reader.h"

#include <QDate>
#include <QLocale>
#include <cmath>

#include "ui/kit/format.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kPercent = 100.0;
constexpr int kPercentDigits = 12;
constexpr int kExactDigits = 15;

std::optional<qlonglong> integerOf(const QString& text) {
    bool ok = false;
    qlonglong value = QLocale().toLongLong(text.trimmed(), &ok);
    if (!ok) value = QLocale::c().toLongLong(text.trimmed(), &ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Date> dayOf(const QString& text) {
    const QString plain = text.trimmed();
    QDate day = QDate::fromString(plain, Qt::ISODate);
    if (!day.isValid()) day = QLocale().toDate(plain, QLocale::ShortFormat);
    const bool inRange = day.isValid() && day.year() >= 1800 && day.year() <= 2200;
    return inRange ? std::optional(format::fromQDate(day)) : std::nullopt;
}

}  // namespace

std::optional<double> numberOf(QString text) {
    text = text.trimmed();
    text.replace(QChar(format::kMinus), QLatin1Char('-'));
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok) value = QLocale::c().toDouble(text, &ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

double fractionOf(double percent) {
    return QString::number(percent, 'g', kExactDigits).append(QLatin1String("e-2")).toDouble();
}

QString exactText(double value) {
    return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
}

QString percentText(double fraction) {
    return QLocale().toString(fraction * kPercent, 'g', kPercentDigits);
}

QString percentText(const std::optional<double>& fraction) {
    return fraction ? percentText(*fraction) : QString();
}

double FormReader::number(FormField field, const QString& text, const TypedRange& range) {
    if (!uses(m_form, field)) return range.low;
    const auto value = numberOf(text);
    if (value && *value >= range.low && *value <= range.high && !(range.above && *value == range.low))
        return *value;
    wrong(field,
          range.above
              ? Words::tr("A number above %1, up to %2").arg(exactText(range.low), exactText(range.high))
              : Words::tr("A number from %1 to %2").arg(exactText(range.low), exactText(range.high)));
    return range.low;
}

double FormReader::share(FormField field, const QString& text, const TypedRange& percent) {
    return fractionOf(number(field, text, percent));
}

std::optional<double> FormReader::shareIfAny(FormField field, const QString& text,
                                             const TypedRange& percent) {
    if (!uses(m_form, field) || text.trimmed().isEmpty()) return std::nullopt;
    return share(field, text, percent);
}

std::optional<std::int64_t> FormReader::countIfAny(FormField field, const QString& text, std::int64_t least,
                                                   std::int64_t most) {
    if (!uses(m_form, field) || text.trimmed().isEmpty()) return std::nullopt;
    const auto value = integerOf(text);
    if (value && *value >= least && *value <= most) return *value;
    wrong(field, Words::tr("A whole number from %1 on, or empty").arg(least));
    return std::nullopt;
}

std::uint64_t FormReader::seed(const QString& text) {
    const auto value = integerOf(text);
    if (value && *value >= 0) return static_cast<std::uint64_t>(*value);
    wrong(FormField::Seed, Words::tr("A whole number from 0 on"));
    return 0;
}

std::optional<Date> FormReader::day(FormField field, const QString& text) {
    if (text.trimmed().isEmpty()) return std::nullopt;
    const auto value = dayOf(text);
    if (!value) wrong(field, Words::tr("A day as in 2020-01-31, or empty"));
    return value;
}

std::optional<double> FormReader::amount(const QString& text, double most) {
    const auto value = numberOf(text);
    return value && *value > 0.0 && *value <= most ? value : std::nullopt;
}

void FormReader::wrong(FormField field, const QString& message) {
    if (!m_check.problems.contains(field)) m_check.problems.insert(field, message);
}

}  // namespace qd::ui::pages::backtests
