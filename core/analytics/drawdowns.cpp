// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/analytics/metrics.h"
#include "core/base/contracts.h"

namespace qd::analytics {

std::vector<double> drawdowns(std::span<const double> wealth) {
    std::vector<double> out;
    out.reserve(wealth.size());
    double peak = 0.0;
    for (const double w : wealth) {
        peak = std::max(peak, w);
        QD_REQUIRE(w >= 0.0 && peak > 0.0);
        out.push_back(w / peak - 1.0);
    }
    return out;
}

}  // namespace qd::analytics
