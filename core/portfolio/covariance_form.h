// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/portfolio/covariance.h"
#include "core/portfolio/numeric_buffer.h"

namespace qd::portfolio {

/// A covariance matrix seen through what the optimisers ask of it, so that it need not be built: N = 2000
/// assets have 32 MB of covariances but 8 MB of returns, and a portfolio under a cap of 5 % holds few of
/// them.
class CovarianceForm {
public:
    virtual ~CovarianceForm() = default;

    [[nodiscard]] std::size_t size() const noexcept { return m_diagonal.size(); }
    [[nodiscard]] std::span<const double> diagonal() const noexcept { return m_diagonal; }
    /// The most columns that can be independent.
    [[nodiscard]] virtual std::size_t rank() const noexcept { return size(); }
    /// Σ of the assets `at` among themselves; padded elements are unspecified.
    [[nodiscard]] virtual SquareMatrix block(std::span<const std::uint32_t> at) const = 0;
    /// out = Σ_k weight[k] · Σ[:, at[k]]; `out` has N elements. Precondition: `at` ascends.
    virtual void apply(std::span<const std::uint32_t> at, std::span<const double> weight,
                       std::span<double> out) const = 0;

    /// The whole matrix, where it stands; else null.
    [[nodiscard]] virtual const SquareMatrix* matrix() const noexcept { return nullptr; }

    /// Σ = XX' + ridge · I, X with a row of `days` numbers an asset; no rows where there are no returns.
    struct Rows {
        NumericBuffer values;
        std::size_t days = 0;
        double ridge = 0.0;
    };
    [[nodiscard]] virtual Rows rowsByAsset() const { return {}; }

    /// Σw for all assets.
    [[nodiscard]] std::vector<double> times(std::span<const double> weight) const;
    /// w'Σw.
    [[nodiscard]] double variance(std::span<const double> weight) const;

protected:
    explicit CovarianceForm(std::vector<double> diagonal) : m_diagonal(std::move(diagonal)) {}

private:
    std::vector<double> m_diagonal;
};

/// A matrix that stands; it outlives the form.
class MatrixForm final : public CovarianceForm {
public:
    explicit MatrixForm(const SquareMatrix& matrix);
    [[nodiscard]] const SquareMatrix* matrix() const noexcept override { return &m_matrix; }
    [[nodiscard]] SquareMatrix block(std::span<const std::uint32_t> at) const override;
    void apply(std::span<const std::uint32_t> at, std::span<const double> weight,
               std::span<double> out) const override;

private:
    const SquareMatrix& m_matrix;
};

/// (1 − shrinkage) · empirical + shrinkage · target · I straight from the returns, which outlive the form as
/// the deviations do.
class ReturnsForm final : public CovarianceForm {
public:
    ReturnsForm(const ReturnsView& returns, const Deviations& deviations, double shrinkage = 0.0,
                double target = 0.0);
    [[nodiscard]] std::size_t rank() const noexcept override;
    [[nodiscard]] Rows rowsByAsset() const override;
    [[nodiscard]] SquareMatrix block(std::span<const std::uint32_t> at) const override;
    void apply(std::span<const std::uint32_t> at, std::span<const double> weight,
               std::span<double> out) const override;

private:
    ReturnsView m_returns;
    const Deviations& m_deviations;
    double m_scale;
    double m_ridge;
};

}  // namespace qd::portfolio
