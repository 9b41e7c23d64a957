// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/finding_words.h"

#include <algorithm>

namespace qd::market {

Message findingTitle(FindingKind kind) {
    switch (kind) {
        case FindingKind::WrongClose:
            return say("Wrong close");
        case FindingKind::UnadjustedAction:
            return say("Unadjusted action");
        case FindingKind::AdjustmentError:
            return say("Adjustment error");
        case FindingKind::StaleRun:
            return say("Stale run");
        case FindingKind::Gap:
            return say("Gap");
        case FindingKind::PhantomBar:
            return say("Phantom bar");
        case FindingKind::InconsistentBar:
            return say("Inconsistent bar");
        case FindingKind::CopiedBar:
            return say("Copied bar");
    }
    return {};
}

Message findingMeaning(FindingKind kind) {
    switch (kind) {
        case FindingKind::WrongClose:
            return say("A close off the level around it that comes back on the next bar.");
        case FindingKind::UnadjustedAction:
            return say(
                "A lasting step in the level: a split or spin-off that the prices were not adjusted for.");
        case FindingKind::AdjustmentError:
            return say("Close and adjusted close disagree by more than a distribution explains.");
        case FindingKind::StaleRun:
            return say("The same close repeated for longer than trading explains.");
        case FindingKind::Gap:
            return say("Sessions missing within the life of a symbol.");
        case FindingKind::PhantomBar:
            return say("A bar on a day on which the exchange was closed.");
        case FindingKind::InconsistentBar:
            return say("A high below the low, or an open or close outside the two.");
        case FindingKind::CopiedBar:
            return say("A bar that repeats another day's, as many symbols do on that day.");
    }
    return {};
}

Message severityTitle(FindingSeverity severity) {
    if (severity == FindingSeverity::Error) return say("Error");
    return severity == FindingSeverity::Warning ? say("Warning") : say("Note");
}

std::vector<FindingCount> countFindings(const std::vector<QualityFinding>& findings) {
    std::vector<FindingCount> counts;
    for (const QualityFinding& finding : findings) {
        auto at = std::find_if(counts.begin(), counts.end(),
                               [&](const FindingCount& c) { return c.kind == finding.kind; });
        if (at == counts.end()) at = counts.insert(at, {finding.kind, finding.severity, 0});
        at->severity = std::max(at->severity, finding.severity);
        ++at->count;
    }
    std::stable_sort(counts.begin(), counts.end(), [](const FindingCount& a, const FindingCount& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.count > b.count;
    });
    return counts;
}

int countOf(const std::vector<QualityFinding>& findings, FindingSeverity severity) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [severity](const auto& finding) {
        return finding.severity == severity;
    }));
}

}  // namespace qd::market
