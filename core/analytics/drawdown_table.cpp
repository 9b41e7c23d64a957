// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/drawdown_table.h"

#include <algorithm>
#include <cmath>

#include "core/analytics/series_check.h"

namespace qd::analytics {

namespace {

void close(Drawdown& fall, std::size_t end, bool recovered) {
    if (recovered) fall.recovery = end;
    fall.toTrough = fall.trough - fall.peak;
    fall.toRecovery = end - fall.trough;
    fall.length = end - fall.peak;
}

std::vector<Drawdown> allFalls(std::span<const double> returns) {
    std::vector<Drawdown> out;
    double wealth = 1.0;
    double high = 1.0;
    std::size_t peak = 0;
    bool under = false;
    for (std::size_t t = 1; t <= returns.size(); ++t) {
        wealth *= 1.0 + returns[t - 1];
        // A wealth beyond what a double holds is rebased: only its distance from the high matters.
        if (wealth > 1e150) {
            high /= wealth;
            wealth = 1.0;
        }
        if (wealth >= high) {
            if (under) close(out.back(), t, true);
            under = false;
            high = wealth;
            peak = t;
            continue;
        }
        const double depth = (wealth - high) / high;
        if (!under) out.emplace_back().peak = peak;
        under = true;
        if (depth < out.back().depth) {
            out.back().depth = depth;
            out.back().trough = t;
        }
    }
    if (under) close(out.back(), returns.size(), false);
    return out;
}

}  // namespace

Result<std::vector<Drawdown>> drawdownTable(std::span<const double> returns, std::size_t most) {
    QD_CHECK(checkSimpleReturns(returns, say("series")));
    std::vector<Drawdown> out = allFalls(returns);
    std::stable_sort(out.begin(), out.end(),
                     [](const Drawdown& a, const Drawdown& b) { return a.depth < b.depth; });
    if (out.size() > most) out.resize(most);
    return out;
}

}  // namespace qd::analytics
