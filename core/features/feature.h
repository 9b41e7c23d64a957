// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/result.h"

namespace qd::features {

/// What a feature measures. None of them is a price level: each is a ratio of prices, a share or a figure of
/// simple returns, so that prices in another unit give the same numbers.
enum class FeatureKind : std::uint8_t {
    Return,              ///< P(t) / P(t − window) − 1
    Momentum,            ///< P(t − shorter) / P(t − window) − 1 (Jegadeesh & Titman 1993)
    Volatility,          ///< standard deviation of the daily returns of the window, ddof 1, × √252
    Rsi,                 ///< relative strength index over `window` closes (Wilder 1978), 0 … 100
    AverageRatio,        ///< mean close of the last `shorter` sessions / that of the last `window` − 1
    VolumeRatio,         ///< ln(mean volume of the last `shorter` sessions / that of the last `window`)
    Beta,                ///< slope of the returns on those of `against`, least squares with intercept
    ResidualVolatility,  ///< standard deviation of what Beta leaves, n − 2 degrees of freedom, × √252
    Drawdown,            ///< P(t) / highest close of the last `window` sessions − 1
    Skewness             ///< skewness of the daily returns of the window, population moments
};

/// What a number is shown as: itself, or its place among the names of the session.
enum class CrossSection : std::uint8_t {
    Value,
    Rank  ///< (rank − ½) / names − ½, so −½ … ½; ties share the mean of their ranks
};

/// A feature as a value. `window` and `shorter` count sessions of the panel.
struct FeatureDefinition {
    std::string name;  ///< lower-case letters, digits and '_'; unique in a view
    FeatureKind kind = FeatureKind::Return;
    std::size_t window = 1;
    std::size_t shorter = 0;   ///< of Momentum, AverageRatio and VolumeRatio; 0 elsewhere
    std::string against = {};  ///< of Beta and ResidualVolatility: a symbol; empty: the equal-weighted market
    CrossSection crossSection = CrossSection::Value;

    bool operator==(const FeatureDefinition&) const = default;
};

/// The longest window, in sessions.
inline constexpr std::size_t kLongestWindow = 2520;
/// A figure of a window needs this share of the window's sessions.
inline constexpr double kCoverage = 0.8;
/// A close that is missing at the far end of a ratio is taken from up to so many sessions before.
inline constexpr std::size_t kCarriedSessions = 5;

/// Error BadInput naming what is wrong: a name, a window that is out of range for the kind, `shorter` that is
/// not below `window`, `against` where nothing is compared.
[[nodiscard]] Status validate(const FeatureDefinition& definition);

/// Stable lower-case name: "return", "momentum", "volatility" …
[[nodiscard]] std::string_view name(FeatureKind kind) noexcept;
[[nodiscard]] std::optional<FeatureKind> parseKind(std::string_view text) noexcept;
/// The formula with its parameters: "close(t) / close(t − 5) − 1".
[[nodiscard]] std::string formula(const FeatureDefinition& definition);
/// What the feature tells, in a sentence without parameters.
[[nodiscard]] Message meaning(const FeatureDefinition& definition);
/// Whether it is made of volumes, not of prices.
[[nodiscard]] bool usesVolume(FeatureKind kind) noexcept;
/// Observations that a window of `window` sessions has to hold: the coverage of it, rounded up.
[[nodiscard]] std::size_t neededIn(std::size_t window) noexcept;
/// Sessions after a name's first close until the feature can be expected.
[[nodiscard]] std::size_t warmUp(const FeatureDefinition& definition) noexcept;
/// Sessions before a row that its value may rest on: a panel cut earlier gives the same value.
[[nodiscard]] std::size_t reach(const FeatureDefinition& definition) noexcept;
/// The numbers that the feature can be by its definition; infinite where there is no bound.
[[nodiscard]] std::pair<double, double> bounds(const FeatureDefinition& definition) noexcept;

/// One line that tells definitions apart, for hashes: "return_5 return 5 0 - value".
[[nodiscard]] std::string canonical(const FeatureDefinition& definition);

}  // namespace qd::features
