// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/lane_input.h"

#include <algorithm>
#include <array>

#include "core/base/contracts.h"
#include "core/features/feature.h"

namespace qd::features {

namespace {

using market::PriceField;

void gatherField(const market::PricePanel& panel, PriceField field, std::size_t firstSymbol, Lanes& values,
                 Lanes* present) {
    const std::size_t lanes = std::min(kLanes, panel.width() - firstSymbol);
    for (std::size_t t = values.base(); t < values.end(); ++t) {
        std::copy_n(panel.row(field, t).data() + firstSymbol, lanes, values.row(t));
        if (present == nullptr) continue;
        std::copy_n(panel.presentRow(field, t).data() + firstSymbol, lanes, present->row(t));
    }
}

/// Returns from a session to the next; where a close is missing, there are none.
void makeReturns(LaneInput& in) {
    for (std::size_t t = in.base() + 1; t < in.end(); ++t) {
        const double* now = in.close.row(t);
        const double* before = in.close.row(t - 1);
        double* returns = in.returns.row(t);
        double* there = in.there.row(t);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const bool both = (now[lane] > 0.0) & (before[lane] > 0.0);
            returns[lane] = both ? now[lane] / before[lane] - 1.0 : 0.0;
            there[lane] = both ? 1.0 : 0.0;
        }
    }
}

void carryForward(LaneInput& in) {
    std::array<double, kLanes> last{};
    std::array<std::size_t, kLanes> age{};
    for (std::size_t t = in.base(); t < in.end(); ++t) {
        const double* close = in.close.row(t);
        double* carried = in.carried.row(t);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const bool is = close[lane] > 0.0;
            last[lane] = is ? close[lane] : last[lane];
            age[lane] = is ? 0 : age[lane] + 1;
            carried[lane] = age[lane] <= kCarriedSessions ? last[lane] : 0.0;
        }
    }
}

}  // namespace

LaneInput gatherLanes(const market::PricePanel& panel, PriceField price, std::size_t firstSymbol,
                      std::size_t base, std::size_t end) {
    QD_REQUIRE(base < end && end <= panel.rows() && firstSymbol < panel.width() && panel.has(price));
    LaneInput in(base, end);
    gatherField(panel, price, firstSymbol, in.close, nullptr);
    if (panel.has(PriceField::Volume))
        gatherField(panel, PriceField::Volume, firstSymbol, in.volume, &in.traded);
    makeReturns(in);
    carryForward(in);
    return in;
}

}  // namespace qd::features
