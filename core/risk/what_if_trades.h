// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/risk/what_if.h"
#include "core/risk/what_if_measure.h"

namespace qd::risk {

/// What would have to be bought or sold for a draft. Nothing is ordered by it.
struct WhatIfTrade {
    std::size_t asset = 0;
    double units = 0.0;     ///< signed, fractional, at the last close
    double notional = 0.0;  ///< signed, account currency
    backtest::TradeCost cost;
    double volumeDays = 0.0;  ///< notional in average days of trading; 0 where volumes are not known
};

/// The trades from the start to the draft, the largest first; differences of less than half a cent are none.
/// Precondition: `numbers` are the draft's.
[[nodiscard]] std::vector<WhatIfTrade> tradesOf(const WhatIfModel& model, const WhatIfDraft& draft,
                                                const WhatIfNumbers& numbers);

/// The same as a file: symbol,name,sector,side,start_weight,weight,units,price,notional,commission,spread,
/// impact,days_of_volume. Errors as measureWhatIf().
[[nodiscard]] Result<std::string> tradesCsv(const WhatIfModel& model, const WhatIfDraft& draft);

}  // namespace qd::risk
