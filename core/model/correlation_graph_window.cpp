// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/correlation_graph_window.h"

#include <algorithm>
#include <cmath>

namespace qd::model {

namespace {

constexpr std::size_t kTile = 4;  // names by names that are multiplied at a time

Error bad(Message what) {
    return Error{ErrorCode::BadInput, std::move(what)};
}

Status check(const ReturnsView& returns, std::size_t row, std::size_t sessions,
             std::span<const std::uint8_t> wanted) {
    const std::size_t cells = returns.rows * returns.width;
    if (returns.width != 0 && cells / returns.width != returns.rows)
        return bad(say("correlations of returns that no memory could hold"));
    if (returns.values.size() != cells || returns.present.size() != cells)
        return bad(say("returns and their marks do not have %1 × %2 cells", returns.rows, returns.width));
    if (!wanted.empty() && wanted.size() != returns.width)
        return bad(say("%1 marks for %2 names", wanted.size(), returns.width));
    if (sessions < 2) return bad(say("a correlation needs two returns or more, not %1", sessions));
    if (row >= returns.rows || row + 1 < sessions)
        return bad(say("%1 returns up to row %2 are not among %3 rows", sessions, row, returns.rows));
    return Ok{};
}

/// Names with every return of the window, and what is there is finite.
Result<std::vector<std::uint8_t>> namesWithAll(const ReturnsView& returns, std::size_t from, std::size_t to,
                                               std::span<const std::uint8_t> wanted) {
    std::vector<std::uint8_t> whole(returns.width, 1);
    if (!wanted.empty()) {
        for (std::size_t i = 0; i < whole.size(); ++i)
            whole[i] = wanted[i] != 0 ? 1 : 0;
    }
    for (std::size_t t = from; t < to; ++t) {
        const auto present = returns.present.subspan(t * returns.width, returns.width);
        const auto values = returns.values.subspan(t * returns.width, returns.width);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            if (present[i] == 0) {
                whole[i] = 0;
            } else if (!std::isfinite(values[i])) {
                return bad(say("the return in row %1, column %2 is not a finite number", t, i));
            }
        }
    }
    return whole;
}

/// Rows of the names that are whole, in blocks of kTile names: block b holds, session by session, what its
/// names returned less their mean, by their length. Names without variance lose their mark.
struct Standardised {
    std::vector<std::size_t> names;
    std::vector<double> blocks;
};

/// The series less its mean, over its length; false when all of it is one number: sums of one float are exact
/// in doubles, so nothing is left of it then.
bool standardise(std::span<double> series) {
    double mean = 0.0;
    for (const double x : series)
        mean += x;
    mean /= static_cast<double>(series.size());
    double squares = 0.0;
    for (double& x : series) {
        x -= mean;
        squares += x * x;
    }
    if (!(squares > 0.0) || !std::isfinite(squares)) return false;
    const double scale = 1.0 / std::sqrt(squares);
    for (double& x : series)
        x *= scale;
    return true;
}

Standardised standardised(const ReturnsView& returns, std::size_t from, std::size_t sessions,
                          std::vector<std::uint8_t>& whole) {
    Standardised out;
    std::vector<double> series(sessions);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (whole[i] == 0) continue;
        for (std::size_t t = 0; t < sessions; ++t)
            series[t] = static_cast<double>(returns.values[(from + t) * returns.width + i]);
        if (!standardise(series)) {
            whole[i] = 0;
            continue;
        }
        const std::size_t at = out.names.size();
        if (at % kTile == 0) out.blocks.resize(out.blocks.size() + kTile * sessions, 0.0);
        double* to = out.blocks.data() + (at / kTile) * kTile * sessions + at % kTile;
        for (std::size_t t = 0; t < sessions; ++t)
            to[t * kTile] = series[t];
        out.names.push_back(i);
    }
    return out;
}

/// sums[a][b] = Σ_t left[t][a] · right[t][b], each in the order of time: an element does not depend on where
/// its names stand.
void multiply(const double* left, const double* right, std::size_t sessions, double (&sums)[kTile][kTile]) {
    using Pair = double __attribute__((vector_size(16), aligned(8), may_alias));
    static_assert(kTile == 4);
    Pair acc[kTile][2] = {};
    for (std::size_t t = 0; t < sessions; ++t, left += kTile, right += kTile) {
        const Pair low = *reinterpret_cast<const Pair*>(right);
        const Pair high = *reinterpret_cast<const Pair*>(right + 2);
#pragma GCC unroll 4
        for (std::size_t a = 0; a < kTile; ++a) {
            acc[a][0] += left[a] * low;
            acc[a][1] += left[a] * high;
        }
    }
    for (std::size_t a = 0; a < kTile; ++a) {
        for (std::size_t b = 0; b < kTile; ++b)
            sums[a][b] = acc[a][b / 2][b % 2];
    }
}

}  // namespace

Result<CorrelationMatrix> windowCorrelation(const ReturnsView& returns, std::size_t row, std::size_t sessions,
                                            std::span<const std::uint8_t> wanted) {
    QD_CHECK(check(returns, row, sessions, wanted));
    const std::size_t from = row + 1 - sessions;
    CorrelationMatrix out;
    out.names = returns.width;
    QD_TRY(out.whole, namesWithAll(returns, from, row + 1, wanted));
    const Standardised z = standardised(returns, from, sessions, out.whole);
    out.values.assign(out.names * out.names, 0.0);
    const std::size_t blocks = (z.names.size() + kTile - 1) / kTile;
    double sums[kTile][kTile];
    for (std::size_t i = 0; i < blocks; ++i) {
        for (std::size_t j = i; j < blocks; ++j) {
            const double* const base = z.blocks.data();
            multiply(base + i * kTile * sessions, base + j * kTile * sessions, sessions, sums);
            for (std::size_t a = 0; a < kTile && i * kTile + a < z.names.size(); ++a) {
                for (std::size_t b = 0; b < kTile && j * kTile + b < z.names.size(); ++b) {
                    const std::size_t one = z.names[i * kTile + a];
                    const std::size_t other = z.names[j * kTile + b];
                    const double rho = one == other ? 1.0 : std::clamp(sums[a][b], -1.0, 1.0);
                    out.values[one * out.names + other] = rho;
                    out.values[other * out.names + one] = rho;
                }
            }
        }
    }
    return out;
}

}  // namespace qd::model
