// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/file_system.h"
#include "ui/kit/banner.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

/// tr() for what is no QObject.
struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString kindName(market::FindingKind kind) {
    using Kind = market::FindingKind;
    switch (kind) {
        case Kind::WrongClose:
            return ImportWords::tr("Wrong close");
        case Kind::UnadjustedAction:
            return ImportWords::tr("Unadjusted action");
        case Kind::AdjustmentError:
            return ImportWords::tr("Adjustment error");
        case Kind::StaleRun:
            return ImportWords::tr("Stale run");
        case Kind::Gap:
            return ImportWords::tr("Gap");
        case Kind::PhantomBar:
            return ImportWords::tr("Phantom bar");
        case Kind::InconsistentBar:
            return ImportWords::tr("Inconsistent bar");
        case Kind::CopiedBar:
            return ImportWords::tr("Copied bar");
    }
    return {};
}

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

QString issueLine(const market::ImportIssue& issue) {
    SourceLocation where = issue.where;
    where.file.clear();
    const QString place = placeOf(where);
    const QString message = format::text(issue.message);
    return place.isEmpty() ? message : place + QStringLiteral(": ") + message;
}

int wrongPrices(const std::vector<market::QualityFinding>& findings) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const auto& finding) {
        return finding.severity == market::FindingSeverity::Error;
    }));
}

QString findingWord(Severity severity) {
    if (severity == Severity::Hard) return ImportWords::tr("Error");
    return severity == Severity::Warn ? ImportWords::tr("Warning") : ImportWords::tr("Note");
}

QList<FindingCount> countFindings(const std::vector<market::QualityFinding>& findings) {
    QList<FindingCount> counts;
    for (const auto& finding : findings) {
        const auto same = [&](const FindingCount& c) { return c.kind == finding.kind; };
        auto at = std::find_if(counts.begin(), counts.end(), same);
        if (at == counts.end()) {
            counts.append({finding.kind, Severity::Info, kindName(finding.kind), 0});
            at = counts.end() - 1;
        }
        at->severity = std::max(at->severity, severityOf(finding.severity));
        ++at->count;
    }
    std::stable_sort(counts.begin(), counts.end(), [](const FindingCount& a, const FindingCount& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.count > b.count;
    });
    return counts;
}

}  // namespace qd::ui::wizards
