// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/portfolio/covariance.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

/// The sums over days that the intensity is made of. Every double sum over assets of the paper is, day by
/// day, a product of two sums over assets, so they cost O(TN); only ‖S‖² needs the products of pairs.
struct DaySums {
    double fourth = 0.0;       ///< Σ_t (Σ_i x_ti²)² / T = Σ_ij of the mean of (x_i x_j)²
    double cubes = 0.0;        ///< Σ_t (Σ_i x_ti³ / d_i)(Σ_j d_j x_tj) / T
    double fourthAlone = 0.0;  ///< Σ_t Σ_i x_ti⁴ / T
    double weighted = 0.0;     ///< Σ_ij d_i d_j s_ij
    double correlation = 0.0;  ///< Σ_ij s_ij / (d_i d_j)
};

DaySums daySums(const ReturnsView& returns, const Deviations& dev, const std::vector<double>& d) {
    DaySums out;
    for (std::size_t t = 0; t < returns.rows; ++t) {
        const double* const row = returns.row(t);
        double squares = 0.0;
        double cubes = 0.0;
        double fourths = 0.0;
        double weighted = 0.0;
        double standard = 0.0;
        for (std::size_t i = 0; i < returns.cols; ++i) {
            const double x = row[i] - dev.mean[i];
            const double square = x * x;
            squares += square;
            cubes += square * x / d[i];
            fourths += square * square;
            weighted += d[i] * x;
            standard += x / d[i];
        }
        out.fourth += squares * squares;
        out.cubes += cubes * weighted;
        out.fourthAlone += fourths;
        out.weighted += weighted * weighted;
        out.correlation += standard * standard;
    }
    const double t = static_cast<double>(returns.rows);
    for (double* x : {&out.fourth, &out.cubes, &out.fourthAlone, &out.weighted, &out.correlation})
        *x /= t;
    return out;
}

double squares(const SquareMatrix& s) {
    double total = 0.0;
    for (std::size_t i = 0; i < s.size(); ++i)
        total += kernels().dot(s.row(i), s.row(i), s.size());
    return total;
}

}  // namespace

Result<Covariance> constantCorrelation(const ReturnsView& returns) {
    return estimateCovariance(returns, CovarianceKind::ConstantCorrelation, 0.0);
}

Covariance constantCorrelation(const ReturnsView& returns, const Deviations& dev) {
    Covariance out = empiricalCovariance(returns, dev);
    SquareMatrix& s = out.matrix;
    const std::size_t n = s.size();
    std::vector<double> d(n);
    double sumOfSquares = 0.0;  // Σ s_ii²
    double trace = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        d[i] = std::sqrt(s(i, i));
        sumOfSquares += s(i, i) * s(i, i);
        trace += s(i, i);
    }
    if (n == 1 || *std::min_element(d.begin(), d.end()) <= 0.0) return out;
    const DaySums sums = daySums(returns, dev, d);
    const double count = static_cast<double>(n);
    const double norm = squares(s);
    const double mean = (sums.correlation - count) / (count * (count - 1.0));
    const double pi = sums.fourth - norm;
    const double rho = (sums.fourthAlone - sumOfSquares) +
                       mean * ((sums.cubes - sums.fourthAlone) - (sums.weighted - sumOfSquares));
    const double gamma = mean * mean * (trace * trace - sumOfSquares) -
                         2.0 * mean * (sums.weighted - sumOfSquares) + (norm - sumOfSquares);
    out.target = mean;
    out.shrinkage =
        gamma > 0.0 ? std::clamp((pi - rho) / gamma / static_cast<double>(returns.rows), 0.0, 1.0) : 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        double* const row = s.row(i);
        const double pull = out.shrinkage * mean * d[i];
        for (std::size_t j = 0; j < n; ++j) {
            if (j != i) row[j] = (1.0 - out.shrinkage) * row[j] + pull * d[j];
        }
    }
    return out;
}

}  // namespace qd::portfolio
