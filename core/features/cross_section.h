// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/features/frame.h"
#include "core/features/kernels.h"
#include "core/market/price_panel.h"
#include "core/market/tables.h"

namespace qd::features {

/// T·N: 1 where a name belongs to the cross-section of a session: a member on that very day (every day
/// without a membership) that is not one of `outside`. Error BadInput when a membership knows none of the
/// symbols.
Result<std::vector<std::uint8_t>> universeMask(const market::PricePanel& panel,
                                               const std::optional<market::MembershipTable>& membership,
                                               const std::vector<std::string>& outside);

/// The mean return of the names of each session's universe that have one: the equal-weighted market,
/// rebalanced daily. Rows before `base` are not computed.
[[nodiscard]] ReferenceReturns marketReturns(const market::PricePanel& panel, market::PriceField price,
                                             const std::vector<std::uint8_t>& universe, std::size_t base);
/// The returns of one symbol of the panel.
[[nodiscard]] ReferenceReturns symbolReturns(const market::PricePanel& panel, market::PriceField price,
                                             std::size_t symbol);

/// Puts in place of a row's values their places among those of the universe; values outside of it are missing
/// from then on.
void rankRow(FeatureFrame::Plane& plane, const std::vector<std::uint8_t>& universe, std::size_t row,
             std::size_t width);

}  // namespace qd::features
