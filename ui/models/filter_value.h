// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// A number as people write it in the locale: "1,250.5", "−3", "2.5 %", "12 bp", "1.2M" (k, M, B, T, whatever
/// the case). In a column of percents a bare number is meant as it is shown: "5" is 0.05. None for anything
/// else.
[[nodiscard]] std::optional<double> readNumber(const QString& text, ColumnKind kind, const QLocale& locale);

/// A stretch of days, both ends belonging to it.
struct DayRange {
    QDate first;
    QDate last;
};
/// "2024", "2024-03", "2024-03-15", or a day as the locale writes it. None for anything else.
[[nodiscard]] std::optional<DayRange> readDays(const QString& text, const QLocale& locale);

}  // namespace qd::ui::models
