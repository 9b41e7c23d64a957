// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "core/features/lanes.h"
#include "core/market/price_panel.h"

namespace qd::features {

/// Rows [base, end) of the names from `firstSymbol` on, as many as there are up to kLanes. A panel without
/// volumes gives none. Precondition: base < end <= rows, the panel has `price`.
[[nodiscard]] LaneInput gatherLanes(const market::PricePanel& panel, market::PriceField price,
                                    std::size_t firstSymbol, std::size_t base, std::size_t end);

}  // namespace qd::features
