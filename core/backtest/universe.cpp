// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/universe.h"

#include "core/base/message.h"

namespace qd::backtest {

Result<Universe> Universe::create(const market::PricePanel& panel,
                                  const std::optional<std::string>& benchmark,
                                  const std::optional<market::MembershipTable>& membership) {
    Universe universe;
    universe.m_always.assign(panel.width(), !membership);
    const auto shown = benchmark ? panel.symbolIndex(*benchmark) : std::nullopt;
    if (shown) universe.m_always[*shown] = false;
    if (!membership) return universe;
    for (const auto& spell : membership->spells) {
        const auto symbol = panel.symbolIndex(spell.symbol);
        if (symbol && symbol != shown) universe.m_spells.push_back({*symbol, spell.from, spell.to});
    }
    if (universe.m_spells.empty())
        return Error{ErrorCode::BadInput,
                     say("the membership names none of the %1 symbols of the prices", panel.width()),
                     say("check that both use the same symbols")};
    return universe;
}

std::vector<bool> Universe::eligible(Date day) const {
    auto mask = m_always;
    for (const auto& spell : m_spells) {
        if (spell.from <= day && (!spell.to || day <= *spell.to)) mask[spell.symbol] = true;
    }
    return mask;
}

}  // namespace qd::backtest
