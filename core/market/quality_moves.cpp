// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_moves.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/random.h"

namespace qd::market {

namespace {

constexpr std::size_t kMinForMedian = 5;
constexpr std::size_t kMinForFactors = 20;
constexpr std::size_t kMaxFactors = 18;
constexpr int kIterations = 4;
constexpr double kClip = 3.0;          // robust standard deviations
constexpr double kNormalMad = 1.4826;  // median absolute deviation → standard deviation, normal law
constexpr double kNormalMeanAbs = 1.2533;
constexpr double kScaleFloor = 5e-4;

/// Returns of T × N, row-major; `has` is 1 where both closes are there.
struct Moves {
    std::size_t rows = 0;
    std::size_t width = 0;
    std::vector<double> value;
    std::vector<std::uint8_t> has;
};

double medianOf(std::vector<double>& values) {
    if (values.empty()) return 0.0;
    const auto mid = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), mid, values.end());
    return *mid;
}

Moves logReturns(const PricePanel& panel, const CellMask& mask) {
    Moves moves{panel.rows(), panel.width(), {}, {}};
    const std::size_t n = moves.width;
    moves.value.assign(moves.rows * n, 0.0);
    moves.has.assign(moves.rows * n, 0);
    const PanelColumn& close = panel.column(PriceField::Close);
    for (std::size_t k = n; k < moves.rows * n; ++k) {
        if (close.present[k] == 0 || close.present[k - n] == 0) continue;
        if (!mask.empty() && (mask[k] != 0 || mask[k - n] != 0)) continue;
        moves.value[k] = std::log(close.values[k] / close.values[k - n]);
        moves.has[k] = 1;
    }
    return moves;
}

std::vector<double> medianMoves(const Moves& moves) {
    std::vector<double> market(moves.rows, 0.0);
    std::vector<double> day;
    for (std::size_t t = 1; t < moves.rows; ++t) {
        day.clear();
        for (std::size_t k = t * moves.width; k < (t + 1) * moves.width; ++k) {
            if (moves.has[k] != 0) day.push_back(moves.value[k]);
        }
        if (day.size() >= kMinForMedian) market[t] = medianOf(day);
    }
    return market;
}

/// Robust standard deviation about zero of one symbol's column.
double columnScale(const Moves& moves, std::size_t symbol, std::vector<double>& scratch) {
    scratch.clear();
    for (std::size_t k = symbol; k < moves.value.size(); k += moves.width) {
        if (moves.has[k] != 0) scratch.push_back(std::abs(moves.value[k]));
    }
    return std::max(kNormalMad * medianOf(scratch), kScaleFloor);
}

/// Slope of the clipped returns on the market's.
double marketBeta(const Moves& moves, std::size_t symbol, const std::vector<double>& market, double scale) {
    double xy = 0.0;
    double xx = 0.0;
    for (std::size_t t = 1; t < moves.rows; ++t) {
        const std::size_t k = t * moves.width + symbol;
        if (moves.has[k] == 0) continue;
        xy += market[t] * std::clamp(moves.value[k], -4.0 * scale, 4.0 * scale);
        xx += market[t] * market[t];
    }
    return xx > 0.0 ? xy / xx : 0.0;
}

/// Orthonormal columns by Gram–Schmidt; `q` is N × k, row-major.
void orthonormalise(std::vector<double>& q, std::size_t n, std::size_t k) {
    for (std::size_t c = 0; c < k; ++c) {
        for (std::size_t before = 0; before < c; ++before) {
            double dot = 0.0;
            for (std::size_t i = 0; i < n; ++i)
                dot += q[i * k + c] * q[i * k + before];
            for (std::size_t i = 0; i < n; ++i)
                q[i * k + c] -= dot * q[i * k + before];
        }
        double norm = 0.0;
        for (std::size_t i = 0; i < n; ++i)
            norm += q[i * k + c] * q[i * k + c];
        const double inverse = norm > 0.0 ? 1.0 / std::sqrt(norm) : 0.0;
        for (std::size_t i = 0; i < n; ++i)
            q[i * k + c] *= inverse;
    }
}

/// Factor returns x·q of one day; missing cells count as 0.
void project(const double* x, const std::vector<double>& q, std::size_t n, std::size_t k, double* factor) {
    std::fill(factor, factor + k, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t c = 0; c < k; ++c)
            factor[c] += x[i] * q[i * k + c];
    }
}

