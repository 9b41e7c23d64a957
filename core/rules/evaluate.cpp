// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/evaluate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace qd::rules {

namespace {

constexpr double kNoLimitYet = std::numeric_limits<double>::infinity();

double sumOf(std::span<const double> weights, const std::vector<std::size_t>& members) {
    double total = 0.0;
    for (const std::size_t i : members)
        total += weights[i];
    return total;
}

/// The worst of many places where one rule applies; keeps those without room.
class Worst {
public:
    explicit Worst(Outcome& out) : m_out(out) { m_out.slack = kNoLimitYet; }
    void see(std::size_t asset, double actual, double limit, double slack) {
        if (slack <= kTolerance) m_out.assets.push_back(asset);
        if (slack >= m_out.slack) return;
        m_out.actual = actual;
        m_out.limit = limit;
        m_out.slack = slack;
    }
    /// Where it applied nowhere there is nothing to break.
    void finish() {
        if (m_out.slack < kNoLimitYet) return;
        m_out.actual = m_out.limit;
        m_out.slack = 0.0;
    }

private:
    Outcome& m_out;
};

void onEachAsset(const ConstraintSet& set, std::span<const double> w, Outcome& out) {
    const bool floor = out.id.kind == RuleKind::MinWeight;
    std::vector<bool> own(set.assets, false);
    for (const AssetBounds& b : set.bounds)
        if (floor ? b.floor.has_value() : b.cap.has_value()) own[b.asset] = true;
    Worst worst(out);
    const double limit = floor ? set.minWeight : set.maxWeight;
    for (std::size_t i = 0; i < set.assets; ++i)
        if (!own[i]) worst.see(i, w[i], limit, floor ? w[i] - limit : limit - w[i]);
    worst.finish();
    out.binding = !out.assets.empty();
}

void onHoldings(std::span<const double> w, Outcome& out) {
    const auto held = [](double v) { return std::abs(v) > kTolerance; };
    if (out.id.kind == RuleKind::MaxNames) {
        out.actual = static_cast<double>(std::count_if(w.begin(), w.end(), held));
        out.slack = out.limit - out.actual;
        return;
    }
    Worst worst(out);
    for (std::size_t i = 0; i < w.size(); ++i)
        if (held(w[i])) worst.see(i, w[i], out.limit, w[i] - out.limit);
    worst.finish();
    out.binding = !out.assets.empty();
}

/// 5/10/40 and 75-5-10: the sum of the issuers above 5 %, and for 5/10/40 each issuer, too.
void onIssuers(const ConstraintSet& set, std::span<const double> w, Outcome& out) {
    const bool ucits = out.id.kind == RuleKind::FiveTenForty;
    const double large = ucits ? kUcitsLarge : kDiversifiedLarge;
    double total = 0.0;
    double greatest = 0.0;
    for (const auto& members : issuersOf(set)) {
        const double share = sumOf(w, members);
        greatest = std::max(greatest, share);
        if (share > large + kTolerance) total += share;
    }
    out.actual = total;
    out.slack = out.limit - total;
    if (!ucits || kUcitsIssuer - greatest >= out.slack) return;
    out.actual = greatest;
    out.limit = kUcitsIssuer;
    out.slack = kUcitsIssuer - greatest;
}

double turnoverOf(const ConstraintSet& set, std::span<const double> w) {
    double traded = 0.0;
    for (std::size_t i = 0; i < w.size(); ++i)
        traded += std::abs(w[i] - set.previous[i]);
    return 0.5 * traded;
}

double trackingErrorOf(const ConstraintSet& set, std::span<const double> w, const VarianceOf& risk) {
    std::vector<double> active(w.begin(), w.end());
    for (std::size_t i = 0; i < active.size(); ++i)
        active[i] -= set.benchmark[i];
    return std::sqrt(std::max(0.0, risk(active)));
}

void restricted(const ConstraintSet& set, std::span<const double> w, Outcome& out) {
    const RestrictedAsset& r = set.restricted[out.id.index];
    out.actual = w[r.asset];
    out.slack = r.kind == Restriction::Forbidden ? -std::abs(out.actual) : out.limit - out.actual;
    out.assets = {r.asset};
}

void ofAsset(const ConstraintSet& set, std::span<const double> w, Outcome& out) {
    const AssetBounds& b = set.bounds[out.id.index];
    out.actual = w[b.asset];
    out.slack = out.id.kind == RuleKind::AssetFloor ? out.actual - out.limit : out.limit - out.actual;
    out.assets = {b.asset};
}

void ofGroup(const ConstraintSet& set, std::span<const double> w, Outcome& out) {
    out.actual = sumOf(w, set.groups[out.id.index].members);
    out.slack = out.id.kind == RuleKind::GroupFloor ? out.actual - out.limit : out.limit - out.actual;
}

void ofCash(const ConstraintSet& set, std::span<const double> w, Outcome& out) {
    out.actual = 1.0 - std::accumulate(w.begin(), w.end(), 0.0);
    const bool low = out.actual - set.minCash <= set.maxCash - out.actual;
    out.limit = low ? set.minCash : set.maxCash;
    out.slack = low ? out.actual - set.minCash : set.maxCash - out.actual;
}

Outcome outcomeOf(const ConstraintSet& set, std::span<const double> w, const VarianceOf& risk,
                  const Rule& rule) {
    Outcome out{.id = rule.id, .label = rule.label, .limit = rule.limit};
    switch (rule.id.kind) {
        case RuleKind::Cash:
            ofCash(set, w, out);
            break;
        case RuleKind::MinWeight:
        case RuleKind::MaxWeight:
            onEachAsset(set, w, out);
            break;
        case RuleKind::AssetFloor:
        case RuleKind::AssetCap:
            ofAsset(set, w, out);
            break;
        case RuleKind::GroupFloor:
        case RuleKind::GroupCap:
            ofGroup(set, w, out);
            break;
        case RuleKind::Turnover:
            out.actual = turnoverOf(set, w);
            out.slack = out.limit - out.actual;
            break;
        case RuleKind::TrackingError:
            out.actual = trackingErrorOf(set, w, risk);
            out.slack = out.limit - out.actual;
            break;
        case RuleKind::MaxNames:
        case RuleKind::MinHolding:
            onHoldings(w, out);
            break;
        case RuleKind::Restricted:
            restricted(set, w, out);
            break;
        case RuleKind::FiveTenForty:
        case RuleKind::Diversified:
            onIssuers(set, w, out);
            break;
        case RuleKind::TargetReturn:
            break;
    }
    const bool many = rule.id.kind == RuleKind::MinWeight || rule.id.kind == RuleKind::MaxWeight ||
                      rule.id.kind == RuleKind::MinHolding;
    if (!many) out.binding = out.slack <= kTolerance;
    out.violated = out.slack < -kTolerance;
    return out;
}

}  // namespace

