// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/persistence.h"

#include <algorithm>

namespace qd::drift {

namespace {

constexpr std::size_t kWidest = 100;

/// The worst severity that at least `needed` of the scans reach.
Severity reachedBy(std::vector<Severity> found, std::size_t needed) {
    if (found.size() < needed) return Severity::None;
    std::sort(found.begin(), found.end(), std::greater<>());
    return found[needed - 1];
}

}  // namespace

Result<PersistenceStep> advancePersistence(const PersistenceState& state, Severity found,
                                           const PersistenceRule& rule) {
    if (rule.window < 1 || rule.window > kWidest || rule.needed < 1 || rule.needed > rule.window) {
        return Error{ErrorCode::BadInput,
                     say("found %1 of %2 scans for a drift that lasts, expected 1 to %2 of 1 to %3",
                         rule.needed, rule.window, kWidest)};
    }
    PersistenceStep step;
    step.state.recent = state.recent;
    step.state.recent.push_back(found);
    auto& recent = step.state.recent;
    if (recent.size() > rule.window)
        recent.erase(recent.begin(), recent.end() - static_cast<std::ptrdiff_t>(rule.window));
    step.state.confirmed = reachedBy(recent, rule.needed);
    step.raised = step.state.confirmed > state.confirmed;
    step.cleared = step.state.confirmed < state.confirmed;
    return step;
}

}  // namespace qd::drift
