// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/portfolio/allocation.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// T×N simple returns per day that somebody else owns: row-major, one row a day, `stride` doubles apart.
struct ReturnsView {
    const double* data = nullptr;
    std::size_t rows = 0;  ///< T
    std::size_t cols = 0;  ///< N
    std::size_t stride = 0;

    [[nodiscard]] const double* row(std::size_t t) const noexcept { return data + t * stride; }
};

/// How an estimator looks at returns, before any shrinkage: Σ = scale · Σ_t w_t (x_t − mean)(x_t − mean)ᵀ.
/// With it a variance costs O(TN), without the matrix.
struct Deviations {
    std::vector<double> mean;       ///< N
    std::vector<double> rowWeight;  ///< T weights; empty: all 1
    double scale = 1.0;
};

/// Error BadInput for fewer than two rows, no columns, a return that is not finite (its row and column are
/// named) or one so large that its square overflows, a half-life that is not > 0 or too short for the window.
Result<Deviations> deviations(const ReturnsView& returns, CovarianceKind kind, double halfLifeDays);
/// The diagonal of Σ before shrinkage.
[[nodiscard]] std::vector<double> variances(const ReturnsView& returns, const Deviations& deviations);
/// w'Σw before shrinkage. Precondition: weights.size() == returns.cols.
[[nodiscard]] double portfolioVariance(const ReturnsView& returns, const Deviations& deviations,
                                       std::span<const double> weights);

/// N×N daily covariance: (1 − shrinkage) · empirical + shrinkage · target · I, save for the constant
/// correlation, the denoised and the factor estimator, whose target is no multiple of I.
struct Covariance {
    SquareMatrix matrix;
    double shrinkage = 0.0;
    double target = 0.0;      ///< mean of the empirical variances; constant correlation: the mean correlation
    std::size_t factors = 0;  ///< denoised and factor: eigenvectors that are kept
};

/// Whether the matrix is the empirical one shrunk towards a multiple of I, or not shrunk.
[[nodiscard]] bool shrinksToIdentity(CovarianceKind kind) noexcept;

/// Σ as the deviations say, before any shrinkage.
[[nodiscard]] Covariance empiricalCovariance(const ReturnsView& returns, const Deviations& deviations);
/// ‖Σ‖² (Frobenius) of the same, through the T×T products of days where there are fewer days than assets.
[[nodiscard]] double squaredNorm(const ReturnsView& returns, const Deviations& deviations);

/// Sample covariance, ddof 1. Errors of all estimators as for deviations().
Result<Covariance> sampleCovariance(const ReturnsView& returns);
/// Ledoit & Wolf 2004 ("A well-conditioned estimator for large-dimensional covariance matrices"), target
/// μI, as scikit-learn computes it: centred, divided by T; no shrinkage for one column.
Result<Covariance> ledoitWolf(const ReturnsView& returns);
/// Oracle approximating shrinkage (Chen et al. 2010, eq. 23), as scikit-learn computes it: divided by T.
Result<Covariance> oas(const ReturnsView& returns);
/// Exponential weights 2^(−age / halfLife) about their own mean, unbiased: what pandas'
/// `ewm(halflife=h).cov()` gives on the last day. A long half-life tends to the sample covariance.
Result<Covariance> ewmaCovariance(const ReturnsView& returns, double halfLifeDays);
/// Ledoit & Wolf 2004 ("Honey, I shrunk the sample covariance matrix", appendix B): shrinks towards the
/// matrix of the same variances and the mean correlation; divided by T. No shrinkage for one column or where
/// a column does not vary.
Result<Covariance> constantCorrelation(const ReturnsView& returns);
[[nodiscard]] Covariance constantCorrelation(const ReturnsView& returns, const Deviations& deviations);
/// The estimator that `kind` names; `factors` counts for the factor model alone (denoise.h).
Result<Covariance> estimateCovariance(const ReturnsView& returns, CovarianceKind kind, double halfLifeDays,
                                      std::optional<std::size_t> factors = std::nullopt);
/// The same from the deviations() of the same returns and kind.
[[nodiscard]] Covariance estimateCovariance(const ReturnsView& returns, CovarianceKind kind,
                                            const Deviations& deviations,
                                            std::optional<std::size_t> factors = std::nullopt);

/// What Ledoit-Wolf and OAS would shrink by, without the matrix; nothing for the other kinds. It may differ
/// from that of the matrix in the last bits.
struct Shrinkage {
    double intensity = 0.0;
    double target = 0.0;
};
[[nodiscard]] Shrinkage shrinkageOf(const ReturnsView& returns, CovarianceKind kind,
                                    const Deviations& deviations);

}  // namespace qd::portfolio
