// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace qd::backtest {

/// A Gaussian process over the unit cube: Matérn 5/2 with one length scale, on standardised values, with
/// noise (Rasmussen & Williams 2006, algorithm 2.1 and eq. 4.17). Scale and noise are those of a small grid
/// that make the marginal likelihood (eq. 2.30) greatest.
class GaussianProcess {
public:
    struct Belief {
        double mean;
        double deviation;  ///< >= 0, of the function without noise
    };

    /// Beliefs before any value: how far one point tells of another, and the noise as a share of the
    /// variance.
    struct Prior {
        double lengthScale;
        double noise;
    };

    /// `points[i]` has `values[i]`; the prior is the likeliest of the grid. Preconditions: at least one, same
    /// lengths, finite.
    GaussianProcess(const std::vector<std::vector<double>>& points, std::span<const double> values);
    /// With a prior that is known. Precondition: also a noise of at least 1e-6.
    GaussianProcess(const std::vector<std::vector<double>>& points, std::span<const double> values,
                    const Prior& prior);
    ~GaussianProcess();
    GaussianProcess(GaussianProcess&&) noexcept;
    GaussianProcess& operator=(GaussianProcess&&) noexcept;

    [[nodiscard]] Belief at(std::span<const double> point) const;
    [[nodiscard]] const Prior& prior() const noexcept;
    [[nodiscard]] double logLikelihood() const noexcept;

private:
    struct Fit;
    std::unique_ptr<Fit> m_fit;
};

/// E[max(f − best, 0)] for a normal belief; max(mean − best, 0) where it is certain.
[[nodiscard]] double expectedImprovement(const GaussianProcess::Belief& belief, double best) noexcept;

}  // namespace qd::backtest
