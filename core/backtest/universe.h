// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::backtest {

/// Which symbols of a panel may be held on a day: all but the benchmark, or those of them that are members on
/// that very day.
class Universe {
public:
    /// Error BadInput when a membership knows none of the panel's symbols.
    static Result<Universe> create(const market::PricePanel& panel,
                                   const std::optional<std::string>& benchmark,
                                   const std::optional<market::MembershipTable>& membership);

    /// One element a symbol.
    [[nodiscard]] std::vector<bool> eligible(Date day) const;

private:
    struct Spell {
        std::size_t symbol;
        Date from;
        std::optional<Date> to;  ///< the last day
    };
    std::vector<bool> m_always;  ///< all but the benchmark; nobody with a membership
    std::vector<Spell> m_spells;
};

}  // namespace qd::backtest
