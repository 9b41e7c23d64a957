// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/base/result.h"

namespace qd::rules {

/// How far a rule may be exceeded, and a sum miss, without counting as broken: rounding of a solver.
inline constexpr double kTolerance = 1e-9;

/// UCITS directive 2009/65/EC, article 52(1) and (2): 10 % an issuer, 40 % in all of those above 5 %.
inline constexpr double kUcitsLarge = 0.05;
inline constexpr double kUcitsIssuer = 0.10;
inline constexpr double kUcitsLargeTotal = 0.40;
/// Investment Company Act of 1940, section 5(b)(1): 75 % of the assets in positions of at most 5 % each.
inline constexpr double kDiversifiedLarge = 0.05;
inline constexpr double kDiversifiedLargeTotal = 0.25;

/// A floor, a cap or both on the sum of the weights of `members`: a sector, a country, any list.
struct Group {
    std::string name;
    std::vector<std::size_t> members;  ///< asset indices, each once
    std::optional<double> floor = std::nullopt;
    std::optional<double> cap = std::nullopt;
};

/// A floor, a cap or both on one asset, in place of the set's minWeight and maxWeight where given.
struct AssetBounds {
    std::size_t asset = 0;
    std::optional<double> floor = std::nullopt;
    std::optional<double> cap = std::nullopt;
};

enum class Restriction : std::uint8_t {
    Forbidden,  ///< weight 0
    NoIncrease  ///< may not rise above the previous weight
};

struct RestrictedAsset {
    std::size_t asset = 0;
    Restriction kind = Restriction::Forbidden;
};

/// Rules that a vector of weights over assets 0 … N−1 has to keep. A value: fill in what applies; the default
/// is long only and fully invested. Weights are shares of the whole: 0.05 is 5 %.
struct ConstraintSet {
    std::size_t assets = 0;           ///< N
    std::vector<std::string> names;   ///< of the assets, for messages; empty: "asset 1" …
    double minWeight = 0.0;           ///< of every asset; below 0 allows short positions
    double maxWeight = 1.0;           ///< of every asset
    std::vector<AssetBounds> bounds;  ///< of single assets
    std::vector<Group> groups;
    double minCash = 0.0;  ///< cash = 1 − Σw lies in [minCash, maxCash]
    double maxCash = 0.0;

    std::vector<double> previous;       ///< N weights held before; empty: none known
    std::optional<double> maxTurnover;  ///< on ½Σ|w − previous|
    std::vector<double> tradeCost;  ///< cost of |Δw| = 1 (one number for all, or N); enters objectives only
    std::vector<double> benchmark;  ///< N weights; empty: none
    std::optional<double> maxTrackingError;  ///< annual, against `benchmark`

    std::optional<std::size_t> maxNames;  ///< at most so many assets with a weight other than 0
    std::optional<double> minHolding;     ///< each asset that is held has at least this weight
    std::vector<RestrictedAsset> restricted;
    bool fiveTenForty = false;        ///< UCITS
    bool diversified = false;         ///< 75-5-10 of the 1940 Act
    std::vector<std::size_t> issuer;  ///< N issuer numbers for these two; empty: every asset its own

    [[nodiscard]] static ConstraintSet longOnly(std::size_t n, double maxWeight = 1.0);
};

enum class RuleKind : std::uint8_t {
    Cash,       ///< Σw + cash = 1, cash in its band
    MinWeight,  ///< the set's floor of every asset
    MaxWeight,
    AssetFloor,  ///< `index` counts ConstraintSet::bounds
    AssetCap,
    GroupFloor,  ///< `index` counts ConstraintSet::groups
    GroupCap,
    Turnover,
    TrackingError,
    MaxNames,
    MinHolding,
    Restricted,  ///< `index` counts ConstraintSet::restricted
    FiveTenForty,
    Diversified,
    TargetReturn  ///< of a solver's problem, not of a set
};

/// "max_weight", "group_cap" … as in JSON.
[[nodiscard]] std::string_view name(RuleKind kind) noexcept;

/// Names one rule of a set.
struct RuleId {
    RuleKind kind = RuleKind::Cash;
    std::size_t index = 0;

    auto operator<=>(const RuleId&) const = default;
    /// "group_cap:2"; kinds that a set has once have no number.
    [[nodiscard]] std::string text() const;
};

/// A rule with its words: "Technology cap 20 %", and without its number "Technology cap".
struct Rule {
    RuleId id;
    Message label;
    Message subject;
    double limit = 0.0;
};

/// Error BadInput when something in the set is not finite, out of range (an asset, a member), a list is of
/// the wrong length, or what a rule needs (previous, benchmark, no short positions) is missing. Rules that
/// contradict each other are no bad input but infeasible: a solver says so.
[[nodiscard]] Status validate(const ConstraintSet& set);
/// The rules that are in force, in the order of RuleKind.
[[nodiscard]] std::vector<Rule> rulesOf(const ConstraintSet& set);
/// The set without one rule. Without its floor or cap an asset or group is free (±infinity).
[[nodiscard]] ConstraintSet without(ConstraintSet set, const RuleId& id);
/// The set with another number in one rule. Precondition: the rule has a number and is there.
[[nodiscard]] ConstraintSet withLimit(ConstraintSet set, const RuleId& id, double limit);
/// Whether the rule is one that makes the set of allowed weights non-convex.
[[nodiscard]] bool isNonConvex(RuleKind kind) noexcept;

/// Bounds of every asset from minWeight, maxWeight, bounds, restrictions; the issuer limit of 5/10/40 is not
/// in them.
struct Box {
    std::vector<double> lower;
    std::vector<double> upper;
};
[[nodiscard]] Box boxOf(const ConstraintSet& set);
/// Cost of |Δw_i| = 1.
[[nodiscard]] double tradeCostOf(const ConstraintSet& set, std::size_t asset);
/// "AAPL", or "asset 3".
[[nodiscard]] Message assetName(const ConstraintSet& set, std::size_t asset);
/// 20 for 0.2, at most `places` decimals, as text: "20", "22.4".
[[nodiscard]] std::string percentText(double share, int places = 4);
/// Members of each issuer, by issuer number.
[[nodiscard]] std::vector<std::vector<std::size_t>> issuersOf(const ConstraintSet& set);

}  // namespace qd::rules
