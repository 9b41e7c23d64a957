// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/covariance_form.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/contracts.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

std::vector<double> diagonalOf(const SquareMatrix& matrix) {
    std::vector<double> out(matrix.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = matrix(i, i);
    return out;
}

std::vector<double> shrunkVariances(const ReturnsView& returns, const Deviations& deviations,
                                    double shrinkage, double target) {
    std::vector<double> out = variances(returns, deviations);
    for (double& v : out)
        v = (1.0 - shrinkage) * v + shrinkage * target;
    return out;
}

std::vector<std::uint32_t> everyAsset(std::size_t n) {
    std::vector<std::uint32_t> out(n);
    std::iota(out.begin(), out.end(), 0U);
    return out;
}

}  // namespace

std::vector<double> CovarianceForm::times(std::span<const double> weight) const {
    QD_REQUIRE(weight.size() == size());
    std::vector<double> out(size());
    apply(everyAsset(size()), weight, out);
    return out;
}

double CovarianceForm::variance(std::span<const double> weight) const {
    const std::vector<double> product = times(weight);
    return kernels().dot(product.data(), weight.data(), size());
}

MatrixForm::MatrixForm(const SquareMatrix& matrix) : CovarianceForm(diagonalOf(matrix)), m_matrix(matrix) {}

SquareMatrix MatrixForm::block(std::span<const std::uint32_t> at) const {
    SquareMatrix out(at.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        const double* const from = m_matrix.row(at[i]);
        double* const to = out.row(i);
        for (std::size_t j = 0; j < at.size(); ++j)
            to[j] = from[at[j]];
    }
    return out;
}

void MatrixForm::apply(std::span<const std::uint32_t> at, std::span<const double> weight,
                       std::span<double> out) const {
    std::fill(out.begin(), out.end(), 0.0);
    const auto addScaled = kernels().addScaled;
    for (std::size_t k = 0; k < at.size(); ++k) {
        if (weight[k] != 0.0) addScaled(m_matrix.row(at[k]), weight[k], out.size(), out.data());
    }
}

ReturnsForm::ReturnsForm(const ReturnsView& returns, const Deviations& deviations, double shrinkage,
                         double target)
    : CovarianceForm(shrunkVariances(returns, deviations, shrinkage, target)),
      m_returns(returns),
      m_deviations(deviations),
      m_scale(deviations.scale * (1.0 - shrinkage)),
      m_ridge(shrinkage * target) {}

std::size_t ReturnsForm::rank() const noexcept {
    return m_ridge > 0.0 ? size() : std::min(size(), m_returns.rows - 1);
}

CovarianceForm::Rows ReturnsForm::rowsByAsset() const {
    constexpr std::size_t kTogether = 8;  // columns that are copied at a time: a line of the cache
    const std::size_t days = m_returns.rows;
    Rows out{NumericBuffer(size() * days), days, m_ridge};
    for (std::size_t from = 0; from < size(); from += kTogether) {
        const std::size_t to = std::min(size(), from + kTogether);
        for (std::size_t t = 0; t < days; ++t) {
            const double weight = m_deviations.rowWeight.empty() ? 1.0 : m_deviations.rowWeight[t];
            const double root = std::sqrt(m_scale * weight);
            const double* const row = m_returns.row(t);
            for (std::size_t c = from; c < to; ++c)
                out.values.data()[c * days + t] = root * (row[c] - m_deviations.mean[c]);
        }
    }
    return out;
}

SquareMatrix ReturnsForm::block(std::span<const std::uint32_t> at) const {
    const KernelTable& k = kernels();
    const std::size_t n = at.size();
    NumericBuffer columns(m_returns.rows * n);
    std::vector<double> mean(n);
    for (std::size_t c = 0; c < n; ++c)
        mean[c] = m_deviations.mean[at[c]];
    for (std::size_t t = 0; t < m_returns.rows; ++t) {
        const double* const from = m_returns.row(t);
        double* const to = columns.data() + t * n;
        for (std::size_t c = 0; c < n; ++c)
            to[c] = from[at[c]];
    }
    std::vector<double> root(m_deviations.rowWeight.size());
    std::transform(m_deviations.rowWeight.begin(), m_deviations.rowWeight.end(), root.begin(),
                   [](double w) { return std::sqrt(w); });
    NumericBuffer packed((n + k.panelWidth - 1) / k.panelWidth * k.panelWidth * m_returns.rows);
    k.packPanels(columns.data(), m_returns.rows, n, n, mean.data(), root.empty() ? nullptr : root.data(),
                 packed.data());
    SquareMatrix out(n, k.panelWidth);
    k.gram(packed.data(), m_returns.rows, n, m_scale, out.row(0), out.stride());
    for (std::size_t i = 0; i < n; ++i)
        out.row(i)[i] += m_ridge;
    return out;
}

void ReturnsForm::apply(std::span<const std::uint32_t> at, std::span<const double> weight,
                        std::span<double> out) const {
    const KernelTable& k = kernels();
    const bool all = at.size() == size();
    double centre = 0.0;
    for (std::size_t i = 0; i < at.size(); ++i)
        centre += weight[i] * m_deviations.mean[at[i]];
    std::vector<double> portfolio(m_returns.rows);
    double total = 0.0;
    for (std::size_t t = 0; t < m_returns.rows; ++t) {
        const double* const row = m_returns.row(t);
        double sum = 0.0;
        if (all) {
            sum = k.dot(row, weight.data(), weight.size());
        } else {
            for (std::size_t i = 0; i < at.size(); ++i)
                sum += weight[i] * row[at[i]];
        }
        const double w = m_deviations.rowWeight.empty() ? 1.0 : m_deviations.rowWeight[t];
        portfolio[t] = w * (sum - centre);
        total += portfolio[t];
    }
    std::fill(out.begin(), out.end(), 0.0);
    k.combineRows(m_returns.data, m_returns.rows, m_returns.cols, m_returns.stride, portfolio.data(),
                  out.data());
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = m_scale * (out[c] - m_deviations.mean[c] * total);
    for (std::size_t i = 0; i < at.size(); ++i)
        out[at[i]] += m_ridge * weight[i];
}

}  // namespace qd::portfolio
