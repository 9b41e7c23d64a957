// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/column_widths.h"

#include <algorithm>

namespace qd::print {

std::vector<double> columnWidths(const std::vector<ColumnWish>& wishes, double room) {
    double least = 0.0;
    double wanted = 0.0;
    double shares = 0.0;
    for (const ColumnWish& wish : wishes) {
        least += wish.least;
        wanted += std::max(wish.natural - wish.least, 0.0);
        shares += std::max(wish.share, 0.0);
    }
    std::vector<double> widths;
    if (least > room) {
        for (const ColumnWish& wish : wishes)
            widths.push_back(wish.least * room / least);
        return widths;
    }
    const double growth = wanted > 0.0 ? std::min(1.0, (room - least) / wanted) : 0.0;
    const double rest = std::max(0.0, room - least - wanted * growth);
    for (const ColumnWish& wish : wishes) {
        const double own = wish.least + std::max(wish.natural - wish.least, 0.0) * growth;
        const double share =
            shares > 0.0 ? std::max(wish.share, 0.0) / shares : 1.0 / static_cast<double>(wishes.size());
        widths.push_back(own + rest * share);
    }
    return widths;
}

}  // namespace qd::print
