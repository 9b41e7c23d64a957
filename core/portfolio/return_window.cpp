// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/return_window.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace qd::portfolio {

namespace {

using market::PriceField;
using market::PricePanel;

Error badInput(Message message) {
    return {ErrorCode::BadInput, std::move(message)};
}

Status checkWindow(const PricePanel& panel, std::size_t asOfRow, std::optional<std::size_t> lookback,
                   PriceField field, std::size_t eligibleCount) {
    if (field == PriceField::Volume) return badInput(say("returns are made of prices, not of volume"));
    if (!panel.has(field)) {
        return badInput(say("the prices have no field %1", market::fieldName(field)));
    }
    if (asOfRow >= panel.rows()) {
        return badInput(say("row %1 is beyond the %2 dates of the prices", asOfRow, panel.rows()));
    }
    if (eligibleCount != 0 && eligibleCount != panel.width()) {
        return badInput(
            say("the mask of eligible symbols has %1 entries for %2 symbols", eligibleCount, panel.width()));
    }
    const std::size_t returns = lookback.value_or(asOfRow);
    if (returns < 2) {
        return badInput(say("the window holds %1 returns; at least two are needed", returns));
    }
    if (returns > asOfRow) {
        return badInput(say("a window of %1 returns needs %2 prices up to %3; there are %4", returns,
                            returns + 1, panel.dates()[asOfRow], asOfRow + 1));
    }
    return {};
}

/// 1 where every row of [first, last] has a price.
std::vector<std::uint8_t> completeSymbols(const PricePanel& panel, PriceField field, std::size_t first,
                                          std::size_t last) {
    std::vector<std::uint8_t> complete(panel.width(), 1);
    for (std::size_t t = first; t <= last; ++t) {
        const auto present = panel.presentRow(field, t);
        for (std::size_t s = 0; s < complete.size(); ++s) {
            complete[s] = static_cast<std::uint8_t>(complete[s] & present[s]);
        }
    }
    return complete;
}

void fillReturns(const PricePanel& panel, PriceField field, std::size_t first, ReturnWindow& window) {
    const std::size_t n = window.symbols.size();
    const bool all = n == panel.width();
    const std::size_t* const index = window.symbols.data();
    for (std::size_t t = 0; t < window.rows; ++t) {
        const double* const before = panel.row(field, first + t).data();
        const double* const now = panel.row(field, first + t + 1).data();
        double* const out = window.values.data() + t * n;
        if (all) {
            for (std::size_t c = 0; c < n; ++c)
                out[c] = now[c] / before[c] - 1.0;
        } else {
            for (std::size_t c = 0; c < n; ++c)
                out[c] = now[index[c]] / before[index[c]] - 1.0;
        }
    }
}

}  // namespace

Result<ReturnWindow> returnWindow(const PricePanel& panel, std::size_t asOfRow,
                                  std::optional<std::size_t> lookback, PriceField field,
                                  const std::vector<bool>& eligible) {
    QD_CHECK(checkWindow(panel, asOfRow, lookback, field, eligible.size()));
    ReturnWindow window;
    window.rows = lookback.value_or(asOfRow);
    const std::size_t first = asOfRow - window.rows;
    const std::vector<std::uint8_t> complete = completeSymbols(panel, field, first, asOfRow);
    for (std::size_t s = 0; s < complete.size(); ++s) {
        if (!eligible.empty() && !eligible[s]) continue;
        (complete[s] ? window.symbols : window.excluded).push_back(s);
    }
    if (window.symbols.empty()) {
        return badInput(
            say("no symbol has every price from %1 to %2", panel.dates()[first], panel.dates()[asOfRow]));
    }
    window.values = NumericBuffer(window.rows * window.symbols.size());
    fillReturns(panel, field, first, window);
    return window;
}

ReturnWindow withoutColumns(const ReturnWindow& window, const std::vector<bool>& drop) {
    ReturnWindow out;
    out.rows = window.rows;
    out.excluded = window.excluded;
    std::vector<std::size_t> kept;
    for (std::size_t c = 0; c < window.symbols.size(); ++c) {
        (drop[c] ? out.excluded : out.symbols).push_back(window.symbols[c]);
        if (!drop[c]) kept.push_back(c);
    }
    std::sort(out.excluded.begin(), out.excluded.end());
    out.values = NumericBuffer(out.rows * kept.size());
    for (std::size_t t = 0; t < out.rows; ++t) {
        const double* const from = window.view().row(t);
        for (std::size_t c = 0; c < kept.size(); ++c)
            out.values.data()[t * kept.size() + c] = from[kept[c]];
    }
    return out;
}

}  // namespace qd::portfolio
