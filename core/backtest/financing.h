// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace qd::backtest {

/// What cash and borrowed units earn and cost a year: simple, actual/365.
struct FinancingTerms {
    double rateAnnual = 0.0;    ///< on cash above zero
    double marginAnnual = 0.0;  ///< on cash below zero
    double borrowAnnual = 0.0;  ///< on the value of short positions
};

struct Financing {
    double interest = 0.0;  ///< received; below zero only with a rate below zero
    double fees = 0.0;      ///< paid
};

/// Of `cash` and short positions worth `shortValue` >= 0, held over `days` calendar days.
[[nodiscard]] inline Financing financingOf(const FinancingTerms& terms, double cash, double shortValue,
                                           int days) noexcept {
    constexpr double kDaysPerYear = 365.0;
    Financing out;
    if (cash > 0.0) out.interest = cash * terms.rateAnnual * days / kDaysPerYear;
    if (cash < 0.0) out.fees = -cash * terms.marginAnnual * days / kDaysPerYear;
    out.fees += shortValue * terms.borrowAnnual * days / kDaysPerYear;
    return out;
}

/// Σ of what short positions are worth, >= 0. Precondition: one price a symbol.
[[nodiscard]] inline double shortValueOf(std::span<const double> quantities,
                                         std::span<const double> prices) noexcept {
    double value = 0.0;
    for (std::size_t i = 0; i < quantities.size(); ++i)
        value += quantities[i] < 0.0 ? -quantities[i] * prices[i] : 0.0;
    return value;
}

}  // namespace qd::backtest
