// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/histogram.h"

#include <algorithm>
#include <cmath>

namespace qd::drift {

namespace {

constexpr double kTail = 0.005;

}  // namespace

Histogram histogramOf(const PooledOrder& pooled, std::size_t boundary, std::size_t bins) {
    Histogram out;
    const auto& value = pooled.value;
    if (bins == 0 || pooled.referenceRows == 0 || pooled.currentRows == 0) return out;
    const auto skip = static_cast<std::size_t>(kTail * static_cast<double>(value.size()));
    double low = value[skip];
    double high = value[value.size() - 1 - skip];
    if (high <= low) {
        low = value.front();
        high = value.back();
    }
    const double width = high / static_cast<double>(bins) - low / static_cast<double>(bins);
    if (!(width > 0.0) || !std::isfinite(width)) return out;
    for (std::size_t k = 0; k < bins; ++k)
        out.edges.push_back(low + static_cast<double>(k) * width);
    out.edges.push_back(high);
    out.reference.assign(bins, 0.0);
    out.current.assign(bins, 0.0);
    std::size_t bin = 0;
    for (std::size_t k = 0; k < value.size(); ++k) {
        while (bin + 1 < bins && value[k] >= out.edges[bin + 1])
            ++bin;
        if (pooled.order[k] < boundary)
            out.reference[bin] += 1.0 / static_cast<double>(pooled.referenceRows);
        else
            out.current[bin] += 1.0 / static_cast<double>(pooled.currentRows);
    }
    return out;
}

}  // namespace qd::drift
