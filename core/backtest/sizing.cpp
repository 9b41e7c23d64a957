// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/sizing.h"

#include <algorithm>
#include <cmath>

namespace qd::backtest {

double cutToWhole(double units) noexcept {
    constexpr double kRounding = 1e-12;
    return std::trunc(units * (1.0 + kRounding));
}

TargetSizer::TargetSizer(std::size_t width, const BacktestSpec& spec)
    : m_exposure(spec.exposure), m_wholeUnits(spec.wholeUnits), m_wanted(width, 0.0), m_isTarget(width, 0) {}

/// Account currency for a weight of 1; 0 when nothing can trade.
double TargetSizer::money(double share, double frozen, double equity) const noexcept {
    if (m_exposure == Exposure::LongShort || m_whole) return equity;
    const double investable = equity - frozen;
    if (share <= 0.0 || investable <= 0.0) return 0.0;
    const double shared = investable / share;
    return m_exposure == Exposure::LongCash ? std::min(equity, shared) : shared;
}

bool TargetSizer::size(const TargetWeights& target, const SizingState& state) {
    std::fill(m_wanted.begin(), m_wanted.end(), 0.0);
    std::fill(m_isTarget.begin(), m_isTarget.end(), std::uint8_t{0});
    double frozen = 0.0;
    if (!state.everyOneTrades) {
        for (std::size_t symbol = 0; symbol < m_wanted.size(); ++symbol) {
            if (state.quantities[symbol] != 0.0 && state.tradable[symbol] == 0)
                frozen += state.quantities[symbol] * state.prices[symbol];
        }
    }
    double share = 0.0;
    m_whole = frozen == 0.0;
    for (std::size_t i = 0; i < target.symbols.size(); ++i) {
        m_isTarget[target.symbols[i]] = 1;
        if (state.tradable[target.symbols[i]] != 0) {
            share += target.weights[i];
        } else {
            m_whole = false;
        }
    }
    const bool full = m_exposure == Exposure::FullyInvested;
    if (full && (share <= 0.0 || state.equity - frozen <= 0.0)) return false;
    const double each = money(share, frozen, state.equity);
    for (std::size_t i = 0; i < target.symbols.size(); ++i) {
        const std::size_t symbol = target.symbols[i];
        if (state.tradable[symbol] == 0) continue;
        const double units = target.weights[i] * each / state.prices[symbol];
        m_wanted[symbol] = m_wholeUnits ? cutToWhole(units) : units;
    }
    return true;
}

}  // namespace qd::backtest
