// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/features/kernels.h"

namespace qd::features {

namespace {

constexpr std::array<std::string_view, 10> kKindNames = {
    "return",       "momentum", "volatility",          "rsi",      "average_ratio",
    "volume_ratio", "beta",     "residual_volatility", "drawdown", "skewness"};
constexpr std::size_t kLongestName = 64;

bool hasShorter(FeatureKind kind) noexcept {
    return kind == FeatureKind::Momentum || kind == FeatureKind::AverageRatio ||
           kind == FeatureKind::VolumeRatio;
}

bool isCompared(FeatureKind kind) noexcept {
    return kind == FeatureKind::Beta || kind == FeatureKind::ResidualVolatility;
}

/// The fewest sessions with which the figure is defined.
std::size_t shortestWindow(FeatureKind kind) noexcept {
    if (kind == FeatureKind::Return) return 1;
    if (isCompared(kind) || kind == FeatureKind::Skewness) return 10;
    if (kind == FeatureKind::Volatility) return 5;
    return 2;
}

bool isNameCharacter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

Status checkName(const std::string& name) {
    const bool good = !name.empty() && name.size() <= kLongestName &&
                      std::all_of(name.begin(), name.end(), isNameCharacter) && name.front() != '_';
    if (good) return Ok{};
    return Error{ErrorCode::BadInput, say("found '%1' as the name of a feature", name),
                 say("use up to 64 lower-case letters, digits and '_'")};
}

std::string market(const FeatureDefinition& d) {
    return d.against.empty() ? "the equal-weighted market" : d.against;
}

std::string valueFormula(const FeatureDefinition& d) {
    const std::string window = std::to_string(d.window);
    const std::string shorter = std::to_string(d.shorter);
    switch (d.kind) {
        case FeatureKind::Return:
            return "close(t) / close(t − " + window + ") − 1";
        case FeatureKind::Momentum:
            return "close(t − " + shorter + ") / close(t − " + window + ") − 1";
        case FeatureKind::Volatility:
            return "standard deviation of " + window + " daily returns × √252";
        case FeatureKind::Rsi:
            return "Wilder's relative strength index over " + window + " closes";
        case FeatureKind::AverageRatio:
            return "mean close of " + shorter + " sessions / mean close of " + window + " − 1";
        case FeatureKind::VolumeRatio:
            return "ln(mean volume of " + shorter + " sessions / mean volume of " + window + ")";
        case FeatureKind::Beta:
            return "slope of " + window + " daily returns on " + market(d);
        case FeatureKind::ResidualVolatility:
            return "standard deviation of what is left of " + window + " daily returns after " + market(d) +
                   " × √252";
        case FeatureKind::Drawdown:
            return "close(t) / highest close of " + window + " sessions − 1";
        case FeatureKind::Skewness:
            return "skewness of " + window + " daily returns";
    }
    return {};
}

}  // namespace

Status validate(const FeatureDefinition& d) {
    QD_CHECK(checkName(d.name));
    if (d.window < shortestWindow(d.kind) || d.window > kLongestWindow)
        return Error{ErrorCode::BadInput, say("feature %1 has a window of %2 sessions, expected %3 to %4",
                                              d.name, d.window, shortestWindow(d.kind), kLongestWindow)};
    if (!hasShorter(d.kind) && d.shorter != 0)
        return Error{ErrorCode::BadInput,
                     say("feature %1 has no second window, found one of %2 sessions", d.name, d.shorter)};
    if (hasShorter(d.kind) && (d.shorter == 0 || d.shorter >= d.window))
        return Error{ErrorCode::BadInput,
                     say("feature %1 has a second window of %2 sessions, expected 1 to %3", d.name, d.shorter,
                         d.window - 1)};
    if (!isCompared(d.kind) && !d.against.empty())
        return Error{ErrorCode::BadInput,
                     say("feature %1 is not compared with anything, found '%2'", d.name, d.against)};
    return Ok{};
}

std::string_view name(FeatureKind kind) noexcept {
    return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<FeatureKind> parseKind(std::string_view text) noexcept {
    for (std::size_t i = 0; i < kKindNames.size(); ++i)
        if (kKindNames[i] == text) return static_cast<FeatureKind>(i);
    return std::nullopt;
}

std::string formula(const FeatureDefinition& d) {
    const std::string value = valueFormula(d);
    return d.crossSection == CrossSection::Rank ? "rank among the names of the session of: " + value : value;
}

Message meaning(const FeatureDefinition& d) {
    switch (d.kind) {
        case FeatureKind::Return:
            return say("what the price gained or lost lately");
        case FeatureKind::Momentum:
            return say("what the price gained or lost, without the last weeks");
        case FeatureKind::Volatility:
            return say("how much the price moves from day to day, a year");
        case FeatureKind::Rsi:
            return say("how far the last moves went up rather than down");
        case FeatureKind::AverageRatio:
            return say("the recent mean price against the longer one");
        case FeatureKind::VolumeRatio:
            return say("the recent trading volume against the longer mean");
        case FeatureKind::Beta:
            return say("how strongly the price moves with the market");
        case FeatureKind::ResidualVolatility:
            return say("how much the price moves on its own, without the market, a year");
        case FeatureKind::Drawdown:
            return say("how far the price is below its highest of the window");
        case FeatureKind::Skewness:
            return say("whether large moves went up or down");
    }
    return {};
}

bool usesVolume(FeatureKind kind) noexcept {
    return kind == FeatureKind::VolumeRatio;
}

std::size_t neededIn(std::size_t window) noexcept {
    return static_cast<std::size_t>(std::ceil(kCoverage * static_cast<double>(window)));
}

std::size_t warmUp(const FeatureDefinition& d) noexcept {
    return d.window;
}

std::size_t reach(const FeatureDefinition& d) noexcept {
    if (d.kind == FeatureKind::Rsi) return 2 * kRsiWindows * d.window + kCarriedSessions;
    return d.window + kCarriedSessions;
}

std::pair<double, double> bounds(const FeatureDefinition& d) noexcept {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (d.crossSection == CrossSection::Rank) return {-0.5, 0.5};
    switch (d.kind) {
        case FeatureKind::Return:
        case FeatureKind::Momentum:
        case FeatureKind::AverageRatio:
            return {-1.0, kInfinity};
        case FeatureKind::Volatility:
        case FeatureKind::ResidualVolatility:
            return {0.0, kInfinity};
        case FeatureKind::Rsi:
            return {0.0, 100.0};
        case FeatureKind::Drawdown:
            return {-1.0, 0.0};
        case FeatureKind::VolumeRatio:
        case FeatureKind::Beta:
        case FeatureKind::Skewness:
            break;
    }
    return {-kInfinity, kInfinity};
}

std::string canonical(const FeatureDefinition& d) {
    return d.name + ' ' + std::string(name(d.kind)) + ' ' + std::to_string(d.window) + ' ' +
           std::to_string(d.shorter) + ' ' + std::to_string(d.against.size()) + ':' + d.against + ' ' +
           (d.crossSection == CrossSection::Rank ? "rank" : "value");
}

}  // namespace qd::features
