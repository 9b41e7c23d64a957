// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace qd::analytics {

/// What an account was worth at the end of a day, and what was paid in (> 0) or taken out (< 0) after that.
struct AccountDay {
    Date date;
    double value = 0.0;  ///< before the flow
    double flow = 0.0;
};

/// The two rates of return of one account, side by side: what the manager earned (time-weighted, flows do not
/// count) and what the owner's money earned (money-weighted, they do).
struct AccountReturns {
    double timeWeighted = 0.0;         ///< over the whole time: Π of value / (value before + flow)
    double timeWeightedAnnual = 0.0;   ///< (1 + total)^(365/days) − 1
    double moneyWeightedAnnual = 0.0;  ///< the rate at which all flows grow to the last value (XIRR, ACT/365)
    double moneyWeighted = 0.0;        ///< over the whole time
    /// The account's identity, which is asserted: first value + flows + gain = last value.
    double firstValue = 0.0;
    double flows = 0.0;  ///< net, without one on the last day
    double gain = 0.0;   ///< Σ of value − (value before + flow)
    double lastValue = 0.0;
};

/// Days ascend strictly, the first opens the account, the last closes it: what flows on the last day comes
/// after its value and counts for nothing. Error BadInput for fewer than two days, days out of order, values
/// that are not finite or below 0, an account that is empty after a flow and not at the end, flows that no
/// rate above -100 % and below 1e6 a year explains, and flows that more than one rate explains (money was
/// owed in between).
Result<AccountReturns> accountReturns(const std::vector<AccountDay>& days);

}  // namespace qd::analytics