/// Solves a·x = b in place for a small symmetric positive definite matrix (Cholesky); x is left in `b`.
void solveSmall(std::vector<double>& a, std::size_t k, double* b) {
    for (std::size_t c = 0; c < k; ++c) {
        for (std::size_t r = c; r < k; ++r) {
            double sum = a[r * k + c];
            for (std::size_t m = 0; m < c; ++m)
                sum -= a[r * k + m] * a[c * k + m];
            a[r * k + c] = r == c ? std::sqrt(std::max(sum, 1e-12)) : sum / a[c * k + c];
        }
    }
    for (std::size_t r = 0; r < k; ++r) {
        for (std::size_t m = 0; m < r; ++m)
            b[r] -= a[r * k + m] * b[m];
        b[r] /= a[r * k + r];
    }
    for (std::size_t r = k; r-- > 0;) {
        for (std::size_t m = r + 1; m < k; ++m)
            b[r] -= a[m * k + r] * b[m];
        b[r] /= a[r * k + r];
    }
}

/// Factor returns of one day by least squares over the symbols that are there: a day on which a third of the
/// closes is masked would otherwise have its factors shrunk by a third.
void regressDay(const Moves& rest, std::size_t t, const std::vector<double>& q, std::size_t k,
                double* factor) {
    constexpr double kRidge = 0.02;
    const std::size_t n = rest.width;
    project(rest.value.data() + t * n, q, n, k, factor);
    std::vector<double> gram(k * k, 0.0);
    for (std::size_t c = 0; c < k; ++c)
        gram[c * k + c] = 1.0 + kRidge;
    for (std::size_t i = 0; i < n; ++i) {
        if (rest.has[t * n + i] != 0) continue;
        for (std::size_t r = 0; r < k; ++r) {
            for (std::size_t c = 0; c < k; ++c)
                gram[r * k + c] -= q[i * k + r] * q[i * k + c];
        }
    }
    solveSmall(gram, k, factor);
}

/// Leading right singular vectors of the T × N matrix `x` by subspace iteration from a fixed start.
std::vector<double> leadingLoadings(const std::vector<double>& x, std::size_t n, std::size_t k) {
    Rng rng(1);
    std::vector<double> q(n * k);
    for (double& v : q)
        v = rng.normal();
    orthonormalise(q, n, k);
    std::vector<double> next(n * k);
    std::vector<double> factor(k);
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        std::fill(next.begin(), next.end(), 0.0);
        for (std::size_t t = 0; t < x.size() / n; ++t) {
            const double* day = x.data() + t * n;
            project(day, q, n, k, factor.data());
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t c = 0; c < k; ++c)
                    next[i * k + c] += day[i] * factor[c];
            }
        }
        q.swap(next);
        orthonormalise(q, n, k);
    }
    return q;
}

/// The explained part of every move, T × N, also where the move itself is missing.
std::vector<double> explainedMoves(const Moves& moves, const std::vector<double>& market) {
    const std::size_t n = moves.width;
    std::vector<double> scratch;
    std::vector<double> explained(moves.value.size(), 0.0);
    Moves rest = moves;
    std::vector<double> sd(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double beta = marketBeta(moves, i, market, columnScale(moves, i, scratch));
        for (std::size_t t = 0; t < moves.rows; ++t) {
            explained[t * n + i] = beta * market[t];
            rest.value[t * n + i] -= explained[t * n + i];
        }
        sd[i] = columnScale(rest, i, scratch);
    }
    if (n < kMinForFactors) return explained;
    for (std::size_t k = 0; k < rest.value.size(); ++k) {
        rest.value[k] = rest.has[k] != 0 ? std::clamp(rest.value[k] / sd[k % n], -kClip, kClip) : 0.0;
    }
    const std::size_t k = std::min(kMaxFactors, n / 14);
    const std::vector<double> q = leadingLoadings(rest.value, n, k);
    std::vector<double> factor(k);
    for (std::size_t t = 0; t < moves.rows; ++t) {
        regressDay(rest, t, q, k, factor.data());
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t c = 0; c < k; ++c)
                explained[t * n + i] += sd[i] * q[i * k + c] * factor[c];
        }
    }
    return explained;
}

