// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/risk_view.h"

#include <algorithm>
#include <cmath>

#include "core/base/contracts.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

FactorForm factorForm(const ReturnsView& returns, const Deviations& dev, double keep, double ridge) {
    QD_REQUIRE(dev.mean.size() == returns.cols && keep >= 0.0 && ridge >= 0.0);
    FactorForm out;
    out.count = returns.rows;
    out.width = returns.cols;
    out.stride = (returns.cols + 7) / 8 * 8;
    out.rows = NumericBuffer(out.count * out.stride);
    for (std::size_t t = 0; t < out.count; ++t) {
        const double weight = dev.rowWeight.empty() ? 1.0 : dev.rowWeight[t];
        const double scale = std::sqrt(keep * dev.scale * weight);
        double* const to = out.rows.data() + t * out.stride;
        const double* const from = returns.row(t);
        for (std::size_t c = 0; c < out.width; ++c)
            to[c] = (from[c] - dev.mean[c]) * scale;
        std::fill(to + out.width, to + out.stride, 0.0);
    }
    if (ridge > 0.0) out.diagonal.assign(out.width, ridge);
    return out;
}

std::size_t RiskView::size() const noexcept {
    if (matrix != nullptr) return matrix->size();
    return factors != nullptr ? factors->width : 0;
}

double RiskView::variance(std::span<const double> x) const {
    QD_REQUIRE(x.size() == size());
    const QpKernelTable& k = qpKernels();
    double total = 0.0;
    if (matrix != nullptr) {
        for (std::size_t i = 0; i < x.size(); ++i)
            if (x[i] != 0.0) total += x[i] * k.dot(matrix->row(i), x.data(), x.size());
    } else {
        for (std::size_t t = 0; t < factors->count; ++t) {
            const double y = k.dot(factors->row(t), x.data(), x.size());
            total += y * y;
        }
        for (std::size_t i = 0; i < factors->diagonal.size(); ++i)
            total += factors->diagonal[i] * x[i] * x[i];
    }
    return total > 0.0 ? scale * total : (std::isnan(total) ? total : 0.0);
}

void RiskView::multiply(std::span<const double> x, std::span<double> out) const {
    QD_REQUIRE(x.size() == size() && out.size() == size());
    const QpKernelTable& k = qpKernels();
    std::fill(out.begin(), out.end(), 0.0);
    if (matrix != nullptr) {
        // Symmetric: rows of assets without weight are not read at all.
        for (std::size_t i = 0; i < x.size(); ++i)
            if (x[i] != 0.0) k.axpy(scale * x[i], matrix->row(i), out.data(), x.size());
        return;
    }
    for (std::size_t t = 0; t < factors->count; ++t) {
        const double y = k.dot(factors->row(t), x.data(), x.size());
        k.axpy(scale * y, factors->row(t), out.data(), x.size());
    }
    for (std::size_t i = 0; i < factors->diagonal.size(); ++i)
        out[i] += scale * factors->diagonal[i] * x[i];
}

std::vector<double> RiskView::diagonal() const {
    std::vector<double> out(size(), 0.0);
    if (matrix != nullptr) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = scale * (*matrix)(i, i);
        return out;
    }
    for (std::size_t t = 0; t < factors->count; ++t) {
        const double* const row = factors->row(t);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += scale * row[i] * row[i];
    }
    for (std::size_t i = 0; i < factors->diagonal.size(); ++i)
        out[i] += scale * factors->diagonal[i];
    return out;
}

}  // namespace qd::portfolio
