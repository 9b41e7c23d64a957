// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/number_text.h"
#include "core/rules/constraint_set.h"

namespace qd::rules {

namespace {

MessageArgument percentOf(double share) {
    return MessageArgument::number(percentText(share));
}

Message cashLabel(const ConstraintSet& set) {
    if (set.minCash == set.maxCash) {
        return set.minCash == 0.0 ? say("fully invested") : say("cash %1 %", percentOf(set.minCash));
    }
    return say("cash %1 % to %2 %", percentOf(set.minCash), percentOf(set.maxCash));
}

/// Of a fully invested long-only set, a cap of 100 % is no rule of its own.
bool capMatters(const ConstraintSet& set) {
    const bool shorts = set.minWeight < 0.0 || set.minCash < 0.0 ||
                        std::any_of(set.bounds.begin(), set.bounds.end(),
                                    [](const AssetBounds& b) { return b.floor && *b.floor < 0.0; });
    return set.maxWeight < 1.0 || shorts;
}

/// "Technology cap 20 %" of "Technology cap" and 0.2.
Rule limited(RuleId id, Message subject, double limit) {
    const Message label = say("%1 %2 %", subject, percentOf(limit));
    return {id, label, std::move(subject), limit};
}

Rule plain(RuleId id, Message label, double limit) {
    return {id, label, label, limit};
}

void addBounds(const ConstraintSet& set, std::vector<Rule>& out) {
    if (set.minWeight == 0.0) {
        out.push_back(plain({RuleKind::MinWeight, 0}, say("long only"), 0.0));
    } else {
        out.push_back(limited({RuleKind::MinWeight, 0}, say("min weight"), set.minWeight));
    }
    if (capMatters(set)) out.push_back(limited({RuleKind::MaxWeight, 0}, say("max weight"), set.maxWeight));
    for (std::size_t k = 0; k < set.bounds.size(); ++k) {
        const AssetBounds& b = set.bounds[k];
        if (!b.floor) continue;
        out.push_back(limited({RuleKind::AssetFloor, k}, say("%1 floor", assetName(set, b.asset)), *b.floor));
    }
    for (std::size_t k = 0; k < set.bounds.size(); ++k) {
        const AssetBounds& b = set.bounds[k];
        if (!b.cap) continue;
        out.push_back(limited({RuleKind::AssetCap, k}, say("%1 cap", assetName(set, b.asset)), *b.cap));
    }
}

void addGroups(const ConstraintSet& set, std::vector<Rule>& out) {
    for (std::size_t k = 0; k < set.groups.size(); ++k) {
        const Group& g = set.groups[k];
        if (g.floor) out.push_back(limited({RuleKind::GroupFloor, k}, say("%1 floor", g.name), *g.floor));
    }
    for (std::size_t k = 0; k < set.groups.size(); ++k) {
        const Group& g = set.groups[k];
        if (g.cap) out.push_back(limited({RuleKind::GroupCap, k}, say("%1 cap", g.name), *g.cap));
    }
}

void addTrading(const ConstraintSet& set, std::vector<Rule>& out) {
    if (set.maxTurnover) {
        out.push_back(limited({RuleKind::Turnover, 0}, say("turnover cap"), *set.maxTurnover));
    }
    if (set.maxTrackingError) {
        out.push_back(
            limited({RuleKind::TrackingError, 0}, say("tracking error cap"), *set.maxTrackingError));
    }
}

void addNonConvex(const ConstraintSet& set, std::vector<Rule>& out) {
    if (set.maxNames) {
        out.push_back({{RuleKind::MaxNames, 0},
                       say("at most %1 names", *set.maxNames),
                       say("the number of names"),
                       static_cast<double>(*set.maxNames)});
    }
    if (set.minHolding) {
        out.push_back({{RuleKind::MinHolding, 0},
                       say("each holding at least %1 %", percentOf(*set.minHolding)),
                       say("the least holding"),
                       *set.minHolding});
    }
    for (std::size_t k = 0; k < set.restricted.size(); ++k) {
        const RestrictedAsset& r = set.restricted[k];
        const Message asset = assetName(set, r.asset);
        const bool forbidden = r.kind == Restriction::Forbidden;
        out.push_back(plain({RuleKind::Restricted, k},
                            forbidden ? say("%1 restricted", asset) : say("%1 may not rise", asset),
                            forbidden ? 0.0 : set.previous[r.asset]));
    }
    if (set.fiveTenForty) {
        out.push_back(plain({RuleKind::FiveTenForty, 0}, say("5/10/40 rule"), kUcitsLargeTotal));
    }
    if (set.diversified) {
        out.push_back(plain({RuleKind::Diversified, 0}, say("75-5-10 rule"), kDiversifiedLargeTotal));
    }
}

}  // namespace

std::string_view name(RuleKind kind) noexcept {
    constexpr std::string_view kNames[] = {"cash",           "min_weight",  "max_weight",   "asset_floor",
                                           "asset_cap",      "group_floor", "group_cap",    "turnover",
                                           "tracking_error", "max_names",   "min_holding",  "restricted",
                                           "five_ten_forty", "diversified", "target_return"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string RuleId::text() const {
    const bool many = kind == RuleKind::AssetFloor || kind == RuleKind::AssetCap ||
                      kind == RuleKind::GroupFloor || kind == RuleKind::GroupCap ||
                      kind == RuleKind::Restricted;
    std::string out(name(kind));
    return many ? out + ":" + std::to_string(index) : out;
}

std::vector<Rule> rulesOf(const ConstraintSet& set) {
    std::vector<Rule> out{plain({RuleKind::Cash, 0}, cashLabel(set), set.minCash)};
    addBounds(set, out);
    addGroups(set, out);
    addTrading(set, out);
    addNonConvex(set, out);
    return out;
}

Message assetName(const ConstraintSet& set, std::size_t asset) {
    return asset < set.names.size() ? Message(set.names[asset]) : say("asset %1", std::to_string(asset + 1));
}

std::string percentText(double share, int places) {
    std::string text = fixedText(share * 100.0, places);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

}  // namespace qd::rules