Result<std::vector<Outcome>> evaluate(const ConstraintSet& set, std::span<const double> weights,
                                      const VarianceOf& risk) {
    QD_CHECK(validate(set));
    if (weights.size() != set.assets) {
        return Error{ErrorCode::BadInput,
                     say("weights: %1 numbers found, %2 expected", weights.size(), set.assets)};
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (std::isfinite(weights[i])) continue;
        return Error{ErrorCode::BadInput, say("the weight of %1 is not a finite number", assetName(set, i))};
    }
    if (set.maxTrackingError && !risk) {
        return Error{ErrorCode::BadInput, say("a tracking error cap needs a covariance")};
    }
    std::vector<Outcome> out;
    for (const Rule& rule : rulesOf(set)) {
        out.push_back(outcomeOf(set, weights, risk, rule));
        if (!std::isfinite(out.back().actual)) {
            return Error{ErrorCode::BadInput,
                         say("%1 cannot be evaluated: the numbers overflow", rule.label)};
        }
    }
    return out;
}

Status check(const ConstraintSet& set, std::span<const double> weights, const VarianceOf& risk) {
    QD_TRY(const auto outcomes, evaluate(set, weights, risk));
    for (const Outcome& o : outcomes) {
        if (!o.violated) continue;
        return Error{ErrorCode::Internal,
                     say("weights break a rule: %1, found %2, off by %3", o.label, o.actual, -o.slack)};
    }
    return Ok{};
}

}  // namespace qd::rules
