// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <limits>
#include <optional>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// One alternative of a column's filter.
struct FilterTerm {
    enum class Test { Contains, StartsWith, Equals, Range, Missing };
    Test test = Test::Contains;
    QString words;  ///< case-folded
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowOpen = false;   ///< low itself does not belong to it
    bool highOpen = false;  ///< high itself does not belong to it
};

/// What the filter row says about one column: any of the terms, or (negated) none of them.
struct ColumnFilter {
    std::vector<FilterTerm> anyOf;
    bool negated = false;

    /// `folded`: the cell's words, case-folded; a second line is another name of the same.
    [[nodiscard]] bool matches(const QString& folded) const;
    /// NaN is a missing value: it matches "empty" alone, negated or not.
    [[nodiscard]] bool matches(double value) const;
};

/// A filter, or in words why there is none.
struct FilterReading {
    std::optional<ColumnFilter> filter;  ///< none for empty text, too
    QString error;
};

/// True where the filter of a column looks at numbers (days count as such), not at words.
[[nodiscard]] bool filtersByNumber(ColumnKind kind);

/// Reads what was typed under a column.
///   words, chips: term · =whole · ^start
///   numbers: 5 · =5 (as shown) · >5 · >=5 · <5 · <=5 · 1..5, with %, bp, k, M, B, T, in the locale
///   days: 2024 · 2024-03 · 2024-03-15 · > >= < <= · 2023..2024-06
///   all: a|b (either) · ! before it (not) · empty · !empty
class FilterReader {
    Q_DECLARE_TR_FUNCTIONS(FilterReader)

public:
    explicit FilterReader(const QLocale& locale = {}) : m_locale(locale) {}
    [[nodiscard]] FilterReading read(const QString& text, const Column& column) const;
    /// What may be typed, in a line for a tool tip.
    [[nodiscard]] static QString hint(ColumnKind kind);

private:
    [[nodiscard]] QString readTerm(const QString& text, const Column& column, FilterTerm& term) const;
    [[nodiscard]] QString readRange(const QString& text, const Column& column, FilterTerm& term) const;
    [[nodiscard]] QString readBound(const QString& text, const Column& column, double& low,
                                    double& high) const;

    QLocale m_locale;
};

}  // namespace qd::ui::models
