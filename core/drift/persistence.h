// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/result.h"
#include "core/drift/severity.h"

namespace qd::drift {

/// A severity is confirmed once it, or a worse one, was found in `needed` of the last `window` scans.
struct PersistenceRule {
    std::size_t needed = 2;  ///< 1 … window
    std::size_t window = 3;  ///< 1 … 100

    bool operator==(const PersistenceRule&) const = default;
};

struct PersistenceState {
    std::vector<Severity> recent;  ///< of the last scans, oldest first, at most `window`
    Severity confirmed = Severity::None;

    bool operator==(const PersistenceState&) const = default;
};

struct PersistenceStep {
    PersistenceState state;
    bool raised = false;   ///< the confirmed severity became worse: time for an alert
    bool cleared = false;  ///< it became better
};

/// The state after one more scan. Error BadInput for a rule out of range.
Result<PersistenceStep> advancePersistence(const PersistenceState& state, Severity found,
                                           const PersistenceRule& rule);

}  // namespace qd::drift
