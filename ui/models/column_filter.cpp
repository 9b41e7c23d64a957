// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_filter.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/format.h"
#include "ui/models/filter_value.h"

namespace qd::ui::models {

namespace {

bool holdsLine(const FilterTerm& term, QStringView words) {
    switch (term.test) {
        case FilterTerm::Test::Contains:
            return words.contains(term.words);
        case FilterTerm::Test::StartsWith:
            return words.startsWith(term.words);
        case FilterTerm::Test::Equals:
            return words == term.words;
        case FilterTerm::Test::Missing:
            return words.isEmpty();
        case FilterTerm::Test::Range:
            break;
    }
    return false;
}

bool holds(const FilterTerm& term, const QString& words) {
    const qsizetype line = words.indexOf(QLatin1Char('\n'));  // a chip's words, then its severity's
    if (line < 0) return holdsLine(term, words);
    return holdsLine(term, QStringView(words).left(line)) ||
           holdsLine(term, QStringView(words).mid(line + 1));
}

bool holds(const FilterTerm& term, double value) {
    if (term.test == FilterTerm::Test::Missing) return !std::isfinite(value);
    const bool above = term.lowOpen ? value > term.low : value >= term.low;
    const bool below = term.highOpen ? value < term.high : value <= term.high;
    return above && below;
}

/// Half of the last digit that is shown: "=5.2" is what reads 5.2.
double halfStep(const Column& column) {
    const bool percents = column.kind == ColumnKind::Percent || column.kind == ColumnKind::Change ||
                          column.kind == ColumnKind::Sparkline;
    return 0.5 * std::pow(10.0, -column.decimals - (percents ? 2 : 0)) * (1.0 + 1e-9);
}

}  // namespace

bool filtersByNumber(ColumnKind kind) {
    return isNumeric(kind) || kind == ColumnKind::Sparkline || kind == ColumnKind::Date;
}

bool ColumnFilter::matches(const QString& folded) const {
    const bool any =
        std::any_of(anyOf.begin(), anyOf.end(), [&](const FilterTerm& t) { return holds(t, folded); });
    return any != negated;
}

bool ColumnFilter::matches(double value) const {
    const bool asksForMissing = std::any_of(
        anyOf.begin(), anyOf.end(), [](const FilterTerm& t) { return t.test == FilterTerm::Test::Missing; });
    if (!std::isfinite(value) && !asksForMissing) return false;
    const bool any =
        std::any_of(anyOf.begin(), anyOf.end(), [&](const FilterTerm& t) { return holds(t, value); });
    return any != negated;
}

FilterReading FilterReader::read(const QString& text, const Column& column) const {
    FilterReading reading;
    QString rest = text.trimmed();
    if (rest.isEmpty()) return reading;
    ColumnFilter filter;
    if (rest.startsWith(QLatin1Char('!'))) {
        filter.negated = true;
        rest = rest.mid(1).trimmed();
    }
    for (const QString& part : rest.split(QLatin1Char('|'))) {
        FilterTerm term;
        reading.error = part.trimmed().isEmpty() ? tr("Write something on each side of ! and |")
                                                 : readTerm(part.trimmed(), column, term);
        if (!reading.error.isEmpty()) return reading;
        filter.anyOf.push_back(term);
    }
    reading.filter = filter;
    return reading;
}

QString FilterReader::readTerm(const QString& text, const Column& column, FilterTerm& term) const {
    const QString folded = text.toCaseFolded();
    if (folded == QLatin1String("empty") || folded == tr("empty").toCaseFolded()) {
        term.test = FilterTerm::Test::Missing;
        return {};
    }
    if (filtersByNumber(column.kind)) {
        term.test = FilterTerm::Test::Range;
        return readRange(text, column, term);
    }
    term.words = folded;
    if (folded.startsWith(QLatin1Char('=')) || folded.startsWith(QLatin1Char('^'))) {
        term.test =
            folded.startsWith(QLatin1Char('=')) ? FilterTerm::Test::Equals : FilterTerm::Test::StartsWith;
        term.words = folded.mid(1).trimmed();
        if (term.words.isEmpty()) return tr("Write a word after %1").arg(folded.left(1));
    }
    return {};
}

/// `low` and `high` are the ends of what one value means: a year is many days, "5.2" all that reads so.
QString FilterReader::readBound(const QString& text, const Column& column, double& low, double& high) const {
    const QString value = text.trimmed();
    if (column.kind == ColumnKind::Date) {
        const auto days = readDays(value, m_locale);
        if (!days)
            return tr("\u201C%1\u201D is no day: write 2024, 2024-03 or %2")
                .arg(value, format::date(QDate(2024, 3, 15), m_locale));
        low = static_cast<double>(days->first.toJulianDay());
        high = static_cast<double>(days->last.toJulianDay());
        return {};
    }
    const auto number = readNumber(value, column.kind, m_locale);
    if (!number)
        return tr("\u201C%1\u201D is no number: write it like %2")
            .arg(value, m_locale.toString(1250.5, 'f', 1));
    low = *number;
    high = *number;
    return {};
}

QString FilterReader::readRange(const QString& text, const Column& column, FilterTerm& term) const {
    double low = 0.0;
    double high = 0.0;
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots >= 0) {
        double ignored = 0.0;
        QString error = readBound(text.left(dots), column, term.low, ignored);
        if (error.isEmpty()) error = readBound(text.mid(dots + 2), column, ignored, term.high);
        if (error.isEmpty() && term.low > term.high)
            error = tr("The first value of a range is the smaller one");
        return error;
    }
    const bool more = text.startsWith(QLatin1Char('>'));
    const bool less = text.startsWith(QLatin1Char('<'));
    const bool orEqual = (more || less) && text.mid(1, 1) == QLatin1String("=");
    const bool exact = text.startsWith(QLatin1Char('='));
    const QString value = text.mid(more || less || exact ? (orEqual ? 2 : 1) : 0).trimmed();
    if (value.isEmpty())
        return column.kind == ColumnKind::Date ? tr("Write a day after %1").arg(text)
                                               : tr("Write a number after %1").arg(text);
    const QString error = readBound(value, column, low, high);
    if (!error.isEmpty()) return error;
    const double half = column.kind == ColumnKind::Date ? 0.0 : halfStep(column);
    if (more) {
        term.low = orEqual ? low : high;
        term.lowOpen = !orEqual;
    } else if (less) {
        term.high = orEqual ? high : low;
        term.highOpen = !orEqual;
    } else {
        term.low = low - half;
        term.high = high + half;
    }
    return {};
}

QString FilterReader::hint(ColumnKind kind) {
    if (kind == ColumnKind::Date)
        return tr("2024, 2024-03, >2024-03-15, 2023..2024; ! is not, | is or, empty");
    if (filtersByNumber(kind)) return tr(">5, <=5, =5, 1..5, with %, k, M, B; ! is not, | is or, empty");
    return tr("words, =whole, ^start; ! is not, | is or, empty");
}

}  // namespace qd::ui::models
