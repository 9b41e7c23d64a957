// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/costs.h"

#include <algorithm>
#include <utility>

#include "core/base/message.h"

namespace qd::backtest {

namespace {

constexpr double kBps = 1e-4;
constexpr double kMaxBps = 1000.0;
constexpr double kMaxAmount = 1e9;
constexpr double kMaxImpact = 10.0;
constexpr std::size_t kMaxImpactSessions = 2520;

/// NaN fails every comparison, so it is refused with the rest.
Status inRange(const Message& what, double value, double high) {
    if (value >= 0.0 && value <= high) return Ok{};
    return Error{ErrorCode::BadInput, say("%1 is out of range, expected %2 to %3", what, 0.0, high)};
}

}  // namespace

Status checkCosts(const CostModel& costs) {
    QD_CHECK(inRange(say("the commission in basis points"), costs.commissionBps, kMaxBps));
    QD_CHECK(inRange(say("the half spread in basis points"), costs.halfSpreadBps, kMaxBps));
    QD_CHECK(inRange(say("the commission a unit"), costs.commissionPerUnit, kMaxAmount));
    QD_CHECK(inRange(say("the commission an order"), costs.commissionPerOrder, kMaxAmount));
    QD_CHECK(inRange(say("the least commission"), costs.commissionMin, kMaxAmount));
    QD_CHECK(inRange(say("the greatest commission"), costs.commissionMax,
                     std::numeric_limits<double>::infinity()));
    QD_CHECK(inRange(say("the impact constant"), costs.impact, kMaxImpact));
    if (costs.commissionMin > costs.commissionMax)
        return Error{ErrorCode::BadInput, say("the least commission %1 is above the greatest, %2",
                                              costs.commissionMin, costs.commissionMax)};
    if (costs.impactSessions < 2 || costs.impactSessions > kMaxImpactSessions)
        return Error{ErrorCode::BadInput, say("found an impact window of %1 sessions, expected %2 to %3",
                                              costs.impactSessions, 2, kMaxImpactSessions)};
    return Ok{};
}

CostRules::CostRules(const CostModel& costs)
    : m_costs(costs),
      m_commissionShare(costs.commissionBps * kBps),
      m_spreadShare(costs.halfSpreadBps * kBps),
      m_proportional(costs.proportional()) {}

TradeCost CostRules::extended(double units, double size, const Trading& trading,
                              TradeCost cost) const noexcept {
    cost.commission += units * m_costs.commissionPerUnit + m_costs.commissionPerOrder;
    cost.commission = std::clamp(cost.commission, m_costs.commissionMin, m_costs.commissionMax);
    if (m_costs.impact > 0.0) {
        const double days = trading.adv > 0.0 ? size / trading.adv : 1.0;
        cost.impact = m_costs.impact * trading.sigma * std::sqrt(days) * size;
    }
    return cost;
}

}  // namespace qd::backtest
