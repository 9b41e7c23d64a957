// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/market/quality.h"

namespace qd::market {

/// "Wrong close", "Gap" …: a kind as people read it.
[[nodiscard]] Message findingTitle(FindingKind kind);
/// What the check looks for, in one sentence.
[[nodiscard]] Message findingMeaning(FindingKind kind);
/// "Error", "Warning", "Note".
[[nodiscard]] Message severityTitle(FindingSeverity severity);

/// How many findings of a kind there are, and how bad the worst of them is.
struct FindingCount {
    FindingKind kind;
    FindingSeverity severity;
    int count = 0;

    bool operator==(const FindingCount&) const = default;
};
/// One line a kind: the worst first, then the most frequent.
[[nodiscard]] std::vector<FindingCount> countFindings(const std::vector<QualityFinding>& findings);
/// Findings of this severity.
[[nodiscard]] int countOf(const std::vector<QualityFinding>& findings, FindingSeverity severity);

}  // namespace qd::market
