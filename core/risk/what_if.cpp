// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/risk/what_if.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/contracts.h"

namespace qd::risk {

namespace {

using rules::RuleKind;

/// Σ of the others that are not locked; below this there is nothing to scale.
constexpr double kNothing = 1e-12;

double othersThatMove(const WhatIfDraft& draft, std::size_t asset) {
    double total = 0.0;
    for (std::size_t i = 0; i < draft.weights.size(); ++i)
        if (i != asset && draft.locked[i] == 0) total += draft.weights[i];
    return total;
}

double leastWeight(const WhatIfDraft& draft, std::size_t asset) {
    double least = draft.limits.minWeight < 0.0 ? draft.limits.minWeight : 0.0;
    for (const rules::AssetBounds& bounds : draft.limits.bounds) {
        if (bounds.asset == asset && bounds.floor && *bounds.floor < 0.0) least = *bounds.floor;
    }
    return std::min(least, draft.weights[asset]);
}

void scaleOthers(WhatIfDraft& draft, std::size_t asset, double factor) {
    for (std::size_t i = 0; i < draft.weights.size(); ++i)
        if (i != asset && draft.locked[i] == 0) draft.weights[i] *= factor;
}

}  // namespace

WhatIfDraft startingDraft(const WhatIfModel& model) {
    return {model.start, std::vector<char>(model.size(), 0), model.limits};
}

WhatIfDraft withWeight(const WhatIfDraft& draft, std::size_t asset, double weight, WhatIfRoom room) {
    QD_REQUIRE(asset < draft.weights.size() && std::isfinite(weight));
    WhatIfDraft out = draft;
    if (draft.locked[asset] != 0) return out;
    const double before = draft.weights[asset];
    const double cash = 1.0 - std::accumulate(draft.weights.begin(), draft.weights.end(), 0.0);
    const double others = othersThatMove(draft, asset);
    const bool scale = room == WhatIfRoom::Others && others > kNothing;
    const double most = before + (scale ? others : std::max(0.0, cash));
    const double now = std::clamp(weight, leastWeight(draft, asset), most);
    out.weights[asset] = now;
    if (scale) scaleOthers(out, asset, std::max(0.0, (others - (now - before)) / others));
    return out;
}

WhatIfDraft withLock(WhatIfDraft draft, std::size_t asset, bool locked) {
    QD_REQUIRE(asset < draft.locked.size());
    draft.locked[asset] = locked ? 1 : 0;
    return draft;
}

WhatIfDraft withTarget(const WhatIfModel& model, WhatIfDraft draft,
                       const std::map<std::string, double>& target) {
    QD_REQUIRE(draft.weights.size() == model.size());
    double whole = 0.0;
    for (const auto& entry : target)
        whole += entry.second;
    double locked = 0.0;
    double taken = 0.0;  // of the target, by names that are locked
    for (std::size_t i = 0; i < model.size(); ++i) {
        const auto it = target.find(model.assets[i].symbol);
        const double wanted = it == target.end() ? 0.0 : it->second;
        QD_REQUIRE(std::isfinite(wanted));
        if (draft.locked[i] != 0) {
            locked += draft.weights[i];
            taken += wanted;
        } else {
            draft.weights[i] = wanted;
        }
    }
    const double free = whole - taken;
    const double share = std::abs(free) > kNothing ? std::max(0.0, (whole - locked) / free) : 0.0;
    if (share == 1.0) return draft;
    for (std::size_t i = 0; i < model.size(); ++i)
        if (draft.locked[i] == 0) draft.weights[i] *= share;
    return draft;
}

bool isMovable(const rules::RuleId& id) noexcept {
    return id.kind == RuleKind::MaxWeight || id.kind == RuleKind::GroupCap || id.kind == RuleKind::Turnover ||
           id.kind == RuleKind::TrackingError;
}

std::optional<double> limitOf(const rules::ConstraintSet& limits, const rules::RuleId& id) {
    QD_REQUIRE(isMovable(id));
    switch (id.kind) {
        case RuleKind::MaxWeight:
            return limits.maxWeight < 1.0 ? std::optional(limits.maxWeight) : std::nullopt;
        case RuleKind::GroupCap:
            QD_REQUIRE(id.index < limits.groups.size());
            return limits.groups[id.index].cap;
        case RuleKind::Turnover:
            return limits.maxTurnover;
        default:
            return limits.maxTrackingError;
    }
}

WhatIfDraft withLimit(WhatIfDraft draft, const rules::RuleId& id, std::optional<double> limit) {
    QD_REQUIRE(isMovable(id) && (!limit || std::isfinite(*limit)));
    if (limit) {
        const bool share = id.kind != RuleKind::TrackingError;
        limit = std::clamp(*limit, 0.0, share ? 1.0 : std::max(1.0, *limit));
    }
    switch (id.kind) {
        case RuleKind::MaxWeight:
            draft.limits.maxWeight = limit.value_or(1.0);
            break;
        case RuleKind::GroupCap:
            QD_REQUIRE(id.index < draft.limits.groups.size());
            draft.limits.groups[id.index].cap = limit;
            break;
        case RuleKind::Turnover:
            draft.limits.maxTurnover = limit;
            break;
        default:
            draft.limits.maxTrackingError = limit;
            break;
    }
    return draft;
}

}  // namespace qd::risk
