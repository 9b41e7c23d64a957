// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/denoise.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <Eigen/Eigenvalues>

#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

/// Eigenvalues below this share of the first are rounding of 0.
constexpr double kZero = 1e-12;

/// The deviations of each asset over its deviation, so that Z'Z is the correlation matrix; a row a day, or
/// with `byAsset` a row an asset.
NumericBuffer standardised(const ReturnsView& returns, const Deviations& dev,
                           const std::vector<double>& variance, bool byAsset) {
    NumericBuffer out(returns.rows * returns.cols);
    std::vector<double> inverse(returns.cols);
    for (std::size_t i = 0; i < returns.cols; ++i)
        inverse[i] = variance[i] > 0.0 ? std::sqrt(dev.scale / variance[i]) : 0.0;
    for (std::size_t t = 0; t < returns.rows; ++t) {
        for (std::size_t i = 0; i < returns.cols; ++i) {
            const double z = (returns.row(t)[i] - dev.mean[i]) * inverse[i];
            out.data()[byAsset ? i * returns.rows + t : t * returns.cols + i] = z;
        }
    }
    return out;
}

/// The products of the columns among themselves.
Eigen::MatrixXd products(const NumericBuffer& columns, std::size_t rows, std::size_t cols) {
    const Deviations plain{std::vector<double>(cols, 0.0), {}, 1.0};
    const Covariance gram = empiricalCovariance({columns.data(), rows, cols, cols}, plain);
    Eigen::MatrixXd out(cols, cols);
    for (std::size_t i = 0; i < cols; ++i) {
        for (std::size_t j = 0; j < cols; ++j)
            out(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = gram.matrix(i, j);
    }
    return out;
}

/// diagonal + Σ_k scale_k a_k a_k', a_k the rows of `loadings`.
Covariance lowRank(const std::vector<double>& loadings, const std::vector<double>& diagonal) {
    const std::size_t n = diagonal.size();
    const std::size_t k = loadings.size() / n;
    Covariance out;
    if (k > 0) {
        const Deviations plain{std::vector<double>(n, 0.0), {}, 1.0};
        out = empiricalCovariance({loadings.data(), k, n, n}, plain);
    } else {
        out.matrix = SquareMatrix(n);
        for (std::size_t i = 0; i < n; ++i)
            std::fill(out.matrix.row(i), out.matrix.row(i) + n, 0.0);
    }
    for (std::size_t i = 0; i < n; ++i)
        out.matrix.row(i)[i] += diagonal[i];
    out.factors = k;
    return out;
}

}  // namespace

Spectrum correlationSpectrum(const ReturnsView& returns, const Deviations& dev) {
    const std::vector<double> variance = variances(returns, dev);
    const bool dual = returns.rows < returns.cols;
    const NumericBuffer z = standardised(returns, dev, variance, dual);
    const std::size_t order = dual ? returns.rows : returns.cols;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(
        products(z, dual ? returns.cols : returns.rows, order));
    Spectrum out{.assets = returns.cols, .values = {}, .vectors = {}};
    const double first = std::max(solver.eigenvalues()(static_cast<Eigen::Index>(order) - 1), 0.0);
    for (std::size_t k = order; k-- > 0;) {
        const auto at = static_cast<Eigen::Index>(k);
        const double value = solver.eigenvalues()(at);
        if (!(value > kZero * first)) break;
        out.values.push_back(value);
        const double* const found = solver.eigenvectors().col(at).data();
        for (std::size_t i = 0; i < returns.cols; ++i) {
            // Of a product of days ZZ'u = λu, the vector of assets is Z'u / √λ.
            out.vectors.push_back(dual ? kernels().dot(z.data() + i * order, found, order) / std::sqrt(value)
                                       : found[i]);
        }
    }
    return out;
}

NoiseLevel noiseLevel(std::span<const double> values, std::size_t assets, std::size_t days) {
    const double n = static_cast<double>(assets);
    const double stretch = 1.0 + std::sqrt(n / static_cast<double>(days));
    const double trace = std::accumulate(values.begin(), values.end(), 0.0);
    NoiseLevel out{.signals = 0, .variance = trace / n, .edge = 0.0};
    double rest = trace;
    while (true) {
        out.edge = out.variance * stretch * stretch;
        if (out.signals + 1 >= assets || out.signals >= values.size() || values[out.signals] <= out.edge)
            break;
        rest -= values[out.signals++];
        out.variance = std::max(0.0, rest) / (n - static_cast<double>(out.signals));
    }
    return out;
}

Covariance denoisedCovariance(const ReturnsView& returns, const Deviations& dev) {
    const std::size_t n = returns.cols;
    const Spectrum spectrum = correlationSpectrum(returns, dev);
    const NoiseLevel noise = noiseLevel(spectrum.values, n, returns.rows);
    const std::vector<double> variance = variances(returns, dev);
    std::vector<double> loadings;
    std::vector<double> diagonal(n, noise.variance);
    for (std::size_t k = 0; k < noise.signals; ++k) {
        const double above = std::sqrt(std::max(0.0, spectrum.values[k] - noise.variance));
        for (std::size_t i = 0; i < n; ++i)
            loadings.push_back(above * spectrum.vector(k)[i]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        double whole = noise.variance;
        for (std::size_t k = 0; k < noise.signals; ++k)
            whole += loadings[k * n + i] * loadings[k * n + i];
        const double scale = whole > 0.0 ? std::sqrt(variance[i] / whole) : 0.0;
        for (std::size_t k = 0; k < noise.signals; ++k)
            loadings[k * n + i] *= scale;
        diagonal[i] = noise.variance * scale * scale;
    }
    return lowRank(loadings, diagonal);
}

Covariance factorCovariance(const ReturnsView& returns, const Deviations& dev,
                            std::optional<std::size_t> factors) {
    const std::size_t n = returns.cols;
    const Spectrum spectrum = correlationSpectrum(returns, dev);
    const std::size_t wanted =
        factors ? *factors : std::max<std::size_t>(1, noiseLevel(spectrum.values, n, returns.rows).signals);
    const std::size_t count = std::min(wanted, spectrum.values.size());
    std::vector<double> diagonal = variances(returns, dev);
    std::vector<double> loadings(count * n);
    for (std::size_t i = 0; i < n; ++i) {
        const double deviation = std::sqrt(diagonal[i]);
        for (std::size_t k = 0; k < count; ++k) {
            const double loading = deviation * std::sqrt(spectrum.values[k]) * spectrum.vector(k)[i];
            loadings[k * n + i] = loading;
            diagonal[i] -= loading * loading;
        }
        diagonal[i] = std::max(0.0, diagonal[i]);
    }
    return lowRank(loadings, diagonal);
}

}  // namespace qd::portfolio
