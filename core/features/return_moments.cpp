// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/features/kernels.h"
#include "core/features/window_fold.h"

namespace qd::features {

namespace {

constexpr double kSessionsAYear = 252.0;

/// a·b, cell by cell.
Lanes product(const Lanes& a, const Lanes& b) {
    Lanes out(a.base(), a.end());
    for (std::size_t t = a.base(); t < a.end(); ++t)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            out.row(t)[lane] = a.row(t)[lane] * b.row(t)[lane];
    return out;
}

/// Sums of powers of the returns of a window.
struct PowerSums {
    double n;
    double first;
    double second;
    double third;
};

struct Figure {
    double value = 0.0;
    bool there = false;
};

Figure volatilityOf(const PowerSums& s) {
    const double squares = s.second - s.first * s.first / s.n;
    return {std::sqrt((squares > 0.0 ? squares : 0.0) / (s.n - 1.0) * kSessionsAYear), true};
}

/// m3 / m2^(3/2) with moments about the mean that divide by n; not there where nothing moves.
Figure skewnessOf(const PowerSums& s) {
    const double mean = s.first / s.n;
    const double second = s.second / s.n - mean * mean;
    if (!(second > kStillness * s.second / s.n)) return {};
    const double third = s.third / s.n - 3.0 * mean * s.second / s.n + 2.0 * mean * mean * mean;
    return {third / (second * std::sqrt(second)), true};
}

}  // namespace

void returnMoments(const FeatureDefinition& definition, const LaneInput& in, LaneOutput& out) {
    const bool skewness = definition.kind == FeatureKind::Skewness;
    const std::size_t from = out.value.base();
    const double needed = static_cast<double>(neededIn(definition.window));
    Lanes count(from, in.end());
    Lanes first(from, in.end());
    Lanes second(from, in.end());
    Lanes third(from, in.end());
    const Lanes squares = product(in.returns, in.returns);
    windowSums(in.there, definition.window, from, count);
    windowSums(in.returns, definition.window, from, first);
    windowSums(squares, definition.window, from, second);
    if (skewness) windowSums(product(squares, in.returns), definition.window, from, third);
    for (std::size_t t = from; t < in.end(); ++t) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (count.row(t)[lane] < needed) continue;  // 0 already
            const PowerSums sums{count.row(t)[lane], first.row(t)[lane], second.row(t)[lane],
                                 third.row(t)[lane]};
            const Figure figure = skewness ? skewnessOf(sums) : volatilityOf(sums);
            out.value.row(t)[lane] = figure.value;
            out.there.row(t)[lane] = figure.there ? 1.0 : 0.0;
        }
    }
}

}  // namespace qd::features
