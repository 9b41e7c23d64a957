// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/severity.h"

#include <array>
#include <cstddef>

namespace qd::drift {

namespace {

constexpr std::array<std::string_view, 4> kNames{"none", "low", "medium", "high"};

}  // namespace

std::string_view severityName(Severity severity) noexcept {
    return kNames[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severityOf(std::string_view name) noexcept {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) return static_cast<Severity>(i);
    }
    return std::nullopt;
}

Severity featureSeverity(double adjustedP, double psi, double shift, const SeverityRule& rule) {
    if (!(adjustedP <= rule.level)) return Severity::None;
    if (adjustedP <= rule.highLevel && (psi >= rule.highPsi || shift >= rule.highShift))
        return Severity::High;
    return psi >= rule.mediumPsi || shift >= rule.mediumShift ? Severity::Medium : Severity::Low;
}

Severity jointSeverity(double p, double effect, const SeverityRule& rule) {
    if (!(p <= rule.level)) return Severity::None;
    if (p <= rule.highLevel && effect >= rule.highJoint) return Severity::High;
    return effect >= rule.mediumJoint ? Severity::Medium : Severity::Low;
}

}  // namespace qd::drift
