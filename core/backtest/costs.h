// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>

#include "core/base/result.h"

namespace qd::backtest {

/// Costs of a trade. Basis points (1e-4) are of its notional, amounts are in account currency; every part is
/// zero or more, and more of one never gives more profit. Commission of an order:
///   clamp(notional × commissionBps + units × commissionPerUnit + commissionPerOrder, commissionMin,
///         commissionMax).
/// Market impact of an order by the square-root law (Grinold & Kahn 1999, ch. 16; Tóth et al. 2011,
/// "Anomalous price impact and the critical nature of liquidity in financial markets"), as a share of its
/// notional:
///   impact × σ × √(notional / ADV),
/// where σ is the deviation of daily returns and ADV the mean of close × volume over the `impactSessions`
/// sessions before the fill. Studies find `impact` near 1.
struct CostModel {
    double commissionBps = 0.0;
    double halfSpreadBps = 0.0;  ///< paid against the mid on each side
    double commissionPerUnit = 0.0;
    double commissionPerOrder = 0.0;
    double commissionMin = 0.0;                                      ///< of an order
    double commissionMax = std::numeric_limits<double>::infinity();  ///< of an order
    double impact = 0.0;                                             ///< the constant Y; 0: none
    std::size_t impactSessions = 21;

    bool operator==(const CostModel&) const = default;
    /// Whether every cost is a share of the notional.
    [[nodiscard]] bool proportional() const noexcept {
        return commissionPerUnit == 0.0 && commissionPerOrder == 0.0 && commissionMin == 0.0 &&
               commissionMax == std::numeric_limits<double>::infinity() && impact == 0.0;
    }
    /// Whether nothing is ever paid.
    [[nodiscard]] bool free() const noexcept {
        return proportional() && commissionBps + halfSpreadBps == 0.0;
    }
};

/// Error BadInput for a negative, infinite or absurd cost, or a least commission above the greatest.
Status checkCosts(const CostModel& costs);

/// What one trade cost, account currency, >= 0.
struct TradeCost {
    double commission = 0.0;
    double spread = 0.0;
    double impact = 0.0;
    [[nodiscard]] double total() const noexcept { return commission + spread + impact; }
};

/// How a symbol moves and trades before a fill (see core/backtest/liquidity.h): what market impact depends
/// on.
struct Trading {
    double sigma = 0.0;  ///< deviation of daily returns
    double adv = 0.0;  ///< average daily volume, account currency; 0: none seen, an order counts as one day's
};

/// The one place where a trade is priced: both engines ask it.
class CostRules {
public:
    explicit CostRules(const CostModel& costs);

    /// Units and notional with any sign; `trading` is read only with impact.
    [[nodiscard]] TradeCost of(double units, double notional, const Trading& trading) const noexcept {
        const double size = std::abs(notional);
        TradeCost cost{size * m_commissionShare, size * m_spreadShare, 0.0};
        if (m_proportional || size == 0.0) return cost;
        return extended(std::abs(units), size, trading, cost);
    }
    [[nodiscard]] bool hasImpact() const noexcept { return m_costs.impact > 0.0; }

private:
    [[nodiscard]] TradeCost extended(double units, double size, const Trading& trading,
                                     TradeCost cost) const noexcept;

    CostModel m_costs;
    double m_commissionShare;
    double m_spreadShare;
    bool m_proportional;
};

}  // namespace qd::backtest
