// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/constraint_set.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/base/contracts.h"

namespace qd::rules {

namespace {

constexpr double kFree = std::numeric_limits<double>::infinity();

void setForAsset(ConstraintSet& set, const RuleId& id, double value) {
    QD_REQUIRE(id.index < set.bounds.size());
    AssetBounds& b = set.bounds[id.index];
    (id.kind == RuleKind::AssetFloor ? b.floor : b.cap) = value;
}

void setForGroup(ConstraintSet& set, const RuleId& id, std::optional<double> value) {
    QD_REQUIRE(id.index < set.groups.size());
    Group& g = set.groups[id.index];
    (id.kind == RuleKind::GroupFloor ? g.floor : g.cap) = value;
}

/// Members of single-asset rules keep their own; the rest loses its floor (cap).
void dropRestriction(ConstraintSet& set, std::size_t index) {
    QD_REQUIRE(index < set.restricted.size());
    set.restricted.erase(set.restricted.begin() + static_cast<std::ptrdiff_t>(index));
}

}  // namespace

ConstraintSet ConstraintSet::longOnly(std::size_t n, double maxWeight) {
    ConstraintSet set;
    set.assets = n;
    set.maxWeight = maxWeight;
    return set;
}

bool isNonConvex(RuleKind kind) noexcept {
    return kind == RuleKind::MaxNames || kind == RuleKind::MinHolding || kind == RuleKind::FiveTenForty ||
           kind == RuleKind::Diversified;
}

ConstraintSet without(ConstraintSet set, const RuleId& id) {
    switch (id.kind) {
        case RuleKind::Cash:
            set.minCash = -kFree;
            set.maxCash = kFree;
            break;
        case RuleKind::MinWeight:
            set.minWeight = -kFree;
            break;
        case RuleKind::MaxWeight:
            set.maxWeight = kFree;
            break;
        case RuleKind::AssetFloor:
            setForAsset(set, id, -kFree);
            break;
        case RuleKind::AssetCap:
            setForAsset(set, id, kFree);
            break;
        case RuleKind::GroupFloor:
        case RuleKind::GroupCap:
            setForGroup(set, id, std::nullopt);
            break;
        case RuleKind::Turnover:
            set.maxTurnover.reset();
            break;
        case RuleKind::TrackingError:
            set.maxTrackingError.reset();
            break;
        case RuleKind::MaxNames:
            set.maxNames.reset();
            break;
        case RuleKind::MinHolding:
            set.minHolding.reset();
            break;
        case RuleKind::Restricted:
            dropRestriction(set, id.index);
            break;
        case RuleKind::FiveTenForty:
            set.fiveTenForty = false;
            break;
        case RuleKind::Diversified:
            set.diversified = false;
            break;
        case RuleKind::TargetReturn:
            break;
    }
    return set;
}

ConstraintSet withLimit(ConstraintSet set, const RuleId& id, double limit) {
    switch (id.kind) {
        case RuleKind::MinWeight:
            set.minWeight = limit;
            break;
        case RuleKind::MaxWeight:
            set.maxWeight = limit;
            break;
        case RuleKind::AssetFloor:
        case RuleKind::AssetCap:
            setForAsset(set, id, limit);
            break;
        case RuleKind::GroupFloor:
        case RuleKind::GroupCap:
            setForGroup(set, id, limit);
            break;
        case RuleKind::Turnover:
            set.maxTurnover = limit;
            break;
        case RuleKind::TrackingError:
            set.maxTrackingError = limit;
            break;
        case RuleKind::MaxNames:
            set.maxNames = static_cast<std::size_t>(limit);
            break;
        case RuleKind::MinHolding:
            set.minHolding = limit;
            break;
        case RuleKind::Cash:
        case RuleKind::Restricted:
        case RuleKind::FiveTenForty:
        case RuleKind::Diversified:
        case RuleKind::TargetReturn:
            QD_REQUIRE(false);
    }
    return set;
}

Box boxOf(const ConstraintSet& set) {
    Box box{std::vector<double>(set.assets, set.minWeight), std::vector<double>(set.assets, set.maxWeight)};
    for (const AssetBounds& b : set.bounds) {
        if (b.floor) box.lower[b.asset] = *b.floor;
        if (b.cap) box.upper[b.asset] = *b.cap;
    }
    for (const RestrictedAsset& r : set.restricted) {
        const bool forbidden = r.kind == Restriction::Forbidden;
        box.upper[r.asset] = std::min(box.upper[r.asset], forbidden ? 0.0 : set.previous[r.asset]);
        if (forbidden) box.lower[r.asset] = std::max(box.lower[r.asset], 0.0);
    }
    return box;
}

double tradeCostOf(const ConstraintSet& set, std::size_t asset) {
    if (set.tradeCost.empty() || set.previous.empty()) return 0.0;
    return set.tradeCost.size() == 1 ? set.tradeCost.front() : set.tradeCost[asset];
}

std::vector<std::vector<std::size_t>> issuersOf(const ConstraintSet& set) {
    std::map<std::size_t, std::vector<std::size_t>> byNumber;
    for (std::size_t i = 0; i < set.assets; ++i)
        byNumber[set.issuer.empty() ? i : set.issuer[i]].push_back(i);
    std::vector<std::vector<std::size_t>> out;
    for (auto& entry : byNumber)
        out.push_back(std::move(entry.second));
    return out;
}

}  // namespace qd::rules
