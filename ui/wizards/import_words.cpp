// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_words.h"

#include <QCoreApplication>

#include "core/base/file_system.h"
#include "core/market/finding_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

/// tr() for what is no QObject.
struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

Severity severityOf(market::FindingSeverity severity) {
    if (severity == market::FindingSeverity::Error) return Severity::Hard;
    return severity == market::FindingSeverity::Warning ? Severity::Warn : Severity::Info;
}

}  // namespace

QString placeOf(const SourceLocation& where) {
    QStringList parts;
    if (!where.file.empty()) parts.append(format::text(baseName(where.file)));
    if (where.line > 0) parts.append(ImportWords::tr("line %1").arg(format::integer(where.line)));
    if (where.column > 0) parts.append(ImportWords::tr("column %1").arg(format::integer(where.column)));
    return parts.join(QStringLiteral(", "));
}

void showFailure(Banner& banner, const Error& error, const QString& safe) {
    if (error.code == ErrorCode::Cancelled) {
        banner.showMessage(Severity::Info, ImportWords::tr("Cancelled."), safe);
        return;
    }
    Error cause = error;
    cause.hint.clear();
    const QString message = format::error(cause);
    const QString place = placeOf(error.where);
    QString detail = safe;
    if (!error.hint.empty()) {
        Error hint = error;
        hint.message = error.hint;
        hint.hint.clear();
        detail = format::error(hint) + QLatin1Char(' ') + safe;
    }
    banner.showMessage(Severity::Hard, place.isEmpty() ? message : place + QStringLiteral(": ") + message,
                       detail.trimmed());
}

int wrongPrices(const std::vector<market::QualityFinding>& findings) {
    return market::countOf(findings, market::FindingSeverity::Error);
}

QList<FindingCount> countFindings(const std::vector<market::QualityFinding>& findings) {
    QList<FindingCount> counts;
    for (const auto& found : market::countFindings(findings))
        counts.append({found.kind, severityOf(found.severity),
                       core_text::text(market::severityTitle(found.severity)),
                       core_text::text(market::findingTitle(found.kind)), found.count});
    return counts;
}

}  // namespace qd::ui::wizards
