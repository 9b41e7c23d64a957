// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/features/kernels.h"
#include "core/features/window_fold.h"

namespace qd::features {

namespace {

/// The close at `row`, or the last one shortly before; nothing before the first row of the panel.
const double* closesAt(const LaneInput& in, std::size_t row, std::size_t sessions) {
    return row >= sessions ? in.carried.row(row - sessions) : nullptr;
}

/// 1 where a positive number is.
Lanes indicatorOf(const Lanes& in) {
    Lanes out(in.base(), in.end());
    for (std::size_t t = in.base(); t < in.end(); ++t) {
        const double* values = in.row(t);
        double* there = out.row(t);
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            there[lane] = values[lane] > 0.0 ? 1.0 : 0.0;
    }
    return out;
}

/// Sums and counts of the last `window` rows, from row `from` on.
struct Windowed {
    Windowed(const Lanes& values, const Lanes& present, std::size_t window, std::size_t from)
        : needed(static_cast<double>(neededIn(window))), sum(from, values.end()), count(from, values.end()) {
        windowSums(values, window, from, sum);
        windowSums(present, window, from, count);
    }
    double needed;
    Lanes sum;
    Lanes count;
};

/// `finish` makes the number of the two means.
template <class Finish>
void ratios(const Windowed& recent, const Windowed& longer, LaneOutput& out, Finish finish) {
    for (std::size_t t = out.value.base(); t < out.value.end(); ++t) {
        const double* a = recent.sum.row(t);
        const double* an = recent.count.row(t);
        const double* b = longer.sum.row(t);
        const double* bn = longer.count.row(t);
        double* value = out.value.row(t);
        double* there = out.there.row(t);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const bool enough =
                (an[lane] >= recent.needed) & (bn[lane] >= longer.needed) & (a[lane] > 0.0) & (b[lane] > 0.0);
            there[lane] = enough ? 1.0 : 0.0;
            value[lane] = enough ? finish((a[lane] / an[lane]) / (b[lane] / bn[lane])) : 0.0;
        }
    }
}

}  // namespace

void priceReturns(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out) {
    for (std::size_t t = out.value.base(); t < out.value.end(); ++t) {
        double* value = out.value.row(t);
        double* there = out.there.row(t);
        const double* before = closesAt(in, t, definition.window);
        const double* now = closesAt(in, t, definition.shorter);
        if (before == nullptr || now == nullptr) continue;  // all of it 0 already
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const bool both = (now[lane] > 0.0) & (before[lane] > 0.0);
            there[lane] = both ? 1.0 : 0.0;
            value[lane] = both ? now[lane] / before[lane] - 1.0 : 0.0;
        }
    }
}

void averageRatios(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out) {
    const Lanes there = indicatorOf(in.close);
    const std::size_t from = out.value.base();
    const Windowed recent(in.close, there, definition.shorter, from);
    const Windowed longer(in.close, there, definition.window, from);
    ratios(recent, longer, out, [](double ratio) { return ratio - 1.0; });
}

void volumeRatios(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out) {
    const std::size_t from = out.value.base();
    const Windowed recent(in.volume, in.traded, definition.shorter, from);
    const Windowed longer(in.volume, in.traded, definition.window, from);
    ratios(recent, longer, out, [](double ratio) { return std::log(ratio); });
}

void drawdowns(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out) {
    const std::size_t from = out.value.base();
    const double needed = static_cast<double>(neededIn(definition.window));
    Lanes highest(from, in.end());
    Lanes count(from, in.end());
    windowMaxima(in.close, definition.window, from, highest);
    windowSums(indicatorOf(in.close), definition.window, from, count);
    for (std::size_t t = from; t < in.end(); ++t) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const bool enough = count.row(t)[lane] >= needed;
            out.there.row(t)[lane] = enough ? 1.0 : 0.0;
            out.value.row(t)[lane] = enough ? in.close.row(t)[lane] / highest.row(t)[lane] - 1.0 : 0.0;
        }
    }
}

}  // namespace qd::features
