// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/base/error.h"
#include "core/desk/import_prices.h"
#include "ui/kit/severity.h"

namespace qd::ui {
class Banner;
}

namespace qd::ui::wizards {

/// "prices.csv, line 12, column 8"; without what is not known, so it may be empty.
[[nodiscard]] QString placeOf(const SourceLocation& where);
/// Shows the failure with its place, what is safe and how to mend it. A cancelled job is a notice, not an
/// error.
void showFailure(Banner& banner, const Error& error, const QString& safe);

/// How many findings of one kind there are, with the worst severity among them.
struct FindingCount {
    market::FindingKind kind;
    Severity severity = Severity::Info;
    QString severityWord;  ///< "Error"
    QString name;          ///< "Wrong close"
    int count = 0;
};
/// How many findings are errors.
[[nodiscard]] int wrongPrices(const std::vector<market::QualityFinding>& findings);
/// By severity, then number; kinds without a finding are left out.
[[nodiscard]] QList<FindingCount> countFindings(const std::vector<market::QualityFinding>& findings);

}  // namespace qd::ui::wizards
