// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

#include "core/rules/constraint_set.h"

namespace qd::rules {

namespace {

Error bad(Message words) {
    return {ErrorCode::BadInput, std::move(words)};
}

Status finite(double value, const Message& what) {
    if (std::isfinite(value)) return Ok{};
    return bad(say("%1 is not a finite number", what));
}

Status finiteList(std::span<const double> values, std::size_t expected, const Message& what) {
    if (values.size() != expected) {
        return bad(say("%1: %2 numbers found, %3 expected", what, values.size(), expected));
    }
    for (const double v : values)
        QD_CHECK(finite(v, what));
    return Ok{};
}

Status knownAsset(std::size_t asset, std::size_t count, const Message& what) {
    if (asset < count) return Ok{};
    return bad(say("%1 names asset %2 of %3", what, asset + 1, count));
}

Status validateBounds(const ConstraintSet& set) {
    QD_CHECK(finite(set.minWeight, say("the min weight")));
    QD_CHECK(finite(set.maxWeight, say("the max weight")));
    QD_CHECK(finite(set.minCash, say("the least cash")));
    QD_CHECK(finite(set.maxCash, say("the most cash")));
    for (const AssetBounds& b : set.bounds) {
        QD_CHECK(knownAsset(b.asset, set.assets, say("a weight limit")));
        if (b.floor) QD_CHECK(finite(*b.floor, say("the floor of %1", assetName(set, b.asset))));
        if (b.cap) QD_CHECK(finite(*b.cap, say("the cap of %1", assetName(set, b.asset))));
    }
    return Ok{};
}

Status validateGroups(const ConstraintSet& set) {
    std::vector<std::size_t> seenIn(set.assets, 0);
    for (std::size_t k = 0; k < set.groups.size(); ++k) {
        const Group& g = set.groups[k];
        if (g.floor) QD_CHECK(finite(*g.floor, say("the floor of %1", g.name)));
        if (g.cap) QD_CHECK(finite(*g.cap, say("the cap of %1", g.name)));
        for (const std::size_t i : g.members) {
            QD_CHECK(knownAsset(i, set.assets, Message(g.name)));
            if (seenIn[i] == k + 1) return bad(say("%1 lists %2 twice", g.name, assetName(set, i)));
            seenIn[i] = k + 1;
        }
    }
    return Ok{};
}

Status validateTrading(const ConstraintSet& set) {
    const std::size_t n = set.assets;
    if (!set.previous.empty()) QD_CHECK(finiteList(set.previous, n, say("previous weights")));
    if (set.maxTurnover) {
        QD_CHECK(finite(*set.maxTurnover, say("the turnover cap")));
        if (*set.maxTurnover < 0.0) return bad(say("the turnover cap is below 0"));
        if (set.previous.empty()) return bad(say("a turnover cap needs the previous weights"));
    }
    if (!set.tradeCost.empty()) {
        QD_CHECK(finiteList(set.tradeCost, set.tradeCost.size() == 1 ? 1 : n, say("trade costs")));
        if (std::any_of(set.tradeCost.begin(), set.tradeCost.end(), [](double c) { return c < 0.0; })) {
            return bad(say("a trade cost is below 0"));
        }
        if (set.previous.empty()) return bad(say("trade costs need the previous weights"));
    }
    if (!set.benchmark.empty()) QD_CHECK(finiteList(set.benchmark, n, say("benchmark weights")));
    if (set.maxTrackingError) {
        QD_CHECK(finite(*set.maxTrackingError, say("the tracking error cap")));
        if (*set.maxTrackingError < 0.0) return bad(say("the tracking error cap is below 0"));
        if (set.benchmark.empty()) return bad(say("a tracking error cap needs the benchmark's weights"));
    }
    return Ok{};
}

Status validateNonConvex(const ConstraintSet& set) {
    for (const RestrictedAsset& r : set.restricted) {
        QD_CHECK(knownAsset(r.asset, set.assets, say("the restricted list")));
        if (r.kind == Restriction::NoIncrease && set.previous.empty()) {
            return bad(say("%1 may not rise, but its previous weight is not known", assetName(set, r.asset)));
        }
    }
    if (set.minHolding) {
        QD_CHECK(finite(*set.minHolding, say("the least weight of a holding")));
        if (*set.minHolding < 0.0) return bad(say("the least weight of a holding is below 0"));
    }
    if (!set.issuer.empty() && set.issuer.size() != set.assets) {
        return bad(say("issuers: %1 numbers found, %2 expected", set.issuer.size(), set.assets));
    }
    if (!set.maxNames && !set.minHolding && !set.fiveTenForty && !set.diversified) return Ok{};
    const bool shorts =
        set.minWeight < 0.0 || std::any_of(set.bounds.begin(), set.bounds.end(),
                                           [](const AssetBounds& b) { return b.floor && *b.floor < 0.0; });
    if (shorts)
        return bad(say("rules on the number and size of holdings need a portfolio without short positions"));
    return Ok{};
}

}  // namespace

Status validate(const ConstraintSet& set) {
    if (set.assets == 0) return bad(say("a portfolio needs at least one asset"));
    if (!set.names.empty() && set.names.size() != set.assets) {
        return bad(say("asset names: %1 found, %2 expected", set.names.size(), set.assets));
    }
    QD_CHECK(validateBounds(set));
    QD_CHECK(validateGroups(set));
    QD_CHECK(validateTrading(set));
    return validateNonConvex(set);
}

}  // namespace qd::rules
