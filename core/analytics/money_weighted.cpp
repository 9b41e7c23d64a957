// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/money_weighted.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace qd::analytics {

namespace {

constexpr double kYear = 365.0;
constexpr double kLargest = 1e15;
/// Where rates are looked for, as log(1 + rate): a loss of all but e^-30, a gain of 1e6 a year.
constexpr double kLowestLog = -30.0;
constexpr double kHighestLog = 13.8;
constexpr int kSteps = 876;
constexpr double kIdentity = 1e-9;

Error bad(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

Status check(const std::vector<AccountDay>& days) {
    if (days.size() < 2) return bad(say("found %1 days of the account, expected at least 2", days.size()));
    for (std::size_t i = 0; i < days.size(); ++i) {
        const AccountDay& d = days[i];
        if (i > 0 && !(days[i - 1].date < d.date))
            return bad(say("day %1 of the account is not after the day before it", d.date));
        if (!(d.value >= 0.0 && d.value <= kLargest) || !(std::abs(d.flow) <= kLargest))
            return bad(say("the value or flow of %1 is not a finite amount", d.date));
        if (i + 1 < days.size() && !(d.value + d.flow > 0.0))
            return bad(say("the account is empty or owes money after %1", d.date));
    }
    return Ok{};
}

/// Money that came in and how long it worked: Σ amount · e^(rate · years) is the last value.
struct Flow {
    double amount = 0.0;
    double years = 0.0;
};

std::vector<Flow> flowsOf(const std::vector<AccountDay>& days) {
    std::vector<Flow> out;
    const Date end = days.back().date;
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        const double amount = days[i].flow + (i == 0 ? days[i].value : 0.0);
        if (amount != 0.0)
            out.push_back({amount, static_cast<double>(end.days() - days[i].date.days()) / kYear});
    }
    return out;
}

/// Value at the end less the last value, and its slope, both over the growth of the longest flow where that
/// is above 1: else they would overflow.
struct Excess {
    double value = 0.0;
    double slope = 0.0;
};
Excess excessAt(const std::vector<Flow>& flows, double last, double rate) {
    const double shift = std::max(0.0, rate * flows.front().years);
    Excess out{-last * std::exp(-shift), 0.0};
    for (const Flow& f : flows) {
        const double part = f.amount * std::exp(rate * f.years - shift);
        out.value += part;
        out.slope += part * f.years;
    }
    return out;
}

/// Newton inside a bracket that a bisection narrows wherever Newton would leave it or goes slowly.
double refine(const std::vector<Flow>& flows, double last, double low, double high) {
    const bool rising = excessAt(flows, last, high).value > 0.0;
    double rate = 0.5 * (low + high);
    for (int i = 0; i < 200 && high - low > 1e-15 * (1.0 + std::abs(rate)); ++i) {
        const Excess at = excessAt(flows, last, rate);
        if (at.value == 0.0) return rate;
        ((at.value > 0.0) == rising ? high : low) = rate;
        // The slope of the shifted function has the sign of the true one near the root only: the bracket
        // holds.
        const double next = rate - at.value / at.slope;
        const double moved = std::abs(next - rate);
        rate = next > low && next < high ? next : 0.5 * (low + high);
        if (next > low && next < high && moved < 1e-16 * (1.0 + std::abs(rate))) break;
    }
    return rate;
}

/// log(1 + rate).
Result<double> solve(const std::vector<Flow>& flows, double last) {
    std::vector<std::pair<double, double>> brackets;
    double before = kLowestLog;
    double valueBefore = excessAt(flows, last, before).value;
    for (int i = 1; i <= kSteps; ++i) {
        const double rate = kLowestLog + (kHighestLog - kLowestLog) * i / kSteps;
        const double value = excessAt(flows, last, rate).value;
        if ((valueBefore < 0.0) != (value < 0.0)) brackets.emplace_back(before, rate);
        before = rate;
        valueBefore = value;
    }
    if (brackets.empty()) return bad(say("no rate of return explains the flows and the last value"));
    if (brackets.size() > 1)
        return bad(say("%1 rates of return explain the flows: money was owed in between", brackets.size()));
    return refine(flows, last, brackets.front().first, brackets.front().second);
}

}  // namespace

Result<AccountReturns> accountReturns(const std::vector<AccountDay>& days) {
    QD_CHECK(check(days));
    AccountReturns out;
    out.firstValue = days.front().value;
    out.lastValue = days.back().value;
    double growth = 1.0;
    double turned = out.firstValue + out.lastValue;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const double start = days[i - 1].value + days[i - 1].flow;
        growth *= days[i].value / start;
        out.flows += days[i - 1].flow;
        out.gain += days[i].value - start;
        turned += std::abs(days[i - 1].flow) + days[i].value;
    }
    QD_ENSURE(std::abs(out.firstValue + out.flows + out.gain - out.lastValue) <= kIdentity * turned);
    const double years = static_cast<double>(days.back().date.days() - days.front().date.days()) / kYear;
    out.timeWeighted = growth - 1.0;
    out.timeWeightedAnnual = std::pow(growth, 1.0 / years) - 1.0;
    if (!std::isfinite(out.timeWeighted) || !std::isfinite(out.timeWeightedAnnual))
        return bad(say("the account grows beyond what a number holds"));
    if (out.lastValue == 0.0) {
        out.moneyWeighted = -1.0;
        out.moneyWeightedAnnual = -1.0;
        return out;
    }
    const auto flows = flowsOf(days);
    QD_TRY(const double rate, solve(flows, out.lastValue));
    const Excess rest = excessAt(flows, out.lastValue, rate);
    const double shift = std::exp(-std::max(0.0, rate * flows.front().years));
    QD_ENSURE(std::abs(rest.value) <= kIdentity * (turned * shift + turned));
    out.moneyWeightedAnnual = std::expm1(rate);
    out.moneyWeighted = std::expm1(rate * years);
    return out;
}

}  // namespace qd::analytics
