// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"
#include "core/features/kernels.h"
#include "core/features/window_fold.h"

namespace qd::features {

namespace {

constexpr double kSessionsAYear = 252.0;

/// Sums over the sessions of a window on which both the name and the reference have a return.
struct PairSums {
    PairSums(std::size_t from, std::size_t end)
        : n(from, end), x(from, end), y(from, end), xx(from, end), xy(from, end), yy(from, end) {}
    Lanes n, x, y, xx, xy, yy;
};

/// The windows' sums of fn(x, y) over pairs; x is the reference's return, y the name's.
template <class Fn>
void sumPairs(const LaneInput& in, const ReferenceReturns& reference, std::size_t window, Fn fn, Lanes& out) {
    Lanes cells(in.base(), in.end());
    for (std::size_t t = in.base(); t < in.end(); ++t) {
        const double x = reference.values[t];
        const double both = reference.present[t] != 0 ? 1.0 : 0.0;
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            cells.row(t)[lane] = both * in.there.row(t)[lane] * fn(x, in.returns.row(t)[lane]);
    }
    windowSums(cells, window, out.base(), out);
}

PairSums pairSums(const LaneInput& in, const ReferenceReturns& reference, std::size_t window,
                  std::size_t from) {
    PairSums sums(from, in.end());
    sumPairs(
        in, reference, window, [](double, double) { return 1.0; }, sums.n);
    sumPairs(
        in, reference, window, [](double x, double) { return x; }, sums.x);
    sumPairs(
        in, reference, window, [](double, double y) { return y; }, sums.y);
    sumPairs(
        in, reference, window, [](double x, double) { return x * x; }, sums.xx);
    sumPairs(
        in, reference, window, [](double x, double y) { return x * y; }, sums.xy);
    sumPairs(
        in, reference, window, [](double, double y) { return y * y; }, sums.yy);
    return sums;
}

}  // namespace

void marketFigures(const FeatureDefinition& definition, const LaneInput& in,
                   const ReferenceReturns& reference, LaneOutput& out) {
    QD_REQUIRE(reference.values.size() >= in.end() && reference.present.size() >= in.end());
    const std::size_t from = out.value.base();
    const double needed = static_cast<double>(neededIn(definition.window));
    const PairSums sums = pairSums(in, reference, definition.window, from);
    const bool residual = definition.kind == FeatureKind::ResidualVolatility;
    for (std::size_t t = from; t < in.end(); ++t) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double n = sums.n.row(t)[lane];
            if (n < needed) continue;  // 0 already
            const double meanX = sums.x.row(t)[lane] / n;
            const double xx = sums.xx.row(t)[lane] - meanX * sums.x.row(t)[lane];
            if (!(xx > kStillness * sums.xx.row(t)[lane])) continue;  // the reference stands still
            const double xy = sums.xy.row(t)[lane] - meanX * sums.y.row(t)[lane];
            const double yy = sums.yy.row(t)[lane] - sums.y.row(t)[lane] * sums.y.row(t)[lane] / n;
            const double left = std::max(0.0, yy - xy / xx * xy);
            out.there.row(t)[lane] = 1.0;
            out.value.row(t)[lane] = residual ? std::sqrt(left / (n - 2.0) * kSessionsAYear) : xy / xx;
        }
    }
}

}  // namespace qd::features