/// Standard deviation of the residuals about each bar: mean of clipped absolute values over 81 bars.
void fillScale(CloseSeries& s, std::vector<double>& scratch) {
    constexpr std::size_t kHalfWindow = 40;
    const std::size_t n = s.residual.size();
    scratch.clear();
    for (std::size_t j = 1; j < n; ++j)
        scratch.push_back(std::abs(s.residual[j]));
    const double global = std::max(kNormalMad * medianOf(scratch), kScaleFloor);
    std::vector<double> sum(n + 1, 0.0);
    for (std::size_t j = 0; j < n; ++j) {
        sum[j + 1] = sum[j] + std::min(std::abs(s.residual[j]), kClip * global);
    }
    s.scale.resize(n);
    for (std::size_t j = 0; j < n; ++j) {
        const std::size_t from = j > kHalfWindow ? j - kHalfWindow : 0;
        const std::size_t to = std::min(n, j + kHalfWindow + 1);
        // The symbol's whole life counts as a quarter of the window: short windows stay sane.
        const double weight = static_cast<double>(to - from);
        const double local = kNormalMeanAbs * (sum[to] - sum[from]) / weight;
        const double prior = static_cast<double>(kHalfWindow) / 2.0;
        s.scale[j] = std::max((weight * local + prior * global) / (weight + prior), kScaleFloor);
    }
}

/// Betas are estimates and drift: on a day of a large market move that is most of what is unexplained.
void doubtBetas(CloseSeries& s, const std::vector<double>& market) {
    constexpr double kBetaError = 0.2;
    for (std::size_t j = 0; j < s.rows.size(); ++j) {
        s.scale[j] = std::hypot(s.scale[j], kBetaError * market[s.rows[j]]);
    }
}

/// Volumes against those of the 20 bars on each side, in logs.
void fillActivity(CloseSeries& s) {
    constexpr std::size_t kHalfWindow = 20;
    constexpr double kFewest = 10.0;
    const std::size_t n = s.volume.size();
    std::vector<double> sum(n + 1, 0.0);
    std::vector<double> count(n + 1, 0.0);
    for (std::size_t j = 0; j < n; ++j) {
        sum[j + 1] = sum[j] + (s.volume[j] > 0.0 ? std::log(s.volume[j]) : 0.0);
        count[j + 1] = count[j] + (s.volume[j] > 0.0 ? 1.0 : 0.0);
    }
    s.activity.assign(n, std::nullopt);
    for (std::size_t j = 0; j < n; ++j) {
        if (s.volume[j] <= 0.0) continue;
        const std::size_t from = j > kHalfWindow ? j - kHalfWindow : 0;
        const std::size_t to = std::min(n, j + kHalfWindow + 1);
        const double own = std::log(s.volume[j]);
        const double others = count[to] - count[from] - 1.0;
        if (others >= kFewest) s.activity[j] = own - (sum[to] - sum[from] - own) / others;
    }
}

/// Takes the day's median out of the activities: half days and expiries are busy or quiet for everyone.
void removeCommonActivity(std::vector<CloseSeries>& all, std::size_t rows) {
    std::vector<std::vector<double>> byRow(rows);
    for (const CloseSeries& s : all) {
        for (std::size_t j = 0; j < s.rows.size(); ++j) {
            if (s.activity[j]) byRow[s.rows[j]].push_back(*s.activity[j]);
        }
    }
    std::vector<double> common(rows, 0.0);
    for (std::size_t t = 0; t < rows; ++t) {
        if (byRow[t].size() >= kMinForMedian) common[t] = medianOf(byRow[t]);
    }
    for (CloseSeries& s : all) {
        for (std::size_t j = 0; j < s.rows.size(); ++j) {
            if (s.activity[j]) *s.activity[j] -= common[s.rows[j]];
        }
    }
}

}  // namespace

std::vector<CloseSeries> unexplainedMoves(const PricePanel& panel, const CellMask& mask) {
    const Moves moves = logReturns(panel, mask);
    const std::vector<double> market = medianMoves(moves);
    const std::vector<double> explained = explainedMoves(moves, market);
    const PanelColumn& close = panel.column(PriceField::Close);
    const PanelColumn* volume = panel.has(PriceField::Volume) ? &panel.column(PriceField::Volume) : nullptr;
    std::vector<CloseSeries> all(panel.width());
    std::vector<double> scratch;
    for (std::size_t i = 0; i < panel.width(); ++i) {
        CloseSeries& s = all[i];
        double common = 0.0;
        for (std::size_t t = 0; t < panel.rows(); ++t) {
            const std::size_t k = t * moves.width + i;
            common += explained[k];
            if (close.present[k] == 0) continue;
            const bool first = s.rows.empty();
            s.residual.push_back(first ? 0.0 : std::log(close.values[k] / s.close.back()) - common);
            s.rows.push_back(t);
            s.close.push_back(close.values[k]);
            s.volume.push_back(volume != nullptr && volume->present[k] != 0 ? volume->values[k] : 0.0);
            common = 0.0;
        }
        fillScale(s, scratch);
        doubtBetas(s, market);
        fillActivity(s);
    }
    removeCommonActivity(all, panel.rows());
    return all;
}

}  // namespace qd::market
