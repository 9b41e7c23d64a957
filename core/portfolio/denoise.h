// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/portfolio/covariance.h"

namespace qd::portfolio {

/// Eigenvalues above 0 of a correlation matrix, descending, with their eigenvectors: `vectors` holds a row of
/// N for each value.
struct Spectrum {
    std::size_t assets = 0;
    std::vector<double> values;
    std::vector<double> vectors;

    [[nodiscard]] std::span<const double> vector(std::size_t k) const {
        return std::span(vectors).subspan(k * assets, assets);
    }
};

/// The spectrum of the correlation matrix of the returns, from the products of days (T×T) where there are
/// fewer days than assets. O(min(N, T)³): about a second for 500, tens of seconds for 2000 × 2000. Columns
/// without variance count as independent of all others and have no vector.
[[nodiscard]] Spectrum correlationSpectrum(const ReturnsView& returns, const Deviations& deviations);

/// What of a spectrum is signal.
struct NoiseLevel {
    std::size_t signals = 0;  ///< eigenvalues above the edge
    double variance = 1.0;    ///< σ² of the noise, which is the mean of the other eigenvalues
    double edge = 0.0;        ///< λ₊ = σ² (1 + √(N/T))²
};

/// The edge of Marchenko and Pastur's law for N assets over T days. σ² is not fitted to the density but given
/// by the fixed point of a closed form: the mean of all eigenvalues (zeros included) that do not exceed
/// λ₊(σ²), beginning with σ² = 1. Each round can only lower σ², so it ends after at most min(N, T) rounds.
[[nodiscard]] NoiseLevel noiseLevel(std::span<const double> values, std::size_t assets, std::size_t days);

/// Denoised by the constant residual eigenvalue (López de Prado 2020, "Machine Learning for Asset Managers",
/// section 2.5.1): eigenvalues of the correlation matrix at or below the edge are replaced by their mean, the
/// diagonal is brought back to 1, variances are the sample's (ddof 1).
[[nodiscard]] Covariance denoisedCovariance(const ReturnsView& returns, const Deviations& deviations);

/// A statistical factor model: the first `factors` principal components of the correlation matrix, the rest
/// of each asset's variance independent of all others'; empty: as many as stand above the noise, at least
/// one. Variances are the sample's.
[[nodiscard]] Covariance factorCovariance(const ReturnsView& returns, const Deviations& deviations,
                                          std::optional<std::size_t> factors);

}  // namespace qd::portfolio
