// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_spread.h"

#include <algorithm>
#include <cmath>

namespace qd::ui::charts {

void spreadLabels(std::vector<double>& centres, double top, double bottom, double height) {
    double floor = top + height / 2.0;
    for (double& centre : centres) {
        centre = std::max(centre, floor);
        floor = centre + height;
    }
    double ceiling = bottom - height / 2.0;
    for (auto centre = centres.rbegin(); centre != centres.rend(); ++centre) {
        *centre = std::min(*centre, ceiling);
        ceiling = *centre - height;
    }
}

double nameRoom(double wanted, double width) {
    constexpr double kMostShare = 0.24;
    return std::min(wanted, std::round(width * kMostShare));
}

}  // namespace qd::ui::charts
