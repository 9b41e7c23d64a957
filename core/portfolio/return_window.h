// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/market/price_panel.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// Simple daily returns of the symbols that have every price of a window of a panel.
struct ReturnWindow {
    std::size_t rows = 0;               ///< T returns
    std::vector<std::size_t> symbols;   ///< N indices into the panel's symbols, ascending
    std::vector<std::size_t> excluded;  ///< those that lack a price, ascending
    NumericBuffer values;               ///< T×N, row-major

    [[nodiscard]] ReturnsView view() const noexcept {
        return {values.data(), rows, symbols.size(), symbols.size()};
    }
};

/// The last `lookback` returns up to the close of `asOfRow` (empty: all). `eligible` masks the panel's
/// symbols (empty: all); a symbol that is not eligible is neither used nor listed. Error BadInput when the
/// panel does not reach back far enough or has not the field, the window holds fewer than two returns, or no
/// symbol is complete.
Result<ReturnWindow> returnWindow(const market::PricePanel& panel, std::size_t asOfRow,
                                  std::optional<std::size_t> lookback, market::PriceField field,
                                  const std::vector<bool>& eligible);

/// The same window without the columns that `drop` marks; they join `excluded`.
[[nodiscard]] ReturnWindow withoutColumns(const ReturnWindow& window, const std::vector<bool>& drop);

}  // namespace qd::portfolio
