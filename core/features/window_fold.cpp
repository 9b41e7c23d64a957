// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/window_fold.h"

#include <algorithm>
#include <array>

#include "core/base/contracts.h"

namespace qd::features {

namespace {

struct Add {
    static double of(double a, double b) noexcept { return a + b; }
};
struct Larger {
    static double of(double a, double b) noexcept { return a < b ? b : a; }
};

/// out = op(a, b), lane by lane; `out` may be one of them.
template <class Op>
void combine(const double* a, const double* b, double* out) noexcept {
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        out[lane] = Op::of(a[lane], b[lane]);
}

/// suffix.row(i) = in of rows i … boundary − 1 together, for i from `first` on.
template <class Op>
void foldBackwards(const Lanes& in, std::size_t first, std::size_t boundary, Lanes& suffix) noexcept {
    if (first == boundary) return;
    std::copy_n(in.row(boundary - 1), kLanes, suffix.row(boundary - 1));
    for (std::size_t i = boundary - 1; i-- > first;)
        combine<Op>(in.row(i), suffix.row(i + 1), suffix.row(i));
}

template <class Op>
void fold(const Lanes& in, std::size_t window, std::size_t from, Lanes& out) {
    const std::size_t base = in.base();
    const std::size_t end = in.end();
    QD_REQUIRE(window > 0 && from < end && (base == 0 || base + window <= from + 1));
    QD_REQUIRE(out.base() == from && out.end() == end);
    Lanes suffix(base, end);
    for (std::size_t boundary = from / window * window; boundary < end; boundary += window) {
        const std::size_t first = std::max(base, boundary + 1 > window ? boundary + 1 - window : 0);
        foldBackwards<Op>(in, std::min(first, boundary), boundary, suffix);
        std::array<double, kLanes> prefix{};
        for (std::size_t t = boundary; t < std::min(boundary + window, end); ++t) {
            combine<Op>(prefix.data(), in.row(t), prefix.data());
            if (t < from) continue;
            const std::size_t oldest = std::max(first, t + 1 > window ? t + 1 - window : 0);
            if (oldest < boundary)
                combine<Op>(suffix.row(oldest), prefix.data(), out.row(t));
            else
                std::copy_n(prefix.data(), kLanes, out.row(t));
        }
    }
}

}  // namespace

void windowSums(const Lanes& in, std::size_t window, std::size_t from, Lanes& out) {
    fold<Add>(in, window, from, out);
}

void windowMaxima(const Lanes& in, std::size_t window, std::size_t from, Lanes& out) {
    fold<Larger>(in, window, from, out);
}

}  // namespace qd::features
