// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/market/price_panel.h"

namespace qd::vault {

/// Which part of a field a block holds: symbols [first, first + count) of a panel of `width` symbols.
struct BlockPlace {
    market::PriceField field = market::PriceField::Close;
    std::size_t rows = 0;
    std::size_t width = 0;
    std::size_t first = 0;
    std::size_t count = 0;
};

Result<std::string> encodeBlock(const BlockPlace& place, const market::PanelColumn& column);
/// Fills the block's part of `column`, which has rows × width cells. Error Integrity when the bytes are not
/// the block of that place.
Status decodeBlock(const BlockPlace& place, std::string_view bytes, market::PanelColumn& column);

}  // namespace qd::vault
