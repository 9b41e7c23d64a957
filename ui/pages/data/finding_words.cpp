// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/finding_words.h"

#include "ui/kit/core_text.h"

namespace qd::ui::pages::data {

QString kindName(market::FindingKind kind) {
    return core_text::text(market::findingTitle(kind));
}

QString kindMeaning(market::FindingKind kind) {
    return core_text::text(market::findingMeaning(kind));
}

Severity severityOf(market::FindingSeverity severity) {
    if (severity == market::FindingSeverity::Error) return Severity::Hard;
    return severity == market::FindingSeverity::Warning ? Severity::Warn : Severity::Info;
}

QString findingSeverityWord(market::FindingSeverity severity) {
    return core_text::text(market::severityTitle(severity));
}

std::optional<double> publishedOf(const market::QualityFinding& finding) {
    // Prices are above 0: a 0 stands for no value.
    return finding.published > 0.0 ? std::optional<double>(finding.published) : std::nullopt;
}

}  // namespace qd::ui::pages::data
