// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace qd::drift {

/// How much a person should mind: by the calibrated p-value (is it more than chance) and by the effect (is it
/// large enough to matter).
enum class Severity : std::uint8_t { None, Low, Medium, High };

/// "none", "low", "medium", "high": as stored and printed.
[[nodiscard]] std::string_view severityName(Severity severity) noexcept;
[[nodiscard]] std::optional<Severity> severityOf(std::string_view name) noexcept;

/// Where one severity ends and the next begins. Effects are what is left after the effect that chance alone
/// has at the same sample sizes (its median) is taken away.
struct SeverityRule {
    double level = 0.05;      ///< adjusted p above it: none; at most: low at least
    double highLevel = 0.01;  ///< high needs an adjusted p at most this
    double mediumPsi = 0.10;  ///< the customary bounds of credit scoring (Siddiqi 2006)
    double highPsi = 0.25;
    double mediumShift = 0.20;  ///< Wasserstein-1 in standard deviations of the reference
    double highShift = 0.50;
    double mediumJoint = 0.10;  ///< MultivariateDrift::effect
    double highJoint = 0.25;
};

/// Of one feature; `psi` and `shift` without what chance does.
[[nodiscard]] Severity featureSeverity(double adjustedP, double psi, double shift, const SeverityRule& rule);
/// Of all features together.
[[nodiscard]] Severity jointSeverity(double p, double effect, const SeverityRule& rule);

}  // namespace qd::drift
